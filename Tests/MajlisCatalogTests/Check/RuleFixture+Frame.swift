extension RuleFixture {
  /// What stands around a stretch.
  enum Frame: String {
    /// Behind `<channel>` in line 2; what a good channel needs more follows.
    case channel
    /// Behind `<item>` in line 2.
    case item
    /// Behind Atom's `<feed>` in line 1.
    case atomFeed
    /// Behind `<entry>` in line 2.
    case entry
    /// The channel of a news feed, which has nothing of a podcast; nothing is added.
    case news
    /// A document as it stands.
    case document
    /// A file of an episode as it stands, beside that of a feed.
    case episode
    /// A file of a feed as it stands, beside that of an episode.
    case feed
    /// Files of a catalog, each behind a line `-- path`, `-- path -> target` for a link or `-- path | fifo`.
    case catalog
    case unknown
  }
}

// MARK: - Documents

extension RuleFixture.Frame {
  /// The document around a stretch; nil for a catalog.
  func document(_ stretch: String) -> String? {
    switch self {
    case .channel:
      "\(Self.root)\n<channel>\n\(stretch)\n\(Self.fill(Self.channelLines, stretch))<item>\(Self.itemLines)</item></channel></rss>"
    case .item:
      "\(Self.root)<channel>\(Self.line(Self.channelLines))\n<item>\n\(stretch)\n\(Self.fill(Self.itemLines, stretch))</item></channel></rss>"
    case .news: "<rss version=\"2.0\">\n<channel>\n\(stretch)\n</channel></rss>"
    case .atomFeed:
      "\(Self.atomRoot)\n\(stretch)\n\(Self.fill(Self.atomLines, stretch))<entry>\(Self.entryLines)</entry></feed>"
    case .entry:
      "\(Self.atomRoot)\(Self.line(Self.atomLines))\n<entry>\n\(stretch)\n\(Self.fill(Self.entryLines, stretch))</entry></feed>"
    case .document: stretch
    case .episode, .feed, .catalog, .unknown: nil
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

  private static let channelLines = """
    <title>Majlis</title>
    <link>https://example.org/</link>
    <description>A round table.</description>
    <language>en</language>
    <itunes:author>RFE/RL</itunes:author>
    <itunes:image href="https://example.org/cover.jpg"/>
    <itunes:category text="News"/>
    <itunes:explicit>false</itunes:explicit>
    <atom:link rel="self" href="https://example.org/feed.xml"/>
    <itunes:owner><itunes:email>podcast@example.org</itunes:email></itunes:owner>
    """

  private static let itemLines = """
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

  private static let atomLines = """
    <title>Majlis</title>
    <id>urn:uuid:e021f3d2-d0cf-5336-90cb-4caa30f1cf15</id>
    <updated>2015-11-28T10:00:00Z</updated>
    <author><name>RFE/RL</name></author>
    <link rel="self" href="https://example.org/feed.xml"/><link href="https://example.org/"/>
    <itunes:author>RFE/RL</itunes:author>
    <itunes:image href="https://example.org/cover.jpg"/>
    <itunes:category text="News"/>
    <itunes:explicit>false</itunes:explicit>
    <itunes:owner><itunes:email>podcast@example.org</itunes:email></itunes:owner>
    """

  private static let entryLines = """
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

extension RuleFixture.Frame {
  /// What the channel of a news feed needs.
  static let goodChannel = """
    <title>News</title><link>https://example.org/</link><description>All that is new.</description>\
    <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://example.org/feed.xml"/>
    """

  /// The file of a feed without a fault.
  static let goodFeed = """
    title: Majlis
    link: https://example.org/
    url: https://example.org/feed.xml
    description: A round table.
    language: en
    author: RFE/RL
    owner: {email: podcast@example.org}
    image: https://example.org/cover.jpg
    categories: [News]
    explicit: false

    """

  /// The file of an episode without a fault.
  static let goodEpisode = """
    title: Osh
    guid: osh-2015
    date: 2015-11-28T10:00:00+01:00
    duration: 0:39:03
    audio: {url: https://example.org/osh.mp3, length: 37502976, type: audio/mpeg}
    description: What happened in Osh.

    """

  /// The lines of a good file whose key a stretch does not speak of.
  static func missing(from stretch: String, of good: String) -> String {
    good.split(separator: "\n").filter { line in
      let key = line.prefix { $0 != ":" }
      return !stretch.split(separator: "\n").contains { $0.hasPrefix("\(key):") || $0.hasPrefix("# no \(key)") }
    }.map { "\($0)\n" }.joined()
  }
}
