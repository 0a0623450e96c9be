extension Fixture {
  private static func channel(_ name: String, _ faulty: String, without good: String) -> Fixture {
    Fixture(name, .channel, faulty, without: good)
  }

  private static func item(_ name: String, _ faulty: String, without good: String) -> Fixture {
    Fixture(name, .item, faulty, without: good)
  }

  static let show = [
    channel(
      "no artwork", "<!-- no itunes:image --><!-- expect: image-missing 2:1 -->",
      without: "<itunes:image href=\"https://example.org/cover.png\"/>"),
    channel(
      "artwork without an address", "<itunes:image/><!-- expect: feed-missing-attribute 3:1 -->",
      without: "<itunes:image href=\"https://example.org/cover.png\"/>"),
    channel(
      "no category", "<!-- no itunes:category --><!-- expect: category-missing 2:1 -->",
      without: "<itunes:category text=\"Arts\"><itunes:category text=\"Books\"/></itunes:category>"),
    channel(
      "a category that Apple does not know", "<itunes:category text=\"Newz\"/><!-- expect: category-unknown 3:24 -->",
      without: "<itunes:category text=\"News\"/>"),
    channel(
      "a category below that Apple does not know",
      "<itunes:category text=\"News\"><itunes:category text=\"Polities\"/></itunes:category><!-- expect: category-unknown 3:53 -->",
      without: "<itunes:category text=\"News\"><itunes:category text=\"Politics\"/></itunes:category>"),
    channel(
      "a category of before 2019",
      "<itunes:category text=\"Games &amp; Hobbies\"/><!-- expect: category-obsolete 3:24 -->",
      without: "<itunes:category text=\"Leisure\"/>"),
    channel(
      "no word on explicit talk", "<!-- no itunes:explicit --><!-- expect: explicit-missing 2:1 -->",
      without: "<itunes:explicit>true</itunes:explicit>"),
    channel(
      "an old word on explicit talk", "<itunes:explicit>clean</itunes:explicit><!-- expect: explicit-value 3:18 -->",
      without: "<itunes:explicit>False</itunes:explicit>"),
    channel(
      "no language", "<!-- no language --><!-- expect: language-missing 2:1 -->", without: "<language>de-CH</language>"),
    channel(
      "a language by its name", "<language>english</language><!-- expect: language-invalid 3:11 -->",
      without: "<language>en</language>"),
    channel(
      "a language of another form", "<language>en_US</language><!-- expect: language-invalid 3:11 -->",
      without: "<language>en-US</language>"),
    channel(
      "no author", "<!-- no itunes:author --><!-- expect: author-missing 2:1 -->",
      without: "<itunes:author>X</itunes:author>"),
    channel(
      "a type of show that there is not", "<itunes:type>series</itunes:type><!-- expect: type-serial 3:14 -->",
      without: "<itunes:type>episodic</itunes:type>"),
    channel(
      "an episode without a number in a serial show",
      "<itunes:type>serial</itunes:type><!-- expect: type-serial 13:1 -->",
      without: "<itunes:type>episodic</itunes:type>"),
    channel(
      "a block that blocks nothing", "<itunes:block>true</itunes:block><!-- expect: block-value 3:15 -->",
      without: "<itunes:block>no</itunes:block>"),
    channel(
      "an end that ends nothing", "<itunes:complete>true</itunes:complete><!-- expect: block-value 3:18 -->",
      without: "<itunes:complete>no</itunes:complete>"),
    channel(
      "a lock that is neither open nor closed",
      "<podcast:locked>true</podcast:locked><!-- expect: locked-value 3:17 -->",
      without: "<podcast:locked>yes</podcast:locked>"),
    channel(
      "a medium that there is not", "<podcast:medium>audio</podcast:medium><!-- expect: word-unknown 3:17 -->",
      without: "<podcast:medium>musicL</podcast:medium>"),
    channel(
      "an hour that no day has",
      "<skipHours><hour>23</hour><hour>24</hour></skipHours><!-- expect: rss-schedule 3:33 -->",
      without: "<skipHours><hour>0</hour><hour>23</hour></skipHours>"),
    channel(
      "a day that no week has", "<skipDays><day>Samstag</day></skipDays><!-- expect: rss-schedule 3:16 -->",
      without: "<skipDays><day>Saturday</day></skipDays>"),
    channel(
      "funding without an address",
      "<podcast:funding>Give</podcast:funding><!-- expect: funding-url 3:1 -->",
      without: "<podcast:funding url=\"https://example.org/give\">Give</podcast:funding>"),
    item(
      "an episode of nothing", "<itunes:episode>0</itunes:episode><!-- expect: episode-number 3:17 -->",
      without: "<itunes:episode>1</itunes:episode>"),
    item(
      "a kind of episode that there is not",
      "<itunes:episodeType>teaser</itunes:episodeType><!-- expect: episode-type 3:21 -->",
      without: "<itunes:episodeType>Trailer</itunes:episodeType>"),
    item(
      "a person without a name", "<podcast:person role=\"host\"/><!-- expect: person-empty 3:1 -->",
      without: "<podcast:person role=\"Host\">Muhammad Tahir</podcast:person>"),
    item(
      "a role that there is not",
      "<podcast:person role=\"moderator\">X</podcast:person><!-- expect: person-role 3:23 -->",
      without: "<podcast:person role=\"guest\" group=\"cast\">X</podcast:person>"),
    item(
      "nothing about the episode", "<!-- no description --><!-- expect: description-missing 2:1 -->",
      without: "<!-- no description --><content:encoded>x</content:encoded>"),
    channel(
      "the same number twice",
      """
      <item><title>Osh</title><guid isPermaLink="false">a</guid><itunes:season>1</itunes:season><itunes:episode>3</itunes:episode>
      <pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate><itunes:duration>1</itunes:duration><description>A</description>
      <enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item>
      <item><title>Naryn</title><guid isPermaLink="false">b</guid><itunes:season>1</itunes:season><itunes:episode>03</itunes:episode>
      <pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate><itunes:duration>1</itunes:duration><description>A</description>
      <enclosure url="https://example.org/b.mp3" length="1" type="audio/mpeg"/></item>
      <title>M</title><description>D</description><!-- expect: episode-number-duplicate 6:109 -->
      """,
      without: """
        <item><title>Osh</title><guid isPermaLink="false">a</guid><itunes:season>1</itunes:season><itunes:episode>3</itunes:episode>
        <pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate><itunes:duration>1</itunes:duration><description>A</description>
        <enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item>
        <item><title>Naryn</title><guid isPermaLink="false">b</guid><itunes:season>2</itunes:season><itunes:episode>3</itunes:episode>
        <pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate><itunes:duration>1</itunes:duration><description>A</description>
        <enclosure url="https://example.org/b.mp3" length="1" type="audio/mpeg"/></item>
        <title>M</title><description>D</description>
        """),
  ]
}
