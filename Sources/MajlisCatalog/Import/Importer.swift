internal import MajlisFeed
internal import MajlisXML

extension Catalog {
  /// Imports documents: all of them or none.
  ///
  /// - Throws: `SystemFault` when the world fails, `CatalogFault` for a name that cannot be a feed's.
  public func importing(_ sources: [FeedSource], _ options: ImportOptions = ImportOptions()) throws -> ImportOutcome {
    if let name = options.name, !FeedName.isValid(name) { throw CatalogFault.badName(name) }
    // Several documents may be pages of one show, which is known when all of them have been looked at.
    let early = sources.count == 1 ? EarlyImport(self, options) : nil
    let surveys = try sources.map { try FeedSurvey($0, early) }
    var outcome = ImportOutcome()
    for survey in surveys {
      outcome.findings += survey.source.repairs
      outcome.findings += [survey.failure].compactMap { $0?.named(survey.source.name) }
    }
    outcome.isRefused = surveys.contains { options.refuses($0) }
    if outcome.isRefused { return outcome }
    var importer = try early?.importer ?? Importer(self, options)
    for pages in surveys.grouped(isNamed: options.name != nil) { try importer.add(pages, early) }
    outcome.findings += importer.findings
    outcome.isRefused = importer.findings.contains { $0.rule == .fileTooLarge }
    guard !outcome.isRefused else { return outcome }
    try importer.transaction?.commit()
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
  /// What will be changed; nil where nothing is.
  let transaction: Transaction?
  private let options: ImportOptions
  private let contents: CatalogContents
  private var madeNames: Set<String> = []

  init(_ catalog: Catalog, _ options: ImportOptions) throws {
    self.options = options
    transaction = options.isDryRun ? nil : try Transaction.begin(in: catalog.folder)
    contents = try CatalogContents.read(catalog) { $0 }
  }

  /// Imports the documents of one show.
  ///
  /// - Parameter early: what the first look at the only document has staged already.
  mutating func add(_ pages: [FeedSurvey], _ early: EarlyImport?) throws {
    let plan = plan(for: pages[0].feed)
    let order = plan.existing?.order ?? (pages.count == 1 ? pages[0].order : .position)
    madeNames.insert(plan.name)
    let show: ShowImport
    if let staged = early?.show(by: plan, order) {
      show = staged
    } else {
      if early != nil { try transaction?.restart() }
      show = makeShow(plan)
      try show.read(pages, order)
    }
    try show.finish(pages[0], order)
    findings += show.findings
    reports.append(show.report)
  }

  /// What the catalog makes of a show.
  func plan(for feed: Record) -> ShowPlan {
    let existing = existing(feed)
    let isFirst = contents.feeds.isEmpty && madeNames.isEmpty
    return ShowPlan(name: existing?.name ?? newName(feed), existing: existing, isFirst: isFirst)
  }

  /// The import of a show, of which nothing has been read yet.
  func makeShow(_ plan: ShowPlan) -> ShowImport { ShowImport(plan, contents, transaction, options) }

  private func existing(_ feed: Record) -> FeedFile? {
    if let name = options.name { return contents.feeds.first { $0.name == name } }
    let identity = ShowIdentity(feed)
    return contents.feeds.first { identity.matches(ShowIdentity($0.record)) }
  }

  /// A name made of the title that no other feed has.
  private func newName(_ feed: Record) -> String {
    if let name = options.name { return name }
    let base = FeedName.from(title: feed.plainText(FeedTerm.title) ?? "")
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
