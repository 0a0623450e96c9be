extension Fixture {
  static let shape = [
    Fixture(
      "a channel without a title", .channel, "<!-- no title --><!-- expect: title-missing 2:1 -->",
      without: "<title>Majlis</title>"),
    Fixture(
      "a channel without a link", .channel, "<!-- no link --><!-- expect: feed-missing-element 2:1 -->",
      without: "<link>https://example.org/</link>"),
    Fixture(
      "an item with neither title nor description", .item,
      "<!-- no title no description --><!-- expect: feed-missing-element 2:1 -->",
      without: "<title>One</title>"),
    Fixture(
      "an episode without a title", .item, "<!-- no title --><!-- expect: title-missing 2:1 -->",
      without: "<title>One</title>"),
    Fixture(
      "an enclosure without its length", .item,
      "<enclosure url=\"https://example.org/1.mp3\" type=\"audio/mpeg\"/><!-- expect: feed-missing-attribute 3:1 -->",
      without: "<enclosure url=\"https://example.org/1.mp3\" type=\"audio/mpeg\" length=\"37502976\"/>"),
    Fixture(
      "an enclosure with an empty address", .item,
      "<enclosure url=\"\" type=\"audio/mpeg\" length=\"37502976\"/><!-- expect: feed-missing-attribute 3:17 -->",
      without: "<enclosure url=\"https://example.org/1.mp3\" type=\"audio/mpeg\" length=\"37502976\"/>"),
    Fixture(
      "an empty element", .item, "<itunes:author></itunes:author><!-- expect: feed-empty-element 3:1 -->",
      without: "<itunes:author>Muhammad Tahir</itunes:author>"),
    Fixture(
      "an empty title", .item, "<title/><!-- expect: feed-empty-element 3:1 -->", without: "<title>One</title>"),
    Fixture(
      "a record with nothing in it", .channel, "<itunes:owner></itunes:owner><!-- expect: feed-empty-element 3:1 -->",
      without: "<itunes:owner><itunes:email>x@example.org</itunes:email></itunes:owner>"),
    Fixture(
      "a nested element that lacks one", .channel,
      """
      <image><url>https://example.org/i.png</url><title>Majlis</title></image><!-- expect: feed-missing-element 3:1 -->
      <title>Majlis</title>
      """,
      without: """
        <image><url>https://example.org/i.png</url><title>Majlis</title><link>https://example.org/</link></image>
        <title>Majlis</title><link>https://example.org/</link>
        """),
    Fixture(
      "a feed that does not say where it lives", .channel,
      "<!-- no atom:link --><!-- expect: self-link-missing 2:1 -->",
      without: "<atom:link rel=\"self\" href=\"https://example.org/feed.xml\"/>"),
    Fixture(
      "an unreadable value, of which the reader has told", .item,
      "<pubDate>yesterday</pubDate><!-- expect: date-invalid 3:10 -->",
      without: "<pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>"),
    Fixture(
      "an unreadable attribute, of which the reader has told", .item,
      "<enclosure url=\"https://example.org/1.mp3\" length=\"12.5 MB\" type=\"audio/mpeg\"/><!-- expect: enclosure-length 3:52 -->",
      without: "<enclosure url=\"https://example.org/1.mp3\" length=\"37502976\" type=\"audio/mpeg\"/>"),
    Fixture(
      "a feed of Atom without an id", .atomFeed, "<!-- no id --><!-- expect: feed-missing-element 1:1 -->",
      without: "<id>urn:uuid:e021f3d2-d0cf-5336-90cb-4caa30f1cf15</id>"),
    Fixture(
      "a feed of Atom that was never updated", .atomFeed,
      "<!-- no updated --><!-- expect: feed-missing-element 1:1 -->",
      without: "<updated>2015-11-28T10:00:00Z</updated>"),
    Fixture(
      "an entry without an id", .entry, "<!-- no id --><!-- expect: feed-missing-element 2:1 -->",
      without: "<id>tag:example.org,2015:1</id>"),
    Fixture(
      "an entry that was never updated", .entry, "<!-- no updated --><!-- expect: feed-missing-element 2:1 -->",
      without: "<updated>2015-11-28T10:00:00Z</updated>"),
    Fixture(
      "an entry without an author in a feed without one", .atomFeed,
      "<!-- no author --><!-- expect: feed-missing-element 11:1 -->", without: "<author><name>X</name></author>"),
    Fixture(
      "an author without a name", .atomFeed,
      "<author><uri>https://example.org/</uri></author><!-- expect: feed-missing-element 2:1 -->",
      without: "<author><name>X</name><uri>https://example.org/</uri></author>"),
  ]
}
