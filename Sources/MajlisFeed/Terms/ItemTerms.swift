extension Vocabulary {
  /// An item: RSS's item, Atom's entry, the catalog's `episodes/**.yaml`; in the order in which its file is written.
  static let item = Vocabulary("item", itemFields + itemCatalog)

  /// What the feed itself says of an item, or of a live item.
  static let itemFields = Array([itemCore, itemPeople, itemText, itemPodcast, itemModules].joined())

  /// RSS 2.0, "Elements of item"; RFC 4287, 4.1.2; Apple, episode tags.
  private static let itemCore: [Field] = [
    Field(
      "title", .rss("title", atom: "title"), atomText("title", .line), .required(by: .atom, .titleMissing),
      .characters(255, by: .apple)),
    Field("guid", .rss("guid", atom: "id"), guid, .required(by: .atom), .recommended(by: .psp1, .guidMissing)),
    Field("date", .rss("pubDate", atom: "published"), .date, .recommended(by: .apple, .dateMissing)),
    Field("updated", .atom("updated"), .instant, .required(by: .atom)),
    Field("expiration_date", .rss("expirationDate"), .date),
    Field("draft", .catalog, .yesNo),
    Field("season", .element(Namespace.itunes("season")), .whole, .within(1...Int.max, by: .apple, .episodeNumber)),
    Field("episode", .element(Namespace.itunes("episode")), .whole, .within(1...Int.max, by: .apple, .episodeNumber)),
    Field("podcast_season", .element(Namespace.podcast("season")), season),
    Field("podcast_episode", .element(Namespace.podcast("episode")), episodeNumber),
    Field(
      "episode_type", .element(Namespace.itunes("episodeType")), .line,
      .oneOf(["full", "trailer", "bonus"], by: .apple, .episodeType)),
    Field("itunes_title", .element(Namespace.itunes("title")), .line, .characters(255, by: .apple)),
    Field("link", .rss("link"), .address),
    Field("duration", .element(Namespace.itunes("duration")), .duration, .recommended(by: .psp1, .durationMissing)),
    Field("explicit", .element(Namespace.itunes("explicit")), .yesNo, .isExplicit),
    Field("block", .element(Namespace.itunes("block")), .yesNo, .onlyYes),
  ]

  /// The podcast namespace, `person`; RSS 2.0, `enclosure`.
  private static let itemPeople: [Field] = [
    Field("person", .element(Namespace.podcast("person")), person, many: true, views: [.moderator, .panellist]),
    Field(
      "enclosure", .rss("enclosure"), enclosure, many: true, views: [.audio, .video],
      .recommended(by: .apple, .itemWithoutAudio)),
    Field("alternate_enclosure", .element(Namespace.podcast("alternateEnclosure")), alternateEnclosure, many: true),
    Field("image", .element(Namespace.itunes("image")), itunesImage),
    Field("podcast_image", .element(Namespace.podcast("image")), podcastImage, many: true),
    Field("podcast_srcset", .element(Namespace.podcast("images")), podcastImages),
  ]

  private static let itemText: [Field] = [
    Field(
      "description", .rss("description", atom: "summary"), atomText("description", .markup), .bytes(4000, by: .apple)),
    Field("subtitle", .element(Namespace.itunes("subtitle")), .line, .characters(255, by: .apple)),
    Field("summary", .element(Namespace.itunes("summary")), .markup, .bytes(4000, by: .apple)),
    Field("content", .element(Namespace.content("encoded"), atom: "content"), atomContent),
    Field("author", .element(Namespace.itunes("author")), .line, .characters(255, by: .apple)),
    Field("rss_author", .rss("author"), .line, .form(.mailbox, by: .rss, .emailInvalid)),
    Field("tag", .rss("category", atom: "category"), tag, many: true),
    Field("keywords", .element(Namespace.itunes("keywords")), .line, .obsolete(by: .apple)),
    Field("itunes_category", .element(Namespace.itunes("category")), itunesCategory, many: true),
    Field("itunes_order", .element(Namespace.itunes("order")), .whole, .obsolete(by: .apple)),
    Field("itunes_link", .element(Namespace.itunes("link")), itunesLink),
    Field("itunes_pub_date", .element(Namespace.itunes("pubDate")), .date),
    Field("closed_captioned", .element(Namespace.itunes("isClosedCaptioned")), .yesNo),
  ]

  /// The podcast namespace, item; Podlove Simple Chapters.
  private static let itemPodcast: [Field] = [
    Field("chapters", .element(Namespace.psc("chapters")), chapters),
    Field("chapters_url", .element(Namespace.podcast("chapters")), chaptersFile),
    Field("transcript", .element(Namespace.podcast("transcript")), transcript, many: true),
    Field("soundbite", .element(Namespace.podcast("soundbite")), soundbite, many: true),
    Field("funding", .element(Namespace.podcast("funding")), funding, many: true),
    Field("location", .element(Namespace.podcast("location")), location, many: true),
    Field("license", .element(Namespace.podcast("license")), license),
    Field("social_interact", .element(Namespace.podcast("socialInteract")), socialInteract, many: true),
    Field("value", .element(Namespace.podcast("value")), value, many: true),
    Field("txt", .element(Namespace.podcast("txt")), txt, many: true),
    Field("content_link", .element(Namespace.podcast("contentLink")), contentLink, many: true),
    Field("chat", .element(Namespace.podcast("chat")), chat),
    Field("comments", .rss("comments"), .address),
    Field("source", .rss("source", atom: "source"), source),
    Field("copyright", .atom("rights"), atomText("copyright", .line)),
    Field("atom_author", .atom("author"), atomPerson, many: true),
    Field("atom_contributor", .atom("contributor"), atomPerson, many: true),
    Field("atom_link", .atom("link"), atomLink, many: true),
  ]

  /// The other vocabularies.
  private static let itemModules: [Field] =
    dublinCore + dublinCoreTerms + itemSyndication + mediaRSS + itemDirectories

  /// What only majlis reads.
  private static let itemCatalog: [Field] = [
    Field("position", .catalog, .whole)
  ]
}

extension KeyView {
  /// RSS 2.0, `enclosure` with a type that begins with `audio/`.
  static let audio = KeyView("audio", recognising: ("type", "audio/"))
  /// RSS 2.0, `enclosure` with a type that begins with `video/`.
  static let video = KeyView("video", recognising: ("type", "video/"))
}
