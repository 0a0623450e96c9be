/// What the declarations of all fields ask of a record, laid out by number for a loop that looks at every node.
final class CheckPlan: Sendable {
  /// What a field asks of a node of its own. It is looked up for every node, so that it is kept small.
  struct Entry {
    /// How its text is spelled; nil for a record.
    var spelling: Spelling?
    /// The number of the vocabulary of the record that it holds, or -1.
    var child: Int16 = -1
    /// The term of the record's own text; the root's number for none.
    var text = TermNumber.root
    /// Whether it is an attribute, or the text of an element that may be without.
    var isAttribute = false
    var isText = false
    var isRequired = false
    /// Whether only podcasts have it: it is of the itunes or podcast namespace.
    var isOfPodcasts = false
    /// Whether it is of Apple's namespace.
    var isOfItunes = false
    /// Whether the short forms of W3CDTF are in order (Dublin Core).
    var takesDay = false
    var mostCharacters = Int32.max
    var mostBytes = Int32.max
    /// The index of the words that it may be, or -1.
    var words: Int16 = -1
    /// The index of the numbers that it may be, or 0 for any that is not negative.
    var range: Int16 = 0
    /// The index of the form that it has, or -1.
    var form: Int16 = -1
    /// Whether apps fetch what it points to.
    var isFetched = false
    /// Whether nobody reads it any more.
    var isObsolete = false
    /// Whether it is the title of a record that has its text alone, or that of the feed or the item.
    var isTitle = false
    /// The term that says of the same record what kind of text it is (RFC 4287, 3.1.1); the root's number for none.
    var textType = TermNumber.root
    /// Whether a type of it may be any media type (RFC 4287, 4.1.3.1).
    var takesMediaType = false
    /// Whether white space around the text is part of it: text of several lines has a line end behind it in the catalog,
    /// and guids have a rule of their own.
    var keepsSpace: Bool { spelling == .text || spelling == .markup || spelling == .identifier }
    /// Whether anything has to be measured.
    var isLimited: Bool { mostCharacters < .max || mostBytes < .max }
  }

  /// A field that must or should be there.
  struct Wanted {
    let term: TermNumber
    /// Whether it is the record's own text, whose absence makes the record empty.
    let isText: Bool
  }

  /// Words that a value may be; an object, because it is asked for with every value that has them.
  final class Words: Sendable {
    let words: [String]
    /// Those of them that are short enough, for a quick look.
    private let short: WordSet
    private let long: [String]
    let rule: Rule

    init(_ words: [String], _ rule: Rule) {
      (self.words, self.rule) = (words, rule)
      short = WordSet(words.filter { $0.utf8.count <= Word.limit }.map { Word($0) })
      long = words.filter { $0.utf8.count > Word.limit }
    }

    /// Whether it is one of the words; case does not count.
    func contains(_ text: borrowing Span<UInt8>) -> Bool {
      if let word = Word(text, text.indices) { return short.contains(word) }
      for word in long where text.equals(word, ignoringCase: true) { return true }
      return false
    }
  }

  /// What is demanded where.
  let demands: Demands
  /// By the raw number of a term.
  let entries: [Entry]
  /// What each vocabulary wants, one behind the other.
  let wanted: [Wanted]
  /// Where in `wanted` that of a vocabulary stands, by its number.
  let wantedRanges: [Range<Int>]
  let words: [Words]
  /// The ranges that numbers may have; the first is that of all others.
  let ranges: [NumberRange]
  /// The forms that texts have, each with the rule that others break.
  let forms: [(form: TextForm, rule: Rule)]

  var medium: Spelling.Medium { demands.medium }
  var target: Dialect { demands.target }

  private static let rss = CheckPlan(.rss, .rss)
  private static let atom = CheckPlan(.atom, .atom)
  private static let catalog = CheckPlan(.catalog, .rss)
  private static let catalogOfAtom = CheckPlan(.catalog, .atom)

  /// The plan for a medium, made once.
  ///
  /// - Parameter target: the dialect in which a catalog is published.
  static func plan(for medium: Spelling.Medium, target: Dialect = .rss) -> CheckPlan {
    switch medium {
    case .rss: rss
    case .atom: atom
    case .catalog: target == .rss ? catalog : catalogOfAtom
    }
  }

  private init(_ medium: Spelling.Medium, _ target: Dialect) {
    demands = Demands(medium: medium, target: target)
    var draft = Draft(demands: demands)
    for term in Lexicon.shared.terms.joined() { draft.add(term) }
    (entries, words, ranges, forms) = (draft.entries, draft.words, draft.ranges, draft.forms)
    var wanted: [Wanted] = []
    wantedRanges = draft.wanted.map { own in
      wanted += own
      return wanted.count - own.count..<wanted.count
    }
    self.wanted = wanted
  }
}

/// A plan in the making.
private struct Draft {
  let demands: CheckPlan.Demands
  var entries = [CheckPlan.Entry](repeating: CheckPlan.Entry(), count: Int(TermNumber.first))
  /// By the number of a vocabulary.
  var wanted: [[CheckPlan.Wanted]] = Lexicon.shared.terms.map { _ in [] }
  var words: [CheckPlan.Words] = []
  var ranges = [NumberRange()]
  var forms: [(form: TextForm, rule: Rule)] = []

  // Terms are numbered in the order in which they stand in the lexicon.
  mutating func add(_ term: Term) {
    let mark = demands.mark(of: term.field)
    var entry = CheckPlan.Entry(spelling: term.spelling, child: Int16(term.child ?? -1))
    if let child = term.child { entry.text = Lexicon.shared.textTerm(in: child, demands.dialect)?.number ?? .root }
    entry.isText = mark == .text
    switch mark {
    case .attribute: entry.isAttribute = true
    case .element(let name):
      entry.isOfPodcasts = name.namespace == .itunes || name.namespace == .podcast
      entry.isOfItunes = name.namespace == .itunes
      entry.takesDay = name.namespace == .dc
    case .text, nil: break
    }
    let owner = Lexicon.shared.vocabularies[term.owner]
    entry.takesMediaType = owner.name == "content"
    entry.isTitle = term.field.key == "title" || term.field.key == "itunes_title" || owner.name.hasPrefix("text title")
    if let type = Lexicon.shared.terms[term.owner].first(where: { $0.spelling == .textType }), type != term {
      entry.textType = type.number
    }
    for demand in term.field.demands { apply(demand, to: &entry) }
    let demand = demands.demand(on: term)
    entry.isRequired = demand?.kind == .required
    if demand != nil { wanted[term.owner].append(CheckPlan.Wanted(term: term.number, isText: entry.isText)) }
    entries.append(entry)
  }

  private mutating func apply(_ demand: Demand, to entry: inout CheckPlan.Entry) {
    switch demand.kind {
    case .characters(let count): entry.mostCharacters = Int32(count)
    case .bytes(let count): entry.mostBytes = Int32(count)
    case .oneOf(let list):
      entry.words = Int16(words.count)
      words.append(CheckPlan.Words(list, demand.rule ?? .wordUnknown))
    case .within(let range, let more):
      entry.range = Int16(ranges.count)
      ranges.append(NumberRange(range: range, tolerated: more, rule: demand.rule ?? .numberInvalid))
    case .form(.uri) where demands.medium != .atom: break
    case .form(let form):
      entry.form = Int16(forms.count)
      forms.append((form, demand.rule ?? .wordUnknown))
    case .fetched: entry.isFetched = true
    case .obsolete: entry.isObsolete = true
    case .required, .recommended: break
    }
  }
}

extension CheckPlan {
  /// What is demanded in a medium.
  struct Demands: Sendable {
    let medium: Spelling.Medium
    /// The dialect in which it is published, whose standard has demands.
    let target: Dialect
  }
}

extension CheckPlan.Demands {
  /// The dialect whose places count: the catalog is published as RSS.
  fileprivate var dialect: Dialect { medium.dialect ?? .rss }

  fileprivate func mark(of field: Field) -> FieldPlace.Mark? { field.place.mark(in: dialect) }

  /// The demand that a missing field breaks: the gravest of those that are made of this medium.
  func demand(on term: Term) -> Demand? {
    guard mark(of: term.field) != nil else { return nil }
    let demands = term.field.demands.filter { applies($0, to: term) }
    return demands.first { $0.kind == .required } ?? demands.first { $0.kind == .recommended }
  }

  /// RSS asks nothing of Atom; Atom asks nothing of RSS but for its own elements there. A live item begins when its
  /// attribute says, and has its audio while it lasts: what is recommended for items is not for it.
  private func applies(_ demand: Demand, to term: Term) -> Bool {
    let isLive = Self.liveItems.contains(term.owner)
    if isLive, demand.kind == .recommended { return false }
    switch demand.authority {
    case .rss: return target == .rss
    case .atom: return medium == .atom || (term.owner > Lexicon.item && !isLive)
    default: return true
    }
  }

  /// Vocabularies that hold the fields of an item beside their own.
  private static let liveItems = Set(
    Lexicon.shared.terms.indices.filter { owner in
      owner > Lexicon.item && Lexicon.shared.terms[owner].contains { $0.field.key == "enclosure" }
    })
}
