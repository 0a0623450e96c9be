import MajlisFeed
import Testing

@testable import MajlisCatalog

/// The law: what is written reads back.
struct YAMLWriterLawTests {
  private static let kinds: [YAMLScalarKind] = [.text, .typed]
  private static let cases: [(Int, YAMLScalarKind)] = [(0, .text), (0, .typed), (1, .text), (2, .typed), (3, .text)]

  /// Wraps a value in as many mappings and lists in turn.
  private func nested(_ value: YAMLValue, depth: Int) -> YAMLValue {
    (0..<depth).reduce(value) { value, level in
      level % 2 == 0 ? .sequence([value, .text("b")]) : .mapping([YAMLEntry("k", value), YAMLEntry("l", .text("b"))])
    }
  }

  private func expectTexts(_ expected: [String], in writer: YAMLWriter, marker: String = "") {
    let tree = YAMLTree(reading: writer.bytes)
    #expect(tree.faults.isEmpty)
    let values = tree.nodes.indices.filter { tree.nodes[$0].kind == .scalar }.map { tree.text(of: $0) }
    #expect(values.count == expected.count)
    for (value, text) in zip(values, expected) where value != text || value.utf8.count != text.utf8.count {
      Issue.record("\(marker): \(text.debugDescription) came back as \(value.debugDescription)")
    }
  }

  @Test(arguments: cases)
  func `every text comes back from block mappings`(depth: Int, kind: YAMLScalarKind) {
    var (writer, expected) = (YAMLWriter(), [String]())
    for (index, text) in NastyTexts.all.enumerated() {
      let mapping = YAMLValue.mapping([YAMLEntry("a", .scalar(text, kind)), YAMLEntry("b", .sequence([.text("x\ny")]))])
      writer.entry("k\(index)", nested(mapping, depth: depth))
      expected += ["k\(index)"] + opening(depth) + ["a", text, "b", "x\ny"] + closing(depth)
    }
    expectTexts(expected, in: writer)
  }

  /// The scalars that `nested` puts before and behind its value.
  private func opening(_ depth: Int) -> [String] { Array(repeating: "k", count: depth / 2) }

  private func closing(_ depth: Int) -> [String] {
    (0..<depth).flatMap { $0 % 2 == 0 ? ["b"] : ["l", "b"] }
  }

  @Test(arguments: cases)
  func `every text comes back from block sequences`(depth: Int, kind: YAMLScalarKind) {
    var (writer, expected) = (YAMLWriter(), [String]())
    for (index, text) in NastyTexts.all.enumerated() {
      let list = YAMLValue.sequence([
        .text("x\ny"), .scalar(text, kind), .mapping([YAMLEntry("m", .scalar(text, kind))]),
      ])
      writer.entry("k\(index)", nested(list, depth: depth))
      expected += ["k\(index)"] + opening(depth) + ["x\ny", text, "m", text] + closing(depth)
    }
    expectTexts(expected, in: writer)
  }

  @Test(arguments: kinds)
  func `every text comes back from braces and brackets`(kind: YAMLScalarKind) {
    var writer = YAMLWriter()
    let last = Array(NastyTexts.all.suffix(1))
    let items = NastyTexts.all.map { YAMLValue.scalar($0, kind) }
    let list = YAMLEntry("l", .sequence(last.map { .scalar($0, kind) }))
    let entries = items.map { YAMLValue.mapping([YAMLEntry("k", $0), list]) }
    writer.flow(.mapping([YAMLEntry("list", .sequence(items)), YAMLEntry("mappings", .sequence(entries))]))
    expectTexts(
      ["list"] + NastyTexts.all + ["mappings"] + NastyTexts.all.flatMap { ["k", $0, "l"] + last }, in: writer)
  }

  @Test func `every text comes back as a key`() {
    var (block, flow) = (YAMLWriter(), YAMLWriter())
    for text in NastyTexts.all { block.entry(text, .text("v")) }
    flow.flow(.mapping(NastyTexts.all.map { YAMLEntry($0, .text("v")) }))
    let expected = NastyTexts.all.flatMap { [$0, "v"] }
    expectTexts(expected, in: block, marker: "block")
    expectTexts(expected, in: flow, marker: "flow")
  }

  @Test func `no text is read as absent`() {
    var writer = YAMLWriter()
    writer.entry("k", .sequence(NastyTexts.all.flatMap { [YAMLValue.text($0), .typed($0)] }))
    let tree = YAMLTree(reading: writer.bytes)
    #expect(tree.nodes.indices.allSatisfy { !tree.isNull($0) })
  }
}

/// What a careful person would have typed.
struct YAMLWriterStyleTests {
  private func written(_ value: YAMLValue, key: String = "k") -> String {
    var writer = YAMLWriter()
    writer.entry(key, value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "The State of Things", "News > Politics", "https://example.org/a?b=c#d", "it's", "a, b", "Тохир", "🇹🇲 👩‍👩‍👧", "50 % off",
    "2024 in review", "say \"hi\"", "-a", "a:b", "e\u{301}", "x [y]", "12 angry men", "1.2.3", "a\\b",
  ])
  func `a text is plain where that is safe`(text: String) {
    #expect(written(.text(text)) == "k: \(text)\n")
  }

  @Test(arguments: NastyTexts.words)
  func `a text that another tool would not read as text is quoted`(text: String) {
    #expect(written(.text(text)) == "k: \"\(text)\"\n")
  }

  @Test(arguments: NastyTexts.words.filter { !["", "~", "<<"].contains($0) && $0.lowercased() != "null" })
  func `a value that majlis reads as text anyway is plain`(text: String) {
    #expect(written(.typed(text)) == "k: \(text)\n")
  }

  @Test(arguments: [
    ("Part 2: The return", #""Part 2: The return""#), ("a #1", #""a #1""#), ("@bruce", #""@bruce""#), (" a", #"" a""#),
    ("\"Quoted\" title", #"'"Quoted" title'"#), ("C:\\ is: 'it'", #"'C:\ is: ''it'''"#), ("a\tb", #""a\tb""#),
    ("a\r\"", #""a\r\"""#), ("\u{FEFF}\u{85}\u{2028}\u{7F}\u{9F}", #""\uFEFF\N\L\x7F\x9F""#), ("\n", #""\n""#),
  ])
  func `quotes are double where they are simple or must escape, else single`(text: String, spelling: String) {
    #expect(written(.text(text)) == "k: \(spelling)\n")
  }

  @Test(arguments: [
    ("a\nb", "|-\n  a\n  b\n"), ("a\nb\n", "|\n  a\n  b\n"), ("a\n\n b\n\n", "|+\n  a\n\n   b\n\n"),
    (" a\nb\n", "|2\n   a\n  b\n"), ("\n\n a", "|2-\n\n\n   a\n"), ("---\n# b\n", "|\n  ---\n  # b\n"),
  ])
  func `several lines are block text`(text: String, block: String) {
    #expect(written(.text(text)) == "k: " + block)
  }

  @Test func `a long line that needs quotes is block text`() {
    let text = String(repeating: "more: and more ", count: 6) + "."
    #expect(written(.text(text)) == "k: |-\n  \(text)\n")
  }

  @Test func `keys are plain or quoted`() {
    #expect(written(.text("de"), key: "@xml:lang") == "\"@xml:lang\": de\n")
    #expect(written(.text("de"), key: "no") == "\"no\": de\n")
    #expect(written(.text("de"), key: "podcast_guid") == "podcast_guid: de\n")
  }

  @Test func `short lists and mappings stand within the line`() {
    #expect(written(.sequence([.text("News > Politics"), .text("Arts")])) == "k: [News > Politics, Arts]\n")
    let owner = [
      YAMLEntry("name", .text("X, Y")), YAMLEntry("href", .text("https://example.org/x")),
      YAMLEntry("m", .typed("39:03")),
    ]
    #expect(written(.mapping(owner)) == "k: {name: \"X, Y\", href: https://example.org/x, m: 39:03}\n")
    #expect(written(.sequence([])) == "k: []\n")
    #expect(written(.mapping([])) == "k: {}\n")
  }

  @Test func `a list with mappings has a line for each`() {
    let name = YAMLEntry("name", .text("Amin Mudaqiq"))
    let value = YAMLValue.sequence([.mapping([name, YAMLEntry("role", .text("guest"))]), .text("Bruce Pannier")])
    #expect(written(value) == "k:\n  - {name: Amin Mudaqiq, role: guest}\n  - Bruce Pannier\n")
  }

  @Test func `a line of a hundred columns is full`() {
    func text(_ columns: Int) -> String { String(repeating: "é", count: columns) }
    #expect(written(.sequence([.text(text(95))])) == "k: [\(text(95))]\n")
    #expect(written(.sequence([.text(text(96))])) == "k:\n  - \(text(96))\n")
    #expect(written(.sequence([.text(text(92) + ",")])) == "k: [\"\(text(92)),\"]\n")
    #expect(written(.sequence([.text(text(93) + ",")])) == "k:\n  - \(text(93)),\n")
    #expect(written(.mapping([YAMLEntry("a", .text(text(92)))])) == "k: {a: \(text(92))}\n")
    #expect(written(.mapping([YAMLEntry("a", .text(text(93)))])) == "k:\n  a: \(text(93))\n")
    #expect(written(.sequence([.text(text(60)), .text(text(33))])) == "k: [\(text(60)), \(text(33))]\n")
    #expect(written(.sequence([.text(text(60)), .text(text(34))])) == "k:\n  - \(text(60))\n  - \(text(34))\n")
  }

  @Test func `what does not fit the line is block`() {
    let long = String(repeating: "é", count: 60)
    let mapping = YAMLValue.mapping([YAMLEntry("a", .text(long)), YAMLEntry("b", .text(long))])
    #expect(written(mapping) == "k:\n  a: \(long)\n  b: \(long)\n")
    #expect(written(.sequence([mapping])) == "k:\n  - a: \(long)\n    b: \(long)\n")
    #expect(written(.mapping([YAMLEntry("l", .text("x\ny"))])) == "k:\n  l: |-\n    x\n    y\n")
    #expect(
      written(.sequence([.sequence([.text("x\ny"), .text("z")])])) == "k:\n  - - |-\n      x\n      y\n    - z\n")
  }
}

@Suite struct VocabularyKeyTests {
  @Test func `no key of a vocabulary needs quotes, in a block or within a line`() {
    for vocabulary in Lexicon.shared.terms.indices {
      for key in KeyTable.shared.meanings(in: vocabulary).keys {
        for position in [YAMLPosition.key, .flow] {
          #expect(YAMLScalar.spelling(of: key.utf8.span, as: .text, at: position) == .plain, "\(key)")
        }
      }
    }
  }
}
