import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

@Suite struct FileFormatTests {
  private static func formatted(
    _ source: String, as vocabulary: Int = Lexicon.item, isCanonical: Bool = false
  ) throws -> String {
    let format = try FileFormat(Array(source.utf8), as: vocabulary, isCanonical: isCanonical)
    return String(decoding: format.text, as: UTF8.self)
  }

  // MARK: Examples

  @Test(arguments: [
    ("date: 2024-01-01T10:00:00Z\ntitle: A\n", "title: A\ndate: 2024-01-01T10:00:00Z\n"),
    ("title:   \"A\"\nlink: 'https://example.org/'\n", "title: A\nlink: https://example.org/\n"),
    ("title: 1984\n", "title: \"1984\"\n"), ("duration: \"39:03\"\n", "duration: 39:03\n"),
    ("{guid: b, title: A}\n", "title: A\nguid: b\n"), ("---\ntitle: A\n...\n", "title: A\n"), ("{}\n", "{}\n"),
    ("title: A", "title: A\n"), ("\u{FEFF}title: A\n", "title: A\n"), ("{title: A, }", "title: A\n"),
    ("title: A\r\nlink:  b\r\n", "title: A\r\nlink: b\r\n"),
    ("panellists:\n- A\n- B\n", "panellists: [A, B]\n"),
    ("audio:\n    length: 5\n    url: https://x.example/1.mp3\n", "audio: {url: https://x.example/1.mp3, length: 5}\n"),
    ("description: \"One\\nTwo\\n\"\n", "description: |\n  One\n  Two\n"),
    ("description: >-\n    One\n    two\n\n    three\n", "description: >-\n  One\n  two\n\n  three\n"),
    ("description: A text that\n  goes on\n", "description: A text that goes on\n"),
    ("subtitle:\ntitle: A\nsummary: ~\n", "title: A\nsubtitle:\nsummary: ~\n"),
    ("chapters:\n- {title: B, start: 0:00}\n", "chapters:\n  - {start: 0:00, title: B}\n"),
    ("title: {\"@xml:lang\": de, value: Hallo}\n", "title: {value: Hallo, \"@xml:lang\": de}\n"),
  ])
  func `a file gets the order and style in which majlis writes its own`(source: String, result: String) throws {
    #expect(try Self.formatted(source) == result)
  }

  @Test(arguments: [
    (
      "x_b: 1\nfoo: \"1.10\"\nx_a: 1.10\ntitle: A\nforeign: <my:a/>\n",
      "title: A\nx_b: 1\nfoo: \"1.10\"\nx_a: 1.10\nforeign: <my:a/>\n"
    ),
    ("x_map: {z: 1, a: [no, 'no']}\n", "x_map:\n  z: 1\n  a: [no, \"no\"]\n"),
  ])
  func `what only the user knows comes behind, in its own order and as text where it was`(
    source: String, result: String
  ) throws {
    #expect(try Self.formatted(source) == result)
  }

  @Test func `words for one thing keep their order, for it is that of the feed`() throws {
    let file = "title: A\npanellists: [B]\nmoderator: C\npeople:\n  - {name: D, role: Editor}\n"
    #expect(try Self.formatted(file) == file)
  }

  // MARK: Comments

  @Test(arguments: [
    ("# link\nlink: b   # l\ntitle: A # t\n", "title: A  # t\n# link\nlink: b  # l\n"),
    ("# head\n\nlink: b\ntitle: A\n", "# head\n\ntitle: A\nlink: b\n"),
    ("\n\n# head\n\n\n# link\nlink: b\n\n\ntitle: A\n", "# head\n\ntitle: A\n# link\nlink: b\n"),
    ("title: A\n\nlink: b\n\n\n# end\n", "title: A\n\nlink: b\n\n# end\n"),
    ("panellists: # who\n- A\n- B\n", "panellists: [A, B]  # who\n"),
    ("panellists: [A, B] # who\n", "panellists: [A, B]  # who\n"),
    ("panellists:\n- A # a\n# b\n- B\n", "panellists:\n  - A  # a\n  # b\n  - B\n"),
    ("panellists: [A, # a\n  B # b\n  ]\n", "panellists:\n  - A  # a\n  - B  # b\n"),
    ("panellists:\n  - A\n  # - B\ntitle: T\n", "title: T\npanellists:\n  - A\n  # - B\n"),
    ("panellists:\n  - A\n# of T\ntitle: T\n", "# of T\ntitle: T\npanellists: [A]\n"),
    (
      "panellists:\n- # a\n  href: u\n  # n\n  name: A\n",
      "panellists:\n  # a\n  # n\n  - {name: A, href: u}\n"
    ),
    ("panellists:\n- name: A\n  # - B\n- C\n", "panellists:\n  - name: A\n    # - B\n  - C\n"),
    ("description: | # d\n  # no comment\n  x\n", "description: |  # d\n  # no comment\n  x\n"),
    ("title: # t\n  A # a\n", "# t\ntitle: A  # a\n"),
    ("title: A#b\nlink: \"a # b\"\n", "title: A#b\nlink: \"a # b\"\n"),
    ("--- # s\ntitle: A\n... # e\n", "# s\ntitle: A\n# e\n"),
    ("{title: A, # a\n link: b} # c\n", "title: A  # a\nlink: b  # c\n"),
    ("# only\n{} # b\n", "# only\n# b\n{}\n"), ("tags: [ # c\n  # d\n  ]\n", "# c\ntags: []  # d\n"),
    ("panellists:\n- [{name: A, # a\n  href: b} # b\n  ]\n", "panellists:\n  # b\n  - - name: A  # a\n      href: b\n"),
    ("title: A\ndescription: >\n  B\n  c", "title: A\ndescription: B c\n"),
    ("x_a:\n  - name:\n", "x_a:\n  - {name: ~}\n"),
    ("subtitle: # todo\ntitle: A\n", "title: A\nsubtitle:  # todo\n"),
  ])
  func `a comment stays with what it stands above or behind`(source: String, result: String) throws {
    #expect(try Self.formatted(source) == result)
    #expect(try Self.formatted(result) == result)
  }

  /// Files in layouts that people choose.
  private static let layouts = [
    "title: A\npeople:\n- name: B\n  role: guest\n- {href: u, name: C}\n-\n  name: D\n\nlink: l\n",
    "audio:\n    type: audio/mpeg\n    url: u\n\ndate: 2024-01-01\ndescription: |\n    One\n\n     two\n\ntitle: A\n",
    "{title: A,\n  panellists: [B,\n    {name: C, href: u}],\n  guid: g}\n",
    "description: >\n  One\n  two\n\nsummary: |+\n  text\n\ntitle: 'A\n\n  B'\nx_list:\n- - a\n  - b\n- c: d\n",
    "---\nsubtitle:\nchapters:\n  - start: 0:00\n    title: A\n  - title: B\n    start: 0:30\ntags:\n  [a, b]\n...\n",
  ]

  @Test(arguments: layouts) func `a comment on any line keeps the file's meaning, once and again`(layout: String) throws
  {
    let lines = layout.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    for (index, line) in lines.enumerated() {
      for added in [line + "  # c", "# c\n" + line, "  # c\n" + line, "    # c\n\n" + line, "\n\n# c\n\n" + line] {
        let source = (lines[..<index] + [added] + lines[(index + 1)...]).joined(separator: "\n") + "\n"
        guard YAMLTree(reading: Array(source.utf8)).faults.isEmpty else { continue }
        let once = try Self.formatted(source)
        #expect(once.contains("# c"), "\(source)\n\(once)")
        #expect(try Self.formatted(once) == once, "\(source)\n\(once)")
        #expect(ReadFile(once).record.file() == ReadFile(source).record.file(), "\(source)\n\(once)")
      }
    }
  }

  @Test(arguments: 1...8) func `files in every layout keep all they say, once and again`(seed: Int) throws {
    for number in 1...60 {
      var generator = LayoutGenerator(seed: UInt64(seed * 1000 + number))
      let source = generator.file()
      guard YAMLTree(reading: Array(source.utf8)).faults.isEmpty else { continue }
      let once = try Self.formatted(source)
      #expect(try Self.formatted(once) == once, "\(source)")
      let canonical = try Self.formatted(source, isCanonical: true)
      #expect(try Self.formatted(canonical, isCanonical: true) == canonical, "\(source)")
    }
  }

  @Test func `most files of the generator can be read`() {
    let readable = (1...200).count { number in
      var generator = LayoutGenerator(seed: UInt64(number))
      return YAMLTree(reading: Array(generator.file().utf8)).faults.isEmpty
    }
    #expect(readable > 180)
  }

  // MARK: Spellings

  @Test(arguments: [
    ("duration: 2343  # s\n", "duration: 0:39:03  # s\n"), ("duration: 'PT1M'\n", "duration: 0:01:00\n"),
    ("date: Sat, 28 Nov 2015 10:00:00 +0100\n", "date: 2015-11-28T10:00:00+01:00\n"),
    ("date: 2015-11-28\n", "date: 2015-11-28\n"), ("explicit: clean\ndraft: YES\n", "draft: true\nexplicit: false\n"),
    ("block: Yes\n", "block: Yes\n"),
    ("chapters:\n  - {start: 12:30, title: A}\n", "chapters:\n  - {start: 0:12:30, title: A}\n"),
    ("title: yes\nx_a: 39:03\n", "title: \"yes\"\nx_a: 39:03\n"),
  ])
  func `values are respelled where that is asked for and means the same`(source: String, result: String) throws {
    #expect(try Self.formatted(source, isCanonical: true) == result)
    #expect(RecordLikeness().unlikeTerms(ReadFile(source).record, ReadFile(result).record) == [])
  }

  // MARK: Laws

  @Test(arguments: [Lexicon.feed, Lexicon.item], [10, 60])
  func `what majlis writes is formatted already`(vocabulary: Int, density: Int) throws {
    for seed in 1...6 {
      var generator = RecordGenerator(.rss, seed: UInt64(seed), isCatalog: true)
      let file = generator.record(vocabulary, density: density).file(as: vocabulary)
      #expect(try Self.formatted(file, as: vocabulary) == file, "seed \(seed)")
      let canonical = try Self.formatted(file, as: vocabulary, isCanonical: true)
      #expect(try Self.formatted(canonical, as: vocabulary, isCanonical: true) == canonical, "seed \(seed)")
    }
  }

  @Test(
    .enabled(if: Corpus.isThere, Corpus.absence))
  func `what is imported from the feeds of the world is formatted already, and says the same in canonical spellings`()
    throws
  {
    for document in Corpus.documents("wild", limit: 60_000) {
      let source = try FeedSource(document)
      let reading = try source.read { KeptRecords() }
      for (record, vocabulary) in reading.handler.items.map({ ($0, Lexicon.item) }) + [
        (reading.reader.feed, Lexicon.feed)
      ] {
        let file = record.file(as: vocabulary)
        #expect(try Self.formatted(file, as: vocabulary) == file, "\(document)")
        let canonical = ReadFile(try Self.formatted(file, as: vocabulary, isCanonical: true), as: vocabulary).record
        #expect(RecordLikeness().unlikeTerms(ReadFile(file, as: vocabulary).record, canonical) == [], "\(document)")
      }
    }
  }

  @Test(arguments: ["title: A\ntitle: B\n", "- a\n", "title: [\n", ""])
  func `what cannot be read is not formatted`(source: String) {
    #expect(throws: YAMLEditError.notEditable) { try Self.formatted(source) }
  }
}

/// Keeps the items of a document.
private final class KeptRecords: FeedHandler {
  private(set) var items: [Record] = []
  func item(_ item: borrowing Record, from reader: FeedReader) throws { items.append(copy item) }
}
