import Foundation

/// How HTML stands in the XML. Both say the same, and parsers take different ways through them.
enum NotesStyle: String, CaseIterable, Codable {
  case cdata = "CDATA"
  case escaped

  /// The HTML as the text of an element.
  func text(_ html: String) -> String {
    self == .cdata ? "<![CDATA[\(html)]]>" : html.escaped
  }
}

extension String {
  /// Fit to be the text of an element.
  var escaped: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count * 5 / 4)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// An RSS feed of generated episodes, the newest first.
struct GeneratedFeed {
  let count: Int
  let style: NotesStyle

  private static let start = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
      xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"
      xmlns:podcast="https://podcastindex.org/namespace/1.0">
      <channel>
        <title>Example Radio</title>
        <link>https://example.org/</link>
        <atom:link href="https://example.org/feed.xml" rel="self" type="application/rss+xml"/>
        <language>en</language>
        <description>A show that was never made.</description>
        <itunes:author>Example Radio</itunes:author>
        <itunes:owner><itunes:name>Example Radio</itunes:name><itunes:email>radio@example.org</itunes:email></itunes:owner>
        <itunes:image href="https://cdn.example.org/show.jpg"/>
        <itunes:category text="History"/>
        <itunes:explicit>false</itunes:explicit>

    """

  /// Writes the feed, a megabyte at a time.
  func write(to file: URL) throws {
    try Data(Self.start.utf8).write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    var waiting = Data()
    for number in stride(from: count, to: 0, by: -1) {
      waiting.append(contentsOf: GeneratedEpisode(number).item(style).utf8)
      guard waiting.count > 1 << 20 else { continue }
      try handle.write(contentsOf: waiting)
      waiting.removeAll(keepingCapacity: true)
    }
    try handle.write(contentsOf: waiting + Data("  </channel>\n</rss>\n".utf8))
    try handle.close()
  }
}
