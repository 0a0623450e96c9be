internal import MajlisFeed

/// One run of `add`.
struct Adder {
  private(set) var outcome = AddOutcome()
  private let contents: CatalogContents
  private let feed: FeedFile?
  private let options: AddOptions
  private let transaction: Transaction
  private var known: KnownEpisodes
  private var names: EpisodeFileNames
  private let folder: String
  private var judge: EpisodeJudge
  private var newest: FeedDate?

  init(_ contents: CatalogContents, _ feed: FeedFile?, _ options: AddOptions, _ transaction: Transaction) throws {
    (self.contents, self.feed, self.options, self.transaction) = (contents, feed, options, transaction)
    let isSplit = feed.map { !$0.patterns.isEmpty } ?? false
    folder = isSplit ? "episodes/\(feed?.name ?? "")" : "episodes"
    let files = try feed.map { try contents.episodes(of: $0) } ?? []
    known = KnownEpisodes(files, contents.catalog)
    judge = EpisodeJudge(feed)
    names = EpisodeFileNames(taken: contents.episodePaths.map { String($0.pathParts.name) })
  }

  mutating func add(_ source: AddedSource) throws {
    let file = CatalogFile(source.bytes, path: source.place ?? source.name, shown: source.name, as: Lexicon.item)
    var findings = judge.findings(in: file)
    if let double = known.double(of: file.record, at: source.place), !options.isForced {
      findings.append(double.named(source.name))
    }
    if file.record.value(ItemTerm.title)?.isEmpty == true {
      findings.append(
        Finding(.titleMissing, at: file.record.place(of: ItemTerm.title), subject: "the episode", file: source.name))
    }
    outcome.findings += findings.inOrder
    guard !outcome.isRefused else { return }
    do {
      try stage(source, file.record)
    } catch is YAMLEditError {
      outcome.findings.append(
        Finding(
          .yamlSyntax, detail: "no line can be added to this file", remedy: "write guid: into it", file: source.name))
    }
  }

  private mutating func stage(_ source: AddedSource, _ record: Record) throws {
    let (bytes, guid) = try withGUID(source.bytes, record)
    let path = source.place ?? "\(folder)/\(names.name(of: record))"
    let shown = contents.catalog.shown(path)
    if source.place == nil || bytes != source.bytes {
      try transaction.stage(bytes, as: path, replacing: source.place != nil)
    }
    known.note(record, guid: guid, shown: shown)
    outcome.paths.append(shown)
    if let date = record.date, newest.map({ $0.precedes(date, in: feed?.zone ?? 0) }) ?? true { newest = date }
  }

  /// The text with a guid: as it is, or with one line more behind the title.
  private func withGUID(_ bytes: [UInt8], _ record: Record) throws -> (bytes: [UInt8], guid: String) {
    if let guid = record.value(ItemTerm.guid), !guid.isEmpty { return (bytes, guid) }
    let guid = UUID4.random()
    var edit = try YAMLEdit(bytes)
    if edit.tree.key("guid") == nil {
      try edit.insert(YAMLEntry("guid", .typed(guid)), after: "title")
    } else {
      try edit.replaceValue(of: "guid", with: .typed(guid))
    }
    return (edit.source, guid)
  }

  /// Takes an imported date of the last change forward to the newest episode.
  mutating func bringForward() throws {
    guard let feed, let newest, let node = feed.record.first(FeedTerm.lastBuildDate) else { return }
    guard let last = feed.record.read(FeedTerm.lastBuildDate, { FeedDate(reading: $0) }),
      last.precedes(newest, in: feed.zone),
      !feed.record.range(of: node).isEmpty
    else { return }
    var edit = try YAMLEdit(contents.source(of: feed.file.path))
    try edit.replaceValue(of: "last_build_date", with: .typed(newest.resolved(in: feed.zone).rfc3339))
    try transaction.stage(edit.source, as: feed.file.path, replacing: true)
  }
}

/// What the episodes of a feed are known by, so that none is added twice.
struct KnownEpisodes {
  private var guids: [String: String] = [:]
  private var addresses: [String: String] = [:]
  private var titles: [String: String] = [:]

  init(_ files: [CatalogFile], _ catalog: Catalog) {
    for file in files { note(file.record, guid: file.record.value(ItemTerm.guid), shown: catalog.shown(file.path)) }
  }

  mutating func note(_ record: Record, guid: String?, shown: String) {
    if let guid, guids[guid] == nil { guids[guid] = shown }
    if let address = record.audioAddress, addresses[address] == nil { addresses[address] = shown }
    if let title = record.titleAndDate, titles[title] == nil { titles[title] = shown }
  }

  /// The finding that says which episode this is already. A file is not its own double.
  func double(of record: Record, at place: String?) -> Finding? {
    let own = place
    if let guid = record.value(ItemTerm.guid), let other = guids[guid], !other.isShown(own) {
      return Finding(
        .guidDuplicate, at: record.place(of: ItemTerm.guid), value: guid, detail: other,
        remedy: "--force adds it all the same")
    }
    if let address = record.audioAddress, let other = addresses[address], !other.isShown(own) {
      return Finding(
        .enclosureDuplicate, at: record.place(of: ItemTerm.enclosure), value: address, detail: other,
        remedy: "--force adds it all the same", severity: .error)
    }
    if let title = record.titleAndDate, let other = titles[title], !other.isShown(own) {
      return Finding(
        .episodeDuplicate, at: record.place(of: ItemTerm.title), value: record.value(ItemTerm.title) ?? "",
        detail: other)
    }
    return nil
  }
}

extension String {
  /// Whether a shown path is that of a place in the catalog.
  fileprivate func isShown(_ place: String?) -> Bool {
    guard let place else { return false }
    return self == place || endsWithBytes(of: "/" + place)
  }
}

extension Record {
  /// The title with the instant of the date; nil without a title.
  var titleAndDate: String? {
    guard let title = value(ItemTerm.title), !title.isEmpty else { return nil }
    return "\(title) \(date.map { String($0.instant()) } ?? "")"
  }

  /// Where a term stands in its file.
  func place(of term: Term) -> Place? { first(term).map { Origin(packed: nodes[$0].origin).place } }
}

extension Finding {
  /// Whether nothing else in the file could be read.
  var endsReading: Bool {
    [.yamlSyntax, .yamlEncoding, .yamlTooDeep, .fileEmpty, .fileTooLarge].contains(rule)
      || (rule == .yamlType && subject == "the file")
  }
}
