internal import Foundation
import Testing

/// The feeds of the world, where they lie beside the package.
enum Corpus {
  private static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["MAJLIS_CORPUS"] { return URL(filePath: path) }
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")
  }()

  /// Whether they are there.
  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  /// Why a test does without them.
  static let absence: Comment = "the corpus does not lie beside the package, and MAJLIS_CORPUS does not say where"

  /// The paths of the files below a folder that have no more bytes than a limit, in order.
  static func documents(_ name: String, limit: Int) -> [String] {
    let keys: Set<URLResourceKey> = [.fileSizeKey, .isRegularFileKey]
    let all = FileManager.default.enumerator(at: folder.appending(path: name), includingPropertiesForKeys: Array(keys))
    return (all?.compactMap { $0 as? URL } ?? []).filter { file in
      guard let values = try? file.resourceValues(forKeys: keys), values.isRegularFile == true else { return false }
      return values.fileSize.map { $0 <= limit } ?? false
    }.map(\.path).sorted()
  }
}
