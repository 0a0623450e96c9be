/// The elements of directories and hosts: Google Play, Spotify, Blubrry.
extension Vocabulary {
  /// What they want of a feed.
  static let feedDirectories: [Field] =
    googlePlay + googlePlayShow + spotify + rawVoiceShow + rawVoice

  /// What they want of an item.
  static let itemDirectories: [Field] = googlePlay + spotify + rawVoiceEpisode + rawVoice

  /// Google Play (www.google.com/schemas/play-podcasts/1.0), closed since 2024: feeds and items.
  private static let googlePlay: [Field] = [
    .module(Namespace.googleplay("author"), .line),
    .module(Namespace.googleplay("description"), .markup),
    .module(Namespace.googleplay("image"), main(Namespace.googleplay("image"), .attribute("href", .address))),
    .module(Namespace.googleplay("explicit"), .yesNo),
    .module(Namespace.googleplay("block"), .yesNo),
  ]

  /// Google Play: feeds.
  private static let googlePlayShow: [Field] = [
    .module(Namespace.googleplay("email"), .line),
    .module(Namespace.googleplay("owner"), .line),
    .module(
      Namespace.googleplay("category"), main(Namespace.googleplay("category"), .attribute("text", .line)), many: true),
    .module(Namespace.googleplay("new-feed-url"), .address),
  ]

  /// Spotify's extension (www.spotify.com/ns/rss).
  private static let spotify: [Field] = [
    .module(Namespace.spotify("limit"), main(Namespace.spotify("limit"), .attribute("recentCount", .whole))),
    .module(Namespace.spotify("countryOfOrigin"), .line),
    .module(Namespace.spotify("access"), spotifyAccess),
  ]

  /// `spotify:access`: the partner of a feed for subscribers, or what an item is sold as.
  private static let spotifyAccess = record(
    Namespace.spotify("access"),
    .part(Namespace.spotify("partner"), main(Namespace.spotify("partner"), .attribute("id", .line))),
    .part(Namespace.spotify("sandbox"), main(Namespace.spotify("sandbox"), .attribute("enabled", .yesNo))),
    .part(
      Namespace.spotify("entitlement"), main(Namespace.spotify("entitlement"), .attribute("name", .line)), many: true))

  /// RawVoice RSS (www.rawvoice.com/rawvoiceRssModule), feeds.
  private static let rawVoiceShow: [Field] =
    [
      .module(Namespace.rawvoice("location"), .line),
      .module(Namespace.rawvoice("frequency"), .line),
      .module(Namespace.rawvoice("mycast"), .line),
      .module(Namespace.rawvoice("subscribe"), rawVoiceSubscribe),
      .module(Namespace.rawvoice("liveEmbed"), .markup),
    ]
    + ["liveStream", "flashLiveStream", "httpLiveStream", "shoutcastLiveStream"].map {
      .module(Namespace.rawvoice($0), liveStream(Namespace.rawvoice($0)), many: true)
    }

  /// RawVoice RSS, feeds and items.
  private static let rawVoice: [Field] = [
    .module(
      Namespace.rawvoice("rating"),
      text(Namespace.rawvoice("rating"), .line, .attribute("tv", .line), .attribute("movie", .line))),
    .module(
      Namespace.rawvoice("donate"), text(Namespace.rawvoice("donate"), .line, .attribute("href", .address)), many: true),
  ]

  /// `rawvoice:subscribe`: pages to subscribe at. The set of attributes is free; these have keys of their own.
  private static let rawVoiceSubscribe = Vocabulary(
    "rawvoice:subscribe",
    [
      "feed", "html", "itunes", "spotify", "googleplay", "amazon_music", "android", "audible", "blubrry", "deezer",
      "iheart", "pandora", "stitcher", "tunein", "youtube",
    ].map { .attribute($0, .address) })

  /// `rawvoice:liveStream` and its like: `schedule` is a date, `duration` a length of time.
  private static func liveStream(_ name: Name) -> Vocabulary {
    Vocabulary(
      name.description,
      [
        .attribute("url", .address), .attribute("schedule", .line), .attribute("duration", .line),
        .attribute("type", .mediaType), .ownText(),
      ])
  }

  /// RawVoice RSS, items.
  private static let rawVoiceEpisode: [Field] = [
    .module(Namespace.rawvoice("poster"), main(Namespace.rawvoice("poster"), .attribute("url", .address))),
    .module(Namespace.rawvoice("isHD"), .line),
    .module(Namespace.rawvoice("embed"), .markup),
    .module(Namespace.rawvoice("webm"), rawVoiceFile(Namespace.rawvoice("webm")), many: true),
    .module(Namespace.rawvoice("mp4"), rawVoiceFile(Namespace.rawvoice("mp4")), many: true),
    .module(Namespace.rawvoice("metamark"), metamark, many: true),
  ]

  /// `rawvoice:webm`, `rawvoice:mp4`: another file of the episode; `length` in bytes.
  private static func rawVoiceFile(_ name: Name) -> Vocabulary {
    main(name, .attribute("src", .address), .attribute("type", .mediaType), .attribute("length", .whole))
  }

  /// `rawvoice:metamark`: something at a `position`, in seconds.
  private static let metamark = Vocabulary(
    "rawvoice:metamark",
    [
      .attribute("type", .line), .attribute("link", .address), .attribute("position", .line),
      .attribute("duration", .line), .ownText(),
    ])
}
