public import MajlisFeed
internal import MajlisXML

/// What a feed is to be made with.
public struct FeedOptions: Sendable {
  /// RSS or Atom; nil for what the feed's file prefers.
  public var format: Dialect?
  /// Episodes later than this are left out: seconds since 1970; nil for none.
  public var instant: Int?
  /// How many items the feed carries at most; nil for what the feed's file says.
  public var limit: Int?

  /// Whether any error that `check` finds refuses the feed, not only what cannot be carried.
  public var isStrict: Bool

  /// Everything as the feed's file says it.
  public init(format: Dialect? = nil, instant: Int? = nil, limit: Int? = nil, isStrict: Bool = false) {
    (self.format, self.instant, self.limit, self.isStrict) = (format, instant, limit, isStrict)
  }
}

/// A feed of the catalog, ready to be written: a pure function of the catalog and the options.
public struct FeedDocument: Sendable {
  /// The name of its file.
  public let name: String
  /// What is wrong in its files.
  public private(set) var findings: [Finding]
  /// How many items it carries.
  public var itemCount: Int { items.count }

  let dialect: Dialect
  let feed: FeedFile
  /// The items, with what the feed's file says of their persons.
  let items: [CatalogFile]
  /// Those that only the limit keeps out.
  let itemsBeyondLimit: [Record]

  /// Whether it can be written: whether everything in its files can be carried.
  public var isCarried: Bool { !findings.contains { $0.severity == .error } }

  init(_ contents: CatalogContents, _ feed: FeedFile, _ options: FeedOptions) throws(SystemFault) {
    self.init(contents.catalog, feed, try contents.episodes(of: feed), options)
    // A feed without an episode that cannot be read would take it from its listeners.
    findings = contents.findings + findings
  }

  /// The feed of files that have been read, the episodes in the order of their paths.
  init(_ catalog: Catalog, _ feed: FeedFile, _ episodes: consuming [CatalogFile], _ options: FeedOptions) {
    (name, self.feed) = (feed.name, feed)
    dialect = options.format ?? feed.dialect
    findings =
      options.isStrict
      ? CheckOutcome(feed, copy episodes, catalog).findings : feed.file.findings + episodes.flatMap(\.findings)
    episodes.removeAll { !$0.isPublished(until: options.instant, zone: feed.zone) }
    findings += Self.findings(episodes, feed, as: dialect, catalog)
    let sorted = feed.order.sorted(episodes, zone: feed.zone)
    let limit = min(max(0, options.limit ?? feed.limit ?? .max), sorted.count)
    items = PeopleRegistry(feed.record).completed(limit < sorted.count ? Array(sorted[..<limit]) : sorted)
    itemsBeyondLimit = sorted[limit...].map(\.record)
  }

  /// What the dialect makes wrong.
  private static func findings(
    _ episodes: [CatalogFile], _ feed: FeedFile, as dialect: Dialect, _ catalog: Catalog
  ) -> [Finding] {
    var findings = unboundPrefixes(episodes, feed, as: dialect)
    if dialect == .atom, feed.dialect != .atom { findings += episodes.compactMap { $0.atomFinding(catalog) } }
    if dialect != feed.dialect { findings += leftOut(episodes, feed, as: dialect) }
    return findings
  }

  /// What the catalog says and the dialect cannot.
  private static func leftOut(_ episodes: [CatalogFile], _ feed: FeedFile, as dialect: Dialect) -> [Finding] {
    var leftOut = LeftOut(from: feed.dialect, to: dialect)
    for file in [feed.file] + episodes {
      leftOut.note(file.record) { (file.shown, Origin(packed: file.record.nodes[$0].origin).place) }
    }
    return leftOut.findings
  }

  /// Writes the feed. It must be one that can be carried.
  public func write(to output: Output) throws {
    let sink = OutputSink(output)
    let isWritten = write(to: sink)
    if let fault = sink.fault { throw fault }
    precondition(isWritten, "libxml2 refuses to write only when its sink does")
  }

  /// Writes the feed; false when the sink did not take all of it.
  func write(to sink: any XMLSink) -> Bool {
    let (head, items) = projected()
    var plan = NamespacePlan(dialect, bindings: feed.bindings)
    plan.note(head)
    // By their numbers: an episode that is taken out of the list is copied.
    for index in items.indices { plan.note(items[index].record) }
    let writer = FeedWriter(dialect, plan: plan, zone: feed.zone, to: sink)
    writer.begin(head, version: feed.version, stylesheets: feed.stylesheets)
    for index in items.indices where writer.isWriting { writer.item(items[index].record) }
    return writer.finish()
  }

  /// Prefixes in what was kept as it stood that nobody declares: such a feed would not be XML (Namespaces in XML, 3).
  private static func unboundPrefixes(
    _ episodes: [CatalogFile], _ feed: FeedFile, as dialect: Dialect
  ) -> [Finding] {
    (episodes.filter { $0.record.keepsMarkup } + [feed.file]).flatMap { file in
      var plan = NamespacePlan(dialect, bindings: feed.bindings)
      plan.note(file.record)
      return plan.unboundPrefixes.sorted().map { prefix in
        Finding(
          .xmlUnboundPrefix, at: .start, value: prefix, detail: "its address",
          remedy: "write it under namespaces: in \(feed.file.path)", file: file.shown)
      }
    }
  }

  /// Feed and items as the dialect has them.
  func projected() -> (head: Record, items: [CatalogFile]) {
    let head = PeopleRegistry.withoutDescriptions(feed.record).withSelfTypeSaid(dialect)
    switch dialect {
    case .rss:
      let projection = RSSProjection(from: feed.dialect)
      return (projection.feed(head), feed.dialect == .rss ? items : items.map { $0.with(projection.item($0.record)) })
    case .atom:
      let projection = AtomProjection(from: feed.dialect)
      return (projection.feed(head, newest: newest), items.map { $0.with(projection.item($0.record)) })
    }
  }

  /// The latest change or date of the items, in RFC 3339.
  private var newest: String? {
    let dates = items.compactMap { $0.record.read(ItemTerm.updated) { FeedDate(reading: $0) } ?? $0.record.date }
    return dates.max { $0.precedes($1, in: feed.zone) }?.resolved(in: feed.zone).rfc3339
  }
}

extension Catalog {
  /// The feed of a name, or the only one there is.
  public func feed(_ name: String? = nil, _ options: FeedOptions = FeedOptions()) throws -> FeedDocument {
    try CatalogContents.read(self) { contents in try FeedDocument(contents, contents.feed(name), options) }
  }

  /// All feeds.
  public func feeds(_ options: FeedOptions = FeedOptions()) throws -> [FeedDocument] {
    try CatalogContents.read(self) { contents in try contents.feeds.map { try FeedDocument(contents, $0, options) } }
  }
}

extension EpisodeOrder {
  /// The episodes in this order. They are moved, as far as nobody else has the list: to copy thousands takes long.
  func sorted(_ episodes: consuming [CatalogFile], zone: Int) -> [CatalogFile] {
    let ranks = episodes.indices.map { EpisodeRank(episodes[$0].record, zone: zone) }
    var order = episodes.indices.sorted { precedes(ranks[$0], ranks[$1]) }
    // The order goes round in circles: each takes the place that the one before has left.
    for start in order.indices {
      var place = start
      while order[place] != place {
        let next = order[place]
        if next != start { episodes.swapAt(place, next) }
        (order[place], place) = (place, next)
      }
    }
    return episodes
  }
}

extension Record {
  /// Whether something in it was kept as it stood.
  fileprivate var keepsMarkup: Bool {
    (mayHold(.foreignElement) || mayHold(.foreignAttribute))
      && nodes.contains { $0.term == .foreignElement || $0.term == .foreignAttribute }
  }
}

extension CatalogFile {
  /// Whether an episode is in the feed: not a draft, and not later than an instant.
  fileprivate func isPublished(until instant: Int?, zone: Int) -> Bool {
    if record.read(ItemTerm.draft, { YesNo(reading: $0)?.value }) == true { return false }
    guard let instant, let date = record.date else { return true }
    return date.instant(in: zone) <= instant
  }

  /// Atom requires a date of every entry (RFC 4287, 4.1.2).
  fileprivate func atomFinding(_ catalog: Catalog) -> Finding? {
    guard record.date == nil else { return nil }
    return Finding(.atomDate, at: Place(line: 1, column: 1), subject: "the episode", file: catalog.shown(path))
  }
}

/// Hands what libxml2 writes to an output and keeps the first fault.
final class OutputSink: XMLSink {
  private let output: Output
  private(set) var fault: SystemFault?

  init(_ output: Output) {
    self.output = output
  }

  func take(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard fault == nil else { return false }
    do throws(SystemFault) {
      try output.write(copy bytes)
      return true
    } catch {
      fault = error
      return false
    }
  }
}

extension FeedDocument {
  /// Writes the feed to a file, which is replaced when the new one is whole and on the disk.
  public func write(toFile path: String) throws {
    try AtomicFile.write(to: path) { try write(to: $0) }
  }

  /// Writes each feed to `NAME.xml` in a folder, which is made where there is none.
  public static func write(_ feeds: [FeedDocument], toFolder path: String) throws {
    try Folder.make(path)
    for feed in feeds { try feed.write(toFile: "\(path)/\(feed.name).xml") }
  }
}
