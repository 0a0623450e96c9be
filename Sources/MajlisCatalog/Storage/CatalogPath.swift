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
    roots.contains { text.startsWithBytes(of: $0 + "/") || text == $0 } && text.pathNames.allSatisfy(isPlain)
  }

  private static func isPlain(_ name: Substring) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
  }
}
