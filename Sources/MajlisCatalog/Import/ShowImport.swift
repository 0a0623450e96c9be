internal import MajlisFeed
internal import MajlisXML

/// The import of one show: its documents into its files.
final class ShowImport {
  private(set) var report: ImportReport
  private(set) var findings: [Finding] = []
  private var fold = FindingFold()
  private let plan: ShowPlan
  private var writer: FileImport
  private var present: PresentEpisodes?
  /// The names in the folder of the show; nil until an episode is new.
  private var names: EpisodeFileNames?
  /// The names that the document's episodes would have in an empty catalog.
  private var firstNames = EpisodeFileNames(taken: [])
  /// Episodes whose text no file holds: they are compared when all the others have their files.
  private var waiting: [Record] = []
  /// When so many wait, the catalog is another than majlis wrote it, and all others are compared at once.
  private static let mostWaiting = 200
  private var isWaitingOver = false
  private let contents: CatalogContents

  init(_ plan: ShowPlan, _ contents: CatalogContents, _ transaction: Transaction?, _ options: ImportOptions) {
    report = ImportReport(name: plan.name)
    (self.plan, self.contents) = (plan, contents)
    writer = FileImport(transaction, contents, updates: options.updates)
    present = plan.existing.map { PresentEpisodes($0, contents) }
    report.isUpdated = options.updates
  }

  /// The name of the feed.
  var name: String {
    get { report.name }
    set { report.name = newValue }
  }

  /// Reads the documents again and stages the episodes in them.
  func read(_ pages: [FeedSurvey], _ order: EpisodeOrder) throws {
    // An episode that several documents have is compared in each.
    isWaitingOver = pages.count > 1
    var position = pages.reduce(0) { $0 + $1.itemCount }
    for page in pages {
      present?.startDocument()
      let reading = try page.source.read {
        ItemCollector { item, reader in
          try self.add(item, reader, position: order == .position ? position : nil)
          position -= 1
        }
      }
      if let failure = reading.failure { throw ChangedMeanwhile(source: page.source.name, finding: failure) }
      endDocument(page.source.name, reading.reader)
    }
  }

  /// Takes the next episode.
  ///
  /// - Parameter position: where it stands, if nothing else says so.
  func add(_ item: Record, _ reader: FeedReader, position: Int? = nil) throws {
    fold.add(reader.takeFindings())
    let record = item.imported(from: reader.dialect, position: position)
    guard present != nil, !isWaitingOver else { return try settle(record) }
    let path = "\(plan.folder)/\(firstNames.name(of: record))"
    if present?.holds(writer.text(of: record, as: Lexicon.item), of: record, at: path) == true {
      report.unchangedCount += 1
    } else {
      waiting.append(record)
      if waiting.count == Self.mostWaiting { try settleWaiting() }
    }
  }

  private func settleWaiting() throws {
    for record in waiting { try settle(record) }
    (waiting, isWaitingOver) = ([], true)
  }

  /// Stages an episode, or compares it with the one that is there.
  private func settle(_ record: Record) throws {
    if let file = try present?.match(record) {
      try note(file.path, writer.compare(record, with: file, as: Lexicon.item, present?.registry))
    } else {
      let path = "\(plan.folder)/\(newName(of: record))"
      if let finding = try writer.add(record, at: path, as: Lexicon.item) { findings.append(finding) }
      report.addedCount += 1
    }
  }

  private func newName(of episode: Record) -> String {
    let present = contents.episodePaths.lazy.filter { $0.folder == self.plan.folder }
    // Taken out, so that they are changed in place.
    var names = names.take() ?? EpisodeFileNames(taken: present.map(\.fileName))
    defer { self.names = names }
    return names.name(of: episode)
  }

  /// Takes what was found in a document that has been read.
  func endDocument(_ name: String, _ reader: FeedReader) {
    fold.add(reader.takeFindings())
    findings += fold.findings.map { $0.named(name) }
    fold = FindingFold()
  }

  /// Stages the show itself, when all its documents have been read.
  func finish(_ survey: FeedSurvey, _ order: EpisodeOrder) throws {
    try settleWaiting()
    try addFeed(survey, order)
    report.missing = try present?.unmatched.map { contents.catalog.shown($0) } ?? []
  }

  private func addFeed(_ survey: FeedSurvey, _ order: EpisodeOrder) throws {
    let path = "feeds/\(report.name).yaml"
    var record = survey.feedRecord(order: order)
    if plan.existing == nil, !plan.isFirst { record.add(FeedTerm.episodes, "\(report.name)/**") }
    record.closeRoot()
    if let existing = plan.existing {
      try note(path, writer.compare(record, with: existing.file, as: Lexicon.feed))
    } else {
      if let finding = try writer.add(record, at: path, as: Lexicon.feed) { findings.append(finding) }
      report.feedPath = contents.catalog.shown(path)
    }
  }

  private func note(_ path: String, _ keys: [String]) {
    if keys.isEmpty {
      report.unchangedCount += 1
    } else {
      report.different.append((contents.catalog.shown(path), keys))
    }
  }
}

extension Record {
  /// An item of a document as the catalog has it.
  ///
  /// - Parameter position: where it stands, if nothing else says so.
  func imported(from dialect: Dialect, position: Int?) -> Record {
    let item = dialect == .atom ? withAtomLinksGathered(Lexicon.item) : self
    guard let position else { return item }
    var record = item
    record.add(ItemTerm.position, String(position))
    record.closeRoot()
    return record
  }
}

/// A document that was readable a moment ago.
public struct ChangedMeanwhile: Error, Sendable {
  /// Its name.
  public let source: String
  let finding: Finding
}

extension FeedSurvey {
  /// The feed with what the catalog has to know so as to write it as it came.
  func feedRecord(order: EpisodeOrder) -> Record {
    var record = feed.withRolesSaid
    if order != .newestFirst { record.add(FeedTerm.order, order.rawValue) }
    if head.dialect == .atom { record.add(FeedTerm.format, Dialect.atom.rawValue) }
    if head.writtenVersion != "2.0" { record.add(FeedTerm.version, head.writtenVersion) }
    for stylesheet in head.stylesheets {
      let node = record.open(FeedTerm.stylesheet.number, origin: 0)
      record.add(PartTerm.stylesheetValue, stylesheet)
      record.close(node)
    }
    let unusual = head.namespaces.filter { !$0.isUsual }
    if !unusual.isEmpty {
      let node = record.open(FeedTerm.namespaces.number, origin: 0)
      for binding in unusual {
        record.add(.foreignAttribute, Array("\(binding.prefix)\0\(binding.uri)".utf8).span, origin: 0)
      }
      record.close(node)
    }
    return record
  }
}

extension Record {
  /// The channel's persons with the role that holds where none is given: the catalog's file also
  /// describes persons who have none.
  var withRolesSaid: Record {
    var result = Record()
    for child in children() {
      guard nodes[child].term == FeedTerm.person.number, first(PartTerm.personRole, in: child) == nil else {
        result.append(child, of: self)
        continue
      }
      let node = result.open(FeedTerm.person.number, origin: nodes[child].origin)
      for part in self.children(of: child) { result.append(part, of: self) }
      result.add(PartTerm.personRole, "host")
      result.close(node)
    }
    result.closeRoot()
    return result
  }
}

extension String {
  /// The folder of a path.
  fileprivate var folder: String { pathParts.folder.map(String.init) ?? "" }
  /// The last name of a path.
  fileprivate var fileName: String { String(pathParts.name) }
}
