/// The keys that are more than the value of a term.
extension JSONKey {
  // MARK: Texts

  /// The media type of a text construct: what its type amounts to (RFC 4287, 3.1.1). RSS does not say one.
  static let textType: Maker = { source, key, writer in
    guard source.document.dialect == .atom, let path = key.paths.first, let holder = path.first else { return }
    guard source.first(holder) != nil else { return }
    writer.string(key.name, mediaType(source.first(path).map { source.record.text(of: $0) } ?? "text"))
  }

  private static func mediaType(_ type: String) -> String {
    switch type.lowercased() {
    case "", "text": "text/plain"
    case "html": "text/html"
    case "xhtml": "application/xhtml+xml"
    default: type
    }
  }

  /// The language of a text: that of its element, or of what it stands in.
  static let textLanguage: Maker = { source, key, writer in
    guard let term = key.path.first, let node = source.first(term) else { return }
    if let language = source.language(of: node) { writer.string(key.name, language) }
  }

  /// The first of the texts that is there, without its markup.
  static let plainText: Maker = { source, key, writer in
    for path in key.paths {
      guard let text = source.text(path), !text.isEmpty else { continue }
      let isMarkup = source.document.dialect == .rss || path.count == 1 || source.type(path)?.contains("html") == true
      guard isMarkup else { return writer.collapsed(key.name, text.span) }
      let plain = PlainText(ofHTML: text.span).bytes
      if !plain.isEmpty { writer.string(key.name, plain.span) }
      return
    }
  }

  /// The words between the commas.
  static let keywords: Maker = { source, key, writer in
    guard let term = key.path.first, let node = source.first(term) else { return }
    writer.array(key.name) { writer in
      for word in source.record.bytes[source.record.range(of: node)].split(separator: UInt8(ascii: ",")) {
        writer.collapsed(nil, word.span)
      }
    }
  }

  // MARK: Identity and origin

  /// Whether the guid of RSS is an address: so it is where nothing is said (RSS 2.0, `guid`).
  static let permalink: Maker = { source, key, writer in
    guard source.document.edition == .rss, let guid = source.first(key.path.dropLast()) else { return }
    if source.first(key.path) != nil { return source.write(key.path, under: key.name, .bool, &writer) }
    if source.attribute("isPermaLink", of: guid) == nil { writer.bool(key.name, true) }
  }

  /// RSS's `source`; Atom's has the metadata of a feed (RFC 4287, 4.2.11), which are told as those of a feed are.
  static let source: Maker = { source, key, writer in
    guard let term = key.path.first, let node = source.first(term) else { return }
    if source.document.dialect == .rss {
      return source.write(node, key.ends, under: key.name, &writer)
    }
    guard let element = source.trees[node] else { return }
    let feed = JSONSource(element, .source, vocabulary: Lexicon.feed, in: source)
    writer.object(key.name) { feed.write(&$0) }
  }

  // MARK: Addresses

  /// RSS's `link`; else the first that Atom calls an alternate.
  static let link: Maker = { source, key, writer in
    guard source.first(key.path) == nil else {
      return source.write(key.path, under: key.name, .address, &writer)
    }
    source.writeAddress(key, &writer) { $0 == nil || $0 == "alternate" }
  }

  /// `itunes:new-feed-url`; else where `redirect` of RSS 0.91 (backend.userland.com/redirectrss091) leads.
  static let newAddress: Maker = { source, key, writer in
    guard source.first(key.path) == nil else {
      return source.write(key.path, under: key.name, .address, &writer)
    }
    let redirect = source.trees.values.first { $0.name == "redirect" && $0.namespace.isEmpty }
    guard let address = redirect?.children.first(where: { $0.name == "newLocation" }) else { return }
    writer.collapsed(key.name, address.text.span)
  }

  /// The address of the first `atom:link` with a relation.
  static func address(_ relation: String) -> Maker {
    { source, key, writer in source.writeAddress(key, &writer) { $0 == relation } }
  }

  /// Every `atom:link`, also one without an address: nothing else tells of it.
  static let allLinks: Maker = { source, key, writer in
    guard let term = key.path.first else { return }
    writer.array(key.name) { writer in
      for node in source.all([term]) { source.write(node, key.ends, &writer) }
    }
  }

  /// `itunes:image`: its `href`, else the `url` that feeds write instead.
  static let artwork: Maker = { source, key, writer in
    guard let term = key.path.first else { return }
    if source.first(key.path) != nil { return source.write(key.path, under: key.name, .address, &writer) }
    guard let node = source.first(term), let url = source.attribute("url", of: node) else { return }
    writer.string(key.name, source.resolved(url, in: node))
  }

  // MARK: Enclosures and categories

  /// RSS's `enclosure` and Atom's links with that relation, in document order.
  static let enclosures: Maker = { source, key, writer in
    guard let rel = key.ends.last else { return }
    let (enclosure, link) = (enclosureKeys, linkedEnclosureKeys)
    writer.array(key.name) { writer in
      for node in source.record.children() {
        let term = source.record.nodes[node].term
        if term == enclosure.term {
          source.write(node, enclosure.keys, &writer)
        } else if term == link.term, source.record.text(rel, in: node) == "enclosure" {
          source.write(node, link.keys, &writer)
        }
      }
    }
  }

  private static let enclosureKeys = keys(of: "enclosure", [JSONKey("url"), JSONKey("type"), JSONKey("length")])
  private static let linkedEnclosureKeys = keys(
    of: "atom_link", [JSONKey("url", .both("href")), JSONKey("type"), JSONKey("length")])

  /// Keys that tell of the record of one of an item's terms.
  private static func keys(of term: String, _ keys: [JSONKey]) -> (term: TermNumber, keys: KeyList) {
    let term = Lexicon.shared.term(term, in: Lexicon.item)
    return (term.number, KeyList(ResolvedKey.all(keys, in: term.child)))
  }

  /// Apple's categories: each of the channel with those in it, in order of depth.
  static let categories: Maker = { source, key, writer in
    guard let term = key.path.first, let text = key.ends.last else { return }
    writer.array(key.name) { writer in
      for node in source.all([term]) {
        writer.array { source.writeLevels(of: key.path[1], text, from: node, &$0) }
      }
    }
  }

  /// The same in one list, in document order.
  static let flatCategories: Maker = { source, key, writer in
    guard let term = key.path.first, let text = key.ends.last else { return }
    writer.array(key.name) { writer in
      for category in source.all([term]) {
        for node in category..<Int(source.record.nodes[category].end) {
          if source.record.nodes[node].term == text.number { source.write(text: node, under: nil, .text, &writer) }
        }
      }
    }
  }
}

extension JSONSource {
  /// Writes a text of a node and of those in it, level by level; an empty one where none is said, for the place counts.
  fileprivate func writeLevels(of inner: Term, _ text: Term, from node: Int, _ writer: inout JSONWriter) {
    var level = [node]
    while !level.isEmpty {
      for node in level {
        if record.first(text, in: node) == nil { writer.string(nil, "") }
        write([text], in: node, under: nil, .text, &writer)
      }
      level = level.flatMap { record.all(inner, in: $0) }
    }
  }

  /// Writes the address of the first `atom:link` whose relation is wanted.
  fileprivate func writeAddress(_ key: ResolvedKey, _ writer: inout JSONWriter, where isWanted: (String?) -> Bool) {
    guard let rel = key.ends.last, let href = key.paths.dropLast().last, let link = href.first else { return }
    for node in all([link]) {
      guard isWanted(record.text(rel, in: node)), let address = record.first(href[1], in: node) else { continue }
      return write(text: address, under: key.name, .address, &writer)
    }
  }
}
