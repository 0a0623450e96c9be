import Foundation

/// A folder with what is measured and what it is measured on, in memory where the system has a place for that: what a disk
/// does says nothing about the program. Removed at the end, and by control-C.
final class Workbench {
  let folder: URL
  /// The program that is measured.
  let majlis: URL
  let launcher = Launcher()
  /// Whether files live in memory.
  let isInMemory: Bool

  private static let memory = URL(filePath: "/dev/shm")
  private let interruption = DispatchSource.makeSignalSource(signal: SIGINT)

  init(_ majlis: URL) throws {
    self.majlis = majlis
    isInMemory = FileManager.default.isWritableFile(atPath: Self.memory.path)
    let place = isInMemory ? Self.memory : FileManager.default.temporaryDirectory
    folder = place.appending(path: "majlis-benchmarks-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    interruption.setEventHandler { [folder] in
      try? FileManager.default.removeItem(at: folder)
      exit(130)
    }
    interruption.resume()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Makes an empty folder in the place of whatever is there.
  static func empty(_ place: URL) throws {
    if FileManager.default.fileExists(atPath: place.path) { try FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
  }

  /// Generates a feed and imports it.
  func material(_ count: Int, _ style: NotesStyle) throws -> Material {
    let (feed, catalog) = (folder.appending(path: "feed.xml"), folder.appending(path: "catalog"))
    try GeneratedFeed(count: count, style: style).write(to: feed)
    try Self.empty(catalog)
    _ = try launcher.run([majlis.path, "import", "-C", catalog.path, feed.path])
    return try Material(count: count, style: style, feed: feed, catalog: catalog)
  }
}
