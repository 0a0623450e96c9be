internal import Glibc
public import MajlisFeed

/// What came of formatting files: all of them or none.
public struct FormatOutcome: Sendable {
  /// The files that are written otherwise than they should be, or were.
  public fileprivate(set) var paths: [String] = []
  /// What keeps files from being formatted.
  public fileprivate(set) var findings: [Finding] = []

  /// Whether nothing was written.
  public var isRefused: Bool { !findings.isEmpty }
}

extension Catalog {
  /// Rewrites files in canonical order and style: all of them or none.
  ///
  /// - Parameters:
  ///   - files: paths as the user sees them; none for every file of the catalog.
  ///   - isCanonical: whether durations, dates and answers get their canonical spelling too.
  ///   - isDry: whether nothing is written.
  /// - Throws: `CatalogFault` for a path outside of the catalog, `SystemFault` when the world fails.
  public func formatting(_ files: [String], isCanonical: Bool, isDry: Bool) throws -> FormatOutcome {
    if isDry {
      return try CatalogContents.read(self) { try $0.formatting(files, isCanonical: isCanonical) { _, _ in } }
    }
    let transaction = try Transaction.begin(in: folder)
    let outcome = try CatalogContents.read(self) { contents in
      try transaction.restart()
      return try contents.formatting(files, isCanonical: isCanonical) { path, text in
        try transaction.stage(text, as: path, replacing: true)
      }
    }
    if outcome.isRefused { transaction.rollback() } else { try transaction.commit() }
    return outcome
  }
}

extension CatalogContents {
  /// Formats files and hands on those that change.
  fileprivate func formatting(
    _ files: [String], isCanonical: Bool, _ keep: (String, [UInt8]) throws -> Void
  ) throws -> FormatOutcome {
    var outcome = FormatOutcome()
    if files.isEmpty { outcome.findings = findings }
    for path in try paths(of: files) {
      let source = try source(of: path)
      switch formatted(path, source, isCanonical: isCanonical) {
      case .success(let text) where text == source: break
      case .success(let text):
        outcome.paths.append(catalog.shown(path))
        try keep(path, text)
      case .failure(let refusal): outcome.findings += refusal.findings
      }
    }
    return outcome
  }

  /// The paths in the catalog of files that somebody named.
  private func paths(of files: [String]) throws -> [String] {
    let all = feeds.map(\.file.path) + episodePaths
    // What a link leads to is formatted itself.
    if files.isEmpty { return try all.filter { try !catalog.folder.isLink($0) } }
    var seen: Set<PathKey> = []
    return try files.map { file in
      guard RealPath(file) != nil else { throw SystemFault(.open, file, errno: ENOENT) }
      guard let path = catalog.place(of: file), all.contains(path) else { throw CatalogFault.notInCatalog(file) }
      return path
    }.filter { seen.insert(PathKey($0)).inserted }
  }

  private struct Unformatted: Error {
    let findings: [Finding]
  }

  private func formatted(_ path: String, _ source: [UInt8], isCanonical: Bool) -> Result<[UInt8], Unformatted> {
    let vocabulary = path.startsWithBytes(of: "feeds/") ? Lexicon.feed : Lexicon.item
    if let format = try? FileFormat(source, as: vocabulary, isCanonical: isCanonical) { return .success(format.text) }
    let faults = YAMLTree(reading: source).faults.map { Finding($0) }
    let unproved = Finding(.yamlSyntax, detail: "no other order or style keeps all that this file says")
    return .failure(Unformatted(findings: (faults.isEmpty ? [unproved] : faults).map { $0.named(catalog.shown(path)) }))
  }
}

extension Folder {
  fileprivate func isLink(_ path: String) throws -> Bool {
    try status(of: path).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
  }
}
