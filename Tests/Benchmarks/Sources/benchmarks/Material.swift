import Foundation

/// A feed and the catalog that majlis makes of it.
struct Material {
  let count: Int
  let style: NotesStyle
  let feed: URL
  let catalog: URL
  /// The size of the feed.
  let feedBytes: Int
  /// The size of all files of the catalog together.
  let catalogBytes: Int

  init(count: Int, style: NotesStyle, feed: URL, catalog: URL) throws {
    (self.count, self.style, self.feed, self.catalog) = (count, style, feed, catalog)
    feedBytes = try Self.bytes(of: feed)
    let files = FileManager.default.enumerator(
      at: catalog, includingPropertiesForKeys: [.fileSizeKey, .isRegularFileKey], options: .skipsHiddenFiles)
    catalogBytes = try (files?.compactMap { $0 as? URL } ?? []).reduce(0) { try $0 + Self.bytes(of: $1) }
  }

  private static func bytes(of file: URL) throws -> Int {
    let values = try file.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey])
    return values.isRegularFile == true ? values.fileSize ?? 0 : 0
  }
}

extension Material {
  /// A job on the feed.
  func feedJob(
    _ name: String, against floor: Floor = .sax, _ command: [String], prepare: @escaping () throws -> Void = {}
  ) -> Job {
    Job(name: name, floor: floor, command: command, bytes: feedBytes, items: count, prepare: prepare)
  }

  /// A job on the catalog.
  func catalogJob(_ name: String, against floor: Floor = .events, _ command: [String]) -> Job {
    Job(name: name, floor: floor, command: command, bytes: catalogBytes, items: count)
  }
}
