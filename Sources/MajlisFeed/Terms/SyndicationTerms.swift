/// Modules that many kinds of feeds have.
extension Vocabulary {
  /// What a feed says: how often it changes, whether it is whole, and who made it.
  static let feedSyndication: [Field] =
    schedule + history + origin + [.module(Namespace.feedburner("info"), feedburnerInfo)] + feedburner + licenses
    + places

  /// What an item says: its comments, the item that it answers, its licence and its place.
  static let itemSyndication: [Field] = talk + feedburner + licenses + places

  /// RSS 1.0 module "Syndication" (web.resource.org/rss/1.0/modules/syndication).
  private static let schedule: [Field] = [
    Field(
      "sy_update_period", .element(Namespace.sy("updatePeriod")), .line,
      .oneOf(["hourly", "daily", "weekly", "monthly", "yearly"], by: .rss, .wordUnknown)),
    .module(Namespace.sy("updateFrequency"), .whole),
    .module(Namespace.sy("updateBase"), .instant),
  ]

  /// RFC 5005, 2 and 4: elements that mean something by being there, and are empty.
  private static let history: [Field] = [
    .module(Namespace.fh("complete"), .line),
    .module(Namespace.fh("archive"), .line),
  ]

  /// RSS 1.0 module "Administrative" (webns.net/mvcb).
  private static let origin: [Field] = ["generatorAgent", "errorReportsTo"].map {
    .module(Namespace.admin($0), resource(Namespace.admin($0)))
  }

  /// RSS 1.0 module "Slash"; CommentAPI; RFC 4685.
  private static let talk: [Field] = [
    .module(Namespace.slash("section"), .line),
    .module(Namespace.slash("department"), .line),
    .module(Namespace.slash("comments"), .whole),
    .module(Namespace.slash("hit_parade"), .line),
    .module(Namespace.wfw("comment"), .address),
    .module(Namespace.wfw("commentRss"), .address),
    // So it was spelled before the specification was mended.
    Field("wfw_comment_rss_capitals", .element(Namespace.wfw("commentRSS")), .address),
    .module(Namespace.thr("in-reply-to"), inReplyTo, many: true),
    .module(Namespace.thr("total"), .whole),
  ]

  /// `thr:in-reply-to` (RFC 4685, 3).
  private static let inReplyTo = main(
    Namespace.thr("in-reply-to"), .attribute("ref", .identifier), .attribute("href", .address),
    .attribute("type", .mediaType), .attribute("source", .address))

  /// FeedBurner's extension: what it measures by, and what it replaced.
  private static let feedburner: [Field] =
    ["origLink", "origEnclosureLink"].map { .module(Namespace.feedburner($0), .address) }
    + ["browserFriendly", "awareness", "emailServiceId", "feedburnerHostname"].map {
      .module(Namespace.feedburner($0), .text)
    }
    + [.module(Namespace.feedburner("feedFlare"), feedFlare, many: true)]

  /// `feedburner:info`.
  private static let feedburnerInfo = main(Namespace.feedburner("info"), .attribute("uri", .line))
  /// `feedburner:feedFlare`: a button of a feed reader.
  private static let feedFlare = text(
    Namespace.feedburner("feedFlare"), .line, .attribute("href", .address), .attribute("src", .address))

  /// The RSS module of Creative Commons (backend.userland.com/creativeCommonsRssModule), and that of RSS 1.0.
  private static let licenses: [Field] = [
    .module(Namespace.creativeCommons("license"), .address, many: true),
    .module(Namespace.cc("license"), resource(Namespace.cc("license")), many: true),
  ]

  /// An address in `rdf:resource`, or as the element's text where RDF was not understood.
  private static func resource(_ name: Name) -> Vocabulary {
    main(name, .attribute(Namespace.rdf("resource"), .address), .ownText())
  }

  /// GeoRSS Simple (docs.ogc.org/cs/17-002r1): latitude and longitude with white space between them; W3C Basic Geo.
  private static let places: [Field] =
    ["point", "line", "polygon", "box", "circle"].map { .module(Namespace.georss($0), .text, many: true) }
    + ["featureName", "featureTypeTag", "relationshipTag"].map { .module(Namespace.georss($0), .line, many: true) }
    + ["elev", "floor", "radius"].map { .module(Namespace.georss($0), .decimal) }
    + ["lat", "long", "alt"].map { .module(Namespace.geo($0), .decimal) }
    + [.module(Namespace.geo("Point"), geoPoint, many: true)]

  /// `geo:Point`.
  private static let geoPoint = record(
    Namespace.geo("Point"), .part(Namespace.geo("lat"), .decimal), .part(Namespace.geo("long"), .decimal),
    .part(Namespace.geo("alt"), .decimal))
}
