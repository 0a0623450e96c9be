import Foundation
import Testing

/// The README, read for its sessions.
enum Readme {
  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The blocks marked `console`.
  static let sessions: [ReadmeSession] = {
    guard let text = try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8) else { return [] }
    return sessions(in: text.components(separatedBy: "\n"))
  }()

  /// The files that a session shows and that the example catalog does not have: name and text.
  static let files: [String: String] = {
    var files: [String: String] = [:]
    for step in sessions.flatMap(\.steps) {
      guard let name = step.shownFile, !name.contains("/") else { continue }
      files[name] = step.shown.map { $0 + "\n" }.joined()
    }
    return files
  }()

  private static func sessions(in lines: [String]) -> [ReadmeSession] {
    var sessions: [ReadmeSession] = []
    var isInside = false
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        isInside = line == "```console"
        if isInside { sessions.append(ReadmeSession(line: index + 1)) }
      } else if isInside {
        sessions[sessions.count - 1].add(line)
      }
    }
    return sessions
  }
}

/// Commands that follow one another in one shell, in a fresh copy of the example catalog.
struct ReadmeSession: Sendable, CustomTestStringConvertible {
  /// Where it begins in the README.
  let line: Int
  private(set) var steps: [ReadmeStep] = []

  init(line: Int) { self.line = line }

  var testDescription: String { "line \(line)" }

  mutating func add(_ line: String) {
    if line.hasPrefix("$ ") {
      steps.append(ReadmeStep(command: String(line.dropFirst(2)), shown: []))
    } else if !steps.isEmpty {
      steps[steps.count - 1].shown.append(line)
    }
  }
}

/// A command and the lines that it prints.
struct ReadmeStep: Sendable {
  let command: String
  var shown: [String]

  /// The file of a `cat`.
  var shownFile: String? {
    command.hasPrefix("cat ") ? String(command.dropFirst(4)) : nil
  }

  /// Whether a command may have printed these lines, where `...` stands for any.
  func allows(_ printed: [String]) -> Bool {
    Self.matches(shown[...], printed[...])
  }

  private static func matches(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    if first == "..." {
      return (printed.startIndex...printed.endIndex).contains { matches(shown.dropFirst(), printed[$0...]) }
    }
    return printed.first == first && matches(shown.dropFirst(), printed.dropFirst())
  }
}
