import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct AddTests {
  private static let new =
    "# mine\ntitle: The State  # of it\ndate: 2015-11-28T10:00:00+01:00\naudio: {url: https://example.org/u.mp3, length: 1, type: audio/mpeg}\n"

  /// The text without the guid that was given, and that guid.
  private static func withoutGUID(_ text: String) -> (text: String, guid: String)? {
    let uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    guard let match = text.firstMatch(of: uuid) else { return nil }
    return (text.replacing(match.output, with: "UUID"), String(match.output))
  }

  @Test func `an episode is put into the catalog with a guid behind its title, and nothing else is touched`() throws {
    let place = try Workplace(["feeds/majlis.yaml": Example.feed, "new.yaml": Self.new])
    let ended = try place.run("add", "new.yaml")
    #expect(ended.status == 0)
    #expect(!ended.errors.contains("error:"))
    #expect(ended.lines == ["episodes/2015-11-28-the-state.yaml"])
    let written = try #require(place.text("episodes/2015-11-28-the-state.yaml"))
    #expect(Self.withoutGUID(written)?.text == Self.new.replacing("# of it\n", with: "# of it\nguid: UUID\n"))
    #expect(place.text("new.yaml") == Self.new)
    #expect(
      try place.run("feed").text.contains("<guid isPermaLink=\"false\">\(Self.withoutGUID(written)?.guid ?? "")</guid>")
    )
  }

  @Test(arguments: [
    ("title: A\r\ndate: 2024-01-01\r\n", "title: A\r\nguid: UUID\r\ndate: 2024-01-01\r\n"),
    ("title: A", "title: A\nguid: UUID\n"),
    ("{title: A, date: 2024-01-01}\n", "{title: A, guid: UUID, date: 2024-01-01}\n"),
    ("{title: A}", "{title: A, guid: UUID}"),
    ("date: 2024-01-01\ntitle: |\n  A\n\n# end\n", "date: 2024-01-01\ntitle: |\n  A\nguid: UUID\n\n# end\n"),
    ("--- \ntitle: A\n", "--- \ntitle: A\nguid: UUID\n"),
    ("title: \"A\"   \n\n\nx_b: c\n", "title: \"A\"   \nguid: UUID\n\n\nx_b: c\n"),
    ("title:\n  A\nseason: 1\n", "title:\n  A\nguid: UUID\nseason: 1\n"),
  ])
  func `the guid's line is written as the file is`(before: String, after: String) throws {
    let place = try Workplace(["feeds/majlis.yaml": Example.feed, "new.yaml": before])
    let ended = try place.run("add", "new.yaml")
    #expect(ended.status == 0, "\(ended.errors)")
    let written = try #require(ended.lines.first.flatMap { place.text($0) })
    #expect(Self.withoutGUID(written)?.text.utf8.elementsEqual(after.utf8) == true, "\(written.debugDescription)")
  }

  @Test(arguments: ["title: A\nguid:\ndate: 2024-01-01\n", "title: A\nguid: ~\n"])
  func `a guid that says nothing is given`(text: String) throws {
    let place = try Workplace(["feeds/majlis.yaml": Example.feed, "new.yaml": text])
    let ended = try place.run("add", "new.yaml")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(
      ended.lines.first.flatMap { place.text($0) }.flatMap(Self.withoutGUID)?.text.contains("guid: UUID\n") == true)
  }

  @Test(arguments: [
    "guid: mine\ntitle: A\n", "title: A\nguid: {value: \"https://example.org/?p=1\", permalink: true}\n",
  ])
  func `a guid that is there stays, and so does every byte`(text: String) throws {
    let place = try Workplace(["feeds/majlis.yaml": Example.feed, "new.yaml": text])
    let ended = try place.run("add", "new.yaml")
    #expect(ended.status == 0)
    #expect(ended.lines.first.flatMap { place.text($0) } == text)
  }

  @Test func `a file that lies below episodes gets its guid in place and keeps its name`() throws {
    let place = try Workplace(["feeds/majlis.yaml": Example.feed, "episodes/2024/x.yaml": Self.new, "other/y.txt": ""])
    for (path, folder) in [("episodes/2024/x.yaml", "."), ("../episodes/2024/x.yaml", "other")] {
      let ended = try place.run("add", path, in: folder)
      #expect(ended.status == 0, "\(ended.errors)")
      #expect(place.files("episodes") == ["2024/x.yaml"])
    }
    #expect(
      place.text("episodes/2024/x.yaml").flatMap(Self.withoutGUID)?.text
        == Self.new.replacing("# of it\n", with: "# of it\nguid: UUID\n"))
  }

  @Test func `standard input is an episode too`() throws {
    let place = try Workplace(["feeds/majlis.yaml": Example.feed])
    let ended = try place.run("add", "-", input: "title: From a pipe\n")
    #expect(ended.status == 0)
    #expect(ended.lines == ["episodes/undated-from-a-pipe.yaml"])
    let bad = try place.run("add", "-", input: "title: [a\n")
    #expect(bad.status == 1)
    #expect(bad.errors.hasPrefix("standard input:"))
  }

  @Test func `of several episodes all are added or none, and every fault is told with its place`() throws {
    let place = try Workplace([
      "feeds/majlis.yaml": Example.feed, "a.yaml": Example.episode(1),
      "b.yaml": "title: B\nduration: 39 min\nseason: x\n",
      "c.yaml": "date: 2024-01-09\n",
    ])
    let before = try place.state()
    let ended = try place.run("add", "a.yaml", "b.yaml", "c.yaml")
    #expect(ended.status == 1)
    #expect(ended.output == [])
    for line in ["b.yaml:2:11: error: ", "b.yaml:3:9: error: ", "c.yaml:1:1: error: "] {
      #expect(ended.errors.contains(line), "\(ended.errors)")
    }
    #expect(ended.errors.contains("[duration-invalid]\n  help: "))
    #expect(try place.state() == before)
    try place.write(Example.episode(2), to: "b.yaml")
    try place.write(Example.episode(3), to: "c.yaml")
    #expect(
      try place.run("add", "c.yaml", "a.yaml", "b.yaml").lines
        == [3, 1, 2].map { "episodes/2024-01-0\($0)-episode-\($0).yaml" })
  }

  @Test(arguments: [
    ("guid: guid-1\ntitle: Other", "guid-duplicate"),
    ("title: Other\naudio: {url: https://example.org/1.mp3, length: 1, type: audio/mpeg}", "enclosure-duplicate"),
    ("title: Episode 1\ndate: 2024-01-01T09:00:00Z", "episode-duplicate"),
  ])
  func `an episode that is there already is refused, unless it is forced`(text: String, rule: String) throws {
    let place = try Workplace(Example.catalog.merging(["new.yaml": text + "\n"]) { old, _ in old })
    let before = try place.state()
    let ended = try place.run("add", "new.yaml")
    #expect(ended.status == 1)
    #expect(ended.errors.contains("[\(rule)]"), "\(ended.errors)")
    #expect(ended.errors.contains("episodes/1.yaml"))
    #expect(try place.state() == before)
    let forced = try place.run("add", "--force", "new.yaml")
    #expect(forced.status == 0, "\(forced.errors)")
    #expect(place.files("episodes").count == 4)
  }

  @Test func `two files of one command cannot be the same episode`() throws {
    let place = try Workplace([
      "feeds/majlis.yaml": Example.feed, "a.yaml": Example.episode(1), "b.yaml": Example.episode(1),
    ])
    #expect(try place.run("add", "a.yaml", "b.yaml").status == 1)
    #expect(place.files("episodes") == [])
  }

  @Test func `a name that is taken gets a number`() throws {
    let place = try Workplace(["feeds/majlis.yaml": Example.feed])
    let names = try (1...3).map { _ in try place.run("add", "--force", "-", input: "title: Same\n").lines }
    #expect(
      names == [["episodes/undated-same.yaml"], ["episodes/undated-same-2.yaml"], ["episodes/undated-same-3.yaml"]])
  }

  @Test func `with several feeds somebody has to say which`() throws {
    let place = try Workplace([
      "feeds/majlis.yaml": Example.feed, "feeds/other.yaml": "title: Other\nepisodes: other/**\n", "new.yaml": Self.new,
    ])
    let ended = try place.run("add", "new.yaml")
    #expect(ended.status == 64)
    #expect(ended.errors.contains("majlis, other"))
    #expect(try place.run("add", "--to", "nobody", "new.yaml").status == 64)
    #expect(try place.run("add", "--to", "other", "new.yaml").lines == ["episodes/other/2015-11-28-the-state.yaml"])
    #expect(try place.run("add", "--to", "majlis", "new.yaml").text.hasPrefix("episodes/2015-11-28-the-state"))
    #expect(try place.run("feed", "other").text.components(separatedBy: "<item>").count == 2)
  }

  @Test func `an imported date of the last change is taken forward to the newest episode`() throws {
    let feed = Example.feed + "last_build_date: 2020-01-01T00:00:00Z  # imported\n"
    let place = try Workplace([
      "feeds/majlis.yaml": feed, "new.yaml": Example.episode(5), "old.yaml": "title: Old\ndate: 2019-01-01\n",
    ])
    #expect(try place.run("add", "old.yaml").status == 0)
    #expect(place.text("feeds/majlis.yaml") == feed)
    #expect(try place.run("add", "new.yaml").status == 0)
    #expect(
      place.text("feeds/majlis.yaml") == feed.replacing("2020-01-01T00:00:00Z", with: "2024-01-05T10:00:00+01:00"))
  }

  @Test func `the ends of the program say what was wrong`() throws {
    let place = try Workplace(["feeds/majlis.yaml": Example.feed])
    #expect(try place.run("add").status == 64)
    #expect(try place.run("add", "--nothing", "x").status == 64)
    let missing = try place.run("add", "missing.yaml")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("missing.yaml"))
    #expect(try place.run("add", "feeds").status == 2)
    let empty = try Workplace(["new.yaml": Self.new])
    #expect(try empty.run("add", "new.yaml").status == 2)
    #expect(empty.files() == ["new.yaml"])
  }

  @Test func `an episode needs a title that says something`() throws {
    let place = try Workplace(["feeds/majlis.yaml": Example.feed])
    #expect(try place.run("add", "-", input: "title: ~\n").status == 1)
    let ended = try place.run("add", "-", input: "title: \"\"\n")
    #expect(ended.status == 1)
  }

  @Test(arguments: [
    "", "# nothing\n", "- a\n", "title: ~\n", "\ttitle: A\n", "title: a\ntitle: b\n", "title: a\u{1}\n",
  ])
  func `what is no episode is refused and written nowhere`(text: String) throws {
    let place = try Workplace(["feeds/majlis.yaml": Example.feed, "new.yaml": text])
    let ended = try place.run("add", "new.yaml")
    #expect(ended.status == 1)
    #expect(ended.output == [])
    #expect(ended.errors.hasPrefix("new.yaml:"))
    #expect(!ended.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(place.files("episodes") == [])
  }
}
