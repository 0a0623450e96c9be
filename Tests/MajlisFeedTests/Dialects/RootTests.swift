import Testing

@testable import MajlisFeed

@Suite struct RSSRootTests {
  @Test func `names of RSS in capitals are read and told`() throws {
    let read = try ReadFeed(
      """
      <RSS VERSION='0.92'><Channel><TITLE>T</TITLE><ITEM><PUBDATE>Sat, 28 Nov 2015 10:00:00 GMT</PUBDATE>\
      <ENCLOSURE URL='u'/></ITEM></Channel></RSS>
      """)
    #expect(read.head.version == "0.92")
    #expect(read.feed.value(FeedTerm.title) == "T")
    #expect(read.items.first?.outline == "date Sat, 28 Nov 2015 10:00:00 GMT\nenclosure\n  url u")
    #expect(Set(read.findings.map(\.rule.id)) == ["element-case"])
    #expect(read.findings.first?.message == "<RSS> is not <rss>: names are case-sensitive")
  }

  @Test func `a name in another case is kept as it stands where the document keeps to the case`() throws {
    let read = try ReadFeed("<rss version='2.0'><channel><item><pubdate>x</pubdate></item></channel></rss>")
    #expect(read.items.first?.outline == "foreign <pubdate>x</pubdate>")
  }

  @Test func `items may stand beside the channel`() throws {
    let read = try ReadFeed(
      "<rss version='0.91'><item><title>1</title></item><channel><title>T</title></channel><item/></rss>")
    #expect(read.feed.value(FeedTerm.title) == "T")
    #expect(read.items.map { $0.value(ItemTerm.title) } == ["1", nil])
  }

  @Test(arguments: ["http://blogs.law.harvard.edu/tech/rss", "http://backend.userland.com/rss2", "urn:x"])
  func `the namespace of the root is RSS, whatever it is`(uri: String) throws {
    let read = try ReadFeed("<rss version='2.0' xmlns='\(uri)'><channel><title>T</title><x/><item/></channel></rss>")
    #expect(read.feed.value(FeedTerm.title) == "T")
    #expect(read.items.count == 1)
    let document = String(decoding: read.document, as: UTF8.self)
    #expect(document.contains("<rss version=\"2.0\" xmlns=\"\(uri)\">"))
    #expect(document.contains("<x/>"))
  }

  @Test(arguments: [
    ("<CHANNEL HREF='u'><TITLE>T</TITLE></CHANNEL>", "a CDF channel"),
    ("<html/>", "an HTML page"),
    ("<rdf:RDF xmlns:rdf='urn:other'/>", "RDF without a channel of RSS"),
  ])
  func `what is no feed is told by its name`(xml: String, what: String) throws {
    let read = try ReadFeed(xml)
    #expect(read.findings.map(\.message) == ["this is \(what), neither RSS nor Atom"])
  }

  @Test func `libsyn's element without a namespace is kept as it stands and told as content`() throws {
    let item = "<encoded>&lt;p></encoded>"
    let read = try ReadFeed("<rss version='2.0'><channel><item>\(item)</item></channel></rss>")
    #expect(read.items.first?.outline == "foreign \(item)")
    #expect(try Told.item(item).contains(#""content_html":"<p>""#))
  }
}

@Suite struct LeftOutTests {
  private static func findings(_ document: String, to dialect: Dialect) throws -> [String] {
    let read = try ReadFeed(document)
    var leftOut = LeftOut(from: try #require(read.head.dialect), to: dialect)
    leftOut.note(read.feed) { _ in (nil, nil) }
    for item in read.items { leftOut.note(item) { _ in (nil, nil) } }
    return leftOut.findings.map(\.message)
  }

  @Test func `what Atom has no word for is told once`() throws {
    let document = """
      <rss version="2.0"><channel><title>T</title><link>l</link><ttl>1</ttl><cloud port="80"/>\
      <item><guid isPermaLink="false">g</guid><comments>c</comments><author>a@x.org</author></item>\
      <item><comments>d</comments><enclosure url="u"/></item></channel></rss>
      """
    #expect(
      try Self.findings(document, to: .atom) == [
        "<ttl> cannot be said in Atom and is left out", "<cloud> cannot be said in Atom and is left out",
        "<comments> (2 times) cannot be said in Atom and is left out",
      ])
  }

  @Test func `what RSS has no word for is told once`() throws {
    let document = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">T</title><generator uri="u">G</generator>\
      <entry><id>i</id><category term="t" label="l"/><content src="s"/></entry></feed>
      """
    #expect(
      try Self.findings(document, to: .rss) == [
        "attribute uri of generator cannot be said in RSS and is left out",
        "attribute label of category cannot be said in RSS and is left out",
      ])
  }
}

@Suite struct PartTests {
  private static func item(_ document: String, to dialect: Dialect) throws -> String {
    let read = try ReadFeed(document)
    let item = try #require(read.items.first)
    switch dialect {
    case .rss: return RSSProjection(from: .atom).item(item).outline
    case .atom: return AtomProjection(from: .rss).item(item).outline
    }
  }

  @Test func `what only Atom can say stands in RSS as an element of Atom`() throws {
    let outline = try Self.item(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:q="urn:q"><entry><source><id>i</id></source><x a="b"><y/></x><q:z/>\
      <content type="image/png">aGVsbG8=</content><link rel="enclosure" href="h" title="t"/></entry></feed>
      """, to: .rss)
    let atom = "xmlns=\"http://www.w3.org/2005/Atom\""
    for line in [
      "foreign <source \(atom)><id>i</id></source>", "foreign <x \(atom) a=\"b\"><y/></x>", "foreign <q:z/>",
      "foreign <content \(atom) type=\"image/png\">aGVsbG8=</content>", "enclosure", "  title t",
    ] {
      #expect(outline.split(separator: "\n").contains(line[...]), "\(line)")
    }
  }

  @Test func `what RSS says in text Atom says in elements`() throws {
    let outline = try Self.item(
      """
      <rss version="2.0"><channel><item><source url="u">A &amp; B</source><author>a@x.org (N)</author><x><y/></x></item>\
      </channel></rss>
      """, to: .atom)
    let atom = "xmlns=\"http://www.w3.org/2005/Atom\""
    for line in [
      "  foreign <title \(atom)>A &amp; B</title>", "  foreign <link \(atom) rel=\"self\" href=\"u\"/>",
      "  name N", "  email a@x.org", "foreign <x xmlns=\"\"><y/></x>",
    ] {
      #expect(outline.split(separator: "\n").contains(line[...]), "\(line)")
    }
  }

  @Test func `what stands at the root of RSS stands at the feed of Atom`() throws {
    let read = try ReadFeed(
      "<rss version='2.0' xml:base='b' xml:lang='de'><channel xml:lang='fr'><language>en</language></channel></rss>")
    let feed = AtomProjection(from: .rss).feed(read.feed, newest: nil)
    let attributes = feed.children().filter { feed.nodes[$0].term == .foreignAttribute }
    #expect(attributes.map { feed.foreignAttribute($0).name } == ["xml:base"])
  }

  @Test func `an undeclared prefix rss is none, and is declared where an attribute keeps it`() throws {
    let read = try ReadFeed(
      "<rss rss:kind=\"odd\"><rss:channel><rss:title>T</rss:title><rss:item><rss:guid>1</rss:guid></rss:item></rss:channel></rss>"
    )
    #expect(read.findings.map(\.rule) == Array(repeating: .xmlUnboundPrefix, count: 5))
    #expect(read.feed.value(FeedTerm.title) == "T")
    #expect(read.items.map { $0.value(ItemTerm.guid) } == ["1"])
    let again = try ReadFeed(read.document)
    #expect(again.findings == [])
    #expect(again.feed.outline == read.feed.outline)
  }
}
