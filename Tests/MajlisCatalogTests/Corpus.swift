internal import Foundation

/// The feeds of the world, where they lie beside the package.
enum Corpus {
  private static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["MAJLIS_CORPUS"] { return URL(filePath: path) }
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")
  }()

  /// Whether they are there.
  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  /// The paths of the files of a folder that have no more bytes than a limit, in order.
  static func documents(_ name: String, limit: Int) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: name), includingPropertiesForKeys: [.fileSizeKey])
    return (files ?? []).filter { ((try? $0.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0) <= limit }
      .map(\.path).sorted()
  }
}
