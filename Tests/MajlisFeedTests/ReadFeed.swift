import MajlisXML

@testable import MajlisFeed

/// A feed with all its items, as one reading of a document gave it.
struct ReadFeed {
  var head = DocumentHead()
  var feed = Record()
  var items: [Record] = []
  /// What was found, with what ended the reading, if anything did.
  var findings: [Finding] = []
  /// Whether the document could be read to its end.
  var isWhole = true

  /// Reads a document that lies in memory.
  init(_ document: some Sequence<UInt8>) throws {
    let collector = Collector()
    let reader = FeedReader(collector)
    do {
      try reader.read(.bytes(Array(document)))
    } catch let fault as XMLFault {
      collector.findings.append(Finding(fault))
      isWhole = false
    } catch let other as NotAFeed {
      collector.findings.append(other.finding)
      isWhole = false
    }
    findings = reader.takeFindings() + collector.findings
    (head, feed, items) = (reader.head, reader.feed, collector.items)
  }

  init(_ document: String) throws { try self.init(document.utf8) }

  /// A feed that was never read.
  init(_ dialect: Dialect, feed: Record, items: [Record], namespaces: [DocumentHead.Binding] = []) {
    (self.feed, self.items) = (feed, items)
    (head.edition, head.version) = (dialect == .rss ? .rss : .atom, dialect == .rss ? "2.0" : "1.0")
    head.namespaces = namespaces
  }

  private final class Collector: FeedHandler {
    var items: [Record] = []
    var findings: [Finding] = []

    func item(_ item: borrowing Record, from reader: FeedReader) { items.append(copy item) }
  }

  /// The document that says the same, with the namespaces as they were spelled.
  var document: [UInt8] {
    let dialect = head.dialect ?? .rss
    let sink = Sink()
    var plan = NamespacePlan(dialect, bindings: head.namespaces.filter { !$0.isUsual })
    plan.note(feed)
    for item in items { plan.note(item) }
    let writer = FeedWriter(dialect, plan: plan, to: sink)
    writer.begin(feed, version: head.writtenVersion)
    for item in items { writer.item(item) }
    precondition(writer.finish())
    return sink.bytes
  }

  private final class Sink: XMLSink {
    var bytes: [UInt8] = []

    func take(_ bytes: borrowing Span<UInt8>) -> Bool {
      for index in bytes.indices { self.bytes.append(bytes[index]) }
      return true
    }
  }
}
