/// What a feed must not change once it has been published; found by `feed --guard` alone, which knows both.
extension Rule {
  static let ofPublishing = [guidChanged, episodeVanished, dateMoved, podcastGuidChanged]

  /// Apple, "A Podcaster's Guide to RSS", `guid`: it must never change.
  public static let guidChanged = Rule(
    "guid-changed", .error, .catalog, by: .apple,
    "apps know this episode as `{detail}`: as `{value}` every one of them would offer it again",
    why: "Apps know an episode by its guid: to them another guid is another episode, for every listener.",
    fails: "guid: b, where the published feed has a", passes: "guid: a")
  /// Deleted, renamed, made a draft, or dated later.
  public static let episodeVanished = Rule(
    "episode-vanished", .error, .catalog, by: .majlis, "`{value}` is published and would disappear",
    why: "Apps drop it or keep what they have, and nobody else can listen to it any more.",
    fails: "an episode whose file was deleted", passes: "the episode, where it was")
  /// Apps sort by it.
  public static let dateMoved = Rule(
    "date-moved", .error, .catalog, by: .majlis,
    "date `{value}` is published as `{detail}`: apps would sort the episode anew, and some offer it again",
    why: "Apps order episodes by their date, and some take a later date for a new episode.",
    fails: "date: 2024-03-02, where the published feed has 2024-03-01", passes: "date: 2024-03-01")
  /// Podcast namespace, `guid`: a show keeps it for life.
  public static let podcastGuidChanged = Rule(
    "podcast-guid-changed", .error, .catalog, by: .podcasting,
    "podcast:guid `{value}` is published as `{detail}`: directories would take this for another show",
    why: "Directories know a show by it, wherever its feed moves.",
    fails: "guid: 2…, where the published feed has 1…", passes: "guid: 1…")
}
