import Foundation
import Testing

/// Outputs that cannot be written, and data that would steer a terminal.
@Suite(.timeLimit(.minutes(20))) struct HostileOutputTests {
  private static let commands = [
    "feed", "feed --format atom", "list", "list --json", "check", "check --format json", "convert old.xml --to json",
    "convert old.xml --to rss", "import --dry-run old.xml", "--help", "--version", "help import", "check --help",
    "--generate-completion-script bash", "list --csv", "list --format {title}", "show 1", "show 1 --json",
    "search episode", "people --help", "stats", "stats --json", "modify title:1 season=2",
    "diff old.xml", "diff --json old.xml", "check --explain guid-missing", "check --format sarif",
  ]

  private static func place() throws -> Workplace {
    var files = Example.catalog
    files["old.xml"] = Example.document("Old", ["One", "Two"])
    return try Workplace(files)
  }

  @Test(arguments: commands)
  func `an output that cannot be written is noticed`(command: String) throws {
    let place = try Self.place()
    for closing in ["> /dev/full", ">&-"] {
      let ended = try place.shell("$MAJLIS \(command) \(closing)")
      #expect(ended.status == 2)
      #expect(
        ended.errors.hasPrefix("majlis: standard output: ") || ended.errors.contains("\nmajlis: standard output: "))
    }
  }

  @Test(arguments: commands)
  func `a pipe that nobody reads ends every command quietly`(command: String) throws {
    let place = try Self.place()
    // The reader is gone before the first byte; the signal is ignored, as under some shells, or not.
    for trap in ["", "trap '' PIPE; "] {
      let ended = try place.shell("\(trap)exec 3> >(exec true); sleep 0.2; $MAJLIS \(command) >&3; echo $?")
      #expect(ended.lines == ["141"])
      #expect(!ended.errors.contains("majlis:"))
    }
  }

  @Test func `a file that leads to a closed output is not written either`() throws {
    #expect(try Self.place().shell("$MAJLIS feed -o /dev/stdout >&-").status == 2)
  }

  @Test func `what is said to nobody ends as it would otherwise`() throws {
    let place = try Self.place()
    #expect(try place.shell("$MAJLIS bogus 2> /dev/full").status == 64)
    #expect(try place.shell("$MAJLIS bogus 2>&-").status == 64)
    #expect(try place.shell("$MAJLIS check nothing.xml 2>&-").status == 2)
  }

  private static func steers(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || scalar == "\u{200B}"
    }
  }

  @Test func `no name of a file and no argument steers a terminal`() throws {
    let name = "a\u{1B}[31m\u{202E}\u{9B}\u{200B}.yaml"
    var files = Example.catalog
    files["episodes/\(name)"] = Example.episode(4, more: "duration: \u{9B}x\nexplicit: \"\\e[31m\"\n")
    files["feeds/b\u{1B}.yaml"] = Example.feed + "episodes: none/**\n"
    let place = try Workplace(files)
    for arguments in [
      ["list"], ["list", "--json"], ["check"], ["check", "--format", "json"], ["check", "--format", "github"],
      ["check", "episodes/\(name)"], ["feed"],
      ["feed", "\u{1B}[2J"], ["list", "b\u{1B}"], ["list", "b\u{1B}:x"], ["list", "--format", "{path} {duration}"],
      ["list", "title::(\u{1B}"], ["show", name], ["show", "\u{9B}"], ["search", "e"], ["search", "--json", "e"],
      ["people", "\u{1B}"],
      ["stats"], ["modify", "title:4", "title=\u{202E}x"], ["modify", "x", "x\u{1B}=1"], ["add", "\u{1B}[2J"],
      ["--\u{1B}[2J"], ["\u{202E}"],
      ["check", "--format", "\u{9B}"], ["feed", "--at", "\u{1B}"], ["import", "--as", "\u{1B}", "x"],
      ["-C", "\u{1B}", "list"],
      ["feed", "-o", "\u{1B}/x"],
    ] {
      let line = arguments.map { "'\($0)'" }.joined(separator: " ")
      let ended = try place.shell("$MAJLIS \(line)")
      #expect(!Self.steers(ended.text + ended.errors), "\(line)")
    }
    // The lines of CSV end with two characters (RFC 4180, 2).
    #expect(!Self.steers(try place.run("list", "--csv").text.replacing("\r\n", with: "\n")))
  }

  @Test func `what a feed is called and says becomes no path of its own choice`() throws {
    let titles = [
      "../../escape", "/etc/passwd", ".hidden", "CON", "nul", "a/b", "A/B", "caf\u{E9}", "cafe\u{301}", "CAFÉ", "-rf",
      "a&#10;b", "\u{202E}gpj", String(repeating: "x", count: 5000), "", "~", "..", "con.yaml",
    ]
    let items = titles.map { "<item><title>\($0)</title><guid isPermaLink=\"false\">../\($0)</guid></item>" }.joined()
    let place = try Workplace([
      "show/.keep": "", "in.xml": "<rss version=\"2.0\"><channel><title>../..</title>\(items)</channel></rss>",
    ])
    let ended = try place.run("import", "../in.xml", in: "show")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(place.files() == ["in.xml"] + place.files("show").map { "show/\($0)" })
    let episodes = place.files("show/episodes")
    #expect(episodes.count == titles.count)
    #expect(Set(episodes.map { $0.lowercased().precomposedStringWithCanonicalMapping }).count == titles.count)
    for name in episodes + place.files("show/feeds") {
      #expect(name.utf8.count <= 200 && !name.hasPrefix(".") && !name.hasPrefix("-") && !Self.steers(name))
      #expect(!["con", "nul"].contains(name.prefix { $0 != "." }.lowercased()))
    }
    #expect(place.files("show/feeds") == ["feed.yaml"])
  }

  @Test func `nothing is written through a link that leads out of the catalog`() throws {
    let place = try Workplace(["outside/x": "", "show/feeds/a.yaml": Example.feed, "new.yaml": Example.episode(1)])
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.appending(path: "show/episodes").path, withDestinationPath: "../outside")
    #expect(try place.run("add", "../new.yaml", in: "show").status == 2)
    #expect(place.files("outside") == ["x"])
  }
}
