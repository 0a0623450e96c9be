/// A field with the number under which records, readers and writers know it.
public final class Term: Sendable, Equatable {
  /// Its number in every record.
  public let number: TermNumber
  /// Its declaration.
  public let field: Field
  /// The number of the vocabulary it belongs to.
  public let owner: Int
  /// The number of the vocabulary of the record that it holds, if it holds one.
  public let child: Int?
  /// How its text is spelled; nil for a record.
  public let spelling: Spelling?
  /// Whether it may stand several times.
  public let isMany: Bool

  init(number: TermNumber, field: Field, owner: Int, child: Int?) {
    (self.number, self.field, self.owner, self.child) = (number, field, owner, child)
    // Both are asked for with every element, so that they are not looked up in the declaration each time.
    (spelling, isMany) = (field.spelling, field.isMany)
  }

  /// There is one term of each declaration.
  public static func == (a: Term, b: Term) -> Bool { a === b }

  /// Whether its short form is a list, so that a list is one value.
  public var isList: Bool {
    guard let child, case .list = Lexicon.shared.vocabularies[child].shorthand else { return false }
    return !isMany
  }

  /// What to say to somebody who wrote something else.
  public var expected: String {
    if let spelling { return spelling.expected }
    guard let child else { return "text" }
    let vocabulary = Lexicon.shared.vocabularies[child]
    switch vocabulary.shorthand {
    case .scalar(let main, _), .path(let main, _): return Lexicon.shared.term(main, in: child).expected
    case .list: return "a list"
    case .none: return "a mapping with \(vocabulary.keyList)"
    }
  }
}

/// What is asked of a term with every element that is read: a plain value, for which no reference is counted.
package struct TermTraits: Sendable {
  package let number: TermNumber
  /// The number of the vocabulary of the record that it holds, if it holds one.
  package let child: Int?
  /// How its text is spelled; nil for a record.
  let spelling: Spelling?
  /// Whether it may stand several times.
  package let isMany: Bool

  package init(_ term: Term) {
    (number, child, spelling, isMany) = (term.number, term.child, term.spelling, term.isMany)
  }
}

/// The number of a term in a record, or of something that no term takes.
public struct TermNumber: Sendable, Hashable {
  let raw: UInt16

  /// The record itself.
  static let root = TermNumber(raw: 0)
  /// An element that no field takes, as it stood in the source.
  public static let foreignElement = TermNumber(raw: 1)
  /// An attribute that no field takes: its name as spelled, a NUL and its value.
  public static let foreignAttribute = TermNumber(raw: 2)

  static let first: UInt16 = 3

  /// A number that grows in the order of writing.
  public var order: Int { Int(raw) }
}

/// Terms by the last bits of their numbers: what has not been marked is not there, and what is marked may be another one.
struct TermMarks {
  private var (even, odd): (UInt64, UInt64) = (0, 0)

  /// Marks a term.
  mutating func insert(_ term: TermNumber) {
    if term.raw & 64 == 0 { even |= Self.bit(term) } else { odd |= Self.bit(term) }
  }

  /// Whether the term, or one whose number ends alike, has been marked.
  func mayHold(_ term: TermNumber) -> Bool {
    (term.raw & 64 == 0 ? even : odd) & Self.bit(term) != 0
  }

  private static func bit(_ term: TermNumber) -> UInt64 { 1 &<< UInt64(term.raw) }
}

/// All vocabularies with numbers in place of names, made once. The loops of the readers look things up here.
public final class Lexicon: Sendable {
  /// The one lexicon of the program.
  public static let shared = Lexicon(roots: [.feed, .item])

  /// The vocabularies; 0 is the feed's, 1 the item's.
  public let vocabularies: [Vocabulary]
  /// The terms of each vocabulary, in the order of writing.
  public let terms: [[Term]]
  private let byNumber: [Term]
  private let traits: [TermTraits]
  private let names: [Name: Int]
  // One table for each vocabulary and dialect behind the other, by the number of a name.
  private let elements: [Int16]
  private let attributes: [Int16]
  private let texts: [Int16]

  /// The number of the feed's vocabulary.
  public static let feed = 0
  /// The number of the item's vocabulary.
  public static let item = 1

  private init(roots: [Vocabulary]) {
    var vocabularies = roots
    var terms: [[Term]] = []
    var all: [Term] = []
    var index = 0
    while index < vocabularies.count {
      var own: [Term] = []
      for field in vocabularies[index].fields {
        let child = field.record.map { Self.number(of: $0, in: &vocabularies) }
        let number = TermNumber(raw: TermNumber.first + UInt16(all.count))
        let term = Term(number: number, field: field, owner: index, child: child)
        own.append(term)
        all.append(term)
      }
      terms.append(own)
      index += 1
    }
    (self.vocabularies, self.terms, byNumber) = (vocabularies, terms, all)
    traits = all.map { TermTraits($0) }
    let tables = LookupTables(terms)
    (names, elements, attributes, texts) = (tables.names, tables.elements, tables.attributes, tables.texts)
  }

  private static func number(of vocabulary: Vocabulary, in vocabularies: inout [Vocabulary]) -> Int {
    if let known = vocabularies.firstIndex(where: { $0.name == vocabulary.name }) { return known }
    vocabularies.append(vocabulary)
    return vocabularies.count - 1
  }
}

extension Field {
  fileprivate var spelling: Spelling? {
    if case .value(let spelling) = holding { spelling } else { nil }
  }

  fileprivate var record: Vocabulary? {
    if case .record(let make) = holding { make() } else { nil }
  }
}

extension Lexicon {
  /// The term of a number, nil for what no term takes.
  public func term(_ number: TermNumber) -> Term? {
    number.raw < TermNumber.first ? nil : byNumber[Int(number.raw - TermNumber.first)]
  }

  /// How many numbers of terms there are, those of what no term takes among them.
  var termCount: Int { Int(TermNumber.first) + byNumber.count }

  /// The term with a key; it is a fault of the program to ask for one that does not exist.
  public func term(_ key: String, in vocabulary: Int) -> Term {
    guard let term = terms[vocabulary].first(where: { $0.field.key == key }) else {
      preconditionFailure("no term \(key) in \(vocabularies[vocabulary].name)")
    }
    return term
  }

  /// The number of a name that some vocabulary knows.
  func number(of name: Name) -> Int? { names[name] }

  /// What is to be known of the term of a number, nil for what no term takes.
  func traits(of number: TermNumber) -> TermTraits? {
    number.raw < TermNumber.first ? nil : traits[Int(number.raw - TermNumber.first)]
  }

  /// The term of a child element, by the name's number.
  func traits(ofElement name: Int, in vocabulary: Int, _ dialect: Dialect) -> TermTraits? {
    name < 0 ? nil : traits(at: elements[(vocabulary * 2 + dialect.index) * names.count + name])
  }

  /// The term of an attribute, by the name's number.
  func traits(ofAttribute name: Int, in vocabulary: Int, _ dialect: Dialect) -> TermTraits? {
    name < 0 ? nil : traits(at: attributes[(vocabulary * 2 + dialect.index) * names.count + name])
  }

  /// The term of the element's own text.
  func textTraits(in vocabulary: Int, _ dialect: Dialect) -> TermTraits? {
    traits(at: texts[vocabulary * 2 + dialect.index])
  }

  /// The term of a child element, by the name's number.
  func term(ofElement name: Int, in vocabulary: Int, _ dialect: Dialect) -> Term? {
    traits(ofElement: name, in: vocabulary, dialect).flatMap { term($0.number) }
  }

  /// The term of an attribute, by the name's number.
  func term(ofAttribute name: Int, in vocabulary: Int, _ dialect: Dialect) -> Term? {
    traits(ofAttribute: name, in: vocabulary, dialect).flatMap { term($0.number) }
  }

  /// The term of an attribute without a namespace, as an RSS document spells it.
  public func term(ofAttribute name: String, in vocabulary: Int) -> Term? {
    number(of: Name(name, in: .rss)).flatMap { term(ofAttribute: $0, in: vocabulary, .rss) }
  }

  /// The term of the element's own text.
  package func textTerm(in vocabulary: Int, _ dialect: Dialect) -> Term? {
    textTraits(in: vocabulary, dialect).flatMap { term($0.number) }
  }

  /// Whether the record is text with attributes: no element of its own can stand in it.
  func isText(_ vocabulary: Int, _ dialect: Dialect) -> Bool {
    textTerm(in: vocabulary, dialect) != nil
      && !terms[vocabulary].contains { $0.field.place.elementName(in: dialect) != nil }
  }

  private func traits(at index: Int16) -> TermTraits? { index < 0 ? nil : traits[Int(index)] }
}

extension Dialect {
  fileprivate var index: Int {
    switch self {
    case .rss: 0
    case .atom: 1
    }
  }
}

/// Where each name leads in each vocabulary and dialect.
private struct LookupTables {
  var names: [Name: Int] = [:]
  var elements: [Int16] = []
  var attributes: [Int16] = []
  var texts: [Int16] = []

  init(_ terms: [[Term]]) {
    for term in terms.joined() {
      for dialect in Dialect.allCases { register(term.field.place.mark(in: dialect)) }
    }
    for own in terms {
      for dialect in Dialect.allCases { add(own, dialect) }
    }
  }

  private mutating func register(_ mark: FieldPlace.Mark?) {
    switch mark {
    case .element(let name), .attribute(let name): if names[name] == nil { names[name] = names.count }
    case .text, nil: break
    }
  }

  private mutating func add(_ terms: [Term], _ dialect: Dialect) {
    var elements = [Int16](repeating: -1, count: names.count)
    var attributes = elements
    var text: Int16 = -1
    for term in terms {
      let index = Int16(term.number.raw - TermNumber.first)
      switch term.field.place.mark(in: dialect) {
      case .element(let name): if let number = names[name], elements[number] < 0 { elements[number] = index }
      case .attribute(let name): if let number = names[name] { attributes[number] = index }
      case .text: text = index
      case nil: break
      }
    }
    self.elements += elements
    self.attributes += attributes
    texts.append(text)
  }
}
