/// The `itunes:` elements that hold more than text (Apple, "A Podcaster's Guide to RSS").
extension Vocabulary {
  /// `itunes:image`: artwork by its address.
  static let itunesImage = Vocabulary(
    "itunes:image", .scalar("href"),
    [Field("href", .attribute("href"), .address, .required(by: .apple), .fetched(by: .apple))])

  /// `itunes:category`, which may hold one of its own kind.
  static let itunesCategory: Vocabulary = Vocabulary(
    "itunes:category", .path("text", through: "category"),
    [
      Field("text", .attribute("text"), .line, .required(by: .apple)),
      Field("category", .element(Namespace.itunes("category")), itunesCategory, many: true),
    ])

  /// `itunes:owner`: whom directories write to.
  static let owner = Vocabulary(
    "itunes:owner",
    [
      Field("name", .element(Namespace.itunes("name")), .line),
      Field(
        "email", .element(Namespace.itunes("email")), .line, .required(by: .apple),
        .form(.email, by: .apple, .emailInvalid)),
    ])

  /// `itunes:link`, which old feeds have: an address as text or in attributes like those of Atom.
  static let itunesLink = text(
    Namespace.itunes("link"), .address, .attribute("rel", .line), .attribute("type", .mediaType),
    .attribute("href", .address))
}
