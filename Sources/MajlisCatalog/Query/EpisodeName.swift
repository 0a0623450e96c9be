internal import MajlisFeed

extension Selection {
  /// The one episode that somebody means: by the path or the name of its file, its slug, its number (`7`, or `s2e7`
  /// with its season), or the beginning of its guid. What is meant by an earlier way is not asked for by a later one.
  public func episode(named name: String) throws(QueryFault) -> Episode {
    for way in EpisodeName(name).ways {
      let meant = unique.filter(way)
      if let only = meant.first, meant.count == 1 { return only }
      if !meant.isEmpty { throw .severalEpisodes(name, meant.map(\.slug).distinct ?? meant.map(\.path)) }
    }
    throw .noSuchEpisode(name, nearest: NearMiss.nearest(name, among: episodes.map(\.slug)))
  }

  /// Each file once, though several feeds may carry it.
  var unique: [Episode] {
    var seen: Set<String> = []
    return episodes.filter { seen.insert($0.path).inserted }
  }
}

/// A name that somebody has for an episode.
private struct EpisodeName {
  let ways: [(Episode) -> Bool]

  init(_ name: String) {
    let file = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    let folder = TextFolder()
    let folded = folder.key(name)
    let number = Self.number(folded)
    ways = [
      { $0.path == file || $0.file.path == file },
      { $0.file.path.pathParts.name == file || $0.file.path.pathParts.name == "\(file).yaml" },
      { folder.key($0.slug) == folded },
      { $0.guid == name },
      { number != nil && Self.number(of: $0, hasSeason: number?.season != nil) == number },
      { name.utf8.count >= 3 && $0.guid?.startsWithBytes(of: name) == true },
      { folded.utf8.count >= 3 && folder.key($0.slug).hasPrefix(folded) },
      { folded.utf8.count >= 3 && folder.key($0.slug).contains(folded) },
    ]
  }

  private struct Number: Equatable {
    let season: Int?
    let episode: Int
  }

  /// `7` or `s2e7`.
  private static func number(_ name: String) -> Number? {
    if let episode = Int(name) { return Number(season: nil, episode: episode) }
    let parts = name.dropFirst().split(separator: "e", omittingEmptySubsequences: false)
    guard name.first == "s", parts.count == 2, let season = Int(parts[0]), let episode = Int(parts[1]) else {
      return nil
    }
    return Number(season: season, episode: episode)
  }

  private static func number(of episode: Episode, hasSeason: Bool) -> Number? {
    guard let number = episode.episode.flatMap({ Int($0) }) else { return nil }
    return Number(season: hasSeason ? episode.season.flatMap { Int($0) } : nil, episode: number)
  }
}

extension [String] {
  /// The same where no two are alike, else nil.
  fileprivate var distinct: [String]? { Set(self).count == count ? self : nil }
}

extension Catalog {
  /// What episodes can be called when a shell completes a name: their slugs, from the names of the files alone.
  public func episodeNames() throws -> [String] {
    try folder.yamlFiles(below: "episodes").paths.map { EpisodeFileNames.slug(of: $0) }
  }

  /// The names of all persons in the episodes, in the order of the alphabet.
  public func peopleNames() throws -> [String] {
    Set(try episodes(matching: Query()).episodes.flatMap(\.people).map(\.name)).sorted()
  }
}
