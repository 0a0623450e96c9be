internal import MajlisFeed

/// Something that an episode says or that is known of its file, by the name that a query, a template or `modify` uses.
///
/// Every key of an episode's file is a field, with all its words (`host`, `moderators`); a point leads into what stands
/// there: `audio.url`, `people.role`. Keys that begin with `x_` are the user's own.
struct EpisodeField {
  let name: String
  let kind: Kind
  private let source: Source

  /// How its values are compared.
  enum Kind {
    case text, date, duration, number, yesNo
  }

  /// Where its values come from.
  private enum Source {
    case path, feed, slug, day, year
    /// The term and those inside it.
    case terms([KeyMeaning])
    case own
  }

  /// Fields that no key of the file says.
  private static let derived: [(name: String, kind: Kind, source: Source)] = [
    ("path", .text, .path), ("feed", .text, .feed), ("slug", .text, .slug), ("day", .text, .day),
    ("year", .number, .year),
  ]

  /// The field of a name.
  ///
  /// - Throws: `QueryFault.noSuchField` with the nearest name.
  init(_ name: String) throws(QueryFault) {
    self.name = name
    if let derived = Self.derived.first(where: { $0.name == name }) {
      (kind, source) = (derived.kind, derived.source)
    } else if name.hasPrefix("x_") {
      (kind, source) = (.text, .own)
    } else {
      let terms = try Self.terms(name)
      (kind, source) = (Self.kind(of: terms), .terms(terms))
    }
  }

  private static func terms(_ name: String) throws(QueryFault) -> [KeyMeaning] {
    var vocabulary: Int? = Lexicon.item
    var terms: [KeyMeaning] = []
    for key in name.split(separator: ".", omittingEmptySubsequences: false) {
      guard let holder = vocabulary, let meaning = KeyTable.shared.meaning(of: String(key), in: holder) else {
        throw .noSuchField(name, nearest: nearest(to: String(key), in: vocabulary, behind: name.dropLast(key.count)))
      }
      terms.append(meaning)
      vocabulary = meaning.term.child
    }
    return terms
  }

  private static func nearest(to key: String, in vocabulary: Int?, behind head: Substring) -> String? {
    if head.isEmpty, let derived = NearMiss.nearest(key, among: derived.map(\.name)) { return derived }
    return vocabulary.flatMap { KeyTable.shared.nearest(to: key, in: $0) }.map { head.hasSuffix(".") ? head + $0 : $0 }
  }

  private static func kind(of terms: [KeyMeaning]) -> Kind {
    guard let last = terms.last?.term else { return .text }
    switch last.spelling ?? last.shortForm?.spelling {
    case .date, .instant, .mailDate: return .date
    case .duration: return .duration
    case .whole, .decimal: return .number
    case .yesNo: return .yesNo
    default: return .text
    }
  }

  /// The key and the term that an assignment may change: those of a whole entry of the file.
  var entry: KeyMeaning? {
    if case .terms(let terms) = source, terms.count == 1 { terms[0] } else { nil }
  }

  /// Whether it is the user's own.
  var isOwn: Bool {
    if case .own = source { true } else { false }
  }
}

// MARK: - Values

extension EpisodeField {
  /// Hands over the text of each value, without copying it, until the body says that it has seen enough.
  ///
  /// - Returns: whether the body said so.
  func contains(in episode: Episode, where body: (borrowing Span<UInt8>) -> Bool) -> Bool {
    switch source {
    case .terms(let terms):
      let record = episode.record
      return Self.nodes(terms[...], in: 0, of: episode).contains {
        body(record.bytes.span.extracting(record.range(of: $0)))
      }
    default: return values(of: episode).contains { body($0.utf8.span) }
    }
  }

  /// The text of each value, in the order of the file.
  func values(of episode: Episode) -> [String] {
    switch source {
    case .path: [episode.path]
    case .feed: [episode.feed]
    case .slug: [episode.slug]
    case .day: episode.day.map { [$0] } ?? []
    case .year: episode.day.map { [String($0.prefix(4))] } ?? []
    case .own: episode.file.ownEntries.filter { $0.key == name }.flatMap(\.value.texts)
    case .terms(let terms): Self.nodes(terms[...], in: 0, of: episode).map { episode.record.text(of: $0) }
    }
  }

  /// The nodes with the text of all values of the first term, or of what stands inside it.
  private static func nodes(_ terms: ArraySlice<KeyMeaning>, in node: Int, of episode: Episode) -> [Int] {
    guard let meaning = terms.first else { return [] }
    let (record, term) = (episode.record, meaning.term)
    var found: [Int] = []
    for child in record.children(of: node) where record.nodes[child].term == term.number {
      if let view = meaning.view, !episode.says(view, child, term) { continue }
      if terms.count > 1 {
        found += nodes(terms.dropFirst(), in: child, of: episode)
      } else if let short = term.shortForm {
        if let text = record.first(short, in: child) { found.append(text) }
      } else {
        found += (child..<Int(record.nodes[child].end)).filter { !record.range(of: $0).isEmpty }
      }
    }
    return found
  }

  /// The first value as a date. An episode without a date has that of its last change.
  func date(of episode: Episode) -> FeedDate? {
    if case .terms(let terms) = source, terms.count == 1, terms[0].term == ItemTerm.date { return episode.record.date }
    return values(of: episode).first.flatMap { FeedDate(reading: $0.utf8.span) }
  }

  /// What the template and the tables show: dates and durations in their canonical form.
  func shown(of episode: Episode) -> [String] {
    switch kind {
    case .date: date(of: episode).map { [$0.asRead] } ?? []
    case .duration: values(of: episode).map { Timespan(reading: $0.utf8.span)?.clock ?? $0 }
    default: values(of: episode)
    }
  }
}

extension Term {
  /// The term that holds the text of its record in short, if there is one and it says all that people look for.
  fileprivate var shortForm: Term? {
    guard let child, case .scalar(let key, _) = Lexicon.shared.vocabularies[child].shorthand else { return nil }
    return Lexicon.shared.term(key, in: child)
  }
}

extension YAMLValue {
  /// All texts in it.
  fileprivate var texts: [String] {
    switch self {
    case .scalar(let text, _): [text]
    case .sequence(let items): items.flatMap(\.texts)
    case .mapping(let entries): entries.flatMap(\.value.texts)
    }
  }
}
