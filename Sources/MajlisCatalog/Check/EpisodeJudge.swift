internal import MajlisFeed

/// Judges episode files one at a time beside their feed, before they are written.
struct EpisodeJudge {
  private var checker = Checker()

  /// - Parameter feed: what the episodes belong to; nil where there is no feed yet.
  init(_ feed: FeedFile?) {
    if let feed { _ = feed.file.check(.feed, &checker, names: []) }
  }

  /// What must be said of an episode, also beside those that were judged before it.
  mutating func findings(in file: CatalogFile) -> [Finding] {
    file.check(.item, &checker, names: []).filter { $0.severity != .advice && !Self.ofOthers.contains($0.rule) }
  }

  /// The errors that a changed episode has and the old one had not, at their places in the changed file.
  func errors(in changed: CatalogFile, since old: CatalogFile) -> [Finding] {
    let errors = errors(in: changed)
    guard !errors.isEmpty else { return [] }
    var known = self.errors(in: old).map(\.withoutPlace)
    return errors.filter { error in
      guard let index = known.firstIndex(of: error.withoutPlace) else { return true }
      known.remove(at: index)
      return false
    }
  }

  private func errors(in file: CatalogFile) -> [Finding] {
    var judge = self
    return judge.findings(in: file).filter { $0.severity == .error }
  }

  /// What is told elsewhere: what other episodes have already, by `KnownEpisodes`; a guid may still be given.
  private static let ofOthers: [Rule] = [.guidDuplicate, .enclosureDuplicate, .guidMissing]
}

extension Finding {
  /// The same wherever in the file it stands.
  fileprivate var withoutPlace: Finding {
    var finding = self
    finding.place = nil
    return finding
  }
}
