internal import Glibc

extension Folder {
  /// The YAML files of a catalog, with what has the name of one but is not read.
  struct YAMLFiles {
    /// The paths from the catalog, in the order of their bytes.
    var paths: [String] = []
    /// A link that leads out of the catalog or to a folder, a FIFO, a name that is not UTF-8.
    var skipped: [SystemFault] = []
  }

  /// Folders deeper than this are not people's.
  private static let depth = 32

  /// All `*.yaml` and `*.yml` in a folder of the catalog and its folders, hidden ones left out. No link to a folder is
  /// followed, so that the walk ends and stays in the catalog.
  func yamlFiles(below name: String) throws(SystemFault) -> YAMLFiles {
    var files = YAMLFiles()
    guard try exists(name) else { return files }
    try collect(from: try folder(name), name, depth: 1, into: &files)
    files.sort()
    return files
  }

  private func collect(
    from folder: Folder, _ path: String, depth: Int, into files: inout YAMLFiles
  ) throws(SystemFault) {
    // Of a hundred thousand files the paths are enough.
    let entries = try folder.entries { entry in
      guard entry.kind == .file, YAMLFiles.isVisibleYAML(entry.name) else { return false }
      files.paths.append("\(path)/\(entry.name)")
      return true
    }
    for name in entries.unreadable where YAMLFiles.isVisibleYAML(name) {
      files.skipped.append(SystemFault(.open, "\(path)/\(name)", errno: EILSEQ))
    }
    for entry in entries.readable where !entry.name.isHidden {
      let path = "\(path)/\(entry.name)"
      switch entry.kind {
      case .folder where depth == Self.depth: files.skipped.append(SystemFault(.list, path, errno: ENAMETOOLONG))
      case .folder: try collect(from: folder.folder(entry.name), path, depth: depth + 1, into: &files)
      case .link: try collect(link: path, into: &files)
      case .other where YAMLFiles.isVisibleYAML(entry.name):
        files.skipped.append(SystemFault(.open, path, .notRegular))
      case .file, .other: break
      }
    }
  }

  /// A link is a file of the catalog when it leads to one.
  private func collect(link path: String, into files: inout YAMLFiles) throws(SystemFault) {
    guard let file = try File.open(path, in: self) else {
      guard YAMLFiles.isVisibleYAML(path) else { return }
      let leadsOut = errno == EXDEV
      files.skipped.append(leadsOut ? SystemFault(.open, path, .outside) : SystemFault(.open, path))
      return
    }
    switch try file.status(path).st_mode & S_IFMT {
    case S_IFDIR: files.skipped.append(SystemFault(.open, path, .linkedFolder))
    case S_IFREG where YAMLFiles.isVisibleYAML(path): files.paths.append(path)
    default: break
    }
  }
}

extension Folder.YAMLFiles {
  /// Whether a path is that of a YAML file and no name in it is hidden.
  static func isVisibleYAML(_ path: String) -> Bool {
    !path.isHidden && (path.endsWithBytes(of: ".yaml") || path.endsWithBytes(of: ".yml"))
  }

  mutating func sort() {
    paths.sort { PathKey($0) < PathKey($1) }
  }
}
