import Testing

@testable import MajlisFeed

/// What is written as XML and read again is what it was, for every term of every vocabulary.
@Suite struct RecordLawTests {
  /// The terms of feeds and items that a dialect has a place for.
  private static func terms(_ dialect: Dialect) -> [Term] {
    [Lexicon.feed, Lexicon.item].flatMap { Lexicon.shared.terms[$0] }
      .filter { $0.field.place.mark(in: dialect) != nil && $0.field.key != "rss" }
  }

  /// Writes, reads and writes again.
  private static func expectSame(_ dialect: Dialect, _ feed: Record, _ items: [Record], _ comment: String) throws {
    let usesOwn = ([feed] + items).contains { $0.bytes.contains("my:".utf8) }
    let written = ReadFeed(dialect, feed: feed, items: items, namespaces: usesOwn ? RecordGenerator.namespaces : [])
    let document = written.document
    let read = try ReadFeed(document)
    #expect(read.findings.filter { $0.rule.id.hasPrefix("xml") }.map(\.message) == [], "\(comment)")
    expectLines(read.feed.outline, written.feed.outline, "\(comment), feed")
    #expect(read.items.count == written.items.count)
    for (a, b) in zip(read.items, written.items) { expectLines(a.outline, b.outline, "\(comment), item") }
    expectLines(
      String(decoding: read.document, as: UTF8.self), String(decoding: document, as: UTF8.self), "\(comment), again")
  }

  @Test(arguments: Dialect.allCases) func `each term comes back with all that may stand in it`(dialect: Dialect) throws
  {
    for term in Self.terms(dialect) {
      for seed in 1...12 {
        var generator = RecordGenerator(dialect, seed: UInt64(seed))
        let record = generator.record(of: term)
        let feed = term.owner == Lexicon.feed ? record : Record.nothing
        let items = term.owner == Lexicon.item ? [record] : []
        try Self.expectSame(dialect, feed, items, "\(term.field.key), seed \(seed)")
      }
    }
  }

  @Test(arguments: Dialect.allCases, [5, 30, 90])
  func `whole feeds come back with everything, foreign markup too`(dialect: Dialect, density: Int) throws {
    for seed in 1...(600 / density) {
      var generator = RecordGenerator(dialect, seed: UInt64(seed))
      let feed = generator.record(Lexicon.feed, density: density)
      let items = (0..<3).map { _ in generator.record(Lexicon.item, density: density) }
      try Self.expectSame(dialect, feed, items, "seed \(seed)")
    }
  }

  @Test(arguments: Dialect.allCases) func `reading what was written finds nothing wrong with its values`(
    dialect: Dialect
  ) throws {
    var generator = RecordGenerator(dialect, seed: 7)
    for _ in 0..<20 {
      let items = [generator.record(Lexicon.item, density: 50)]
      let read = try ReadFeed(
        ReadFeed(dialect, feed: .nothing, items: items, namespaces: RecordGenerator.namespaces).document)
      let known: [Rule] = [.feedDuplicateElement, .feedUnexpectedText]
      #expect(read.findings.filter { !known.contains($0.rule) } == [])
    }
  }
}

/// Expects two texts to be the same, byte by byte, and shows the first line that differs.
func expectLines(_ a: String, _ b: String, _ comment: String) {
  guard !a.utf8.elementsEqual(b.utf8) else { return }
  let (aLines, bLines) = (a.utf8.split(separator: 10), b.utf8.split(separator: 10))
  let same = zip(aLines, bLines).prefix { $0.elementsEqual($1) }.count
  func line(_ lines: [Substring.UTF8View]) -> String {
    same < lines.count ? String(lines[same])?.debugDescription ?? "?" : "nothing"
  }
  Issue.record("\(comment): \(line(aLines)) in place of \(line(bLines))")
}

extension Record {
  /// A record that says nothing.
  static var nothing: Record {
    var record = Record()
    record.closeRoot()
    return record
  }
}
