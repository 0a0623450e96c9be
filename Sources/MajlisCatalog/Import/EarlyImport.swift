internal import MajlisFeed

/// Where a show goes in the catalog.
struct ShowPlan {
  let name: String
  /// Its file, where there is one.
  let existing: FeedFile?
  /// Whether no other show is in the catalog.
  let isFirst: Bool

  /// Where new episodes go.
  var folder: String {
    let isSplit = existing.map { !$0.patterns.isEmpty } ?? !isFirst
    return isSplit ? "episodes/\(name)" : "episodes"
  }
}

/// An import that stages the episodes at the first reading of a document, while its order and its show are found out.
///
/// It goes by what stands before the first item, and by an order that the dates tell. Where the end of the document says
/// otherwise, what was staged is thrown away, and the document is read again.
final class EarlyImport {
  /// Begun with the first item: a document without any, or that is no feed, leaves the catalog alone.
  private(set) var importer: Importer?
  private let catalog: Catalog
  private let options: ImportOptions
  private var plan: ShowPlan?
  private var show: ShowImport?

  init(_ catalog: Catalog, _ options: ImportOptions) {
    (self.catalog, self.options) = (catalog, options)
  }

  /// The document is read from its beginning, perhaps once more after it was repaired.
  func startDocument() { (plan, show) = (nil, nil) }

  /// Takes the next item.
  ///
  /// - Parameter order: the order in which the items stand, up to this one.
  func add(_ item: borrowing Record, _ reader: FeedReader, order: EpisodeOrder) throws {
    if plan == nil { try begin(reader) }
    // With its position an episode could be written only when all were counted.
    if order == .position, plan?.existing == nil { show = nil }
    try show?.add(copy item, reader)
  }

  private func begin(_ reader: FeedReader) throws {
    try importer?.transaction?.restart()
    let importer = try importer ?? Importer(catalog, options)
    let plan = importer.plan(for: FeedSurvey.feed(of: reader))
    if plan.existing?.order != .position { show = importer.makeShow(plan) }
    (self.importer, self.plan) = (importer, plan)
  }

  /// The document has been read.
  func endDocument(_ name: String, _ reader: FeedReader) { show?.endDocument(name, reader) }

  /// What was staged, if it is all that there is to stage by what is known at the end.
  func show(by plan: ShowPlan, _ order: EpisodeOrder) -> ShowImport? {
    guard let guess = self.plan, order != .position, plan.existing?.name == guess.existing?.name,
      plan.folder == guess.folder
    else { return nil }
    show?.name = plan.name
    return show
  }
}
