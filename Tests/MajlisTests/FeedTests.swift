import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct FeedTests {
  /// The titles of the items of a document.
  private static func titles(_ ended: Workplace.Ended) -> [String] {
    ended.text.split(separator: "Episode ").dropFirst().map { "\($0.prefix(1))" }
  }

  @Test func `a catalog is written as RSS, newest first`() throws {
    let place = try Workplace(Example.catalog)
    let ended = try place.run("feed")
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    #expect(Self.titles(ended) == ["3", "2", "1"])
    #expect(
      ended.text.hasPrefix(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n  <channel>\n    <title>Majlis</title>\n"))
    #expect(ended.text.contains("<pubDate>Wed, 03 Jan 2024 10:00:00 +0100</pubDate>"))
    #expect(ended.text.contains("<guid isPermaLink=\"false\">guid-3</guid>"))
    #expect(ended.text.contains("<enclosure url=\"https://example.org/3.mp3\" length=\"3\" type=\"audio/mpeg\"/>"))
    #expect(ended.text.hasSuffix("  </channel>\n</rss>\n"))
  }

  @Test func `a catalog is written as Atom with all that Atom requires`() throws {
    let place = try Workplace(Example.catalog)
    let ended = try place.run("feed", "--format", "atom")
    #expect(ended.status == 0)
    #expect(Self.titles(ended) == ["3", "2", "1"])
    for part in [
      "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<id>https://example.org/</id>",
      "<updated>2024-01-03T10:00:00+01:00</updated>",
      "<name>Majlis</name>", "<published>2024-01-01T10:00:00+01:00</published>", "rel=\"enclosure\"",
    ] {
      #expect(ended.text.contains(part), "\(part)")
    }
  }

  @Test func `an episode without a date cannot be said in Atom`() throws {
    let place = try Workplace(Example.catalog.merging(["episodes/x.yaml": "title: X\nguid: x\n"]) { old, _ in old })
    let ended = try place.run("feed", "--format", "atom")
    #expect(ended.status == 1)
    #expect(ended.output == [])
    #expect(ended.errors.contains("episodes/x.yaml:1:1: error: "))
    #expect(try place.run("feed").status == 0)
  }

  @Test func `a file gets the same bytes as standard output`() throws {
    let place = try Workplace(Example.catalog)
    let ended = try place.run("feed", "-o", "out/feed.xml")
    #expect(ended.status == 2)
    let printed = try place.run("feed")
    let written = try place.run("feed", "-o", "feed.xml")
    #expect(written.status == 0)
    #expect(written.output == [])
    #expect(place.text("feed.xml") == printed.text)
    #expect(place.files().filter { !$0.hasPrefix("episodes/") } == ["feed.xml", "feeds/majlis.yaml"])
  }

  @Test func `later episodes are left out at an instant, drafts always, the rest beyond a limit`() throws {
    let drafts = ["episodes/4.yaml": Example.episode(4, more: "draft: true\n")]
    let place = try Workplace(Example.catalog.merging(drafts) { old, _ in old })
    #expect(try Self.titles(place.run("feed", "--at", "2024-01-02T09:00:00Z")) == ["2", "1"])
    #expect(try Self.titles(place.run("feed", "--at", "2024-01-02T08:59:59Z")) == ["1"])
    #expect(try Self.titles(place.run("feed", "--at", "now")) == ["3", "2", "1"])
    #expect(try Self.titles(place.run("feed", "--limit", "2")) == ["3", "2"])
    #expect(try Self.titles(place.run("feed", "--limit", "0")) == [])
    #expect(try Self.titles(place.run("feed", "--limit", "1", "--at", "2024-01-02")) == ["1"])
    try place.write(Example.feed + "limit: 1\norder: oldest-first\n", to: "feeds/majlis.yaml")
    #expect(try Self.titles(place.run("feed")) == ["1"])
    #expect(try Self.titles(place.run("feed", "--limit", "3")) == ["1", "2", "3"])
  }

  @Test(arguments: [
    ["feed", "--at", "yesterday"], ["feed", "--limit", "-1"], ["feed", "--limit", "x"], ["feed", "--format", "json"],
    ["feed", "--all"],
    ["feed", "--all", "-o", ".", "majlis"], ["feed", "nobody"], ["feed", "--nothing"], ["feed", "a", "b"],
  ])
  func `wrong usage is told and writes nothing`(arguments: [String]) throws {
    let place = try Workplace(Example.catalog)
    let ended = try place.shell("$MAJLIS " + arguments.joined(separator: " "))
    #expect(ended.status == 64, "\(ended.errors)")
    #expect(ended.output == [])
    #expect(ended.errors != "")
  }

  @Test func `all feeds go to a folder, each to a file of its name`() throws {
    let other = ["feeds/other.yaml": "title: Other\nepisodes: 1.yaml\n"]
    let place = try Workplace(Example.catalog.merging(other) { old, _ in old })
    #expect(try place.run("feed").status == 64)
    try place.write("", to: "public/x")
    #expect(try place.run("feed", "--all", "-o", "public").status == 0)
    #expect(place.files("public") == ["majlis.xml", "other.xml", "x"])
    #expect(try place.run("feed", "majlis").text == place.text("public/majlis.xml"))
    #expect(try Self.titles(place.run("feed", "majlis")) == ["3", "2"])
    #expect(try Self.titles(place.run("feed", "other")) == ["1"])
    #expect(try place.run("feed", "--all", "-o", "new").status == 0)
    #expect(place.files("new") == ["majlis.xml", "other.xml"])
  }

  @Test func `a catalog that cannot be carried gives nothing and names each fault with its place`() throws {
    let faults = [
      "episodes/1.yaml": "title: [a\n", "episodes/2.yaml": "title: B\nduration: 39 min\ndate: soon\n",
      "episodes/4.yaml": "- x\n",
      "feeds/majlis.yaml": Example.feed + "ttl: often\n",
    ]
    let place = try Workplace(
      Example.catalog.merging(faults) { _, new in new }.merging(["feed.xml": "old"]) { old, _ in old })
    for arguments in [
      ["feed"], ["feed", "-o", "feed.xml"], ["feed", "--all", "-o", "."], ["feed", "--format", "atom"],
    ] {
      let ended = try place.shell("$MAJLIS " + arguments.joined(separator: " "))
      #expect(ended.status == 1)
      #expect(ended.output == [])
      for line in [
        "episodes/1.yaml:", "episodes/2.yaml:2:11: error: ", "episodes/2.yaml:3:7: error: ",
        "episodes/4.yaml:1:1: error: ",
        "feeds/majlis.yaml:4:6: error: ",
      ] {
        #expect(ended.errors.contains(line), "\(ended.errors)")
      }
    }
    #expect(place.text("feed.xml") == "old")
    #expect(!place.files().contains("majlis.xml"))
  }

  @Test func `a warning does not keep a feed from being written`() throws {
    let place = try Workplace(
      Example.catalog.merging(["episodes/1.yaml": Example.episode(1, more: "titel: x\n")]) { _, new in new })
    let ended = try place.run("feed")
    #expect(ended.status == 0)
    #expect(ended.errors.contains("episodes/1.yaml:5:1: warning: key `titel` is not known"))
    #expect(Self.titles(ended) == ["3", "2", "1"])
  }

  @Test func `the bytes depend on nothing but the catalog and the options`() throws {
    let place = try Workplace(
      Example.catalog.merging(["episodes/5.yaml": "title: 'Episode 5'\nguid: é\ndate: 2024-01-05\n"]) { old, _ in old })
    let options = ["--at", "2024-01-06T00:00:00Z"]
    for format in ["rss", "atom"] {
      func feed(_ environment: [String: String] = [:], in folder: String = ".", _ catalog: String = ".") throws
        -> [UInt8]
      {
        let ended = try place.run(
          "feed", "-C", catalog, "--format", format, options[0], options[1], environment: environment, in: folder)
        #expect(ended.status == 0)
        return ended.output
      }
      let first = try feed()
      #expect(!first.isEmpty)
      for zone in ["UTC", "America/St_Johns", "Asia/Kathmandu", ":nonsense"] {
        for language in ["C", "tr_TR.UTF-8", "ar_EG.UTF-8", "de_DE"] {
          #expect(
            try feed(["TZ": zone, "LANG": language, "LC_ALL": language, "SWIFT_DETERMINISTIC_HASHING": ""]) == first)
        }
      }
      #expect(try feed(in: "episodes", "..") == first)
      #expect(try feed(in: "/", place.folder.path) == first)
      for path in place.files("episodes") {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: Double(path.utf8.count))],
          ofItemAtPath: place.folder.appending(path: "episodes/\(path)").path)
      }
      #expect(try feed() == first)
      // The same files, made in another order and under other names.
      let other = try Workplace()
      for path in place.files().sorted(by: >) where path.hasPrefix("episodes/") || path.hasPrefix("feeds/") {
        try other.write(
          place.text(path) ?? "", to: path.replacing("episodes/", with: "episodes/z\(10 - path.utf8.count)/"))
      }
      #expect(try other.run("feed", "--format", format, options[0], options[1]).output == first)
    }
  }

  @Test func `a disk that is full is told`() throws {
    let place = try Workplace(Example.catalog)
    let ended = try place.shell("$MAJLIS feed > /dev/full")
    #expect(ended.status == 2)
    #expect(ended.errors.hasPrefix("majlis: "))
    #expect(ended.errors.contains("standard output"))
    #expect(ended.errors.split(separator: "\n").count == 1, "\(ended.errors)")
  }

  @Test func `a pipe that nobody reads ends the program quietly, as by its signal`() throws {
    var files = Example.catalog
    for number in 1...9 {
      files["episodes/long\(number).yaml"] = Example.episode(
        number, more: "description: \(String(repeating: "word ", count: 20_000))\n")
    }
    let place = try Workplace(files)
    let ended = try place.shell("$MAJLIS feed | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}")
    #expect(ended.text == "141\n")
    #expect(ended.errors == "")
  }

  @Test func `a catalog without a feed is told from a folder that is none`() throws {
    let place = try Workplace(["x/feeds/.gitkeep": "", "x/episodes/1.yaml": Example.episode(1)])
    let help = "\n  help: majlis init begins one, majlis import FEED makes one of a feed\n"
    let ended = try place.run("feed", in: "x")
    #expect(ended.status == 2)
    #expect(ended.errors == "majlis: there is no feed in feeds/" + help)
    #expect(try place.run("feed", "-C", "x").errors == "majlis: there is no feed in x/feeds/" + help)
  }

  @Test func `a catalog is looked for upwards and nowhere else`() throws {
    let place = try Workplace(Example.catalog.merging(["a/b/c": ""]) { old, _ in old })
    #expect(try place.run("feed", in: "a/b").output == place.run("feed").output)
    #expect(try place.run("feed", "-C", "a/b").output == place.run("feed").output)
    let none = try Workplace(["x": ""])
    let ended = try none.run("feed")
    #expect(ended.status == 2)
    #expect(ended.errors.contains("feeds/"))
    #expect(try none.run("feed", "-C", "missing").status == 2)
  }
}

extension FeedTests {
  @Test func `a prefix that nobody declares keeps the feed from being written`() throws {
    let place = try Workplace([
      "feeds/a.yaml": "title: A\nnamespaces: {x: urn:x}\n", "episodes/a.yaml": "title: A\nforeign: <x:a/><nobody:b/>\n",
    ])
    let ended = try place.run("feed")
    #expect(ended.status == 1)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("episodes/a.yaml:1:1: error: prefix `nobody` is not declared [xml-unbound-prefix]"))
  }
}
