import Foundation
import Testing

@testable import MajlisXML

@Suite(.timeLimit(.minutes(20))) struct XMLFaultTests {
  @Test(arguments: [
    ("<!DOCTYPE a [\n<!ENTITY b 'c'>]><a>&b;</a>", "entity `b`", 2),
    ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "entity `b`", 1),
    ("<!DOCTYPE a [\n\n  <!ENTITY % b SYSTEM 'http://127.0.0.1:9/x'> %b;]><a/>", "entity `b`", 3),
    ("<!DOCTYPE a [\n<!ATTLIST a x CDATA 'y'>]><a/>", "attribute `x`", 2),
    ("<!DOCTYPE a [<!ENTITY b PUBLIC 'p' 's'>]><a/>", "entity `b`", 1),
  ])
  func `a declaration that could bring text from elsewhere ends the reading at its place`(
    document: String, what: String, line: Int
  ) throws {
    let fault = try #require(try EventLog.fault(of: document))
    #expect(fault.kind == .declaration(what))
    #expect(fault.line == line)
  }

  @Test func `nested parameter entities, on which libxml2 alone never ends, end the reading at once`() throws {
    var declarations = "<!ENTITY % e0 \"<!ENTITY x 'y'>\">\n"
    for level in 1...40 {
      declarations += "<!ENTITY % e\(level) \"&#37;e\(level - 1);&#37;e\(level - 1);&#37;e\(level - 1);\">\n"
    }
    let fault = try #require(try EventLog.fault(of: "<!DOCTYPE a [\n\(declarations)%e40;\n]><a>&x;</a>"))
    #expect(fault.kind == .declaration("entity `e0`"))
    #expect(fault.line == 2)
  }

  @Test func `a billion laughs are stopped at the first`() throws {
    let laughs = (1...9).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }.joined()
    let fault = try EventLog.fault(of: "<!DOCTYPE a [<!ENTITY l0 'lol'>\(laughs)]><a>&l9;</a>")
    #expect(fault?.kind == .declaration("entity `l0`"))
  }

  @Test func `an external document type is never opened`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "majlis-test-\(UUID().uuidString)")
    try Data("<!ENTITY b 'from the file'><!ATTLIST a x CDATA 'y'>".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let document = "<!DOCTYPE a SYSTEM '\(file.path())'>\n<a>c</a>"
    #expect(try EventLog.lines(of: document) == ["<a", ">a c"])
  }

  @Test(arguments: ["\n", "<?xml version='1.0' standalone='no'?>\n", "<!DOCTYPE rss [<!ELEMENT rss ANY>]>\n"])
  func `an entity that nobody defines is a fault`(prologue: String) throws {
    let fault = try EventLog.fault(of: prologue + "<rss>caf&eacute;</rss>")
    #expect(fault?.kind == .undefinedEntity("eacute"))
    #expect(fault?.line == 2)
  }

  @Test(arguments: [
    "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/rss-0.91.dtd'>\n",
    "<!DOCTYPE rss SYSTEM 'x.dtd'>\n",
  ])
  func `an entity that an unread document type may define is not lost without a word`(prologue: String) throws {
    let fault = try EventLog.fault(of: prologue + "<rss x='&eacute;'>caf&eacute;</rss>")
    #expect(fault?.kind == .undefinedEntity("eacute"))
    #expect(fault?.line == 2)
  }

  @Test(arguments: [
    ("<a>\n<b></a>", 2), ("<a>\n\n & b</a>", 3), ("<a x='1' x='2'/>", 1), ("<a>\n</a><b/>", 2), ("<a>", 1), ("text", 1),
    ("<a>]]></a>", 1), ("<a>\n<b x=1/></a>", 2), ("<a><!-- -- --></a>", 1), ("<a x='<'/>", 1), ("<a>\n<![CDATA[", 2),
    ("<a>\u{1}</a>", 1), ("<a>\n&#0;</a>", 2), ("<a>&#xD800;</a>", 1), ("<a>\u{FFFE}</a>", 1), ("<a></a", 1),
  ])
  func `what is not well-formed is a fault in its line`(document: String, line: Int) throws {
    let fault = try #require(try EventLog.fault(of: document))
    #expect(fault.line == line)
  }

  @Test(arguments: ["", " ", "\n\t \r\n", "<?xml version='1.0'?>\n", "<!-- a -->"])
  func `a document without an element is a fault`(document: String) throws {
    #expect(try EventLog.fault(of: document) != nil)
  }

  @Test(arguments: ["", " ", "\n\t \r\n"]) func `a document of nothing is told to be empty`(document: String) throws {
  }

  @Test func `elements may lie as deep as anybody needs and no deeper`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try EventLog.fault(of: nested(200)) == nil)
    #expect(try EventLog.fault(of: nested(300))?.kind == .tooDeep)
    #expect(try EventLog.fault(of: nested(100_000))?.line == 1)
  }

  @Test func `whoever stops the reading hears no more of the document`() {
    let log = EventLog()
    log.ended = { log, name, _ in if name == "b" { log.reader.stop() } }
    #expect(throws: XMLFault.self) { try log.read(.bytes(Array("<a><b/><c/><d/></a>".utf8))) }
    #expect(log.lines == ["<a", "<b", ">b "])
  }
}
