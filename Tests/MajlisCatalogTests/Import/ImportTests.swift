import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

@Suite struct ImportTests {
  private static func feed(
    _ title: String, _ items: some Sequence<String>, link: String = "https://example.org/", more: String = ""
  )
    -> String
  {
    let items = items.map { "<item><title>\($0)</title><guid isPermaLink=\"false\">\($0)</guid></item>" }.joined()
    return "<rss version=\"2.0\"><channel><title>\(title)</title><link>\(link)</link>\(more)\(items)</channel></rss>"
  }

  /// Writes the documents into a folder and imports them together.
  @discardableResult
  private static func importing(
    _ documents: [String], into folder: TemporaryFolder, _ options: ImportOptions = ImportOptions()
  ) throws -> ImportOutcome {
    for (index, document) in documents.enumerated() { try folder.write(document, to: "in/\(index).xml") }
    let sources = try documents.indices.map { try FeedSource("\(folder.path)/in/\($0).xml") }
    let outcome = try Catalog(becoming: folder.path).importing(sources, options)
    for index in documents.indices { try folder.remove("in/\(index).xml") }
    return outcome
  }

  /// The feed that the catalog gives.
  private static func written(_ name: String? = nil, in folder: TemporaryFolder) throws -> String {
    let document = try Catalog(at: folder.path).feed(name)
    #expect(document.findings.map(\.message) == [])
    try document.write(toFile: "\(folder.path)/out.xml")
    return try folder.text("out.xml")
  }

  /// The titles of the items in their order.
  private static func titles(_ document: String) -> [String] {
    document.split(separator: "<item>").dropFirst().compactMap { item in
      item.split(separator: "<title>").dropFirst().first?.prefix { $0 != "<" }
    }.map(String.init)
  }

  @Test(arguments: [[1, 2, 3, 4], [4, 3, 2, 1], [2, 1, 4, 3], [1, 3, 2, 4]], [true, false])
  func `the items come back in the order of the document, dated or not`(days: [Int], isDated: Bool) throws {
    let folder = try TemporaryFolder()
    let items = days.map { day in
      "<item><title>T\(day)</title>\(isDated ? "<pubDate>0\(day) Jan 2024 10:00:00 GMT</pubDate>" : "")</item>"
    }
    try Self.importing(["<rss version='2.0'><channel><title>S</title>\(items.joined())</channel></rss>"], into: folder)
    #expect(Self.titles(try Self.written(in: folder)) == days.map { "T\($0)" })
  }

  @Test func `several documents of one show are its pages, in their order`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.importing([Self.feed("S", ["z", "a"]), Self.feed("S", ["m", "b"])], into: folder)
    #expect(outcome.reports.map(\.name) == ["s"])
    #expect(Self.titles(try Self.written(in: folder)) == ["z", "a", "m", "b"])
  }

  @Test func `documents of different shows become feeds of their own`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.importing(
      [Self.feed("One", ["a"]), Self.feed("Two", ["b"]), Self.feed("One", ["c"])], into: folder)
    #expect(outcome.reports.map(\.name) == ["one", "two"])
    #expect(Self.titles(try Self.written("one", in: folder)) == ["a", "c"])
    #expect(Self.titles(try Self.written("two", in: folder)) == ["b"])
    #expect(try folder.state().keys.filter { $0.hasPrefix("episodes/two/") }.count == 2)
  }

  @Test func `shows of one title but different pages get names of their own`() throws {
    let folder = try TemporaryFolder()
    let other = Self.feed("S", ["b"], link: "https://example.net/")
    #expect(try Self.importing([Self.feed("S", ["a"]), other], into: folder).reports.map(\.name) == ["s", "s-2"])
  }

  @Test(arguments: [
    (
      "<podcast:guid xmlns:podcast='https://podcastindex.org/namespace/1.0'>g</podcast:guid>", "Other",
      "https://example.net/"
    ),
    (
      "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='self' href='https://example.org/f.xml'/>", "Other",
      "https://example.net/"
    ),
    ("", "S", "https://example.org/"),
  ])
  func `a show is found again by its guid, where it lives, or its page and title`(
    more: String, title: String, link: String
  ) throws {
    let folder = try TemporaryFolder()
    try Self.importing([Self.feed("S", ["a"], more: more)], into: folder)
    let outcome = try Self.importing([Self.feed(title, ["a", "b"], link: link, more: more)], into: folder)
    #expect(outcome.reports.map(\.name) == ["s"])
    #expect(outcome.reports.first?.unchangedCount ?? 0 >= 1)
    #expect(outcome.reports.first?.addedCount == 1)
  }

  @Test func `an identity that one document says twice is two episodes, matched in their order`() throws {
    let folder = try TemporaryFolder()
    let document = Self.feed("S", ["a", "a"])
    try Self.importing([document], into: folder)
    #expect(Self.titles(try Self.written(in: folder)) == ["a", "a"])
    let before = try folder.state()
    let again = try Self.importing([document], into: folder)
    let report = try #require(again.reports.first)
    #expect(report.feedPath == nil && report.addedCount == 0 && report.different.isEmpty)
    #expect(try folder.state() == before.merging(["in/": ""]) { old, _ in old })
  }

  @Test func `episodes that a document no longer has are listed and stay`() throws {
    let folder = try TemporaryFolder()
    try Self.importing([Self.feed("S", ["b", "a"])], into: folder)
    let outcome = try Self.importing([Self.feed("S", ["b"])], into: folder)
    #expect(outcome.reports.first?.missing == ["\(folder.path)/episodes/undated-a.yaml"])
    #expect(try folder.state().keys.contains("episodes/undated-a.yaml"))
  }

  @Test func `a document that cannot be read keeps all of them out`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.importing([Self.feed("S", ["a"]), "<rss><channel>"], into: folder)
    #expect(outcome.isRefused)
    #expect(outcome.findings.map(\.rule) == [.xmlNotWellFormed])
    #expect(try folder.state().keys.filter { $0 != "in/" }.isEmpty)
  }

  private static func item(_ day: Int, _ title: String) -> String {
    "<item><title>\(title)</title><pubDate>0\(day) Jan 2024 10:00:00 GMT</pubDate></item>"
  }

  /// One document alone is written while it is read for the first time, as far as that goes.
  @Test(
    arguments: [
      ["<title>S</title>", item(2, "b"), item(1, "a")], ["<title>S</title>", item(1, "a"), item(2, "b")],
      ["<title>S</title>", item(2, "b"), item(1, "a"), item(3, "c")], ["<title>S</title>", item(1, "a"), item(1, "a")],
      [item(2, "b"), "<title>S</title>", item(1, "a")], [item(2, "b"), item(1, "a"), "<title>S</title>"],
      ["<title>S</title>"], ["<title>S & T</title>", item(2, "b"), item(1, "a")],
    ].map { $0.joined() })
  func `a document gives the same files alone as beside that of another show`(channel: String) throws {
    let (alone, beside) = (try TemporaryFolder(), try TemporaryFolder())
    let document = "<rss version='2.0'><channel>\(channel)</channel></rss>"
    try Self.importing([document], into: alone)
    try Self.importing([document, Self.feed("Other", ["o"])], into: beside)
    let files = try beside.state().filter { $0.key.hasSuffix(".yaml") && !$0.key.contains("other") }
    #expect(try alone.state().filter { $0.key.hasSuffix(".yaml") } == files)
  }

  @Test func `a show is known again by what stands behind its items`() throws {
    let folder = try TemporaryFolder()
    try Self.importing([Self.feed("One", ["a"]), Self.feed("Two", ["b"])], into: folder)
    let before = try folder.state()
    let items = "<item><title>b</title><guid isPermaLink='false'>b</guid></item>"
    let document =
      "<rss version='2.0'><channel>\(items)<title>Two</title><link>https://example.org/</link></channel></rss>"
    let report = try #require(try Self.importing([document], into: folder).reports.first)
    #expect(report.name == "two" && report.addedCount == 0 && report.feedPath == nil)
    #expect(try folder.state() == before)
  }

  @Test(arguments: [0, 3, 260])
  func `an episode finds its file again, whether the file holds its very text or not`(touched: Int) throws {
    let folder = try TemporaryFolder()
    let titles = (100..<400).map { "t\($0)" }
    try Self.importing([Self.feed("S", titles)], into: folder)
    let paths = try folder.state().keys.filter { $0.hasPrefix("episodes/undated-t") }.sorted()
    for path in paths.prefix(touched) { try folder.write("# mine\n" + folder.text(path), to: path) }
    try folder.remove("episodes/undated-t399.yaml")
    let report = try #require(try Self.importing([Self.feed("S", titles)], into: folder).reports.first)
    #expect(
      report.unchangedCount == 300 && report.addedCount == 1 && report.different.isEmpty && report.missing.isEmpty)
    let fewer = try #require(try Self.importing([Self.feed("S", titles.dropLast(2))], into: folder).reports.first)
    #expect(fewer.missing == ["399", "398"].map { "\(folder.path)/episodes/undated-t\($0).yaml" }.sorted())
  }
}
