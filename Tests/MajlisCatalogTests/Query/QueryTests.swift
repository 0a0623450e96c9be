import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

@Suite struct QueryTests {
  private static func catalog() throws -> SmallCatalog {
    try SmallCatalog(
      """
      title: Ёлка
      date: 2020-12-31T23:30:00-05:00
      season: 1
      duration: 0:30:00
      explicit: yes
      moderator: Muhammad Tahir
      tags: [winter, New Year]
      audio: {url: https://example.org/1.mp3, length: 100, type: audio/mpeg}
      """,
      """
      title: The Dam
      date: 2022-05-31
      season: 2
      episode: 1
      duration: 45:00
      host: Bruce Pannier
      guests: [Sirojiddin Tolibov, Muhammad Tahir]
      x_note: ask again
      """,
      """
      title: The River, Again
      date: 2024-06-30T10:00:00Z
      season: 10
      episode: 2
      people: [{name: Ada, role: Editor}]
      draft: true
      description: Water and dams.
      """,
      "title: Undated\n")
  }

  private static let (first, dam, river, undated) = ("Ёлка", "The Dam", "The River, Again", "Undated")

  @Test(arguments: [
    ([], [river, dam, first, undated]), ([""], [river, dam, first, undated]), (["елка"], [first]), (["ELKA"], []),
    (["tahir"], [dam, first]), (["tahir", "new year"], [first]), (["dam"], [dam]), (["title:the"], [river, dam]),
    (["description:DAMS"], [river]), (["host:tahir"], [first]), (["guests:tahir"], [dam]), (["people:ada"], [river]),
    (["people.role:editor"], [river]), (["moderator:ada"], []), (["x_note:AGAIN"], [dam]),
    (["audio.url:1.mp3"], [first]),
    (["audio.length:100"], [first]), (["path:2.yaml"], [dam]), (["feed:show", "dam"], [dam]),
  ])
  func `words are found wherever letters are alike`(query: [String], titles: [String]) throws {
    #expect(try Self.found(query) == titles)
  }

  @Test(arguments: [
    (["season:2"], [dam]), (["season:2.."], [river, dam]), (["season:..2"], [dam, first]),
    (["season:1..2"], [dam, first]),
    (["season:02"], [dam]), (["duration:..30:00"], [first]), (["duration:30:01.."], [dam]), (["duration:2700"], [dam]),
    (["explicit:yes"], [first]), (["explicit:no"], [river, dam, undated]), (["draft:true"], [river]),
    (["season:"], [river, dam, first]), (["^season:"], [undated]), (["year:2020..2022"], [dam, first]),
  ])
  func `numbers, lengths and answers are compared as what they are`(query: [String], titles: [String]) throws {
    #expect(try Self.found(query) == titles)
  }

  @Test(arguments: [
    ("date:2020", [first]), ("date:2021", []), ("date:..2020", [first]), ("date:2021-01-01T04:30:00Z", [first]),
    ("date:2021-01-01T00:00Z..", [river, dam, first]), ("date:2022-05", [dam]), ("date:2022-05-31", [dam]),
    ("date:2022-06..", [river]), ("date:..2022-05-30", [first]), ("date:2022..2024", [river, dam]),
    ("date:-1d", [river]),
    ("date:today", []), ("date:-1w..", [river]), ("date:-1m..", [river]), ("date:-3y..-1y", [dam]), ("date:+1d..", []),
    ("date:..today", [river, dam, first]), ("^date:", [undated]),
    ("date:2022-05-31..2022", [dam]), ("date:2022..2022-05-31", [dam]), ("date:2022-05-31..2022-05-31T01:00Z", [dam]),
  ])
  func `a date means its whole period, on the calendar of the episode`(query: String, titles: [String]) throws {
    #expect(try Self.found([query]) == titles)
  }

  @Test(arguments: [
    (["title::^The"], [river, dam]), (["title::(?i)^the .*am$"], [dam]), (["::Pann.er"], [dam]),
    (["^title::e"], [first]),
    (["title::[ёЁ]л"], [first]),
  ])
  func `a regular expression minds case`(query: [String], titles: [String]) throws {
    #expect(try Self.found(query) == titles)
  }

  @Test(arguments: [
    (["season:1", ",", "season:2"], [dam, first]), (["season:1,", "season:10"], [river, first]),
    (["tahir", "season:2", ",", "ada"], [river, dam]), (["season:1", ","], [first]), ([",", "season:1"], [first]),
    ([","], [river, dam, first, undated]), (["^tahir", "^season:"], [undated]),
  ])
  func `a comma begins another choice`(query: [String], titles: [String]) throws {
    #expect(try Self.found(query) == titles)
  }

  @Test(arguments: [
    (["date+"], [first, dam, river, undated]), (["date-"], [river, dam, first, undated]),
    (["season-"], [river, dam, first, undated]), (["duration+"], [first, dam, river, undated]),
    (["title+"], [dam, river, undated, first]), (["explicit-", "title-"], [first, undated, river, dam]),
    (["draft-", "season+"], [river, first, dam, undated]), (["season:2..", "title+"], [dam, river]),
  ])
  func `a sign behind a field sorts, and what says nothing comes last`(query: [String], titles: [String]) throws {
    #expect(try Self.found(query) == titles)
  }

  private static func found(_ query: [String]) throws -> [String] {
    let selection = try catalog().selection(query)
    #expect(selection.findings.allSatisfy { $0.severity < .error })
    return selection.episodes.map { $0.title ?? "" }
  }
}

extension QueryTests {
  @Test(arguments: [
    ("titel:x", QueryFault.noSuchField("titel", nearest: "title")),
    ("tittle+", .noSuchField("tittle", nearest: "title")),
    ("audio.urll:x", .noSuchField("audio.urll", nearest: "audio.url")),
    ("title.x:y", .noSuchField("title.x", nearest: nil)), ("qqqqqqqq:y", .noSuchField("qqqqqqqq", nearest: nil)),
    ("feedd:x", .noSuchField("feedd", nearest: "feed")), ("qqqqqqqq-", .noSuchField("qqqqqqqq", nearest: nil)),
    ("qqqq_qqqq+", .noSuchField("qqqq_qqqq", nearest: nil)),
    ("date:2023..2020", .emptyRange(field: "date", from: "2023", to: "2020")),
    ("date:+1d..today", .emptyRange(field: "date", from: "+1d", to: "today")),
    ("date:2020-01-03..2020-01-01T00:00Z", .emptyRange(field: "date", from: "2020-01-03", to: "2020-01-01T00:00Z")),
    ("season:4..2", .emptyRange(field: "season", from: "4", to: "2")),
    ("duration:1:00:00..30:00", .emptyRange(field: "duration", from: "1:00:00", to: "30:00")),
    ("season:two", .badValue(field: "season", value: "two", expected: "a number or a range such as 2..4")),
    ("season:..", .badValue(field: "season", value: "..", expected: "a number or a range such as 2..4")),
    ("duration:long", .badValue(field: "duration", value: "long", expected: "a duration such as 1:02:03")),
    ("draft:perhaps", .badValue(field: "draft", value: "perhaps", expected: "yes or no")),
    ("title::a(b", .badPattern("a(b", problem: "expected ')'", character: 4)),
    (
      "title::[z-a]",
      .badPattern("[z-a]", problem: "character 'z' must compare less than or equal to 'a'", character: 3)
    ),
  ])
  func `what cannot be understood is said with its place`(argument: String, fault: QueryFault) {
    #expect(QueryFault.thrown { _ = try Query([argument], now: 0) } == fault)
  }

  @Test(arguments: ["soon", "2024-13", "-2", "-m", "+5x", "2024-02-30", "2020...2021x"])
  func `what is no date is no bound`(text: String) {
    let fault = QueryFault.thrown { _ = try Query(["date:\(text)"], now: 0) }
    guard case .badValue("date", _, _) = fault else {
      Issue.record("\(text): \(String(describing: fault))")
      return
    }
  }

  @Test(arguments: ["https://example.org/x", "Part 2: the return", "C++", "12:30", "-5", "rrrrrrrrrrrrr+"])
  func `what is nothing like a field is a word`(word: String) throws {
    let catalog = try SmallCatalog("title: \"\(word)\"", "title: other")
    #expect(try catalog.selection([word]).episodes.map(\.title) == [word])
  }

  @Test func `a month back from a long month ends in the shorter one`() throws {
    // 2024-03-31; two years back from the leap day of 2024 there is none.
    let catalog = try SmallCatalog("title: A\ndate: 2024-02-29", "title: B\ndate: 2022-02-28")
    let titles = { (query: String, now: Int) in
      try catalog.selection([query], now: now).episodes.map(\.title)
    }
    #expect(try titles("date:-1m", 1_711_843_200) == ["A"])
    #expect(try titles("date:-2y", 1_709_164_800) == ["B"])
  }

  @Test func `an episode that two feeds carry is listed for both and changed once`() throws {
    let catalog = try SmallCatalog("title: A", feed: "title: Show\nepisodes: '*'\n")
    try catalog.folder.write("title: Other\nepisodes: '*'\n", to: "feeds/other.yaml")
    #expect(try catalog.selection().episodes.map(\.feed) == ["other", "show"])
    #expect(try catalog.selection().unique.count == 1)
  }
}
