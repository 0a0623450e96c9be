import Foundation
import Testing

/// What the README shows is what the program does.
@Suite struct ReadmeTests {
  @Test(.timeLimit(.minutes(20)), arguments: Readme.sessions, Surroundings.all)
  func `a session of the README prints what it shows`(session: ReadmeSession, surroundings: Surroundings) throws {
    let folder = try ReadmeFolder(files: Readme.files)
    defer { folder.remove() }
    let outputs = try folder.run(session.steps.map(\.command), surroundings)
    try #require(outputs.count == session.steps.count)
    for (step, output) in zip(session.steps, outputs) {
      #expect(step.allows(output), "\(step.command) printed\n\(output.joined(separator: "\n"))")
    }
  }

  @Test func `the README has sessions, and they show files`() {
    #expect(Readme.sessions.count >= 4)
    #expect(Readme.files["episode.yaml"]?.hasPrefix("title: ") == true)
  }

  @Test(arguments: [
    (["a", "b"], ["a", "b"], true),
    (["a", "b"], ["a"], false),
    (["a"], ["a", "b"], false),
    (["a", "...", "d"], ["a", "b", "c", "d"], true),
    (["a", "..."], ["a"], true),
    (["...", "b", "...", "d"], ["a", "b", "d"], true),
    (["...", "d"], ["a", "d", "b"], false),
  ])
  func `three points stand for any lines`(shown: [String], printed: [String], isAllowed: Bool) {
    #expect(ReadmeStep(command: "", shown: shown).allows(printed) == isAllowed)
  }
}

/// The zone and the language of a user.
struct Surroundings: Sendable, CustomTestStringConvertible {
  let zone: String
  let language: String

  var testDescription: String { "\(zone), \(language)" }

  static let all = [
    Surroundings(zone: "UTC", language: "C"),
    Surroundings(zone: "America/St_Johns", language: "tr_TR.UTF-8"),
  ]
}

/// A folder of its own with the example catalog in it.
struct ReadmeFolder {
  private let path: URL

  /// A copy of the example catalog and of the files that the README shows.
  init(files: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "majlis-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    for name in ["feeds", "episodes"] {
      try FileManager.default.copyItem(at: Readme.root.appending(path: name), to: path.appending(path: name))
    }
    for (name, text) in files { try Data(text.utf8).write(to: path.appending(path: name)) }
  }

  func remove() {
    try? FileManager.default.removeItem(at: path)
  }

  /// Runs commands in one shell and gives the lines that each of them wrote, its errors among them.
  func run(_ commands: [String], _ surroundings: Surroundings) throws -> [[String]] {
    let shell = Process()
    // A process hands on that it ignores a signal, as this one may; on a terminal a broken pipe ends a program quietly.
    shell.executableURL = URL(filePath: "/usr/bin/env")
    shell.arguments = [
      "--default-signal=PIPE", "/bin/bash", "-c",
      "exec 2>&1\n" + commands.map { $0 + "\nprintf '\\036'\n" }.joined(),
    ]
    shell.currentDirectoryURL = path
    shell.standardInput = FileHandle.nullDevice
    shell.environment = environment(surroundings)
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\u{1E}").dropLast().map {
      $0.isEmpty ? [] : $0.trimmingSuffix("\n").components(separatedBy: "\n")
    }
  }

  private func environment(_ surroundings: Surroundings) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    environment["PATH"] = program + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["TZ"] = surroundings.zone
    environment["LANG"] = surroundings.language
    environment["LC_ALL"] = nil
    return environment
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
