import MajlisFeed
import Testing

@Suite struct JSONAtomTests {
  @Test(arguments: [
    ("<title>a</title>", #"{"title":"a","title_type":"text/plain"}"#),
    ("<title type='html'>&lt;b></title>", #"{"title":"<b>","title_type":"text/html"}"#),
    (
      "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a <b>b</b> &lt;</div></title>",
      #"{"title":"a <b>b</b> &lt;","title_type":"application/xhtml+xml"}"#
    ),
    (
      "<title type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'>a <h:b>b</h:b></h:div></title>",
      #"{"title":"a <b>b</b>","title_type":"application/xhtml+xml"}"#
    ),
    ("<title xml:lang='de'>a</title>", #"{"title":"a","title_type":"text/plain","title_lang":"de"}"#),
    (
      "<content type='application/octet-stream'>aGVs\nbG8=</content>",
      #"{"content_type":"application/octet-stream","content_html":"hello"}"#
    ),
    (
      "<content type='application/xml'><x>y</x></content>",
      #"{"content_type":"application/xml","content_html":"<x>y</x>"}"#
    ),
  ])
  func `a text is told by its type`(xml: String, json: String) throws {
    let text = try Told.entry(xml)
    #expect(text.dropLast() == json.dropLast() || text.hasPrefix(json.dropLast() + #","description_text""#))
  }

  @Test func `a text without a language has that of the feed`() throws {
    #expect(try Told.entry("<title>a</title>", lang: " xml:lang='fr'").contains(#""title_lang":"fr""#))
    #expect(try !Told.entry("<title xml:lang=''>a</title>", lang: " xml:lang='fr'").contains("title_lang"))
  }

  @Test func `an author is told as a person and in one line`() throws {
    let json = try Told.entry("<author><name>N</name><email>e@x.org</email><uri>u</uri></author>")
    #expect(json == #"{"author":"N (e@x.org)","authors":[{"name":"N","email":"e@x.org","url":"u"}]}"#)
  }

  @Test func `the source of an entry is told as a feed is`() throws {
    let json = try Told.entry(
      """
      <source><id>i</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a<b>c</b></div></title>\
      <author><name>N</name></author><updated>2003-12-13T18:30:02Z</updated><icon>c</icon></source>
      """)
    #expect(
      json == """
        {"source":{"title":"a<b>c</b>","author":"N","authors":[{"name":"N"}],\
        "updated":"2003-12-13T18:30:02Z","id":"i","icon":"c"}}
        """)
  }

  @Test func `plain text that looks like markup is not taken for any`() throws {
    #expect(try Told.entry("<summary>a &lt;b> &amp;amp;</summary>").contains(#""description_text":"a <b> &amp;""#))
  }
}
