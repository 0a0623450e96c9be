import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

/// Each way to write a value, and the record that it means.
@Suite struct RecordReadingTests {
  static let items: [(yaml: String, outline: [String])] = [
    ("title: One", ["title", "  value One"]),
    ("title: 'no'", ["title", "  value no"]),
    ("title: no", ["title", "  value no"]),
    ("title: 1.10", ["title", "  value 1.10"]),
    ("title: \"\"", ["title"]),
    ("title: ~", []),
    ("title:", []),
    ("title: null", []),
    ("title: {value: Hallo, \"@xml:lang\": de}", ["title", "  @xml:lang de", "  value Hallo"]),
    ("season: 010", ["season 010"]),
    ("duration: 39:03", ["duration 39:03"]),
    ("duration: {value: 39:03, \"@x\": y}", ["duration 39:03", "  @x y"]),
    ("duration: {value: ~, \"@x\": y}", ["duration", "  @x y"]),
    ("date: 2015-11-28", ["date 2015-11-28"]),
    ("explicit: clean", ["explicit clean"]),
    ("guid: X", ["guid", "  value X", "  permalink false"]),
    ("guid: {value: X}", ["guid", "  value X"]),
    ("guid: {value: X, permalink: true}", ["guid", "  value X", "  permalink true"]),
    ("guid: {}", ["guid"]),
    ("moderator: A", ["person", "  name A", "  role host"]),
    ("host: A", ["person", "  name A", "  role host"]),
    ("moderators: [A, B]", ["person", "  name A", "  role host", "person", "  name B", "  role host"]),
    (
      "hosts:\n  - A\n  - {name: B, href: h}",
      ["person", "  name A", "  role host", "person", "  name B", "  role host", "  href h"]
    ),
    ("panellists: [A]", ["person", "  name A", "  role guest"]),
    ("guests: A", ["person", "  name A", "  role guest"]),
    ("guest: {name: A, role: Guest}", ["person", "  name A", "  role Guest"]),
    (
      "people: [A, {name: B, role: editor, group: writing, img: i}]",
      ["person", "  name A", "person", "  name B", "  role editor", "  group writing", "  img i"]
    ),
    ("person: A", ["person", "  name A"]),
    ("panellists: [{name: A, affiliation: Ozodi}]", ["person", "  name A", "  role guest", "  affiliation Ozodi"]),
    ("audio: {url: u, length: 5, type: audio/mpeg}", ["enclosure", "  url u", "  length 5", "  type audio/mpeg"]),
    ("video: {url: u}", ["enclosure", "  url u"]),
    ("enclosure: {url: u, length: 0, type: x/y}", ["enclosure", "  url u", "  length 0", "  type x/y"]),
    ("enclosures: [{url: u}, {url: v}]", ["enclosure", "  url u", "enclosure", "  url v"]),
    ("image: https://example.org/i.jpg", ["image", "  href https://example.org/i.jpg"]),
    ("image: {href: i}", ["image", "  href i"]),
    ("tags: [a, {term: b, domain: d}]", ["tag", "  term a", "tag", "  term b", "  domain d"]),
    ("tag: a", ["tag", "  term a"]),
    (
      "chapters: [{start: 0, title: A}, {start: 1:00, title: B, href: h, image: i}]",
      [
        "chapters", "  version 1.2", "  chapter", "    start 0", "    title A", "  chapter", "    start 1:00",
        "    title B", "    href h", "    image i",
      ]
    ),
    (
      "chapters: {version: 1.1, chapters: [{start: 0, title: A}]}",
      ["chapters", "  version 1.1", "  chapter", "    start 0", "    title A"]
    ),
    (
      "chapters_url: https://example.org/c.json",
      ["chapters_url", "  url https://example.org/c.json", "  type application/json+chapters"]
    ),
    ("chapters_url: {url: u, type: t/u}", ["chapters_url", "  url u", "  type t/u"]),
    (
      "transcripts: [{url: u, type: text/vtt, language: en}]",
      ["transcript", "  url u", "  type text/vtt", "  language en"]
    ),
    ("transcript: {url: u, type: text/vtt}", ["transcript", "  url u", "  type text/vtt"]),
    (
      "soundbites: [{start_time: 73.0, duration: 60.0, value: t}]",
      ["soundbite", "  start_time 73.0", "  duration 60.0", "  value t"]
    ),
    ("location: Prague", ["location", "  name Prague"]),
    ("podcast_season: {number: 1, name: One}", ["podcast_season", "  number 1", "  name One"]),
    (
      "description: |\n  One\n\n  <b>two</b>\n",
      ["description", "  value One", "", "<b>two</b>"].filter { !$0.isEmpty }
    ),
    ("x_mine: [1, {a: b}]\ntitle: One", ["title", "  value One"]),
    ("foreign: |\n  <my:a/>\n  <my:b>c</my:b>\n", ["foreign <my:a/>", "foreign <my:b>c</my:b>"]),
    ("\"@xml:lang\": de", ["@xml:lang de"]),
    // A vowel sign, with which a name may begin, makes one character with the sign before it.
    ("\"@\u{A3E}\": de", ["@\u{A3E} de"]),
    ("position: 3", ["position 3"]),
    ("draft: yes", ["draft yes"]),
    ("dc_creator: [A, B]", ["dc_creator A", "dc_creator B"]),
  ]

  @Test(arguments: items) func `an episode's key means what the manual says`(yaml: String, outline: [String]) {
    let read = ReadFile(yaml)
    #expect(read.found == [])
    #expect(read.outline.filter { !$0.isEmpty } == outline)
  }

  static let feeds: [(yaml: String, outline: [String])] = [
    (
      "url: https://example.org/f.xml",
      ["atom_link", "  href https://example.org/f.xml", "  rel self"]
    ),
    ("url: {href: f, type: ~}", ["atom_link", "  href f", "  rel self"]),
    ("atom_links: [{href: n, rel: next}]", ["atom_link", "  href n", "  rel next"]),
    (
      "categories: [News > Politics, Arts]",
      ["category", "  text News", "  category", "    text Politics", "category", "  text Arts"]
    ),
    ("category: News", ["category", "  text News"]),
    ("category: A > B > C", ["category", "  text A", "  category", "    text B", "    category", "      text C"]),
    (
      "categories: [{text: News, category: [{text: A}, {text: B}]}]",
      ["category", "  text News", "  category", "    text A", "  category", "    text B"]
    ),
    ("owner: {name: N, email: e@example.org}", ["owner", "  name N", "  email e@example.org"]),
    ("locked: yes", ["locked", "  value yes"]),
    ("locked: {value: no, owner: o@example.org}", ["locked", "  value no", "  owner o@example.org"]),
    ("skip_hours: [0, 23]", ["skip_hours", "  hour 0", "  hour 23"]),
    ("skip_days: [Sunday]", ["skip_days", "  day Sunday"]),
    ("guid: e021f3d2", ["guid e021f3d2"]),
    ("episodes: majlis/**", ["episode majlis/**"]),
    ("episodes: [a/*, b.yaml]", ["episode a/*", "episode b.yaml"]),
    ("stylesheet: href=\"s.xsl\" type=\"text/xsl\"", ["stylesheet", "  value href=\"s.xsl\" type=\"text/xsl\""]),
    ("funding: [{url: u, value: Give}]", ["funding", "  value Give", "  url u"]),
    ("namespaces: {my: urn:my}", ["namespaces", "  @my urn:my"]),
    ("namespaces: {x_my: urn:my, foreign: urn:other}", ["namespaces", "  @x_my urn:my", "  @foreign urn:other"]),
    ("language: no", ["language no"]),
  ]

  @Test(arguments: feeds) func `a feed's key means what the manual says`(yaml: String, outline: [String]) {
    let read = ReadFile(yaml, as: Lexicon.feed)
    #expect(read.found == [])
    #expect(read.outline == outline)
  }

  private static let feedKeys = """
    title link url description subtitle summary language author owner image rss_image categories tags keywords explicit
    type block complete new_feed_url copyright managing_editor web_master published last_build_date generator docs ttl
    cloud rating text_input skip_hours skip_days stylesheet guid locked funding moderators panellists people location
    license medium trailers txt podcast_images podroll publisher update_frequency podping chat social_interact value
    service_blocks live_items atom_links dc_creator namespaces episodes order limit format version timezone
    """

  private static let itemKeys = """
    title guid date updated draft season episode podcast_season podcast_episode episode_type itunes_title link duration
    explicit block moderators panellists people audio video enclosure enclosures alternate_enclosures image
    podcast_images description subtitle summary content author rss_author tags keywords chapters chapters_url
    transcripts soundbites location license social_interact value txt content_links chat comments source atom_links
    position
    """

  @Test(arguments: [(Lexicon.feed, feedKeys), (Lexicon.item, itemKeys)])
  func `every key of the manual is known`(vocabulary: Int, keys: String) {
    for key in keys.split(whereSeparator: \.isWhitespace).map(String.init) {
      #expect(KeyTable.shared.meaning(of: key, in: vocabulary) != nil, "\(key)")
    }
  }
}
