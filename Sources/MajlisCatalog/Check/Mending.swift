internal import MajlisFeed

/// What a check has corrected, or would correct, in the files of a catalog.
public struct Mending: Sendable {
  var files: [ChangedFile] = []
  /// How many values are corrected.
  private var count = 0

  /// Nothing corrected.
  public init() {}

  /// One line: how much was corrected.
  public var summary: String {
    guard count > 0 else { return "nothing to correct\n" }
    return
      "\(count) \(count == 1 ? "value" : "values") corrected in \(files.count) \(files.count == 1 ? "file" : "files")\n"
  }

  /// The changes as a unified diff.
  public var difference: String { files.difference }
}

extension Catalog {
  /// Corrects what is certain in the files of the catalog, all or none. What a file says of identity is never touched:
  /// no finding about a guid knows its own correction.
  ///
  /// - Parameter isDry: whether nothing is changed.
  public func mending(isDry: Bool) throws -> Mending {
    if isDry { return try CatalogContents.read(self) { try Mending($0) } }
    let transaction = try Transaction.begin(in: folder)
    let mending = try CatalogContents.read(self) { try Mending($0) }
    for file in mending.files { try transaction.stage(file.after, as: file.path, replacing: true) }
    if !transaction.isEmpty { try transaction.commit() } else { transaction.rollback() }
    return mending
  }
}

extension Mending {
  fileprivate init(_ contents: CatalogContents) throws {
    var findings: [Finding] = []
    for feed in contents.feeds {
      let episodes = try contents.episodes(of: feed)
      findings += CheckOutcome(feed, episodes, contents.catalog).findings
      for file in [feed.file] + episodes {
        findings += try BareValues.doubts(in: file) { try contents.source(of: file.path) }
      }
    }
    let certain = Dictionary(grouping: findings.filter { $0.fix != nil && $0.place != nil }) { $0.file ?? "" }
    for path in contents.feeds.map(\.file.path) + contents.episodePaths {
      guard let own = certain[contents.catalog.shown(path)] else { continue }
      let (file, count) = try Self.mended(path, own, contents)
      if count > 0 { files.append(file) }
      self.count += count
    }
  }

  /// From the last value to the first, so that places stay true.
  private static func mended(
    _ path: String, _ findings: [Finding], _ contents: CatalogContents
  ) throws -> (file: ChangedFile, count: Int) {
    let source = try contents.source(of: path)
    var file = ChangedFile(path: path, shown: contents.catalog.shown(path), before: source, after: source)
    guard var edit = try? YAMLEdit(source) else { return (file, 0) }
    var done: Set<Place> = []
    var count = 0
    for finding in findings.sorted(by: { ($1.place ?? .start) < ($0.place ?? .start) }) {
      // The same value again is put into quotes.
      guard let place = finding.place, let fix = finding.fix, done.insert(place).inserted,
        (try? edit.replaceText(finding.value, at: place, with: fix, as: fix == finding.value ? .text : .typed)) != nil
      else { continue }
      count += 1
    }
    file.after = edit.source
    return (file, count)
  }
}
