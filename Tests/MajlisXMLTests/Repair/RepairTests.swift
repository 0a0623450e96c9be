import Testing

@testable import MajlisXML

/// A damaged document and what becomes of it.
struct Damage: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String
  let repaired: String
  /// `line:column kind`, in order.
  let findings: [String]

  init(_ name: String, _ source: String, _ repaired: String, _ findings: String...) {
    (self.name, self.source, self.repaired, self.findings) = (name, source, repaired, findings)
  }

  var testDescription: String { name }
}

@Suite struct `Repair of damaged documents` {
  static let text = [
    Damage(
      "an HTML entity becomes its character", "<rss>a&nbsp;b&eacute;</rss>", "<rss>a\u{A0}bé</rss>",
      "1:7 undefinedEntity(\"nbsp\")", "1:14 undefinedEntity(\"eacute\")"),
    Damage(
      "an unknown entity stays as text", "<rss>p&gtgt;</rss>", "<rss>p&amp;gtgt;</rss>",
      "1:7 undefinedEntity(\"gtgt\")"),
    Damage(
      "a bare ampersand is text", "<rss>\nA & B&C</rss>", "<rss>\nA &amp; B&amp;C</rss>",
      "2:3 ampersand", "2:6 ampersand"),
    Damage(
      "a bare less-than is text", "<rss>1 < 2 <3 <</rss>", "<rss>1 &lt; 2 &lt;3 &lt;</rss>",
      "1:8 lessThan", "1:12 lessThan", "1:15 lessThan"),
    Damage(
      "an address in angle brackets is text", "<rss><a@b.org> <http://x/></rss>",
      "<rss>&lt;a@b.org> &lt;http://x/></rss>", "1:6 lessThan", "1:16 lessThan"),
    Damage(
      "a control character is left out", "<rss>é\u{B}b&#x1b;c&#11;</rss>", "<rss>ébc</rss>",
      "1:7 character(11)", "1:9 character(27)", "1:16 character(11)"),
    Damage("a NUL is left out", "<rss>a\0b</rss>", "<rss>ab</rss>", "1:7 character(0)"),
    Damage("a noncharacter is left out", "<rss>a\u{FFFE}b</rss>", "<rss>ab</rss>", "1:7 character(65534)"),
    Damage(
      "halves of a pair make one character", "<rss>&#xD83D;&#xDE00;!</rss>", "<rss>😀!</rss>", "1:6 character(55357)"),
    Damage(
      "a number without its semicolon is a reference", "<rss>a&#8217 b</rss>", "<rss>a&#8217; b</rss>",
      "1:7 unfinishedReference(\"&#8217\")"),
    Damage(
      "a number behind a capital X is a reference, as in HTML", "<rss>&#X3C;&#X41</rss>", "<rss>&#60;&#65;</rss>",
      "1:6 undefinedEntity(\"#X3C\")", "1:12 undefinedEntity(\"#X41\")"),
    Damage("the end of a section in text is escaped", "<rss>a]]>b</rss>", "<rss>a]]&gt;b</rss>", "1:7 sectionEnd"),
  ]

  static let tags = [
    Damage(
      "crossed inline tags are closed in order", "<rss><b>a<i>b</b>c</i></rss>", "<rss><b>a<i>b</i></b>c</rss>",
      "1:10 unclosed(\"i\")"),
    Damage("an end tag without a start is left out", "<rss>a</p>b</rss>", "<rss>ab</rss>", "1:7 unopened(\"p\")"),
    Damage(
      "a field ends where the next one begins",
      "<rss><item><title>A\n<link>B</link></item></rss>", "<rss><item><title>A\n</title><link>B</link></item></rss>",
      "1:12 unclosed(\"title\")"),
    Damage(
      "an item ends where the next one begins",
      "<rss><channel><item><title>A</title><item></item></channel></rss>",
      "<rss><channel><item><title>A</title></item><item></item></channel></rss>", "1:15 unclosed(\"item\")"),
    Damage(
      "an item ends the description in which HTML is open",
      "<rss><item><description><p>A<item></item></rss>",
      "<rss><item><description><p>A</p></description></item><item></item></rss>",
      "1:6 unclosed(\"item\")", "1:12 unclosed(\"description\")", "1:25 unclosed(\"p\")"),
    Damage(
      "an end tag does not reach beyond its item",
      "<rss><channel><title>A<item><link>B</link></title></item></channel></rss>",
      "<rss><channel><title>A</title><item><link>B</link></item></channel></rss>", "1:15 unclosed(\"title\")"),
    Damage(
      "an HTML element that has no end is closed at once",
      "<rss><p>a<br>b<img src=\"x\"></p></rss>", "<rss><p>a<br/>b<img src=\"x\"/></p></rss>",
      "1:10 unclosed(\"br\")", "1:15 unclosed(\"img\")"),
    Damage(
      "a document that breaks off in text is closed", "<rss><channel><title>A",
      "<rss><channel><title>A</title></channel></rss>",
      "1:23 truncated([\"rss\", \"channel\", \"title\"])"),
    Damage(
      "a document that breaks off in a tag loses the tag", "<rss><item>\n<guid isPe", "<rss><item>\n</item></rss>",
      "2:11 truncated([\"rss\", \"item\"])"),
    Damage(
      "a tag without its end is ended", "<rss><a b=\"1\" <c/></a></rss>", "<rss><a b=\"1\"><c/></a></rss>",
      "1:6 unfinishedTag(\"a\")"),
    Damage(
      "an end tag is cleaned", "<rss><a></a x=\"1\"><b></b</rss>", "<rss><a></a><b></b></rss>",
      "1:9 unfinishedTag(\"/a\")", "1:22 unfinishedTag(\"/b\")"),
  ]

  static let attributes = [
    Damage(
      "the first of two attributes counts", "<rss a='1' a='2' b='3'/>", "<rss a='1' b='3'/>",
      "1:12 duplicateAttribute(\"a\")"),
    Damage(
      "a value gets quotes", "<rss><a b=1 c=x\"y/></rss>", "<rss><a b=\"1\" c=\"x&quot;y\"/></rss>",
      "1:9 unquotedAttribute(\"b\")", "1:13 unquotedAttribute(\"c\")"),
    Damage(
      "a name without a value is its own", "<rss><a b>c</a></rss>", "<rss><a b=\"b\">c</a></rss>",
      "1:9 attributeWithoutValue(\"b\")"),
    Damage(
      "a less-than in a value is escaped", "<rss a=\"1 < 2 & 3\"/>", "<rss a=\"1 &lt; 2 &amp; 3\"/>",
      "1:11 lessThanInAttribute", "1:15 ampersand"),
    Damage(
      "a value without its closing quote ends with the tag",
      "<rss><a b=\"1>c</a><d e=\"f\"/></rss>", "<rss><a b=\"1\">c</a><d e=\"f\"/></rss>", "1:9 unquotedAttribute(\"b\")"
    ),
    Damage(
      "attributes that touch are parted", "<rss a=\"1\"b=\"2\"/>", "<rss a=\"1\" b=\"2\"/>",
      "1:1 touchingAttributes(\"rss\")"),
    Damage(
      "what is no attribute is left out", "<rss a=\"1\" = 5 %/>", "<rss a=\"1\"/>",
      "1:12 strayInTag(\"=\")", "1:14 strayInTag(\"5\")", "1:16 strayInTag(\"%\")"),
  ]

  static let outside = [
    Damage(
      "blank lines before the declaration are left out", "\n\n<?xml version=\"1.0\"?>\n<rss/>",
      "<?xml version=\"1.0\"?>\n<rss/>", "3:1 declarationNotFirst"),
    Damage(
      "words of a server are left out", "Content-Type: text/xml\n\n<?xml version=\"1.0\"?><rss/>",
      "<?xml version=\"1.0\"?><rss/>", "3:1 declarationNotFirst"),
    Damage(
      "a warning of a program is left out", "<br />\n<b>Warning</b>: x in <b>f</b><br />\n<rss/>", "<rss/>",
      "1:1 contentBeforeRoot(\"<br />\\n<b>Warning</b>: x in <b>f</b><br />\\n\")"),
    Damage(
      "a second declaration is left out", "<?xml version=\"1.0\"?><?xml version=\"1.0\"?><rss/>",
      "<?xml version=\"1.0\"?><rss/>", "1:22 declarationAgain"),
    Damage("a malformed declaration is left out", "<?xml version=1.0?><rss/>", "<rss/>", "1:1 malformedDeclaration"),
    Damage(
      "what stands behind the root is left out", "<rss/>\n0\n<!-- x --><script>1 && 2</script>",
      "<rss/><!-- x -->", "2:1 contentAfterRoot(\"0\\n\")", "3:11 contentAfterRoot(\"<script>1 && 2</script>\")"),
    Damage(
      "hyphens in a comment are parted", "<rss><!-- a -- b ---></rss>", "<rss><!-- a - - b - --></rss>",
      "1:6 comment"),
    Damage(
      "a section without an end ends with its element",
      "<rss><a><![CDATA[x & y</a>z</rss>", "<rss><a><![CDATA[x & y]]></a>z</rss>", "1:9 unfinishedSection"),
    Damage("a document type in the midst is left out", "<rss><!DOCTYPE x>a</rss>", "<rss>a</rss>", "1:6 documentType"),
  ]

  @Test(arguments: text + tags + attributes + outside)
  func `each damage is repaired at its place`(_ damage: Damage) throws {
    let document = try #require(RepairedDocument(Array(damage.source.utf8)))
    #expect(String(decoding: document.text, as: UTF8.self) == damage.repaired)
    #expect(document.repairs.map { "\($0.line):\($0.column) \($0.kind)" } == damage.findings)
    #expect(XMLTrace(document.text).isWellFormed)
  }

  @Test func `places behind a repair are those of the source`() throws {
    let source = "\n<?xml version=\"1.0\"?>\n<rss>A & B &nbsp;&bad; <a>1\n<b x=1><c/></rss>"
    let document = try #require(RepairedDocument(Array(source.utf8)))
    let trace = XMLTrace(.repaired(document))
    #expect(trace.starts == ["rss 3:1", "a 3:24", "b 4:1", "c 4:8"])
  }

  @Test(arguments: [
    "<rss version=\"2.0\"><channel><title>A &amp; B &#8217;</title><item><guid>1</guid></item></channel></rss>",
    "<?xml version='1.0' encoding=\"utf-8\" standalone='no' ?>\n<!DOCTYPE rss PUBLIC \"a\" 'b'>\n<!-- x -->\n<rss a = 'x'\n/>\n<?p q?>\n",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>a</title><content><p>x<br></br><title/></p></content></entry></feed>",
    "<rss><title><link>nested</link><item><item/></item></title><![CDATA[ <&]] > ]]></rss>",
  ])
  func `a well-formed document is left alone`(_ source: String) {
    #expect(XMLTrace(Array(source.utf8)).isWellFormed)
    #expect(RepairedDocument(Array(source.utf8))?.text == nil)
  }

  @Test func `what is declared in a document type is not repaired away`() throws {
    let source = "\n<!DOCTYPE rss [<!ENTITY x \"y\">]><rss>&x;&</rss>"
    let document = try #require(RepairedDocument(Array(source.utf8)))
    #expect(XMLTrace(.repaired(document)).fault?.kind == .declaration("entity `x`"))
  }

  @Test func `what a document type elsewhere may declare is not guessed`() throws {
    let source = "\n<!DOCTYPE rss SYSTEM \"x.dtd\"><rss>&eacute;&x;&</rss>"
    let document = try #require(RepairedDocument(Array(source.utf8)))
    #expect(String(decoding: document.text, as: UTF8.self).contains("é&x;&amp;"))
    #expect(XMLTrace(.repaired(document)).fault?.kind == .undefinedEntity("x"))
  }

  @Test func `a document without an element is not repaired`() {
    #expect(RepairedDocument(Array("a & b".utf8))?.text == nil)
    #expect(RepairedDocument(Array("<".utf8))?.text == nil)
    #expect(RepairedDocument([])?.text == nil)
  }
}
