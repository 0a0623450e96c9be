/// The podcast namespace.
extension Rule {
  static let ofPodcasting = [
    lockedValue, personRole, personEmpty, personReplaces, fundingURL, locationGeo,
  ]

  /// Podcast namespace, `locked`.
  public static let lockedValue = Rule(
    "locked-value", .error, .podcast, by: .podcasting, "{subject} `{value}` is not {detail}",
    why: "Hosts that do not know the word let anybody import the feed.", fails: "<podcast:locked>true</podcast:locked>",
    passes: "<podcast:locked>yes</podcast:locked>")
  /// Podcast Taxonomy, roles and groups.
  public static let personRole = Rule(
    "person-role", .warning, .podcast, by: .podcasting, "{subject} `{value}` is not in the Podcast Taxonomy",
    why: "Apps show hosts and guests by these words; a moderator is a host, a panellist a guest.",
    fails: #"<podcast:person role="moderator">Muhammad Tahir</podcast:person>"#,
    passes: #"<podcast:person role="host">Muhammad Tahir</podcast:person>"#)
  /// Podcast namespace, `person`.
  public static let personEmpty = Rule(
    "person-empty", .error, .podcast, by: .podcasting, "{subject} has no name",
    why: "\"The node value is the full name or alias of the person. It cannot be blank.\"",
    fails: #"<podcast:person role="guest"/>"#, passes: #"<podcast:person role="guest">Bruce Pannier</podcast:person>"#)
  /// Podcast namespace, `person`: those of an item replace those of the channel.
  public static let personReplaces = Rule(
    "person-replaces", .advice, .podcast, by: .podcasting,
    "{subject} names people and no host: the hosts of the show are not shown for it",
    help: "name the host too", why: "The people of an episode replace those of the show.",
    fails: #"<item>…<podcast:person role="guest">Bruce Pannier</podcast:person></item>"#,
    passes:
      #"<item>…<podcast:person>Muhammad Tahir</podcast:person><podcast:person role="guest">Bruce Pannier</podcast:person></item>"#
  )
  /// Podcast namespace, `funding`.
  public static let fundingURL = Rule(
    "funding-url", .error, .podcast, by: .podcasting, "{subject} does not say where to give",
    why: "There is nothing to open.", fails: "<podcast:funding>Support us</podcast:funding>",
    passes: #"<podcast:funding url="https://example.org/give">Support us</podcast:funding>"#)
  /// Podcast namespace, `location`; RFC 5870.
  public static let locationGeo = Rule(
    "location-geo", .warning, by: .podcasting, "{subject} `{value}` is not {detail}",
    why: "Maps show another place, or none.", fails: #"geo="91,0""#, passes: #"geo="geo:42.87,74.59""#)
}
