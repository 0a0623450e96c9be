import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct ImportCommandTests {
  @Test func `a document makes a catalog of a folder, and imported again changes nothing`() throws {
    let place = try Workplace(["feed.xml": Example.document("Majlis", ["c", "b", "a"])])
    let first = try place.run("import", "feed.xml")
    #expect(first.status == 0)
    #expect(first.errors == "")
    #expect(
      place.files() == [
        "episodes/2015-11-28-a.yaml", "episodes/2015-11-28-b.yaml", "episodes/2015-11-28-c.yaml", "feed.xml",
        "feeds/majlis.yaml",
      ])
    let before = try place.state()
    let second = try place.run("import", "feed.xml")
    #expect(second.status == 0)
    #expect(second.text == "majlis: 4 unchanged\n")
    #expect(try place.state() == before)
    let third = try place.run("import", "--update", "feed.xml")
    #expect(third.text == "majlis: 4 unchanged\n")
    #expect(try place.state() == before)
  }

  @Test func `the file of an entry is named by what its title says, not by the markup`() throws {
    let xhtml =
      "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">The <em>Sea</em> &amp; I</div></title>"
    let html = "<title type=\"html\">&lt;b&gt;Back&lt;/b&gt; again</title>"
    let plain = "<title>1 &lt;b&gt; 2</title>"
    let entries = [xhtml, html, plain].map { "<entry>\($0)<updated>2015-11-28T10:00:00Z</updated></entry>" }
    let place = try Workplace([
      "feed.xml": "<feed xmlns=\"http://www.w3.org/2005/Atom\">\(html)\(entries.joined())</feed>"
    ])
    #expect(try place.run("import", "feed.xml").status == 0)
    #expect(
      place.files() == [
        "episodes/2015-11-28-1-b-2.yaml", "episodes/2015-11-28-back-again.yaml", "episodes/2015-11-28-the-sea-i.yaml",
        "feed.xml", "feeds/back-again.yaml",
      ])
  }

  @Test func `items of RSS 1.0 are dated by Dublin Core`() throws {
    let items = ["2015-11-29", "2015-11-28"].map {
      "<item rdf:about=\"urn:\($0)\"><title>a</title><dc:date>\($0)T23:30:00-05:00</dc:date></item>"
    }
    let root =
      "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
    let place = try Workplace(["feed.xml": "\(root)<channel><title>Old</title></channel>\(items.joined())</rdf:RDF>"])
    #expect(try place.run("import", "feed.xml").status == 0)
    #expect(
      place.files() == ["episodes/2015-11-28-a.yaml", "episodes/2015-11-29-a.yaml", "feed.xml", "feeds/old.yaml"])
    let atom = try place.run("feed", "--format", "atom").text
    #expect(atom.contains("<updated>2015-11-29T23:30:00-05:00</updated>"))
  }

  @Test func `a dry run writes nothing at all`() throws {
    let place = try Workplace(["feed.xml": Example.document("Majlis", ["a"])])
    let ended = try place.run("import", "--dry-run", "feed.xml")
    #expect(ended.status == 0)
    #expect(ended.text.contains("would be added"))
    #expect(place.files() == ["feed.xml"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["feed.xml"])
    #expect(try place.run("import", "feed.xml").status == 0)
    let before = try place.state()
    try place.write(Example.document("Majlis", ["a", "b"]).replacing("39:03", with: "1:00"), to: "new.xml")
    #expect(try place.run("import", "--dry-run", "--update", "new.xml").status == 0)
    #expect(try place.state().filter { !$0.hasPrefix("new.xml") } == before)
  }

  @Test func `what differs is shown and left, or changed in its place with the comments kept`() throws {
    let place = try Workplace(["feed.xml": Example.document("Majlis", ["b", "a"])])
    #expect(try place.run("import", "feed.xml").status == 0)
    let mine =
      "# mine\n"
      + (place.text("episodes/2015-11-28-a.yaml") ?? "").replacing(
        "duration: 39:03", with: "duration: 0:39:03  # measured") + "x_note: kept\n"
    try place.write(mine, to: "episodes/2015-11-28-a.yaml")
    #expect(try place.run("import", "--update", "feed.xml").text == "majlis: 3 unchanged\n")
    #expect(place.text("episodes/2015-11-28-a.yaml") == mine)

    try place.write(
      Example.document("Majlis", ["b", "a"]).replacing("<title>a</title>", with: "<title>A again</title>"),
      to: "new.xml")
    let shown = try place.run("import", "new.xml")
    #expect(shown.status == 0)
    #expect(shown.text.contains("differs episodes/2015-11-28-a.yaml: title\n"))
    #expect(place.text("episodes/2015-11-28-a.yaml") == mine)
    let changed = try place.run("import", "--update", "new.xml")
    #expect(changed.text.contains("changed episodes/2015-11-28-a.yaml: title\n"))
    #expect(place.text("episodes/2015-11-28-a.yaml") == mine.replacing("title: a", with: "title: A again"))
  }

  @Test func `several values that differ are changed at once`() throws {
    let place = try Workplace(["feed.xml": Example.document("Majlis", ["a"])])
    #expect(try place.run("import", "feed.xml").status == 0)
    let new = Example.document("Majlis", ["a"], more: "<language>en</language><ttl>60</ttl>").replacing(
      "39:03", with: "40:00"
    )
    .replacing("length=\"1\"", with: "length=\"2\"").replacing("Sat, 28 Nov 2015", with: "Sun, 29 Nov 2015")
    try place.write(new, to: "new.xml")
    let ended = try place.run("import", "--update", "new.xml")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(try place.run("import", "new.xml").text == "majlis: 2 unchanged\n")
    let episode = place.text("episodes/2015-11-28-a.yaml") ?? ""
    #expect(
      episode.contains("duration: 40:00") && episode.contains("length: 2") && episode.contains("date: 2015-11-29"))
    #expect(place.text("feeds/majlis.yaml")?.contains("ttl: 60") == true)
  }

  @Test func `a name is given with --as, and standard input is a document too`() throws {
    let place = try Workplace()
    let ended = try place.run("import", "--as", "round-table", "-", input: Example.document("Majlis", ["a"]))
    #expect(ended.status == 0)
    #expect(place.files() == ["episodes/2015-11-28-a.yaml", "feeds/round-table.yaml"])
    #expect(try place.run("import", "--as", "Bad Name", "-", input: Example.document("M", [])).status == 64)
    #expect(try place.run("import", "--as", "../x", "-", input: Example.document("M", [])).status == 64)
  }

  @Test func `a second show goes to a folder of its own, and each feed has its own episodes`() throws {
    let place = try Workplace([
      "one.xml": Example.document("One", ["a"]), "two.xml": Example.document("Two", ["b", "c"]),
    ])
    #expect(try place.run("import", "one.xml").status == 0)
    #expect(try place.run("import", "two.xml").status == 0)
    #expect(place.files("episodes") == ["2015-11-28-a.yaml", "two/2015-11-28-b.yaml", "two/2015-11-28-c.yaml"])
    #expect(place.text("feeds/two.yaml")?.contains("episodes: two/**\n") == true)
    let (one, two) = (try place.run("feed", "one").text, try place.run("feed", "two").text)
    #expect(one.contains("<title>a</title>") && !one.contains("<title>b</title>"))
    #expect(two.contains("<title>b</title>") && !two.contains("<title>a</title>"))
    #expect(try place.run("import", "two.xml", "one.xml").lines.sorted() == ["one: 2 unchanged", "two: 3 unchanged"])
  }

  @Test(arguments: [
    ("<html></html>", "feed-not-a-feed"), ("{\"version\": 1}", ""), ("", "file-empty"),
    ("<rss version=\"2.0\"><channel>", ""),
    (
      "<!DOCTYPE rss [<!ENTITY a SYSTEM '/etc/passwd'>]><rss><channel><title>&a;</title></channel></rss>",
      "xml-dtd-entities"
    ),
    ("\u{1F}\u{8B}\u{8}", ""), ("<opml version='2.0'/>", "feed-not-a-feed"),
  ])
  func `what is no feed is refused with a reason, and nothing is written`(document: String, rule: String) throws {
    let place = try Workplace(["x.xml": document])
    let ended = try place.run("import", "x.xml")
    #expect(ended.status == 1)
    #expect(ended.output == [])
    #expect(ended.errors.hasPrefix("x.xml:"))
    #expect(ended.errors.contains(rule.isEmpty ? "[" : "[\(rule)]"), "\(ended.errors)")
    #expect(place.files() == ["x.xml"])
  }

  @Test func `a file that is not there ends the world, and all or nothing holds`() throws {
    let place = try Workplace(["a.xml": Example.document("A", ["a"]), "bad.xml": "<rss>"])
    let missing = try place.run("import", "a.xml", "missing.xml")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("missing.xml"))
    #expect(try place.run("import", "a.xml", "bad.xml").status == 1)
    #expect(try place.run("import", ".").status == 2)
    #expect(try place.run("import").status == 64)
    #expect(place.files() == ["a.xml", "bad.xml"])
  }

  @Test func `pages of one show are one show`() throws {
    let place = try Workplace([
      "1.xml": Example.document("Majlis", ["d", "c"]), "2.xml": Example.document("Majlis", ["b", "a"]),
    ])
    #expect(try place.run("import", "1.xml", "2.xml").status == 0)
    let feed = try place.run("feed").text
    let places = ["d", "c", "b", "a"].compactMap { feed.range(of: "<title>\($0)</title>")?.lowerBound }
    #expect(places.count == 4 && places == places.sorted())
    #expect(try place.run("import", "1.xml", "2.xml").text == "majlis: 5 unchanged\n")
  }

  @Test(arguments: [
    "\u{1B}[31mred", "../../../etc/passwd", "a\u{202E}b", "-rf", ".hidden", "a/b\\c", "💥", "con\u{7F}",
    String(repeating: "é", count: 500),
  ])
  func `no title leads out of the folder or onto the terminal`(title: String) throws {
    let text = title.replacing("\u{1B}", with: "")
    let place = try Workplace(["inner/feed.xml": Example.document(text, [text])])
    let ended = try place.run("import", "feed.xml", in: "inner")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(
      place.files().allSatisfy {
        $0.hasPrefix("inner/episodes/") || $0.hasPrefix("inner/feeds/") || $0 == "inner/feed.xml"
      })
    #expect(
      !(ended.text + ended.errors).unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || $0 == "\u{7F}" || $0 == "\u{202E}"
      })
    #expect(try place.run("feed", in: "inner").text.contains("<title>"))
  }

  @Test func `elements nested a hundred thousand deep end in a word, not in a crash`() throws {
    let depth = 100_000
    let nested =
      String(repeating: "<itunes:category text=\"a\">", count: depth)
      + String(repeating: "</itunes:category>", count: depth)
    let place = try Workplace(["x.xml": Example.document("Deep", ["a"], more: nested)])
    let ended = try place.run("import", "x.xml")
    #expect(ended.status == 1)
    #expect(ended.errors.contains("[xml-too-deep]"))
    #expect(place.files() == ["x.xml"])
  }
}
