/// What tells episodes and shows apart.
extension Rule {
  static let ofIdentity = [
    guidMissing, guidEmpty, guidDuplicate, guidCase, guidWhitespace, guidPermalink, guidWeak, guidTooLong,
    podcastGuid, enclosureDuplicate, enclosureSeveral, episodeDuplicate,
  ]

  /// Apps fall back on the address of the enclosure.
  public static let guidMissing = Rule(
    "guid-missing", .warning, by: .psp1, "{subject} has no guid; apps know it by the address of its audio",
    help: "write that very address as guid: another one offers the episode to every listener again",
    why: "When the address changes, every listener gets the episode again. Spotify and PSP-1 require the guid.",
    fails: "<item><title>Osh</title>…</item>",
    passes: #"<item><title>Osh</title><guid isPermaLink="false">…</guid></item>"#)
  /// An empty guid is the same for all.
  public static let guidEmpty = Rule(
    "guid-empty", .error, by: .rss, "the guid is empty",
    why: "All episodes with an empty guid are one and the same to apps.", fails: "<guid/>",
    passes: #"<guid isPermaLink="false">6f1c…</guid>"#)
  /// "A string that uniquely identifies the item".
  public static let guidDuplicate = Rule(
    "guid-duplicate", .error, by: .rss, "guid `{value}` stands also in {detail}; apps show one of the two",
    why: "Apps know an episode by its guid: one of the two is never seen.",
    fails: "two items with <guid>https://example.org/1</guid>", passes: "a guid of its own for each")
  /// PSP-1: case-sensitive; databases often are not.
  public static let guidCase = Rule(
    "guid-case", .warning, by: .psp1, "guid `{value}` differs from that of {detail} only by letter case",
    why: "Many databases do not tell the two apart.", fails: "ABC and abc", passes: "abc-1 and abc-2")
  /// White space that some trim.
  public static let guidWhitespace = Rule(
    "guid-whitespace", .warning, by: .rss, "white space in or around the guid",
    why:
      "Some readers trim and some do not: listeners get the episode twice. Take it out only before the episode is published.",
    fails: "<guid> https://example.org/1 </guid>", passes: "<guid>https://example.org/1</guid>")
  /// RSS 2.0, `guid`: without isPermaLink it is an address.
  public static let guidPermalink = Rule(
    "guid-permalink", .error, by: .rss, "guid `{value}` counts as an address and is none",
    help: "add isPermaLink=\"false\"", why: "Apps open it as the page of the episode.", fails: "<guid>12</guid>",
    passes: #"<guid isPermaLink="false">12</guid>"#)
  /// Another feed will use it too.
  public static let guidWeak = Rule(
    "guid-weak", .advice, .podcast, by: .rss,
    "guid `{value}` is no more than a small number; other feeds have the same",
    help: "choose a longer one for new episodes, and never change this one",
    why: "Programs that gather feeds mix up the episodes.", fails: #"<guid isPermaLink="false">12</guid>"#,
    passes: #"<guid isPermaLink="false">majlis-2015-11-28</guid>"#)
  /// Databases cut.
  public static let guidTooLong = Rule(
    "guid-too-long", .warning, by: .majlis, "the guid has {value} bytes; some databases keep {detail}",
    why: "Guids that are cut are no longer told apart.", fails: "a guid of 5 KB", passes: "a guid of 36 letters")
  /// Podcast namespace, `guid`.
  public static let podcastGuid = Rule(
    "podcast-guid", .warning, .podcast, by: .podcasting, "{subject} `{value}` is not a UUID",
    help: "write the UUID that directories know the show by",
    why: "Directories know a show by it, wherever its feed moves.", fails: "<podcast:guid>12</podcast:guid>",
    passes: "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>")
  /// Apple ignores addresses that were used before.
  public static let enclosureDuplicate = Rule(
    "enclosure-duplicate", .warning, .podcast, by: .apple, "the audio `{value}` stands also in {detail}",
    why: "Apple ignores an episode whose audio it has seen before.", fails: "two items with https://example.org/1.mp3",
    passes: "1.mp3 and 2.mp3")
  /// RSS 2.0 speaks of one enclosure; apps take the first or the last.
  public static let enclosureSeveral = Rule(
    "enclosure-several", .warning, by: .rssProfile, "{subject} has more than one enclosure; apps take one of them",
    help: "keep one, and put the others into podcast:alternateEnclosure",
    why: "Some apps play the first, some the last, some list the episode twice.", fails: "<enclosure …/><enclosure …/>",
    passes: "<enclosure …/><podcast:alternateEnclosure …/>")
  /// The same title at the same instant.
  public static let episodeDuplicate = Rule(
    "episode-duplicate", .error, .catalog, by: .majlis, "`{value}` with this date stands already in {detail}",
    help: "--force adds it all the same", why: "The usual cause is that the same file is added twice.",
    fails: "majlis add episode.yaml, twice", passes: "majlis add episode.yaml")
}
