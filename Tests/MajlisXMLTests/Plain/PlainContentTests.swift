import Foundation
import Testing

@testable import MajlisXML

/// Plain content is told as libxml2 tells it, and what is not plain is told by libxml2.
@Suite struct PlainContentTests {
  @Test(arguments: [
    "<b/><c></c><d >x</d\n>", "<b x='1' y = \"2\"\n z='&lt;&amp;&quot;&apos;&gt;'/>",
    "<b x='a\tb\nc&#10;&#9;&#xD;é'>é🎙</b>",
    "<r> <b/> x <b/>\n&#32;<b/><![CDATA[ ]]><b/>&#233;</r>", "<n>a&amp;b<b>c</b></n>", "<!-- - <b> - --><!----><b/>",
    "<b>a<!-- é -->c</b>", "<b>a\r\nb\rc&#13;\n<![CDATA[d\r\ne\r]]>\n</b>\r\n<r>\r\n<b/>\r</r>",
    "<b><![CDATA[]]]]><![CDATA[>]]></b><b>]]&gt;]</b>", "<p:b p:x='1' x='2' xml:lang='en'>t</p:b>",
    "<p:b xmlns:p='v' p:x=''><c p:x='1'/></p:b><p:b/>", "<b xmlns='d'><c/><p:c/></b><b/>",
    "<podcast:alternateEnclosureOfMany/><podcast:alternateEnclosureToMany/>", "<abcdefgh/><abcdefghi/><abcdefg/>",
    "<c>&#x41;&#65;</c>", "<b><c><d><e/></d></c></b>", "<b>\u{FEFF}\u{FFFD}\u{7F}\u{85}</b>",
  ])
  func `plain content is what libxml2 makes of it`(content: String) {
    expectSame("<a xmlns:p='u'>\(content)</a>")
    #expect(Hearsay.isPlain("<a xmlns:p='u'>\(content)</a>"), "libxml2 has read it")
  }

  @Test(arguments: [
    "<b", "<b x", "<b x='", "<b x='1", "<b x='1'/", "</b>", "</b", "<b></c>", "<b></b x>", "< b/>", "<b x/>",
    "<b x=1/>", "<b x='<'/>", "<b x='1'y='2'/>", "<b x='1' x='2'/>", "<p:b q:x='' p:x='' xmlns:q='u'/>", "<b / >",
    "<b:c:d/>",
    "<:b/>", "<b:/>", "<1/>", "<é>é</é>", "<b é='1'/>", "<b>&nbsp;</b>", "<b x='&nbsp;'/>", "<b>&#0;</b>",
    "<b>&#xFFFE;</b>", "<b>&#X41;</b>",
    "<b>&#xD800;</b>", "<b>&#1114112;</b>", "<b>&#;</b>", "<b>&#x;</b>", "<b>& </b>", "<b>&lt</b>", "<b>]]></b>",
    "<b>\u{1}</b>", "<b x='\u{1}'/>", "<b><![CDATA[\u{1}]]></b>", "<b>\u{FFFE}</b>", "<b><![CDATA[x\u{FFFF}]]></b>",
    "<b x='\u{FFFE}'/>", "<!-- \u{1} -->", "<!-- -- -->", "<!-- --", "<![CDATA[", "<![CDATA[x]]", "<![CDAT", "<!b>",
    "<?b c?>",
    "<?xml version='1.0'?>", "<b xmlns:x=''/>", "<b xmlns=''/>", "<b xmlns:xml='v'/>", "<b xmlns:xmlns='v'/>",
    "<b xmlns:x='http://www.w3.org/XML/1998/namespace'/>", "<b xmlns:x='v' xmlns:x='v'/>", "<b xmlns:='v'/>",
    "<q:b q:x='1' x='1'/>", "<b xmlns:x='&amp;'/>", "<x xmlns:a='1' b='\r'/>", "</a><b/>", "</a>b", "</a><!-- b --> ",
    "<b></b\u{1}>", "<b><c></b></c>", "&", "&l", "<",
  ])
  func `what is not plain is libxml2's, with all that is open`(strange: String) {
    for lead in ["", "<b><c x='1'>text&amp;", "<b xmlns:z='v' xmlns='w'> <z:r>\r\n", "<r>a<n>b"] {
      expectSame("<a xmlns:p='u'>\(lead)\(strange)")
      expectSame("<?xml version='1.0'?><!-- c --><a xmlns:p='u'>\(lead)\(strange)<d/>tail</a>")
    }
  }

  @Test(arguments: [
    "", "<a/>", "<a", "<a>", "<a></a>", " <a>x</a>", "<!DOCTYPE a><a><b/></a>", "<?s a='>'?><a b='>'><b/></a>",
    "<!-- > --><a><b/></a>", "<a b='<'><b/></a>", "<p:a xmlns:p='u'><p:b/></p:a>", "<q:a><q:b/></q:a>", "x<a><b/></a>",
    "<?xml version='1.1'?><a><b/></a>", "<a xmlns:p='u' xmlns:p='u'><b/></a>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    "<a><b/></a><a/>", "\u{FEFF}<a><b/></a>", "<?xml version='1.0' encoding='iso-8859-1'?><a><b/></a>",
  ])
  func `before the root all is libxml2's`(document: String) { expectSame(document) }

  @Test func `a feed as it is written everywhere is plain to its end`() {
    let item = """
      <item><title>A &amp; B</title><itunes:duration>0:39:03</itunes:duration><enclosure url="u?a&amp;b" length='1'/>
      <description><![CDATA[<p>é</p>]]></description><!-- c --><x:y xmlns:x="z">1</x:y></item>\r\n
      """
    #expect(Hearsay.isPlain("<rss xmlns:itunes='i'><channel>\(item)\(item)</channel></rss>"))
    #expect(!Hearsay.isPlain("<rss><channel>&nbsp;\(item)</channel></rss>"))
    #expect(!Hearsay.isPlain("<!DOCTYPE rss><rss><channel>\(item)</channel></rss>"))
  }

  @Test func `long and many parts are told as libxml2 tells them`() {
    let long = String(repeating: "é text ", count: 60_000)
    expectSame("<a><b>\(long)</b><b><![CDATA[\(long)]]></b><b x='\(long.prefix(60_000))'/><!-- \(long) --></a>")
    expectSame("<a><b/><b x='\(String(repeating: "x", count: 70_000))'/></a>")
    let names = (0..<6000).map { "<e\($0) a\($0)='\($0)'/>" }.joined()
    expectSame("<a>\(names)\(names)</a>")
    let attributes = (0..<70).map { "a\($0)='\($0)'" }
    expectSame("<a><b \(attributes.prefix(64).joined(separator: " "))/><b \(attributes.joined(separator: " "))/></a>")
    let scopes = (0..<100).map { "<p:b xmlns:p='u\($0)'/>" }.joined()
    expectSame("<a>\(scopes)\(scopes)</a>")
    expectSame("<a>" + String(repeating: "<b>", count: 300))
    expectSame("<a>" + String(repeating: "<b>x", count: 250) + String(repeating: "</b>", count: 250) + "</a>")
  }

  @Test func `a token may be cut anywhere`() {
    let content =
      "<b x='1&amp;2' p:y=\"é\">t&#233;xt\r\n🎙</b><!-- c --><b><![CDATA[a\r\n]]]></b><c xmlns='v'>]]</c><d>"
    let document = Array("<a xmlns:p='u'>\(content)".utf8)
    for end in 0...document.count { expectSame(Array(document[..<end])) }
    // Where a piece ends, which is after 64 KB.
    let padding = String(repeating: " ", count: (64 << 10) - 15)
    for shift in 0...content.utf8.count { expectSame("<a xmlns:p='u'>\(padding.dropLast(shift))\(content)</d></a>") }
  }

  @Test func `random changes of a document are told alike`() {
    let seed = Array(
      """
      <?xml version="1.0"?><a xmlns="u" xmlns:p="v" x='1'> <r>t<b p:x="1" x='&lt;2'>a&#233;<![CDATA[<c>]]]>]]>b</b>\r\n
      <n>x</n></r><!-- c --><p:d xmlns:q="w" q:e=""><q:f/></p:d>é &amp; x<g></g ></a>
      """.utf8)
    let alphabet = Array("<>/!?&;'\"=:[]-#x a\r\n\u{1}é".utf8)
    var random = Xorshift(state: 20_151_128)
    for _ in 0..<4_000 {
      var document = seed
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<document.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: document[place] = alphabet.randomElement(using: &random) ?? 0
        case 1: document.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        default: document.remove(at: place)
        }
      }
      expectSame(document)
    }
  }

  @Test(
    .enabled(if: Corpus.isThere, Corpus.absence), arguments: ["wild", "damaged", "hostile", "suites", "validator"])
  func `documents of the world are told alike`(folder: String) throws {
    for path in Corpus.documents(folder, limit: 100_000) {
      expectSame(Array(try Data(contentsOf: URL(filePath: path))))
    }
  }

  private func expectSame(_ document: String) { expectSame(Array(document.utf8)) }

  private func expectSame(_ document: [UInt8]) {
    for forgets in [false, true] {
      let plain = Hearsay.lines(of: document, mayBePlain: true, forgets: forgets)
      let general = Hearsay.lines(of: document, mayBePlain: false, forgets: forgets)
      guard plain != general else { continue }
      let place = zip(plain, general).prefix { $0 == $1 }.count
      Issue.record(
        """
        \(String(decoding: document.prefix(2000), as: UTF8.self))
        plain: \(plain.dropFirst(place).prefix(3)) of \(plain.count)
        libxml2: \(general.dropFirst(place).prefix(3)) of \(general.count)
        """)
    }
  }
}
