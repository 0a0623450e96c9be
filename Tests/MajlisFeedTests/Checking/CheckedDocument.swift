import MajlisFeed
import MajlisXML

/// A document that is read and checked; what was found in it, by reader and checker, as `rule line:column`.
final class CheckedDocument: FeedHandler {
  private(set) var findings: [Finding] = []
  private var checker = Checker()
  private var places: [Place] = []

  init(_ text: String) throws {
    let reader = FeedReader(self)
    try reader.read(.bytes(Array(text.utf8)))
    findings += reader.takeFindings()
    findings += checker.check(reader.feed, .feed, in: FeedOfDocument(medium: reader.medium, places: places))
    findings += checker.check(documentOf: reader) + checker.finish()
  }

  /// The reader knows the places in the feed only while it is near: they are noted at each item.
  func item(_ item: borrowing Record, from reader: FeedReader) throws {
    findings += checker.check(item, .item, in: reader)
    let feed = reader.feed
    places = feed.nodes.indices.map { reader.place(of: $0, in: feed) }
  }

  /// In the order of the document.
  var summary: [String] {
    findings.map { "\($0.rule.id) \($0.place.map { "\($0.line):\($0.column)" } ?? "-")" }.sorted()
  }
}

/// The feed of a document whose places are known.
private struct FeedOfDocument: CheckedSource {
  let medium: Spelling.Medium
  let places: [Place]

  func locate(_ node: Int, in record: borrowing Record) -> Place? { node < places.count ? places[node] : nil }
  func name(ofItem number: Int) -> String { "item \(number)" }
}
