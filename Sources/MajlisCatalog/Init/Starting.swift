internal import MajlisFeed

extension Catalog {
  /// Makes sure, before more is asked, that a show can begin under its name as far as that is known.
  ///
  /// - Throws: `CatalogFault` for a name that cannot be or is taken, `SystemFault` when the world fails.
  public func admitName(of show: NewShow) throws {
    if let name = try show.feedName() { try requireFree(name) }
  }

  private func requireFree(_ name: String) throws {
    guard try !folder.exists("feeds/\(name).yaml") else { throw CatalogFault.feedExists(name) }
  }

  /// Begins a show: its file, `episodes/`, and an example of an episode beside them where there is none. All of it or
  /// nothing.
  ///
  /// - Parameter show: says what must be said, and nothing that is wrong.
  /// - Returns: the paths of the files that were made.
  /// - Throws: `CatalogFault` for a name that cannot be or is taken, `SystemFault` when the world fails.
  public func starting(_ show: NewShow) throws -> [String] {
    let name = try show.feedName() ?? FeedName.from(title: "")
    let transaction = try Transaction.begin(in: folder)
    let contents = try CatalogContents.read(self) { $0 }
    try requireFree(name)
    var paths = ["feeds/\(name).yaml"]
    try transaction.stage(show.feedFile(named: contents.feeds.isEmpty ? nil : name), as: paths[0])
    try transaction.stage(folder: "episodes")
    if try !folder.exists(CatalogPath.example) {
      paths.append(CatalogPath.example)
      try transaction.stage(show.exampleFile, as: CatalogPath.example)
    }
    try transaction.commit()
    return paths.map(shown)
  }
}

extension NewShow {
  /// The text of the feed's file: what is known, and what is not as a comment with an example.
  ///
  /// - Parameter name: the folder below `episodes/` where its episodes lie; nil for the first feed, whose they all are.
  func feedFile(named name: String?) -> [UInt8] {
    var writer = YAMLWriter()
    writer.line("# `majlis check` tells what is missing, `majlis fmt` keeps the files tidy.", indent: 0)
    for part in Part.allCases { write(part, to: &writer) }
    writer.entry("explicit", .typed(isExplicit ? "true" : "false"))
    writer.entry("generator", .scalar("majlis", .line))
    if let url = self[.url] {
      writer.line("# By which directories know the show, wherever it moves. It never changes.", indent: 0)
      writer.entry("guid", .typed(UUID5.podcast(feedAddress: url.utf8.span)))
    }
    for line in Self.people { writer.line(line, indent: 0) }
    if let name {
      writer.line("# The episodes of this feed; those of the others are theirs.", indent: 0)
      writer.entry("episodes", .text("\(name)/**"))
    }
    return writer.bytes
  }

  private func write(_ part: Part, to writer: inout YAMLWriter) {
    if let text = self[part] {
      let entry = entry(part, text)
      writer.entry(entry.key, entry.value)
    } else {
      for line in part.sample { writer.line("# \(line)", indent: 0) }
    }
  }

  private static let people = [
    "# Who is often here: an episode that names them by name alone gets the rest from here.",
    "# people:",
    "#   - {name: Ada Example, href: https://example.org/ada}",
  ]

  /// The text of an episode that can be added as it is.
  var exampleFile: [UInt8] {
    var writer = YAMLWriter()
    writer.line("# An example. Change it, then: majlis add episode.yaml", indent: 0)
    writer.entry("title", .scalar("The First Episode", .line))
    writer.entry("date", .typed("2024-01-06T10:00:00+01:00"))
    writer.entry("duration", .typed("0:39:03"))
    writer.line("# Only the title must be there. A season and a number, if you count:", indent: 0)
    writer.line("# season: 1", indent: 0)
    writer.line("# episode: 1", indent: 0)
    writer.entry("moderator", .scalar(self[.author] ?? "Ada Example", .line))
    writer.entry("panellists", .sequence(["Bo Example", "Cem Example"].map { .scalar($0, .line) }))
    writer.line("# Its address, its length in bytes and its media type.", indent: 0)
    let address = "https://example.org/the-first-episode.mp3"
    writer.entry(
      "audio",
      .mapping(
        [("url", address), ("length", "37502976"), ("type", "audio/mpeg")].map { YAMLEntry($0.0, .typed($0.1)) }))
    writer.entry("description", .text("What is it about?\nAs many lines as you like.\n"))
    return writer.bytes
  }
}

extension NewShow.Part {
  /// What stands in the file where nothing is known.
  fileprivate var sample: [String] {
    switch self {
    case .url: ["Where the feed will be found:", "url: https://example.org/feed.xml"]
    case .email: ["Whom directories write to:", "owner: {name: Ada Example, email: ada@example.org}"]
    case .image: ["A square JPEG or PNG, 1400 to 3000 pixels wide:", "image: https://example.org/cover.jpg"]
    case .category: ["One or more of Apple's categories, the first counts most:", "categories: [News > Politics]"]
    case .title, .link, .description, .language, .author: ["\(rawValue):"]
    }
  }
}
