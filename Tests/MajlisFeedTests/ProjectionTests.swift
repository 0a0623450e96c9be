import Testing

@testable import MajlisFeed

@Suite struct ProjectionTests {
  private static let rss = """
    <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel><title>Majlis &amp; more</title><link>https://example.org/</link><description>&lt;b&gt;One&lt;/b&gt;</description>
    <atom:link rel="self" href="https://example.org/feed.xml"/><itunes:author>RFE/RL</itunes:author><item>
    <title>1</title><guid isPermaLink="false">abc</guid><pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>
    <link>https://example.org/1</link><enclosure url="https://example.org/1.mp3" length="1" type="audio/mpeg"/>
    <description>&lt;p&gt;x&lt;/p&gt;</description></item></channel></rss>
    """

  private static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:uuid:1</id><title>T &lt; U</title><updated>2024-01-02T10:00:00Z</updated>
    <subtitle>1 &lt; 2</subtitle><author><name>A</name></author><link href="https://example.org/"/><entry><id>tag:1</id>
    <title>E</title><updated>2024-01-02T10:00:00Z</updated><link rel="alternate" href="https://example.org/1"/>
    <link rel="enclosure" href="https://example.org/1.mp3" type="audio/mpeg" length="5"/><link rel="via" href="https://v.example"/>
    <summary>a &lt; b</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">c</div></content></entry></feed>
    """

  /// The document in the other dialect, read again.
  private static func converted(_ document: String, to dialect: Dialect) throws -> ReadFeed {
    let source = try ReadFeed(document)
    #expect(source.findings == [])
    let origin = try #require(source.head.dialect)
    var result = ReadFeed(dialect, feed: source.feed, items: source.items)
    switch dialect {
    case .atom:
      let projection = AtomProjection(from: origin)
      result.feed = projection.feed(source.feed, newest: "2015-11-28T10:00:00+01:00")
      result.items = source.items.map(projection.item)
    case .rss:
      let projection = RSSProjection(from: origin)
      result.feed = projection.feed(source.feed)
      result.items = source.items.map(projection.item)
    }
    return try ReadFeed(result.document)
  }

  @Test func `an RSS feed as Atom has all that Atom requires`() throws {
    let read = try Self.converted(Self.rss, to: .atom)
    #expect(read.head.dialect == .atom)
    #expect(read.findings == [])
    let feed = read.feed
    #expect(feed.value(FeedTerm.title) == "Majlis & more")
    #expect(feed.value(FeedTerm.id) == "https://example.org/feed.xml")
    #expect(feed.value(FeedTerm.lastBuildDate) == "2015-11-28T10:00:00+01:00")
    #expect(feed.value(FeedTerm.atomAuthor) == "RFE/RL")
    let item = try #require(read.items.first)
    #expect(item.value(ItemTerm.title) == "1")
    #expect(item.value(ItemTerm.date) == "2015-11-28T10:00:00+01:00")
    #expect(item.value(ItemTerm.updated) == "2015-11-28T10:00:00+01:00")
    #expect(item.address(relation: "alternate", Lexicon.item) == "https://example.org/1")
    #expect(item.address(relation: "enclosure", Lexicon.item) == "https://example.org/1.mp3")
    let document = String(decoding: read.document, as: UTF8.self)
    #expect(document.contains("<summary type=\"html\"><![CDATA[<p>x</p>]]></summary>"))
    #expect(document.contains("<subtitle type=\"html\"><![CDATA[<b>One</b>]]></subtitle>"))
  }

  @Test func `a guid that is no URI becomes the same URI in every run, and one that is stays`() throws {
    let first = try #require(try Self.converted(Self.rss, to: .atom).items.first?.value(ItemTerm.guid))
    #expect(first == "urn:uuid:\(UUID5.text(of: "abc", in: UUID5.podcastNamespace))")
    let second = Self.rss.replacing(">abc<", with: ">https://example.org/?p=1<")
    #expect(try Self.converted(second, to: .atom).items.first?.value(ItemTerm.guid) == "https://example.org/?p=1")
  }

  @Test func `the id of a feed is its guid, else where it lives, else its page`() throws {
    let guid = "<podcast:guid xmlns:podcast='https://podcastindex.org/namespace/1.0'>e021f3d2</podcast:guid>"
    let withGUID = Self.rss.replacing("<itunes:author>", with: guid + "<itunes:author>")
    #expect(try Self.converted(withGUID, to: .atom).feed.value(FeedTerm.id) == "urn:uuid:e021f3d2")
    let withoutSelf = Self.rss.replacing("rel=\"self\"", with: "rel=\"next\"")
    #expect(try Self.converted(withoutSelf, to: .atom).feed.value(FeedTerm.id) == "https://example.org/")
  }

  @Test func `an Atom feed that came as Atom keeps its ids and types`() throws {
    let source = try ReadFeed(Self.atom)
    let projection = AtomProjection(from: .atom)
    #expect(projection.feed(source.feed, newest: nil).outline == source.feed.outline)
    #expect(source.items.map { projection.item($0).outline } == source.items.map(\.outline))
  }

  @Test func `an Atom feed as RSS has page, audio, date and id under RSS's names`() throws {
    let read = try Self.converted(Self.atom, to: .rss)
    #expect(read.head.dialect == .rss)
    #expect(read.feed.value(FeedTerm.link) == "https://example.org/")
    let item = try #require(read.items.first)
    #expect(item.value(ItemTerm.link) == "https://example.org/1")
    #expect(item.value(ItemTerm.guid) == "tag:1")
    #expect(item.first(ItemTerm.guid).flatMap { item.text(PartTerm.guidPermalink, in: $0) } == "false")
    #expect(item.value(ItemTerm.date) == "Tue, 02 Jan 2024 10:00:00 +0000")
    let audio = try #require(item.first(ItemTerm.enclosure))
    #expect(item.text(PartTerm.enclosureAddress, in: audio) == "https://example.org/1.mp3")
    #expect(item.text(PartTerm.enclosureLength, in: audio) == "5")
    #expect(item.address(relation: "via", Lexicon.item) == "https://v.example")
  }

  @Test func `plain text of Atom is escaped where RSS wants HTML, and of XHTML the inside of its div stands`() throws {
    let read = try Self.converted(Self.atom, to: .rss)
    let item = try #require(read.items.first)
    #expect(read.feed.value(FeedTerm.title) == "T < U")
    #expect(read.feed.value(FeedTerm.description) == "1 &lt; 2")
    #expect(item.value(ItemTerm.description) == "a &lt; b")
    #expect(item.value(ItemTerm.content) == "c")
  }

  @Test func `links gathered for the catalog and spread again are what they were`() throws {
    let links = [
      "<link rel='alternate' href='p'/>", "<link href='p'/>", "<link rel='self' href='s'/>",
      "<link rel='via' title='t' href='v'/>",
      "<link rel='enclosure' href='a' type='audio/mpeg' length='1'/>", "<link rel='enclosure' href='b'/>",
      "<link rel='enclosure' href='c' title='t'/>", "<link/>",
    ]
    for first in links {
      for second in links {
        for third in links {
          let entry = "<entry><id>1</id>\(first)\(second)\(third)</entry>"
          let read = try ReadFeed("<feed xmlns='http://www.w3.org/2005/Atom'>\(entry)</feed>")
          let item = try #require(read.items.first)
          let again = item.withAtomLinksGathered(Lexicon.item).withAtomLinksSpread(Lexicon.item)
          #expect(Self.normal(again) == Self.normal(item))
        }
      }
    }
  }

  @Test func `the links of a feed keep their order when its page has a key of its own`() throws {
    let document = "<feed xmlns='http://www.w3.org/2005/Atom'><link href='p'/><link rel='self' href='s'/></feed>"
    let feed = try ReadFeed(document).feed
    let again = feed.withAtomLinksGathered(Lexicon.feed).withAtomLinksSpread(Lexicon.feed)
    #expect(again.address(relation: "alternate", Lexicon.feed) == "p")
    let links = try ReadFeed(ReadFeed(.atom, feed: again, items: []).document).feed
    #expect(links.all(FeedTerm.atomLink).map { links.text(PartTerm.linkAddress, in: $0) } == ["p", "s"])
  }

  /// The outline, where a link without a relation says the one that holds.
  private static func normal(_ record: Record) -> [String] {
    record.all(ItemTerm.atomLink).map { node in
      let parts = record.children(of: node).map { child in
        "\(Lexicon.shared.term(record.nodes[child].term)?.field.key ?? "") \(record.text(of: child))"
      }
      return (parts.contains { $0.hasPrefix("rel ") } || parts.isEmpty ? parts : parts + ["rel alternate"]).sorted()
        .joined(separator: ", ")
    }
  }
}
