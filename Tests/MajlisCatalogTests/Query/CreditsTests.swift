import Testing

@testable import MajlisCatalog

@Suite struct CreditsTests {
  private static func credits() throws -> Credits {
    try Credits(
      SmallCatalog(
        "title: One\ndate: 2024-01-01\nmoderator: Zoë\nguests: [Ada, Bo]\npeople: [{name: Ada, role: Editor}]",
        "title: Two\ndate: 2023-01-01\nmoderator: Ada\nguest: Zoë", "title: Three\nmoderator: Zoë\npeople: [Cy]",
        feed: "title: Show\npeople: [{name: Cy, role: Producer}]\n"
      ).selection())
  }

  @Test func `people are counted by episode, in their roles, from first to last`() throws {
    let credits = try Self.credits()
    let people = credits.people
    #expect(people.map(\.name) == ["Zoë", "Ada", "Bo", "Cy"])
    #expect(
      people.map { $0.episodes.map { $0.title ?? "" } } == [
        ["Two", "One", "Three"], ["Two", "One"], ["One"], ["Three"],
      ])
    #expect(people[0].roles.map { "\($0.role) \($0.count)" } == ["moderator 2", "panellist 1"])
    #expect(people[1].roles.map { "\($0.role) \($0.count)" } == ["editor 1", "moderator 1", "panellist 1"])
    #expect(people[3].roles.map(\.role) == ["producer"])
    #expect(credits.companions(of: people[1]).map { "\($0.name) \($0.count)" } == ["Zoë 2", "Bo 1"])
  }

  @Test func `of many companions the twenty most frequent are told`() throws {
    let names = (10..<40).map { "P\($0)" }
    let credits = try Credits(
      SmallCatalog("title: A\npeople: [\(names.joined(separator: ", "))]", "title: B\npeople: [P10, P39, P37]")
        .selection())
    let first = try #require(credits.people(named: "P10").first)
    let companions = credits.companions(of: first)
    #expect(companions.map(\.name) == ["P37", "P39"] + names[1...18])
    #expect(companions.map(\.count) == [2, 2] + Array(repeating: 1, count: 18))
  }

  @Test func `a part of a name is enough, and all of it is more`() throws {
    let credits = try Self.credits()
    #expect(try credits.people(named: "ZOE").map(\.name) == ["Zoë"])
    #expect(try credits.people(named: "o").map(\.name) == ["Zoë", "Bo"])
    #expect(QueryFault.thrown { _ = try credits.people(named: "Adda") } == .noSuchPerson("Adda", nearest: "Ada"))
    #expect(QueryFault.thrown { _ = try credits.people(named: "") } == .nothingAsked)
  }

  @Test(arguments: [
    ("Bruce Pannier", "Bruce Panier"), ("Bruce Pannier", "Pannier, Bruce"), ("Bruce Pannier", "bruce  pannier"),
    ("Bruce Pannier", "B. Pannier"), ("Bruce Pannier", "Bruce R. Pannier"), ("José Núñez", "Jose Nunez"),
    ("Muhammad Tahir", "Mohamed Tahir"), ("Jennifer Murtazashvili", "Jenifer Murtazashvilli"),
    ("Tom O'Neill", "Tom O’Neill"), ("J. R. Tolkien", "John Tolkien"), ("Асель Тутумлу", "Асел Тутумлу"),
  ])
  func `spellings of one person look alike`(one: String, other: String) {
    #expect(NameLikeness([one, other]).names == [one: [other], other: [one]])
  }

  @Test(arguments: [
    ("Tom Ford", "Ann Ford"), ("Tom Ray", "Tim Ray"), ("Bruce Pannier", "Bruce Willis"),
    ("Bruce Pannier", "Brian Pannier"),
    ("A. Pannier", "Bruce Pannier"),
    ("Listener 11111", "Listener 11112"), ("Muhammad Tahir", "Muhammad Tabari"), ("B. Pannier", "Bruce Tanner"),
    ("", "A"),
  ])
  func `names of two people do not`(one: String, other: String) {
    #expect(NameLikeness([one, other]).names.isEmpty)
  }
}
