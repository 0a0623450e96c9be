import Testing

@testable import MajlisXML

@Suite struct XMLReaderTests {
  @Test func `elements, attributes and text are told in the order of the document`() throws {
    let lines = try EventLog.lines(of: "<a x='1' y=\"2\">one<b/>two<c>three</c></a>")
    #expect(lines == ["<a", "@x 1", "@y 2", "<b", ">b ", "<c", ">c three", ">a onetwo"])
  }

  @Test func `a name is asked for once, however often it stands`() throws {
    let log = EventLog()
    try log.read(.bytes(Array("<a a='1'><b a='2'/><b/><a/></a>".utf8)))
    #expect(log.names == ["- - a", "@- - a", "- - b"])
  }

  @Test func `the same name in two namespaces has two numbers, and so has each prefix of one`() throws {
    let log = EventLog()
    try log.read(.bytes(Array("<a xmlns:p='u' xmlns:q='u'><b/><b xmlns='u'/><p:b p:c=''/><q:b/></a>".utf8)))
    #expect(log.names == ["- - a", "- - b", "u - b", "u p b", "@u p c", "u q b"])
  }

  @Test func `a prefix that nobody declared is told with its name and without a namespace`() throws {
    let log = EventLog()
    try log.read(.bytes(Array("<a><p:b p:c='1'/></a>".utf8)))
    #expect(log.names == ["- - a", "- p b", "@- p c"])
    #expect(log.lines == ["<a", "<p:b", "@p:c 1", ">p:b ", ">a "])
  }

  @Test func `more names than the cache begins with keep their numbers`() throws {
    let log = EventLog()
    let elements = (0..<2000).map { "<e\($0)/>" }.joined()
    try log.read(.bytes(Array("<a>\(elements)\(elements)</a>".utf8)))
    #expect(log.names.count == 2001)
    #expect(Set(log.names).count == 2001)
    #expect(log.lines.count == 2 * 4000 + 2)
  }

  @Test func `namespace declarations are told with the element that makes them`() throws {
    let log = EventLog()
    var declared: [String] = []
    log.ended = { log, name, _ in declared.append(name) }
    try log.read(.bytes(Array("<a xmlns='u' xmlns:p='v'/>".utf8)))
    #expect(log.reader.declarations.map { "\($0.prefix)=\($0.uri)" } == ["=u", "p=v"])
    #expect(log.lines == ["<a", ">a "])
  }

  @Test(arguments: [
    ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"), ("&#233;&#x1F399;", "é🎙"), ("a\nb\tc", "a b c"), ("a\r\nb", "a b"),
    ("&#10;&#9;&#13;", "\n\t\r"), ("&amp;amp;", "&amp;"), ("&#38;#38;", "&#38;"), ("'>'", "'>'"), ("  a  ", "  a  "),
    ("https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2"),
  ])
  func `entities in an attribute are resolved and its line ends are spaces`(source: String, value: String) throws {
    #expect(try EventLog.lines(of: "<a x=\"\(source)\"/>") == ["<a", "@x \(value)", ">a "])
  }

  @Test(arguments: [
    ("plain", "plain"), ("<![CDATA[<b>&amp;</b>]]>", "<b>&amp;</b>"), ("a<![CDATA[b]]>c<![CDATA[]]>&lt;", "abc<"),
    ("a<!-- b -->c<?d e?>f", "acf"), ("&#60;&#x3E;&amp;", "<>&"), ("]] &gt;<![CDATA[]]]]><![CDATA[>]]>", "]] >]]>"),
    ("a\r\nb\rc\n", "a\nb\nc\n"), ("<![CDATA[a\r\nb\rc\r]]>", "a\nb\nc\n"), ("a&#13;b&#xD;\n", "a\rb\r\n"),
    ("\r<![CDATA[\n]]>", "\n\n"), ("<![CDATA[\r]]>\n", "\n\n"),
    ("  ﷽ e\u{301} 🏳️‍🌈 ", "  ﷽ e\u{301} 🏳️‍🌈 "),
  ])
  func `text is what the document says, in CDATA or not, with line feeds for line ends`(
    source: String, text: String
  ) throws {
    let lines = try EventLog.lines(of: "<a>\(source)</a>")
    #expect(lines.map { Array($0.utf8) } == ["<a", ">a \(text)"].map { Array($0.utf8) })
  }

  @Test func `a line feed in one CDATA section is not the other half of a carriage return in the one before`() throws {
    #expect(try EventLog.lines(of: "<a><![CDATA[\r]]><![CDATA[\n]]></a>") == ["<a", ">a \n\n"])
    #expect(try EventLog.lines(of: "<a><![CDATA[\r]]>x<![CDATA[\n]]></a>") == ["<a", ">a \nx\n"])
  }

  @Test func `text that nobody wants is not told, and its neighbours' is`() throws {
    let log = EventLog()
    log.isWanted = { $0 != "b" }
    try log.read(.bytes(Array("<a>1<b>2<c>3</c>4<![CDATA[5]]></b>6</a>".utf8)))
    #expect(log.lines == ["<a", "<b", "<c", ">c 3", ">b ", ">a 16"])
  }

  @Test func `comments, instructions and the document type are passed over`() throws {
    let document = "<?xml version='1.0'?><!-- a --><!DOCTYPE a [<!ELEMENT a ANY>]><?b c?><a/><!-- d -->\n<?e?>"
    #expect(try EventLog.lines(of: document) == ["<a", ">a "])
  }

  @Test func `a source that cannot be read is told by its errno`() {
    #expect(throws: XMLSourceFault(code: 9)) { try EventLog().read(.descriptor(-1)) }
  }
}
