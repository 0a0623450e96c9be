import Foundation
import Testing

/// `majlis modify` end to end.
@Suite(.timeLimit(.minutes(20))) struct ModifyTests {
  private static let commented = """
    # what I wrote
    title: "One"  # the first
    guid: g-1
    date: 2024-01-01
    season: 1   # of many

    description: |
      Text.

    """

  private static func place() throws -> Workplace {
    try Workplace([
      "feeds/majlis.yaml": Example.feed, "episodes/1.yaml": commented,
      "episodes/2.yaml": "{title: Two, date: 2024-02-01}\r\n",
      "episodes/3.yaml": "title: Three\ndate: 2023-01-01\nseason: 2\n",
    ])
  }

  @Test func `without a yes the changes are shown and nothing is changed`() throws {
    let place = try Self.place()
    let before = try place.state()
    let ended = try place.run("modify", "date:2024", "season=2", "draft=yes")
    #expect(ended.status == 0 && ended.errors == "2 files would change; --yes does it\n")
    #expect(
      ended.text == """
        --- episodes/2.yaml
        +++ episodes/2.yaml
        @@ -1,1 +1,1 @@
        -{title: Two, date: 2024-02-01}
        +{title: Two, date: 2024-02-01, draft: yes, season: 2}
        --- episodes/1.yaml
        +++ episodes/1.yaml
        @@ -2,7 +2,8 @@
         title: "One"  # the first
         guid: g-1
         date: 2024-01-01
        -season: 1   # of many
        +draft: yes
        +season: 2   # of many
         
         description: |
           Text.

        """)
    #expect(try place.state() == before)
  }

  @Test func `with a yes the files are changed in these keys alone`() throws {
    let place = try Self.place()
    let ended = try place.run("modify", "date:2024", "season=2", "description=", "x_done=yes", "--yes")
    #expect(ended.status == 0 && ended.lines == ["episodes/2.yaml", "episodes/1.yaml"])
    #expect(
      place.text("episodes/1.yaml")
        == Self.commented.replacing("season: 1", with: "season: 2")
        .replacing("\n\ndescription: |\n  Text.\n", with: "\nx_done: yes\n\n"))
    #expect(place.text("episodes/2.yaml") == "{title: Two, date: 2024-02-01, season: 2, x_done: yes}\r\n")
    #expect(place.text("episodes/3.yaml") == "title: Three\ndate: 2023-01-01\nseason: 2\n")
    let state = try place.state()
    let again = try place.run("modify", "date:2024", "season=02", "x_done=yes", "season:2", "--yes")
    #expect(again.status == 0)
    #expect(try place.run("modify", "season:3", "season=4", "--yes").errors == "no episode is meant\n")
    #expect(try place.run("modify", "title:three", "season=2", "--yes").errors == "nothing to change in 1 episode\n")
    #expect(place.text("episodes/3.yaml") == "title: Three\ndate: 2023-01-01\nseason: 2\n" && !state.isEmpty)
  }

  @Test(arguments: [
    (["title:one", "guid=x"], 64, "every app would offer the episode again"), (["season=2"], 64, "say which episodes"),
    (["title:one"], 64, "nothing to change"), (["title:one", "season=two"], 64, "`two` is not a whole number"),
    (["title:one", "duration=39 min"], 64, "help: write 0:39:00"),
    (["title:one", "titel=x"], 64, "did you mean title?"),
    (["titel:one", "season=1"], 64, "did you mean title?"), (["title:one", "audio.url=x"], 64, "only whole keys"),
    ([], 64, "Missing expected argument"),
  ])
  func `what cannot be is refused and nothing is changed`(arguments: [String], status: Int32, message: String) throws {
    let place = try Self.place()
    let before = try place.state()
    let ended = try place.shell("$MAJLIS modify --yes " + arguments.map { "'\($0)'" }.joined(separator: " "))
    #expect(ended.status == status && ended.output == [])
    #expect(ended.errors.contains(message), "\(ended.errors)")
    #expect(try place.state() == before)
  }

  @Test(arguments: [
    (
      ["link=nope", "episode_type=bogus"],
      ["error: episode_type `bogus` is not full", "error: link `nope` is relative"]
    ),
    (
      ["audio={url: \"not a url\"}"],
      ["error: enclosure lacks the key length", "error: url `not a url` is not a valid"]
    ),
  ])
  func `what check would call an error is refused with its place and nothing is changed`(
    assignments: [String], messages: [String]
  ) throws {
    let place = try Self.place()
    let before = try place.state()
    let quoted = assignments.map { "'\($0)'" }.joined(separator: " ")
    let ended = try place.shell("$MAJLIS modify title:one --yes " + quoted)
    #expect(ended.status == 1 && ended.output == [])
    #expect(ended.errors.contains(#/^episodes/1\.yaml:\d+:\d+: error: /#), "\(ended.errors)")
    for message in messages { #expect(ended.errors.contains(message), "\(ended.errors)") }
    #expect(try place.state() == before)
  }

  @Test func `one file that cannot be changed keeps all as they are`() throws {
    let place = try Self.place()
    try place.write("title: Four\nseason: [\n", to: "episodes/4.yaml")
    let before = try place.state()
    let ended = try place.run("modify", "date:2024", "season=2", "--yes")
    #expect(ended.status == 1 && ended.output == [] && ended.errors.hasPrefix("episodes/4.yaml:"))
    #expect(try place.state() == before)
  }

  @Test func `a folder that cannot be written is told and keeps all as they are`() throws {
    let place = try Self.place()
    try place.write("", to: ".majlis")
    let before = try place.state()
    let ended = try place.run("modify", "date:2024", "season=2", "--yes")
    #expect(ended.status == 2 && ended.errors.hasPrefix("majlis: "))
    #expect(try place.state() == before)
  }
}
