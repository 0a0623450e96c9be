/// What a record says and a dialect has no word for, so that it is left out of a feed: one finding a term,
/// however often it stands.
public struct LeftOut: Sendable {
  private struct Entry {
    let name: String
    var count: Int
    let file: String?
    let place: Place?
  }

  private let dialect: Dialect
  private let source: Dialect
  private let isLost: [Bool]
  private var entries: [(term: TermNumber, entry: Entry)] = []

  /// - Parameters:
  ///   - source: the dialect whose names messages use.
  ///   - dialect: what is written.
  public init(from source: Dialect, to dialect: Dialect) {
    (self.source, self.dialect) = (source, dialect)
    isLost = dialect == .rss ? Self.lostInRSS : Self.lostInAtom
  }

  /// Notes what is left out of a record.
  ///
  /// - Parameter locate: where a node stands; asked for the first of each term.
  public mutating func note(_ record: borrowing Record, _ locate: (Int) -> (file: String?, place: Place?)) {
    var node = 1
    while node < record.nodes.count {
      let term = record.nodes[node].term
      guard isLost[Int(term.raw)] else {
        node += 1
        continue
      }
      add(term, record, node, locate)
      node = Int(record.nodes[node].end)
    }
  }

  private mutating func add(
    _ number: TermNumber, _ record: borrowing Record, _ node: Int, _ locate: (Int) -> (file: String?, place: Place?)
  ) {
    if let index = entries.firstIndex(where: { $0.term == number }) { return entries[index].entry.count += 1 }
    guard let term = Lexicon.shared.term(number) else { return }
    let (file, place) = locate(node)
    entries.append((number, Entry(name: name(of: term), count: 1, file: file, place: place)))
  }

  private func name(of term: Term) -> String {
    let language = term.field.place.mark(in: source) == nil ? dialect.other : source
    let name = term.field.name(in: language)
    guard case .attribute = term.field.place.mark(in: language) else { return name }
    return "\(name) of \(Lexicon.shared.vocabularies[term.owner].name)"
  }

  /// The findings, in the order in which their terms were met.
  public var findings: [Finding] {
    entries.map { _, entry in
      let subject = entry.count == 1 ? entry.name : "\(entry.name) (\(entry.count) times)"
      return Finding(.notCarried, at: entry.place, subject: subject, detail: dialect.title, file: entry.file)
    }
  }
}

extension LeftOut {
  private static let lostInRSS = table(.rss) { $0.spelling != .textType && !said("src", $0) }
  private static let lostInAtom = table(.atom) { !inAtom.contains($0.number) && !said("permalink", $0) }

  /// What `AtomProjection` says in Atom's own way.
  private static let inAtom: Set<TermNumber> = [
    FeedTerm.link.number, ItemTerm.link.number, ItemTerm.enclosure.number, ItemTerm.source.number,
    ItemTerm.rssAuthor.number,
  ]

  private static func said(_ key: String, _ term: Term) -> Bool { term.field.key == key }

  private static func table(_ dialect: Dialect, _ isMissed: (Term) -> Bool) -> [Bool] {
    var table = [Bool](repeating: false, count: Int(TermNumber.first))
    for term in Lexicon.shared.terms.joined() {
      let isSaid = term.field.place.mark(in: dialect) != nil
      table.append(term.field.isPublished && !isSaid && isMissed(term))
    }
    return table
  }
}

extension Dialect {
  fileprivate var other: Dialect { self == .rss ? .atom : .rss }

  fileprivate var title: String { self == .rss ? "RSS" : "Atom" }
}
