import Foundation
import Testing

/// `feed`, `import` into an empty folder, `feed`: the second is byte for byte the first.
@Suite(.timeLimit(.minutes(20))) struct RoundTripTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The corpus beside the package, or where the environment says.
  private static let corpus: URL = {
    if let path = ProcessInfo.processInfo.environment["MAJLIS_CORPUS"] { return URL(filePath: path) }
    return tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpus")
  }()

  private static func documents(_ folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.fileSizeKey])
    return (files?.compactMap { $0 as? URL } ?? []).filter { file in
      let size = (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
      return size < 300_000 && !file.hasDirectoryPath
    }.sorted { $0.path < $1.path }
  }

  /// Imports a document and writes it, twice; nil where it cannot be read.
  private static func expectStable(_ document: URL) throws -> Bool {
    let (first, second) = (try Workplace(), try Workplace())
    let imported = try first.run("import", document.path)
    guard imported.status != 1 else { return false }
    #expect(imported.status == 0, "\(document.lastPathComponent): \(imported.errors)")
    let feed = try first.run("feed")
    #expect(feed.status == 0, "\(document.lastPathComponent): \(feed.errors)")
    try second.write(feed.text, to: "feed.xml")
    #expect(try second.run("import", "feed.xml").status == 0, "\(document.lastPathComponent)")
    let again = try second.run("feed")
    guard again.output != feed.output else { return true }
    let (a, b) = (feed.lines, again.lines)
    let same = zip(a, b).prefix { $0 == $1 }.count
    let (was, became) = (a.dropFirst(same).first ?? "", b.dropFirst(same).first ?? "")
    Issue.record("\(document.lastPathComponent), line \(same + 1): \(became) in place of \(was)")
    return true
  }

  @Test func `every fixture gives the same feed twice`() throws {
    var count = 0
    for document in Self.documents(Self.tests.appending(path: "Fixtures/feeds")) where try Self.expectStable(document) {
      count += 1
    }
    #expect(count >= 12)
  }

  @Test func `every catalog of two formats gives the same feed twice`() throws {
    for format in ["rss", "atom"] {
      let place = try Workplace(Example.catalog)
      try place.write(place.run("feed", "--format", format).text, to: "out.xml")
      #expect(try Self.expectStable(place.folder.appending(path: "out.xml")))
    }
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: corpus.path),
      "the corpus does not lie beside the package, and MAJLIS_CORPUS does not say where"))
  func `feeds of the corpus give the same feed twice`() throws {
    let documents =
      Self.documents(Self.corpus.appending(path: "wild"))
      + Self.documents(Self.corpus.appending(path: "suites")).enumerated().filter { $0.offset % 16 == 0 }.map(\.element)
    var count = 0
    for document in documents where try Self.expectStable(document) { count += 1 }
    #expect(count > 50)
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: corpus.path),
      "the corpus does not lie beside the package, and MAJLIS_CORPUS does not say where"))
  func `no hostile document of the corpus makes the program crash`() throws {
    let documents = Self.documents(Self.corpus.appending(path: "hostile")).filter { $0.pathExtension == "xml" }
    #expect(documents.count > 20)
    for document in documents {
      let place = try Workplace()
      let ended = try place.run("import", document.path)
      #expect(ended.status == 0 || ended.status == 1, "\(document.lastPathComponent): \(ended.status)")
      #expect(
        !(ended.text + ended.errors).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" },
        "\(document.lastPathComponent)")
      if ended.status == 0 { #expect(try place.run("feed").status < 2, "\(document.lastPathComponent)") }
    }
  }
}
