/// The podcast namespace: what a show says of other shows, of its schedule and of what is live.
extension Vocabulary {
  /// `podcast:liveItem`: an item that is on the air, or was, or will be. Whatever an item can say stands in it.
  static let liveItem = Vocabulary(
    "podcast:liveItem",
    [
      Field(
        "status", .attribute("status"), .line, .required(by: .podcasting),
        .oneOf(["pending", "live", "ended"], by: .podcasting, .wordUnknown)),
      Field("start", .attribute("start"), .instant, .required(by: .podcasting)),
      .attribute("end", .instant),
    ] + itemFields)

  /// `podcast:contentLink`: where it can be watched or heard; the text is its label.
  static let contentLink = Vocabulary(
    "podcast:contentLink",
    [.ownText(), Field("href", .attribute("href"), .address, .required(by: .podcasting))])

  /// `podcast:remoteItem`: a feed, or an item of it, by its guid.
  static let remoteItem = Vocabulary(
    "podcast:remoteItem",
    [
      Field("feed_guid", .attribute("feedGuid"), .line, .required(by: .podcasting)),
      .attribute("feedUrl", .address),
      .attribute("itemGuid", .identifier),
      .attribute("medium", .line),
      .attribute("title", .line),
    ])

  /// `podcast:podroll`: shows that this one recommends.
  static let podroll = list(
    Namespace.podcast("podroll"), of: .part(Namespace.podcast("remoteItem"), remoteItem, many: true))

  /// `podcast:publisher`: the feed of the publisher, which must name this one too.
  static let publisher = record(
    Namespace.podcast("publisher"), .part(Namespace.podcast("remoteItem"), remoteItem))

  /// `podcast:updateFrequency`: in words, and as a rule of RFC 5545 that begins at `dtstart`.
  static let updateFrequency = Vocabulary(
    "podcast:updateFrequency", .scalar("value"),
    [
      Field("value", .text(), .line, .characters(128, by: .podcasting)),
      .attribute("complete", .yesNo),
      .attribute("dtstart", .line),
      .attribute("rrule", .line),
    ])

  /// `podcast:podping`: whether changes are told to Podping.
  static let podping = main(Namespace.podcast("podping"), .attribute("usesPodping", .yesNo))

  /// `podcast:chat`: where the talk goes on; the innermost of feed, item and live item counts.
  static let chat = Vocabulary(
    "podcast:chat",
    [
      Field("server", .attribute("server"), .line, .required(by: .podcasting)),
      Field("protocol", .attribute("protocol"), .line, .required(by: .podcasting)),
      .attribute("accountId", .line),
      .attribute("space", .line),
    ])

  /// `podcast:images`, for which `podcast:image` stands today: addresses with their widths, between commas.
  static let podcastImages = main(Namespace.podcast("images"), .attribute("srcset", .line))

  /// `podcast:block`: whether a service, or all, should leave the show out; `id` is the service's slug.
  static let serviceBlock = text(Namespace.podcast("block"), .yesNo, .attribute("id", .line))
}
