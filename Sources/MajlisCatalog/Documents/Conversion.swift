public import MajlisFeed
internal import MajlisXML

/// A feed document that is turned into another, item by item, without a catalog.
public struct Conversion {
  /// What it is turned into.
  public enum Target: Sendable {
    case json(JSONLayout, JSONAddresses = .asTheyStand)
    case feed(Dialect)
  }

  /// What was found in the document; errors among them that keep it from being read at all refuse it.
  public private(set) var findings: [Finding]
  /// Whether nothing can be made of it.
  public private(set) var isRefused: Bool
  private let source: FeedSource
  private let survey: ConversionSurvey

  /// Looks at the document.
  ///
  /// - Throws: `SystemFault` when the source cannot be read.
  public init(_ source: FeedSource, to target: Target) throws {
    self.source = source
    let reading = try source.read { ConversionSurvey(to: target) }
    survey = reading.handler
    survey.finish(reading.reader, isWellFormed: source.isWellFormed)
    findings = (source.repairs + survey.findings + survey.leftOut + [reading.failure].compactMap { $0 }).map {
      $0.named(source.name)
    }
    isRefused = reading.failure != nil
  }

  /// Writes what the document says. It must not have been refused.
  public func write(to output: Output) throws {
    let sink = OutputSink(output)
    let writer = survey.makeWriter(sink)
    writer.begin(survey.feed)
    let reading = try source.read {
      ItemCollector { item, _ in
        writer.item(item)
        if let fault = sink.fault { throw fault }
      }
    }
    if let failure = reading.failure { throw ChangedMeanwhile(source: source.name, finding: failure) }
    let isWritten = writer.finish()
    if let fault = sink.fault { throw fault }
    precondition(isWritten, "a writer fails only when its sink does")
  }
}

/// Hands each item to a closure.
final class ItemCollector: FeedHandler {
  private let body: (Record, FeedReader) throws -> Void
  init(_ body: @escaping (Record, FeedReader) throws -> Void) { self.body = body }
  func item(_ item: borrowing Record, from reader: FeedReader) throws { try body(copy item, reader) }
}

/// What is written of a document: its head, its items one by one, its end.
protocol DocumentWriting {
  func begin(_ feed: Record)
  func item(_ item: Record)
  func finish() -> Bool
}

/// The first look at a document that is to be converted: what has to be known before its first item is written.
final class ConversionSurvey: FeedHandler {
  private(set) var feed = Record()
  private(set) var head = DocumentHead()
  private var fold = FindingFold()
  var findings: [Finding] { fold.findings }
  private var isWellFormed = true
  private let target: Conversion.Target
  private var missed: LeftOut?
  private var plan: NamespacePlan?
  private var newest: FeedDate?

  init(to target: Conversion.Target) {
    self.target = target
  }

  /// Takes what is known behind the last item.
  func finish(_ reader: FeedReader, isWellFormed: Bool) {
    (feed, head, self.isWellFormed) = (reader.feed, reader.head, isWellFormed)
    fold.add(reader.takeFindings())
    note(feed, reader)
  }

  /// What the document says and the target cannot.
  var leftOut: [Finding] { missed?.findings ?? [] }

  private func note(_ record: Record, _ reader: FeedReader) {
    guard case .feed(let dialect) = target, dialect != reader.dialect else { return }
    var missed = missed ?? LeftOut(from: reader.dialect, to: dialect)
    missed.note(record) { (nil, reader.place(of: $0, in: record)) }
    self.missed = missed
  }

  func item(_ item: borrowing Record, from reader: FeedReader) throws {
    fold.add(reader.takeFindings())
    guard case .feed(let dialect) = target else { return }
    let record = copy item
    note(record, reader)
    let date = record.read(ItemTerm.updated) { FeedDate(reading: $0) } ?? record.date
    if let date, newest.map({ $0.precedes(date) }) ?? true { newest = date }
    if plan == nil { plan = NamespacePlan(dialect, bindings: []) }
    plan?.note(DocumentProjection(from: reader.dialect, to: dialect).item(record))
  }

  func makeWriter(_ sink: OutputSink) -> any DocumentWriting {
    switch target {
    case .json(let layout, let addresses):
      let writer = FeedJSONWriter(layout, addresses, to: sink)
      return JSONDocument(writer: writer, head: head, isWellFormed: isWellFormed)
    case .feed(let dialect):
      let projection = DocumentProjection(
        from: head.dialect ?? .rss, to: dialect, newest: newest?.resolved(in: 0).rfc3339)
      let version = head.writtenVersion
      return XMLDocument(dialect, projection, version, head.stylesheets, plan(dialect, projection), sink)
    }
  }

  /// The namespaces of the items, with those of the feed, spelled as the document spells them.
  private func plan(_ dialect: Dialect, _ projection: DocumentProjection) -> NamespacePlan {
    var plan = (plan ?? NamespacePlan(dialect)).spelled(by: head.namespaces.filter { !$0.isUsual })
    plan.note(projection.feed(feed))
    return plan
  }
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

/// A document written as RSS or Atom.
private struct XMLDocument: DocumentWriting {
  private let writer: FeedWriter
  private let projection: DocumentProjection
  private let version: String
  private let stylesheets: [String]

  init(
    _ dialect: Dialect, _ projection: DocumentProjection, _ version: String, _ stylesheets: [String],
    _ plan: NamespacePlan,
    _ sink: OutputSink
  ) {
    writer = FeedWriter(dialect, plan: plan, to: sink)
    (self.projection, self.version, self.stylesheets) = (projection, version, stylesheets)
  }

  func begin(_ feed: Record) { writer.begin(projection.feed(feed), version: version, stylesheets: stylesheets) }
  func item(_ item: Record) { writer.item(projection.item(item)) }
  func finish() -> Bool { writer.finish() }
}

/// A document written as JSON.
private struct JSONDocument: DocumentWriting {
  let writer: FeedJSONWriter
  let head: DocumentHead
  let isWellFormed: Bool

  func begin(_ feed: Record) { writer.begin(feed, head, isWellFormed: isWellFormed) }
  func item(_ item: Record) { writer.item(item) }
  func finish() -> Bool { writer.finish() }
}
