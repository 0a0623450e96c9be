import Foundation

/// Packages of Python that do a part of what majlis does, each through `peers.py` in a process of its own.
struct Peers {
  /// Those that this Python has.
  let present: [String]
  /// Those that it has not.
  let missing: [String]

  /// Above this they take minutes a run.
  static let mostEpisodes = 10_000

  private static let readers: Set = ["feedparser", "fastfeedparser", "podcastparser"]

  private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../peers.py")
    .standardizedFileURL.path

  private static func command(_ arguments: [String]) -> [String] {
    ["/usr/bin/env", "python3", "-B", script] + arguments
  }

  init() throws {
    let command = Self.command([])
    let lines = try Launcher.output(of: command[0], Array(command.dropFirst())).split(separator: "\n")
    let fields = lines.map { $0.split(separator: " ").map(String.init) }
    present = fields.filter { $0[0] == "has" }.map { $0[1] }
    missing = fields.filter { $0[0] == "lacks" }.map { $0[1] }
  }

  /// What those do that read feeds.
  func feedJobs(_ material: Material) -> [Job] {
    names(material, reading: true).map { material.feedJob($0, Self.command([$0, material.feed.path])) }
  }

  /// What those do that read YAML, and that write feeds of it.
  func catalogJobs(_ material: Material) -> [Job] {
    names(material, reading: false).map { material.catalogJob($0, Self.command([$0, material.catalog.path])) }
  }

  private func names(_ material: Material, reading: Bool) -> [String] {
    guard material.count <= Self.mostEpisodes else { return [] }
    return present.filter { Self.readers.contains($0) == reading }
  }
}
