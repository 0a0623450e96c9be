import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

/// What is written as a file and read again is what it was, for every term of every vocabulary.
@Suite struct RecordFileLawTests {
  private static func expectSame(_ record: Record, as vocabulary: Int, _ comment: String) {
    let file = record.file(as: vocabulary)
    let read = ReadFile(file, as: vocabulary)
    #expect(read.found == [], "\(comment)\n\(file)")
    #expect(read.record.outline.utf8.elementsEqual(record.outline.utf8), "\(comment)\n\(file)")
    #expect(read.record.file(as: vocabulary).utf8.elementsEqual(file.utf8), "\(comment)\n\(file)")
  }

  @Test(arguments: [Lexicon.feed, Lexicon.item])
  func `each term comes back from its file with all that may stand in it`(vocabulary: Int) {
    for term in Lexicon.shared.terms[vocabulary] {
      for seed in 1...12 {
        var generator = RecordGenerator(.rss, seed: UInt64(seed), isCatalog: true)
        guard generator.has(term) else { continue }
        Self.expectSame(generator.record(of: term), as: vocabulary, "\(term.field.key), seed \(seed)")
      }
    }
  }

  @Test(arguments: [Lexicon.feed, Lexicon.item], [5, 30, 90])
  func `whole files come back with everything, foreign markup too`(vocabulary: Int, density: Int) {
    for seed in 1...(600 / density) {
      var generator = RecordGenerator(.rss, seed: UInt64(seed), isCatalog: true)
      Self.expectSame(generator.record(vocabulary, density: density), as: vocabulary, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "image: {href: \"\"}", "location: {name: \"\"}", "tag: {term: \"\"}", "guid: {value: \"\", permalink: false}",
  ])
  func `a record whose one value is empty comes back with that value`(yaml: String) {
    let record = ReadFile(yaml).record
    #expect(ReadFile(record.file()).record.outline == record.outline)
  }

  @Test func `namespaces and the attributes of the root come back from a feed's file`() {
    let file =
      "rss: {\"@xml:base\": https://example.org/}\nnamespaces:\n  my: urn:my\n  itunes: http://www.itunes.com/DTDs/Podcast-1.0.dtd\n"
    let read = ReadFile(file, as: Lexicon.feed)
    #expect(read.found == [])
    #expect(
      read.outline == [
        "rss", "  @xml:base https://example.org/", "namespaces", "  @my urn:my",
        "  @itunes http://www.itunes.com/DTDs/Podcast-1.0.dtd",
      ])
    Self.expectSame(read.record, as: Lexicon.feed, "namespaces")
  }
}
