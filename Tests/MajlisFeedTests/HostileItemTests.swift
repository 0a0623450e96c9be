import MajlisXML
import Testing

@testable import MajlisFeed

/// Items that cost more than people's.
@Suite struct HostileItemTests {
  private static func feed(_ item: String, _ channel: String = "") -> String {
    "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><channel><title>T</title>\(channel)<item>\(item)</item></channel></rss>"
  }

  @Test(arguments: ["<x/>", "<title/>", "<x a='b'/>", "<itunes:keywords>a</itunes:keywords>"])
  func `an item of more elements than people make is refused, in time`(element: String) throws {
    let time = try ContinuousClock().measure {
      let feed = try ReadFeed(Self.feed(String(repeating: element, count: XMLLimits.itemParts + 1)))
      #expect(!feed.isWhole)
      #expect(feed.findings.last?.rule == .xmlLimit)
    }
    #expect(time < .seconds(10))
  }

  @Test func `an element that is kept as it stands counts as one`() throws {
    let feed = try ReadFeed(Self.feed("<x>" + String(repeating: "<y/>", count: XMLLimits.itemParts + 1) + "</x>"))
    #expect(feed.isWhole)
  }

  @Test func `categories deeper than a file of the catalog are kept as they stand`() throws {
    let depth = 200
    let open = (1...depth).map { "<itunes:category text=\"\($0)\">" }.joined()
    let document = Self.feed("<title>x</title>", open + String(repeating: "</itunes:category>", count: depth))
    let feed = try ReadFeed(document)
    #expect(feed.isWhole)
    #expect(feed.feed.nodes.count < 100)
    #expect(feed.feed.nodes.contains { $0.term == .foreignElement })
    #expect(try ReadFeed(feed.document).document == feed.document)
  }

  @Test(arguments: [
    "<rss version=\"2.0\" zz:a=\"1\"><channel><title>x</title></channel></rss>",
    "<rss version=\"2.0\"><channel><title zz:a=\"1\">x</title></channel></rss>",
    "<rss version=\"2.0\"><channel><title>x</title><zz:y><zz:z/></zz:y></channel></rss>",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\" zz:a=\"1\"><title>x</title></feed>",
  ])
  func `a prefix that nobody declared is declared when it is written`(document: String) throws {
    let feed = try ReadFeed(document)
    #expect(feed.findings.map(\.rule).contains(.xmlUnboundPrefix))
    let again = try ReadFeed(feed.document)
    #expect(!again.findings.map(\.rule).contains(.xmlUnboundPrefix))
    #expect(again.document == feed.document)
  }

  @Test func `a carriage return in text that nobody looks at comes back`() throws {
    let feed = try ReadFeed(Self.feed("<title>x</title>a&#13;b", "c&#13;&#10;d"))
    let again = try ReadFeed(feed.document)
    #expect(String(decoding: feed.document, as: UTF8.self).contains("a&#13;b"))
    #expect(again.document == feed.document)
  }

  @Test(arguments: ["<title zz:a:b=\"1\">x</title>", "<zz:a:b/>", "<zz:00/>", "<x><y zz:a:b=\"1\"/></x>"])
  func `a name of three parts, which could not be written again, is refused with its place`(item: String) throws {
    let feed = try ReadFeed(Self.feed(item))
    #expect(!feed.isWhole)
    #expect(feed.findings.last?.rule == .xmlNotWellFormed)
    #expect(feed.findings.last?.message.contains("is no name in a namespace") == true)
    #expect(feed.findings.last?.place?.line == 1)
  }
}
