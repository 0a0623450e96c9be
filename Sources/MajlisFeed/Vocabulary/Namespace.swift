/// A namespace that feeds use: the prefix and the URI that majlis writes, and the spellings of the URI that it reads.
public struct Namespace: Sendable, Hashable {
  /// The prefix that is written; empty for none.
  public let prefix: String
  /// The URI that is written; empty for no namespace.
  public let uri: String

  init(_ prefix: String, _ uri: String) {
    (self.prefix, self.uri) = (prefix, uri)
  }

  /// Namespaces are the same when their URIs are.
  public static func == (a: Self, b: Self) -> Bool { a.uri == b.uri }

  /// By the URI.
  public func hash(into hasher: inout Hasher) { hasher.combine(uri) }

  /// A name in this namespace.
  func callAsFunction(_ local: String) -> Name { Name(local, in: self) }
}

extension Namespace {
  /// RSS 2.0 and 0.9x: no namespace.
  static let rss = Namespace("", "")
  /// XML's own prefix, which is bound without a declaration (Namespaces in XML, 3).
  static let xml = Namespace("xml", "http://www.w3.org/XML/1998/namespace")
  static let atom = Namespace("atom", "http://www.w3.org/2005/Atom")
  static let itunes = Namespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd")
  static let podcast = Namespace("podcast", "https://podcastindex.org/namespace/1.0")
  static let content = Namespace("content", "http://purl.org/rss/1.0/modules/content/")
  static let dc = Namespace("dc", "http://purl.org/dc/elements/1.1/")
  static let psc = Namespace("psc", "http://podlove.org/simple-chapters")
  static let media = Namespace("media", "http://search.yahoo.com/mrss/")
  static let dcterms = Namespace("dcterms", "http://purl.org/dc/terms/")
  static let sy = Namespace("sy", "http://purl.org/rss/1.0/modules/syndication/")
  static let fh = Namespace("fh", "http://purl.org/syndication/history/1.0")
  static let googleplay = Namespace("googleplay", "http://www.google.com/schemas/play-podcasts/1.0")
  static let spotify = Namespace("spotify", "http://www.spotify.com/ns/rss")
  static let rawvoice = Namespace("rawvoice", "http://www.rawvoice.com/rawvoiceRssModule/")
  static let creativeCommons = Namespace("creativeCommons", "http://backend.userland.com/creativeCommonsRssModule")
  static let cc = Namespace("cc", "http://web.resource.org/cc/")
  static let feedburner = Namespace("feedburner", "http://rssnamespace.org/feedburner/ext/1.0")
  static let slash = Namespace("slash", "http://purl.org/rss/1.0/modules/slash/")
  static let wfw = Namespace("wfw", "http://wellformedweb.org/CommentAPI/")
  static let thr = Namespace("thr", "http://purl.org/syndication/thread/1.0")
  static let georss = Namespace("georss", "http://www.georss.org/georss")
  static let geo = Namespace("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#")
  static let admin = Namespace("admin", "http://webns.net/mvcb/")
  static let rdf = Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")

  /// The namespaces whose elements or attributes have keys.
  static let known = [
    rss, xml, atom, itunes, podcast, content, dc, psc, media, googleplay, dcterms, sy, slash, wfw, feedburner, fh,
    spotify, rawvoice, creativeCommons, cc, thr, georss, geo, admin, rdf,
  ]

  /// Other usual prefixes, for documents that use a prefix and declare none.
  private static let usual = [
    "atom10": atom, "a10": atom, "syn": sy, "xlink": Namespace("xlink", "http://www.w3.org/1999/xlink"),
  ]

  /// The namespace that a prefix usually means.
  static func usual(prefix: String) -> Namespace? {
    known.first { $0.prefix == prefix && !prefix.isEmpty } ?? usual[prefix]
  }

  /// The URI that a prefix gets which nobody declared: what it usually means, or one that says as much.
  static func assumed(prefix: String) -> String {
    prefix.isEmpty ? "" : usual(prefix: prefix)?.uri ?? "urn:undeclared:\(prefix)"
  }

  /// Other addresses of the same namespaces, in the form of `normal`.
  private static let addresses: [String: Namespace] = {
    var addresses: [String: Namespace] = [
      "backend.userland.com/rss2": rss,
      "w3.org/2005/atom": atom,
      "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": podcast,
      "purl.org/dc/elements/1.0": dc,
      "rssboard.org/media-rss": media,
      "www.rssboard.org/media-rss": media,
      "www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd": googleplay,
      "creativecommons.org/ns#": cc,
    ]
    for namespace in known { addresses[normal(namespace.uri)] = namespace }
    return addresses
  }()

  /// The known namespace that a URI means: letter case, scheme and a slash at the end do not count.
  static func named(_ uri: String) -> Namespace? { addresses[normal(uri)] }

  /// An address without what does not count in it.
  static func normal(_ uri: String) -> String {
    var text = uri.lowercased().utf8.drop(while: \.isSpace)
    while text.last?.isSpace == true { text.removeLast() }
    for scheme in ["http://", "https://"] where text.starts(with: scheme.utf8) {
      text = text.dropFirst(scheme.utf8.count)
    }
    while text.last == UInt8(ascii: "/") { text.removeLast() }
    return String(Substring(text))
  }
}

/// The name of an element or attribute: a local name in a namespace. The prefix is a matter of spelling.
public struct Name: Sendable, Hashable, CustomStringConvertible {
  /// The name without its prefix.
  public let local: String
  /// The namespace; that of RSS for none.
  public let namespace: Namespace

  init(_ local: String, in namespace: Namespace) {
    (self.local, self.namespace) = (local, namespace)
  }

  /// The name with the namespace's usual prefix.
  public var description: String { namespace.prefix.isEmpty ? local : "\(namespace.prefix):\(local)" }
}
