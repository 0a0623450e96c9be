import Testing

@testable import MajlisCatalog

struct YAMLEditTests {
  private let guid = YAMLEntry("guid", .typed("X"))

  private func edited(_ source: String, _ change: (inout YAMLEdit) throws -> Void) throws -> String {
    var edit = try YAMLEdit(Array(source.utf8))
    try change(&edit)
    return String(decoding: edit.source, as: UTF8.self)
  }

  @Test(arguments: [
    ("title: T\ndate: D\n", "title: T\nguid: X\ndate: D\n"),
    ("# c\n\ntitle: \"T\"   # why\n\n# next\ndate: D", "# c\n\ntitle: \"T\"   # why\nguid: X\n\n# next\ndate: D"),
    ("date: D\ntitle: T", "date: D\ntitle: T\nguid: X\n"),
    ("date: D\r\ntitle: T\r\n\r\na: b\r\n", "date: D\r\ntitle: T\r\nguid: X\r\n\r\na: b\r\n"),
    ("\u{FEFF}title: T\n", "\u{FEFF}title: T\nguid: X\n"),
    ("\u{FEFF}date: D\n", "\u{FEFF}guid: X\ndate: D\n"),
    ("# c\n---\ntitle: T\n...\n", "# c\n---\ntitle: T\nguid: X\n...\n"),
    ("  title: T\n  date: D\n", "  title: T\n  guid: X\n  date: D\n"),
    ("title: |\n  T\n\n\ndate: D\n", "title: |\n  T\nguid: X\n\n\ndate: D\n"),
    ("title: |+\n  T\n\ndate: D\n", "title: |+\n  T\n\nguid: X\ndate: D\n"),
    ("title: |-\n  T", "title: |-\n  T\nguid: X\n"),
    ("title: |\n  T", "guid: X\ntitle: |\n  T"),
    ("title: a\n  b\n  c # d\ndate: D\n", "title: a\n  b\n  c # d\nguid: X\ndate: D\n"),
    ("title:\n- a\n- b\ndate: D\n", "title:\n- a\n- b\nguid: X\ndate: D\n"),
    ("title:\ndate: D\n", "title:\nguid: X\ndate: D\n"),
    ("# c\ndate: D\n", "# c\nguid: X\ndate: D\n"),
    ("{title: T}", "{title: T, guid: X}"),
    ("{title: T , date: D}\n", "{title: T, guid: X , date: D}\n"),
    (
      "---\n{\n  date: \"D\", # c\n  title: \"T\" # d\n}\n",
      "---\n{\n  date: \"D\", # c\n  title: \"T\", guid: X # d\n}\n"
    ),
    ("{date: D}", "{guid: X, date: D}"), ("{}", "{guid: X}"), ("{title: }", "{title: , guid: X}"),
  ])
  func `a guid goes behind the title and nothing else changes`(source: String, result: String) throws {
    let entry = guid
    #expect(try edited(source) { edit throws in try edit.insert(entry, after: "title") } == result)
  }

  @Test(arguments: [
    ("a: b  # c\nd: e\n", "x", "a: x  # c\nd: e\n"), ("a:\nd: e\n", "x", "a: x\nd: e\n"),
    ("a: # c\nd: e\n", "x", "a: x # c\nd: e\n"),
    ("a: \"b\" # c\n", "x: y", "a: \"x: y\" # c\n"), ("a: b", "x", "a: x"),
    ("a:   'b'\r\nd: e\r\n", "x\ny", "a:   |-\r\n  x\r\n  y\r\nd: e\r\n"),
    ("a: b # c\nd: e\n", "x\ny\n", "a: | # c\n  x\n  y\nd: e\n"),
    ("a: | # c\n  b\n\n\n# d\n", "x", "a: x # c\n\n\n# d\n"),
    ("a: |\n  b\n  c\nd: e\n", "x\ny\n", "a: |\n  x\n  y\nd: e\n"), ("a: b\n  c\n  d # e\n", "x", "a: x # e\n"),
    ("a: # c\n  # d\n  - b # e\n  - c # f\n# g\n", "x", "a: x # c\n  # d # f\n# g\n"),
    ("a: {b: c} # d\n", "x", "a: x # d\n"),
    ("a:\n  b # c\nd: e\n", "x", "a: x # c\nd: e\n"), ("{a: b, d: e}", "x, y", "{a: \"x, y\", d: e}"),
    ("{\"a\":\"b\"}\n", "x", "{\"a\": x}\n"), ("{a: , b: c}", "x", "{a: x, b: c}"),
    ("\u{FEFF}a: é # c\n", "ж", "\u{FEFF}a: ж # c\n"),
  ])
  func `a value is replaced and its comment stays`(source: String, text: String, result: String) throws {
    #expect(try edited(source) { edit throws in try edit.replaceValue(of: "a", with: .text(text)) } == result)
  }

  @Test(arguments: [
    ("a: b # c\nd: e\n", "a: # c\n  - x: |-\n      1\n      2\n  - z\nd: e\n"),
    ("a:   b\n", "a:\n  - x: |-\n      1\n      2\n  - z\n"),
    ("a: # c\n  # d\n  - b\ne: f", "a: # c\n  # d\n  - x: |-\n      1\n      2\n  - z\ne: f"),
    ("{a: b}", "{a: [{x: \"1\\n2\"}, z]}"),
  ])
  func `a value is replaced by a list`(source: String, result: String) throws {
    let list = YAMLValue.sequence([.mapping([YAMLEntry("x", .text("1\n2"))]), .text("z")])
    #expect(try edited(source) { edit throws in try edit.replaceValue(of: "a", with: list) } == result)
  }

  @Test(arguments: [
    ("a: b # c\nd: e\n", "d: e\n"), ("# x\nd: e\na:\n  - b\n\n  - c\n# y", "# x\nd: e\n# y"),
    ("d: e\na: |\n  b", "d: e\n"),
    ("a: b # c\n", "{}\n"), ("\u{FEFF}a: b\r\nd: e\r\n", "\u{FEFF}d: e\r\n"), ("{a: b, d: e}", "{d: e}"),
    ("{d: e , a: b}", "{d: e}"),
    ("{a: b}\n", "{}\n"), ("{d: e, a: b,}", "{d: e,}"),
  ])
  func `an entry is taken away`(source: String, result: String) throws {
    #expect(try edited(source) { edit throws in try edit.remove("a") } == result)
  }

  @Test(arguments: [
    ("a: b\n\n# end\n", "a: b\nguid: X\n\n# end\n"), ("a: b", "a: b\nguid: X\n"), ("{a: b}", "{a: b, guid: X}"),
    ("{}", "{guid: X}"),
    ("a:\r\n  - b\r\n...\r\n", "a:\r\n  - b\r\nguid: X\r\n...\r\n"),
  ])
  func `an entry is added behind the last`(source: String, result: String) throws {
    let entry = guid
    #expect(try edited(source) { edit throws in try edit.append(entry) } == result)
  }

  @Test func `a value is found far behind in a line of letters of two bytes`() throws {
    let long = String(repeating: "é", count: 1500)
    let result = try edited("{x: \(long), a: b, y: \(long)}") { edit throws in
      try edit.replaceValue(of: "a", with: .text("c"))
    }
    #expect(result == "{x: \(long), a: c, y: \(long)}")
  }

  @Test func `several edits follow each other`() throws {
    let result = try edited("a: b # 1\nc: d # 2\n") { edit throws in
      try edit.replaceValue(of: "a", with: .text("x\ny"))
      try edit.insert(YAMLEntry("o", .text("m")), after: "a")
      try edit.remove("c")
      try edit.append(YAMLEntry("z", .sequence([.text("1"), .typed("2")])))
    }
    #expect(result == "a: |- # 1\n  x\n  y\no: m\nz: [\"1\", 2]\n")
  }

  @Test func `what cannot be edited safely is left as it is`() throws {
    #expect(throws: YAMLEditError.notEditable) { try YAMLEdit(Array("a: 1\na: 2\n".utf8)) }
    #expect(throws: YAMLEditError.notEditable) { try YAMLEdit(Array("- a\n".utf8)) }
    var edit = try YAMLEdit(Array("a: b\n".utf8))
    #expect(throws: YAMLEditError.missingKey("x")) { try edit.remove("x") }
    #expect(throws: YAMLEditError.notProved("a")) { try edit.append(YAMLEntry("a", .text("c"))) }
    #expect(edit.source == Array("a: b\n".utf8))
  }

  @Test func `every nasty text can be put in place of another`() throws {
    for (index, text) in NastyTexts.all.enumerated() where index % 13 == 0 {
      for source in ["a: b # c\nd: e\n", "a:\n  - b\nd: e", "{a: b, d: e}", "a: |\r\n  b\r\nd: e\r\n"] {
        var edit = try YAMLEdit(Array(source.utf8))
        try edit.replaceValue(of: "a", with: .text(text))
        #expect(edit.tree.value(of: "a").map(edit.tree.text) == text)
        try edit.replaceValue(of: "a", with: .text("b"))
        #expect(edit.tree.value(of: "d").map(edit.tree.text) == "e")
      }
    }
  }
}
