import Testing

@testable import MajlisCatalog

@Suite struct TemplateTests {
  private static let episode = """
    title: "The  Dam\\u202e"
    date: 2024-06-30 10:00
    duration: PT39M
    moderators: [A, B]
    audio: {url: "https://example.org/1.mp3", length: 9}
    description: |
      One
      two.
    x_note: mine
    """

  @Test(arguments: [
    ("{day} {duration}", "2024-06-30 0:39:00"), ("{moderators}", "A, B"), ("{{{year}}}", "{2024}"), ("", ""),
    ("{description}|{season}|", "One two.||"), ("a\\tb\\n\\\\n\\x", "a\tb\n\\n\\x"),
    ("{audio}", "https://example.org/1.mp3, 9"),
    ("{audio.length} {x_note} {slug} {feed}", "9 mine 1 show"), ("{title}", "The  Dam\\u{202e}"),
    ("{date}", "2024-06-30T10:00"),
  ])
  func `fields stand for what the episode says`(template: String, line: String) throws {
    let catalog = try SmallCatalog(Self.episode)
    #expect(try Template(template).text(of: #require(catalog.selection().episodes.first)) == line)
  }

  @Test(arguments: [
    ("{titel}", QueryFault.noSuchField("titel", nearest: "title")),
    ("a {title", .badTemplate("a {title", character: 3)),
    ("a} b", .badTemplate("a} b", character: 2)), ("{}", .noSuchField("", nearest: nil)),
  ])
  func `a template that cannot be read is refused with its place`(template: String, fault: QueryFault) {
    #expect(QueryFault.thrown { _ = try Template(template) } == fault)
  }
}
