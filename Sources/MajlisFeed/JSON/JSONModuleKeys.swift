/// The keys of the other vocabularies.
extension JSONKey {
  /// What a feed and an item both have.
  static let modules: [JSONKey] =
    [
      JSONKey("dc", .free, .group(dublinCore.map { JSONKey($0, .both("dc_\($0)"), .values(nil)) })),
      JSONKey("dcterms", .free, .group(dates.map { JSONKey($0, .both("dcterms_\($0)")) })),
      JSONKey(
        "license", .both("creative_commons_license", "cc_license.resource", "cc_license.value"), .made(firstAddress)),
    ] + media + googlePlay

  private static let dublinCore = [
    "title", "creator", "author", "subject", "description", "publisher", "contributor", "date", "type", "format",
    "identifier",
    "source", "language", "relation", "rights",
  ]

  private static let dates = ["created", "issued", "modified", "available"]

  private static let googlePlay: [JSONKey] = [
    JSONKey("googleplay_description"),
    JSONKey("googleplay_author"),
    JSONKey("googleplay_image", .both("googleplay_image.href")),
  ]

  /// What only a feed has.
  static let feedModules: [JSONKey] = [
    JSONKey(
      "admin", .free,
      .group([
        JSONKey("generator_agent", .feed("admin_generator_agent.resource")),
        JSONKey("error_reports_to", .feed("admin_error_reports_to.resource")),
      ])),
    JSONKey("info", .feed("feedburner_browser_friendly"), .verbatim),
  ]

  /// What only an item has.
  static let itemModules: [JSONKey] = [
    JSONKey("expired", .item("expiration_date")),
    JSONKey("wfw_comment"),
    JSONKey("wfw_commentrss", .item("wfw_comment_rss", "wfw_comment_rss_capitals"), .made(firstAddress)),
  ]

  /// The address in the first term that says something.
  private static let firstAddress: Maker = { source, key, writer in
    for path in key.paths {
      guard let node = source.first(path), !source.record.range(of: node).isEmpty else { continue }
      return source.write(text: node, under: key.name, .address, &writer)
    }
  }
}

// MARK: - Media RSS

extension JSONKey {
  private static let media: [JSONKey] = [
    JSONKey("media_content", .both("media_content", "media_group.content"), .made(mediaList(["file_size": "length"]))),
    JSONKey("media_thumbnails", .media("thumbnail"), .made(mediaList())),
    JSONKey("media_title", .media("title"), .made(mediaText)),
    JSONKey("media_description", .media("description"), .made(mediaText)),
    JSONKey("media_categories", .media("category"), .made(mediaList(["value": "term"]))),
    JSONKey("media_credits", .media("credit"), .made(mediaList(["value": "name"]))),
    JSONKey("media_player", .media("player"), .made(mediaObject())),
    JSONKey("media_rating", .media("rating"), .made(mediaObject())),
    JSONKey("media_license", .media("license"), .made(mediaObject(["href": "url"]))),
    JSONKey("media_restriction", .media("restriction"), .made(mediaObject())),
  ]

  /// The elements of a name as a list of objects, with other keys than those of their terms where some are given.
  private static func mediaList(_ names: [String: String] = [:]) -> Maker {
    { source, key, writer in
      writer.array(key.name) { writer in
        for node in source.media(key) { source.write(node, source.values(of: node), calling: names, &writer) }
      }
    }
  }

  /// The first element of a name as an object.
  private static func mediaObject(_ names: [String: String] = [:]) -> Maker {
    { source, key, writer in
      guard let node = source.media(key).first else { return }
      source.write(node, source.values(of: node), calling: names, under: key.name, &writer)
    }
  }

  /// The text of the first element of a name.
  private static let mediaText: Maker = { source, key, writer in
    guard let node = source.media(key).first, let value = source.values(of: node).first else { return }
    source.write([value], in: node, under: key.name, .verbatim, &writer)
  }
}

extension JSONKey.Place {
  /// An element of Media RSS wherever it may stand: in the feed or item, in a group, in a file.
  fileprivate static func media(_ name: String) -> Self {
    both("media_\(name)", "media_group.\(name)", "media_content.\(name)")
  }
}

extension JSONSource {
  /// The nodes of a key's terms in document order, also those inside groups and files.
  fileprivate func media(_ key: ResolvedKey) -> [Int] {
    var found: [Int] = []
    for node in record.children() where key.starts.contains(record.nodes[node].term) {
      for inner in node..<Int(record.nodes[node].end) where key.arrivals.contains(record.nodes[inner].term) {
        found.append(inner)
      }
    }
    return found
  }

  /// The terms of a node's record that hold text.
  fileprivate func values(of node: Int) -> [Term] {
    guard let child = Lexicon.shared.term(record.nodes[node].term)?.child else { return [] }
    return Lexicon.shared.terms[child].filter { $0.child == nil }
  }
}
