internal import MajlisFeed

/// A catalog in numbers. Each file counts once.
public struct Statistics: Sendable {
  /// The episodes of a year or a season.
  public struct Share: Sendable {
    /// The year or season.
    public let number: Int
    /// How many episodes it has.
    public fileprivate(set) var count = 0
    /// How long they play together, in seconds.
    public fileprivate(set) var seconds = 0
  }

  /// The time between two episodes that follow each other.
  public struct Gap: Sendable {
    /// Days of the calendar, from the one day that is shown to the other.
    public let days: Int
    /// The episodes at its ends.
    public let (from, to): (Episode, Episode)
  }

  /// From the first to the last.
  public let episodes: [Episode]
  /// How long all episodes play together, in seconds.
  public let seconds: Int
  /// How many do not say how long they play.
  public let silentCount: Int
  /// How many are drafts.
  public let draftCount: Int
  /// From the first year to the last, those without an episode too.
  public let years: [Share]
  /// The seasons that episodes name, in their order.
  public let seasons: [Share]
  /// The one that plays longest.
  public let longest: Episode?
  /// The one that plays shortest.
  public let shortest: Episode?
  /// The three longest, the longest first.
  public let gaps: [Gap]
  /// Who is in them.
  public let credits: Credits

  /// The numbers of a selection.
  public init(_ selection: Selection) {
    episodes = selection.unique.inTime
    let timed = episodes.filter { $0.length != nil }
    let lengths = timed.map { $0.length?.seconds ?? 0 }
    seconds = lengths.reduce(0, Share.sum)
    silentCount = episodes.count - timed.count
    draftCount = episodes.count(where: \.isDraft)
    years = Share.filled(Share.counted(episodes) { $0.published?.year })
    seasons = Share.counted(episodes) { $0.season.flatMap { Int($0) } }
    longest = timed.indices.max { lengths[$0] < lengths[$1] }.map { timed[$0] }
    shortest = timed.indices.min { lengths[$0] < lengths[$1] }.map { timed[$0] }
    gaps = Gap.longest(of: episodes)
    credits = Credits(selection)
  }
}

extension Statistics.Share {
  fileprivate static func counted(_ episodes: [Episode], by number: (Episode) -> Int?) -> [Self] {
    var shares: [Int: Self] = [:]
    for episode in episodes {
      guard let number = number(episode) else { continue }
      shares[number, default: Self(number: number)].add(episode)
    }
    return shares.values.sorted { $0.number < $1.number }
  }

  private mutating func add(_ episode: Episode) {
    count += 1
    seconds = Self.sum(seconds, episode.length?.seconds ?? 0)
  }

  /// Two lengths of time together; no more than an `Int` holds.
  fileprivate static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, isTooLarge) = a.addingReportingOverflow(b)
    return isTooLarge ? .max : sum
  }

  /// With the years in between, as long as they are no more than a chart can show.
  fileprivate static func filled(_ shares: [Self]) -> [Self] {
    guard let first = shares.first?.number, let last = shares.last?.number, last - first < 100 else { return shares }
    return (first...last).map { number in shares.first { $0.number == number } ?? Self(number: number) }
  }
}

extension Statistics.Gap {
  fileprivate static func longest(of episodes: [Episode]) -> [Self] {
    let dated = episodes.compactMap { episode in episode.published.map { (episode, $0) } }
    let gaps = zip(dated, dated.dropFirst()).map { a, b in Self(days: a.1.days(to: b.1), from: a.0, to: b.0) }
    return Array(gaps.filter { $0.days > 0 }.sorted { $0.days > $1.days }.prefix(3))
  }
}
