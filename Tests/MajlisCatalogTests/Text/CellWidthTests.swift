import Testing

@testable import MajlisCatalog

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("中央アジア", 10), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("é", 1), ("e\u{301}", 1), ("👍", 2),
    ("👩‍👩‍👧", 2), ("🇺🇿", 2), ("❤️", 2), ("❤", 1), ("Ўзбекистон", 10), ("مُحَمَّد", 4), ("ｆｕｌｌ", 8), ("ﾊﾝｶｸ", 4), ("—", 1),
    ("🙂🏽", 2), ("\u{200D}", 0), ("𠀀", 2), ("〈〉", 4),
  ])
  func `wide characters take two cells and marks none`(text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("中央アジア", 10, "中央アジア"), ("中央アジア", 8, "中央ア…"),
    ("中央アジア", 6, "中央…"), ("ab", 1, "…"), ("ab", 0, ""), ("e\u{301}e\u{301}e", 2, "e\u{301}…"), ("👩‍👩‍👧x", 2, "…"),
  ])
  func `a text is cut between characters`(text: String, limit: Int, cut: String) {
    #expect(CellWidth.cut(text, to: limit) == cut)
    #expect(CellWidth.of(cut) <= limit)
  }

  @Test func `columns line up, and those that may give way`() {
    var table = TextTable([
      TextTable.Column("name", isFlexible: true), TextTable.Column("n", isNumber: true),
      TextTable.Column("title", isFlexible: true),
    ])
    table.add(["中央", "7", "A Title of Some Length"])
    table.add(["e\u{301}", "10", ""])
    #expect(table.lines(width: nil) == ["name   n  title", "中央   7  A Title of Some Length", "e\u{301}     10"])
    #expect(table.lines(width: 26) == ["name   n  title", "中央   7  A Title of Some…", "e\u{301}     10"])
    for width in 21...40 { #expect(table.lines(width: width).allSatisfy { CellWidth.of($0) <= width }) }
    #expect(table.lines(width: 3)[1] == "中央   7  A Title…")
  }
}
