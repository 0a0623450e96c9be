extension Fixture {
  private static func date(
    _ name: String, _ text: String, _ rule: String, without good: String = "Sat, 28 Nov 2015 10:00:00 +0100"
  ) -> Fixture {
    Fixture(
      name, .item, "<pubDate>\(text)</pubDate><!-- expect: \(rule) 3:10 -->", without: "<pubDate>\(good)</pubDate>")
  }

  private static func updated(_ name: String, _ text: String, _ rule: String) -> Fixture {
    Fixture(
      name, .entry, "<updated>\(text)</updated><!-- expect: \(rule) 3:10 -->",
      without: "<updated>2015-11-28T10:00:00.5+01:00</updated>")
  }

  static let times = [
    date("a day of the week that it was not", "Mon, 28 Nov 2015 10:00:00 +0100", "date-weekday"),
    date("a year of two digits", "Sat, 28 Nov 15 10:00:00 +0100", "date-form"),
    date("a zone by name", "Sat, 28 Nov 2015 10:00:00 EST", "date-form", without: "Sat, 28 Nov 2015 10:00:00 GMT"),
    date("no zone", "Sat, 28 Nov 2015 10:00:00", "date-form"),
    date("no time", "Sat, 28 Nov 2015", "date-form"),
    date("no seconds", "Sat, 28 Nov 2015 10:00 +0100", "date-form"),
    date("a date of Atom in RSS", "2015-11-28T10:00:00+01:00", "date-invalid"),
    date(
      "a day that does not exist", "Mon, 30 Feb 2015 10:00:00 +0100", "date-invalid",
      without: "28 Nov 2015 10:00:00 +0100"),
    updated("a date of RSS in Atom", "Sat, 28 Nov 2015 10:00:00 +0100", "date-invalid"),
    updated("a day alone in Atom", "2015-11-28", "date-invalid"),
    Fixture(
      "a date of RSS in Dublin Core", .channel,
      "<dc:date>Sat, 28 Nov 2015 10:00:00 +0100</dc:date><!-- expect: date-invalid 3:10 -->",
      without: "<dc:date>2015-11</dc:date>"),
    Fixture(
      "a date of Atom in a trailer", .channel,
      "<podcast:trailer url=\"https://example.org/t.mp3\" pubdate=\"2015-11-28T10:00:00Z\">T</podcast:trailer><!-- expect: date-invalid 3:59 -->",
      without:
        "<podcast:trailer url=\"https://example.org/t.mp3\" pubdate=\"Sat, 28 Nov 2015 10:00:00 GMT\">T</podcast:trailer>"
    ),
    Fixture(
      "no date at all", .item, "<!-- no pubDate --><!-- expect: date-missing 2:1 -->",
      without: "<pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>"),
    Fixture(
      "a duration in words", .item, "<itunes:duration>39 min</itunes:duration><!-- expect: duration-invalid 3:18 -->",
      without: "<itunes:duration>39:00</itunes:duration>"),
    Fixture(
      "a duration of ISO 8601", .item, "<itunes:duration>PT39M3S</itunes:duration><!-- expect: duration-form 3:18 -->",
      without: "<itunes:duration>2343</itunes:duration>"),
    Fixture(
      "no duration", .item, "<!-- no itunes:duration --><!-- expect: duration-missing 2:1 -->",
      without: "<itunes:duration>2343.5</itunes:duration>"),
    Fixture(
      "a duration of nothing", .item, "<itunes:duration>00:00:00</itunes:duration><!-- expect: duration-zero 3:18 -->",
      without: "<itunes:duration>00:00:01</itunes:duration>"),
    Fixture(
      "chapters out of order", .item,
      """
      <psc:chapters><psc:chapter start="0" title="A"/><psc:chapter start="2:00" title="B"/>
      <psc:chapter start="1:30.5" title="C"/></psc:chapters><!-- expect: chapters-order 4:21 -->
      """,
      without: """
        <psc:chapters><psc:chapter start="0" title="A"/><psc:chapter start="1:30.5" title="C"/>
        <psc:chapter start="120" title="B"/></psc:chapters>
        """),
    Fixture(
      "a chapter without a title", .item,
      "<psc:chapters><psc:chapter start=\"0\"/></psc:chapters><!-- expect: feed-missing-attribute 3:15 -->",
      without: "<psc:chapters><psc:chapter start=\"0\" title=\"A\"/></psc:chapters>"),
  ]
}
