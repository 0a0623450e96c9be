/// The elements of RSS 2.0 that hold more than text (rssboard.org/rss-specification).
extension Vocabulary {
  /// `enclosure`: an address, its length in bytes and its media type, all required.
  static let enclosure = Vocabulary(
    "enclosure",
    [
      Field("url", .attribute("url", atom: "href"), .address, .required(by: .rss), .fetched(by: .apple)),
      Field(
        "length", .attribute("length"), .whole, .required(by: .rss), .within(0...Int.max, by: .rss, .enclosureLength)),
      Field("type", .attribute("type"), .mediaType, .required(by: .rss)),
    ])

  /// `guid`. Without `isPermaLink` it counts as an address; the catalog's short form says that it is none.
  static let guid = Vocabulary(
    "guid", .scalar("value", implying: [("permalink", "false")]),
    [
      Field("value", .text(), .identifier, .required(by: .rss, .guidEmpty)),
      Field("permalink", FieldPlace(rss: .attribute(Namespace.rss("isPermaLink")), atom: nil), .yesNo),
    ])

  /// `category`, for which Atom has attributes only (RFC 4287, 4.2.2).
  static let tag = Vocabulary(
    "category", .scalar("term"),
    [
      Field("term", .text(atom: "term"), .line),
      Field("domain", .attribute("domain", atom: "scheme"), .line, .form(.uri, by: .atom, .urlRelative)),
      Field("label", FieldPlace(rss: nil, atom: .attribute(Namespace.rss("label"))), .line),
    ])

  /// `image` of the channel: GIF, JPEG or PNG of at most 144 x 400 pixels.
  static let rssImage = Vocabulary(
    "image",
    [
      Field("url", .rss("url"), .address, .required(by: .rss)),
      Field("title", .rss("title"), .line, .required(by: .rss)),
      Field("link", .rss("link"), .address, .required(by: .rss)),
      Field("width", .rss("width"), .whole, .within(1...144, by: .rss, .imageRSSSize)),
      Field("height", .rss("height"), .whole, .within(1...400, by: .rss, .imageRSSSize)),
      Field("description", .rss("description"), .line),
    ])

  /// `cloud`: where a program registers to hear of changes; all attributes are required.
  static let cloud = Vocabulary(
    "cloud",
    [
      Field("domain", .attribute("domain"), .line, .required(by: .rss)),
      Field("port", .attribute("port"), .whole, .required(by: .rss)),
      Field("path", .attribute("path"), .line, .required(by: .rss)),
      Field("register_procedure", .attribute("registerProcedure"), .line, .required(by: .rss)),
      Field("protocol", .attribute("protocol"), .line, .required(by: .rss)),
    ])

  /// `textInput`, a form that nobody shows any more.
  static let textInput = Vocabulary(
    "textInput",
    [
      Field("title", .rss("title"), .line, .required(by: .rss)),
      Field("description", .rss("description"), .text, .required(by: .rss)),
      Field("name", .rss("name"), .line, .required(by: .rss), .form(.name, by: .rss, .wordUnknown)),
      Field("link", .rss("link"), .address, .required(by: .rss)),
    ])

  /// `skipHours`: hours of the day in GMT, 0 to 23.
  static let skipHours = Vocabulary(
    "skipHours", .list("hour"),
    [Field("hour", .rss("hour"), .whole, many: true, .within(0...23, tolerating: 24, by: .rss, .rssSchedule))])

  /// `skipDays`: days of the week in English.
  static let skipDays = Vocabulary(
    "skipDays", .list("day"),
    [
      Field("day", .rss("day"), .line, many: true, .oneOf(FeedDate.weekdayNames, by: .rss, .rssSchedule))
    ])

  /// `source`: the feed that an item was taken from; in Atom the metadata of that feed (RFC 4287, 4.2.11).
  static let source = Vocabulary(
    "source",
    [
      Field("title", .text(), .line),
      Field("url", .attribute("url"), .address, .required(by: .rss)),
    ])

  /// What `<rss>` itself carries besides its version.
  static let rootElement = Vocabulary("rss", [])

  /// Prefixes and the URIs that the source gave them.
  static let namespaces = Vocabulary("namespaces", [])

  /// The pseudo-attributes of an `xml-stylesheet` instruction.
  static let stylesheet = Vocabulary("stylesheet", .scalar("value"), [Field("value", .catalog, .line)])
}
