import Foundation
import Testing

/// A stretch of a feed or of a file with exactly one fault, which a comment in it names with its place, and the same without it.
///
/// They stand in `Tests/Fixtures/rules`, in one file for each rule; what is put around them is said by their frame.
///
///     ## a date without seconds: item
///     <pubDate>Sat, 28 Nov 2015 10:00 +0100</pubDate><!-- expect: date-form 3:10 -->
///     ## without
///     <pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>
///
/// `{{300 <a>}}` is repeated so often, `{{channel}}` is what a channel needs, and `\xE9` is that byte.
struct RuleFixture: CustomTestStringConvertible {
  let rule: String
  let name: String
  let frame: Frame
  let faulty: String
  let good: String

  var testDescription: String { "\(rule): \(name)" }

  /// What the comments of the faulty stretch say must be found.
  var expected: [String] {
    faulty.split(separator: "expect: ", omittingEmptySubsequences: false).dropFirst().flatMap { comment in
      let line = comment.prefix { $0 != "\n" }
      let list = line.split(separator: " -->").prefix(1).joined()
      return String(decoding: Self.bytes(list), as: UTF8.self).split(separator: ", ").map { String($0) }
    }.sorted()
  }
}

// MARK: - Reading

extension RuleFixture {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/rules")

  /// The rules that have a file.
  static let rules: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  /// The fixtures of all files.
  static let all = rules.flatMap(fixtures)

  private static func fixtures(of rule: String) -> [RuleFixture] {
    guard let text = try? String(contentsOf: folder.appending(path: "\(rule).txt"), encoding: .utf8) else { return [] }
    let parts = "\n\(text)".split(separator: "\n## ").map { $0.split(separator: "\n", maxSplits: 1) }
    return stride(from: 0, to: parts.count - 1, by: 2).map { index in
      let head = parts[index][0].split(separator: ": ")
      return RuleFixture(
        rule: rule, name: String(head[0]), frame: Frame(rawValue: String(head[head.count - 1])) ?? .unknown,
        faulty: stretch(parts[index]), good: stretch(parts[index + 1]))
    }
  }

  private static func stretch(_ lines: [Substring]) -> String {
    var text = lines.count > 1 ? String(lines[1]) : ""
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  /// Text with what its shorthands stand for.
  static func expanded(_ text: String) -> String {
    text.replacing(/\{\{(\d+) ([^}]+)\}\}/) { String(repeating: String($0.2), count: Int($0.1) ?? 0) }
      .replacing("{{channel}}", with: Frame.goodChannel)
  }

  /// The bytes of a document, `\xE9` among them.
  static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, part) in text.split(separator: "\\x", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let byte = UInt8(part.prefix(2), radix: 16) else {
        bytes += part.utf8
        continue
      }
      bytes.append(byte)
      bytes += part.dropFirst(2).utf8
    }
    return bytes
  }
}
