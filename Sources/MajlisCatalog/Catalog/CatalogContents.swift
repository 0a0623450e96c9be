internal import MajlisFeed

/// The feeds of a catalog and which episode files belong to which, as they were at one instant.
struct CatalogContents {
  let catalog: Catalog
  let feeds: [FeedFile]
  /// All episode files, in the order of their paths.
  let episodePaths: [String]
  /// Files that are there and cannot be read.
  private(set) var findings: [Finding] = []
  private let snapshot: Snapshot

  /// Reads a catalog; the body may be called again when somebody has changed it meanwhile.
  ///
  /// - Parameter changes: files that are read as if they had been changed already.
  static func read<Result>(
    _ catalog: Catalog, supposing changes: [ChangedFile] = [], _ body: (CatalogContents) throws -> Result
  ) throws -> Result {
    let supposed = Dictionary(uniqueKeysWithValues: changes.map { (PathKey($0.path), $0.after) })
    return try Snapshot.read(catalog.folder, supposing: supposed) { snapshot in
      try body(CatalogContents(catalog, snapshot))
    }
  }

  private init(_ catalog: Catalog, _ snapshot: Snapshot) throws(SystemFault) {
    (self.catalog, self.snapshot) = (catalog, snapshot)
    let files = try snapshot.yamlFiles(below: "feeds")
    let episodes = try snapshot.yamlFiles(below: "episodes")
    episodePaths = episodes.paths
    findings = (files.skipped + episodes.skipped).map { Finding($0, shown: catalog.shown($0.path)) }
    var feeds: [FeedFile] = []
    for path in files.paths where path.filter({ $0 == "/" }).count == 1 {
      feeds.append(FeedFile(try Self.file(path, catalog, snapshot, as: Lexicon.feed)))
    }
    self.feeds = feeds
  }

  private static func file(
    _ path: String, _ catalog: Catalog, _ snapshot: Snapshot, as vocabulary: Int
  ) throws(SystemFault) -> CatalogFile {
    var (tree, reading) = (YAMLTree(), RecordReading())
    return try Self.file(path, &tree, &reading, catalog, snapshot, as: vocabulary)
  }

  /// - Parameters:
  ///   - tree: used again for every file.
  ///   - reading: used again for every file.
  private static func file(
    _ path: String, _ tree: inout YAMLTree, _ reading: inout RecordReading, _ catalog: Catalog, _ snapshot: Snapshot,
    as vocabulary: Int
  ) throws(SystemFault) -> CatalogFile {
    let shown = catalog.shown(path)
    do throws(SystemFault) {
      let bytes = try snapshot.read(path, limit: CatalogFile.limit)
      tree.read(bytes.span)
      return CatalogFile(tree, &reading, path: path, shown: shown, as: vocabulary)
    } catch {
      if error.rule == .fileTooLarge { return CatalogFile(unread: Finding(error, shown: shown), path: path) }
      throw error
    }
  }

  /// The feed of a name, or the only one there is.
  func feed(_ name: String?) throws(CatalogFault) -> FeedFile {
    let names = feeds.map(\.name)
    guard let name else {
      guard feeds.count <= 1 else { throw .severalFeeds(names) }
      guard let only = feeds.first else { throw .noFeed(in: catalog.shown("feeds/")) }
      return only
    }
    guard let feed = feeds.first(where: { $0.name == name }) else { throw .noSuchFeed(name, known: names) }
    return feed
  }

  /// The paths of a feed's episodes: those that its patterns name, else those that no other feed's patterns name.
  func paths(of feed: FeedFile) -> [String] {
    let own = feed.patterns.map { GlobPattern("episodes/\($0)") }
    if !own.isEmpty { return episodePaths.filter { path in own.contains { $0.matches(path) } } }
    let others = feeds.filter { $0.name != feed.name }.flatMap(\.patterns).map { GlobPattern("episodes/\($0)") }
    return others.isEmpty ? episodePaths : episodePaths.filter { path in !others.contains { $0.matches(path) } }
  }

  /// The episodes of a feed. Those of a large catalog are read by several processors.
  func episodes(of feed: FeedFile) throws(SystemFault) -> [CatalogFile] {
    let paths = paths(of: feed)
    var stretches = Workers.map(paths.count, least: Self.stretch) { stretch in
      Result { () throws(SystemFault) in
        var episodes: [CatalogFile] = []
        episodes.reserveCapacity(stretch.count)
        try forEachEpisode(at: paths[stretch]) { episodes.append($0) }
        return episodes
      }
    }
    // Taken out, the first is nobody else's, and is not copied when the others come behind it.
    var episodes = try stretches.removeFirst().get()
    for stretch in stretches { episodes += try stretch.get() }
    return episodes
  }

  /// So many files are read by one processor before another helps.
  private static let stretch = 250

  /// Reads the files of episodes one by one.
  func forEachEpisode(at paths: some Sequence<String>, _ body: (consuming CatalogFile) -> Void) throws(SystemFault) {
    var (tree, reading) = (YAMLTree(), RecordReading())
    for path in paths { body(try Self.file(path, &tree, &reading, catalog, snapshot, as: Lexicon.item)) }
  }

  /// An episode.
  func episode(_ path: String) throws(SystemFault) -> CatalogFile {
    try Self.file(path, catalog, snapshot, as: Lexicon.item)
  }

  /// The text of a file.
  func source(of path: String) throws(SystemFault) -> [UInt8] { try snapshot.read(path, limit: CatalogFile.limit) }
}
