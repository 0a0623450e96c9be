@testable import MajlisCatalog
@testable import MajlisFeed

/// A catalog of a test's own, in a folder that is removed with it.
struct SmallCatalog {
  let folder: TemporaryFolder
  let catalog: Catalog

  /// - Parameter episodes: the texts of the files; they are called `1.yaml` and so on.
  init(_ episodes: String..., feed: String = "title: Show\n") throws {
    try self.init(
      files: Dictionary(uniqueKeysWithValues: episodes.enumerated().map { ("episodes/\($0 + 1).yaml", $1 + "\n") }),
      feed: feed)
  }

  init(files: [String: String], feed: String = "title: Show\n") throws {
    folder = try TemporaryFolder()
    try folder.write(feed, to: "feeds/show.yaml")
    for (path, text) in files { try folder.write(text, to: path) }
    catalog = try Catalog(at: folder.path)
  }

  /// 2024-07-01T12:00:00Z.
  static let now = 1_719_835_200

  /// What a query finds. The folder is there until it has been read.
  func selection(_ query: [String] = [], now: Int = Self.now) throws -> Selection {
    try withExtendedLifetime(folder) { try catalog.episodes(matching: Query(query, now: now)) }
  }

  /// The lines in which a text is found.
  func searching(_ text: String) throws -> (hits: [TextHit], findings: [Finding]) {
    try withExtendedLifetime(folder) { try catalog.searching(text) }
  }

  /// What assignments would change in all episodes with a title.
  func modification(_ assignments: [String]) throws -> Modification {
    try withExtendedLifetime(folder) {
      try Modification(Assignments(assignments), Query(["title:"], now: Self.now), in: catalog)
    }
  }
}

extension QueryFault {
  /// The fault that a body throws.
  static func thrown(by body: () throws -> Void) -> QueryFault? {
    do {
      try body()
      return nil
    } catch {
      return error as? QueryFault
    }
  }
}
