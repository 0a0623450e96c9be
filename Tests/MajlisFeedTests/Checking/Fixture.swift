import Testing

/// A stretch of a document with exactly one fault, which a comment in it names with its place, and the same without it. What else
/// a good feed needs is put around it: the stretch begins in line 3, behind `<channel>`, `<item>` or `<entry>` in line 2; in line 2
/// behind Atom's `<feed>`.
struct Fixture: CustomTestStringConvertible {
  let name: String
  let frame: Frame
  let faulty: String
  let good: String

  var testDescription: String { name }

  /// What stands around the stretch.
  enum Frame {
    case channel
    case item
    case entry
    case atomFeed
    /// Nothing of a podcast: the channel of a news feed.
    case news
  }

  init(_ name: String, _ frame: Frame, _ faulty: String, without good: String) {
    (self.name, self.frame, self.faulty, self.good) = (name, frame, faulty, good)
  }

  /// What the comments of the faulty stretch say must be found.
  var expected: [String] {
    faulty.split(separator: "<!-- expect: ", omittingEmptySubsequences: false).dropFirst().flatMap { comment in
      comment.split(separator: " -->").prefix(1).joined().split(separator: ", ").map { String($0) }
    }.sorted()
  }
}

// MARK: - Documents

extension Fixture {
  /// A document around a stretch.
  func document(_ stretch: String) -> String {
    switch frame {
    case .channel:
      "\(Self.root)\n<channel>\n\(stretch)\n\(Self.fill(Self.channel, stretch))<item>\(Self.item)</item></channel></rss>"
    case .item:
      "\(Self.root)<channel>\(Self.line(Self.channel))\n<item>\n\(stretch)\n\(Self.fill(Self.item, stretch))</item></channel></rss>"
    case .news: "<rss version=\"2.0\">\n<channel>\n\(stretch)\n</channel></rss>"
    case .atomFeed: "\(Self.atomRoot)\n\(stretch)\n\(Self.fill(Self.atom, stretch))<entry>\(Self.entry)</entry></feed>"
    case .entry:
      "\(Self.atomRoot)\(Self.line(Self.atom))\n<entry>\n\(stretch)\n\(Self.fill(Self.entry, stretch))</entry></feed>"
    }
  }

  /// The lines whose element the stretch does not speak of, be it to say that there is none.
  private static func fill(_ lines: String, _ stretch: String) -> String {
    lines.split(separator: "\n").filter { line in
      let name = line.dropFirst().prefix { $0 != ">" && $0 != " " }
      return !stretch.contains("<\(name)>") && !stretch.contains("<\(name) ") && !stretch.contains("<\(name)/")
        && !stretch.contains("no \(name) ")
    }.joined(separator: "\n") + "\n"
  }

  private static func line(_ lines: String) -> String { lines.split(separator: "\n").joined() }

  private static let root = """
    <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom" \
    xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:psc="http://podlove.org/simple-chapters" xmlns:dc="http://purl.org/dc/elements/1.1/">
    """

  private static let channel = """
    <title>Majlis</title>
    <link>https://example.org/</link>
    <description>A round table.</description>
    <language>en</language>
    <itunes:author>RFE/RL</itunes:author>
    <itunes:image href="https://example.org/cover.jpg"/>
    <itunes:category text="News"/>
    <itunes:explicit>false</itunes:explicit>
    <atom:link rel="self" href="https://example.org/feed.xml"/>
    """

  private static let item = """
    <title>One</title>
    <guid isPermaLink="false">one</guid>
    <pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>
    <enclosure url="https://example.org/1.mp3" length="37502976" type="audio/mpeg"/>
    <description>About it.</description>
    <itunes:duration>0:39:03</itunes:duration>
    """

  private static let atomRoot = """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xml:lang="en">
    """

  private static let atom = """
    <title>Majlis</title>
    <id>urn:uuid:e021f3d2-d0cf-5336-90cb-4caa30f1cf15</id>
    <updated>2015-11-28T10:00:00Z</updated>
    <author><name>RFE/RL</name></author>
    <link rel="self" href="https://example.org/feed.xml"/>
    <itunes:author>RFE/RL</itunes:author>
    <itunes:image href="https://example.org/cover.jpg"/>
    <itunes:category text="News"/>
    <itunes:explicit>false</itunes:explicit>
    """

  private static let entry = """
    <title>One</title>
    <id>urn:uuid:6f1c0000-0000-4000-8000-000000000000</id>
    <published>2015-11-28T10:00:00Z</published>
    <updated>2015-11-28T10:00:00Z</updated>
    <link rel="enclosure" href="https://example.org/1.mp3" type="audio/mpeg" length="37502976"/>
    <summary>About it.</summary>
    <content>All about it.</content>
    <itunes:duration>0:39:03</itunes:duration>
    """
}

extension Fixture {
  /// All faults, each with its document.
  static let all = Array([shape, text, identity, times, audio, show, markup, links, episodes].joined())
}
