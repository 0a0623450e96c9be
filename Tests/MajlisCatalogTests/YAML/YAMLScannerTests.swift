import Foundation
import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

/// The law: what the scanner reads, libyaml reads as the same nodes, texts, marks and faults.
struct YAMLScannerTests {
  /// - Returns: whether the scanner read it at all.
  @discardableResult
  private func expectSame(_ source: [UInt8]) -> Bool {
    guard YAMLSourceCheck.faults(in: source.span).isEmpty else { return false }
    let text = source.span.extracting(YAMLSourceCheck.start(of: source.span)...)
    guard let scanned = YAMLScanner.tree(of: text, in: YAMLTree()) else { return false }
    let parsed = YAMLBuilder.tree(of: text, in: YAMLTree())
    if scanned != parsed {
      Issue.record("\(String(decoding: source, as: UTF8.self))\n\(scanned.outline)\n\(parsed.outline)")
    }
    return true
  }

  @Test(arguments: [
    "a: b\n", "a: b", "a: b \n", "a:  b  # c\n", "# c\n\na: b\n\n# c\n", "a: b\n  \nb: c\n",
    "a: 'it''s'\nb: \"a \\\"b\\\" \\\\ \\n\\t\"\n", "a: \"\"\nb: ''\n", "a: [b, c d, 'e', \"f\"]\n", "a: []\nb: {}\n",
    "a: {b: c, d: https://example.org/?e#f, \"g\": 'h'}\n".replacing("?", with: "/"), "a: [[b], {c: [d]}]\n",
    "a:\n  b: c\n  d:\n    e: f\ng: h\n", "a:\n  - b\n  - c\nd: e\n", "a:\n- b\n- c\nd: e\n", "a:\n- b\n",
    "a:\n  - b: c\n    d: e\n  - {f: g}\n  -   h: i\n      j: k\n", "a:\n  - b:\n      - c\n    d: e\nf: g\n",
    "a:\n  # c\n  - b\n\n  # d\n  - e\n# f\ng: h\n", "a: |\n  b\n  c\nd: e\n", "a: |-\n  b\n\n   c\n\n\nd: e\n",
    "a: |+\n  b\n\n\nd: e\n", "a: |\n\n \n  b\n", "a: |\n  b\n # c\nd: e\n", "a: |\n  b\n    \n", "a: |2\n    b\n  c\n",
    "a: |2\nb: c\n", "a: |2+\n\n\nb: c\n", "a: |1-\n\nb: c\n",
    "a:\n  b: |1-\n\n    c\nd: e\n",
    "\"@a\": b\n'c d': e\nf:\n  \"g\":\n    h: i\n", "a: |\n  b\n  \n \n",
    "a:\n  b: |\n    c\n    d\n  e: f\n", "a:\n  - |\n    b\n  - c\n", "a:\n- |\n  b\n- |-\n c\n",
    "a: ж é — 👩‍👩‍👧\nb: [ж, é]\nc: {d: ж, e: é}\n", "a: -1\nb: -x\nc: :x\nd: a:b\ne: a#b\n", "\u{FEFF}a: b\n",
    "a: a ? b\nb: a [c] {d}, e\n", "a: ~\nb: null\n", "a: 'b ''c'' ж'\nb: \"ж \\\" é\" # ж\n",
    "a: [ж, 'é''', \"\\\"ж\"]\n", "a: b:c:d#e\nf: ж:é#ж\n", "a: |\n\n  ж\n\n\n  é\n\nb: c\n",
    "a: жжжжжжжж жжжжжжжж\nb: 'жжжжжжжж'\n",
  ])
  func `the simple style is read as libyaml reads it`(source: String) {
    #expect(expectSame(Array(source.utf8)))
  }

  @Test(arguments: [
    "", "\n", "a", "a: b\n   ", "a: b\n# c", "a: |\n  b", "- a\n", " a: b\n", "a:\n", "a: b\n c\n", "a: 'b\n  c'\n",
    "a: b: c\n", "a: b:\n", "a: &b c\n",
    "a: *b\n", "a: !b c\n", "a: >\n  b\n", "a: |2\n  b\n", "a: |\nb: c\n", "a: |\n\tb\n", "a: {b}\n", "a: [b: c]\n",
    "a: [b,]\n", "a: [b\n  c]\n", "a: {b:c}\n", "a: {b: }\n", "a: [b?]\n", "a: [b #c]\n", "a: 'b' c\n", "a: [b] c\n",
    "a: -\n", "a: - b\n", "a: ? b\n", "a:\n  - - b\n", "a:\n  -\n    b\n", "a:\n  b\n", "a:\n    b: c\n  d: e\n",
    "a:\n  - b\n  c: d\n", "a:\n  - b\n - c\n", "a:\n  - b\n   - c\n", "a: b\n---\nc: d\n", "--- a\n", "a: b\n...\n",
    "%YAML 1.1\n---\na: b\n", "a: b\tc\n", "a: b\r\nc: d\r\n", "a: b\u{85}c\n", "a: b\u{2028}c: d\n",
    "a: |\n  b\u{85}  c\n",
    "a: \"\\x41\"\n", "a: b\n- c\n", "a b: c\n", "ж: c\n", "? a\n: b\n", "a: | # c\n  b\n", "\ta: b\n", "a: @b\n",
    "a: %b\n",
    "a: \"b\n", "a: {b: c\n", "a: |\n    b\n  c\n", "a: |\n   \n  b\n", "a: # b\n", "a: b\n# c\u{85}d\n",
    "a: \u{FEFF}b\n", "a: b\na: c\n", "a: {b: 1, b: 2}\n", "null: a\n", "a: {~: b}\n", "a: 'b\\'\n", "a: \"b\\\"\n",
    "a: \u{2028}b\n", "a: |\n  b\n\u{85}c: d\n",
  ])
  func `anything else is left to libyaml, or read as it reads it`(source: String) {
    expectSame(Array(source.utf8))
  }

  @Test func `every text is read alike wherever it stands`() {
    var (read, all) = (0, 0)
    for text in NastyTexts.all {
      let value = YAMLValue.text(text)
      var writer = YAMLWriter()
      writer.entry("a", value)
      writer.entry("b", .sequence([value, .mapping([YAMLEntry("c", value)]), value]))
      writer.entry("d", .mapping([YAMLEntry("e", value), YAMLEntry("f", value)]))
      all += 1
      if expectSame(writer.bytes) { read += 1 }
    }
    #expect(read * 2 > all)
  }

  @Test func `generated files are read alike`() {
    var read = 0
    for seed in 1...200 {
      var generator = RecordGenerator(.rss, seed: UInt64(seed), isCatalog: true)
      let record = generator.record(Lexicon.item, density: 10)
      if expectSame(Array(record.file(as: Lexicon.item).utf8)) { read += 1 }
    }
    #expect(read > 0)
  }

  @Test func `files that were changed anywhere are read alike`() {
    let source = Array(
      "a: b c\nd: [e, 'f', \"g\"]\nh:\n  - i: {j: k}\n    l: |\n      m\n\n      é\n  - o\np: q # r\ns: 'ж ''t'\nu: \"v\\\" ж\"\n"
        .utf8)
    let signs = Array(" \n\t:#-?,[]{}&*!|>'\"%@`\\a0+~\u{85}".utf8)
    for index in source.indices {
      for sign in signs {
        var changed = source
        changed[index] = sign
        expectSame(changed)
        changed = source
        changed.insert(sign, at: index)
        expectSame(changed)
      }
      expectSame(Array(source[..<index]) + source[(index + 1)...])
      expectSame(Array(source[..<index]))
    }
  }
}

extension YAMLTree {
  fileprivate var outline: String {
    let lines = nodes.indices.map { index in
      let node = nodes[index]
      let (start, end) = (node.startMark, node.endMark)
      return
        "\(node.kind) \(node.style) \(start.line):\(start.column)-\(end.line):\(end.column) \(text(of: index).debugDescription)"
    }
    return (lines + faults.map { "\($0)" }).joined(separator: "\n")
  }
}
