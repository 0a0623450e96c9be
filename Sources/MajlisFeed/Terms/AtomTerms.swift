/// The constructs of Atom 1.0 (RFC 4287).
extension Vocabulary {
  /// A text construct (RFC 4287, 3.1): RSS has only the text, Atom also says what kind of text it is.
  static func atomText(_ name: String, _ spelling: Spelling) -> Vocabulary {
    Vocabulary(
      "text \(name) \(spelling)", .scalar("value"),
      [
        Field("value", .text(), spelling),
        Field("type", FieldPlace(rss: nil, atom: .attribute(Namespace.rss("type"))), .textType),
      ])
  }

  /// `content` (RFC 4287, 4.1.3), or `content:encoded` in RSS.
  static let atomContent = Vocabulary(
    "content", .scalar("value"),
    [
      Field("value", .text(), .markup),
      Field("type", FieldPlace(rss: nil, atom: .attribute(Namespace.rss("type"))), .textType),
      Field("src", FieldPlace(rss: nil, atom: .attribute(Namespace.rss("src"))), .address),
    ])

  /// A person construct (RFC 4287, 3.2).
  static let atomPerson = Vocabulary(
    "atom person", .scalar("name"),
    [
      Field("name", .atom("name"), .line, .required(by: .atom)),
      Field("uri", .atom("uri"), .address),
      Field("email", .atom("email"), .line, .form(.email, by: .atom, .emailInvalid)),
    ])

  /// `link` (RFC 4287, 4.2.7).
  static let atomLink = Vocabulary(
    "atom:link", .scalar("href"),
    [
      Field("href", .attribute("href"), .address, .required(by: .atom)),
      Field("rel", .attribute("rel"), .line),
      Field("type", .attribute("type"), .mediaType),
      Field("hreflang", .attribute("hreflang"), .language),
      Field("title", .attribute("title"), .line),
      Field("length", .attribute("length"), .whole),
    ])

  /// `generator` (RFC 4287, 4.2.4); RSS has only the text.
  static let generator = Vocabulary(
    "generator", .scalar("value"),
    [
      Field("value", .text(), .line),
      Field("uri", FieldPlace(rss: nil, atom: .attribute(Namespace.rss("uri"))), .address),
      Field("version", FieldPlace(rss: nil, atom: .attribute(Namespace.rss("version"))), .line),
    ])
}
