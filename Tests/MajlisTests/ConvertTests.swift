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
}
