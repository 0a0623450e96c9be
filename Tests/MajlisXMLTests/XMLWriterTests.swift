import Testing

@testable import MajlisXML

@Suite struct XMLWriterTests {
  /// Keeps what is written.
  private final class Sink: XMLSink {
    var bytes: [UInt8] = []
    /// How many bytes fit.
    var room = Int.max

    func take(_ bytes: borrowing Span<UInt8>) -> Bool {
      guard self.bytes.count + bytes.count <= room else { return false }
      for index in bytes.indices { self.bytes.append(bytes[index]) }
      return true
    }
  }

  /// What the body writes.
  private static func written(_ body: (XMLWriter) -> Void) -> String {
    let sink = Sink()
    let writer = XMLWriter(sink)
    body(writer)
    #expect(writer.finish())
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private static func element(text: String) -> String {
    written { writer in
      writer.begin("a".utf8.span)
      writer.text(text.utf8.span)
      writer.end("a".utf8.span)
    }
  }

  private static func element(attribute value: String) -> String {
    written { writer in
      writer.begin("a".utf8.span)
      writer.attribute("x".utf8.span, value.utf8.span)
      writer.end("a".utf8.span)
    }
  }

  /// Without the characters that XML cannot hold (XML 1.0, 2.2).
  private static func allowed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: result.append(scalar)
      default: break
      }
    }
    return String(result)
  }

  private static let parts = [
    "<", "&", ">", "]", "]]", "]]>", "]]>]]>", "\r", "\n", "\r\n", "\t", "\u{0}", "\u{1}", "\u{1B}", "\u{7F}", "\u{85}",
    "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\"", "'", " ", "a", "é", "🎙", "مجلس", "&amp;", "&#13;", "<![CDATA[", "-->",
    "?>",
  ]

  private static func texts(_ parts: [String]) -> [String] {
    var random = Xorshift(state: 0x2545_F491_4F6C_DD1D)
    return (0..<3000).map { _ in
      (0..<Int.random(in: 0...8, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    }
  }

  @Test func `every text is read back as it was written, but for what XML cannot hold`() throws {
    for text in Self.texts(Self.parts) {
      let document = Self.element(text: text)
      let lines = try EventLog.lines(of: document)
      #expect(lines.last?.utf8.elementsEqual(">a \(Self.allowed(text))".utf8) == true, "\(document.debugDescription)")
    }
  }

  @Test func `every attribute is read back as it was written, but for what XML cannot hold`() throws {
    for text in Self.texts(Self.parts) {
      let document = Self.element(attribute: text)
      let lines = try EventLog.lines(of: document)
      #expect(lines[1].utf8.elementsEqual("@x \(Self.allowed(text))".utf8), "\(document.debugDescription)")
    }
  }

  @Test(arguments: ["\u{FFFE}", "a\u{FFFF}b", "<\u{FFFE}>"])
  func `the characters U+FFFE and U+FFFF are never written`(text: String) throws {
  }

  @Test(arguments: [
    ("plain > 'text' \"\"", "<a>plain &gt; 'text' \"\"</a>"), ("<b>&amp;", "<a><![CDATA[<b>&amp;]]></a>"),
    ("a & b", "<a><![CDATA[a & b]]></a>"), ("<]]>", "<a><![CDATA[<]]]]><![CDATA[>]]></a>"), ("]]>", "<a>]]&gt;</a>"),
    ("a\rb", "<a>a&#13;b</a>"), ("<\r>", "<a>&lt;&#13;&gt;</a>"), ("a\u{1}b\u{0}", "<a>ab</a>"),
    ("<\u{1B}", "<a><![CDATA[<]]></a>"), ("", "<a></a>"), ("\n\t", "<a>\n\t</a>"),
  ])
  func `text stands in CDATA where it holds markup, else as it is`(text: String, document: String) {
    #expect(Self.element(text: text) == document)
  }

  @Test(arguments: [
    ("plain 'text'", "<a x=\"plain 'text'\"/>"), ("<&>\"", "<a x=\"&lt;&amp;&gt;&quot;\"/>"),
    ("\r\n\t", "<a x=\"&#13;&#10;&#9;\"/>"), ("a\u{1}b", "<a x=\"ab\"/>"), ("", "<a x=\"\"/>"),
  ])
  func `an attribute stands in quotes with references for what reading would change`(text: String, document: String) {
    #expect(Self.element(attribute: text) == document)
  }

  @Test func `elements are closed as short as they can be, each on its line`() {
    let document = Self.written { writer in
      writer.declaration()
      writer.begin("a".utf8.span)
      writer.line(1)
      writer.begin("b".utf8.span)
      writer.end("b".utf8.span)
      writer.line(1)
      writer.verbatim("<c>&amp;</c>".utf8.span)
      writer.line(0)
      writer.end("a".utf8.span)
      writer.line(0)
    }
    #expect(document == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  <b/>\n  <c>&amp;</c>\n</a>\n")
  }

  @Test func `a document of any length arrives whole`() {
    let text = String(repeating: "0123456789abcdef", count: 20_000)
    #expect(Self.element(text: text) == "<a>\(text)</a>")
  }

  @Test(arguments: [0, 1, 40_000]) func `a sink that takes no more ends the document and is heard of`(room: Int) {
    let sink = Sink()
    sink.room = room
    let writer = XMLWriter(sink)
    for _ in 0..<20_000 {
      writer.begin("element".utf8.span)
      writer.end("element".utf8.span)
    }
    #expect(!writer.finish())
    #expect(sink.bytes.count <= room)
  }
}
