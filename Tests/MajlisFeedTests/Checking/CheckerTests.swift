import MajlisFeed
import Testing

@Suite struct CheckerTests {
  @Test func `a news feed is not scolded for what only podcasts need`() throws {
    let news = """
      <rss version="2.0"><channel><title>News</title><link>https://example.org/</link>
      <description>All that is new.</description><language>en</language>
      <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://example.org/feed.xml"/>
      <item><guid isPermaLink="false">item-1</guid><description>\(String(repeating: "long ", count: 1000))</description>
      </item></channel></rss>
      """
    #expect(try CheckedDocument(news).summary == [])
  }

  @Test func `what waited for a sign of a podcast is told when one comes`() throws {
    let document = """
      <rss version="2.0"><channel>
      <item><title>One</title><guid isPermaLink="false">item-1</guid><description>x</description></item>
      <item><title>Two</title><enclosure url="https://example.org/1.mp3" length="1" type="audio/mpeg"/></item>
      </channel></rss>
      """
    let first = try CheckedDocument(document).findings.filter { $0.place?.line == 2 }.map(\.rule.id)
    #expect(first.sorted() == ["date-missing", "duration-missing", "feed-items-without-audio"])
  }

  @Test func `Atom's own elements are named without a prefix`() throws {
    let document = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Majlis</title><id>https://example.org/</id>
      <updated>2015-11-28T10:00:00Z</updated><author><name>X</name></author><link rel="self" href="https://example.org/"/>
      <entry><title>One</title><id>https://example.org/1</id><link href="https://example.org/1"/></entry></feed>
      """
    #expect(try CheckedDocument(document).findings.map(\.message) == ["<entry> lacks <updated>"])
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
