import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

@Suite struct EpisodeOrderTests {
  /// The rank of an episode with a file of this text.
  private static func rank(_ yaml: String, zone: Int = 0) -> EpisodeRank {
    EpisodeRank(ReadFile(yaml).record, zone: zone)
  }

  /// Episodes with every combination of a few dates, seasons, numbers, positions and guids.
  private static let ranks: [EpisodeRank] = {
    var ranks: [EpisodeRank] = []
    for date in ["", "date: 2024-01-01T10:00:00Z\n", "date: 2024-01-01T12:00:00+02:00\n", "date: 2024-01-02\n"] {
      for season in ["", "season: 1\n", "season: 2\n"] {
        for number in ["", "episode: 1\n", "episode: 10\n"] {
          for position in ["", "position: 1\n", "position: 2\n"] {
            for guid in ["a", "b"] { ranks.append(rank("\(date)\(season)\(number)\(position)guid: \(guid)\n")) }
          }
        }
      }
    }
    return ranks
  }()

  private static let orders: [EpisodeOrder] = [.newestFirst, .oldestFirst, .position]

  @Test(arguments: orders) func `an order is total: of two episodes one stands before the other, and never both`(
    order: EpisodeOrder
  ) {
    for a in Self.ranks {
      #expect(order.compare(a, a) == 0)
      for b in Self.ranks { #expect(order.compare(a, b).signum() == -order.compare(b, a).signum()) }
    }
  }

  @Test(arguments: orders) func `what stands before another stands before all behind that one`(order: EpisodeOrder) {
    let sorted = Self.ranks.sorted { order.precedes($0, $1) }
    for (index, a) in sorted.enumerated() {
      for b in sorted[(index + 1)...] { #expect(order.compare(a, b) <= 0) }
    }
  }

  @Test(arguments: orders) func `the order does not depend on how the episodes lay before`(order: EpisodeOrder) {
    func sorted(_ ranks: [EpisodeRank]) -> [String] {
      ranks.sorted { order.precedes($0, $1) }.map { rank in
        "\(rank.instant ?? -1) \(rank.season ?? -1) \(rank.episode ?? -1) \(rank.position ?? -1) \(rank.identity)"
      }
    }
    // Positions decide first in one order only; elsewhere episodes that differ in nothing else are equal.
    let ranks = order == .position ? Self.ranks : Self.ranks.filter { $0.position == nil }
    let expected = sorted(ranks)
    #expect(sorted(ranks.reversed()) == expected)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<5 { #expect(sorted(ranks.shuffled(using: &random)) == expected) }
  }

  @Test(arguments: [
    (EpisodeOrder.newestFirst, "date: 2024-01-02", "date: 2024-01-01"),
    (.oldestFirst, "date: 2024-01-01", "date: 2024-01-02"),
    (.newestFirst, "date: 2024-01-01", "title: undated"), (.oldestFirst, "date: 2024-01-01", "title: undated"),
    (.newestFirst, "date: 2024-01-01T10:00:00+01:00", "date: 2024-01-01T08:00:00Z"),
    (.newestFirst, "season: 2\nepisode: 1", "season: 1\nepisode: 9"), (.newestFirst, "episode: 10", "episode: 9"),
    (.oldestFirst, "season: 1\nepisode: 9", "season: 2\nepisode: 1"), (.newestFirst, "episode: 1", "title: none"),
    (.position, "position: 2", "position: 1"), (.position, "title: new", "position: 9"),
    (.position, "position: 2\ndate: 2020-01-01", "position: 1\ndate: 2024-01-01"),
    (.position, "date: 2024-01-02", "date: 2024-01-01"), (.newestFirst, "guid: a", "guid: b"),
    (.oldestFirst, "guid: a", "guid: b"),
    (.newestFirst, "updated: 2024-01-02T00:00:00Z", "date: 2024-01-01"),
  ])
  func `an episode stands before another`(order: EpisodeOrder, first: String, second: String) {
    #expect(order.precedes(Self.rank(first), Self.rank(second)))
  }

  @Test func `a date without an offset takes the feed's`() {
    let (bare, utc) = ("date: 2024-01-01 10:00", "date: 2024-01-01T09:30:00Z")
    #expect(EpisodeOrder.newestFirst.precedes(Self.rank(bare), Self.rank(utc)))
    #expect(EpisodeOrder.newestFirst.precedes(Self.rank(utc), Self.rank(bare, zone: 60)))
  }
}

@Suite struct EpisodeIdentityTests {
  @Test(arguments: [
    ("guid: a\naudio: {url: u}", "guid a"), ("guid: {value: a, permalink: true}", "guid a"),
    ("guid: \"\"\naudio: {url: u}", "audio u"),
    ("audio: {url: u}\nlink: l", "audio u"), ("atom_links: [{href: u, rel: enclosure}]\nlink: l", "audio u"),
    ("link: l\ntitle: t", "page l"), ("atom_links: [{href: l, rel: alternate}]", "page l"),
    ("title: t\ndate: 2024-01-01T10:00:00Z", "title t 2024-01-01T10:00:00Z"), ("title: t", "title t "),
    ("duration: 1", "title  "),
  ])
  func `an episode is known by its guid, else its audio, else its page, else title and date`(
    yaml: String, identity: String
  ) {
    #expect(EpisodeIdentity(ReadFile(yaml).record).text == identity)
  }

  @Test(arguments: [
    ("guid: caf\u{E9}", "guid: cafe\u{301}"), ("guid: a", "guid: A"), ("guid: \"a\"", "guid: \" a\""),
    ("guid: 1", "guid: 01"),
    ("guid: l", "link: l"),
  ])
  func `identities are the same only character by character`(a: String, b: String) {
    #expect(EpisodeIdentity(ReadFile(a).record) != EpisodeIdentity(ReadFile(b).record))
    #expect(EpisodeIdentity(ReadFile(a).record) == EpisodeIdentity(ReadFile(a).record))
  }
}
