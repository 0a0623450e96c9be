import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

@Suite struct TextSearchTests {
  private static let episode = """
    title: Ўзбекистон ва title  # Ўзбекистон
    description: |
      Café au lait,
      no CAFE\u{301} here: cafeteria.
    subtitle: "tab\\tand caf\\u00e9"
    summary: a text that
      goes on
    tags: [Tea, tea time, {value: TEA}]
    guests:
      - {name: Ёж, affiliation: ТЕА}
    """

  private static func hits(_ text: String) throws -> [String] {
    let (hits, findings) = try SmallCatalog(episode, feed: "title: The Show\n").searching(text)
    #expect(findings == [])
    return hits.map { hit in
      let found = hit.ranges.map { String(decoding: Array(hit.line.utf8)[$0], as: UTF8.self) }
      return "\(hit.place.line):\(hit.place.column) \(found.joined(separator: "|"))"
    }
  }

  @Test(arguments: [
    ("узбекистон", ["1:8 Ўзбекистон"]), ("TITLE", ["1:22 title"]),
    ("cafe", ["3:3 Café", "4:6 CAFE\u{301}|cafe", "5:11 café"]),
    ("tab and", ["5:11 tab and"]), ("that goes", ["6:10 that goes"]), ("tea", ["8:8 Tea|tea|TEA"]),
    ("еж", ["10:12 Ёж"]),
    ("the show", ["1:8 The Show"]), ("description", []), ("café au LAIT,", ["3:3 Café au lait,"]),
    ("lait, no", ["2:14 lait, no"]), ("zzz", []),
  ])
  func `a text is found in the values, at its place`(text: String, hits: [String]) throws {
    #expect(try Self.hits(text) == hits)
  }

  @Test func `a line is told once, whatever stands between the hits in it`() throws {
    let (hits, _) = try SmallCatalog("title: A\ntags: [tea, \"te\\u0061\", no, tea]").searching("tea")
    #expect(hits.map(\.line) == ["tags: [tea, \"te\\u0061\", no, tea]", "tea"])
    #expect(hits.map(\.ranges) == [[7..<10, 28..<31], [0..<3]])
  }

  @Test func `a file that cannot be read is told and the others are searched`() throws {
    let (hits, findings) = try SmallCatalog("title: [a", "title: a").searching("a")
    #expect(hits.map(\.line) == ["title: [a", "title: a"])
    #expect(findings.map(\.rule) == [.yamlSyntax])
  }

  @Test(arguments: ["", "\u{301}", "\u{200D}"])
  func `nothing is not looked for`(text: String) throws {
    let catalog = try SmallCatalog("title: a").catalog
    #expect(QueryFault.thrown { _ = try catalog.searching(text) } == .nothingAsked)
  }
}
