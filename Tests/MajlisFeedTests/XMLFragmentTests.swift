import Testing

@testable import MajlisFeed

@Suite struct XMLFragmentTests {
  /// The pieces of a text; nil where it is not well-formed.
  private static func pieces(_ text: String) -> [String]? {
    switch XMLFragment.elements(in: text.utf8) {
    case .success(let pieces): pieces.map { String(decoding: $0, as: UTF8.self) }
    case .failure: nil
    }
  }

  @Test(arguments: [
    ("", []), (" \n ", []), ("<a/>", ["<a/>"]), ("<a/>\n<b x='1'>t</b>\n", ["<a/>", "<b x='1'>t</b>"]),
    ("<a><b/><a/></a><a/>", ["<a><b/><a/></a>", "<a/>"]), ("text", ["text"]),
    (" one <a/> two &amp; <b/> three ", ["one", "<a/>", "two &amp;", "<b/>", "three"]),
    ("<p:a p:b='c'/>", ["<p:a p:b='c'/>"]), ("<a><![CDATA[</a>]]></a>\n", ["<a><![CDATA[</a>]]></a>"]),
    ("<!-- x --><a/>", ["<!-- x -->", "<a/>"]), ("<é>🎙</é>", ["<é>🎙</é>"]), ("<a\n/>", ["<a\n/>"]),
    ("<a><![CDATA[<?xml encoding='utf-16'?>]]></a>", ["<a><![CDATA[<?xml encoding='utf-16'?>]]></a>"]),
    ("a\n<!---->\nb<!----><c/>", ["a", "b", "<c/>"]), ("<![CDATA[<!---->]]>", ["<![CDATA[<!---->]]>"]),
  ])
  func `a text is parted at the ends of its outermost elements, each as it stands`(text: String, pieces: [String]) {
    #expect(Self.pieces(text) == pieces)
  }

  @Test(arguments: [
    "<a>", "</a>", "</x>", "</x><x>", "<a></b>", "a & b", "<a x='1' x='2'/>", "&nbsp;", "<a x=1/>", "]]>", "\u{1}", "<",
    "<?xml version='1.0'?><a/>", "<!DOCTYPE a><a/>", "<a><![CDATA[</a>",
    "<a:b:c/>", "<a: />", "<a b: ='u'/>", "<b><a b:c:d='u'/></b>",
  ])
  func `a text that is not well-formed by itself is refused`(text: String) {
    #expect(Self.pieces(text) == nil)
  }

  @Test func `pieces joined by lines are parted into the same pieces`() throws {
    let pieces = [
      "<a/>", "<a>1</a>", "<p:b xmlns:p='u'><c/>text</p:b>", "<d><![CDATA[<>]]></d>", "text", "<!-- x --> t",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let text = XMLFragment.text(of: [first, second, third].map { ArraySlice($0.utf8) })
          #expect(Self.pieces(String(decoding: text, as: UTF8.self)) == [first, second, third])
        }
      }
    }
  }

  @Test func `an element larger than a piece of the source is one piece`() {
    let text = "<a>\(String(repeating: "é<b/>", count: 50_000))</a>"
    #expect(Self.pieces("<c/>\(text)<c/>") == ["<c/>", text, "<c/>"])
  }
}
