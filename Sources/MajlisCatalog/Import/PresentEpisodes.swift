internal import MajlisFeed
internal import MajlisXML

/// The episodes that a show has in the catalog. No file is kept in memory: it is read again when it is compared.
struct PresentEpisodes {
  /// The files in the order of their paths.
  private let paths: [String]
  private let contents: CatalogContents
  private let feed: FeedFile
  /// What the show's file says of persons.
  let registry: PeopleRegistry
  /// By the number of its path, whether an episode of the documents was found to be that of a file.
  private var isMatched: [Bool]
  /// The files not matched when it was made, in the order of the feed, and their episodes; nil where nobody asked yet.
  private var index: (files: [Int], episodes: EpisodeIndex)?

  init(_ feed: FeedFile, _ contents: CatalogContents) {
    (self.feed, self.contents) = (feed, contents)
    paths = contents.paths(of: feed)
    registry = PeopleRegistry(feed.record)
    isMatched = [Bool](repeating: false, count: paths.count)
  }

  /// A new document begins, whose episodes may be the same again.
  mutating func startDocument() { index?.episodes.startDocument() }

  /// Whether a file holds the very text that would be written of an episode: then it says nothing else.
  ///
  /// - Parameter path: where the episode would have gone, had it been the first of its name.
  mutating func holds(_ text: [UInt8], of episode: Record, at path: String) -> Bool {
    // Why a file cannot be read is told when its episode is looked for.
    guard let number = number(of: path), !isMatched[number], !registry.describes(episode),
      let source = try? contents.source(of: path), source.span.isEqual(toLong: text.span)
    else { return false }
    isMatched[number] = true
    return true
  }

  private func number(of path: String) -> Int? {
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if PathKey(paths[middle]) < PathKey(path) { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && PathKey(paths[low]) == PathKey(path) ? low : nil
  }

  /// The file of an episode, by what the episode is known by.
  mutating func match(_ episode: Record) throws -> CatalogFile? {
    if index == nil { index = try makeIndex() }
    guard let number = index?.episodes.match(EpisodeIdentity(episode)), let file = index?.files[number] else {
      return nil
    }
    isMatched[file] = true
    return try contents.episode(paths[file])
  }

  private func makeIndex() throws -> (files: [Int], episodes: EpisodeIndex) {
    let files = paths.indices.filter { !isMatched[$0] }
    var ranks: [EpisodeRank] = []
    try contents.forEachEpisode(at: files.lazy.map { paths[$0] }) { file in
      ranks.append(EpisodeRank(file.record, zone: feed.zone))
    }
    let order = files.indices.sorted { feed.order.precedes(ranks[$0], ranks[$1]) }
    return (order.map { files[$0] }, EpisodeIndex(order.map { EpisodeIdentity(text: ranks[$0].identity) }))
  }

  /// The paths of the files whose episodes no document had.
  var unmatched: [String] {
    get throws {
      let files = try index?.files ?? makeIndex().files
      return files.filter { !isMatched[$0] }.map { paths[$0] }
    }
  }
}
