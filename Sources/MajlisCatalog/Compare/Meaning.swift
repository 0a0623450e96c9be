internal import MajlisFeed

/// What a change means for those who follow a feed: a sentence for each term of which there is
/// more to say than that it is shown.
enum Meaning {
  static let guid = "guid changed: every app will offer this episode again"
  static let guidGiven = "apps knew it by this very address: nobody is offered it again"
  static let guidSame = "the guid itself is the same: nobody is offered it again"
  static let added = "new: every app offers it"
  static let addedBehind = "new, but older than others: apps file it there, and many do not announce it"
  static let removed = "gone: apps drop it or keep what they have, and nobody else can play it"
  static let beyondLimit = "behind the limit of the feed: apps keep or drop it, new subscribers never see it"
  static let audioMoved = "audio address changed, guid kept: nobody downloads it again"
  static let audioAnew = "whoever is offered the episode again downloads this"
  static let audioSame = "the address is the same: whoever has the audio keeps what they have"
  static let identityMoved = "without a guid apps know it by this address: every app will offer this episode again"

  private static let shown = "shown at the next refresh; nobody is offered it again"

  private static let ofItems: [String: String] = [
    "date": "publication date moved: apps sort it anew, and some offer it again",
    "updated": "feed readers may mark it as unread",
    "season": "apps group and number it anew", "episode": "apps group and number it anew",
    "podcast_season": "apps group and number it anew", "podcast_episode": "apps group and number it anew",
    "episode_type": "apps group and number it anew",
    "block": "Apple hides the episode, or shows it again",
    "transcript": "read the next time that somebody opens it",
    "chapters_url": "read the next time that somebody opens it",
  ]

  private static let ofFeeds: [String: String] = [
    "guid": "podcast:guid changed: directories take this for another show",
    "id": "feed readers that know the feed by it take this for another one",
    "new_feed_url": "apps move their subscriptions to this address",
    "atom_link": "the feed names other addresses as its own or its relatives'",
    "complete": "Apple stops looking for new episodes, or begins again",
    "block": "Apple takes the show out of its directory, or puts it back",
    "locked": "other hosts may import the show now, or no longer",
    "type": "apps change the order in which they show and fetch episodes",
    "category": "directories list the show elsewhere",
    "last_build_date": "nobody sees it", "generator": "nobody sees it", "docs": "nobody sees it",
    "ttl": "apps may ask for the feed at another pace",
    "update_frequency": "apps may ask for the feed at another pace",
  ]

  /// What a change of one of the feed's terms means.
  static func ofFeed(_ number: TermNumber) -> String {
    key(of: number).flatMap { ofFeeds[$0] } ?? "shown at the next refresh"
  }

  /// What a change of one of an item's terms means, the episode being the same.
  static func ofItem(_ number: TermNumber, from old: Record, to new: Record) -> String {
    if number == ItemTerm.guid.number { return old.value(ItemTerm.guid)?.isEmpty == false ? guidSame : guidGiven }
    if number == ItemTerm.enclosure.number { return ofAudio(from: old, to: new) }
    return key(of: number).flatMap { ofItems[$0] } ?? shown
  }

  private static func ofAudio(from old: Record, to new: Record) -> String {
    if old.audioAddress == new.audioAddress { return audioSame }
    guard let guid = new.value(ItemTerm.guid), !guid.isEmpty else { return identityMoved }
    return guid == old.value(ItemTerm.guid) ? audioMoved : audioAnew
  }

  private static func key(of number: TermNumber) -> String? { Lexicon.shared.term(number)?.field.key }
}
