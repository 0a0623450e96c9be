import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

@Suite struct RecordDifferenceTests {
  private static func keys(_ old: String, _ new: String) -> [String] {
    RecordDifference(from: ReadFile(old).record, to: ReadFile(new).record, Lexicon.item).keys
  }

  @Test(arguments: [
    ("duration: 39:03", "duration: 2343"), ("duration: 0:39:03", "duration: PT39M3S"),
    ("explicit: clean", "explicit: no"),
    ("explicit: true", "explicit: 'YES'"), ("date: 2015-11-28T10:00:00+01:00", "date: 2015-11-28T09:00:00Z"),
    ("date: Sat, 28 Nov 2015 10:00:00 +0100", "date: 2015-11-28T10:00:00+01:00"),
    ("moderator: A", "people: [{name: A, role: host}]"),
    ("audio: {url: u, type: audio/mpeg}", "enclosure: {type: audio/mpeg, url: u}"),
    ("title: a\nlink: b", "link: b\ntitle: a"), ("tags: [a]", "tag: a"), ("image: i", "image: {href: i}"),
    ("draft: true\ntitle: a", "title: a"), ("x_note: b\ntitle: a", "title: a"),
    ("description: |\n  a\n  b\n", "description: \"a\\nb\""),
    ("panellists: [{name: A, affiliation: b}]", "panellists: [A]"), ("guid: a", "guid: {value: a, permalink: false}"),
  ])
  func `two spellings of the same are no difference, nor is what only the catalog says`(old: String, new: String) {
    #expect(Self.keys(old, new) == [])
    #expect(Self.keys(new, old) == [])
  }

  @Test(arguments: [
    ("title: a", "title: b", ["title"]), ("title: a", "title: a\nlink: l", ["link"]),
    ("title: a\nlink: l", "title: a", ["link"]),
    ("moderators: [A, B]", "moderators: [B, A]", ["person"]), ("guid: a", "guid: {value: a}", ["guid"]),
    ("foreign: <my:a/>", "foreign: <my:b/>", ["foreign"]),
    ("season: 1\nepisode: 2", "season: 2\nepisode: 1", ["season", "episode"]),
    ("title: caf\u{E9}", "title: cafe\u{301}", ["title"]), ("title: a", "title: {value: a, \"@x\": y}", ["title"]),
    ("position: 1", "position: 2", ["position"]), ("duration: 1", "duration: 2", ["duration"]),
  ])
  func `what means something else differs, by its key`(old: String, new: String, keys: [String]) {
    #expect(Self.keys(old, new) == keys)
  }

  private static let file = """
    # The first episode
    title: One   # a working title
    guid: a
    duration: 39:03  # measured

    panellists:
      - A  # first
      - B
    x_mine: kept
    description: |
      Old text

    """

  private static func applied(_ new: String) throws -> String {
    let difference = RecordDifference(from: ReadFile(file).record, to: ReadFile(new).record, Lexicon.item)
    return String(decoding: try difference.applied(to: Array(file.utf8)), as: UTF8.self)
  }

  @Test func `only what differs is changed in the file, and every comment stays`() throws {
    let new = "title: Two\nguid: a\nduration: 2343\npanellists: [A, B]\ndescription: |\n  Old text\n"
    #expect(try Self.applied(new) == Self.file.replacing("title: One ", with: "title: Two "))
  }

  @Test func `a file that says the same stays byte for byte`() throws {
    #expect(try Self.applied(Self.file) == Self.file)
    #expect(
      try Self.applied("guid: a\ntitle: One\nduration: 0:39:03\nguests: [A, B]\ndescription: Old text") == Self.file)
  }

  @Test func `what is new comes behind what stands before it in the vocabulary, what is gone goes`() throws {
    let new = "title: One\nguid: a\nseason: 2\nduration: 39:03\npanellists: [A, B]\n"
    let changed = try Self.applied(new)
    #expect(ReadFile(changed).record.outline == ReadFile(new).record.outline)
    #expect(changed.contains("guid: a\nseason: 2\n"))
    #expect(!changed.contains("Old text"))
    #expect(changed.contains("x_mine: kept") && changed.contains("# first") && changed.contains("# measured"))
  }

  @Test(arguments: [
    "title: Two\nguid: a\nduration: 1\npanellists: [A]\ndescription: x", "title: One\nguid: a",
    "guid: a\nmoderators: [A, B]\npeople: [C]",
    "title: {value: One, \"@x\": y}\nguid: {value: a}\naudio: {url: u, length: 1, type: audio/mpeg}\nforeign: <my:a/>",
    "title: One\nguid: a\ndescription: \"a\\n\\n b\\n\"\ncontent: |\n  <p>a</p>\n",
  ])
  func `a file that was changed says what it should say`(new: String) throws {
    let changed = try Self.applied(new)
    #expect(ReadFile(changed).found == [])
    #expect(Self.keys(changed, new) == [], "\(changed)")
    #expect(changed.contains("x_mine: kept"))
    #expect(changed.hasPrefix("# The first episode\n"))
  }
}
