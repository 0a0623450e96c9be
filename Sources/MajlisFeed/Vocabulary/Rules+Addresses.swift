/// Addresses and identifiers that are URIs.
extension Rule {
  static let ofAddresses = [
    urlInvalid, urlRelative, urlScheme, urlHTTP, urlPrivateHost, urlCredentials, urlNonCanonical, idURI,
  ]

  /// RFC 3986.
  public static let urlInvalid = Rule(
    "url-invalid", .error, by: .uri, "{subject} `{value}` is not a valid address: {detail}",
    why: "Apps cannot fetch it, or each guesses another address.", fails: "<link>https://example.org/a b</link>",
    passes: "<link>https://example.org/a%20b</link>")
  /// RSS 2.0, "Comments": addresses begin with a scheme.
  public static let urlRelative = Rule(
    "url-relative", .error, by: .rss, "{subject} `{value}` is relative; a feed needs whole addresses",
    why: "RSS has no base that a relative address could be read against.", fails: "<link>/about</link>",
    passes: "<link>https://example.org/about</link>")
  /// Address schemes that do something else than fetch.
  public static let urlScheme = Rule(
    "url-scheme", .warning, by: .majlis, "{subject} `{value}` cannot be fetched: {detail} is no scheme for it",
    help: "write an address that begins with https://",
    why: "It would run or read something on the reader's machine.", fails: "<link>javascript:alert(1)</link>",
    passes: "<link>https://example.org/</link>")
  /// Apple: https is advised; apps on iOS block the rest.
  public static let urlHTTP = Rule(
    "url-http", .warning, .podcast, by: .apple, "{subject} `{value}` is fetched without encryption",
    help: "write https:// where the server has it",
    why: "Browsers and apps block or warn of addresses that begin with http://.",
    fails: #"<enclosure url="http://example.org/1.mp3" …/>"#, passes: #"<enclosure url="https://example.org/1.mp3" …/>"#
  )
  /// Addresses of a network that only its own machines reach.
  public static let urlPrivateHost = Rule(
    "url-private-host", .error, by: .majlis, "{subject} `{value}` lies inside a network: nobody else reaches {detail}",
    why: "Listeners cannot fetch it, and a server that does may reach what it should not.",
    fails: #"<enclosure url="http://192.168.0.2/1.mp3" …/>"#, passes: #"<enclosure url="https://example.org/1.mp3" …/>"#
  )
  /// Everybody who reads the feed can use them.
  public static let urlCredentials = Rule(
    "url-credentials", .error, by: .majlis, "{subject} holds a user name or a password",
    help: "take them out of the address, and change the password", why: "A feed is read by everybody.",
    fails: "<link>https://me:pw@example.org/</link>", passes: "<link>https://example.org/</link>")
  /// RFC 4287, 4.2.6.1: identifiers are compared character by character.
  public static let urlNonCanonical = Rule(
    "url-non-canonical", .advice, by: .atom, "{subject} `{value}` is usually written {detail}",
    why:
      "Identifiers are compared letter by letter; somebody will write the usual form, and it is another one. Never change one that is in use.",
    fails: "<id>HTTP://example.org:80</id>", passes: "<id>http://example.org/</id>")
  /// RFC 4287, 4.2.6.
  public static let idURI = Rule(
    "id-uri", .error, by: .atom, "{subject} `{value}` is not a URI{detail}",
    why: "An id has to be a URI that nobody else uses; other text is not unique in the world.",
    fails: "<id>12</id>", passes: "<id>tag:example.org,2015:12</id>")
}
