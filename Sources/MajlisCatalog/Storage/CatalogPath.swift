internal import MajlisXML

/// A path that majlis may write to: below `feeds/` or `episodes/`, or the example beside them,
/// and nowhere else whatever it is spelled like.
struct CatalogPath: Sendable {
  /// The folders that hold a catalog's files.
  static let roots = ["feeds", "episodes"]
  /// The example of an episode that a new catalog gets.
  static let example = "episode.yaml"

  /// The whole path, from the catalog.
  let text: String
  /// The folder's path, such as `episodes/NAME`; empty for what lies in the catalog's own folder.
  let folder: String
  /// The last name.
  let name: String

  /// A file below `feeds/` or `episodes/`, or the example.
  init(file text: String) throws(SystemFault) {
    let isFile = Self.isInside(text) && !Self.roots.contains(text)
    guard isFile || text == Self.example else { throw SystemFault(.open, text, .outside) }
    self.init(text)
  }

  /// `feeds`, `episodes` or a folder below them.
  init(folder text: String) throws(SystemFault) {
    guard Self.isInside(text) else { throw SystemFault(.open, text, .outside) }
    self.init(text)
  }

  private init(_ text: String) {
    let parts = text.pathParts
    (self.text, folder, name) = (text, String(parts.folder ?? ""), String(parts.name))
  }

  private static func isInside(_ text: String) -> Bool {
    guard let root = roots.first(where: { text.startsWithBytes(of: $0) }) else { return false }
    let rest = text.utf8.dropFirst(root.utf8.count)
    return rest.isEmpty || (rest.first == UInt8(ascii: "/") && arePlain(text.utf8.span))
  }

  /// Whether no name of a path is empty, `.` or `..`, or holds a NUL.
  private static func arePlain(_ path: Span<UInt8>) -> Bool {
    var start = 0
    for index in 0...path.count where index == path.count || path[index] == UInt8(ascii: "/") {
      let name = path.extracting(start..<index)
      let isDots = name.count <= 2 && name.indices.allSatisfy { name[$0] == UInt8(ascii: ".") }
      if isDots || name.contains(0) { return false }
      start = index + 1
    }
    return true
  }
}
