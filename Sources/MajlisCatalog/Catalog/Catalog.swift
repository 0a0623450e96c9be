internal import Glibc
internal import MajlisFeed

/// A folder with `feeds/` and `episodes/`: shows and their episodes, one file each.
public struct Catalog: Sendable {
  let folder: Folder

  /// The catalog of a folder: itself or the nearest one above it that has `feeds/`.
  ///
  /// - Throws: `CatalogFault.notFound` where there is none, `SystemFault` where the folder cannot be opened.
  public init(at path: String) throws {
    var candidate = path
    for _ in 0..<64 {
      let folder = try Folder(opening: candidate)
      if try folder.exists("feeds") {
        self.folder = folder
        return
      }
      if try folder.isRoot() { break }
      candidate = candidate == "." ? ".." : "\(candidate)/.."
    }
    throw CatalogFault.notFound(path)
  }

  /// The folder itself, whether it is a catalog already or will become one.
  public init(becoming path: String) throws(SystemFault) {
    folder = try Folder(opening: path)
  }

  /// How a file of the catalog is called in messages: as seen from the current folder.
  func shown(_ path: String) -> String { folder.path == "." ? path : folder.path(of: path) }
}

/// What keeps a command from knowing what it should work on.
public enum CatalogFault: Error, Sendable, Equatable {
  /// Neither the folder nor one above it has `feeds/`.
  case notFound(String)
  /// The folder `feeds/`, as the user would name it, holds no feed.
  case noFeed(in: String)
  /// There is no feed of that name; the names that there are.
  case noSuchFeed(String, known: [String])
  /// There are several feeds, and none was named.
  case severalFeeds([String])
  /// Somebody has changed this file since it was looked at.
  case changedMeanwhile(String)
  /// The name cannot be a feed's.
  case badName(String)
  /// There is a feed of that name already.
  case feedExists(String)
  /// A file that does not lie in `feeds/` or below `episodes/`.
  case notInCatalog(String)

  /// Whether the command was called wrongly; else the world is not as it should be.
  public var isUsage: Bool {
    switch self {
    case .notFound, .noFeed, .changedMeanwhile: false
    case .noSuchFeed, .severalFeeds, .badName, .feedExists, .notInCatalog: true
    }
  }

  /// One line for a message, and a remedy.
  public var words: (message: String, help: String) {
    switch self {
    case .notFound(let path):
      let place = path == "." ? "here" : Printable(path).text
      let finding = Finding(.showNotFound, detail: place)
      return ("\(finding.message) [\(finding.rule.id)]", finding.help ?? "")
    case .noFeed(let folder):
      return ("there is no feed in \(Printable(folder).text)", Finding(.showNotFound).help ?? "")
    case .noSuchFeed(let name, let known):
      return (
        "no feed is called \(Printable(name).text)",
        known.isEmpty ? "there is none yet" : "there is \(known.printable)"
      )
    case .severalFeeds(let names):
      return ("which feed? the catalog has several", "name one of \(names.printable)")
    case .changedMeanwhile(let path):
      return ("\(Printable(path).text) has changed meanwhile; nothing is changed", "try again")
    case .feedExists(let name):
      return ("feeds/\(name).yaml is there already; nothing was changed", "majlis init NAME begins another feed")
    case .notInCatalog(let path):
      return ("\(Printable(path).text) is no file of the catalog", "name one in feeds/ or episodes/")
    case .badName(let name):
      return ("\(Printable(name).text) cannot be the name of a feed", "use the letters a to z, digits and hyphens")
    }
  }
}

extension [String] {
  fileprivate var printable: String { map { Printable($0).text }.joined(separator: ", ") }
}

extension Folder {
  /// Whether there is nothing above it.
  fileprivate func isRoot() throws(SystemFault) -> Bool {
    guard let here = try status(of: "."), let above = try status(of: "..") else { return true }
    return here.st_ino == above.st_ino && here.st_dev == above.st_dev
  }
}
