import Testing

@testable import MajlisXML

@Suite struct XMLPlacesTests {
  /// The line and column of the first character behind the mark `|`, which is taken out, and the document without it.
  private static func marked(_ document: String) -> (document: String, place: [Int]) {
    let before = document.prefix { $0 != "|" }
    let line = before.unicodeScalars.filter { $0 == "\n" }.count + 1
    let column = before.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
    return (document.replacing("|", with: ""), [line, column])
  }

  /// Reads a document and asks at the end of the first `b` with the place of its start tag.
  private static func place(in document: String, _ offset: @escaping (XMLReader, _ tag: Int) -> Int) throws -> [Int]? {
    let log = EventLog()
    var place: [Int]?
    var mark = 0
    log.isWanted = { [unowned log] name in
      if name == "b" { mark = log.reader.offset }
      return true
    }
    log.ended = { log, name, _ in
      guard name == "b" else { return }
      let (line, column) = log.reader.place(at: offset(log.reader, mark))
      place = [line, column]
    }
    try log.read(.bytes(Array(document.utf8)))
    return place
  }

  @Test(arguments: [
    "<a>|<b/></a>", "<a>\n  |<b x='1'>t</b>\n</a>", "<a>é🎙|<b>\n\n</b></a>", "<a><c>|</c><!-- x -->|<b></b></a>",
    "<a>\n\n<c x='é'\n  y='ü'/> ü |<b\n x='>' y=\"/>\" z='a\nb'/></a>", "<a>e\u{301} 🏳️‍🌈|<b/></a>",
  ])
  func `a start tag is found from within it`(source: String) throws {
    let source = source.replacing("<c>|</c>", with: "<c></c>")
    let (document, expected) = Self.marked(source)
    #expect(try Self.place(in: document) { $0.tagStart(at: $1) } == expected)
  }

  @Test(arguments: [
    "<a><b>|text</b></a>", "<a>\n<b x='>'>\n   |text</b></a>", "<a><b x=\"'>'\" ><![CDATA[|text]]></b></a>",
    "<a><b>\n <![CDATA[\n\t|é]]></b></a>", "<a>🎙<b\n>|&amp;</b></a>",
  ])
  func `the text of an element begins behind its tag, white space and the mark of CDATA`(source: String) throws {
    let (document, expected) = Self.marked(source)
    #expect(try Self.place(in: document) { $0.textStart(ofTagAt: $1) } == expected)
  }

  @Test(arguments: [
    "<a><b x=\"|1\"/></a>", "<a><b y='x=\"0\"' x=\"|1\"/></a>", "<a>\n<b ax='0'\n  x = '|1'>t</b></a>",
    "<a><b xx='é' x='|1' xxx='2'/></a>", "<a><b y='>' x='|'/></a>", "<a>🎙<b p:x='0' x='|1' xmlns:p='u'/></a>",
  ])
  func `the value of an attribute is found by the attribute's name`(source: String) throws {
    let (document, expected) = Self.marked(source)
    #expect(try Self.place(in: document) { $0.valueStart(ofAttribute: "x", inTagAt: $1) } == expected)
  }

  @Test func `an attribute that is not there is looked for no further than its tag`() throws {
    let place = try Self.place(in: "<a>\n <b y='1'><c x='2'/></b></a>") { $0.valueStart(ofAttribute: "x", inTagAt: $1) }
    #expect(place == [2, 2])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `every kind of line end counts once`(end: String) throws {
    let document = ["<a>", "é", "  <b/></a>"].joined(separator: end)
    #expect(try Self.place(in: document) { $0.tagStart(at: $1) } == [3, 3])
  }

  @Test func `lines are counted beyond 65,535, also when what lies before them is forgotten`() throws {
    let lines = (1...70_000).map { "<c>\($0)</c>\n" }.joined()
    let log = EventLog()
    var places: [[Int]] = []
    log.ended = { log, name, tag in
      if name == "b" { places.append([log.reader.place(at: tag).line, log.reader.place(at: tag).column]) }
      log.reader.keeps(from: log.reader.offset)
    }
    try log.read(.bytes(Array("<a>\n\(lines)é <b/></a>".utf8)))
    #expect(places == [[70_002, 3]])
  }

  @Test func `a fault beyond line 65,535 has its line`() throws {
    let document = "<a>" + String(repeating: "\n", count: 70_000) + " &nbsp;</a>"
    let fault = try #require(try EventLog.fault(of: document))
    #expect(fault.kind == .undefinedEntity("nbsp"))
    #expect(fault.line == 70_001)
  }
}
