/// The folders that a run writes into, each opened once and without following a symbolic link on the way.
struct TargetFolders {
  private var opened: [PathKey: Folder]
  /// The folders that get new names.
  private var changed: Set<PathKey> = []

  init(_ catalog: Folder) {
    opened = [PathKey(""): catalog]
  }

  /// A folder of the catalog by its path; nil where it is missing.
  mutating func existing(_ path: String) throws(SystemFault) -> Folder? {
    try folder(path) { (parent, name) throws(SystemFault) in try parent.exists(name) }
  }

  /// A folder of the catalog that is about to be changed, made where it is missing.
  mutating func changing(_ path: String) throws(SystemFault) -> Folder {
    let folder = try folder(path) { (parent, name) throws(SystemFault) in
      _ = try parent.create(folder: name)
      return true
    }
    guard let folder else { throw SystemFault(.open, path, .outside) }
    changed.insert(PathKey(path))
    return folder
  }

  /// Makes durable which names are in them and in the folders above, which may be as new.
  func sync() throws(SystemFault) {
    var all = changed
    for path in changed {
      for parent in Self.parents(of: path.text) { all.insert(PathKey(parent)) }
    }
    for path in all { try opened[path]?.sync() }
  }

  /// - Parameter prepare: Whether the name can be opened in the folder.
  private mutating func folder(
    _ path: String, prepare: (Folder, String) throws(SystemFault) -> Bool
  ) throws(SystemFault) -> Folder? {
    if let folder = opened[PathKey(path)] { return folder }
    let target = try CatalogPath(folder: path)
    guard let parent = try folder(target.folder, prepare: prepare), try prepare(parent, target.name) else { return nil }
    let folder = try parent.folder(target.name)
    opened[PathKey(path)] = folder
    return folder
  }

  private static func parents(of path: String) -> [String] {
    guard !path.isEmpty else { return [] }
    let parent = String(path.pathParts.folder ?? "")
    return [parent] + parents(of: parent)
  }
}
