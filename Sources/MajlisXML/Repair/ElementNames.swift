/// What the names of elements tell about where they can end.
enum ElementNames {
  /// The elements that make up a feed; no other element goes on beyond their borders.
  static let structure: Set<String> = ["rss", "channel", "item", "feed", "entry", "rdf:RDF"]
  /// The elements that a feed document begins with, and those of other documents: a feed
  /// that stands in one is quoted there.
  static let allRoots = ["rss", "feed", "rdf:RDF", "html", "HTML", "opml"]
  /// The elements of HTML that never have an end (HTML Living Standard, 13.1.2). `link`,
  /// `source` and `track` mean something else here.
  static let void: Set<String> = ["br", "hr", "img", "input", "wbr", "area", "embed", "col", "base", "param", "meta"]

  /// Whether nothing but text and HTML can stand in the element, so that another element
  /// of a feed shows that it is over.
  static func isLeaf(_ name: String) -> Bool {
    plainLeaves.contains(name) || (isField(name) && !holders.contains(name))
  }

  /// Whether the element is one of a feed's own: HTML has no prefixes.
  static func isField(_ name: String) -> Bool { name.utf8.contains(UInt8(ascii: ":")) || plain.contains(name) }

  private static let plainLeaves: Set<String> = [
    "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate",
    "category", "generator", "docs", "cloud", "ttl", "rating", "guid", "enclosure", "comments", "url", "id",
    "updated", "published", "rights", "subtitle", "logo", "icon", "uri", "email",
  ]

  /// Without a prefix: those of RSS and Atom. `summary` and `source` are HTML's too.
  private static let plain: Set<String> = plainLeaves.union([
    "item", "entry", "channel", "feed", "image", "textInput", "skipHours", "skipDays", "author", "contributor",
    "content",
  ])

  /// Those that hold elements.
  private static let holders: Set<String> = [
    "itunes:owner", "itunes:category", "media:group", "media:content", "media:community", "podcast:value",
    "podcast:liveItem", "podcast:alternateEnclosure", "podcast:podroll", "podcast:publisher", "psc:chapters", "image",
    "textInput", "skipHours", "skipDays", "author", "contributor", "content",
  ]
}
