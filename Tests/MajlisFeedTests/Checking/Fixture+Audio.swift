extension Fixture {
  static let audio = [
    enclosure("a length below nothing", length: "-1", "enclosure-length 3:52"),
    enclosure("an empty length", length: "", "enclosure-length 3:52"),
    enclosure("a length of nothing", length: "0", "enclosure-length-zero 3:52"),
    enclosure("a type that is none", length: "37502976\" type=\"mp3", "enclosure-type 3:68"),
    enclosure("a type that few know", length: "37502976\" type=\"audio/mp3", "enclosure-type-unusual 3:68"),
    Fixture(
      "an episode without audio", .item, "<!-- no enclosure --><!-- expect: feed-items-without-audio 2:1 -->",
      without: "<enclosure url=\"https://example.org/2.m4a\" length=\"37502976\" type=\"audio/x-m4a\"/>"),
    Fixture(
      "an entry without audio", .entry,
      "<link rel=\"alternate\" href=\"https://example.org/\"/><!-- expect: feed-items-without-audio 2:1 -->",
      without: "<link rel=\"enclosure\" href=\"https://example.org/2.mp3\"/>"),
    Fixture(
      "a transcript of a type that no app reads", .item,
      "<podcast:transcript url=\"https://example.org/t\" type=\"text/srt\"/><!-- expect: transcript-type 3:55 -->",
      without: "<podcast:transcript url=\"https://example.org/t\" type=\"application/x-subrip\"/>"),
    Fixture(
      "a transcript without a type", .item,
      "<podcast:transcript url=\"https://example.org/t\"/><!-- expect: feed-missing-attribute 3:1 -->",
      without: "<podcast:transcript url=\"https://example.org/t\" type=\"text/vtt; charset=utf-8\"/>"),
    Fixture(
      "chapters of another type", .item,
      "<podcast:chapters url=\"https://example.org/c\" type=\"application/json\"/><!-- expect: chapters-type 3:53 -->",
      without: "<podcast:chapters url=\"https://example.org/c\" type=\"application/json+chapters\"/>"),
    Fixture(
      "an alternate enclosure without a source", .item,
      "<podcast:alternateEnclosure type=\"audio/opus\"/><!-- expect: feed-missing-element 3:1 -->",
      without:
        "<podcast:alternateEnclosure type=\"audio/opus\"><podcast:source uri=\"ipfs:x\"/></podcast:alternateEnclosure>"),
  ]

  private static func enclosure(_ name: String, length: String, _ expected: String) -> Fixture {
    let type = length.contains("type=") ? "" : " type=\"audio/mpeg\""
    return Fixture(
      name, .item,
      "<enclosure url=\"https://example.org/1.mp3\" length=\"\(length)\"\(type)/><!-- expect: \(expected) -->",
      without: "<enclosure url=\"https://example.org/1.mp3\" length=\"37502976\" type=\"audio/mpeg\"/>")
  }
}
