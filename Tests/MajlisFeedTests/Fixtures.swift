import Foundation

/// The feeds of `Tests/Fixtures/feeds`, and those of the corpus where it lies beside the package.
enum Fixtures {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The corpus: `../shared/corpus` seen from the package, or what the environment says.
  private static let corpus: URL = {
    if let path = ProcessInfo.processInfo.environment["MAJLIS_CORPUS"] { return URL(filePath: path) }
    return tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")
  }()

  /// The names of the feeds that carry their expectation.
  static let feeds: [String] = {
    let folder = tests.appending(path: "Fixtures/feeds").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".xml") }
      .sorted()
  }()

  /// The bytes of a feed.
  static func feed(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: tests.appending(path: "Fixtures/feeds/\(name)")))
  }

  /// Whether the corpus is there.
  static let hasCorpus = FileManager.default.fileExists(atPath: corpus.path)

  /// The paths of all files below a folder of the corpus.
  static func corpus(_ folder: String) -> [URL] {
    let files = FileManager.default.enumerator(
      at: corpus.appending(path: folder), includingPropertiesForKeys: [.isRegularFileKey])
    return (files?.compactMap { $0 as? URL } ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
    .sorted { $0.path < $1.path }
  }
}
