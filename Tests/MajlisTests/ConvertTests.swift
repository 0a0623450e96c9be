import Testing

@Suite(.timeLimit(.minutes(20))) struct ConvertTests {
  private let feed = "<rss version=\"2.0\"><channel><title>T</title><link>page</link></channel></rss>"

  @Test(arguments: [
    ("--resolve --base http://a.org/b/feed.xml", "http://a.org/b/page"), ("--resolve --base ''", "page"),
    ("--resolve", "page"), ("", "page"),
  ])
  func `relative addresses are made absolute when that is asked for`(options: String, link: String) throws {
    let place = try Workplace(["feed.xml": feed])
    let ended = try place.shell("$MAJLIS convert feed.xml --to json \(options)")
    #expect(ended.status == 0)
    #expect(ended.text.contains("\"link\":\"\(link)\""))
  }

  @Test(arguments: ["--to json --base http://a.org/", "--to rss --resolve"])
  func `options that mean nothing together are refused`(options: String) throws {
    let place = try Workplace(["feed.xml": feed])
    #expect(try place.shell("$MAJLIS convert feed.xml \(options)").status == 64)
  }

  @Test func `a CDF channel is not read and the message says so`() throws {
    let place = try Workplace(["old.cdf": "<CHANNEL><TITLE>T</TITLE></CHANNEL>"])
    let ended = try place.run("import", "old.cdf")
    #expect(ended.status == 1)
    #expect(ended.errors == "old.cdf:1:1: error: this is a CDF channel, neither RSS nor Atom [feed-not-a-feed]\n")
  }

  @Test func `what the other format cannot say is told with its place`() throws {
    let place = try Workplace(["feed.xml": feed.replacing("<link>page</link>", with: "<ttl>60</ttl>")])
    let ended = try place.run("convert", "feed.xml", "--to", "atom")
    #expect(ended.status == 0)
    #expect(ended.errors.contains("feed.xml:1:50: warning: <ttl> cannot be said in Atom and is left out [not-carried]"))
  }

  @Test func `what a feed says behind its items counts for those before it`() throws {
    let late = "<item><link>a</link></item><atom:link rel=\"self\" href=\"http://a.org/b/feed.xml\"/>"
    let place = try Workplace([
      "feed.xml": "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>\(late)</channel></rss>"
    ])
    let ended = try place.shell("$MAJLIS convert feed.xml --to json --lines --resolve | tail -n 1")
    #expect(ended.text.contains("\"link\":\"http://a.org/b/a\""))
  }

  @Test func `a prefix that a later entry uses for something else is not taken by an earlier one`() throws {
    let place = try Workplace([
      "feed.xml": """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:atom="urn:other"><title>T</title>
      <entry><title>1</title><rights>free</rights><contributor><name>C</name></contributor></entry>
      <entry><title>2</title><atom:own>kept</atom:own></entry></feed>
      """
    ])
    let ended = try place.shell("$MAJLIS convert feed.xml --to rss > rss.xml && cat rss.xml && $MAJLIS check rss.xml")
    #expect(ended.text.contains("xmlns:atom=\"urn:other\""))
    #expect(ended.text.contains("<atom2:contributor>"))
    #expect(ended.text.contains("<atom:own>kept</atom:own>"))
    #expect(!ended.text.contains("xml-"))
  }

  /// More text than is held in memory while it waits for what stands before it.
  private let manyItems = String(
    repeating:
      "<item><title>One of many</title><description>\(String(repeating: "text ", count: 2000))</description></item>\n",
    count: 250)

  @Test(arguments: ["json", "rss", "atom"])
  func `of a document that is refused at its end nothing is written`(format: String) throws {
    let deep = String(repeating: "<a>", count: 1000)
    let place = try Workplace([
      "whole.xml": "<rss version=\"2.0\"><channel><title>T</title>\(manyItems)</channel></rss>",
      "refused.xml": "<rss version=\"2.0\"><channel><title>T</title>\(manyItems)\(deep)",
    ])
    let whole = try place.shell("$MAJLIS convert whole.xml --to \(format) | grep -o 'One of many' | wc -l")
    #expect(whole.text == "250\n")
    let refused = try place.shell("$MAJLIS convert refused.xml --to \(format) > out; echo $?; wc -c < out")
    #expect(refused.text == "1\n0\n")
  }

  @Test func `a large document needs no place for temporary files`() throws {
    let place = try Workplace(["feed.xml": "<rss version=\"2.0\"><channel>\(manyItems)</channel></rss>"])
    let with = try place.shell("$MAJLIS convert feed.xml --to rss | cksum")
    let without = try place.shell("TMPDIR=/proc/self $MAJLIS convert feed.xml --to rss | cksum")
    #expect(with.status == 0)
    #expect(with.text == without.text)
  }
}
