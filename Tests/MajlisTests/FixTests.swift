import Foundation
import Testing

/// What `majlis check --fix` leaves and how it ends.
@Suite struct FixTests {
  /// A catalog with one value that is corrected and, unless it is sound, one that nobody can correct.
  private static func workplace(isSound: Bool = false) throws -> Workplace {
    let more = "explicit: no\n" + (isSound ? "" : "link: nope\n")
    return try Workplace(["feeds/x.yaml": Example.feed, "episodes/1.yaml": Example.episode(1, more: more)])
  }

  private static let remaining = "episodes/1.yaml:6:7: error: "

  @Test func `an error that nobody can correct is told behind the corrections`() throws {
    let workplace = try Self.workplace()
    let ended = try workplace.run("check", "--fix")
    #expect(ended.status == 1)
    #expect(ended.lines.first == "1 value corrected in 1 file")
    #expect(ended.lines.contains { $0.hasPrefix(Self.remaining) })
    #expect(!ended.text.contains("episodes/1.yaml:5:"))
    #expect(try workplace.run("check", "--fix").text == "nothing to correct\n" + workplace.run("check").text)
  }

  @Test func `a dry run tells what would remain, and only that`() throws {
    let workplace = try Self.workplace()
    let before = try workplace.state()
    let dry = try workplace.run("check", "--fix", "--dry-run")
    #expect(dry.status == 1)
    #expect(dry.text.contains("\n+explicit: false\n"))
    #expect(try workplace.state() == before)
    _ = try workplace.run("check", "--fix")
    #expect(try dry.text.hasSuffix("\n" + workplace.run("check").text))
  }

  @Test(arguments: ["--fix", "--fix --dry-run"])
  func `where all that is wrong can be corrected the status is 0`(options: String) throws {
    let workplace = try Self.workplace(isSound: true)
    try workplace.write(Example.feed + "language: en_US\n", to: "feeds/x.yaml")
    #expect(try workplace.run("check").status == 1)
    #expect(try workplace.shell("$MAJLIS check \(options)").status == 0)
  }

  @Test func `what remains comes in the format that was asked for, and the corrections apart`() throws {
    let workplace = try Self.workplace()
    let ended = try workplace.run("check", "--fix", "--format", "json")
    #expect(ended.status == 1)
    #expect(ended.errors == "1 value corrected in 1 file\n")
    let findings = try ended.lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    #expect(findings.contains { $0?["severity"] as? String == "error" && $0?["line"] as? Int == 6 })
  }

  @Test(arguments: [
    ("--fix feed.xml", "majlis: only files of a catalog are corrected\n"),
    ("--fix episodes/1.yaml", "majlis: only files of a catalog are corrected\n"),
    ("--fix . .", "majlis: only files of a catalog are corrected\n"),
    ("--dry-run", "Error: --dry-run is for --fix\n"),
  ])
  func `what is not corrected is wrong usage and changes nothing`(line: String, errors: String) throws {
    let workplace = try Self.workplace()
    try workplace.write(Example.document("X", ["a"]), to: "feed.xml")
    let before = try workplace.state()
    let ended = try workplace.shell("$MAJLIS check \(line)")
    #expect(ended.status == 64)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.hasPrefix(errors))
    #expect(try workplace.state() == before)
  }

  @Test func `the catalog that is corrected may be named`() throws {
    let workplace = try Self.workplace(isSound: true)
    let ended = try workplace.run("check", "--fix", "..", in: "feeds")
    #expect(ended.status == 0)
    #expect(workplace.text("episodes/1.yaml")?.contains("explicit: false") == true)
  }
}
