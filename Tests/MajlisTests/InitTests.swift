import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct InitTests {
  private static let told = ["init", "--title", "Village Voice", "--link", "https://voice.example/"]

  private static func begun(_ more: String..., in place: Workplace) throws -> Workplace.Ended {
    try place.shell((["$MAJLIS"] + (told + more).map { "'\($0)'" }).joined(separator: " "))
  }

  @Test func `a show begins with a file, a folder and an example that can be added at once`() throws {
    let place = try Workplace()
    let ended = try Self.begun("--url", "https://voice.example/feed.xml", "--category", "News > Politics", in: place)
    #expect((ended.status, ended.errors) == (0, ""))
    #expect(ended.lines == ["feeds/village-voice.yaml", "episode.yaml"])
    #expect(place.text("feeds/village-voice.yaml")?.contains("\nguid: 2096ac8d-1dc8-5f4d-82d7-bd895d562300\n") == true)
    #expect(try place.run("fmt", "--check").status == 0)
    let added = try place.run("add", "episode.yaml")
    #expect(added.lines == ["episodes/2024-01-06-the-first-episode.yaml"])
    #expect(added.errors == "")
    #expect(try place.run("fmt", "--check").status == 0)
    try place.write(place.run("feed", "--strict").text, to: "feed.xml")
    #expect(try place.run("check").status == 0)
    let checked = try place.run("check", "feed.xml")
    #expect(checked.status == 0)
    #expect(checked.text.contains("1 feed, 1 episode"))
  }

  @Test func `what is not said stands as a comment, and the language is English`() throws {
    let place = try Workplace()
    #expect(try Self.begun("voice", in: place).lines == ["feeds/voice.yaml", "episode.yaml"])
    let file = place.text("feeds/voice.yaml") ?? ""
    for line in [
      "title: Village Voice", "# url: https://example.org/feed.xml", "description: Village Voice", "language: en",
      "# owner: {name: Ada Example, email: ada@example.org}", "explicit: false", "generator: majlis",
    ] {
      #expect(file.contains("\n\(line)\n"), "\(line)")
    }
    #expect(!file.contains("\nguid:"))
  }

  @Test func `a second feed has episodes of its own, and what is there is never overwritten`() throws {
    let place = try Workplace(["episode.yaml": "mine\n"])
    #expect(try Self.begun("one", in: place).lines == ["feeds/one.yaml"])
    let state = try place.state()
    let again = try Self.begun("one", in: place)
    #expect(again.status == 64)
    #expect(again.errors.hasPrefix("majlis: feeds/one.yaml is there already; nothing was changed\n"))
    #expect(try place.state() == state)
    #expect(try Self.begun("two", in: place).lines == ["feeds/two.yaml"])
    #expect(place.text("feeds/two.yaml")?.hasSuffix("\nepisodes: two/**\n") == true)
    #expect(place.text("episode.yaml") == "mine\n")
  }

  @Test(arguments: [
    ["init"], ["init", "--title", "A"], ["init", "--title", "A", "--link", "no address"],
    ["init", "--title", " \t ", "--link", "https://a.example/"],
    ["init", "--title", "A", "--link", "https://a.example/", "--language", "english"],
    ["init", "--title", "A", "--link", "https://a.example/", "--email", "me"],
    ["init", "--title", "A", "--link", "https://a.example/", "--category", "Newz"],
    ["init", "--title", "A\u{1B}[31m", "--link", "https://a.example/"],
    ["init", "No Name", "--title", "A", "--link", "https://a.example/"],
    ["init", "../a", "--title", "A", "--link", "https://a.example/"], ["init", "a", "b"],
  ])
  func `where nobody can be asked wrong or missing answers begin nothing`(arguments: [String]) throws {
    let place = try Workplace()
    let ended = try place.shell((["$MAJLIS"] + arguments.map { "'\($0)'" }).joined(separator: " ") + " < /dev/null")
    #expect(ended.status == 64)
    #expect(ended.text == "")
    #expect(!ended.errors.isEmpty && !ended.errors.contains("\u{1B}"))
    #expect(place.files() == [])
  }

  @Test func `all that is wrong is told at once`() throws {
    let ended = try Self.begun("--language", "english", "--email", "me", in: Workplace())
    #expect(ended.errors.split(separator: "\n").count == 2)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "there is no script"))
  func `on a terminal what is not told is asked until it can be published`() throws {
    let place = try Workplace()
    let answers = [
      "", "Village Voice", "no address", "https://voice.example/", "", "", "me", "me@voice.example", "",
    ]
    let typed = answers.map { "\($0)\\n" }.joined()
    let ended = try place.shell("printf '\(typed)' | script -qec \"$MAJLIS init --author Ada\" /dev/null")
    #expect(ended.status == 0)
    for part in [
      "Title of the show: ", "link `no address` ", "What it is about [Village Voice]: ", "Language [en]: ",
      "email `me` is not an e-mail address", "feeds/village-voice.yaml",
    ] {
      #expect(ended.text.contains(part), "\(part)\n\(ended.text)")
    }
    #expect(!ended.text.contains("Who makes it"))
    #expect(place.text("feeds/village-voice.yaml")?.contains("owner: {name: Ada, email: me@voice.example}") == true)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "there is no script"),
    arguments: [
      ("voice", ""), ("Voice", ""), ("--title Voice", ""), ("", "Voice"),
    ])
  func `a name that is taken or cannot be is told before more is asked`(arguments: String, title: String) throws {
    let place = try Workplace()
    #expect(try Self.begun("voice", in: place).status == 0)
    let ended = try place.shell("printf '\(title)\\n' | script -qec \"$MAJLIS init \(arguments)\" /dev/null")
    #expect(ended.status == 64)
    #expect(ended.text.contains("majlis: "))
    #expect(ended.text.contains("Title of the show: ") == arguments.isEmpty)
    #expect(!ended.text.contains("Address of its page: "))
  }

  @Test func `white space around an answer does not count`() throws {
    let place = try Workplace()
    let ended = try place.run("init", "--title", " Voice\t", "--link", "https://a.example/ ", "--author", " ")
    #expect(ended.lines == ["feeds/voice.yaml", "episode.yaml"])
    #expect(place.text("feeds/voice.yaml")?.contains("\ntitle: Voice\n") == true)
    #expect(place.text("feeds/voice.yaml")?.contains("\nauthor: Voice\n") == true)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "there is no script"))
  func `answers that end begin nothing`() throws {
    let place = try Workplace()
    let ended = try place.shell("printf 'Village Voice\\n\\004' | script -qec \"$MAJLIS init\" /dev/null")
    #expect(ended.status == 64)
    #expect(place.files() == [])
  }
}
