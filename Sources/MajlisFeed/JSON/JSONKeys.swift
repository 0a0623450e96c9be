/// The keys of a feed or an item in the order in which they are written.
final class JSONKeys: Sendable {
  let keys: KeyList
  /// The keys that may have something to tell of any record.
  private let open: KeySet
  /// By the number of a term the keys that may tell something of it.
  private let led: [KeySet]
  /// By the number of a term whether some key tells it, and in which form if not in any.
  private let told: [Told]

  private enum Told {
    case never
    case always
    case inForm(JSONForm)
  }

  /// The keys of the feed.
  static let feed = JSONKeys(JSONKey.common + JSONKey.feedOnly + JSONKey.feedModules, in: Lexicon.feed)
  /// The keys of the feed that Atom names as the source of an item.
  static let source = JSONKeys(
    (JSONKey.common + JSONKey.feedOnly).filter { sourceKeys.contains($0.name) }, in: Lexicon.feed)
  /// The keys of an item.
  static let item = JSONKeys(JSONKey.common + JSONKey.itemOnly + JSONKey.itemModules, in: Lexicon.item)

  init(_ declarations: [JSONKey], in vocabulary: Int) {
    let keys = ResolvedKey.all(declarations, in: vocabulary)
    self.keys = KeyList(keys)
    var (open, told) = (KeySet(), [Told](repeating: .never, count: Lexicon.shared.termCount))
    var led = [KeySet](repeating: KeySet(), count: told.count)
    for (index, key) in keys.enumerated() {
      if key.isOpen { open.insert(index) }
      for term in key.terms.map(\.number.order) {
        told[term] = key.shape == .value ? .inForm(key.form) : .always
        led[term].insert(index)
      }
    }
    (self.open, self.led, self.told) = (open, led, told)
  }

  private static let sourceKeys = [
    "title", "link", "description", "author", "authors", "contributors", "updated", "copyright", "id", "generator",
    "logo",
    "icon", "extensions",
  ]

  /// The keys that may have something to tell of a record: few do of any.
  func wanted(for record: borrowing Record) -> KeySet {
    var wanted = open
    for child in record.children() { wanted.formUnion(led[record.nodes[child].term.order]) }
    return wanted
  }

  /// Whether some key tells a node of the record.
  func tells(_ node: Int, of record: borrowing Record) -> Bool {
    switch told[record.nodes[node].term.order] {
    case .never: false
    case .always: true
    case .inForm(let form): form.takes(record.bytes.span.extracting(record.range(of: node)))
    }
  }
}

/// Some keys of a list, which has no more than 128.
struct KeySet: Sendable {
  private var bits: UInt128 = 0

  mutating func insert(_ index: Int) {
    precondition(index < UInt128.bitWidth, "a set holds the places of 128 keys")
    bits |= 1 &<< UInt128(index)
  }

  mutating func formUnion(_ other: KeySet) { bits |= other.bits }

  /// Takes out the first key, by its place in the list.
  mutating func popFirst() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits - 1 }
    return bits.trailingZeroBitCount
  }
}

extension JSONKey {
  /// What a feed and an item both have.
  fileprivate static let common: [JSONKey] =
    texts + links + descriptions + people + dates + labels + apple + modules
    + [JSONKey("extensions", .free, .made(extensions))]

  private static let texts: [JSONKey] = [
    JSONKey("title", .both("title.value"), .verbatim),
    JSONKey("title_type", .both("title.type"), .made(textType)),
    JSONKey("title_lang", .both("title"), .made(textLanguage)),
    JSONKey("description_type", .both("description.type"), .made(textType)),
    JSONKey("description_lang", .both("description"), .made(textLanguage)),
    JSONKey("content_type", .item("content.type"), .made(textType)),
    JSONKey("content_lang", .item("content"), .made(textLanguage)),
    JSONKey("copyright_type", .both("copyright.type"), .made(textType)),
    JSONKey("copyright_lang", .both("copyright"), .made(textLanguage)),
    JSONKey("info_type", .free, .made(oldInfo(.type))),
    JSONKey("info_lang", .free, .made(oldInfo(.language))),
  ]

  private static let links: [JSONKey] = [
    JSONKey("link", .both("link", "atom_link.href", "atom_link.rel"), .made(link)),
    JSONKey("links", .each(feed: linkPaths, item: linkPaths), .made(allLinks)),
    JSONKey("self_link", .both("atom_link.href", "atom_link.rel"), .made(address("self"))),
    JSONKey("first_page", .both("atom_link.href", "atom_link.rel"), .made(address("first"))),
    JSONKey("next_page", .both("atom_link.href", "atom_link.rel"), .made(address("next"))),
    JSONKey("payment_url", .both("atom_link.href", "atom_link.rel"), .made(address("payment"))),
  ]

  private static let linkPaths = ["href", "rel", "type", "hreflang", "title", "length"].map { "atom_link.\($0)" }

  private static let descriptions: [JSONKey] = [
    JSONKey("description", .both("description.value"), .verbatim),
    JSONKey("summary", .both("summary"), .verbatim),
    JSONKey("subtitle", .both("subtitle"), .verbatim),
  ]

  private static let person = [JSONKey("name"), JSONKey("email"), JSONKey("url", .both("uri"))]

  private static let personPaths = ["name", "email", "uri"].map { "atom_author.\($0)" }

  private static let people: [JSONKey] = [
    JSONKey("author", .each(feed: personPaths + ["rss_author"], item: personPaths + ["rss_author"]), .made(author)),
    JSONKey(
      "authors", .each(feed: personPaths + ["managing_editor"], item: personPaths + ["rss_author"]), .made(authors)),
    JSONKey("contributors", .both("atom_contributor"), .objects(person)),
    JSONKey("managing_editor", .feed("managing_editor")),
    JSONKey("webmaster", .feed("web_master")),
    JSONKey("itunes_author", .both("author")),
    JSONKey("owner", .feed("owner"), .object([JSONKey("name"), JSONKey("email")])),
    JSONKey("publisher", .each(feed: ["dc_publisher", "web_master"], item: ["dc_publisher"]), .made(publisher)),
  ]

  private static let dates: [JSONKey] = [
    JSONKey("published", .each(feed: ["published"], item: ["date"])),
    JSONKey("updated", .each(feed: ["last_build_date"], item: ["updated"])),
    JSONKey("created", .free, .made(created)),
    JSONKey("copyright", .both("copyright.value"), .verbatim),
  ]

  private static let labels: [JSONKey] = [
    JSONKey(
      "categories", .both("tag"), .objects([JSONKey("term"), JSONKey("scheme", .both("domain")), JSONKey("label")])),
    JSONKey("itunes_categories", categoryPaths, .made(categories)),
    JSONKey("itunes_categories_flat", categoryPaths, .made(flatCategories)),
    JSONKey("keywords", .both("keywords"), .made(keywords)),
  ]

  private static let categoryPaths = JSONKey.Place.each(
    feed: ["category.category", "category.text"], item: ["itunes_category.category", "itunes_category.text"])

  private static let apple: [JSONKey] = [
    JSONKey("itunes_title"),
    JSONKey("itunes_image", .both("image.href"), .made(artwork)),
    JSONKey("image", .feed("rss_image"), .object(image)),
    JSONKey("explicit"),
    JSONKey("block"),
    JSONKey("persons", .both("person"), .objects(["name", "role", "group", "href", "img"].map { JSONKey($0) })),
  ]

  private static let image = [
    JSONKey("url"), JSONKey("title"), JSONKey("link"), JSONKey("width"), JSONKey("height"),
    JSONKey("description", .both("description"), .verbatim),
  ]

  /// What only a feed has.
  fileprivate static let feedOnly: [JSONKey] = [
    JSONKey("id"),
    JSONKey("language"),
    JSONKey("generator", .both("generator.value")),
    JSONKey("generator_url", .both("generator.uri"), .made(generatorAddress)),
    JSONKey("generator_version", .both("generator.version")),
    JSONKey("docs"), JSONKey("ttl"), JSONKey("rating"),
    JSONKey("cloud", .both("cloud"), .object(cloud)),
    JSONKey("text_input", .both("text_input"), .object(textInput)),
    JSONKey("skip_hours", .both("skip_hours.hour"), .values(.text)),
    JSONKey("skip_days", .both("skip_days.day"), .values(nil)),
    JSONKey("logo"), JSONKey("icon"),
    JSONKey("info", .free, .made(oldInfo(.text))),
    JSONKey("feed_type", .both("type"), .feedType),
    JSONKey("complete"), JSONKey("new_feed_url", .feed("new_feed_url", "rss").open, .made(newAddress)),
    JSONKey("locked", .both("locked.value")),
    JSONKey("podcast_guid", .both("guid")),
    JSONKey("podcast_medium", .both("medium")),
    JSONKey("funding", .both("funding"), .objects([JSONKey("url"), JSONKey("text", .both("value"))])),
  ]

  private static let cloud = [
    JSONKey("domain"), JSONKey("port", .both("port"), .text), JSONKey("path"), JSONKey("register_procedure"),
    JSONKey("protocol"),
  ]

  private static let textInput = [
    JSONKey("title", .both("title"), .verbatim), JSONKey("description", .both("description"), .verbatim),
    JSONKey("name"),
    JSONKey("link"),
  ]

  private static let enclosurePaths =
    ["enclosure.url", "enclosure.type", "enclosure.length"]
    + ["atom_link.href", "atom_link.type", "atom_link.length", "atom_link.rel"]

  /// What only an item has.
  fileprivate static let itemOnly: [JSONKey] = [
    JSONKey("guid", .both("guid.value")),
    JSONKey("guid_is_permalink", .both("guid.permalink"), .made(permalink)),
    JSONKey("content_html", .both("content.value")),
    JSONKey("content_src", .both("content.src")),
    JSONKey("description_text", .both("description.value", "content.value", "summary"), .made(plainText)),
    JSONKey("enclosures", .each(feed: [], item: enclosurePaths), .made(enclosures)),
    JSONKey("duration"), JSONKey("season"), JSONKey("episode"),
    JSONKey("order", .both("itunes_order")),
    JSONKey("episode_type", .both("episode_type"), .episodeType),
    JSONKey("closed_captioned"),
    JSONKey("transcripts", .both("transcript"), .objects(["url", "type", "language", "rel"].map { JSONKey($0) })),
    JSONKey("chapters_url", .both("chapters_url.url")),
    JSONKey("chapters", .both("chapters.chapter"), .objects(["start", "title", "href", "image"].map { JSONKey($0) })),
    JSONKey("chapters_version", .both("chapters.version")),
    JSONKey("comments"),
    JSONKey("source", .both("source.title", "source.url"), .made(source)),
  ]
}
