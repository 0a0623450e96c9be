/// The elements of the podcast namespace (github.com/Podcastindex-org/podcast-namespace,
/// docs/tags) and of Podlove Simple Chapters.
extension Vocabulary {
  /// `podcast:person`: a name with role and group of the taxonomy; the role is "host" where none is given.
  static let person = Vocabulary(
    "podcast:person", .scalar("name"),
    [
      Field("name", .text(), .line, .required(by: .podcasting, .personEmpty), .characters(128, by: .podcasting)),
      Field("role", .attribute("role"), .line, .oneOf(roles, by: .podcasting, .personRole)),
      Field("group", .attribute("group"), .line, .oneOf(groups, by: .podcasting, .personRole)),
      Field("href", .attribute("href"), .address),
      Field("img", .attribute("img"), .address),
      Field("affiliation", .catalog, .line),
    ])

  /// `podcast:locked`: whether other hosts may import the feed.
  static let locked = Vocabulary(
    "podcast:locked", .scalar("value"),
    [
      Field(
        "value", .text(), .yesNo, .required(by: .podcasting), .oneOf(["yes", "no"], by: .podcasting, .lockedValue)),
      Field("owner", .attribute("owner"), .line),
    ])

  /// `podcast:funding`: a page for supporters and its label.
  static let funding = Vocabulary(
    "podcast:funding",
    [
      Field("value", .text(), .line, .characters(128, by: .podcasting)),
      Field("url", .attribute("url"), .address, .required(by: .podcasting, .fundingURL)),
    ])

  /// `podcast:transcript`.
  static let transcript = Vocabulary(
    "podcast:transcript",
    [
      Field("url", .attribute("url"), .address, .required(by: .podcasting)),
      Field(
        "type", .attribute("type"), .mediaType, .required(by: .podcasting),
        .oneOf(transcriptTypes, by: .podcasting, .transcriptType)),
      Field("language", .attribute("language"), .language),
      Field("rel", .attribute("rel"), .line),
    ])

  /// `podcast:chapters`: the address of a file with chapters.
  static let chaptersFile = Vocabulary(
    "podcast:chapters", .scalar("url", implying: [("type", "application/json+chapters")]),
    [
      Field("url", .attribute("url"), .address, .required(by: .podcasting)),
      Field(
        "type", .attribute("type"), .mediaType, .required(by: .podcasting),
        .oneOf(["application/json+chapters"], by: .podcasting, .chaptersType)),
    ])

  /// `podcast:soundbite`: a start and a duration in seconds; the text is its title.
  static let soundbite = Vocabulary(
    "podcast:soundbite",
    [
      Field("start_time", .attribute("startTime"), .decimal, .required(by: .podcasting)),
      Field("duration", .attribute("duration"), .decimal, .required(by: .podcasting)),
      Field("value", .text(), .line, .characters(128, by: .podcasting)),
    ])

  /// `podcast:location`.
  static let location = Vocabulary(
    "podcast:location", .scalar("name"),
    [
      Field("name", .text(), .line, .required(by: .podcasting), .characters(128, by: .podcasting)),
      Field("rel", .attribute("rel"), .line),
      Field("geo", .attribute("geo"), .line, .form(.geo, by: .podcasting, .locationGeo)),
      Field("osm", .attribute("osm"), .line, .form(.osm, by: .podcasting, .locationGeo)),
      Field("country", .attribute("country"), .line),
    ])

  /// `podcast:season`: a whole number with a name of at most 128 characters.
  static let season = Vocabulary(
    "podcast:season", .scalar("number"),
    [
      Field("number", .text(), .whole, .required(by: .podcasting)),
      Field("name", .attribute("name"), .line, .characters(128, by: .podcasting)),
    ])

  /// `podcast:episode`: a number that may have a fraction, and what is shown for it.
  static let episodeNumber = Vocabulary(
    "podcast:episode", .scalar("number"),
    [
      Field("number", .text(), .decimal, .required(by: .podcasting)),
      Field("display", .attribute("display"), .line, .characters(32, by: .podcasting)),
    ])

  /// `podcast:trailer`: its length in bytes, its date as in RSS.
  static let trailer = Vocabulary(
    "podcast:trailer",
    [
      Field("value", .text(), .line, .characters(128, by: .podcasting)),
      Field("url", .attribute("url"), .address, .required(by: .podcasting)),
      Field("pubdate", .attribute("pubdate"), .mailDate, .required(by: .podcasting)),
      Field("length", .attribute("length"), .whole),
      Field("type", .attribute("type"), .mediaType),
      Field("season", .attribute("season"), .whole),
    ])

  /// `podcast:license`: a slug, or any name with an address.
  static let license = Vocabulary(
    "podcast:license", .scalar("value"),
    [
      Field("value", .text(), .line, .characters(128, by: .podcasting)),
      Field("url", .attribute("url"), .address),
    ])

  /// `podcast:txt`: free text for a purpose.
  static let txt = Vocabulary(
    "podcast:txt", .scalar("value"),
    [
      Field("value", .text(), .text, .characters(4000, by: .podcasting)),
      Field("purpose", .attribute("purpose"), .line, .characters(128, by: .podcasting)),
    ])

  /// `podcast:image`: artwork for a purpose; `aspect-ratio` as in CSS, sizes in pixels.
  static let podcastImage = Vocabulary(
    "podcast:image", .scalar("href"),
    [
      Field("href", .attribute("href"), .address, .required(by: .podcasting)),
      Field("alt", .attribute("alt"), .line),
      Field("aspect_ratio", .attribute("aspect-ratio"), .line),
      Field("width", .attribute("width"), .whole),
      Field("height", .attribute("height"), .whole),
      Field("type", .attribute("type"), .mediaType),
      Field("purpose", .attribute("purpose"), .line),
    ])

  /// `podcast:alternateEnclosure`: another file of the same episode; `length` in bytes, `bitrate` in bits a second.
  static let alternateEnclosure = Vocabulary(
    "podcast:alternateEnclosure",
    [
      Field("type", .attribute("type"), .mediaType, .required(by: .podcasting)),
      Field("length", .attribute("length"), .whole),
      Field("bitrate", .attribute("bitrate"), .decimal),
      Field("height", .attribute("height"), .whole),
      Field("lang", .attribute("lang"), .language),
      Field("title", .attribute("title"), .line),
      Field("rel", .attribute("rel"), .line),
      Field("codecs", .attribute("codecs"), .line),
      Field("default", .attribute("default"), .yesNo),
      Field("source", .element(Namespace.podcast("source")), podcastSource, many: true, .required(by: .podcasting)),
      Field("integrity", .element(Namespace.podcast("integrity")), integrity),
    ])

  /// `podcast:source`: an address of any scheme.
  static let podcastSource = Vocabulary(
    "podcast:source", .scalar("uri"),
    [
      Field("uri", .attribute("uri"), .line, .required(by: .podcasting)),
      Field("content_type", .attribute("contentType"), .mediaType),
    ])

  /// `podcast:integrity`.
  static let integrity = Vocabulary(
    "podcast:integrity",
    [
      Field("type", .attribute("type"), .line, .required(by: .podcasting)),
      Field("value", .attribute("value"), .line, .required(by: .podcasting)),
    ])

  /// `podcast:socialInteract`: where the talk about it is.
  static let socialInteract = Vocabulary(
    "podcast:socialInteract",
    [
      Field(
        "protocol", .attribute("protocol"), .line, .required(by: .podcasting),
        .oneOf(networks, by: .podcasting, .wordUnknown)),
      Field("uri", .attribute("uri"), .address),
      Field("account_id", .attribute("accountId"), .line),
      Field("account_url", .attribute("accountUrl"), .address),
      Field("priority", .attribute("priority"), .whole),
    ])

  /// `psc:chapters` (Podlove Simple Chapters 1.2).
  static let chapters = Vocabulary(
    "psc:chapters", .list("chapter", implying: [("version", "1.2")]),
    [
      Field("version", .attribute("version"), .line),
      Field("chapter", .element(Namespace.psc("chapter")), chapter, many: true),
    ])

  /// `psc:chapter`: its start in Normal Play Time.
  static let chapter = Vocabulary(
    "psc:chapter",
    [
      Field("start", .attribute("start"), .duration, .required(by: .podlove)),
      Field("title", .attribute("title"), .line, .required(by: .podlove)),
      Field("href", .attribute("href"), .address),
      Field("image", .attribute("image"), .address),
    ])
}

/// Words that the podcast namespace lists.
extension Vocabulary {
  /// Podcast namespace, `transcript`, in the order of preference.
  private static let transcriptTypes = [
    "text/vtt", "application/x-subrip", "application/json", "text/html", "text/plain",
  ]

  /// Podcast namespace, `socialInteract`.
  private static let networks = [
    "disabled", "activitypub", "twitter", "lightning", "atproto", "hive", "matrix", "nostr",
  ]

  /// Podcast Taxonomy, groups.
  private static let groups = [
    "Cast", "Creative Direction", "Writing", "Audio Production", "Audio Post-Production", "Administration", "Visuals",
    "Community", "Misc.", "Video Production", "Video Post-Production",
  ]

  /// Podcast Taxonomy, the roles of all groups; the usual ones first.
  private static let roles = [
    "Host", "Guest", "Co-Host", "Guest Host", "Voice Actor", "Narrator", "Announcer", "Reporter",
    "Director", "Assistant Director", "Executive Producer", "Senior Producer", "Producer", "Associate Producer",
    "Development Producer", "Creative Director",
    "Author", "Editorial Director", "Co-Writer", "Writer", "Songwriter", "Guest Writer", "Story Editor",
    "Managing Editor", "Script Editor", "Script Coordinator", "Researcher", "Editor", "Fact Checker", "Translator",
    "Transcriber", "Logger",
    "Studio Coordinator", "Technical Director", "Technical Manager", "Audio Engineer", "Remote Recording Engineer",
    "Post Production Engineer",
    "Audio Editor", "Sound Designer", "Foley Artist", "Composer", "Theme Music", "Music Production",
    "Music Contributor",
    "Production Coordinator", "Booking Coordinator", "Production Assistant", "Content Manager", "Marketing Manager",
    "Sales Representative", "Sales Manager",
    "Graphic Designer", "Cover Art Designer", "Social Media Manager", "Consultant", "Intern",
    "Camera Operator", "Lighting Designer", "Camera Grip", "Assistant Camera", "Assistant Editor",
  ]
}
