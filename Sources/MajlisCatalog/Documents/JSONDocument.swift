internal import MajlisFeed

/// A document written as JSON.
final class JSONDocument: ConvertedDocument {
  private let layout: JSONLayout
  private let addresses: JSONAddresses
  private let spool = Spool()
  private let items: FeedJSONWriter
  private var nameCount = 0
  private(set) var feed: Record
  private var head: DocumentHead
  private var isWellFormed = true
  private(set) var isSettled = true

  /// A document of which nothing is known yet.
  convenience init(_ layout: JSONLayout, _ addresses: JSONAddresses) { self.init(layout, addresses, nil) }

  private init(_ layout: JSONLayout, _ addresses: JSONAddresses, _ known: (feed: Record, head: DocumentHead)?) {
    (self.layout, self.addresses) = (layout, addresses)
    (feed, head) = known ?? (Record(), DocumentHead())
    items = FeedJSONWriter(layout, addresses, to: spool)
    if known != nil { items.beginItems(of: feed, head) }
  }

  func again() -> any ConvertedDocument { JSONDocument(layout, addresses, (feed, head)) }

  let leftOut: [Finding] = []

  func item(_ item: Record, from reader: FeedReader) throws {
    if head.edition == nil {
      (feed, head) = (reader.feed, reader.headSoFar)
      items.beginItems(of: feed, head)
    } else if reader.nameCount > nameCount {
      items.learn(reader.headSoFar)
    }
    nameCount = reader.nameCount
    items.item(item)
    if let fault = spool.fault { throw fault }
  }

  func finish(_ reader: FeedReader, isWellFormed: Bool) {
    (feed, head, self.isWellFormed) = (reader.feed, reader.head, isWellFormed)
    isSettled = items.tellsItems(of: feed, head)
  }

  func write(to sink: OutputSink) throws -> Bool {
    _ = items.finishItems()
    let writer = FeedJSONWriter(layout, addresses, to: sink)
    writer.begin(feed, head, isWellFormed: isWellFormed)
    try spool.forEachPiece { writer.items($0) }
    return writer.finish()
  }
}
