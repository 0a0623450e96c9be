/// Where the elements of a dialect belong.
struct Belonging: Sendable {
  /// By the name of an element with its usual prefix: the vocabularies in which it stands.
  private let homes: [String: [Int]]
  /// What holds the record of each vocabulary: `<channel>`, `<item>`, `<image>`.
  private let holders: [Int: String]

  private static let rss = Belonging(.rss)
  private static let atom = Belonging(.atom)

  /// Where the elements of a dialect belong, found once.
  static func elements(of dialect: Dialect) -> Belonging { dialect == .rss ? rss : atom }

  private init(_ dialect: Dialect) {
    var homes: [String: [Int]] = [:]
    var holders = [Lexicon.feed: dialect == .rss ? "<channel>" : "<feed>"]
    holders[Lexicon.item] = dialect == .rss ? "<item>" : "<entry>"
    for term in Lexicon.shared.terms.joined() {
      guard let name = term.field.place.elementName(in: dialect) else { continue }
      homes[name, default: []].append(term.owner)
      if let child = term.child, holders[child] == nil { holders[child] = "<\(name)>" }
    }
    (self.homes, self.holders) = (homes, holders)
  }

  /// What an element belongs into that does not belong into the record where it stands; nil for one that belongs nowhere, or there.
  func holder(of name: String, outside vocabulary: Int) -> String? {
    guard let homes = homes[name], !homes.contains(vocabulary) else { return nil }
    return homes.first.flatMap { holders[$0] }
  }

  /// The names of elements that begin with a prefix and stand in a record.
  func names(in vocabulary: Int, prefix: String) -> [String] {
    homes.filter { $0.value.contains(vocabulary) && $0.key.hasPrefix(prefix) }.map(\.key).sorted()
  }

  /// Whether some record has an element of the name.
  func isKnown(_ name: String) -> Bool { homes[name] != nil }
}

extension Finding {
  /// An element that stands where it has no meaning, and belongs elsewhere.
  static func misplaced(_ name: String, in frame: String, belonging holder: String) -> Finding {
    Finding(.feedMisplacedElement, subject: "<\(name)>", value: frame, detail: holder)
  }
}

// MARK: - Elements of Apple's and the podcast namespace

extension Examination {
  /// Elements that no field of the record takes, although their namespace is one that apps read: they stand in the wrong place, or
  /// their name is nearly another one.
  mutating func checkForeignElements() {
    for node in record.children() where record.nodes[node].term == .foreignElement {
      guard let name = nameOfPodcasting(node) else { continue }
      checkPlace(of: name, node)
    }
  }

  /// RSS 2.0: items are elements of the channel.
  mutating func remarkMisplacedItem() {
    remark(Fault(.feedMisplacedElement, "<channel>"), at: 0, value: "<rss>")
  }

  private mutating func checkPlace(of name: String, _ node: Int) {
    let belonging = Belonging.elements(of: plan.medium.dialect ?? .rss)
    if let holder = belonging.holder(of: name, outside: vocabulary) {
      let fault = Fault(.feedMisplacedElement, holder, severity: .warning)
      return remark(fault, at: node, subject: "<\(name)>", value: naming.root)
    }
    let prefix = name.prefix { $0 != ":" } + ":"
    guard !belonging.isKnown(name),
      let nearest = NearMiss.nearest(name, among: belonging.names(in: vocabulary, prefix: String(prefix)))
    else { return }
    let fault = Fault(
      .feedUnexpectedElement, naming.root, remedy: "did you mean <\(nearest)>?", severity: .warning)
    remark(fault, at: node, subject: "<\(name)>")
  }

  /// The name of an element whose prefix is that of a namespace of podcasts.
  private func nameOfPodcasting(_ node: Int) -> String? {
    let text = record.bytes[record.range(of: node)]
    guard text.starts(with: "<itunes:".utf8) || text.starts(with: "<podcast:".utf8) else { return nil }
    let name = text.dropFirst().prefix { $0.isAlphanumeric || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") }
    return String(decoding: name.prefix(64), as: UTF8.self)
  }
}
