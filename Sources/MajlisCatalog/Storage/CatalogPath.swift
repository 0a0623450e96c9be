/// A path that majlis may write to: below `feeds/` or `episodes/`, and nowhere else whatever it is spelled like.
struct CatalogPath: Sendable {
  /// The folders that hold a catalog's files.
  static let roots = ["feeds", "episodes"]

  /// The whole path, from the catalog.
  let text: String
  /// The folder's path, such as `episodes/NAME`; empty for `feeds` and `episodes` themselves.
  let folder: String
  /// The last name.
  let name: String

  /// A file below `feeds/` or `episodes/`.
  init(file text: String) throws(SystemFault) {
    try self.init(folder: text)
    guard !folder.isEmpty else { throw SystemFault(.open, text, .outside) }
  }

  /// `feeds`, `episodes` or a folder below them.
  init(folder text: String) throws(SystemFault) {
    let isInside = Self.roots.contains { text.startsWithBytes(of: $0 + "/") || text == $0 }
    guard isInside, text.pathNames.allSatisfy(Self.isPlain) else { throw SystemFault(.open, text, .outside) }
    let parts = text.pathParts
    self.text = text
    folder = String(parts.folder ?? "")
    name = String(parts.name)
  }

  private static func isPlain(_ name: Substring) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
  }
}
