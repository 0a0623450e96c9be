import Foundation
import Testing

/// `majlis check` end to end.
@Suite struct CheckTests {
  private static let feed = """
    title: X   # the show
    link: https://example.org/
    url: https://example.org/feed.xml
    description: A round table.
    language: en_US
    author: RFE/RL
    image: https://example.org/cover.jpg
    categories: [News, "Games & Hobbies"]
    explicit: no   # really

    """

  private static let episode = """
    title: Osh
    date: Sat, 28 Nov 2015 10:00:00 +0100
    duration: PT39M   # length
    guid: abc-1
    audio: {url: https://example.org/1.mp3, length: 37502976, type: audio/mp3}
    description: What happened.

    """

  private static func workplace() throws -> Workplace {
    try Workplace(["feeds/x.yaml": feed, "episodes/a.yaml": episode])
  }

  @Test func `a finding points to the value in the file of the catalog`() throws {
    let ended = try Self.workplace().run("check")
    #expect(ended.status == 1)
    #expect(ended.lines.first?.hasPrefix("feeds/x.yaml:5:11: error: language `en_US`") == true)
    #expect(ended.lines.last == "1 feed, 1 episode: 1 error, 3 warnings")
    #expect(!ended.text.contains("\u{1b}"))
  }

  @Test func `JSON is one object a line, with the correction where it is certain`() throws {
    let lines = try Self.workplace().run("check", "--format", "json").lines
    let first = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(first["line"] as? Int == 5)
    #expect(first["column"] as? Int == 11)
    #expect(first["rule"] as? String == "language-invalid")
    #expect(first["fix"] as? String == "en-us")
  }

  @Test func `SARIF describes the rules that are broken, and has results even where there are none`() throws {
    let ended = try Self.workplace().run("check", "--format", "sarif")
    let log = try #require(try JSONSerialization.jsonObject(with: Data(ended.output)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect(results.count == 4)
    #expect((driver["rules"] as? [Any])?.count == 4)
    let empty = try Workplace(["feeds/x.yaml": Self.feed]).run("check", "--explain", "guid-missing")
    #expect(empty.status == 0)
  }

  @Test func `GitHub's commands are escaped as it wants`() throws {
    let workplace = try Workplace(["feeds/x.yaml": Self.feed, "episodes/a,b:c.yaml": "title: x\nlink: 100%,\n"])
    let text = try workplace.run("check", "--format", "github").text
    #expect(text.contains("::error file=episodes/a%2Cb%3Ac.yaml,line=2,col=7,title="))
    #expect(text.contains("100%25,"))
  }

  @Test func `what a consumer requires is an error for it`() throws {
    let workplace = try Workplace(["feeds/x.yaml": "title: X\nlink: https://example.org/\ndescription: D\n"])
    #expect(try workplace.run("check").text.contains("warning: the feed has no artwork"))
    #expect(try workplace.run("check", "--for", "apple").text.contains("error: the feed has no artwork"))
  }

  @Test func `a rule explains itself, and an unknown one names the nearest`() throws {
    let workplace = try Workplace()
    let ended = try workplace.run("check", "--explain", "duration-invalid")
    #expect(ended.text.contains("<itunes:duration>39 min</itunes:duration>"))
    let unknown = try workplace.run("check", "--explain", "duration-invald")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("did you mean duration-invalid?"))
    #expect(try workplace.run("check", "--rules").lines.count > 100)
  }

  @Test func `the page of all rules says of each what it does, why, who requires it and what breaks it`() throws {
    let workplace = try Workplace()
    let rules = try workplace.run("check", "--rules").lines.map { $0.prefix { $0 != " " } }
    let page = "\n" + (try workplace.run("check", "--explain", "all").text)
    for rule in rules { #expect(page.contains("\n\(rule): ")) }
    for part in ["\nRequired by ", "\nFails:\n  ", "Passes:\n  "] {
      #expect(page.components(separatedBy: part).count - 1 == rules.count)
    }
    for mark in ["{subject}", "{value}", "{detail}"] { #expect(!page.contains(mark)) }
  }

  @Test func `a file that cannot be read does not keep the others from being checked`() throws {
    let workplace = try Workplace(["x.xml": "<opml/>"])
    let ended = try workplace.run("check", "gone.xml", "x.xml")
    #expect(ended.status == 2)
    #expect(ended.text.contains("gone.xml cannot be read: no such file or directory [file-unreadable]"))
    #expect(ended.text.contains("x.xml:1:1: error: this is an OPML list"))
  }

  @Test func `where there is no catalog, and where nothing can be written, a rule says so`() throws {
    let workplace = try Workplace(["catalog/feeds/x.yaml": Example.feed, "a.yaml": "title: A\n"])
    let ended = try workplace.run("check")
    #expect(ended.status == 2)
    #expect(ended.errors.contains("[show-not-found]\n  help: "))
    let full = try workplace.shell("cd catalog && $MAJLIS feed > /dev/full")
    #expect(full.status == 2)
    #expect(full.errors.contains("[write-failed]"))
  }

  @Test func `warnings count when asked to, and advice is shown when asked for`() throws {
    let workplace = try Workplace(["feeds/x.yaml": "title: X\nlink: https://example.org/\ndescription: D\n"])
    #expect(try workplace.run("check").status == 0)
    #expect(try workplace.run("check", "--strict").status == 1)
    #expect(try !workplace.run("check").text.contains("advice: "))
    #expect(try workplace.run("check", "--advice").text.contains("advice: the feed names no owner"))
  }

  @Test(arguments: [
    ("apple", "image-missing"), ("spotify", "author-missing"), ("psp1", "self-link-missing"),
    ("youtube", "author-missing"),
  ])
  func `each consumer has something that it requires`(consumer: String, rule: String) throws {
    let workplace = try Workplace(["feeds/x.yaml": "title: X\nlink: https://example.org/\ndescription: D\n"])
    #expect(try workplace.run("check").lines.contains { $0.contains("warning: ") && $0.hasSuffix("[\(rule)]") })
    let ended = try workplace.run("check", "--for", consumer)
    #expect(ended.status == 1)
    #expect(ended.lines.contains { $0.contains("error: ") && $0.hasSuffix("[\(rule)]") })
  }

  private static let hasTerminal = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  @Test(.enabled(if: hasTerminal)) func `a terminal has colours unless somebody wants none`() throws {
    let workplace = try Self.workplace()
    let coloured = try workplace.shell("env -u NO_COLOR script -qec '$MAJLIS check' /dev/null")
    #expect(coloured.text.contains("\u{1b}[1;31merror: \u{1b}[0m"))
    let plain = try workplace.shell("NO_COLOR=1 script -qec '$MAJLIS check' /dev/null")
    #expect(plain.text.contains(": error: ") && !plain.text.contains("\u{1b}"))
  }

  @Test func `a dry run shows a diff and changes nothing`() throws {
    let workplace = try Self.workplace()
    let before = try workplace.state()
    let text = try workplace.run("check", "--fix", "--dry-run").text
    #expect(text.contains("\n-explicit: no   # really\n"))
    #expect(text.contains("\n+explicit: false   # really\n"))
    #expect(try workplace.state() == before)
  }

  @Test func `corrections keep comments and order, leave the guid, and are complete`() throws {
    let workplace = try Self.workplace()
    #expect(try workplace.run("check", "--fix").lines.first == "6 values corrected in 2 files")
    #expect(
      workplace.text("episodes/a.yaml")
        == Self.episode.replacing("Sat, 28 Nov 2015 10:00:00 +0100", with: "2015-11-28T10:00:00+01:00")
        .replacing("PT39M", with: "0:39:00").replacing("audio/mp3", with: "audio/mpeg"))
    #expect(workplace.text("feeds/x.yaml")?.contains("explicit: false   # really") == true)
    #expect(try workplace.run("check", "--fix").text == "nothing to correct\n1 feed, 1 episode: no errors\n")
    #expect(try workplace.run("check", "--strict").status == 0)
  }

  @Test func `what is certain is corrected in every spelling, and the guid stays`() throws {
    let episode = """
      title: " Osh "
      date: 2015-11-28 10:00   # the day
      duration: 39:03
      season: 010
      guid: no
      subtitle: no

      """
    let workplace = try Workplace(["feeds/x.yaml": "\(Example.feed)timezone: +05:00\n", "episodes/a.yaml": episode])
    #expect(try workplace.run("check", "--fix").lines.first == "5 values corrected in 1 file")
    #expect(
      workplace.text("episodes/a.yaml") == """
        title: Osh
        date: 2015-11-28T10:00:00+05:00   # the day
        duration: "39:03"
        season: 10
        guid: no
        subtitle: "no"

        """)
  }

  @Test func `what other programs read as something else is told, and names that are nearly known`() throws {
    let workplace = try Workplace([
      "feeds/x.yaml": Self.feed + "people: [Bruce Pannier]\n",
      "episodes/a.yaml": "title: no\nduration: 39:03\nseason: 010\npanellist: Bruce Panier\n",
      "episodes/A.yaml": "title: \"no\"\nduration: \"39:03\"\nseason: 1\npanellist: Bruce Pannier\n",
    ])
    let text = try workplace.run("check", "--advice").text
    #expect(text.contains("episodes/a.yaml:1:8: advice: title `no` is false to other programs [yaml-bare-word]"))
    #expect(text.contains("episodes/a.yaml:2:11: advice: duration `39:03` is the number 2343"))
    #expect(text.contains("episodes/a.yaml:3:9: warning: season `010` is 8 to some programs"))
    #expect(text.contains("episodes/a.yaml:4:12: warning: person `Bruce Panier` is nearly Bruce Pannier"))
    #expect(text.contains("are the same file on macOS and Windows [slug-collision]"))
    #expect(!text.contains("A.yaml:1:8: advice: title"))
  }
}
