/// The shape of a feed: which elements and attributes it has, where, and how often.
extension Rule {
  static let ofShape = [
    feedMissingElement, feedDuplicateElement, feedUnexpectedElement, feedMisplacedElement, feedMissingAttribute,
    feedUnexpectedAttribute,
    feedUnexpectedText, feedEmptyElement, rssVersion, semanticsDuplicate, feedNoItems, itemWithoutAudio,
    selfLinkMissing, selfLinkMismatch, pagingLoop, newFeedURL, textInputUsed,
  ]

  /// An element that a standard requires.
  public static let feedMissingElement = Rule(
    "feed-missing-element", .error, by: .rss, "{subject} lacks {detail}",
    why:
      "RSS requires title, link and description of a channel, title or description of an item; Atom id, title, updated and author.",
    fails: "<channel><title>Majlis</title></channel>",
    passes:
      "<channel><title>Majlis</title><link>https://example.org/</link><description>A round table.</description></channel>"
  )
  /// More of an element than a standard allows.
  public static let feedDuplicateElement = Rule(
    "feed-duplicate-element", .error, by: .rss, "{subject} may stand only once; the first is in line {detail}",
    why: "Some readers take the first, some the last: nobody knows what listeners see.",
    fails: "<item><title>One</title><title>Two</title></item>", passes: "<item><title>One</title></item>")
  /// An element without a namespace that RSS does not know.
  public static let feedUnexpectedElement = Rule(
    "feed-unexpected-element", .error, by: .rss, "{subject} has no meaning in {detail}",
    why: "RSS allows elements of its own and those of a namespace; anything else is read by nobody.",
    fails: "<item><durration>39:03</durration></item>", passes: "<item><itunes:duration>39:03</itunes:duration></item>")
  /// An element that is known, and not there.
  public static let feedMisplacedElement = Rule(
    "feed-misplaced-element", .error, by: .rss, "{subject} stands in {value} and belongs into {detail}",
    why: "Readers look for an element where the standard has it, and nowhere else: what this one says is lost.",
    fails: "<rss><item>…</item><channel>…</channel></rss>", passes: "<rss><channel>…<item>…</item></channel></rss>")
  /// An attribute that a standard requires.
  public static let feedMissingAttribute = Rule(
    "feed-missing-attribute", .error, by: .rss, "{subject} lacks the attribute {detail}",
    why: "Without it the element cannot be used: an enclosure without a length is refused by some apps.",
    fails: #"<enclosure url="https://example.org/1.mp3" type="audio/mpeg"/>"#,
    passes: #"<enclosure url="https://example.org/1.mp3" length="37502976" type="audio/mpeg"/>"#)
  /// An attribute that is nearly one which the element has, or that it does not have.
  public static let feedUnexpectedAttribute = Rule(
    "feed-unexpected-attribute", .error, by: .rss, "{subject} has no attribute {value}",
    why: "Names of attributes are case-sensitive; readers pass over those that they do not know, with what they say.",
    fails: #"<guid isPermalink="false">12</guid>"#, passes: #"<guid isPermaLink="false">12</guid>"#)
  /// Text that no reader looks at.
  public static let feedUnexpectedText = Rule(
    "feed-unexpected-text", .error, by: .rss, "text directly inside {subject} is read by nobody",
    why: "It is lost; the usual cause is a broken comment or tag.", fails: "<channel>foo<title>Majlis</title>",
    passes: "<channel><title>Majlis</title>")
  /// An element that is there and says nothing.
  public static let feedEmptyElement = Rule(
    "feed-empty-element", .warning, by: .rss, "{subject} is empty",
    why: "Apps show a hole, or an empty text in place of the one that they would have taken from elsewhere.",
    fails: "<title></title>", passes: "<title>The round table</title>")
  /// RSS 2.0, "Required channel elements".
  public static let rssVersion = Rule(
    "rss-version", .error, by: .rss, "<rss> needs version=\"2.0\", not `{value}`",
    why: "The attribute is required, and readers choose their rules by it.", fails: "<rss>",
    passes: #"<rss version="2.0">"#)
  /// Two elements for one thing.
  public static let semanticsDuplicate = Rule(
    "semantics-duplicate", .warning, by: .rssProfile, "{subject} says again what {detail} says", help: "keep {detail}",
    why: "Some readers take the one, some the other; when they differ, listeners see different things.",
    fails: "<pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate><dc:date>2015-11-28</dc:date>",
    passes: "<pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>")
  /// A directory lists a show only with an episode in it.
  public static let feedNoItems = Rule(
    "feed-no-items", .warning, .podcast, by: .apple, "the feed holds no episode",
    why: "Apple, Spotify and YouTube list a show only when it has an episode.", fails: "<channel>…</channel>",
    passes: "<channel>…<item>…</item></channel>")
  /// Apple: an item without an enclosure is no episode.
  public static let itemWithoutAudio = Rule(
    "feed-items-without-audio", .warning, .podcast, by: .apple, "{subject} has no audio; podcast apps skip it",
    why: "Podcast apps show only items that can be played.", fails: "<item><title>One</title></item>",
    passes:
      #"<item><title>One</title><enclosure url="https://example.org/1.mp3" length="37502976" type="audio/mpeg"/></item>"#
  )
  /// PSP-1, "Required elements".
  public static let selfLinkMissing = Rule(
    "self-link-missing", .warning, by: .psp1, "the feed does not say where it lives", help: "add {detail}",
    why: "A copy of the feed cannot be told from the feed, and apps do not find it again after a move.",
    fails: "<channel>…</channel>",
    passes:
      #"<channel><atom:link rel="self" href="https://example.org/feed.xml" type="application/rss+xml"/>…</channel>"#)
  /// RFC 4287, 4.2.7.2.
  public static let selfLinkMismatch = Rule(
    "self-link-mismatch", .warning, by: .rssProfile, "the self link `{value}` is not the address of a feed: {detail}",
    why: "Apps that follow it leave the feed.",
    fails: #"<atom:link rel="self" type="text/html" href="https://example.org/"/>"#,
    passes: #"<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.xml"/>"#)
  /// RFC 5005, 3.
  public static let pagingLoop = Rule(
    "paging-loop", .warning, by: .paging, "{subject} `{value}` leads back to the feed itself",
    why: "Programs that follow the pages of a feed never end.",
    fails: #"<atom:link rel="next" href="https://example.org/feed.xml"/> in that very feed"#,
    passes: #"<atom:link rel="next" href="https://example.org/feed-2.xml"/>"#)
  /// Apple, `itunes:new-feed-url`.
  public static let newFeedURL = Rule(
    "new-feed-url", .warning, .podcast, by: .apple, "{subject} `{value}` moves every subscriber away from {detail}",
    help: "delete it when the move is over",
    why: "Apple moves every subscriber to this address; a line that was forgotten after a move loses them.",
    fails: "<itunes:new-feed-url>https://old.example.org/feed.xml</itunes:new-feed-url>",
    passes: "<itunes:new-feed-url>https://example.org/feed.xml</itunes:new-feed-url> in that very feed")
  /// RSS Best Practices Profile, `textInput`.
  public static let textInputUsed = Rule(
    "text-input", .advice, by: .rssProfile, "{subject} is shown by no app of today", help: "delete it",
    why: "The form has been ignored for twenty years.", fails: "<textInput>…</textInput>",
    passes: "<channel>…</channel>")
}
