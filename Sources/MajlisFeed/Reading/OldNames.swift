/// Names of formats that are read and never written: RSS 0.90 and 1.0, Atom 0.3, and what feeds write by mistake.
enum OldNames {
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let xhtml = "http://www.w3.org/1999/xhtml"

  /// The version of RSS in RDF that an address means.
  static func rdfVersion(_ uri: String) -> String? { rdfVersions[Namespace.normal(uri)] }

  private static let rdfVersions = [
    "purl.org/rss/1.0": "1.0",
    "my.netscape.com/rdf/simple/0.9": "0.90",
    "channel.netscape.com/rdf/simple/0.9": "0.90",
    "purl.org/net/rss1.1#": "1.1",
  ]

  /// Whether an address is that of Atom 0.3 or of one of its drafts.
  static func isOldAtom(_ uri: String) -> Bool { oldAtom.contains(Namespace.normal(uri)) }

  private static let oldAtom: Set<String> = [
    "purl.org/atom/ns#", "purl.org/atom/ns", "purl.org/echo", "purl.org/pie", "example.com/necho",
    "example.com/newformat#", "uri/of/echo/namespace#",
  ]

  /// What the elements of Atom 0.3 are called in Atom 1.0.
  static let atomElements = [
    "tagline": "subtitle", "modified": "updated", "issued": "published", "copyright": "rights", "url": "uri",
    "homepage": "uri",
  ]

  /// The known name that a name of any document means, whatever its age; for what was kept as it stood.
  static func meant(by local: String, in uri: String) -> Name? {
    if uri.isEmpty { return aliases[local] ?? Name(elementsByLowerCase[local.lowercased()] ?? local, in: .rss) }
    if isOldAtom(uri) || Namespace.named(uri) == .atom { return Name(atomElements[local] ?? local, in: .atom) }
    if let namespace = Namespace.named(uri) { return Name(local, in: namespace) }
    if rdfVersion(uri) != nil || (uri == xhtml && local == "body") { return aliases[local] ?? Name(local, in: .rss) }
    return nil
  }

  /// What elements without a namespace mean that RSS does not have.
  private static let aliases = [
    "encoded": Namespace.content("encoded"), "fullitem": Namespace.content("encoded"),
    "body": Namespace.content("encoded"), "textinput": Namespace.rss("textInput"),
  ]

  /// The elements of RSS by their names in lower case, for documents that do not keep to the case of letters.
  static let elementsByLowerCase = byLowerCase(["item", "channel"]) { mark in
    if case .element(let name) = mark { name } else { nil }
  }
  /// The attributes of RSS by their names in lower case.
  static let attributesByLowerCase = byLowerCase(["version"]) { mark in
    if case .attribute(let name) = mark { name } else { nil }
  }

  private static func byLowerCase(_ more: [String], _ name: (FieldPlace.Mark) -> Name?) -> [String: String] {
    var names: [String: String] = [:]
    for local in more { names[local] = local }
    for term in Lexicon.shared.terms.joined() {
      guard let name = term.field.place.mark(in: .rss).flatMap(name), name.namespace == .rss else { continue }
      names[name.local.lowercased()] = name.local
    }
    return names
  }
}

extension Edition {
  /// What a root begins; nil where it is no feed's.
  init?(root: String, uri: String?) {
    switch root {
    case "RDF" where uri.map { Namespace.normal($0) } == Namespace.normal(OldNames.rdf): self = .rdf
    case "Channel" where uri.flatMap(OldNames.rdfVersion) == "1.1": self = .rdf
    case "feed", "entry":
      let isAtom = uri.map { Namespace.named($0) == .atom } ?? true
      guard isAtom || uri.map(OldNames.isOldAtom) == true else { return nil }
      self = isAtom ? .atom : .oldAtom
    default:
      guard root.lowercased() == "rss" else { return nil }
      self = .rss
    }
  }

  /// The known namespace of an element.
  ///
  /// - Parameter root: the namespace of the root, which is the document's own whatever its address.
  func namespace(_ uri: String?, prefix: String?, root: String?) -> Namespace? {
    // Some write `rss:title` and declare nothing: there is no such namespace.
    if uri == nil, let prefix { return self == .rss && prefix == "rss" ? .rss : Namespace.usual(prefix: prefix) }
    switch self {
    case .rss:
      guard let uri, uri != root else { return .rss }
      return Namespace.named(uri)
    case .rdf:
      guard let uri else { return .rss }
      return OldNames.rdfVersion(uri) == nil ? Namespace.named(uri) : .rss
    case .oldAtom:
      guard let uri else { return .rss }
      return OldNames.isOldAtom(uri) ? .atom : Namespace.named(uri)
    case .atom: return uri == root ? .atom : uri.map { Namespace.named($0) } ?? .rss
    }
  }

  /// What an element or attribute of the document's own is called today.
  func modern(_ local: String, isAttribute: Bool) -> String {
    switch self {
    case .rss, .atom: local
    case .rdf: local == "textinput" ? "textInput" : local
    case .oldAtom: isAttribute ? local : OldNames.atomElements[local] ?? local
    }
  }

  /// Whether an address may stay the default namespace of what is kept as it stands, for it is the document's own.
  func isOwn(_ uri: String, root: String?) -> Bool {
    switch self {
    case .rss: uri == root || Namespace.named(uri) == .rss
    case .rdf: OldNames.rdfVersion(uri) != nil
    case .oldAtom: false
    case .atom: uri == root
    }
  }
}
