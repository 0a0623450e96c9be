import MajlisFeed
import Testing

@testable import MajlisCatalog

struct YAMLTreeTests {
  private func tree(_ text: String) -> YAMLTree { YAMLTree(reading: Array(text.utf8)) }

  private func faults(_ text: String) -> [YAMLFault] { tree(text).faults }

  private func fault(_ problem: YAMLFault.Problem, _ line: Int, _ column: Int) -> YAMLFault {
    YAMLFault(place: Place(line: line, column: column), problem: problem)
  }

  @Test func `nodes stand in the order of the document with text, style and place`() {
    let tree = tree("a: x\nb:\n  - 'y'\n  - {c: \"z\"}\nd: |\n  t\ne:\n")
    #expect(tree.faults.isEmpty)
    #expect(
      tree.nodes.map(\.kind) == [.mapping, .scalar, .scalar, .scalar, .sequence, .scalar, .mapping]
        + Array(repeating: .scalar, count: 6))
    #expect(tree.nodes.indices.map(tree.text) == ["", "a", "x", "b", "", "y", "", "c", "z", "d", "t\n", "e", ""])
    #expect(tree.nodes.map(\.end) == [13, 2, 3, 4, 9, 6, 9, 8, 9, 10, 11, 12, 13])
    #expect(tree.nodes[5].style == .singleQuoted && tree.nodes[6].style == .flow && tree.nodes[10].style == .literal)
    #expect(tree.nodes[8].start == Place(line: 4, column: 9))
    #expect(Array(tree.children(of: 4)) == [5, 6])
    #expect(tree.value(of: "d") == 10)
    #expect(tree.value(of: "c", in: 6) == 8)
    #expect(tree.value(of: "x") == nil)
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func `a bare null is absent, a quoted one is text`(word: String) {
    let tree = tree("a: \(word)\nb: '\(word)'\n")
    #expect(tree.isNull(2))
    #expect(!tree.isNull(4))
  }

  @Test(arguments: ["39:03", "no", "010", "1.10", "2024-13-45", "nUll", "1:00:00:00:00:00:00:00:00:00:00"])
  func `a scalar is its source text`(text: String) {
    let tree = tree("a: \(text)")
    #expect(tree.text(of: 2) == text)
    #expect(!tree.isNull(2))
  }

  @Test(arguments: [
    ("\u{FEFF}a: é", "é"), ("a: 'b", nil), ("a: x\r\nb: y\r\n", "x"), ("# c\n---\na: x\n...\n", "x"),
    ("%YAML 1.1\n---\na: x", "x"),
  ])
  func `byte order marks, line endings and document marks are no part of the text`(source: String, text: String?) {
    #expect(tree(source).faults.isEmpty == (text != nil))
    if let text { #expect(tree(source).text(of: 2) == text) }
  }

  @Test(arguments: [
    ("title: Part 2: The return", 1, 14, "put the value in quotes"), ("a: @x", 1, 4, "put the value in quotes"),
    ("a: \"é\nb: c", 1, 4, "close it"), ("a: 1\nfoo\nb: 2\n", 2, 1, "key: value"), ("a: - b", 1, 4, "line of its own"),
    ("a: [b, c\nd: e", 2, 2, "opened at 1:4"), ("a: \"x\" y", 1, 8, "closing quote"), ("a: \"\\q\"", 1, 5, "backslash"),
    ("a: *", 1, 5, "quotes"),
  ])
  func `a syntax error has a place and a remedy`(source: String, line: Int, column: Int, hint: String) {
    let found = faults(source)
    #expect(found.count == 1)
    #expect(found.first?.place == Place(line: line, column: column))
    if case .syntax(_, let remedy) = found.first?.problem {
      #expect(remedy?.contains(hint) == true, "\(found)")
    } else {
      Issue.record("\(found)")
    }
  }

  @Test(arguments: [("a:\n\tb: c", 2, 1), ("\ta: b", 1, 1), ("a: |\n\tb", 2, 1), ("a: x\n\ty", 2, 1)])
  func `a tab that indents is told as such`(source: String, line: Int, column: Int) {
    #expect(faults(source) == [fault(.tab, line, column)])
  }

  @Test func `all duplicates, anchors, aliases, tags and merges of a file are found in one run`() {
    let source =
      "a: 1\nb: &x 1\nc: *x\nd: !!int 3\n<<: *x\n? [k]\n: v\n\"a\": 2\ne: {f: 1, f: 2}\n~: n\ng: !t [h: *y]\n"
    let first = Place(line: 1, column: 1)
    #expect(
      faults(source) == [
        fault(.anchor("x"), 2, 4), fault(.alias("x"), 3, 4), fault(.tag("tag:yaml.org,2002:int"), 4, 4),
        fault(.mergeKey, 5, 1), fault(.complexKey, 6, 3), fault(.duplicateKey("a", first: first), 8, 1),
        fault(.duplicateKey("f", first: Place(line: 9, column: 5)), 9, 11), fault(.complexKey, 10, 1),
        fault(.tag("!t"), 11, 4), fault(.alias("y"), 11, 11),
      ])
  }

  @Test func `what is refused reads as absent`() {
    let tree = tree("a: &x 1\nb: *x\nc: !t {d: e}\nf: g\n")
    #expect([2, 4, 6].allSatisfy(tree.isNull))
    #expect(tree.value(of: "f").map(tree.text) == "g")
  }

  @Test func `one mapping a file`() {
    #expect(faults("") == [fault(.empty, 1, 1)])
    #expect(faults("# nothing\n") == [fault(.empty, 1, 1)])
    #expect(faults("--- ~\n") == [fault(.empty, 1, 5)])
    #expect(faults("- a\n") == [fault(.notAMapping, 1, 1)])
    #expect(faults("a: b\n---\nc: d\n") == [fault(.severalDocuments, 2, 1)])
    #expect(faults("a: b\n...\nc: d\n") == [fault(.severalDocuments, 3, 1)])
  }

  @Test func `what is no UTF-8 has the place of its first byte`() {
    #expect(YAMLTree(reading: Array("a: é\nb: k".utf8) + [0xF6, 0x6E]).faults == [fault(.encoding(byte: 0xF6), 2, 5)])
    for bytes: [UInt8] in [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xE0, 0x80, 0x80],
    ] {
      #expect(YAMLTree(reading: Array("a: ".utf8) + bytes).faults == [fault(.encoding(byte: bytes[0]), 1, 4)])
    }
    #expect(YAMLTree(reading: [0xFF, 0xFE, 0x61, 0]).faults == [fault(.utf16, 1, 1)])
    #expect(YAMLTree(reading: [0, 0x61, 0, 0x3A]).faults == [fault(.utf16, 1, 1)])
  }

  @Test func `control characters are refused at their place`() {
    #expect(
      faults("a: \u{1B}[31m\nb: \u{7F}\u{9F}\n").map(\.place) == [
        Place(line: 1, column: 4), Place(line: 2, column: 4), Place(line: 2, column: 5),
      ])
    #expect(faults("a: x\u{0}") == [fault(.controlCharacter("\u{0}"), 1, 5)])
  }

  @Test func `thirty-two levels are read, no more`() {
    func nested(_ depth: Int) -> String {
      "a: " + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
    }
    #expect(faults(nested(32)).isEmpty)
    #expect(faults(nested(33)) == [fault(.tooDeep, 1, 35)])
    #expect(faults("a: " + String(repeating: "[", count: 100_000)).map(\.problem) == [.tooDeep])
    #expect(faults(String(repeating: "- ", count: 100_000)).map(\.problem) == [.tooDeep])
  }

  @Test func `hostile files are refused soon`() {
    let clock = ContinuousClock()
    let took = clock.measure {
      #expect(faults(String(repeating: "%TAG !a! b\n", count: 200_000)).first?.problem == .tag("%TAG"))
      #expect(faults("a: [" + String(repeating: "*x, ", count: 50_000) + "]").count == YAMLTree.faultLimit)
      #expect(faults(String(repeating: "a: b\n", count: 50_000)).count == YAMLTree.faultLimit)
      #expect(YAMLTree(reading: Array(repeating: 0x61, count: (16 << 20) + 1)).faults == [fault(.tooLarge, 1, 1)])
    }
    #expect(took < .seconds(20))
  }

  @Test func `a tree reads one file after the other`() {
    var tree = tree("a: [b, c]\nd: e\nd: f\n")
    tree.read(Array("x: y".utf8).span)
    #expect(tree.faults.isEmpty)
    #expect(tree.nodes.indices.map(tree.text) == ["", "x", "y"])
    #expect(tree.nodes[0].end == 3)
  }

  @Test func `the source of a node is found to the byte`() {
    let source = Array(
      "\u{FEFF}é: ж  # c\nb: |  # head\n  t\n\n\nc:\n  - 'x'\n  - y z\n\n# end\nd: {e: \"f\"}\ng: |+\n  t\n\nh: a\n  b # c\ni:\n"
        .utf8)
    let tree = YAMLTree(reading: source)
    #expect(tree.faults.isEmpty)
    func spelled(_ key: String) -> String? {
      tree.value(of: key).map { String(decoding: source[tree.sourceRange(of: $0, in: source)], as: UTF8.self) }
    }
    #expect(spelled("é") == "ж")
    #expect(spelled("b") == "|  # head\n  t")
    #expect(spelled("c") == "- 'x'\n  - y z")
    #expect(spelled("d") == "{e: \"f\"}")
    #expect(spelled("g") == "|+\n  t\n")
    #expect(spelled("h") == "a\n  b")
    #expect(spelled("i") == "")
  }
}
