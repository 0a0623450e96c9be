import MajlisFeed
import Testing

@testable import MajlisCatalog

/// Every rule, broken once and kept once.
@Suite struct RuleFixtureTests {
  @Test(arguments: RuleFixture.all)
  func `a fault is found where it stands, once, and nothing else`(fixture: RuleFixture) throws {
    #expect(fixture.expected.contains { $0.split(separator: " ").first == fixture.rule[...] })
    let (found, rest) = (try fixture.findings(in: fixture.faulty), try fixture.findings(in: fixture.good))
    #expect(found == fixture.expected)
    #expect(rest == [])
  }

  @Test func `every rule that a check can find broken has a fixture, and every fixture a rule`() {
    let checked = Set(Rule.all.map(\.id)).subtracting(Self.ofOtherCommands)
    #expect(checked.subtracting(RuleFixture.rules).sorted() == [])
    #expect(Set(RuleFixture.rules).subtracting(checked).sorted() == [])
    #expect(Set(RuleFixture.all.map(\.rule)).sorted() == RuleFixture.rules)
  }

  /// What `add`, `feed`, `convert` and every command without a catalog say; the tests of those commands break them.
  private static let ofOtherCommands: Set<String> = [
    "atom-date", "date-moved", "episode-duplicate", "episode-vanished", "guid-changed", "not-carried",
    "podcast-guid-changed", "show-not-found", "write-failed",
  ]
}

extension RuleFixture {
  /// What is found where a stretch stands in its frame: the rule and the place, with the file where it is not that of the stretch.
  func findings(in stretch: String) throws -> [String] {
    let place = try TemporaryFolder()
    let (main, outcome) = try check(Self.expanded(stretch), in: place)
    return outcome.findings.map { finding in
      let file = finding.file?.replacing(place.path + "/", with: "")
      let at = finding.place.map { "\($0.line):\($0.column)" }
      return [finding.rule.id, file == main ? nil : file, at].compactMap { $0 }.joined(separator: " ")
    }.sorted()
  }

  private func check(_ stretch: String, in place: TemporaryFolder) throws -> (main: String, outcome: CheckOutcome) {
    if let document = frame.document(stretch) {
      try place.write(bytes: Self.bytes(document), to: "feed.xml")
      return ("feed.xml", try CheckOutcome(paths: [place.path + "/feed.xml"], now: 1_732_000_000))
    }
    let main = frame == .feed ? "feeds/majlis.yaml" : frame == .episode ? "episodes/osh.yaml" : ""
    try place.write(Frame.goodFeed, to: "feeds/majlis.yaml")
    try place.write(Frame.goodEpisode, to: "episodes/osh.yaml")
    if main.isEmpty {
      try place.write(catalog: stretch)
    } else {
      let rest = Frame.missing(from: stretch, of: frame == .feed ? Frame.goodFeed : Frame.goodEpisode)
      try place.write(bytes: Self.bytes("\(stretch)\n\(rest)"), to: main)
    }
    return (main, try CheckOutcome(paths: [place.path]))
  }
}

extension TemporaryFolder {
  /// Writes the files that follow lines `-- path`.
  fileprivate func write(catalog text: String) throws {
    for part in "\n\(text)".split(separator: "\n-- ") {
      let lines = part.split(separator: "\n", maxSplits: 1)
      let (name, text) = (lines[0].split(separator: " -> "), lines.count > 1 ? "\(lines[1])\n" : "")
      let path = String(decoding: RuleFixture.bytes(String(name[0])), as: UTF8.self)
      try makeFolder(path.split(separator: "/").dropLast().joined(separator: "/"))
      if name.count > 1 {
        link(path, to: String(name[1]))
      } else if path.hasSuffix(" | fifo") {
        makeFIFO(path.replacing(" | fifo", with: ""))
      } else {
        try write(bytes: RuleFixture.bytes(text), to: path)
      }
    }
  }
}
