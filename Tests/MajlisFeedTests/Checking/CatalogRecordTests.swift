import MajlisFeed
import Testing

/// Records as the catalog gives them: keys for names, and the words that RSS and Atom never hear.
@Suite struct CatalogRecordTests {
  private static let good = [
    "title.value=One", "guid.value=a", "guid.permalink=false", "date=2015-11-28T10:00:00+01:00", "duration=0:39:03",
    "enclosure.url=https://example.org/1.mp3", "enclosure.length=37502976", "enclosure.type=audio/mpeg",
    "description.value=x",
  ]

  @Test(
    arguments: [
      (
        "date=Sat, 28 Nov 2015 10:00:00 +0100",
        "advice: date `Sat, 28 Nov 2015 10:00:00 +0100` can be read, but not by everybody"
      ),
      (
        "date=2015-11-28 10:00",
        "warning: date `2015-11-28 10:00` names no time zone; it is read as 2015-11-28T10:00:00+05:00"
      ),
      ("date=2015-11-28", "advice: date `2015-11-28` names no time; it is read as 2015-11-28T00:00:00+05:00"),
      ("date=28.11.2015", "error: date `28.11.2015` is not a date such as 2015-11-28T10:00:00+01:00"),
      (
        "date=Mon, 28 Nov 2015 10:00:00 +0100",
        "error: date `Mon, 28 Nov 2015 10:00:00 +0100` names the wrong day of the week"
      ),
      ("duration=39 min", "error: duration `39 min` is not a duration such as 1:02:03"),
      ("explicit=maybe", "error: explicit `maybe` is not true or false"),
      ("explicit=no", "warning: explicit `no` is not true or false"),
      ("title.value=a\u{1b}[31m", "error: title holds the control character U+001B"),
      ("title.value= One", "advice: white space around title is part of the value for some"),
      ("enclosure.length=12 MB", "error: length `12 MB` is not a whole number of bytes"),
      ("enclosure.url=", "error: audio lacks the key url"),
      ("episode=IV", "error: episode `IV` is not a whole number of at least 1"),
      ("guid.value=", "error: the guid is empty"),
    ])
  func `a value is judged under its key`(line: String, message: String) throws {
    #expect(Self.check(replacing: line).map { "\($0.severity): \($0.message)" } == [message])
  }

  @Test func `what is missing is named by the word that the catalog has for it`() throws {
    #expect(Self.check(without: "title").map(\.message) == ["the episode has no title"])
    #expect(Self.check(without: "enclosure.length").map(\.message) == ["audio lacks the key length"])
  }

  @Test(arguments: [("host", "moderator"), ("guest", "panellist"), ("producer", "person")])
  func `a person is called by what they do`(role: String, word: String) throws {
    let findings = Self.findings(
      Self.good + ["person.name=\(String(repeating: "x", count: 129))", "person.role=\(role)"])
    #expect(findings.map(\.subject) == [word])
  }

  @Test func `a good record gives no finding, text of several lines neither`() {
    #expect(Self.check(replacing: "description.value=One\nTwo\n").isEmpty)
  }

  @Test func `a place is what the source says, and so is the file`() throws {
    let finding = try #require(Self.check(replacing: "duration=x").first)
    #expect(finding.place == Place(line: 5, column: 1))
    #expect(finding.file == "episodes/a.yaml")
  }

  // MARK: Making records

  private static func check(replacing line: String) -> [Finding] {
    let key = line.prefix { $0 != "=" }
    return findings(
      good.filter { !$0.hasPrefix("\(key)=") }.inserting(line, at: good.firstIndex { $0.hasPrefix("\(key)=") }))
  }

  private static func check(without key: String) -> [Finding] { findings(good.filter { !$0.hasPrefix(key) }) }

  private static func findings(_ lines: [String]) -> [Finding] {
    var checker = Checker()
    let feed = Record(lines: ["timezone=+05:00", "explicit=false"], of: Lexicon.feed)
    _ = checker.check(feed, .feed, in: CatalogFile())
    return checker.check(Record(lines: lines, of: Lexicon.item), .item, in: CatalogFile())
  }
}

private struct CatalogFile: CheckedSource {
  let medium = Spelling.Medium.catalog
  var file: String? { "episodes/a.yaml" }
  func locate(_ node: Int, in record: borrowing Record) -> Place? { Place(line: record.nodes[node].origin, column: 1) }
  func name(ofItem number: Int) -> String { "episodes/\(number).yaml" }
}

extension [String] {
  fileprivate func inserting(_ line: String, at index: Int?) -> [String] {
    var lines = self
    lines.insert(line, at: Swift.min(index ?? count, count))
    return lines
  }
}

extension Record {
  /// A record out of `key=text` and `key.key=text`; the origin of a node is the number of its line.
  fileprivate init(lines: [String], of vocabulary: Int) {
    self.init()
    var open: (key: Substring, node: Int, vocabulary: Int)?
    for (index, line) in lines.enumerated() {
      let (path, text) = line.cut(at: "=")
      let (key, inner) = path.cut(at: ".")
      if let outer = open, inner.isEmpty || outer.key != key {
        close(outer.node)
        open = nil
      }
      let term = Lexicon.shared.term(String(key), in: vocabulary)
      if !inner.isEmpty, open == nil, let child = term.child {
        open = (key, self.open(term.number, origin: index + 1), child)
      }
      let leaf = open.map { Lexicon.shared.term(String(inner), in: $0.vocabulary) } ?? term
      add(leaf.number, String(text).utf8.span, origin: index + 1)
    }
    if let open { close(open.node) }
    closeRoot()
  }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate func cut(at mark: Character) -> (Substring, Substring) {
    guard let index = firstIndex(of: mark) else { return (self[...], "") }
    return (self[..<index], self[self.index(after: index)...])
  }
}
