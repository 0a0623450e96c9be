/// Where a record that is checked was read: a document of a dialect, or the catalog.
public protocol CheckedSource {
  /// What the values are spelled for there.
  var medium: Spelling.Medium { get }
  /// The file, where findings of several files are mixed; nil where the caller says it later.
  var file: String? { get }
  /// Where the value of a node stands, or its element if it has none; node 0 is the record itself.
  func locate(_ node: Int, in record: borrowing Record) -> Place?
  /// What an item is called that was checked before, by its number from 1: `item 3`,
  /// `episodes/2015-11-28-uzbekistan.yaml`.
  func name(ofItem number: Int) -> String
  /// Where the item stands that has just ended.
  var standing: ItemStanding { get }
}

/// Where an item stands.
public enum ItemStanding: Sendable {
  /// Where an item belongs.
  case inFeed
  /// Outside of the feed, where no reader looks for it.
  case besideFeed
  /// It is the document itself: there is no feed.
  case alone
}

extension CheckedSource {
  /// The caller says it.
  public var file: String? { nil }
  /// Files of a catalog are what they are wherever they lie.
  public var standing: ItemStanding { .inFeed }
}

extension FeedReader: CheckedSource {
  /// The dialect of the document.
  public var medium: Spelling.Medium { Spelling.Medium(dialect) }

  /// Good for an item while it is being handled.
  public func locate(_ node: Int, in record: borrowing Record) -> Place? { place(of: node, in: record) }

  /// `item 3`, `entry 3`.
  public func name(ofItem number: Int) -> String { "\(dialect == .rss ? "item" : "entry") \(number)" }
}

extension FeedAssembly {
  /// RSS has its items in the channel, RDF beside it. An entry of Atom may be a document of its own (RFC 4287, 2).
  var standing: ItemStanding {
    if edition == .rss, stack.last?.role == .root { return .besideFeed }
    return edition == .atom && feed.nodes[0].origin == record.nodes[0].origin ? .alone : .inFeed
  }
}

extension Spelling.Medium {
  /// A document of a dialect.
  init(_ dialect: Dialect) { self = dialect == .rss ? .rss : .atom }

  /// The dialect of a document; nil for the catalog.
  var dialect: Dialect? {
    switch self {
    case .rss: .rss
    case .atom: .atom
    case .catalog: nil
    }
  }
}
