extension Fixture {
  /// What stands in texts.
  static let markup = [
    Fixture(
      "a tag in a title", .item, "<title>&lt;b&gt;Osh&lt;/b&gt;</title><!-- expect: title-html 3:8 -->",
      without: "<title>1 &lt; 2</title>"),
    Fixture(
      "an entity in a title", .item, "<title>Caf&amp;eacute;</title><!-- expect: title-html 3:8 -->",
      without: "<title>Salt &amp; Pepper</title>"),
    Fixture(
      "a title of two lines", .item, "<title>The round\ntable</title><!-- expect: title-newline 3:8 -->",
      without: "<title>The round table</title>"),
    Fixture(
      "white space around a title", .item, "<title> Osh</title><!-- expect: text-whitespace 3:8 -->",
      without: "<title>Osh</title>"),
    Fixture(
      "white space around a date of Atom", .entry,
      "<updated> 2015-11-28T10:00:00Z</updated><!-- expect: text-whitespace 3:10 -->",
      without: "<updated>2015-11-28T10:00:00Z</updated>"),
    Fixture(
      "a title in capitals", .item, "<title>NEWS AND POLITICS PODCAST</title><!-- expect: title-shouting 3:8 -->",
      without: "<title>NATO AND THE EU</title>"),
    Fixture(
      "a title with the number of the episode", .item,
      "<title>Ep. 12: Osh</title><!-- expect: title-has-number 3:8 -->",
      without: "<title>Episodes from Osh</title>"),
    Fixture(
      "letters read in another encoding", .item, "<title>CafÃ©</title><!-- expect: text-mojibake 3:8 -->",
      without: "<title>Café São Tomé</title>"),
    Fixture(
      "a character that turns the direction around", .item,
      "<title>a\u{202E}b</title><!-- expect: text-invisible-char 3:8 -->", without: "<title>a — b “c”</title>"),
    Fixture(
      "a script in a description", .item,
      "<description>&lt;script&gt;x&lt;/script&gt;</description><!-- expect: description-html 3:14 -->",
      without: "<description>&lt;p class=\"x\"&gt;x&lt;/p&gt;</description>"),
    Fixture(
      "a program in an attribute", .item,
      "<description>&lt;p onclick=\"x\"&gt;x&lt;/p&gt;</description><!-- expect: description-html 3:14 -->",
      without: "<description>&lt;p&gt;on click = x&lt;/p&gt;</description>"),
    Fixture(
      "a link that leads nowhere", .item,
      "<description>&lt;a href=\"/about\"&gt;x&lt;/a&gt;</description><!-- expect: description-relative-link 3:14 -->",
      without:
        "<description>&lt;a href=\"https://example.org/\"&gt;x&lt;/a&gt; &lt;a href=\"#a\"&gt;y&lt;/a&gt;</description>"
    ),
    Fixture(
      "markup that was escaped twice", .item,
      "<description>&amp;lt;p&amp;gt;x</description><!-- expect: description-double-escaped 3:14 -->",
      without: "<description>&lt;p&gt;x &amp;lt;b&amp;gt; is bold</description>"),
    Fixture(
      "markup where none is read", .item,
      "<itunes:subtitle>&lt;p&gt;x</itunes:subtitle><!-- expect: description-undeclared-html 3:18 -->",
      without: "<itunes:subtitle>x &lt; y</itunes:subtitle>"),
    Fixture(
      "Atom's text that is none", .entry,
      "<summary>&lt;p&gt;x&lt;/p&gt;</summary><!-- expect: description-undeclared-html 3:10 -->",
      without: "<summary type=\"html\">&lt;p&gt;x&lt;/p&gt;</summary>"),
    Fixture(
      "XHTML that is escaped", .entry,
      "<summary type=\"xhtml\">&lt;p&gt;x&lt;/p&gt;</summary><!-- expect: description-not-html 3:23 -->",
      without: "<summary type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">x</div></summary>"),
    Fixture(
      "a description that repeats the title", .item,
      "<title>Osh</title><description>Osh</description><!-- expect: description-same-as-title 3:32 -->",
      without: "<title>Osh</title><description>What happened in Osh</description>"),
  ]

  /// Addresses, identifiers and links.
  static let links = [
    Fixture(
      "an address without encryption", .channel,
      "<itunes:image href=\"http://example.org/1.jpg\"/><!-- expect: url-http 3:21 -->",
      without: "<itunes:image href=\"https://example.org/1.jpg\"/>"),
    Fixture(
      "an address of one's own network", .item, "<link>http://192.168.0.2/</link><!-- expect: url-private-host 3:7 -->",
      without: "<link>http://192.0.2.1/</link>"),
    Fixture(
      "a tag that names no date", .entry, "<id>tag:example.org:1</id><!-- expect: id-uri 3:5 -->",
      without: "<id>tag:example.org,2015-11-28:1</id>"),
    Fixture(
      "an id that others spell in another way", .entry,
      "<id>HTTPS://example.org/1</id><!-- expect: url-non-canonical 3:5 -->", without: "<id>https://example.org/1</id>"),
    Fixture(
      "two pages of one entry", .entry,
      "<link href=\"https://example.org/a\"/><link href=\"https://example.org/b\"/><!-- expect: atom-link 3:49, feed-items-without-audio 2:1 -->",
      without: """
        <link href="https://example.org/a"/><link rel="enclosure" href="https://example.org/1.mp3" type="audio/mpeg" length="9"/>
        """),
    Fixture(
      "a relation that nobody has registered", .atomFeed,
      "<link rel=\"altenate\" href=\"https://example.org/\"/><!-- expect: atom-link 2:12, self-link-missing 1:1 -->",
      without:
        "<link rel=\"self\" href=\"https://example.org/feed.xml\"/><link rel=\"hub\" href=\"https://example.org/\"/>"),
    Fixture(
      "content elsewhere without a summary", .entry,
      "<!-- no summary --><content src=\"https://example.org/1.pdf\" type=\"application/pdf\"/><!-- expect: atom-content 3:34 -->",
      without: "<content src=\"https://example.org/1.pdf\" type=\"application/pdf\"/>"),
    Fixture(
      "a self link to a page", .channel,
      "<atom:link rel=\"self\" type=\"text/html\" href=\"https://example.org/\"/><!-- expect: self-link-mismatch 3:46 -->",
      without: "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://example.org/feed.xml\"/>"),
    Fixture(
      "a next page that is the feed itself", .channel,
      """
      <atom:link rel="self" href="https://example.org/1"/>
      <atom:link rel="next" href="https://example.org/1"/><!-- expect: paging-loop 4:29 -->
      """,
      without: """
        <atom:link rel="self" href="https://example.org/1"/>
        <atom:link rel="next" href="https://example.org/2"/>
        """),
    Fixture(
      "a new address that is not this one", .channel,
      "<itunes:new-feed-url>https://example.org/old.xml</itunes:new-feed-url><!-- expect: new-feed-url 3:22 -->",
      without: "<itunes:new-feed-url>https://example.org/feed.xml</itunes:new-feed-url>"),
    Fixture(
      "a guid that is a small number", .item,
      "<guid isPermaLink=\"false\">12</guid><!-- expect: guid-weak 3:27 -->",
      without: "<guid isPermaLink=\"false\">123456</guid>"),
    Fixture(
      "a guid that databases cut", .item,
      "<guid isPermaLink=\"false\">\(String(repeating: "x", count: 256))</guid><!-- expect: guid-too-long 3:27 -->",
      without: "<guid isPermaLink=\"false\">\(String(repeating: "x", count: 255))</guid>"),
    Fixture(
      "a show's guid that is no UUID", .channel, "<podcast:guid>12</podcast:guid><!-- expect: podcast-guid 3:15 -->",
      without: "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"),
    Fixture(
      "an attribute that is nearly one", .item,
      "<guid isPermalink=\"false\">https://example.org/1</guid><!-- expect: feed-unexpected-attribute 3:20 -->",
      without: "<guid isPermaLink=\"false\">https://example.org/1</guid>"),
    Fixture(
      "an address where an e-mail belongs", .channel,
      "<managingEditor>Bruce</managingEditor><!-- expect: email-invalid 3:17 -->",
      without: "<managingEditor>bruce@example.org (Bruce)</managingEditor>"),
  ]
}
