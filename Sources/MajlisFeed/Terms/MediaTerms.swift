/// Media RSS 1.5.1 (rssboard.org/media-rss).
extension Vocabulary {
  /// What a feed and an item may say of the media in them; a feed speaks for all of its items.
  static let mediaRSS: [Field] =
    [
      .module(Namespace.media("content"), mediaContent, many: true),
      .module(Namespace.media("group"), mediaGroup, many: true),
    ] + mediaElements { "media_\($0)" }

  /// `media:group`: several files that are the same thing.
  static let mediaGroup = Vocabulary(
    "media:group", [.part(Namespace.media("content"), mediaContent, many: true)] + mediaElements { $0 })

  /// `media:content`: a file. `fileSize` in bytes, `bitrate` in kilobits and `samplingrate` in thousands a second,
  /// `framerate` in frames a second, `duration` in seconds, sizes in pixels.
  static let mediaContent = Vocabulary(
    "media:content", .scalar("url"),
    [
      .attribute("url", .address), .attribute("fileSize", .whole), .attribute("type", .mediaType),
      .word("medium", ["audio", "video", "image", "document", "executable"]), .attribute("isDefault", .yesNo),
      .word("expression", ["full", "sample", "nonstop"]),
      .attribute("bitrate", .decimal), .attribute("framerate", .decimal), .attribute("samplingrate", .decimal),
      .attribute("channels", .whole), .attribute("duration", .duration), .attribute("height", .whole),
      .attribute("width", .whole), .attribute("lang", .language),
    ] + mediaElements { $0 })

  /// "Optional elements": they may stand in a feed, an item, a group or a file, and the innermost counts.
  private static func mediaElements(_ key: (String) -> String) -> [Field] {
    mediaTexts.map { name, spelling in
      Field(key(name.snakeCased), .element(Namespace.media(name)), spelling)
    }
      + mediaRecords.map { name, many, record in
        Field(key(name.snakeCased), .element(Namespace.media(name)), record(), many: many)
      }
  }

  /// `media:keywords` (between commas) and the old `media:adult`, for which `media:rating` stands today.
  private static let mediaTexts: [(name: String, spelling: Spelling)] = [("keywords", .line), ("adult", .line)]

  private static let mediaRecords: [(name: String, many: Bool, record: @Sendable () -> Vocabulary)] = [
    ("title", false, { mediaTitle }), ("description", false, { mediaDescription }),
    ("thumbnail", true, { mediaThumbnail }), ("category", true, { mediaCategory }), ("rating", true, { mediaRating }),
    ("hash", true, { mediaHash }), ("player", false, { mediaPlayer }), ("credit", true, { mediaCredit }),
    ("copyright", false, { mediaCopyright }), ("text", true, { mediaText }),
    ("restriction", true, { mediaRestriction }), ("community", false, { mediaCommunity }),
    ("comments", false, { mediaComments }), ("embed", false, { mediaEmbed }), ("responses", false, { mediaResponses }),
    ("backLinks", false, { mediaBackLinks }), ("status", false, { mediaStatus }), ("price", true, { mediaPrice }),
    ("license", true, { mediaLicense }), ("subTitle", true, { mediaSubTitle }), ("peerLink", true, { mediaPeerLink }),
    ("location", true, { mediaLocation }), ("rights", false, { mediaRights }), ("scenes", false, { mediaScenes }),
  ]
}

/// What stands in a group or a file.
extension Vocabulary {
  /// `media:title`.
  private static let mediaTitle = text(Namespace.media("title"), .line, .word("type", ["plain", "html"]))
  /// `media:description`.
  private static let mediaDescription = text(Namespace.media("description"), .markup, .word("type", ["plain", "html"]))
  /// `media:thumbnail`: sizes in pixels, `time` in Normal Play Time.
  private static let mediaThumbnail = main(
    Namespace.media("thumbnail"), .attribute("url", .address), .attribute("width", .whole),
    .attribute("height", .whole), .attribute("time", .line))
  /// `media:category`: `scheme` is the address of the taxonomy.
  private static let mediaCategory = text(
    Namespace.media("category"), .line, .attribute("scheme", .line), .attribute("label", .line))
  /// `media:rating`: "adult" or "nonadult" where no `scheme` is given.
  private static let mediaRating = text(Namespace.media("rating"), .line, .attribute("scheme", .line))
  /// `media:hash`: in hexadecimal digits.
  private static let mediaHash = text(Namespace.media("hash"), .line, .word("algo", ["md5", "sha-1"]))
  /// `media:player`: a page that plays it.
  private static let mediaPlayer = main(
    Namespace.media("player"), .attribute("url", .address), .attribute("width", .whole), .attribute("height", .whole))
  /// `media:credit`: a person with a `role`, by the European Broadcasting Union's list where no `scheme` is given.
  private static let mediaCredit = text(
    Namespace.media("credit"), .line, .attribute("role", .line), .attribute("scheme", .line))
  /// `media:copyright`.
  private static let mediaCopyright = text(Namespace.media("copyright"), .line, .attribute("url", .address))
  /// `media:text`: what is said from `start` to `end`, both in Normal Play Time.
  private static let mediaText = text(
    Namespace.media("text"), .markup, .word("type", ["plain", "html"]), .attribute("lang", .language),
    .attribute("start", .line), .attribute("end", .line))
  /// `media:restriction`: whom it is for, or not.
  private static let mediaRestriction = text(
    Namespace.media("restriction"), .line, .word("relationship", ["allow", "deny"]),
    .word("type", ["country", "uri", "sharing"]))
  /// `media:status`.
  private static let mediaStatus = main(
    Namespace.media("status"), .word("state", ["active", "blocked", "deleted"]), .attribute("reason", .line))
  /// `media:price`.
  private static let mediaPrice = record(
    Namespace.media("price"), .word("type", ["rent", "purchase", "package", "subscription"]),
    .attribute("price", .line), .attribute("currency", .line),
    .attribute("info", .line))
  /// `media:license`.
  private static let mediaLicense = text(
    Namespace.media("license"), .line, .attribute("type", .line), .attribute("href", .address))
  /// `media:subTitle`.
  private static let mediaSubTitle = main(
    Namespace.media("subTitle"), .attribute("href", .address), .attribute("type", .mediaType),
    .attribute("lang", .language))
  /// `media:peerLink`: the same by BitTorrent and the like.
  private static let mediaPeerLink = main(
    Namespace.media("peerLink"), .attribute("href", .address), .attribute("type", .mediaType))
  /// `media:location`: where it was taken; GeoRSS stands in it.
  private static let mediaLocation = record(
    Namespace.media("location"), .attribute("description", .line), .attribute("start", .line),
    .attribute("end", .line))
  /// `media:rights`.
  private static let mediaRights = main(Namespace.media("rights"), .word("status", ["userCreated", "official"]))
}

/// What viewers say, and the parts of a file.
extension Vocabulary {
  /// `media:community`.
  private static let mediaCommunity = record(
    Namespace.media("community"), .part(Namespace.media("starRating"), mediaStarRating),
    .part(Namespace.media("statistics"), mediaStatistics), .part(Namespace.media("tags"), .line))
  /// `media:starRating`.
  private static let mediaStarRating = record(
    Namespace.media("starRating"), .attribute("average", .decimal), .attribute("count", .whole),
    .attribute("min", .decimal), .attribute("max", .decimal))
  /// `media:statistics`.
  private static let mediaStatistics = record(
    Namespace.media("statistics"), .attribute("views", .whole), .attribute("favorites", .whole))
  /// `media:comments`.
  private static let mediaComments = list(
    Namespace.media("comments"), of: .part(Namespace.media("comment"), .text, many: true))
  /// `media:responses`.
  private static let mediaResponses = list(
    Namespace.media("responses"), of: .part(Namespace.media("response"), .line, many: true))
  /// `media:backLinks`.
  private static let mediaBackLinks = list(
    Namespace.media("backLinks"), of: .part(Namespace.media("backLink"), .address, many: true))
  /// `media:embed`: a player to embed and what it is told.
  private static let mediaEmbed = record(
    Namespace.media("embed"), .attribute("url", .address), .attribute("width", .whole), .attribute("height", .whole),
    .part(Namespace.media("param"), mediaParam, many: true))
  /// `media:param`.
  private static let mediaParam = text(Namespace.media("param"), .line, .attribute("name", .line))
  /// `media:scenes`.
  private static let mediaScenes = list(
    Namespace.media("scenes"), of: .part(Namespace.media("scene"), mediaScene, many: true))
  /// `media:scene`: its times in Normal Play Time. What stands in it has no namespace of its own.
  private static let mediaScene = record(
    Namespace.media("scene"), scenePart("sceneTitle", .line), scenePart("sceneDescription", .text),
    scenePart("sceneStartTime", .line), scenePart("sceneEndTime", .line))

  private static func scenePart(_ name: String, _ spelling: Spelling) -> Field {
    Field(name.snakeCased, .rss(name, atom: name), spelling)
  }
}
