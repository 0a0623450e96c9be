import Foundation
import Testing

/// `majlis list`, `show`, `search`, `people` and `stats` end to end.
@Suite(.timeLimit(.minutes(20))) struct AskTests {
  private static let catalog = [
    "feeds/majlis.yaml": Example.feed,
    "episodes/2024-01-01-the-dam.yaml": """
    title: "The \\"Dam\\", Again"
    guid: abcd-1
    date: 2024-01-01T10:00:00+05:00
    duration: 1:00:00
    season: 2
    episode: 1
    moderator: Bruce Pannier
    panellists: [Ada, {name: Søren Kjær, affiliation: DR}]
    audio: {url: https://example.org/1.mp3, length: 1, type: audio/mpeg}
    description: |
      First line.
      水 water 中央アジア
    x_note: mine

    """,
    "episodes/2023-05-01-river.yaml":
      "title: Ўзбекистон\nguid: efgh-2\ndate: 2023-05-01\nmoderator: Bruce Panier\nduration: 0:30:00\n",
    "episodes/draft.yaml": "title: Draft\ndraft: yes\n",
  ]

  private static func place(_ more: [String: String] = [:]) throws -> Workplace {
    try Workplace(catalog.merging(more) { _, new in new })
  }

  @Test func `a list piped is aligned and not cut`() throws {
    let ended = try Self.place().run("list")
    #expect(ended.status == 0 && ended.errors == "")
    #expect(
      ended.text == """
        2024-01-01  1:00:00  The "Dam", Again
        2023-05-01  0:30:00  Ўзбекистон
                             Draft (draft)

        """)
  }

  @Test func `JSON says what it always said, one episode a line`() throws {
    let ended = try Self.place().run("list", "--json", "season:2")
    #expect(
      ended.text == """
        {"path":"episodes/2024-01-01-the-dam.yaml","feed":"majlis","guid":"abcd-1","title":"The \\"Dam\\", Again",\
        "date":"2024-01-01T10:00:00+05:00","duration":"1:00:00","season":"2","episode":"1",\
        "moderators":["Bruce Pannier"],"panellists":["Ada","Søren Kjær"]}

        """)
  }

  @Test func `CSV is as RFC 4180 has it`() throws {
    let ended = try Self.place().run("list", "--csv", "title+", "^draft:yes")
    #expect(
      ended.text == """
        path,feed,guid,title,date,duration,season,episode,moderators,panellists,draft\r
        episodes/2024-01-01-the-dam.yaml,majlis,abcd-1,"The ""Dam"", Again",2024-01-01T10:00:00+05:00,1:00:00,2,1,\
        Bruce Pannier,Ada; Søren Kjær,\r
        episodes/2023-05-01-river.yaml,majlis,efgh-2,Ўзбекистон,2023-05-01,0:30:00,,,Bruce Panier,,\r

        """)
  }

  @Test func `a template is written for each episode`() throws {
    let ended = try Self.place().run("list", "--format", "{year}\\t{title}\\t{panellists}", "узбек", ",", "soren")
    #expect(ended.text == "2024\tThe \"Dam\", Again\tAda, Søren Kjær\n2023\tЎзбекистон\t\n")
  }

  @Test func `several feeds have a column`() throws {
    let place = try Self.place(["feeds/b.yaml": "title: B\nepisodes: draft.yaml\n"])
    #expect(try place.run("list", "draft").text == "Draft (draft)\n")
    #expect(try place.run("list").lines.last == "2023-05-01  0:30:00  majlis  Ўзбекистон")
    #expect(try place.run("list", "feed:b", "--json").lines.count == 1)
  }

  @Test(arguments: [
    (["list", "titel:x"], "no field is called `titel`\n  help: did you mean title?"),
    (["list", "--csv", "--json"], "only one of"),
    (["list", "title::("], "character 2: expected ')'"), (["list", "date:soon"], "`soon` is not a date"),
    (["list", "--format", "{titel}"], "did you mean title?"),
    (["list", "--format", "{"], "a brace without its other one"),
    (["show", "xyz"], "no episode is called `xyz`"), (["show", "20"], "no episode is called"), (["show"], "episode"),
    (["search"], "text"), (["search", ""], "nothing to look for"),
    (["people", "Bruce Pannierr"], "did you mean Bruce Pannier?"), (["stats", "seson:1"], "did you mean season?"),
  ])
  func `what was asked wrongly is told and nothing is printed`(arguments: [String], message: String) throws {
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let ended = try Self.place().shell("$MAJLIS \(line)")
    #expect(ended.status == 64 && ended.output == [])
    #expect(ended.errors.contains(message), "\(ended.errors)")
  }

  @Test(arguments: [["list"], ["list", "--json"], ["search", "dam"], ["people"], ["stats"]])
  func `a file that cannot be read is told, and the others are shown`(arguments: [String]) throws {
    let place = try Self.place(["episodes/bad.yaml": "title: [a\n"])
    let ended = try place.shell("$MAJLIS " + arguments.joined(separator: " "))
    #expect(ended.status == 1)
    #expect(ended.errors.contains("episodes/bad.yaml:2:1: error: "), "\(ended.errors)")
    #expect(!ended.output.isEmpty)
  }

  @Test func `an episode is shown with all it says`() throws {
    let ended = try Self.place().run("show", "the-dam")
    #expect(ended.status == 0)
    #expect(
      ended.text == """
        The "Dam", Again
          file        episodes/2024-01-01-the-dam.yaml
          guid        abcd-1
          date        2024-01-01T10:00:00+05:00
          season      2
          episode     1
          duration    1:00:00
          moderator   Bruce Pannier
          panellists  Ada
                      Søren Kjær (DR)
          audio       https://example.org/1.mp3 (1, audio/mpeg)
          x_note      mine

          description
            First line.
            水 water 中央アジア

        """)
    let json = try Self.place().run("show", "s2e1", "--json").output
    let object = try #require(JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect(object["x_note"] as? String == "mine")
    #expect((object["audio"] as? [String: String])?["length"] == "1")
    #expect((object["panellists"] as? [Any])?.count == 2)
  }

  @Test func `several episodes of a name are named`() throws {
    let place = try Self.place(["episodes/2022-01-01-the-dam-2.yaml": "title: Two\nguid: abcd-9\n"])
    let ended = try place.run("show", "abcd")
    #expect(ended.status == 64)
    #expect(ended.errors == "majlis: `abcd` may be 2 episodes\n  help: say which: the-dam, the-dam-2\n")
  }

  @Test func `a text is found with its place`() throws {
    let place = try Self.place()
    #expect(
      try place.run("search", "SOREN", "kjaer").lines == [
        "episodes/2024-01-01-the-dam.yaml:8:26: panellists: [Ada, {name: Søren Kjær, affiliation: DR}]"
      ])
    #expect(try place.run("search", "中央").lines == ["episodes/2024-01-01-the-dam.yaml:12:11: 水 water 中央アジア"])
    #expect(try place.run("search", "round table").lines == ["feeds/majlis.yaml:3:16: description: A round table"])
    #expect(
      try place.run("search", "--json", "узбек").text
        == "{\"path\":\"episodes/2023-05-01-river.yaml\",\"line\":1,\"column\":8,\"text\":\"title: Ўзбекистон\"}\n")
    let none = try place.run("search", "nowhere")
    #expect(none.status == 0 && none.output == [] && none.errors == "")
  }

  @Test func `people are listed, and spellings of one pointed out`() throws {
    let place = try Self.place()
    let ended = try place.run("people")
    #expect(
      ended.text == """
        name           episodes  first       last        role
        Ada                   1  2024-01-01  2024-01-01  panellist
        Bruce Panier          1  2023-05-01  2023-05-01  moderator
        Bruce Pannier         1  2024-01-01  2024-01-01  moderator
        Søren Kjær            1  2024-01-01  2024-01-01  panellist

        """)
    #expect(ended.status == 0 && ended.errors == "`Bruce Panier` and `Bruce Pannier` look like one person\n")
    #expect(
      try place.run("people", "bruce", "pannier").text == """
        Bruce Pannier
          role        moderator
          with        Ada (1), Søren Kjær (1)
          perhaps     Bruce Panier
          episodes    1
          2024-01-01  The "Dam", Again

        """)
    #expect(
      try place.run("people", "soren", "--json").text == """
        {"name":"Søren Kjær","episodes":1,"first":"2024-01-01T10:00:00+05:00","last":"2024-01-01T10:00:00+05:00",\
        "roles":{"panellist":1},"with":{"Ada":1,"Bruce Pannier":1}}

        """)
  }

  @Test func `a catalog is told in numbers, as text and as JSON`() throws {
    let place = try Self.place()
    let text = try place.run("stats").text
    for line in [
      "  episodes    3, 1 of them drafts\n", "  hours       1.5, and 1 episode of unknown length\n",
      "  longest     1:00:00  The \"Dam\", Again\n",
      "  gaps        245 days, 2023-05-01 to 2024-01-01\n",
      "  2024         1    1.0  ████████████████████████████████████████\n",
    ] {
      #expect(text.contains(line), "\(text)")
    }
    let json = try place.run("stats", "--json", "^draft:yes").output
    let object = try #require(JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    #expect(object["episodes"] as? Int == 2 && object["seconds"] as? Int == 5400)
    #expect((object["years"] as? [[String: Int]])?.map { $0["number"] } == [2023, 2024])
    #expect(try place.run("stats", "nobody").lines.first == "  episodes    0")
  }

  @Test func `the help of each command shows how it is used`() throws {
    let place = try Self.place()
    for command in ["list", "show", "search", "people", "stats", "modify"] {
      let help = try place.run(command, "--help").text
      #expect(help.contains("\n  majlis \(command)"), "\(help)")
    }
  }

  @Test func `a shell completes episodes and people from the catalog`() throws {
    let place = try Self.place()
    #expect(try place.run("---completion", "show", "--", "name", "1", "0").lines == ["river", "the-dam", "draft"])
    #expect(try place.run("---completion", "people", "--", "name", "1", "0").lines.contains("Søren Kjær"))
    #expect(try Workplace(["x": ""]).run("---completion", "show", "--", "name", "1", "0").lines == [])
  }
}
