import Testing

@testable import MajlisFeed

@Suite struct TermLawTests {
  private let lexicon = Lexicon.shared

  @Test(arguments: Dialect.allCases)
  func `every term is read under its own key and written again as it was`(dialect: Dialect) throws {
    let sample = SampleFeed(dialect)
    let read = try ReadSample(sample.document)
    let again = try ReadSample(read.written(dialect))
    for vocabulary in [Lexicon.feed, Lexicon.item] {
      let record = read.record(of: vocabulary)
      #expect(record.foreign == [])
      for term in sample.terms(of: vocabulary) { #expect(record.first(term) != nil, "\(term.field.key)") }
      #expect(again.record(of: vocabulary).told == record.told)
    }
  }

  @Test func `every vocabulary is reached from a feed or an item`() throws {
    var reached: Set<Int> = [Lexicon.feed, Lexicon.item]
    for dialect in Dialect.allCases {
      let read = try ReadSample(SampleFeed(dialect).document)
      for record in [read.feed, read.items[0]] {
        reached.formUnion(record.nodes.compactMap { lexicon.term($0.term)?.child })
      }
    }
    let missing = lexicon.vocabularies.indices.filter { !reached.contains($0) }.map { lexicon.vocabularies[$0].name }
    #expect(missing == ["stylesheet", "rss", "namespaces"])  // the catalog's own
  }

  @Test func `no two terms of a vocabulary have a word of the catalog in common`() {
    for (vocabulary, terms) in zip(lexicon.vocabularies, lexicon.terms) {
      var words: [String] = []
      for field in terms.map(\.field) {
        words += Set([field.key, field.plural])
        for view in field.views { words += Set(([view.key] + view.synonyms).flatMap { [$0, KeyView.plural(of: $0)] }) }
      }
      #expect(Set(words).count == words.count, "\(vocabulary.name): \(words.sorted())")
    }
  }

  @Test func `no two terms of a vocabulary have an element or attribute in common`() {
    for terms in lexicon.terms {
      for dialect in Dialect.allCases {
        let marks = terms.compactMap { $0.field.place.mark(in: dialect) }
        #expect(Set(marks).count == marks.count)
      }
    }
  }

  @Test func `keys are words in small letters`() {
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789_")
    for term in lexicon.terms.joined() {
      #expect(allowed.isSuperset(of: term.field.key), "\(term.field.key)")
      #expect(!term.field.key.hasPrefix("x_"))
    }
  }

  @Test(arguments: [
    ("updatePeriod", "update_period"), ("in-reply-to", "in_reply_to"), ("isHD", "is_hd"), ("srcset", "srcset"),
    ("hit_parade", "hit_parade"), ("creativeCommons", "creative_commons"), ("Point", "point"),
  ])
  func `a key is the standard's word in snake case`(name: String, key: String) {
    #expect(name.snakeCased == key)
  }

  @Test(arguments: [
    ("media_category", "media_categories"), ("media_hash", "media_hashes"), ("georss_box", "georss_boxes"),
    ("skip_day", "skip_days"), ("dcterms_issued", "dcterms_issued"), ("media_content", "media_content"),
    ("live_item", "live_items"), ("person", "people"),
  ])
  func `a key for several values is a plural`(key: String, plural: String) {
    #expect(KeyView.plural(of: key) == plural)
  }
}
