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

  /// What an element belongs into that does not belong into the record where it stands;
  /// nil for one that belongs nowhere, or there.
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
