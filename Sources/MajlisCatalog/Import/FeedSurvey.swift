internal import MajlisFeed
internal import MajlisXML

/// A first look at a document: which show it is and in which order its items stand. Nothing of an item is kept.
struct FeedSurvey {
  let source: FeedSource
  /// What the root says.
  let head: DocumentHead
  /// The feed as the catalog has it.
  let feed: Record
  /// What keeps the document from being read.
  let failure: Finding?
  let itemCount: Int
  /// The order that gives the items back as they stand.
  let order: EpisodeOrder

  /// - Parameter early: an import that takes the items at once.
  init(_ source: FeedSource, _ early: EarlyImport? = nil) throws {
    self.source = source
    let reading = try source.read { OrderSurvey(early) }
    let reader = reading.reader
    (head, itemCount, failure, order) = (reader.head, reader.itemCount, reading.failure, reading.handler.order)
    feed = Self.feed(of: reader)
    early?.endDocument(source.name, reader)
  }

  /// The feed as the catalog has it, as far as the document has been read.
  static func feed(of reader: FeedReader) -> Record {
    var feed = reader.feed
    feed.closeRoot()
    let plain = feed.withSelfTypeImplied(reader.dialect)
    return reader.dialect == .atom ? plain.withAtomLinksGathered(Lexicon.feed) : plain
  }

  /// Whether two documents are pages of one show.
  func isSameShow(as other: FeedSurvey) -> Bool { ShowIdentity(feed).matches(ShowIdentity(other.feed)) }
}

/// Finds out in which order the items of a document stand.
private final class OrderSurvey: FeedHandler {
  private var last: EpisodeRank?
  private var orders: [EpisodeOrder] = [.newestFirst, .oldestFirst]
  private let early: EarlyImport?

  init(_ early: EarlyImport?) {
    self.early = early
    early?.startDocument()
  }

  func item(_ item: borrowing Record, from reader: FeedReader) throws {
    if !orders.isEmpty {
      let rank = EpisodeRank(copy item, zone: 0)
      if let last { orders.removeAll { !$0.precedes(last, rank) } }
      last = rank
    }
    try early?.add(item, reader, order: order)
    // Who has not taken them will hear of them at the second reading.
    _ = reader.takeFindings()
  }

  var order: EpisodeOrder { orders.first ?? .position }
}

/// What a show is known by: its podcast:guid, where its feed lives, or its page and title;
/// the title alone where there is no page.
struct ShowIdentity {
  private let guid: String?
  private let address: String?
  private let page: String?
  private let title: String?

  init(_ feed: Record) {
    guid = feed.value(FeedTerm.guid)
    address = feed.address(relation: "self", Lexicon.feed)
    page = feed.page(Lexicon.feed)
    title = feed.value(FeedTerm.title)
  }

  func matches(_ other: ShowIdentity) -> Bool {
    if let guid, let theirs = other.guid { return guid == theirs }
    if let address, let theirs = other.address {
      if address == theirs { return true }
      // Without a page, nothing says that the show has moved from one to the other.
      if page == nil { return false }
    }
    return title != nil && title == other.title && page == other.page
  }
}
