import MajlisXML
import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

/// Files that cost more than people's.
@Suite struct HostileFileTests {
  @Test func `a hundred thousand keys that nobody knows are told as one, in time`() {
    let text = (0..<100_000).map { "descriptoin\($0): x\n" }.joined()
    let time = ContinuousClock().measure {
      let file = ReadFile(text)
      #expect(file.findings.map(\.rule) == [.yamlUnknownKey])
      #expect(file.findings.first?.count == 100_000)
    }
    #expect(time < .seconds(10))
  }

  @Test func `a category of a million names is refused`() {
    let file = ReadFile(
      "categories: [\"" + Array(repeating: "a", count: 1_000_000).joined(separator: " > ") + "\"]\n", as: Lexicon.feed)
    #expect(file.findings.map(\.rule) == [.yamlTooDeep])
  }

  @Test(
    arguments: [("<b>x</b>", true), ("<b>x", false), ("a & b", false), ("</div><x>", false)],
    ["xhtml", "image/svg+xml", "+xml", "text/XML"])
  func `XML that is not well-formed is told`(text: (String, isGood: Bool), type: String) {
    let file = ReadFile("description: {type: \(type), value: \"\(text.0)\"}\n")
    #expect(!file.findings.contains { $0.rule == .xmlNotWellFormed } == text.isGood)
  }

  @Test func `an episode too large for a file is refused, and nothing is imported`() throws {
    let folder = try TemporaryFolder()
    let big = String(repeating: "x", count: 8_500_000)
    let channel = "<rss version=\"2.0\"><channel><title>T</title><q>\(big)</q><r>\(big)</r></channel></rss>"
    try folder.write(channel, to: "in.xml")
    let outcome = try Catalog(becoming: folder.path).importing([FeedSource("\(folder.path)/in.xml")])
    #expect(outcome.isRefused)
    #expect(try Folder(opening: folder.path).names() == ["in.xml"])
  }
}
