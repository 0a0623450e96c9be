internal import Glibc
public import MajlisFeed

/// What a check found.
public struct CheckOutcome: Sendable {
  /// Everything that is wrong, file by file.
  public internal(set) var findings: [Finding] = []
  /// How many feeds and episodes were looked at.
  public internal(set) var feedCount = 0
  /// How many episodes or items were looked at.
  public internal(set) var itemCount = 0

  /// Whether something could not be read at all.
  public internal(set) var isCut = false

  /// Nothing looked at yet.
  public init() {}

  /// Tells of a file that the system does not give.
  public init(_ fault: SystemFault) {
    (findings, isCut) = ([Finding(fault, shown: fault.path)], true)
  }

  /// Adds what another check found.
  public mutating func add(_ other: CheckOutcome) {
    findings += other.findings
    feedCount += other.feedCount
    itemCount += other.itemCount
    isCut = isCut || other.isCut
  }
}

extension CheckOutcome {
  /// Checks a feed document, item by item.
  ///
  /// - Throws: `SystemFault` when the source cannot be read.
  ///
  /// - Parameter now: seconds since 1970, for dates that lie in the future; nil to let them pass.
  public init(document source: FeedSource, now: Int? = nil) throws {
    let reading = try source.read { DocumentCheck(now: now) }
    let check = reading.handler
    check.finish(reading.reader, isWhole: reading.failure == nil)
    let found = source.repairs + check.findings + [reading.failure].compactMap { $0 }
    findings = (reading.failure == nil ? found.inOrder : found).map { $0.named(source.name) }
    (feedCount, itemCount) = (1, reading.reader.itemCount)
  }
}

/// Checks the items of a document as they come.
private final class DocumentCheck: FeedHandler {
  private var fold = FindingFold()
  private var checker: Checker

  init(now: Int?) {
    checker = Checker(now: now)
  }

  var findings: [Finding] { fold.findings }

  func item(_ item: borrowing Record, from reader: FeedReader) throws {
    fold.add(reader.takeFindings())
    fold.add(checker.check(item, .item, in: reader))
  }

  /// What is only known behind the last item. Of a document that broke off nothing can be said to be missing.
  func finish(_ reader: FeedReader, isWhole: Bool) {
    fold.add(reader.takeFindings())
    guard isWhole else { return }
    fold.add(checker.check(reader.feed, .feed, in: reader))
    fold.add(checker.check(documentOf: reader))
    fold.add(checker.finish())
  }
}

extension Place {
  /// Where a file begins.
  static let start = Place(line: 1, column: 1)
}

// MARK: - The catalog

extension Catalog {
  /// Checks every feed of the catalog with its episodes.
  ///
  /// - Parameter mending: corrections that are taken for made, whether they were or not.
  public func checking(after mending: Mending = Mending()) throws -> CheckOutcome {
    try CatalogContents.read(self, supposing: mending.files) { contents in
      var outcome = CheckOutcome()
      outcome.findings = contents.findings + contents.nameFindings + contents.patternFindings + contents.leftovers
      for feed in contents.feeds {
        let episodes = try contents.episodes(of: feed)
        outcome.add(CheckOutcome(feed, episodes, self))
        let persons = KnownPersons(feed.record)
        for episode in episodes { outcome.findings += persons.doubts(in: episode) }
        for file in [feed.file] + episodes {
          outcome.findings += try BareValues.doubts(in: file) { try contents.source(of: file.path) }
        }
      }
      outcome.findings = outcome.findings.fileByFile
      return outcome
    }
  }
}

extension CatalogFile {
  /// What is wrong with the file, by itself and beside those that the checker has seen.
  ///
  /// - Parameter names: the files of the episodes in the order in which they are checked.
  func check(_ kind: Checker.Kind, _ checker: inout Checker, names: [String]) -> [Finding] {
    guard !findings.contains(where: \.endsReading) else {
      if kind == .item { checker.passUnread() }
      return findings
    }
    let source = CheckedFile(shown: shown, names: names)
    // A value that could not be read stands empty in the record: nothing more is to be said of it.
    let unread = Set(findings.filter { $0.severity == .error }.compactMap(\.place))
    let found = checker.check(record, kind, in: source).filter { finding in
      finding.place.map { !unread.contains($0) || $0 == .start } ?? true
    }
    return (findings + found).inOrder
  }
}

extension CheckOutcome {
  /// Checks a feed of the catalog with its episodes.
  init(_ feed: FeedFile, _ episodes: [CatalogFile], _ catalog: Catalog) {
    (feedCount, itemCount) = (1, episodes.count)
    var checker = Checker()
    let names = episodes.map { catalog.shown($0.path) }
    findings = feed.file.check(.feed, &checker, names: names)
    for episode in episodes { findings += episode.check(.item, &checker, names: names) }
    findings += checker.finish()
  }
}

extension [Finding] {
  /// Those of each file together, in the order in which the files come, each in the order of their places.
  var fileByFile: [Finding] {
    var order: [String?: Int] = [:]
    for finding in self where order[finding.file] == nil { order[finding.file] = order.count }
    let groups = Dictionary(grouping: self) { order[$0.file] ?? 0 }
    return groups.sorted { $0.key < $1.key }.flatMap { $0.value.inOrder }
  }

  /// In the order of their places.
  var inOrder: [Finding] {
    enumerated().sorted { a, b in
      let (x, y) = (a.element.place ?? .start, b.element.place ?? .start)
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
  }
}

/// A file of the catalog as the checker sees it.
struct CheckedFile: CheckedSource {
  let shown: String
  let names: [String]

  var medium: Spelling.Medium { .catalog }
  var file: String? { shown }

  func locate(_ node: Int, in record: borrowing Record) -> Place? {
    let place = Origin(packed: record.nodes[node].origin).place
    return place.line > 0 ? place : .start
  }

  func name(ofItem number: Int) -> String { names.indices.contains(number - 1) ? names[number - 1] : "another episode" }
}

// MARK: - A single file

extension CheckOutcome {
  /// Checks one YAML file by itself: as a feed's where it lies in `feeds/`, else as an episode's.
  public init(file path: String, in catalog: Catalog) throws(SystemFault) {
    let bytes = try File.read(path, limit: CatalogFile.limit + 1)
    let isFeed = path.pathNames.dropLast().last == "feeds"
    let file = CatalogFile(bytes, path: path, shown: path, as: isFeed ? Lexicon.feed : Lexicon.item)
    var checker = Checker()
    findings = file.check(isFeed ? .feed : .item, &checker, names: [path])
    (feedCount, itemCount) = isFeed ? (1, 0) : (0, 1)
  }

  /// Checks what lies at each of some paths; one that cannot be read does not keep the others from being checked.
  public init(paths: [String], now: Int? = nil) throws {
    self.init()
    for path in paths {
      do {
        add(try CheckOutcome(path: path, now: now))
      } catch let fault as SystemFault {
        add(CheckOutcome(fault))
      }
    }
  }

  /// Checks what lies at a path: a folder as a catalog, a YAML file, or a feed document.
  init(path: String, now: Int? = nil) throws {
    if path == "-" {
      self = try CheckOutcome(document: FeedSource(path), now: now)
    } else if FolderTest(path).isFolder {
      self = try Catalog(at: path).checking()
    } else if path.endsWithBytes(of: ".yaml") || path.endsWithBytes(of: ".yml") {
      self = try CheckOutcome(file: path, in: Catalog(becoming: "."))
    } else {
      self = try CheckOutcome(document: FeedSource(path), now: now)
    }
  }
}

/// Whether a path is that of a folder.
public struct FolderTest {
  /// Links are followed.
  public let isFolder: Bool

  /// Asks the system; false too for what is not there.
  public init(_ path: String) {
    var status = stat()
    // `status` lives throughout the call, which fills it; the path ends with NUL.
    let isThere = unsafe stat(path, &status) == 0
    isFolder = isThere && status.st_mode & S_IFMT == S_IFDIR
  }
}
