import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

@Suite struct PublishingGuardTests {
  private static let feed = "title: S\nlink: https://x.example/\nguid: 917393e3-1b1e-5cef-ace4-edaa54e1f810\n"

  private static func episode(_ number: Int, guid: String? = nil, day: Int? = nil) -> String {
    "title: E\(number)\nguid: \(guid ?? "g\(number)")\ndate: 2024-01-0\(day ?? number)T10:00:00Z\n"
      + "audio: {url: https://x.example/\(number).mp3, length: 1, type: audio/mpeg}\n"
  }

  /// A catalog with five episodes, published.
  private static func published(_ more: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(feed + more, to: "feeds/s.yaml")
    for number in 1...5 { try folder.write(episode(number), to: "episodes/\(number).yaml") }
    try Catalog(at: folder.path).feed().write(toFile: "\(folder.path)/feed.xml")
    return folder
  }

  private static func judgement(
    _ folder: TemporaryFolder, allowing allowed: [String] = [], _ options: FeedOptions = FeedOptions()
  ) throws -> (findings: [Finding], idle: [String]) {
    let feed = try Catalog(at: folder.path).feed(nil, options)
    return try PublishingGuard(allowing: allowed).judge([(feed, FeedSource("\(folder.path)/feed.xml"))])
  }

  @Test func `what subscribers do not mind is published`() throws {
    let folder = try Self.published()
    #expect(try Self.judgement(folder).findings.isEmpty)
    try folder.write(Self.episode(1).replacing("E1", with: "Another title") + "season: 1\n", to: "episodes/1.yaml")
    try folder.write(Self.episode(6), to: "episodes/6.yaml")
    try folder.write(Self.episode(2), to: "episodes/renamed.yaml")
    try folder.remove("episodes/2.yaml")
    #expect(try Self.judgement(folder).findings.isEmpty)
  }

  @Test func `each harm is told at its place and passes by the name of its rule or the guid`() throws {
    let harms: [(rule: Rule, path: String, text: String?, place: Place?, guid: String?)] = [
      (.guidChanged, "episodes/1.yaml", Self.episode(1, guid: "other"), Place(line: 2, column: 7), "g1"),
      (.dateMoved, "episodes/2.yaml", Self.episode(2, day: 9), Place(line: 3, column: 7), "g2"),
      (.episodeVanished, "episodes/3.yaml", nil, nil, "g3"),
      (.episodeVanished, "episodes/4.yaml", Self.episode(4) + "draft: true\n", nil, "g4"),
      (
        .podcastGuidChanged, "feeds/s.yaml", Self.feed.replacing("917393e3", with: "a17393e3"),
        Place(line: 3, column: 7), nil
      ),
    ]
    for harm in harms {
      let folder = try Self.published()
      if let text = harm.text { try folder.write(text, to: harm.path) } else { try folder.remove(harm.path) }
      let found = try Self.judgement(folder).findings
      #expect(found.map(\.rule) == [harm.rule])
      if let place = harm.place {
        #expect(found.first?.place == place)
        #expect(found.first?.file?.hasSuffix(harm.path) == true)
      } else {
        #expect(found.first?.file?.hasSuffix("feed.xml") == true)
      }
      for name in [harm.rule.id, harm.guid].compactMap({ $0 }) {
        #expect(try Self.judgement(folder, allowing: [name]).findings.isEmpty, "\(name)")
      }
      #expect(try Self.judgement(folder, allowing: ["nothing"]).findings.count == 1)
    }
  }

  @Test func `an episode without a guid is known by the address of its audio`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.feed, to: "feeds/s.yaml")
    let episode = Self.episode(1).replacing("guid: g1\n", with: "")
    try folder.write(episode, to: "episodes/1.yaml")
    try Catalog(at: folder.path).feed().write(toFile: "\(folder.path)/feed.xml")
    try folder.write(episode.replacing("1.mp3", with: "2.mp3"), to: "episodes/1.yaml")
    let found = try Self.judgement(folder).findings
    #expect(found.map(\.rule) == [.guidChanged])
    #expect(found.first?.help == "take it back, or allow it: --allow https://x.example/1.mp3")
    #expect(try Self.judgement(folder, allowing: ["https://x.example/1.mp3"]).findings.isEmpty)
    try folder.write(episode + "guid: https://x.example/1.mp3\n", to: "episodes/1.yaml")
    #expect(try Self.judgement(folder).findings.isEmpty)
  }

  @Test func `the last change of an entry of Atom is no date of publication`() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: S\nid: urn:s\nlink: https://x.example/\nformat: atom\n", to: "feeds/s.yaml")
    try folder.write("title: A\nguid: urn:a\nupdated: 2024-01-01T10:00:00Z\n", to: "episodes/1.yaml")
    try Catalog(at: folder.path).feed().write(toFile: "\(folder.path)/feed.xml")
    try folder.write("title: A\nguid: urn:a\nupdated: 2024-01-02T10:00:00Z\n", to: "episodes/1.yaml")
    #expect(try Self.judgement(folder).findings.isEmpty)
  }

  @Test func `a name that allows nothing is told`() throws {
    let folder = try Self.published()
    #expect(try Self.judgement(folder, allowing: ["date-moved", "g1"]).idle == ["date-moved", "g1"])
  }

  @Test func `a feed with a limit may lose its oldest for each new one, and no more`() throws {
    let folder = try Self.published("limit: 5\n")
    try folder.write(Self.episode(6), to: "episodes/6.yaml")
    #expect(try Self.judgement(folder).findings.isEmpty)
    #expect(
      try Self.judgement(folder, FeedOptions(limit: 3)).findings.map(\.rule) == [
        .episodeVanished, .episodeVanished, .episodeVanished,
      ])
  }

  @Test func `an episode that lies in the future of the instant would vanish`() throws {
    let folder = try Self.published()
    let date = FeedDate(year: 2024, month: 1, day: 4, hour: 12, offset: 0)
    let instant = try #require(date).instant()
    #expect(try Self.judgement(folder, FeedOptions(instant: instant)).findings.map(\.value) == ["E5"])
  }

  @Test func `a feed published as Atom is compared with what would be written as Atom`() throws {
    let folder = try Self.published()
    let options = FeedOptions(format: .atom)
    try Catalog(at: folder.path).feed(nil, options).write(toFile: "\(folder.path)/feed.xml")
    #expect(try Self.judgement(folder, options).findings.isEmpty)
    try folder.write(Self.episode(1, guid: "other"), to: "episodes/1.yaml")
    #expect(try Self.judgement(folder, options).findings.map(\.rule) == [.guidChanged])
  }
}
