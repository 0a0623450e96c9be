internal import MajlisFeed

/// The episodes that a feed has, found by their identity. Where one document says an identity twice, its episodes are matched in
/// their order.
struct EpisodeIndex {
  private let files: [CatalogFile]
  private var byIdentity: [EpisodeIdentity: [Int]] = [:]
  private var used: [EpisodeIdentity: Int] = [:]
  private var matched: Set<Int> = []

  init(_ files: [CatalogFile]) {
    self.files = files
    for (index, file) in files.enumerated() { byIdentity[EpisodeIdentity(file.record), default: []].append(index) }
  }

  /// A new document begins, whose episodes may be the same again.
  mutating func startDocument() {
    used.removeAll(keepingCapacity: true)
  }

  /// The file of an episode, if there is one.
  mutating func match(_ record: Record) -> CatalogFile? {
    let identity = EpisodeIdentity(record)
    guard let indexes = byIdentity[identity] else { return nil }
    let number = used[identity, default: 0]
    guard number < indexes.count else { return nil }
    used[identity] = number + 1
    matched.insert(indexes[number])
    return files[indexes[number]]
  }

  /// The episodes that no document had.
  var unmatched: [CatalogFile] {
    files.indices.filter { !matched.contains($0) }.map { files[$0] }
  }
}
