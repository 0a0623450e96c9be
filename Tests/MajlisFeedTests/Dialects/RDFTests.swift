import Testing

@testable import MajlisFeed

@Suite struct RDFTests {
  private static let head = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/">
    """

  private static func written(_ contents: String, _ head: String = head) throws -> String {
    String(decoding: try ReadFeed("\(head)\(contents)</rdf:RDF>").document, as: UTF8.self)
  }

  /// What stands between the root's tags, without its line ends and indentation.
  private static func body(_ contents: String, _ head: String = head) throws -> String {
    let lines = try written(contents, head).split(separator: "\n").dropFirst(2).dropLast()
    return lines.map { $0.drop { $0 == " " } }.joined()
  }

  @Test func `RSS 1 comes out as RSS 2 with what stood beside the channel in it`() throws {
    let body = try Self.body(
      """
      <channel rdf:about="http://x.org/rdf"><title>T</title><image rdf:resource="http://x.org/i"/>
      <textinput rdf:resource="http://x.org/s"/>
      <items><rdf:Seq><rdf:li rdf:resource="http://x.org/1"/></rdf:Seq></items></channel>
      <image rdf:about="http://x.org/i"><title>I</title><url>http://x.org/i</url></image>
      <item rdf:about="http://x.org/1"><title>1</title><link>http://x.org/1</link><dc:creator>C</dc:creator></item>
      <textinput rdf:about="http://x.org/s"><name>n</name><link>http://x.org/s</link></textinput>
      """)
    #expect(
      body == """
        <channel><title>T</title><image><url>http://x.org/i</url><title>I</title></image>\
        <textInput><name>n</name><link>http://x.org/s</link></textInput><atom:id>http://x.org/rdf</atom:id>\
        <item><title>1</title><guid isPermaLink="true">http://x.org/1</guid><link>http://x.org/1</link>\
        <dc:creator>C</dc:creator></item></channel>
        """)
  }

  @Test func `no namespace of RDF is declared that nothing needs any more`() throws {
    let document = try Self.written("<channel rdf:about=\"u\"/><item rdf:about=\"v\"/>")
    #expect(document.contains("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">"))
  }

  @Test func `the address that an item is about is its guid`() throws {
    let other = try Self.body("<item rdf:about=\"http://x.org/1#a\"><link>http://x.org/1</link></item>")
    #expect(other.contains("<guid isPermaLink=\"false\">http://x.org/1#a</guid>"))
    let own = try Self.body("<item rdf:about=\"u\"><guid>g</guid></item>")
    #expect(own.contains("<item rdf:about=\"u\"><guid>g</guid></item>"))
  }

  @Test func `an address that nothing else says is kept`() throws {
    let about = try Self.body("<channel/><image rdf:about=\"a\"><url>u</url></image>")
    #expect(about.contains("<image rdf:about=\"a\"><url>u</url></image>"))
    let pointer = try Self.body("<channel><image rdf:resource=\"a\"/></channel>")
    #expect(pointer.contains("<image rdf:resource=\"a\"/>"))
  }

  @Test func `an element that no field takes loses the namespace of RSS 1 with the root`() throws {
    let body = try Self.body("<channel><description>a <b>b</b></description><x/></channel>")
    #expect(body == "<channel><description>a <b>b</b></description><x/></channel>")
  }

  @Test(arguments: [
    ("http://my.netscape.com/rdf/simple/0.9/", "0.90"), ("http://channel.netscape.com/rdf/simple/0.9/", "0.90"),
    ("http://purl.org/rss/1.0/", "1.0"),
  ])
  func `the namespace tells the version, with a prefix too`(uri: String, version: String) throws {
    let rdf = "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
    let plain = try ReadFeed("<rdf:RDF \(rdf) xmlns=\"\(uri)\"><channel><title>T</title></channel><item/></rdf:RDF>")
    let prefixed = try ReadFeed(
      "<rdf:RDF \(rdf) xmlns:r=\"\(uri)\"><r:channel><r:title>T</r:title></r:channel><r:item/></rdf:RDF>")
    for read in [plain, prefixed] {
      #expect(read.head.edition == .rdf)
      #expect(read.head.version == version)
      #expect(read.feed.value(FeedTerm.title) == "T")
      #expect(read.items.count == 1)
      #expect(read.head.namespaces == [])
    }
  }

  @Test func `RSS 1_1 has its items in a list`() throws {
    let read = try ReadFeed(
      """
      <Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="u">
      <title>T</title><items rdf:parseType="Collection"><item rdf:about="v"><title>1</title></item></items></Channel>
      """)
    #expect(read.head.version == "1.1")
    #expect(read.feed.value(FeedTerm.id) == "u")
    #expect(read.items.map { $0.value(ItemTerm.guid) } == ["v"])
    #expect(read.findings == [])
  }
}
