extension Fixture {
  static let text = [
    Fixture(
      "a title of more than 255 characters", .item,
      "<title>\(String(repeating: "ß", count: 256))</title><!-- expect: text-too-long 3:8 -->",
      without: "<title>\(String(repeating: "ß", count: 255))</title>"),
    Fixture(
      "a description of more than 4,000 bytes", .item,
      "<description>\(String(repeating: "ß", count: 2001))</description><!-- expect: description-too-long 3:14 -->",
      without: "<description>\(String(repeating: "ß", count: 2000))</description>"),
    Fixture(
      "a person's name of more than 128 characters", .item,
      "<podcast:person>\(String(repeating: "x", count: 129))</podcast:person><!-- expect: text-too-long 3:17 -->",
      without: "<podcast:person>\(String(repeating: "x", count: 128))</podcast:person>"),
    Fixture(
      "a control character that XML can hold", .item, "<title>a&#x9b;31m</title><!-- expect: text-control-char 3:8 -->",
      without: "<title>a “31” m</title>"),
    Fixture(
      "an address with a space", .item, "<link>https://example.org/a b</link><!-- expect: url-invalid 3:7 -->",
      without: "<link>https://example.org/a%20b</link>"),
    Fixture(
      "an address with a port that is none", .item,
      "<link>https://example.org:x/</link><!-- expect: url-invalid 3:7 -->",
      without: "<link>https://example.org:80/</link>"),
    Fixture(
      "a port that is none, and an address of another kind", .item,
      "<podcast:socialInteract protocol=\"atproto\" uri=\"https://did:plc:x/post\"/><!-- expect: url-invalid 3:49 -->",
      without: "<podcast:socialInteract protocol=\"atproto\" uri=\"at://did:plc:x/post\"/>"),
    Fixture(
      "a relative address", .item, "<link>/about</link><!-- expect: url-relative 3:7 -->",
      without: "<link>https://example.org/about</link>"),
    Fixture(
      "an address that runs a program", .item, "<link>javascript:alert(1)</link><!-- expect: url-scheme 3:7 -->",
      without: "<link>mailto:x@example.org</link>"),
    Fixture(
      "an address with a password in it", .item,
      "<link>https://me:pw@example.org/</link><!-- expect: url-credentials 3:7 -->",
      without: "<link>https://example.org/@me</link>"),
    Fixture(
      "an address in an attribute", .item,
      "<podcast:person href=\"x y\">Bruce</podcast:person><!-- expect: url-invalid 3:23 -->",
      without: "<podcast:person href=\"https://example.org/\">Bruce</podcast:person>"),
    Fixture(
      "text of an unknown type", .entry, "<summary type=\"markdown\">x</summary><!-- expect: atom-text-type 3:16 -->",
      without: "<summary type=\"html\">x</summary>"),
    Fixture(
      "a relative address, which Atom allows, and one that it does not", .entry,
      "<link rel=\"alternate\" href=\"javascript:x\"/><link rel=\"enclosure\" href=\"a.mp3\"/><!-- expect: url-scheme 3:29 -->",
      without: "<link rel=\"alternate\" href=\"/about\"/><link rel=\"enclosure\" href=\"a.mp3\"/>"),
  ]

  static let identity = [
    Fixture(
      "an item without a guid", .item, "<!-- no guid --><!-- expect: guid-missing 2:1 -->",
      without: "<guid isPermaLink=\"false\">x</guid>"),
    Fixture(
      "an empty guid", .item, "<guid isPermaLink=\"false\"/><!-- expect: guid-empty 3:1 -->",
      without: "<guid isPermaLink=\"false\">x</guid>"),
    Fixture(
      "a guid of nothing but white space", .item,
      "<guid isPermaLink=\"false\">  </guid><!-- expect: guid-empty 3:1 -->",
      without: "<guid isPermaLink=\"false\">x</guid>"),
    Fixture(
      "a guid that counts as an address", .item, "<guid>12</guid><!-- expect: guid-permalink 3:7 -->",
      without: "<guid>https://example.org/12</guid>"),
    Fixture(
      "a guid that is said to be an address", .item,
      "<guid isPermaLink=\"true\">tag:x,2015:1</guid><!-- expect: guid-permalink 3:26 -->",
      without: "<guid isPermaLink=\"true\">https://example.org/12</guid>"),
    Fixture(
      "white space in a guid", .item, "<guid isPermaLink=\"false\">a b</guid><!-- expect: guid-whitespace 3:27 -->",
      without: "<guid isPermaLink=\"false\">a-b</guid>"),
    Fixture(
      "the same guid twice", .channel,
      """
      <item><title>Osh</title><guid isPermaLink="false">one</guid><!-- no x -->
      <pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate><itunes:duration>1</itunes:duration><description>A</description>
      <enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item>
      <title>M</title><description>D</description><!-- expect: guid-duplicate 15:27 -->
      """,
      without: """
        <item><title>Osh</title><guid isPermaLink="false">two</guid>
        <pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate><itunes:duration>1</itunes:duration><description>A</description>
        <enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item>
        <title>M</title><description>D</description>
        """),
    Fixture(
      "the same audio twice", .item,
      """
      <enclosure url="https://example.org/1.mp3" length="37502976" type="audio/mpeg"/>
      <enclosure url="https://example.org/1.mp3" length="37502976" type="audio/mpeg"/><!-- expect: enclosure-duplicate 4:17, enclosure-several 4:1 -->
      """,
      without: """
        <enclosure url="https://example.org/2.mp3" length="37502976" type="audio/mpeg"/>
        """),
    Fixture(
      "an id that is no URI", .entry, "<id>12</id><!-- expect: id-uri 3:5 -->",
      without: "<id>tag:example.org,2015:1</id>"),
    Fixture(
      "a feed's id that is no URI", .atomFeed, "<id>12</id><!-- expect: id-uri 2:5 -->",
      without: "<id>https://example.org/</id>"),
  ]
}
