extension Vocabulary {
  /// A feed: RSS's channel, Atom's feed, the catalog's `feeds/NAME.yaml`; in the order in which its file is written.
  static let feed = Vocabulary(
    "feed", Array([feedCore, feedApple, feedRSS, feedPodcast, feedModules, feedCatalog].joined()))

  /// RSS 2.0, "Required channel elements", and RFC 4287, 4.1.1.
  private static let feedCore: [Field] = [
    Field(
      "title", .rss("title", atom: "title"), atomText("title", .line), .required(by: .rss, .titleMissing),
      .required(by: .atom, .titleMissing), .characters(255, by: .apple)),
    Field("link", .rss("link"), .address, .required(by: .rss)),
    Field("atom_link", .element(Namespace.atom("link")), atomLink, many: true, views: [.selfLink]),
    Field(
      "description", .rss("description", atom: "subtitle"), atomText("description", .markup), .required(by: .rss),
      .bytes(4000, by: .apple)),
    Field("subtitle", .element(Namespace.itunes("subtitle")), .line, .characters(255, by: .apple)),
    Field("summary", .element(Namespace.itunes("summary")), .markup, .bytes(4000, by: .apple)),
    Field("language", .language, .language, .recommended(by: .apple, .languageMissing)),
    Field(
      "author", .element(Namespace.itunes("author")), .line, .recommended(by: .apple, .authorMissing),
      .characters(255, by: .apple)),
  ]

  /// Apple, "A Podcaster's Guide to RSS", show tags.
  private static let feedApple: [Field] = [
    Field("owner", .element(Namespace.itunes("owner")), owner),
    Field("image", .element(Namespace.itunes("image")), itunesImage, .recommended(by: .apple, .imageMissing)),
    Field("rss_image", .rss("image"), rssImage),
    Field(
      "category", .element(Namespace.itunes("category")), itunesCategory, many: true,
      .recommended(by: .apple, .categoryMissing)),
    Field("tag", .rss("category", atom: "category"), tag, many: true),
    Field("keywords", .element(Namespace.itunes("keywords")), .line, .obsolete(by: .apple)),
    Field(
      "explicit", .element(Namespace.itunes("explicit")), .yesNo, .recommended(by: .apple, .explicitMissing),
      .isExplicit),
    Field("type", .element(Namespace.itunes("type")), .line, .oneOf(["episodic", "serial"], by: .apple, .typeSerial)),
    Field("itunes_title", .element(Namespace.itunes("title")), .line),
    Field("block", .element(Namespace.itunes("block")), .yesNo, .onlyYes),
    Field("complete", .element(Namespace.itunes("complete")), .yesNo, .onlyYes),
    Field("new_feed_url", .element(Namespace.itunes("new-feed-url")), .address),
    Field("applepodcastsverify", .element(Namespace.itunes("applepodcastsverify")), .line),
  ]

  /// RSS 2.0, "Optional channel elements", and their like in Atom.
  private static let feedRSS: [Field] = [
    Field("copyright", .rss("copyright", atom: "rights"), atomText("copyright", .line)),
    Field("managing_editor", .rss("managingEditor"), .line, .form(.mailbox, by: .rss, .emailInvalid)),
    Field("web_master", .rss("webMaster"), .line, .form(.mailbox, by: .rss, .emailInvalid)),
    Field("rss_author", .rss("author"), .line),
    Field("published", .rss("pubDate"), .date),
    Field("last_build_date", .rss("lastBuildDate", atom: "updated"), .date, .required(by: .atom)),
    Field("generator", .rss("generator", atom: "generator"), generator),
    Field("docs", .rss("docs"), .address),
    Field("ttl", .rss("ttl"), .whole, .within(1...Int.max, by: .rss, .rssSchedule)),
    Field("cloud", .rss("cloud"), cloud),
    Field("rating", .rss("rating"), .line),
    Field("text_input", .rss("textInput"), textInput),
    Field("skip_hours", .rss("skipHours"), skipHours),
    Field("skip_days", .rss("skipDays"), skipDays),
    Field("stylesheet", .catalog, stylesheet, many: true),
    Field("id", .atom("id"), .identifier, .required(by: .atom)),
    Field("logo", .atom("logo"), .address),
    Field("icon", .atom("icon"), .address),
    Field("atom_author", .atom("author"), atomPerson, many: true),
    Field("atom_contributor", .atom("contributor"), atomPerson, many: true),
  ]

  /// The podcast namespace, channel.
  private static let feedPodcast: [Field] = [
    Field("guid", .element(Namespace.podcast("guid")), .line, .form(.uuid, by: .podcasting, .podcastGuid)),
    Field("locked", .element(Namespace.podcast("locked")), locked),
    Field("funding", .element(Namespace.podcast("funding")), funding, many: true),
    Field("person", .element(Namespace.podcast("person")), person, many: true, views: [.moderator, .panellist]),
    Field("location", .element(Namespace.podcast("location")), location, many: true),
    Field("license", .element(Namespace.podcast("license")), license),
    Field("medium", .element(Namespace.podcast("medium")), .line, .oneOf(media, by: .podcasting, .wordUnknown)),
    Field("trailer", .element(Namespace.podcast("trailer")), trailer, many: true),
    Field("txt", .element(Namespace.podcast("txt")), txt, many: true),
    Field("podcast_image", .element(Namespace.podcast("image")), podcastImage, many: true),
    Field("podcast_srcset", .element(Namespace.podcast("images")), podcastImages),
    Field("podroll", .element(Namespace.podcast("podroll")), podroll),
    Field("remote_item", .element(Namespace.podcast("remoteItem")), remoteItem, many: true),
    Field("publisher", .element(Namespace.podcast("publisher")), publisher),
    Field("update_frequency", .element(Namespace.podcast("updateFrequency")), updateFrequency),
    Field("podping", .element(Namespace.podcast("podping")), podping),
    Field("chat", .element(Namespace.podcast("chat")), chat),
    Field("social_interact", .element(Namespace.podcast("socialInteract")), socialInteract, many: true),
    Field("value", .element(Namespace.podcast("value")), value, many: true),
    Field("service_block", .element(Namespace.podcast("block")), serviceBlock, many: true),
    Field("live_item", .element(Namespace.podcast("liveItem")), liveItem, many: true),
  ]

  /// The other vocabularies.
  private static let feedModules: [Field] =
    dublinCore + dublinCoreTerms + feedSyndication + mediaRSS + feedDirectories

  /// What only majlis reads.
  private static let feedCatalog: [Field] = [
    Field("episode", .catalog, .line, many: true),
    Field("order", .catalog, .line, .oneOf(["newest-first", "oldest-first", "position"], by: .majlis, .wordUnknown)),
    Field("limit", .catalog, .whole),
    Field("format", .catalog, .line, .oneOf(["rss", "atom"], by: .majlis, .wordUnknown)),
    Field("version", .catalog, .line),
    Field("timezone", .catalog, .line),
    Field("rss", .catalog, rootElement),
    Field("namespaces", .catalog, namespaces),
  ]

  /// Podcast namespace, `medium`.
  private static let media: [String] = {
    let single = ["podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course"]
    return single + single.map { $0 + "L" } + ["mixed"]
  }()
}

extension Demand {
  /// Apple, `itunes:explicit`: the words of today; those before 2019 are still read.
  static let isExplicit = Demand.oneOf(["true", "false"], by: .apple, .explicitValue)
  /// Apple, `itunes:block`, `itunes:complete`: nothing but "Yes" has an effect, and a no is meant to have none.
  static let onlyYes = Demand.oneOf(["Yes", "No", "False"], by: .apple, .blockValue)
}

extension FieldPlace {
  /// RSS's `language` element; Atom has an attribute for it.
  fileprivate static let language = Self(
    rss: .element(Namespace.rss("language")), atom: .attribute(Namespace.xml("lang")))
}

extension KeyView {
  /// A moderator: podcast namespace, `person`, role "host".
  static let moderator = KeyView("moderator", synonyms: ["host"], implying: [("role", "host")])
  /// A panellist: podcast namespace, `person`, role "guest".
  static let panellist = KeyView("panellist", synonyms: ["guest"], implying: [("role", "guest")])
  /// Where the feed lives: `atom:link` with the relation "self" and the type of the dialect that it is written in.
  static let selfLink = KeyView("url", implying: [("rel", "self")])
}
