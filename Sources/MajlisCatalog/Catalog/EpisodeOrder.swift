internal import MajlisFeed

/// The order of the items in a feed, which depends on what the episodes say and on nothing else.
enum EpisodeOrder: String, Sendable {
  case newestFirst = "newest-first"
  case oldestFirst = "oldest-first"
  case position

  /// Whether one episode stands before another. Equal dates go by season, then number, then identity.
  func precedes(_ a: EpisodeRank, _ b: EpisodeRank) -> Bool { compare(a, b) < 0 }

  /// Below zero when the first stands before the second, zero when nothing tells them apart.
  func compare(_ a: EpisodeRank, _ b: EpisodeRank) -> Int {
    switch self {
    case .newestFirst: return byDate(a, b, sign: -1)
    case .oldestFirst: return byDate(a, b, sign: 1)
    case .position:
      // Position 1 is the oldest place; episodes without one are new and stand on top.
      let difference = (b.position ?? .max, a.position ?? .max)
      if difference.0 != difference.1 { return difference.0 < difference.1 ? -1 : 1 }
      return byDate(a, b, sign: -1)
    }
  }

  private func byDate(_ a: EpisodeRank, _ b: EpisodeRank, sign: Int) -> Int {
    if a.instant != b.instant {
      // Without a date: last, whichever way the others go.
      guard let x = a.instant, let y = b.instant else { return a.instant == nil ? 1 : -1 }
      return (x < y ? -1 : 1) * sign
    }
    for (x, y) in [(a.season, b.season), (a.episode, b.episode)] where x != y {
      return ((x ?? .min) < (y ?? .min) ? -1 : 1) * sign
    }
    if a.identity.utf8.elementsEqual(b.identity.utf8) { return 0 }
    return a.identity.utf8.lexicographicallyPrecedes(b.identity.utf8) ? -1 : 1
  }
}

/// What an episode's place in the feed depends on.
struct EpisodeRank: Sendable {
  /// Seconds since 1970.
  let instant: Int?
  let season: Int?
  let episode: Int?
  let identity: String
  var position: Int?

  /// - Parameter zone: minutes east of UTC for a date that names no offset.
  init(_ record: borrowing Record, zone: Int) {
    instant = record.date?.instant(in: zone)
    season = record.read(ItemTerm.season) { WholeNumber(reading: $0)?.value }
    episode = record.read(ItemTerm.episode) { WholeNumber(reading: $0)?.value }
    identity = EpisodeIdentity(record).text
    position = record.read(ItemTerm.position) { WholeNumber(reading: $0)?.value }
  }
}

/// What an episode is known by: its guid, compared character by character; without one the address of its audio,
/// its page, or its title and date.
struct EpisodeIdentity: Hashable, Sendable {
  /// The kind and the text, so that a page is never taken for a guid.
  let text: String

  init(text: String) { self.text = text }

  init(_ record: borrowing Record) {
    if let guid = record.value(ItemTerm.guid), !guid.isEmpty {
      text = "guid \(guid)"
    } else if let address = record.audioAddress {
      text = "audio \(address)"
    } else if let page = record.page(Lexicon.item) {
      text = "page \(page)"
    } else {
      text = "title \(record.value(ItemTerm.title) ?? "") \(record.date?.rfc3339 ?? "")"
    }
  }

  static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: text)
  }
}

extension Record {
  /// When an episode was published. Entries of Atom without that date are dated by their last change,
  /// items of RSS 1.0 by `dc:date`.
  var date: FeedDate? { date(ItemTerm.date) ?? date(ItemTerm.updated) ?? date(ItemTerm.dublinCoreDate) }

  private func date(_ term: Term) -> FeedDate? { read(term) { FeedDate(reading: $0) } }

  /// The address of an episode's audio or video.
  var audioAddress: String? {
    let address = first(ItemTerm.enclosure).flatMap { text(PartTerm.enclosureAddress, in: $0) }
    let found = address ?? self.address(relation: "enclosure", Lexicon.item)
    return found.flatMap { $0.isEmpty ? nil : $0 }
  }
}
