internal import MajlisFeed

/// A document written as RSS or Atom.
final class XMLDocument: ConvertedDocument {
  private let dialect: Dialect
  private let spool = Spool()
  private var items: FeedWriter?
  /// How the document spells its namespaces, where that was known before its first item.
  private let known: [DocumentHead.Binding]?
  /// The spellings by which items were written; as a rule one, for the root declares what is used.
  private var spellings: [[DocumentHead.Binding]] = []
  private var nameCount = 0
  /// What all items need, however it is spelled.
  private var plan: NamespacePlan
  private var newest: FeedDate?
  private var missed: LeftOut?
  private var feed = Record()
  private var head = DocumentHead()

  init(_ dialect: Dialect, spelledBy known: [DocumentHead.Binding]? = nil) {
    (self.dialect, self.known) = (dialect, known)
    plan = NamespacePlan(dialect)
  }

  func again() -> any ConvertedDocument { XMLDocument(dialect, spelledBy: head.unusualNamespaces) }

  var leftOut: [Finding] { missed?.findings ?? [] }

  func item(_ item: Record, from reader: FeedReader) throws {
    note(item, reader)
    // Only Atom says when its newest entry was changed, and its own feeds say it themselves.
    if dialect == .atom, reader.dialect == .rss { noteDate(of: item) }
    let projected = DocumentProjection(from: reader.dialect, to: dialect).item(item)
    plan.note(projected)
    writer(reader).item(projected)
    if let fault = spool.fault { throw fault }
  }

  private func noteDate(of item: borrowing Record) {
    guard let date = item.read(ItemTerm.updated, { FeedDate(reading: $0) }) ?? item.date else { return }
    if newest.map({ $0.precedes(date) }) ?? true { newest = date }
  }

  /// The writer of the next item, by what the document has declared up to here.
  private func writer(_ reader: FeedReader) -> FeedWriter {
    if let items, reader.nameCount == nameCount { return items }
    nameCount = reader.nameCount
    let spelling = known ?? reader.headSoFar.unusualNamespaces
    if let items, spelling == spellings.last { return items }
    _ = items?.finishItems()
    spellings.append(spelling)
    let writer = FeedWriter(dialect, plan: plan.spelled(by: spelling), to: spool)
    items = writer
    return writer
  }

  private func note(_ record: Record, _ reader: FeedReader) {
    guard dialect != reader.dialect else { return }
    var missed = missed ?? LeftOut(from: reader.dialect, to: dialect)
    missed.note(record) { (nil, reader.place(of: $0, in: record)) }
    self.missed = missed
  }

  func finish(_ reader: FeedReader, isWellFormed: Bool) {
    (feed, head) = (reader.feed, reader.head)
    note(feed, reader)
  }

  var isSettled: Bool {
    let final = plan.spelled(by: head.unusualNamespaces)
    return spellings.allSatisfy { final.spellsNames(as: plan.spelled(by: $0)) }
  }

  func write(to sink: OutputSink) throws -> Bool {
    _ = items?.finishItems()
    let projection = DocumentProjection(
      from: head.dialect ?? .rss, to: dialect, newest: newest?.resolved(in: 0).rfc3339)
    let projected = projection.feed(feed)
    var whole = plan.spelled(by: head.unusualNamespaces)
    whole.note(projected)
    let writer = FeedWriter(dialect, plan: whole, to: sink)
    writer.begin(projected, version: head.writtenVersion, stylesheets: head.stylesheets)
    try spool.forEachPiece { writer.items($0) }
    return writer.finish()
  }
}

extension DocumentHead {
  /// The namespaces that the document spells in a way of its own.
  fileprivate var unusualNamespaces: [Binding] { namespaces.filter { !$0.isUsual } }
}

/// Feed and items of one dialect as another has them.
struct DocumentProjection {
  private let source: Dialect
  private let target: Dialect
  private let newest: String?

  init(from source: Dialect, to target: Dialect, newest: String? = nil) {
    (self.source, self.target, self.newest) = (source, target, newest)
  }

  func feed(_ record: Record) -> Record {
    switch (source, target) {
    case (.rss, .rss), (.atom, .atom): record
    case (.rss, .atom):
      AtomProjection(from: .rss).feed(record.withSelfTypeImplied(.rss).withSelfTypeSaid(.atom), newest: newest)
    case (.atom, .rss): RSSProjection(from: .atom).feed(record.withSelfTypeImplied(.atom).withSelfTypeSaid(.rss))
    }
  }

  func item(_ record: Record) -> Record {
    switch (source, target) {
    case (.rss, .rss), (.atom, .atom): record
    case (.rss, .atom): AtomProjection(from: .rss).item(record)
    case (.atom, .rss): RSSProjection(from: .atom).item(record)
    }
  }
}
