internal import MajlisFeed

/// A feed that is compared with another: a document, or what the catalog would publish.
public enum ComparedFeed {
  case document(FeedSource)
  case catalog(FeedDocument)

  /// What lies at a path: a folder is a catalog, everything else a feed document; `-` is standard input.
  ///
  /// - Parameter feed: which feed of the catalog; nil for the only one.
  public init(path: String, feed: String?, _ options: FeedOptions) throws {
    if path != "-", FolderTest(path).isFolder {
      self = .catalog(try Catalog(at: path).feed(feed, options))
    } else {
      self = .document(try FeedSource(path))
    }
  }

  /// What is known of its source before it is read.
  var side: RecordLikeness.Side {
    switch self {
    case .document: RecordLikeness.Side()
    case .catalog(let feed): feed.side
    }
  }

  /// Hands each item to a listener.
  ///
  /// - Parameter makeListener: called once more where a document has to be repaired and read from its beginning.
  func read<Listener: ItemListener>(_ makeListener: () -> Listener) throws -> (listener: Listener, head: ComparedHead) {
    switch self {
    case .document(let source):
      let reading = try source.read { DocumentItems(makeListener(), source.name) }
      let head = ComparedHead(reading.reader, source, reading.failure)
      return (reading.handler.listener, head)
    case .catalog(let feed):
      let listener = makeListener()
      for item in feed.comparedItems { listener.take(item) }
      return (listener, feed.comparedHead)
    }
  }
}

/// Hears of the items of a feed in their order.
protocol ItemListener: AnyObject {
  func take(_ item: ComparedItem)
}

/// An episode as a feed has it.
struct ComparedItem {
  let record: Record
  let dialect: Dialect
  /// The document, or the episode's own file.
  let file: String
  /// Where it begins.
  let place: Place

  var identity: EpisodeIdentity { EpisodeIdentity(record).asApps }

  /// The guid, or the address of the audio, which takes its place; nil where there is neither.
  var name: String? { record.value(ItemTerm.guid).flatMap { $0.isEmpty ? nil : $0 } ?? record.audioAddress }

  /// Where a value stands in a file of the catalog. A record of a document counts bytes, so no line,
  /// and only knows its beginning.
  func place(of term: Term) -> Place { record.place(of: term).flatMap { $0.line > 0 ? $0 : nil } ?? place }

  /// The record in the words of RSS, for comparison with one of the other dialect.
  var asRSS: Record { DocumentProjection(from: dialect, to: .rss).item(record) }
}

/// What a feed says of itself.
struct ComparedHead {
  let record: Record
  let dialect: Dialect
  /// The document, or the feed's file.
  let file: String
  var side = RecordLikeness.Side()
  /// What was found in it. An error means that it cannot be compared.
  var findings: [Finding] = []
  /// Episodes that are there and that a limit keeps out of the feed.
  var beyondLimit: Set<EpisodeIdentity> = []

  var isReadable: Bool { !findings.contains { $0.severity == .error } }

  var asRSS: Record { DocumentProjection(from: dialect, to: .rss).feed(record) }
}

extension ComparedHead {
  fileprivate init(_ reader: FeedReader, _ source: FeedSource, _ failure: Finding?) {
    record = reader.feed.asCatalog(reader.dialect)
    (dialect, file) = (reader.dialect, source.name)
    side.prefixes = .init(reader.head.namespaces)
    // What was repaired can be read: here it is no error.
    findings = [failure].compactMap { $0?.named(source.name) }
  }
}

extension [String: String] {
  /// What prefixes stand for.
  init(_ bindings: [DocumentHead.Binding]) {
    self.init(bindings.map { ($0.prefix, $0.uri) }) { first, _ in first }
  }
}

extension EpisodeIdentity {
  /// The same for a guid and for the address of the audio, by which apps know an episode that has no guid.
  fileprivate var asApps: EpisodeIdentity {
    for kind in ["guid ", "audio "] where text.startsWithBytes(of: kind) {
      return EpisodeIdentity(text: "known " + String(Substring(text.utf8.dropFirst(kind.utf8.count))))
    }
    return self
  }
}

/// Hands on the items of a document.
private final class DocumentItems<Listener: ItemListener>: FeedHandler {
  let listener: Listener
  private let name: String

  init(_ listener: Listener, _ name: String) {
    (self.listener, self.name) = (listener, name)
  }

  func item(_ item: borrowing Record, from reader: FeedReader) throws {
    let place = reader.place(of: 0, in: item)
    let record = (copy item).imported(from: reader.dialect, position: nil)
    listener.take(ComparedItem(record: record, dialect: reader.dialect, file: name, place: place))
  }
}

extension FeedDocument {
  /// The items as a document of the feed would give them.
  fileprivate var comparedItems: [ComparedItem] {
    let projection = DocumentProjection(from: feed.dialect, to: dialect)
    return items.map { item in
      let record = dialect == feed.dialect ? item.record : projection.item(item.record)
      return ComparedItem(
        record: record.imported(from: dialect, position: nil), dialect: dialect, file: item.shown, place: .start)
    }
  }

  fileprivate var comparedHead: ComparedHead {
    let record = dialect == feed.dialect ? PeopleRegistry.withoutDescriptions(feed.record) : projected().head
    var head = ComparedHead(record: record.asCatalog(dialect), dialect: dialect, file: feed.file.shown)
    head.side = side
    head.findings = findings
    head.beyondLimit = Set(itemsBeyondLimit.map { EpisodeIdentity($0).asApps })
    return head
  }

  fileprivate var side: RecordLikeness.Side {
    RecordLikeness.Side(zone: feed.zone, prefixes: .init(feed.bindings))
  }
}

extension Record {
  /// What a document says of its feed, as the catalog has it.
  fileprivate func asCatalog(_ dialect: Dialect) -> Record {
    let plain = withSelfTypeImplied(dialect).withRolesSaid
    return dialect == .atom ? plain.withAtomLinksGathered(Lexicon.feed) : plain
  }
}
