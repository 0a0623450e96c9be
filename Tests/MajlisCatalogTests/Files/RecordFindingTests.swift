import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

/// Whatever is wrong in a file is told in one run, each where it stands.
@Suite struct RecordFindingTests {
  @Test func `everything that is wrong in a file is found in one run, in its order`() {
    let read = ReadFile(
      """
      titel: One
      title: [One, Two]
      date: yesterday
      duration: 39 min
      moderators: {nmae: A}
      audio: audio.mp3
      season: first
      explicit: maybe
      chapters:
        - start: 0
          title: {a: b}
        - start: later
          title: B
      guid: {value: [x]}
      foreign: |
        <a>
        </b>
      description: {value: "a\\x01b"}
      "@x": {a: b}
      transcripts:
        - {url: u, tpye: text/vtt}
      """)
    #expect(
      read.found == [
        "yaml-unknown-key 1:1", "yaml-type 2:8", "date-invalid 3:7", "duration-invalid 4:11", "yaml-unknown-key 5:14",
        "yaml-type 6:8", "episode-number 7:9", "explicit-value 8:11", "yaml-type 11:12", "duration-invalid 12:12",
        "yaml-type 14:15", "xml-not-well-formed 15:10", "text-control-char 18:22", "yaml-type 19:7",
        "yaml-unknown-key 21:14",
      ])
  }

  @Test(arguments: [
    ("titel: x", "did you mean title?"), ("tilte: x", "did you mean title?"), ("dat: x", "did you mean date?"),
    ("Title: x", "did you mean title?"), ("moderater: x", "did you mean moderator?"),
    ("pannelists: x", "did you mean panellists?"),
    ("transcipt: x", "did you mean transcript?"), ("zzzzzzzz: x", nil),
  ])
  func `an unknown key is a warning with the nearest known one`(yaml: String, help: String?) {
    let findings = ReadFile(yaml).findings
    #expect(findings.map(\.rule) == [.yamlUnknownKey])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.help == help)
  }

  @Test(arguments: [
    ("title: a\ntitle: b", "yaml-duplicate-key 2:1"), ("audio: {url: a, url: b}", "yaml-duplicate-key 1:17"),
    ("title: a\n\tdate: b", "yaml-syntax 2:1"), ("title: a\ndate: 2015-11-28 99:00", "date-invalid 2:7"),
    ("title: \"a", "yaml-syntax 1:8"), ("- a", "yaml-type 1:1"), ("title", "yaml-type 1:1"), ("", "file-empty 0:0"),
    ("# nothing\n", "file-empty 0:0"), ("title: &a b", "yaml-alias 1:8"), ("title: !!str b", "yaml-tag 1:8"),
    ("? [a]\n: b", "yaml-key 1:3"), ("title: a\n---\ntitle: b", "yaml-documents 2:1"),
    ("season: 1.5", "episode-number 1:9"),
    ("title: {valeu: a}", "yaml-unknown-key 1:9"), ("season: [1, 2]", "yaml-type 1:9"),
    ("season: {a: b}", "yaml-type 1:9"),
    ("duration: 1:2:3:4", "duration-invalid 1:11"), ("date: 2015-02-29", "date-invalid 1:7"),
    ("date: 2015-11-28T25:00:00Z", "date-invalid 1:7"), ("draft: maybe", "explicit-value 1:8"),
    ("chapters: [{start: x}]", "duration-invalid 1:20"), ("audio: [u]", "yaml-type 1:9"),
    ("foreign: {a: b}", "yaml-type 1:10"),
    ("foreign: <a>", "xml-not-well-formed 1:10"), ("title: \"\\uFFFE\"", "text-control-char 1:8"),
    ("title: \"\\0\"", "text-control-char 1:8"),
  ])
  func `what is wrong is told where it stands`(yaml: String, finding: String) {
    #expect(ReadFile(yaml).found.first == finding)
  }

  @Test func `bytes that are no UTF-8 are told where the first stands`() {
    #expect(ReadFile(Array("title: a\nlink: caf".utf8) + [0xE9, 0x0A]).found == ["yaml-encoding 2:10"])
    #expect(ReadFile([0xFF, 0xFE, 0x61, 0x00]).found == ["yaml-encoding 1:1"])
  }

  @Test func `control characters in the file itself are told`() {
    #expect(ReadFile("title: a\u{1}b\n").found == ["text-control-char 1:9"])
    #expect(ReadFile("title: a\u{0}b\n").found == ["text-control-char 1:9"])
  }

  @Test(arguments: [
    "\"@x\": \"a\\x01\"", "image: {href: i, \"@x\": \"\\uFFFF\"}", "title: {value: a, \"@x\": \"\\0\"}",
  ])
  func `a control character in an attribute of one's own is told too`(yaml: String) {
    #expect(ReadFile(yaml).findings.map(\.rule) == [.textControlChar])
  }

  @Test func `a control character in a category is told too`() {
    #expect(
      ReadFile("categories: [\"News\\x01 > Politics\"]", as: Lexicon.feed).findings.map(\.rule) == [.textControlChar])
  }

  @Test(arguments: [
    "\"@a b\": x", "\"@\": x", "\"@1\": x", "\"@a<\": x", "\"@a:b:c\": x", "title: {value: a, \"@x=\": y}",
  ])
  func `an attribute whose name XML does not allow is told`(yaml: String) {
    #expect(ReadFile(yaml).findings.contains { $0.severity == .error })
  }

  @Test(arguments: ["image: {href: i, \"@href\": j}", "guid: {value: x, permalink: true, \"@isPermaLink\": \"true\"}"])
  func `an attribute of one's own that a key says already is told`(yaml: String) {
    #expect(ReadFile(yaml).findings.contains { $0.severity == .error })
  }

  @Test(arguments: [
    "namespaces: {\"a b\": u}", "namespaces: {\"1\": u}", "stylesheet: \"a?><b>\"",
  ])
  func `what would break the document around the channel is told`(yaml: String) {
    #expect(ReadFile(yaml, as: Lexicon.feed).findings.contains { $0.severity == .error })
  }

  @Test func `what cannot be carried is an error, what nobody knows a warning`() {
    let read = ReadFile("titel: a\nduration: 39 min\nx_own: b\n")
    #expect(read.findings.map(\.severity) == [.warning, .error])
  }
}
