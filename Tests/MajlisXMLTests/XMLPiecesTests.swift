import Testing

@testable import MajlisXML

/// A document is the same however its bytes arrive.
@Suite struct XMLPiecesTests {
  /// As long as the decoder wants before it settles on an encoding, so that every later piece reaches the parser alone.
  private static let start = Array(("<a>" + String(repeating: " ", count: 2000)).utf8)

  @Test(
    arguments: [
      "<b x='1&amp;2' y=\"é\">t&#233;xt 🎙</b></a>", "<b><![CDATA[a\r\nb\r\r\nc]]></b>\r\n<c>\r\n</c>\r</a>",
      "<b>]]&gt;<![CDATA[]]]]><![CDATA[>]]></b><!-- <c> --><?d <e>?></a>",
      "<p:b xmlns:p='u' p:c='&lt;'/><b>&#x1F399;</b></a>",
      "<b>\r<![CDATA[\n]]>\r</b><b><![CDATA[\r]]>\n<![CDATA[\r\n]]></b></a>",
    ], 1...7)
  func `events do not depend on where the pieces end`(document: String, count: Int) throws {
    let whole = try EventLog.lines(of: Self.start + Array(document.utf8))
    let pieces = try EventLog.lines(of: Array(document.utf8), behind: Self.start, inPiecesOf: count)
    #expect(pieces.map { Array($0.utf8) } == whole.map { Array($0.utf8) })
  }

  @Test(
    arguments: 0..<4,
    [("\r\n", "\n"), ("\r\r\n", "\n\n"), ("\r", "\n"), ("a\r\nbc\r", "a\nbc\n"), ("\n\rx", "\n\nx")])
  func `line ends of a long CDATA section count once, wherever libxml2 parts it`(
    padding: Int, ends: (source: String, text: String)
  ) throws {
    let space = String(repeating: "x", count: padding)
    let (text, expected) = (
      space + String(repeating: ends.source, count: 2000), space + String(repeating: ends.text, count: 2000)
    )
    let document = Array("<b><![CDATA[\(text)]]></b></a>".utf8)
    let ways = [
      try EventLog.lines(of: Self.start + document),
      try EventLog.lines(of: document, behind: Self.start, inPiecesOf: 509),
    ]
    for lines in ways { #expect(lines[2].utf8.elementsEqual(">b \(expected)".utf8)) }
  }

  @Test func `an element at any place around the end of a piece is read and found again whole`() throws {
    let element = "<b x=\"&lt;é\" y='>'><![CDATA[a\r\n<b>🎙]]><c/>&amp;</b>"
    let expected = ["<b", "@x <é", "@y >", "<c", ">c ", ">b a\n<b>🎙&", ">a "]
    for before in (65_536 - element.utf8.count - 4)...(65_536 + 2) {
      let padding = String(repeating: "x", count: before - "<a><!---->".utf8.count)
      let log = EventLog()
      var sources: [String] = []
      log.ended = { log, name, tag in
        if name == "b" { sources.append(String(decoding: log.reader.source(tag..<log.reader.offset), as: UTF8.self)) }
      }
      try log.read(.bytes(Array("<a><!--\(padding)-->\(element)</a>".utf8)))
      #expect(Array(log.lines.dropFirst()) == expected, "element at \(before)")
      #expect(sources == [element], "element at \(before)")
    }
  }

  @Test func `a document of many pieces gives every element, and only what is kept stays in memory`() throws {
    let log = EventLog()
    let items = (0..<20_000).map { "<b n=\"\($0)\">Ünïcode \($0) &amp; <![CDATA[<i>\r\n</i>]]></b>\n" }
    var (count, longest) = (0, 0)
    log.ended = { log, name, tag in
      guard name == "b" else { return }
      #expect(log.reader.source(tag..<log.reader.offset).elementsEqual(items[count].utf8.dropLast()))
      count += 1
      longest = max(longest, log.reader.window.count)
      log.reader.keeps(from: log.reader.offset)
    }
    try log.read(.bytes(Array("<a>\(items.joined())</a>".utf8)))
    #expect(count == 20_000)
    #expect(longest < 4 * 65_536)
    #expect(log.lines.filter { $0 == ">b Ünïcode 4711 & <i>\n</i>" }.count == 1)
  }

  @Test func `an element larger than a piece is kept whole as long as it is wanted`() throws {
    let text = String(repeating: "wörd 🎙 ", count: 30_000)
    let log = EventLog()
    var source: [UInt8] = []
    log.ended = { log, name, tag in
      if name == "b" { source = Array(log.reader.source(tag..<log.reader.offset)) }
    }
    try log.read(.bytes(Array("<a><b>\(text)</b></a>".utf8)))
    #expect(source == Array("<b>\(text)</b>".utf8))
    #expect(log.lines[2].utf8.elementsEqual(">b \(text)".utf8))
  }
}
