/// What prefixes mean in a document, as far as it matters for keeping elements as they stand.
struct NamespaceScope {
  /// The namespace of the root element.
  var rootURI: String?
  private var root: [DocumentHead.Binding] = []
  private var usedPrefixes: Set<String> = []
  private var possiblePrefixes: Set<String> = []
  private var open: [[String]] = []

  /// Takes the declarations of the root or of the channel; the first that binds a prefix counts.
  ///
  /// A default namespace counts where it is the document's own, as that is the one of what is written again.
  mutating func declare(_ declarations: [(prefix: String, uri: String)], in edition: Edition) {
    for (prefix, uri) in declarations where !root.contains(where: { $0.prefix == prefix }) {
      guard !prefix.isEmpty || edition.isOwn(uri, root: rootURI) else { continue }
      root.append(DocumentHead.Binding(prefix: prefix, uri: uri))
    }
  }

  /// Notes that a name uses a prefix. Attributes without a prefix use none.
  mutating func use(prefix: String, isAttribute: Bool) {
    if !(isAttribute && prefix.isEmpty) { usedPrefixes.insert(prefix) }
  }

  /// Notes that a name has a prefix which it needs only if it is kept as it stands:
  /// it is one of the document's own names.
  mutating func mayUse(prefix: String) {
    possiblePrefixes.insert(prefix)
  }

  /// Notes the prefixes of the document's own names in what is kept as it stands.
  mutating func use(in kept: [UInt8]) {
    for prefix in possiblePrefixes where kept.holds(prefix: prefix) {
      usedPrefixes.insert(prefix)
      possiblePrefixes.remove(prefix)
    }
  }

  /// The bindings of the root that some name uses. The default namespace of RDF is none in RSS 2.0.
  var used: [DocumentHead.Binding] {
    root.filter { usedPrefixes.contains($0.prefix) && !($0.prefix.isEmpty && OldNames.rdfVersion($0.uri) != nil) }
  }

  /// Whether the root says what the name means: it can be kept anywhere below the root as it stands.
  func isAtRoot(prefix: String?, uri: String?, isAttribute: Bool) -> Bool {
    guard let prefix, !prefix.isEmpty else { return isAttribute || uri == root.first { $0.prefix.isEmpty }?.uri }
    return prefix == "xml" || (uri != nil && uri == root.first { $0.prefix == prefix }?.uri)
  }

  /// An element of a kept stretch begins; its declarations go with it.
  mutating func enter(_ declarations: [(prefix: String, uri: String)]) {
    open.append(declarations.map(\.prefix))
  }

  /// The element ends.
  mutating func leave() {
    _ = open.popLast()
  }

  /// The binding that a name needs when neither the kept stretch nor the root has it.
  func missing(prefix: String?, uri: String?) -> DocumentHead.Binding? {
    let prefix = prefix ?? ""
    if open.contains(where: { $0.contains(prefix) }) { return nil }
    return DocumentHead.Binding(prefix: prefix, uri: uri ?? Namespace.assumed(prefix: prefix))
  }

  /// How the document spells a known name.
  func spelling(of name: Name) -> String {
    if name.namespace == .rss { return name.local }
    let prefix = root.first { Namespace.named($0.uri) == name.namespace }?.prefix ?? name.namespace.prefix
    return prefix.isEmpty ? name.local : "\(prefix):\(name.local)"
  }
}

extension [UInt8] {
  /// Whether a prefix with its colon stands somewhere in the bytes.
  fileprivate func holds(prefix: String) -> Bool {
    let word = Array(prefix.utf8) + [UInt8(ascii: ":")]
    return indices.contains { self[$0] == word[0] && self[$0...].starts(with: word) }
  }
}
