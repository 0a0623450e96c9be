public import MajlisFeed

/// An episode as a list shows it.
public struct ListedEpisode: Sendable, Equatable {
  /// The path of its file.
  public let path: String
  /// The name of its feed.
  public let feed: String
  /// What it is known by.
  public let guid: String?
  /// What it is called.
  public let title: String?
  /// RFC 3339, as far as the file says it.
  public let date: String?
  /// `H:MM:SS`.
  public let duration: String?
  /// The number of its season.
  public let season: String?
  /// Its number in the season.
  public let episode: String?
  /// The names of its hosts.
  public let moderators: [String]
  /// The names of its guests.
  public let panellists: [String]
  /// Whether no feed carries it yet.
  public let isDraft: Bool
}

extension Catalog {
  /// The episodes of a feed, or of all feeds, in the order of their feeds; and what is wrong in their files.
  public func listing(of name: String? = nil) throws -> (episodes: [ListedEpisode], findings: [Finding]) {
    try CatalogContents.read(self) { contents in
      let feeds = try name.map { [try contents.feed($0)] } ?? contents.feeds
      var listed: [ListedEpisode] = []
      var findings: [Finding] = []
      for feed in feeds {
        let files = try contents.episodes(of: feed)
        findings += feed.file.findings + files.flatMap(\.findings)
        listed += feed.order.sorted(files, zone: feed.zone).map { ListedEpisode($0, feed.name, self) }
      }
      return (listed, findings)
    }
  }
}

extension ListedEpisode {
  init(_ file: CatalogFile, _ feed: String, _ catalog: Catalog) {
    let record = file.record
    (path, self.feed) = (catalog.shown(file.path), feed)
    guid = record.value(ItemTerm.guid)
    title = record.value(ItemTerm.title)
    date = record.date?.asRead
    duration = record.read(ItemTerm.duration) { Timespan(reading: $0)?.clock }
    season = record.value(ItemTerm.season)
    episode = record.value(ItemTerm.episode)
    moderators = record.names(role: "host")
    panellists = record.names(role: "guest")
    isDraft = record.read(ItemTerm.draft) { YesNo(reading: $0)?.value } ?? false
  }
}

extension Record {
  /// The names of an episode's persons of a role.
  fileprivate func names(role: String) -> [String] {
    all(ItemTerm.person).filter { (text(PartTerm.personRole, in: $0) ?? "host").lowercased() == role }
      .compactMap { text(PartTerm.personName, in: $0) }
  }
}
