import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct DiffTests {
  /// A catalog with its feed in `feed.xml`.
  private static func published() throws -> Workplace {
    let place = try Workplace(Example.catalog)
    try place.write(place.run("feed").text, to: "feed.xml")
    return place
  }

  @Test func `a feed and the catalog that gives it do not differ, nor do its two dialects by themselves`() throws {
    let place = try Self.published()
    let ended = try place.run("diff", "feed.xml", "--exit-code")
    #expect((ended.status, ended.text, ended.errors) == (0, "no difference\n", ""))
    try place.write(place.run("feed", "--format", "atom").text, to: "atom.xml")
    #expect(try place.run("diff", "atom.xml", "--format", "atom", "--exit-code").status == 0)
    #expect(try place.run("diff", ".", "feed.xml", "--exit-code").status == 0)
    #expect(try place.run("diff", "../feed.xml", "--exit-code", in: "episodes").status == 0)
    #expect(try place.run("diff", "-", "--exit-code", input: place.text("feed.xml") ?? "").status == 0)
  }

  @Test func `what differs is told with what it means, for people and for programs`() throws {
    let place = try Self.published()
    try place.write(Example.episode(1).replacing("guid-1", with: "other"), to: "episodes/1.yaml")
    try place.write(Example.episode(2).replacing("2.mp3", with: "new.mp3"), to: "episodes/2.yaml")
    let ended = try place.run("diff", "feed.xml")
    #expect(ended.status == 0)
    #expect(
      ended.text == """
        offered again  2024-01-01  Episode 1
          - guid: guid-1
          + guid: other
            guid changed: every app will offer this episode again
        changed  2024-01-02  Episode 2
          - audio: {url: https://example.org/2.mp3, length: 2, type: audio/mpeg}
          + audio: {url: https://example.org/new.mp3, length: 2, type: audio/mpeg}
            audio address changed, guid kept: nobody downloads it again
        episodes: 1 offered again, 1 changed

        """)
    let json = try place.run("diff", "feed.xml", "--json", "--exit-code")
    #expect(json.status == 1)
    #expect(json.lines.count == 2)
    let first = try JSONSerialization.jsonObject(with: Data(json.lines[0].utf8)) as? [String: Any]
    #expect(first?["change"] as? String == "reissued")
    #expect((first?["fields"] as? [[String: String]])?.first?["old"] == "guid-1")
  }

  @Test func `a long text is shown where it parts, within the width of a terminal and without its escapes`() throws {
    let long = String(repeating: "a word ", count: 500)
    let place = try Workplace(Example.catalog)
    try place.write(Example.episode(1, more: "description: \(long) old\n"), to: "episodes/1.yaml")
    try place.write(place.run("feed").text, to: "feed.xml")
    try place.write(
      Example.episode(1, more: "description: \"\(long) new \u{202E}x\"\n"), to: "episodes/1.yaml")
    let lines = try place.run("diff", "feed.xml").lines
    #expect(lines.contains { $0.hasSuffix("a word old") })
    #expect(lines.contains { $0.hasSuffix("a word new \\u{202e}x") })
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [
    ("diff", Int32(64)), ("diff feed.xml feed.xml feed.xml", 64), ("diff nothing.xml", 2),
    ("diff feed.xml --feed nobody", 64), ("diff feed.xml --at soon", 64), ("diff episodes/1.yaml", 1),
    ("diff feed.xml -C nowhere", 2),
  ])
  func `wrong usage, a missing file and what is no feed end in their own ways`(line: String, status: Int32)
    throws
  {
    let place = try Self.published()
    let ended = try place.shell("$MAJLIS \(line)")
    #expect(ended.status == status)
    #expect(ended.text == "")
    #expect(!ended.errors.isEmpty)
  }

  // MARK: The guard

  @Test func `a feed that would hurt its subscribers is not written`() throws {
    let place = try Self.published()
    let before = place.text("feed.xml")
    try place.write(Example.episode(1).replacing("guid-1", with: "other"), to: "episodes/1.yaml")
    let arguments = ["feed", "--guard", "feed.xml", "-o", "feed.xml"]
    let ended = try place.shell("$MAJLIS \(arguments.joined(separator: " "))")
    #expect(ended.status == 1)
    #expect(ended.text == "")
    #expect(
      ended.errors == """
        episodes/1.yaml:2:7: error: apps know this episode as `guid-1`: as `other` every one of them would offer it \
        again \
        [guid-changed]
          help: take it back, or allow it: --allow guid-1

        """)
    #expect(place.text("feed.xml") == before)
    let allowed = try place.shell("$MAJLIS \(arguments.joined(separator: " ")) --allow guid-1 --allow typo")
    #expect(allowed.status == 0)
    #expect(allowed.errors == "majlis: --allow typo allows nothing\n")
    #expect(place.text("feed.xml")?.contains("other") == true)
  }

  @Test func `each feed of a catalog is compared with its own file`() throws {
    let place = try Workplace(Example.catalog)
    try place.write(Example.feed.replacing("Majlis", with: "Two") + "episodes: two/**\n", to: "feeds/two.yaml")
    try place.write(Example.episode(4), to: "episodes/two/4.yaml")
    #expect(try place.run("feed", "--all", "-o", "public").status == 0)
    #expect(try place.run("feed", "--all", "--guard", "public", "-o", "public").status == 0)
    try FileManager.default.removeItem(at: place.folder.appending(path: "episodes/two/4.yaml"))
    let ended = try place.run("feed", "--all", "--guard", "public", "-o", "public")
    #expect(ended.status == 1)
    #expect(ended.errors.hasPrefix("public/two.xml:"))
    #expect(ended.errors.contains("[episode-vanished]"))
    #expect(try place.run("feed", "majlis", "--guard", "-", input: place.text("public/majlis.xml") ?? "").status == 0)
  }

  @Test func `a feed that was never published in the folder has nothing to guard`() throws {
    let place = try Workplace(Example.catalog)
    let arguments = "feed --all --guard public -o public"
    #expect(try place.shell("$MAJLIS \(arguments)").status == 0)
    try place.write(Example.feed.replacing("Majlis", with: "Two") + "episodes: two/**\n", to: "feeds/two.yaml")
    let ended = try place.shell("$MAJLIS \(arguments)")
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    #expect(place.files("public") == ["majlis.xml", "two.xml"])
    try FileManager.default.removeItem(at: place.folder.appending(path: "episodes/1.yaml"))
    try FileManager.default.removeItem(at: place.folder.appending(path: "public/two.xml"))
    #expect(try place.shell("$MAJLIS \(arguments)").status == 1)
    #expect(place.files("public") == ["majlis.xml"])
  }

  @Test(arguments: [
    ("feed --all --guard pubic -o public", Int32(2)), ("feed --guard nothing.xml", 2), ("feed --allow date-moved", 64),
    ("feed --guard episodes/1.yaml", 1), ("feed --all --guard - -o public < feed.xml", 64),
  ])
  func `a guard that cannot guard writes nothing`(line: String, status: Int32) throws {
    let place = try Self.published()
    let ended = try place.shell("$MAJLIS \(line)")
    #expect(ended.status == status)
    #expect(ended.text == "")
  }
}
