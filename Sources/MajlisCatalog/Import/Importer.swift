internal import MajlisFeed
internal import MajlisXML

extension Catalog {
  /// Imports documents: all of them or none.
  ///
  /// - Throws: `SystemFault` when the world fails, `CatalogFault` for a name that cannot be a feed's.
  public func importing(_ sources: [FeedSource], _ options: ImportOptions = ImportOptions()) throws -> ImportOutcome {
    if let name = options.name, !FeedName.isValid(name) { throw CatalogFault.badName(name) }
    let surveys = try sources.map { try FeedSurvey($0) }
    var outcome = ImportOutcome()
    for survey in surveys {
      outcome.findings += survey.source.repairs
      outcome.findings += [survey.failure].compactMap { $0?.named(survey.source.name) }
    }
    outcome.isRefused = surveys.contains { options.refuses($0) }
    if outcome.isRefused { return outcome }
    let transaction = options.isDryRun ? nil : try Transaction.begin(in: folder)
    var importer = try Importer(self, transaction, options)
    for pages in surveys.grouped(isNamed: options.name != nil) { try importer.add(pages) }
    outcome.findings += importer.findings
    outcome.isRefused = importer.findings.contains { $0.rule == .fileTooLarge }
    guard !outcome.isRefused else { return outcome }
    try transaction?.commit()
    outcome.reports = importer.reports
    return outcome
  }
}

extension ImportOptions {
  /// Whether nothing is taken from a document. What stands at the end of one that is cut off is half of what it was: it
  /// never takes the place of the whole.
  fileprivate func refuses(_ survey: FeedSurvey) -> Bool {
    survey.failure != nil || (isStrict && !survey.source.isWellFormed) || (updates && survey.source.isCutOff)
  }
}

extension [FeedSurvey] {
  /// The documents of each show, in their order: several of one show are its pages.
  fileprivate func grouped(isNamed: Bool) -> [[FeedSurvey]] {
    if isNamed { return [self] }
    var groups: [[FeedSurvey]] = []
    for survey in self {
      if let index = groups.firstIndex(where: { $0[0].isSameShow(as: survey) }) {
        groups[index].append(survey)
      } else {
        groups.append([survey])
      }
    }
    return groups
  }
}

/// One run over the documents of an import.
struct Importer {
  private(set) var reports: [ImportReport] = []
  private(set) var findings: [Finding] = []
  private let catalog: Catalog
  private let transaction: Transaction?
  private let options: ImportOptions
  private let contents: CatalogContents
  private var madeNames: Set<String> = []

  init(_ catalog: Catalog, _ transaction: Transaction?, _ options: ImportOptions) throws {
    (self.catalog, self.transaction, self.options) = (catalog, transaction, options)
    contents = try CatalogContents.read(catalog) { $0 }
  }

  /// Imports the documents of one show.
  mutating func add(_ pages: [FeedSurvey]) throws {
    let existing = existing(pages[0])
    let name = try existing?.name ?? newName(pages[0])
    madeNames.insert(name)
    let isFirst = contents.feeds.isEmpty && madeNames.count == 1
    let show = try ShowImport(name, existing, isFirst: isFirst, contents, transaction, options)
    try show.read(pages)
    findings += show.findings
    reports.append(show.report)
  }

  private func existing(_ survey: FeedSurvey) -> FeedFile? {
    if let name = options.name { return contents.feeds.first { $0.name == name } }
    let identity = ShowIdentity(survey.feed)
    return contents.feeds.first { identity.matches(ShowIdentity($0.record)) }
  }

  /// A name made of the title that no other feed has.
  private func newName(_ survey: FeedSurvey) throws -> String {
    if let name = options.name { return name }
    let base = FeedName.from(title: survey.feed.plainText(FeedTerm.title) ?? "")
    let taken = madeNames.union(contents.feeds.map(\.name))
    var (name, number) = (base, 2)
    while taken.contains(name) {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }
}

extension Finding {
  /// The finding with its file.
  func named(_ file: String) -> Finding {
    var finding = self
    finding.file = file
    return finding
  }
}
