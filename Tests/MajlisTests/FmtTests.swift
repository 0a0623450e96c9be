import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct FmtTests {
  private static let untidy = "# of the guid\nguid: guid-1\ntitle:   \"Episode 1\"  # of the title\nduration: 2343\n"
  private static let tidy = "title: Episode 1  # of the title\n# of the guid\nguid: guid-1\nduration: 2343\n"

  private static func catalog(_ more: [String: String] = [:]) throws -> Workplace {
    try Workplace(["feeds/majlis.yaml": Example.feed, "episodes/1.yaml": untidy].merging(more) { $1 })
  }

  @Test func `untidy files are rewritten and named, tidy ones are not touched`() throws {
    let place = try Self.catalog(["episodes/2.yaml": Example.episode(2)])
    let before = try place.run("feed").text
    let ended = try place.run("fmt")
    #expect((ended.status, ended.text, ended.errors) == (0, "episodes/1.yaml\n", ""))
    #expect(place.text("episodes/1.yaml") == Self.tidy)
    #expect(try place.run("feed").text == before)
    let state = try place.state()
    #expect(try place.run("fmt").text == "")
    #expect(try place.state() == state)
  }

  @Test func `a check changes nothing and fails while there is something to tidy`() throws {
    let place = try Self.catalog()
    let state = try place.state()
    let ended = try place.run("fmt", "--check")
    #expect((ended.status, ended.text) == (1, "episodes/1.yaml\n"))
    #expect(try place.state() == state)
    #expect(try place.run("fmt").status == 0)
    #expect(try place.run("fmt", "--check").status == 0)
    #expect(try place.run("fmt", "--check", "--canonical").status == 1)
    #expect(try place.run("fmt", "--canonical", "../episodes/1.yaml", in: "feeds").text == "../episodes/1.yaml\n")
    #expect(place.text("episodes/1.yaml")?.contains("duration: 0:39:03\n") == true)
    #expect(try place.run("fmt", "--check", "--canonical").status == 0)
  }

  @Test func `one file that cannot be read keeps all from being changed`() throws {
    let place = try Self.catalog(["episodes/2.yaml": "title: [\n"])
    let state = try place.state()
    let ended = try place.run("fmt")
    #expect(ended.status == 1)
    #expect(ended.text == "")
    #expect(ended.errors.hasPrefix("episodes/2.yaml:2:1: error: "))
    #expect(try place.state() == state)
    #expect(try place.run("fmt", "episodes/1.yaml").status == 0)
  }

  @Test(arguments: [("nothing.yaml", Int32(2)), ("outside.yaml", 64), ("episodes", 64), ("--nothing", 64)])
  func `what is no file of the catalog is not formatted`(argument: String, status: Int32) throws {
    let place = try Self.catalog(["outside.yaml": Self.untidy])
    let ended = try place.run("fmt", "episodes/1.yaml", argument)
    #expect(ended.status == status)
    #expect(place.text("episodes/1.yaml") == Self.untidy)
    #expect(place.text("outside.yaml") == Self.untidy)
  }

  @Test func `a link stays a link, and what it leads to is formatted`() throws {
    let place = try Self.catalog()
    #expect(try place.shell("ln -s 1.yaml episodes/link.yaml && $MAJLIS fmt").text == "episodes/1.yaml\n")
    #expect(try place.shell("readlink episodes/link.yaml").text == "1.yaml\n")
    #expect(place.text("episodes/1.yaml") == Self.tidy)
  }

  @Test func `a file of a hundred thousand comments and keys takes no longer than it should`() throws {
    let keys = (0..<50_000).map { "k\($0): 1  # c\n" }.joined()
    let tags = "tags: [\(Array(repeating: "ä", count: 20_000).joined(separator: ", "))]\n"
    let place = try Self.catalog(["episodes/2.yaml": "title: A\n\(keys)\(tags)"])
    let start = ContinuousClock.now
    #expect(try place.run("fmt", "--check", "episodes/2.yaml").status == 1)
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test func `the example catalog is tidy`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    #expect(try Workplace().run("fmt", "--check", "-C", root.path).text == "")
  }
}
