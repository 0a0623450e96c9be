import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

@Suite struct AssignmentTests {
  private static let episode = """
    # mine
    title: "The Dam"   # a river
    guid: g
    season: 1  # the first
    hosts: [A]

    description: |
      Text.
    x_a: 1
    """

  /// The file after `modify title: ...`.
  private static func changed(_ assignments: [String], _ text: String = episode) throws -> String {
    let catalog = try SmallCatalog(text)
    let modification = try catalog.modification(assignments)
    #expect(modification.findings.filter { $0.severity == .error } == [])
    try withExtendedLifetime(catalog) { try modification.commit(to: catalog.catalog) }
    return try catalog.folder.text("episodes/1.yaml")
  }

  @Test(arguments: [
    (["season=2"], "season: 1 ", "season: 2 "), (["title=A: b"], "\"The Dam\"", "\"A: b\""),
    (["season=02", "season=2"].suffix(1) + [], "season: 1", "season: 2"), (["season="], "season: 1  # the first\n", ""),
    (["moderator=B", "moderator=C"], "hosts: [A]", "hosts: [B, C]"), (["host=B"], "hosts: [A]", "hosts: B"),
    (["x_a="], "x_a: 1\n", ""), (["x_a=two"], "x_a: 1", "x_a: two"), (["x_b=2"], "x_a: 1\n", "x_a: 1\nx_b: 2\n"),
    (["episode=7"], "the first\n", "the first\nepisode: 7\n"),
    (["date=2024"], "guid: g\n", "guid: g\ndate: 2024\n"),
    (["date=2024-05-31"], "guid: g\n", "guid: g\ndate: 2024-05-31\n"),
    (["duration=39:03"], "the first\n", "the first\nduration: 39:03\n"),
    (["tags=[a, 'b, c']"], "  Text.\n", "  Text.\ntags: [a, \"b, c\"]\n"),
    (["guests=[{name: B, affiliation: C}]"], "[A]\n", "[A]\npanellist: {name: B, affiliation: C}\n"),
  ])
  func `one key changes and all else stays`(assignments: [String], old: String, new: String) throws {
    #expect(try Self.changed(assignments) == (Self.episode + "\n").replacing(old, with: new))
  }

  @Test(arguments: [["title=The Dam"], ["season=1"], ["host=A"], ["draft="], ["x_a=1"], ["duration="]])
  func `what is said already is left as it is spelled`(assignments: [String]) throws {
    let catalog = try SmallCatalog(Self.episode)
    let modification = try catalog.modification(assignments)
    #expect(modification.paths == [] && modification.episodeCount == 1)
  }

  @Test(arguments: [
    ["guid=x"], ["guid="], ["title="], ["path=x"], ["audio.url=x"], ["titel=x"], ["season=two"], ["duration=30 min"],
    ["date=soon"],
    ["audio=x"], ["tags=[a"], ["explicit=perhaps"], ["title=a\u{1}"], ["feed=x"], ["season=1", "season=2"], ["dam"], [],
  ])
  func `what a key cannot take is refused before any file is read`(arguments: [String]) {
    #expect(QueryFault.thrown { _ = try Assignments(arguments) } != nil)
  }

  @Test func `arguments that give nothing are the query`() throws {
    #expect(
      try Assignments(["title:a=b", "season=1", "^x", "The=x", "=y"]).query == ["title:a=b", "^x", "The=x", "=y"])
  }

  @Test func `an episode that is known by its audio keeps it until it has a guid`() throws {
    let catalog = try SmallCatalog("title: A\naudio: {url: a.mp3}", "title: B\nguid: b\naudio: {url: b.mp3}")
    let modification = try catalog.modification(["audio={url: \"https://example.org/c.mp3\"}"])
    #expect(modification.findings.filter { $0.severity == .error }.map(\.rule.id) == ["guid-missing"])
    #expect(modification.isRefused)
  }

  @Test func `an error that was there before does not keep an episode from being changed elsewhere`() throws {
    let catalog = try SmallCatalog("title: A\nguid: a\nlink: nope\nepisode_type: bogus")
    #expect(try !catalog.modification(["season=2"]).isRefused)
    #expect(try !catalog.modification(["link=https://example.org/a"]).isRefused)
    let findings = try catalog.modification(["season=2", "link=no"]).findings.filter { $0.severity == .error }
    #expect(findings.map(\.value) == ["no"])
  }

  @Test func `a file that changes between the look and the deed keeps everything as it is`() throws {
    let catalog = try SmallCatalog("title: A", "title: B")
    let modification = try catalog.modification(["season=1"])
    try catalog.folder.write("title: C\n", to: "episodes/2.yaml")
    #expect(throws: CatalogFault.changedMeanwhile("\(catalog.folder.path)/episodes/2.yaml")) {
      try modification.commit(to: catalog.catalog)
    }
    #expect(try catalog.folder.text("episodes/1.yaml") == "title: A\n")
  }

  @Test func `a catalog with a fault is not changed`() throws {
    let catalog = try SmallCatalog("title: A", "title: [b")
    #expect(try catalog.modification(["season=1"]).isRefused)
  }
}
