/// One term of a vocabulary: its key in the catalog, its name in RSS and Atom, its spelling, how often it may stand and
/// who demands it. Reading and writing XML and YAML, checking and the manual all come from this one declaration.
public struct Field: Sendable {
  /// The key in the catalog's files.
  public let key: String
  /// Where it stands in each dialect.
  public let place: FieldPlace
  /// What it holds.
  public let holding: Holding
  /// Whether it may stand several times.
  public let isMany: Bool
  /// Who demands it.
  public let demands: [Demand]
  /// Other words for it in the catalog, each with what the word says by itself.
  public let views: [KeyView]

  /// What a field holds.
  public enum Holding: Sendable {
    /// Text, spelled in one way.
    case value(Spelling)
    /// A record of its own.
    case record(@Sendable () -> Vocabulary)
  }

  /// A field that holds text.
  init(
    _ key: String, _ place: FieldPlace, _ spelling: Spelling, many: Bool = false, _ demands: Demand...
  ) {
    (self.key, self.place, holding, isMany) = (key, place, .value(spelling), many)
    (self.demands, views) = (demands, [])
  }

  /// A field that holds a record of its own.
  init(
    _ key: String, _ place: FieldPlace, _ record: @autoclosure @escaping @Sendable () -> Vocabulary, many: Bool = false,
    views: [KeyView] = [], _ demands: Demand...
  ) {
    (self.key, self.place, holding, isMany) = (key, place, .record(record), many)
    (self.demands, self.views) = (demands, views)
  }

  /// Whether it can stand in a feed; else it is the catalog's own.
  public var isPublished: Bool { place.mark(in: .rss) != nil || place.mark(in: .atom) != nil }

  /// The key for several values; the key itself where the field may stand only once.
  public var plural: String { isMany ? KeyView.plural(of: key) : key }

  /// The key for one value. Persons without a word of their own stand in a list, and so do patterns of episodes.
  public var singular: String { key == "person" || (key == "episode" && isMany) ? plural : key }
}

/// A word of the catalog for a field that says something more than the field's own key:
/// `moderator` is a person whose role is host.
public struct KeyView: Sendable {
  /// The word for one value.
  public let key: String
  /// Other words that are read as this one.
  public let synonyms: [String]
  /// What the word says by itself: keys of the record and their text.
  public let implied: [(key: String, text: String)]
  /// The beginning of the text of a key, by which a value is recognised; nothing is implied by it.
  public let recognised: (key: String, prefix: String)?

  init(
    _ key: String, synonyms: [String] = [], implying implied: [(key: String, text: String)] = [],
    recognising recognised: (key: String, prefix: String)? = nil
  ) {
    (self.key, self.synonyms, self.implied, self.recognised) = (key, synonyms, implied, recognised)
  }

  /// The word for several values.
  public var plural: String { Self.plural(of: key) }

  /// Words that are the same for one and for many.
  private static let uncountable: Set<String> = [
    "txt", "funding", "value", "social_interact", "content", "media_content", "thr_in_reply_to",
  ]

  static func plural(of key: String) -> String {
    if key == "person" { return "people" }
    if uncountable.contains(key) || key.hasPrefix("dc_") || key.hasPrefix("dcterms_") { return key }
    if key.hasSuffix("y"), !key.hasSuffix("ay") { return key.dropLast() + "ies" }
    return key + (["s", "x", "sh", "ch"].contains { key.hasSuffix($0) } ? "es" : "s")
  }
}

/// Where a field stands in the dialects of a feed.
public struct FieldPlace: Sendable {
  /// A place in one dialect.
  public enum Mark: Sendable, Hashable {
    case element(Name)
    case attribute(Name)
    /// The element's own text.
    case text
  }

  let rss: Mark?
  let atom: Mark?

  /// An element with the same name in both dialects.
  static func element(_ name: Name) -> Self { Self(rss: .element(name), atom: .element(name)) }
  /// An element of RSS; in Atom it has another name or none.
  static func rss(_ local: String, atom: String? = nil) -> Self {
    Self(rss: .element(Namespace.rss(local)), atom: atom.map { .element(Namespace.atom($0)) })
  }
  /// A module's element in RSS that has a name of its own in Atom.
  static func element(_ name: Name, atom: String) -> Self {
    Self(rss: .element(name), atom: .element(Namespace.atom(atom)))
  }
  /// An element of Atom, which RSS documents may hold too.
  static func atom(_ local: String) -> Self { element(Namespace.atom(local)) }
  /// An attribute, which may have another name in Atom.
  static func attribute(_ local: String, atom: String? = nil) -> Self {
    Self(rss: .attribute(Namespace.rss(local)), atom: .attribute(Namespace.rss(atom ?? local)))
  }
  /// The element's own text; in Atom perhaps an attribute.
  static func text(atom: String? = nil) -> Self {
    Self(rss: .text, atom: atom.map { .attribute(Namespace.rss($0)) } ?? .text)
  }
  /// Only in the catalog.
  static let catalog = Self(rss: nil, atom: nil)

  /// The place in a dialect.
  public func mark(in dialect: Dialect) -> Mark? {
    switch dialect {
    case .rss: rss
    case .atom: atom
    }
  }
}

/// What a feed is written in.
public enum Dialect: String, Sendable, CaseIterable {
  /// RSS 0.9x and 2.0 (rssboard.org/rss-specification).
  case rss
  /// Atom 1.0 (RFC 4287).
  case atom
}

/// What an authority demands of a field.
public struct Demand: Sendable {
  /// How it is demanded.
  public enum Kind: Sendable, Equatable {
    /// It must be there.
    case required
    /// It should be there.
    case recommended
    /// At most so many characters.
    case characters(Int)
    /// At most so many bytes of UTF-8.
    case bytes(Int)
    /// One of these words; the sentence names the nearest.
    case oneOf([String])
    /// A whole number from this to that; the last one is read too, though it should not be written.
    case within(ClosedRange<Int>, tolerating: Int? = nil)
    /// Text of a form of its own.
    case form(TextForm)
    /// An address that apps fetch.
    case fetched
    /// Nothing any more: nobody reads it.
    case obsolete
  }

  /// What is demanded.
  public let kind: Kind
  /// Who demands it.
  public let authority: Authority
  /// The rule that is broken; nil for the general one of the kind.
  public let rule: Rule?

  static func required(by authority: Authority, _ rule: Rule? = nil) -> Self {
    Self(kind: .required, authority: authority, rule: rule)
  }
  static func recommended(by authority: Authority, _ rule: Rule? = nil) -> Self {
    Self(kind: .recommended, authority: authority, rule: rule)
  }
  static func characters(_ count: Int, by authority: Authority) -> Self {
    Self(kind: .characters(count), authority: authority, rule: .textTooLong)
  }
  static func bytes(_ count: Int, by authority: Authority) -> Self {
    Self(kind: .bytes(count), authority: authority, rule: .descriptionTooLong)
  }
  static func within(_ range: ClosedRange<Int>, tolerating more: Int? = nil, by authority: Authority, _ rule: Rule)
    -> Self
  {
    Self(kind: .within(range, tolerating: more), authority: authority, rule: rule)
  }
  static func form(_ form: TextForm, by authority: Authority, _ rule: Rule) -> Self {
    Self(kind: .form(form), authority: authority, rule: rule)
  }
  static func fetched(by authority: Authority) -> Self { Self(kind: .fetched, authority: authority, rule: .urlHTTP) }
  static func obsolete(by authority: Authority) -> Self {
    Self(kind: .obsolete, authority: authority, rule: .itunesObsolete)
  }
  static func oneOf(_ words: [String], by authority: Authority, _ rule: Rule) -> Self {
    Self(kind: .oneOf(words), authority: authority, rule: rule)
  }
}
