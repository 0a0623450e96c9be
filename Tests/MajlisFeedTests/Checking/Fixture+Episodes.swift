extension Fixture {
  /// What episodes say of themselves, and of each other.
  static let episodes = [
    Fixture(
      "a date before the web", .item,
      "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate><!-- expect: date-implausible 3:10 -->",
      without: "<pubDate>Sat, 28 Nov 2015 10:00:00 GMT</pubDate>"),
    Fixture(
      "a date of another standard", .item, "<pubDate>2015-11-28T10:00:00Z</pubDate><!-- expect: date-invalid 3:10 -->",
      without: "<pubDate>Sat, 28 Nov 2015 10:00:00 GMT</pubDate>"),
    Fixture(
      "an episode of two days", .item,
      "<itunes:duration>48:00:00</itunes:duration><!-- expect: duration-implausible 3:18 -->",
      without: "<itunes:duration>1:00:00</itunes:duration>"),
    Fixture(
      "hours and minutes for minutes and seconds", .item,
      """
      <itunes:duration>00:39</itunes:duration><!-- expect: duration-ambiguous 3:18 -->
      <enclosure url="https://example.org/1.mp3" length="36000000" type="audio/mpeg"/>
      """,
      without: """
        <itunes:duration>39:00</itunes:duration>
        <enclosure url="https://example.org/1.mp3" length="36000000" type="audio/mpeg"/>
        """),
    Fixture(
      "kilobytes for bytes", .item,
      "<enclosure url=\"https://example.org/1.mp3\" length=\"37502\" type=\"audio/mpeg\"/><!-- expect: enclosure-length-implausible 3:52 -->",
      without: "<enclosure url=\"https://example.org/1.mp3\" length=\"37502000\" type=\"audio/mpeg\"/>"),
    Fixture(
      "audio that Apple does not play", .item,
      "<enclosure url=\"https://example.org/1.ogg\" length=\"37502000\" type=\"audio/ogg\"/><!-- expect: enclosure-type-unsupported 3:68 -->",
      without: "<enclosure url=\"https://example.org/1.mp3\" length=\"37502000\" type=\"audio/mpeg\"/>"),
    Fixture(
      "a type that is not that of the file", .item,
      "<enclosure url=\"https://example.org/1.m4a\" length=\"37502000\" type=\"audio/mpeg\"/><!-- expect: enclosure-type-mismatch 3:68 -->",
      without: "<enclosure url=\"https://example.org/1.m4a?x=1\" length=\"37502000\" type=\"audio/x-m4a\"/>"),
    Fixture(
      "two enclosures", .item,
      """
      <enclosure url="https://example.org/1.mp3" length="37502000" type="audio/mpeg"/>
      <enclosure url="https://example.org/2.mp3" length="37502000" type="audio/mpeg"/><!-- expect: enclosure-several 4:1 -->
      """,
      without: "<enclosure url=\"https://example.org/1.mp3\" length=\"37502000\" type=\"audio/mpeg\"/>"),
    Fixture(
      "a chapter behind the end", .item,
      """
      <itunes:duration>10:00</itunes:duration>
      <psc:chapters><psc:chapter start="20:00" title="x"/></psc:chapters><!-- expect: chapters-beyond-end 4:35 -->
      """,
      without: """
        <itunes:duration>10:00</itunes:duration>
        <psc:chapters><psc:chapter start="5:00" title="x"/></psc:chapters>
        """),
    Fixture(
      "a soundbite behind the end", .item,
      "<podcast:soundbite startTime=\"99999\" duration=\"30\"/><!-- expect: soundbite-range 3:31 -->",
      without: "<podcast:soundbite startTime=\"73\" duration=\"30\"/>"),
    Fixture(
      "an explicit episode of a show that is not", .item,
      "<itunes:explicit>true</itunes:explicit><!-- expect: explicit-episode-conflict 3:18 -->",
      without: "<itunes:explicit>false</itunes:explicit>"),
    Fixture(
      "a date said twice", .item, "<dc:date>2015-11-28</dc:date><!-- expect: semantics-duplicate 3:10 -->",
      without: "<dc:creator>X</dc:creator>"),
    Fixture(
      "a place that is none", .item,
      "<podcast:location geo=\"geo:91,0\">Osh</podcast:location><!-- expect: location-geo 3:24 -->",
      without: "<podcast:location geo=\"geo:40.5,72.8\">Osh</podcast:location>"),
    Fixture(
      "a supporter's page without its address", .item,
      "<podcast:funding>x</podcast:funding><!-- expect: funding-url 3:1 -->",
      without: "<podcast:funding url=\"https://example.org/\">x</podcast:funding>"),
    Fixture(
      "keywords, which nobody reads", .channel,
      "<itunes:keywords>a, b</itunes:keywords><!-- expect: itunes-obsolete 3:18 -->", without: "<!-- none -->"),
    Fixture(
      "a hidden show", .channel, "<itunes:block>Yes</itunes:block><!-- expect: blocked 3:15 -->",
      without: "<itunes:block>No</itunes:block>"),
    Fixture(
      "an owner without an address", .channel,
      "<itunes:owner><itunes:name>X</itunes:name></itunes:owner><!-- expect: owner-email-missing 3:1 -->",
      without: "<itunes:owner><itunes:email>x@example.org</itunes:email></itunes:owner>"),
    Fixture(
      "four categories", .channel,
      """
      <itunes:category text="News"/><itunes:category text="Arts"/><itunes:category text="Music"/>
      <itunes:category text="Comedy"/><!-- expect: category-too-many 4:1 -->
      """, without: "<itunes:category text=\"News\"/>"),
    Fixture(
      "a logo that is not called as its channel", .channel,
      """
      <image><url>https://example.org/1.gif</url><link>https://example.org/</link>
      <title>Logo</title></image><!-- expect: image-rss-mismatch 4:8 --><link>https://example.org/</link>
      <title>Majlis</title>
      """,
      without: """
        <image><url>https://example.org/1.gif</url><link>https://example.org/</link>
        <title>Majlis</title></image><link>https://example.org/</link><title>Majlis</title>
        """),
    Fixture(
      "a day that is skipped twice", .channel,
      "<skipDays><day>Friday</day><day>Friday</day></skipDays><!-- expect: rss-schedule 3:33 -->",
      without: "<skipDays><day>Friday</day><day>Sunday</day></skipDays>"),
    Fixture(
      "a form that no app shows", .channel,
      """
      <textInput><title>Majlis</title><description>x</description><name>q</name><link>https://example.org/</link></textInput>
      <!-- expect: text-input 3:1 --><title>Majlis</title><description>x</description><link>https://example.org/</link>
      """,
      without: "<title>Majlis</title>"),
    Fixture(
      "the same title twice", .channel, other(title: "One", guid: "two", "title-duplicate 14:14"),
      without: other(title: "Two", guid: "two")),
    Fixture(
      "guids that differ by letter case alone", .channel, other(title: "Two", guid: "One", "guid-case 15:27"),
      without: other(title: "Two", guid: "two")),
  ]

  /// An item in front of the one that each document has, whose title is One and whose guid is one; the fault is found there.
  private static func other(title: String, guid: String, _ expected: String? = nil) -> String {
    """
    <item><title>\(title)</title><guid isPermaLink="false">\(guid)</guid><itunes:duration>10</itunes:duration>
    <pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate><description>A</description>
    <enclosure url="https://example.org/a.mp3" length="37502976" type="audio/mpeg"/></item>
    <title>M</title><description>D</description>\(expected.map { "<!-- expect: \($0) -->" } ?? "")
    """
  }
}
