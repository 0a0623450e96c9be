import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

@Suite struct FeedComparisonTests {
  private static let namespaces =
    "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\" xmlns:my=\"urn:my\""

  private static func feed(_ items: String..., more: String = "", root: String = namespaces) -> ComparedFeed {
    let text =
      "<rss version=\"2.0\" \(root)><channel><title>S</title>\(more)\(items.map { "<item>\($0)</item>" }.joined())</channel></rss>"
    return .document(FeedSource(Array(text.utf8), name: "feed.xml"))
  }

  /// An item that has all that subscribers know it by.
  private static func item(
    _ title: String = "A", guid: String? = "a", day: Int = 1, audio: String? = "a.mp3", more: String = ""
  ) -> String {
    let guid = guid.map { "<guid isPermaLink=\"false\">\($0)</guid>" } ?? ""
    let audio = audio.map { "<enclosure url=\"https://x.example/\($0)\" length=\"1\" type=\"audio/mpeg\"/>" } ?? ""
    return "<title>\(title)</title>\(guid)<pubDate>0\(day) Jan 2024 10:00:00 +0100</pubDate>\(audio)\(more)"
  }

  /// The changes in short: `changed a: title, audio`.
  private static func changes(_ old: ComparedFeed, _ new: ComparedFeed) throws -> [String] {
    let comparison = try FeedComparison(from: old, to: new)
    #expect(comparison.findings.map(\.message) == [])
    let show = comparison.show.isEmpty ? [] : ["show: \(comparison.show.map(\.key).joined(separator: ", "))"]
    return show
      + comparison.episodes.map { episode in
        let keys = episode.fields.map(\.key).joined(separator: ", ")
        return "\(episode.kind.rawValue) \(episode.guid ?? "-")\(keys.isEmpty ? "" : ": \(keys)")"
      }
  }

  // MARK: What is no difference

  @Test(arguments: [
    ("<itunes:duration>0:39:03</itunes:duration>", "<itunes:duration> 2343 </itunes:duration>"),
    ("<itunes:explicit>clean</itunes:explicit>", "<itunes:explicit>false</itunes:explicit>"),
    ("<description>One  two\n three </description>", "<description>One two three</description>"),
    ("<description>a &amp; b</description>", "<description><![CDATA[a & b]]></description>"),
    (
      "<itunes:season>1</itunes:season><itunes:episode>2</itunes:episode>",
      "<itunes:episode>2</itunes:episode><itunes:season>1</itunes:season>"
    ),
    ("<my:a/><my:b/>", "<my:b/><my:a/>"),
  ])
  func `order, white space and spellings that mean the same are no difference`(old: String, new: String) throws {
    #expect(try Self.changes(Self.feed(Self.item(more: old)), Self.feed(Self.item(more: new))) == [])
  }

  @Test func `a prefix is no difference, its address is`() throws {
    let old = Self.feed(Self.item(more: "<my:a y=\"my:\"><my:b/></my:a>"))
    let other = "xmlns:o=\"urn:my\""
    #expect(try Self.changes(old, Self.feed(Self.item(more: "<o:a y=\"my:\"><o:b/></o:a>"), root: other)) == [])
    let foreign = "xmlns:my=\"urn:other\""
    let again = Self.feed(Self.item(more: "<my:a y=\"my:\"><my:b/></my:a>"))
    #expect(
      try Self.changes(again, Self.feed(Self.item(more: "<my:a y=\"my:\"><my:c/></my:a>"), root: foreign))
        == ["changed a: foreign"])
  }

  @Test func `the order of items is no difference, and a date is compared as an instant`() throws {
    let (a, b) = (Self.item(), Self.item("B", guid: "b", day: 2, audio: "b.mp3"))
    #expect(try Self.changes(Self.feed(a, b), Self.feed(b, a)) == [])
    let utc = a.replacing("10:00:00 +0100", with: "09:00:00 GMT")
    #expect(try Self.changes(Self.feed(a), Self.feed(utc)) == [])
  }

  // MARK: What is

  @Test func `episodes are added, removed, moved and changed, the gravest first`() throws {
    let old = Self.feed(
      Self.item(), Self.item("B", guid: "b", day: 2, audio: "b.mp3"), Self.item("C", guid: "c", day: 3, audio: "c.mp3"))
    let new = Self.feed(
      Self.item("D", guid: "d", day: 4, audio: "d.mp3"), Self.item("C", guid: "c", day: 5, audio: "c.mp3"),
      Self.item("A!", audio: "new.mp3"))
    #expect(try Self.changes(old, new) == ["removed b", "moved c: date", "changed a: title, audio", "added d"])
  }

  @Test(arguments: [
    (item("Other", guid: "b"), "the audio is the same"),
    (item(guid: "b", audio: "b.mp3"), "title and date are the same"),
    (item(guid: "A"), "guids are compared letter by letter"),
  ])
  func `the same episode under another guid is told as such`(new: String, why: String) throws {
    let comparison = try FeedComparison(from: Self.feed(Self.item()), to: Self.feed(new))
    #expect(comparison.episodes.map(\.kind) == [.reissued], "\(why)")
    let guid = comparison.episodes.first?.fields.first { $0.key == "guid" }
    #expect(guid?.meaning == "guid changed: every app will offer this episode again")
    #expect(comparison.episodes.first?.fields.contains { $0.meaning == Meaning.audioMoved } == false)
  }

  @Test func `several episodes with one audio come back as many`() throws {
    let old = (1...3).map { Self.item("\($0)", guid: "old \($0)", day: $0) }
    let new = (1...3).map { Self.item("\($0)", guid: "new \($0)", day: $0) }
    #expect(
      try Self.changes(Self.feed(old[0], old[1], old[2]), Self.feed(new[0], new[1], new[2]))
        == ["reissued new 1: guid", "reissued new 2: guid", "reissued new 3: guid"])
  }

  @Test func `where the episode with the same audio is taken, that with the same title and date is told`() throws {
    let old = Self.feed(Self.item(), Self.item("B", guid: "b", day: 2, audio: "b.mp3"))
    let new = Self.feed(Self.item("C", guid: "c", day: 3), Self.item("B", guid: "d", day: 2))
    #expect(
      try Self.changes(old, new) == ["reissued c: title, guid, date", "reissued d: guid, audio"])
  }

  @Test func `the same title on another day is another episode`() throws {
    let new = Self.feed(Self.item("A", guid: "b", day: 2, audio: "b.mp3"))
    #expect(try Self.changes(Self.feed(Self.item()), new) == ["removed a", "added b"])
  }

  @Test func `without a guid the address of the audio is the identity, also where it becomes the guid`() throws {
    let old = Self.item(guid: nil)
    let same = try FeedComparison(
      from: Self.feed(old), to: Self.feed(Self.item(guid: "https://x.example/a.mp3")))
    #expect(same.episodes.map(\.kind) == [.changed])
    #expect(same.episodes.first?.fields.first?.meaning == Meaning.guidGiven)
    let moved = try FeedComparison(from: Self.feed(old), to: Self.feed(Self.item(guid: nil, audio: "b.mp3")))
    #expect(moved.episodes.map(\.kind) == [.reissued])
    #expect(moved.episodes.first?.fields.first?.meaning == Meaning.identityMoved)
    #expect(try Self.changes(Self.feed(old), Self.feed(Self.item(guid: "new"))) == ["reissued new: guid"])
  }

  @Test func `one guid that stands twice is matched in order`() throws {
    let twice = Self.feed(Self.item(), Self.item("B"))
    #expect(try Self.changes(twice, Self.feed(Self.item(), Self.item("B"))) == [])
    #expect(try Self.changes(twice, Self.feed(Self.item())) == ["removed a"])
  }

  @Test(arguments: [
    (item(audio: "b.mp3"), Meaning.audioMoved),
    (item().replacing("length=\"1\"", with: "length=\"2\""), Meaning.audioSame),
  ])
  func `a change of the audio says who will hear it`(new: String, meaning: String) throws {
    let comparison = try FeedComparison(from: Self.feed(Self.item()), to: Self.feed(new))
    #expect(comparison.episodes.flatMap(\.fields).map(\.meaning) == [meaning])
  }

  @Test func `an episode that is older than others is told to be filed behind them`() throws {
    let old = Self.feed(Self.item("B", guid: "b", day: 5, audio: "b.mp3"))
    let new = Self.feed(Self.item("B", guid: "b", day: 5, audio: "b.mp3"), Self.item())
    #expect(try FeedComparison(from: old, to: new).episodes.map(\.meaning) == [Meaning.addedBehind])
    #expect(try FeedComparison(from: Self.feed(), to: old).episodes.map(\.meaning) == [Meaning.added])
  }

  @Test func `what the feed says of itself is compared with its values`() throws {
    let old = Self.feed(more: "<podcast:guid>a</podcast:guid><language>en</language>")
    let comparison = try FeedComparison(
      from: old, to: Self.feed(more: "<language>de</language><itunes:complete>Yes</itunes:complete>"))
    #expect(comparison.show.map(\.key) == ["language", "complete", "guid"])
    #expect(comparison.show.map(\.old) == ["en", nil, "a"])
    #expect(comparison.show.map(\.new) == ["de", "Yes", nil])
    #expect(comparison.show.last?.meaning == "podcast:guid changed: directories take this for another show")
  }

  @Test func `persons are compared under the words of the catalog`() throws {
    let (host, guest) = (
      "<podcast:person role=\"host\">A</podcast:person>", "<podcast:person role=\"guest\">B</podcast:person>"
    )
    let comparison = try FeedComparison(
      from: Self.feed(Self.item(more: host)), to: Self.feed(Self.item(more: host + guest)))
    #expect(comparison.episodes.first?.fields.map(\.key) == ["panellist"])
    #expect(comparison.episodes.first?.fields.first?.new == "B")
  }

  @Test(arguments: ["", "<html/>"])
  func `a document that cannot be read is told and compared with nothing`(text: String) throws {
    let broken = ComparedFeed.document(FeedSource(Array(text.utf8), name: "broken.xml"))
    let comparison = try FeedComparison(from: broken, to: Self.feed(Self.item()))
    #expect(comparison.isRefused)
    #expect(comparison.findings.first?.file == "broken.xml")
    #expect(comparison.isEmpty)
  }

  @Test func `a damaged document is compared as it is repaired, each item once`() throws {
    let text =
      "<rss version='2.0'><channel><title>S</title><item>\(Self.item())</item><item>\(Self.item("B & C", guid: "b"))"
    let damaged = ComparedFeed.document(FeedSource(Array(text.utf8), name: "damaged.xml"))
    #expect(try Self.changes(Self.feed(Self.item()), damaged) == ["added b"])
  }
}
