import Testing

@testable import MajlisCatalog

@Suite struct EpisodeNameTests {
  private static func catalog() throws -> SmallCatalog {
    try SmallCatalog(files: [
      "episodes/2024-01-01-the-dam.yaml": "title: Dam\nguid: aaaa-1\nseason: 1\nepisode: 1\n",
      "episodes/2024-02-01-the-river.yaml": "title: River\nguid: aaab-2\nseason: 2\nepisode: 1\n",
      "episodes/x/ёлка.yaml": "title: Fir\nguid: bbbb\nepisode: 7\n", "episodes/aaab.yaml": "title: File\n",
    ])
  }

  @Test(arguments: [
    ("episodes/2024-01-01-the-dam.yaml", "Dam"), ("./episodes/2024-01-01-the-dam.yaml", "Dam"),
    ("2024-01-01-the-dam.yaml", "Dam"), ("2024-01-01-the-dam", "Dam"), ("the-dam", "Dam"), ("THE-DAM", "Dam"),
    ("the-d", "Dam"), ("river", "River"), ("aaaa-1", "Dam"), ("bbb", "Fir"), ("7", "Fir"), ("s2e1", "River"),
    ("S1E1", "Dam"), ("елка", "Fir"), ("aaab", "File"), ("aaab-", "River"),
  ])
  func `an episode is found by its file, slug, number or guid`(name: String, title: String) throws {
    #expect(try Self.catalog().selection().episode(named: name).title == title)
  }

  @Test(arguments: [("1", 2), ("the", 2), ("aaa", 2)])
  func `a name of several names them`(name: String, count: Int) throws {
    let selection = try Self.catalog().selection()
    let fault = QueryFault.thrown { _ = try selection.episode(named: name) }
    guard case .severalEpisodes(name, let candidates) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(candidates.count == count)
  }

  @Test func `a name of none names the nearest`() throws {
    let selection = try Self.catalog().selection()
    #expect(
      QueryFault.thrown { _ = try selection.episode(named: "the-rivr") }
        == .noSuchEpisode("the-rivr", nearest: "the-river"))
    #expect(QueryFault.thrown { _ = try selection.episode(named: "") } == .noSuchEpisode("", nearest: nil))
  }

  @Test(arguments: [
    ("episodes/2024-01-01-the-dam.yaml", "the-dam"), ("a/the-dam.yml", "the-dam"), ("2024-1-01-x.yaml", "2024-1-01-x"),
    ("undated-x.yaml", "undated-x"), ("v1.2.yaml", "v1.2"), ("2024-01-01.yaml", "2024-01-01"), ("x", "x"),
  ])
  func `a slug is the name of the file without its date`(path: String, slug: String) {
    #expect(EpisodeFileNames.slug(of: path) == slug)
  }

  @Test func `a shell completes slugs and names`() throws {
    let small = try Self.catalog()
    let slugs = try small.catalog.episodeNames()
    #expect(slugs == ["the-dam", "the-river", "aaab", "ёлка"])
    try small.folder.write("title: B\nhost: Z\npeople: [A, Z]\n", to: "episodes/b.yaml")
    let names = try small.catalog.peopleNames()
    #expect(names == ["A", "Z"])
    try small.folder.remove("episodes/b.yaml")
  }
}
