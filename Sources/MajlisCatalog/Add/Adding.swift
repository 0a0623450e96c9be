public import MajlisFeed

/// How episodes are added.
public struct AddOptions: Sendable {
  /// The feed they belong to; nil for the only one.
  public var feed: String?
  /// Whether an episode that the feed seems to have already is added all the same.
  public var isForced = false

  /// To the only feed, and none twice.
  public init() {}
}

/// What came of adding episodes: all of them or none.
public struct AddOutcome: Sendable {
  /// The paths of the files, in the order of the files given.
  public internal(set) var paths: [String] = []
  /// What was found in them.
  public internal(set) var findings: [Finding] = []

  /// Whether an error kept them all out.
  public var isRefused: Bool { findings.contains { $0.severity == .error } }
}

/// A file that somebody wrote and wants in the catalog.
public struct AddedSource: Sendable {
  let name: String
  let bytes: [UInt8]
  /// Its path in the catalog, if it lies there already.
  let place: String?

  /// Reads a file, or standard input for `-`.
  ///
  /// - Throws: `SystemFault` for what cannot be read.
  public init(_ path: String, for catalog: Catalog) throws(SystemFault) {
    if path == "-" {
      (name, place) = ("standard input", nil)
      bytes = try File.readStandardInput(limit: CatalogFile.limit + 1)
    } else {
      (name, place) = (path, catalog.place(of: path).flatMap { $0.startsWithBytes(of: "episodes/") ? $0 : nil })
      bytes = try File.read(path, limit: CatalogFile.limit + 1)
    }
  }
}

extension Catalog {
  /// Checks episode files, gives a guid to those that have none, and puts them into the catalog: all or none.
  ///
  /// - Throws: `CatalogFault` where it is not clear which feed is meant, `SystemFault` when the world fails.
  public func adding(_ sources: [AddedSource], _ options: AddOptions = AddOptions()) throws -> AddOutcome {
    let transaction = try Transaction.begin(in: folder)
    let contents = try CatalogContents.read(self) { $0 }
    let feed = try contents.feeds.isEmpty && options.feed == nil ? nil : contents.feed(options.feed)
    var adder = try Adder(contents, feed, options, transaction)
    for source in sources { try adder.add(source) }
    guard !adder.outcome.isRefused else { return adder.outcome }
    try adder.bringForward()
    try transaction.commit()
    return adder.outcome
  }

  /// Where a file lies in the catalog: below `feeds/` or `episodes/`, or nowhere.
  func place(of path: String) -> String? {
    guard let file = RealPath(path), let root = RealPath(folder.path) else { return nil }
    let prefix = root.text == "/" ? "/" : root.text + "/"
    guard CatalogPath.roots.contains(where: { file.text.startsWithBytes(of: "\(prefix)\($0)/") }) else { return nil }
    return String(decoding: file.text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}
