internal import MajlisFeed

/// What is wrong with the names of files and the patterns of them.
extension CatalogContents {
  /// Names that steer a terminal, and names that are one on systems that do not tell letter case.
  var nameFindings: [Finding] {
    var seen: [String: String] = [:]
    var findings: [Finding] = []
    for path in feeds.map(\.file.path) + episodePaths {
      let shown = catalog.shown(path)
      if path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0xFFFD }) {
        findings.append(Finding(.fileName, subject: shown, detail: "a control character", file: shown))
      }
      if let other = seen.updateValue(shown, forKey: path.lowercased()) {
        findings.append(Finding(.slugCollision, subject: shown, detail: other, file: shown))
      }
    }
    return findings + feeds.compactMap(nameDoubt)
  }

  /// Patterns that mean no file. Where none of a feed's does, it has no episode, and that is told of it.
  var patternFindings: [Finding] {
    feeds.filter { !paths(of: $0).isEmpty }.flatMap { feed in
      feed.record.all(FeedTerm.episodes).compactMap { node in
        let pattern = feed.record.text(of: node)
        guard !episodePaths.contains(where: GlobPattern("episodes/\(pattern)").matches) else { return nil }
        let place = Origin(packed: feed.record.nodes[node].origin).place
        return Finding(.pathMissing, at: place, subject: "episodes", value: pattern, file: feed.file.shown)
      }
    }
  }

  /// A feed is named on command lines and in addresses by its file.
  private func nameDoubt(_ feed: FeedFile) -> Finding? {
    guard !FeedName.isValid(feed.name) else { return nil }
    let shown = catalog.shown(feed.file.path)
    return Finding(
      .slugUnsafe, subject: "the name of the feed", value: feed.name, detail: FeedName.from(title: feed.name),
      severity: .warning, file: shown)
  }
}

/// The persons that a feed's file names, and who may be meant by another name.
struct KnownPersons {
  private let names: [String]

  init(_ feed: Record) {
    names = feed.all(FeedTerm.person).compactMap { feed.text(PartTerm.personName, in: $0) }
  }

  /// Names in an episode that are nearly one of them.
  func doubts(in file: CatalogFile) -> [Finding] {
    guard !names.isEmpty else { return [] }
    return file.record.all(ItemTerm.person).compactMap { doubt(file, $0) }
  }

  private func doubt(_ file: CatalogFile, _ person: Int) -> Finding? {
    guard let node = file.record.first(PartTerm.personName, in: person),
      case let name = file.record.text(of: node), !names.contains(name),
      let meant = NearMiss.nearest(name, among: names)
    else { return nil }
    let place = Origin(packed: file.record.nodes[node].origin).place
    return Finding(.personUnknown, at: place, subject: "person", value: name, detail: meant, file: file.shown)
  }
}
