import MajlisFeed
import Testing

@Suite struct JSONAddressTests {
  private let feed = """
    <rss version="2.0" xml:base="https://a.org/x/" xmlns:atom="http://www.w3.org/2005/Atom"><channel xml:base="y/">\
    <link>l</link><atom:link rel="self" href="https://self.org/feed.xml"/><docs xml:base="z/">d</docs>\
    <item xml:base="../i/"><link>l</link><guid>g</guid><enclosure url="/e.mp3" type="audio/mpeg"/>\
    <comments>https://b.org/c</comments><description>&lt;a href="h"></description></item></channel></rss>
    """

  @Test func `an address is relative to xml base of all that it stands in`() throws {
    let json = try Told.document(feed, .line, .resolved())
    #expect(json.contains(#""link":"https://a.org/x/y/l","links""#))
    #expect(json.contains(#""docs":"https://a.org/x/y/z/d""#))
    #expect(json.contains(#""items":[{"link":"https://a.org/x/i/l","#))
    #expect(json.contains(#""enclosures":[{"url":"https://a.org/e.mp3","#))
    #expect(json.contains(#""comments":"https://b.org/c""#))
  }

  @Test func `what is compared character by character stays as it stands, and so does markup`() throws {
    let json = try Told.document(feed, .line, .resolved())
    #expect(json.contains(#""guid":"g""#))
    #expect(json.contains(#""description":"<a href=\"h\">""#))
  }

  @Test func `without xml base an address is relative to that of the document, said or given`() throws {
    let plain = feed.replacing("xml:base", with: "base")
    #expect(try Told.document(plain, .line, .resolved()).contains(#""link":"https://self.org/l""#))
    let given = try Told.document(plain, .line, .resolved(documentAddress: "http://c.org/d/e?f"))
    #expect(given.contains(#""link":"http://c.org/d/l""#))
    #expect(given.contains(#""enclosures":[{"url":"http://c.org/e.mp3""#))
  }

  @Test(arguments: ["feed.xml", "", "/feed.xml"])
  func `where nothing says where the document lives nothing is made up`(address: String) throws {
    let plain = feed.replacing("xml:base", with: "base").replacing("https://self.org/feed.xml", with: address)
    #expect(try Told.document(plain, .line, .resolved()) == Told.document(plain))
  }

  @Test func `the source of an entry has a base of its own`() throws {
    let json = try Told.document(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.org/"><entry><source xml:base="s/">\
      <icon xml:base="t/">i</icon><author><name>N</name><uri>u</uri></author></source></entry></feed>
      """, .line, .resolved())
    #expect(json.contains(#""url":"http://a.org/s/u""#))
    #expect(json.contains(#""icon":"http://a.org/s/t/i""#))
  }

  @Test func `HTML that stands in a div by mistake is told as HTML`() throws {
    let json = try Told.entry("<content type='html'><div>&lt;p>a&lt;/p></div></content>")
    #expect(json.contains(#""content_html":"<p>a</p>""#))
  }
}
