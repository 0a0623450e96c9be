public import MajlisFeed

/// What assignments change in the files of the episodes that a query means: looked at first, then done as a whole.
public struct Modification: Sendable {
  private let files: [ChangedFile]
  /// How many episodes are meant, changed or not.
  public let episodeCount: Int
  /// What is wrong in the files, and the errors that the change would bring, where they would stand;
  /// an error keeps all files as they are.
  public let findings: [Finding]

  /// The files that change, as seen from the current folder.
  public var paths: [String] { files.map(\.shown) }

  /// Whether an error forbids it.
  public var isRefused: Bool { findings.contains { $0.severity == .error } }

  /// The changes as a unified diff.
  public var difference: String { files.difference }

  /// What would be changed.
  public init(_ assignments: Assignments, _ query: Query, in catalog: Catalog) throws {
    self = try CatalogContents.read(catalog) { try Modification(assignments, query, $0) }
  }

  private init(_ assignments: Assignments, _ query: Query, _ contents: CatalogContents) throws {
    let selection = try contents.selection(query)
    let episodes = selection.unique
    let judges = Dictionary(contents.feeds.map { ($0.name, EpisodeJudge($0)) }) { first, _ in first }
    var (files, findings) = ([ChangedFile](), selection.findings)
    for episode in episodes where !selection.findings.contains(where: { $0.severity == .error }) {
      let source = try contents.source(of: episode.file.path)
      var file = ChangedFile(path: episode.file.path, shown: episode.path, before: source, after: source)
      findings += file.apply(assignments.assignments, to: episode, judges[episode.feed] ?? EpisodeJudge(nil))
      if file.after != file.before { files.append(file) }
    }
    (self.files, self.findings, episodeCount) = (files, findings, episodes.count)
  }

  /// Does it, all or nothing.
  ///
  /// - Throws: `CatalogFault.changedMeanwhile` where a file is no longer as it was looked at.
  public func commit(to catalog: Catalog) throws {
    let transaction = try Transaction.begin(in: catalog.folder)
    try CatalogContents.read(catalog) { contents in
      for file in files where try contents.source(of: file.path) != file.before {
        throw CatalogFault.changedMeanwhile(file.shown)
      }
    }
    for file in files { try transaction.stage(file.after, as: file.path, replacing: true) }
    try transaction.commit()
  }
}

extension ChangedFile {
  /// Makes the changes that the file does not say already.
  ///
  /// - Returns: why it must stay as it is.
  fileprivate mutating func apply(
    _ assignments: [Assignment], to episode: Episode, _ judge: EpisodeJudge
  ) -> [Finding] {
    do {
      var known = episode.file
      for assignment in assignments {
        var edit = try YAMLEdit(after)
        try assignment.apply(to: &edit)
        let changed = CatalogFile(edit.tree, path: path, shown: shown, as: Lexicon.item)
        if assignment.isFulfilled(known, changed) { continue }
        (after, known) = (edit.source, changed)
      }
      let reissue = known.record.isReissue(of: episode.record) ? [Finding(reissuing: shown)] : []
      return reissue + judge.errors(in: known, since: episode.file)
    } catch {
      return [
        Finding(
          .yamlSyntax, detail: "this cannot be changed without changing more of the file", remedy: "edit the file",
          file: shown)
      ]
    }
  }
}

extension Record {
  /// Whether apps that know an episode without a guid by its audio or page would take this for another one.
  fileprivate func isReissue(of old: Record) -> Bool {
    guard old.audioAddress != nil || old.page(Lexicon.item) != nil else { return false }
    return EpisodeIdentity(self) != EpisodeIdentity(old)
  }
}

extension Finding {
  fileprivate init(reissuing file: String) {
    self.init(.guidMissing, at: .start, subject: "the episode", severity: .error, file: file)
  }
}
