/// A feed document told in JSON, as `majlis convert --to json` prints it: each key is named after the element that says
/// it.
struct FeedJSON: Sendable {
  private let head: DocumentHead
  private var document: JSONDocument

  /// - Parameter feed: the feed of the document, whose language is that of the items too.
  init(_ head: DocumentHead, feed: borrowing Record, _ addresses: JSONAddresses = .asTheyStand) {
    self.head = head
    document = JSONDocument(head, feed: feed, addresses)
  }

  /// Takes the namespaces of which more are known now.
  mutating func learn(_ head: DocumentHead) { document = document.with(head.namespaces) }

  /// Whether all items are told in the same way.
  func tellsItems(as other: FeedJSON) -> Bool { document.tellsItems(as: other.document) }

  /// The object under `feed`.
  ///
  /// - Parameter isWellFormed: whether the document was well-formed XML in the encoding that it declares.
  func write(feed: borrowing Record, isWellFormed: Bool, _ writer: inout JSONWriter, under key: String? = nil) {
    let source = JSONSource(feed, .feed, vocabulary: Lexicon.feed, of: document, base: document.feedBase)
    writer.begin(.object, key)
    writer.string("format", format)
    if !head.version.isEmpty { writer.string("version", head.version) }
    writer.string("encoding", head.encoding)
    writer.bool("well_formed", isWellFormed)
    source.write(&writer)
    writer.end(.object)
  }

  /// An object of the list under `items`.
  func write(item: borrowing Record, _ writer: inout JSONWriter) {
    let source = JSONSource(item, .item, vocabulary: Lexicon.item, of: document, base: document.itemBase)
    writer.begin(.object)
    source.write(&writer)
    writer.end(.object)
  }

  /// What the root is: `rss`, `atom`, or `rdf` for RSS 0.90 and 1.0.
  private var format: String {
    switch document.edition {
    case .rss: "rss"
    case .rdf: "rdf"
    case .oldAtom, .atom: "atom"
    }
  }
}
