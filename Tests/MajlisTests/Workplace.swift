import Foundation
import Testing

/// A folder of a test's own in which the built program is run; removed with everything in it.
final class Workplace {
  /// The folder.
  let folder: URL

  /// The program lies beside the bundle of the tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "majlis")

  /// A folder with files: path and text.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "majlis-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// How a run ended.
  struct Ended {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - input: what stands on standard input.
  ///   - environment: what differs from the environment of the tests.
  ///   - place: the folder to run it in, seen from the workplace.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:], in place: String = "."
  ) throws -> Ended {
    try run(program: Self.program.path, arguments, input: input, environment: environment, in: place)
  }

  /// Runs a line of shell in which `$MAJLIS` is the program.
  func shell(_ line: String) throws -> Ended {
    // A process hands on that it ignores a signal, as this one may; on a terminal a broken pipe ends a program quietly.
    try run(
      program: "/usr/bin/env", ["--default-signal=PIPE", "/bin/bash", "-c", line],
      environment: ["MAJLIS": Self.program.path])
  }

  private func run(
    program: String, _ arguments: [String], input: String = "", environment: [String: String], in place: String = "."
  ) throws -> Ended {
    // Files in place of pipes: nobody waits for anybody, however much is written.
    let files = FileManager.default.temporaryDirectory.appending(path: "majlis-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    let (output, errors, inputFile) = (
      files.appending(path: "out"), files.appending(path: "err"), files.appending(path: "in")
    )
    try Data(input.utf8).write(to: inputFile)
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.appending(path: place)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Ended(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: try Array(Data(contentsOf: output)), errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    )
  }
}

extension Workplace {
  /// Writes a file, with the folders on the way.
  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file; nil where there is none.
  func text(_ path: String) -> String? {
    (try? Data(contentsOf: folder.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The paths of all files below a folder, in order, but for majlis' own.
  func files(_ path: String = ".") -> [String] {
    (FileManager.default.subpaths(atPath: folder.appending(path: path).path) ?? []).filter { name in
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(
        atPath: folder.appending(path: path).appending(path: name).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue && !name.split(separator: "/").contains(".majlis")
    }.sorted()
  }

  /// Every file with its text and the instant of its last change.
  func state() throws -> [String] {
    try files().map { path in
      let date =
        try FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)[.modificationDate] as? Date
      return "\(path) \(date?.timeIntervalSince1970 ?? 0)\n\(text(path) ?? "")"
    }
  }
}

/// Small catalogs and feeds.
enum Example {
  static let feed = "title: Majlis\nlink: https://example.org/\ndescription: A round table\n"

  /// A file of an episode.
  static func episode(_ number: Int, more: String = "") -> String {
    """
    title: Episode \(number)
    guid: guid-\(number)
    date: 2024-01-0\(number)T10:00:00+01:00
    audio: {url: https://example.org/\(number).mp3, length: \(number), type: audio/mpeg}
    \(more)
    """
  }

  /// A catalog of one feed with three episodes.
  static let catalog = [
    "feeds/majlis.yaml": feed, "episodes/1.yaml": episode(1), "episodes/2.yaml": episode(2),
    "episodes/3.yaml": episode(3),
  ]

  /// A document with items of these titles; the titles are their guids too.
  static func document(_ title: String, _ items: [String], more: String = "") -> String {
    let items = items.map { item in
      """
          <item>
            <title>\(item)</title>
            <guid isPermaLink="false">\(item)</guid>
            <pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>
            <itunes:duration>39:03</itunes:duration>
            <enclosure url="https://example.org/\(item).mp3" length="1" type="audio/mpeg"/>
          </item>

      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
        <channel>
          <title>\(title)</title>
          <link>https://example.org/\(title)</link>
          \(more)
      \(items.joined())  </channel>
      </rss>

      """
  }
}
