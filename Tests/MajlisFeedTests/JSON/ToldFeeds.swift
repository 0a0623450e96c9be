import MajlisFeed
import MajlisXML

/// Documents told in JSON, for the tests.
enum Told {
  /// A whole document in a layout.
  static func document(
    _ xml: String, _ layout: JSONLayout = .line, _ addresses: JSONAddresses = .asTheyStand
  ) throws -> String {
    let kept = KeptItems()
    let reader = FeedReader(kept)
    try reader.read(.bytes(Array(xml.utf8)))
    let page = Page()
    let writer = FeedJSONWriter(layout, addresses, to: page)
    writer.begin(reader.feed, reader.head, isWellFormed: true)
    for item in kept.items { writer.item(item) }
    return writer.finish() ? String(decoding: page.bytes, as: UTF8.self) : "not written"
  }

  /// The first item of a channel that holds it, with the namespaces that podcasts use.
  static func item(_ contents: String) throws -> String {
    try String(lines(rss("<item>\(contents)</item>"))[1])
  }

  /// A channel that has no items.
  static func channel(_ contents: String) throws -> String {
    try String(lines(rss(contents))[0])
  }

  /// The first entry of a feed that holds it.
  static func entry(_ contents: String, lang: String = "") throws -> String {
    try String(lines("<feed xmlns='http://www.w3.org/2005/Atom'\(lang)><entry>\(contents)</entry></feed>")[1])
  }

  private static func lines(_ xml: String) throws -> [Substring] {
    try document(xml, .lines).split(separator: "\n")
  }

  private static func rss(_ contents: String) -> String {
    """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
    xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:psc="http://podlove.org/simple-chapters" xmlns:q="urn:q">\
    <channel>\(contents)</channel></rss>
    """
  }
}

private final class KeptItems: FeedHandler {
  var items: [Record] = []
  func item(_ item: borrowing Record, from reader: FeedReader) { items.append(copy item) }
}

private final class Page: XMLSink {
  var bytes: [UInt8] = []
  func take(_ bytes: borrowing Span<UInt8>) -> Bool {
    for index in bytes.indices { self.bytes.append(bytes[index]) }
    return true
  }
}
