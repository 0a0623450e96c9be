public import MajlisFeed

/// What is known of a show that begins.
public struct NewShow: Sendable {
  /// What its file can say from the beginning.
  public enum Part: String, Sendable, CaseIterable {
    case title, link, url, description, language, author, email, image, category

    /// Whether nothing can stand in its place.
    public var isRequired: Bool { self == .title || self == .link }
  }

  /// The name of its feed; nil to make one of the title.
  public var name: String?
  /// Whether it is not for children.
  public var isExplicit = false
  private var answers: [Part: String] = [:]

  /// A show of which nothing is known.
  public init() {}

  /// What was said of a part, without the white space around it; nil where nothing was.
  public subscript(part: Part) -> String? {
    get { answers[part] }
    set { answers[part] = newValue.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// The name of its feed, given or made of the title; nil while neither is known.
  ///
  /// - Throws: `CatalogFault.badName` for one that cannot be.
  func feedName() throws(CatalogFault) -> String? {
    guard let name = name ?? self[.title].map(FeedName.from) else { return nil }
    guard FeedName.isValid(name) else { throw .badName(name) }
    return name
  }

  /// What a part says where nobody says it.
  public func standard(_ part: Part) -> String? {
    switch part {
    case .description, .author: answers[.title]
    case .language: "en"
    case .title, .link, .url, .email, .image, .category: nil
    }
  }

  /// Gives each part what it says where nobody says it.
  public mutating func complete() {
    for part in Part.allCases where answers[part] == nil { answers[part] = standard(part) }
  }

  /// What is wrong with what was said of a part; nil where it can be published.
  public func fault(in part: Part) -> Finding? {
    guard let text = answers[part] else { return nil }
    let file = CatalogFile(
      RecordWriting.file([entry(part, text)]), path: "feeds/x.yaml", shown: "", as: Lexicon.feed)
    var checker = Checker()
    let findings = file.check(.feed, &checker, names: [])
    let grave = findings.filter { $0.severity == .error || $0.rule == .categoryUnknown }
    return grave.first { $0.value == text || $0.rule == .textControlChar }
  }

  /// The key and value of a part.
  func entry(_ part: Part, _ text: String) -> YAMLEntry {
    switch part {
    case .email:
      let name = answers[.author].map { [YAMLEntry("name", .scalar($0, .line))] } ?? []
      return YAMLEntry("owner", .mapping(name + [YAMLEntry("email", .scalar(text, .line))]))
    case .category: return YAMLEntry("categories", .sequence([.scalar(text, .line)]))
    case .description: return YAMLEntry(part.rawValue, .text(text))
    case .title, .author: return YAMLEntry(part.rawValue, .scalar(text, .line))
    case .link, .url, .language, .image: return YAMLEntry(part.rawValue, .typed(text))
    }
  }
}

extension String {
  /// The text without the white space around it.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }
}
