import MajlisFeed
import Testing

@Suite struct CheckerTests {
  @Test(arguments: Fixture.all)
  func `a fault is found where it stands, once, and nothing else`(fixture: Fixture) throws {
    #expect(!fixture.expected.isEmpty)
    let (faulty, good) = (fixture.document(fixture.faulty), fixture.document(fixture.good))
    let (found, rest) = (try CheckedDocument(faulty).summary, try CheckedDocument(good).summary)
    #expect(found == fixture.expected)
    #expect(rest == [])
  }

  @Test func `a news feed is not scolded for what only podcasts need`() throws {
    let news = Fixture(
      "news", .news,
      """
      <title>News</title><link>https://example.org/</link><description>All that is new.</description>
      <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://example.org/feed.xml"/><language>en</language>
      <item><guid isPermaLink="false">item-1</guid><description>\(String(repeating: "long ", count: 1000))</description></item>
      """, without: "")
    #expect(try CheckedDocument(news.document(news.faulty)).summary == [])
  }

  @Test func `what waited for a sign of a podcast is told when one comes`() throws {
    let items = """
      <item><title>One</title><guid isPermaLink="false">item-1</guid><description>x</description></item>
      <item><title>Two</title><guid isPermaLink="false">item-2</guid><description>x</description><pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>
      <enclosure url="https://example.org/1.mp3" length="1" type="audio/mpeg"/></item>
      """
    let document = Fixture("late", .news, items, without: "").document(items)
    let first = try CheckedDocument(document).findings.filter { $0.place?.line == 3 }.map(\.rule.id)
    #expect(first.sorted() == ["date-missing", "duration-missing", "feed-items-without-audio"])
  }

  @Test func `Atom's own elements are named without a prefix`() throws {
    let fixture = Fixture("entry", .entry, "<!-- no updated -->", without: "")
    #expect(
      try CheckedDocument(fixture.document(fixture.faulty)).findings.map(\.message) == ["<entry> lacks <updated>"])
  }

  @Test func `a feed of a podcast without an episode is told so`() throws {
    let document = Fixture(
      "empty", .news, "<itunes:author xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\">X</itunes:author>",
      without: "")
    #expect(try CheckedDocument(document.document(document.faulty)).findings.map(\.rule).contains(.feedNoItems))
  }

  @Test(arguments: [("", "rss-version"), (" version=\"2.0\"", ""), (" version=\"3\"", "rss-version")])
  func `the version of RSS is known`(attribute: String, rule: String) throws {
    let findings = try CheckedDocument("<rss\(attribute)><channel></channel></rss>").findings
    #expect(findings.filter { $0.rule == .rssVersion }.map(\.rule.id).joined() == rule)
  }

  @Test func `a namespace that Apple would not know is named`() throws {
    let uri = "http://www.itunes.com/DTDs/Podcast-1.0.dtd"
    let document =
      "<rss version=\"2.0\" xmlns:itunes=\"\(uri)\"><channel><itunes:author>X</itunes:author></channel></rss>"
    let finding = try #require(try CheckedDocument(document).findings.first { $0.rule == .namespaceNearMiss })
    #expect(finding.value == uri)
  }

  @Test func `a thousand faulty items before the first sign of a podcast hold a bounded number of findings`() throws {
    let items = String(repeating: "<item><description>x</description></item>", count: 1000)
    let document = "<rss version=\"2.0\"><channel>\(items)<itunes:author>X</itunes:author></channel></rss>"
    let findings = try CheckedDocument(document).findings.filter { $0.rule.profile == .podcast }
    #expect(findings.count < 200)
  }
}
