import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

@Suite struct PeopleRegistryTests {
  private static let feed = ReadFile(
    """
    moderators: [{name: Tahir, href: t}]
    people:
      - {name: Pannier, href: p, img: i}
      - {name: Editor, role: editor, href: e}
      - {name: Pannier, href: other}
    """, as: Lexicon.feed
  ).record

  @Test(arguments: [
    ("moderator: Tahir", ["name Tahir", "role host", "href t"]),
    ("panellists: [Pannier]", ["name Pannier", "role guest", "href p", "img i"]),
    ("people: [Editor]", ["name Editor", "role editor", "href e"]),
    ("people: [Tahir]", ["name Tahir", "role host", "href t"]),
    ("panellists: [Tahir]", ["name Tahir", "role guest", "href t"]),
    ("panellists: [{name: Pannier, href: own}]", ["name Pannier", "role guest", "href own"]),
    (
      "panellists: [{name: Pannier, affiliation: a}]",
      ["name Pannier", "role guest", "href p", "img i", "affiliation a"]
    ),
    ("panellists: [{name: Pannier, group: visuals}]", ["name Pannier", "role guest", "group visuals"]),
    ("panellists: [Nobody]", ["name Nobody", "role guest"]), ("panellists: [pannier]", ["name pannier", "role guest"]),
  ])
  func `a person named by name alone gets what the feed says of it`(yaml: String, parts: [String]) {
    let item = PeopleRegistry(Self.feed).completed(ReadFile(yaml).record)
    #expect(item.outline.split(separator: "\n").map(String.init) == ["person"] + parts.map { "  " + $0 })
  }

  @Test func `persons that are only described are not of the channel`() {
    let channel = PeopleRegistry.withoutDescriptions(Self.feed)
    #expect(
      channel.all(FeedTerm.person).compactMap { channel.text(PartTerm.personName, in: $0) } == ["Tahir", "Editor"])
  }

  @Test func `an item without persons, and a feed without any, change nothing`() {
    let item = ReadFile("title: One\npanellists: [A]").record
    #expect(PeopleRegistry(ReadFile("title: T", as: Lexicon.feed).record).completed(item).outline == item.outline)
    let bare = ReadFile("title: One").record
    #expect(PeopleRegistry(Self.feed).completed(bare).outline == bare.outline)
  }
}
