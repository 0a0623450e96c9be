internal import Glibc

/// What readers do about a run that was committed and then interrupted.
enum Recovery {
  /// Finishes it unless somebody else is at it or the catalog cannot be written to.
  /// - Returns: What is perhaps not done: where the bytes of each path that it changes are until it is.
  ///   Empty as a rule.
  static func finishIfNeeded(in catalog: Folder) throws(SystemFault) -> [PathKey: String] {
    guard let journal = try Journal(in: catalog) else { return [:] }
    if let work = try? WorkFolder.lockedIfFree(in: catalog), (try? work.recover()) != nil { return [:] }
    let staging = "\(WorkFolder.name)/\(WorkFolder.staging)"
    var places: [PathKey: String] = [:]
    for step in journal {
      switch step {
      case .folder: break
      case .file(let number, let path): places[PathKey(path)] = "\(staging)/\(journal.name(of: number))"
      case .newFolder(let number, let path):
        let place = "\(staging)/\(journal.name(of: number))"
        for name in try names(in: place, of: catalog) { places[PathKey("\(path)/\(name)")] = "\(place)/\(name)" }
      }
    }
    return places
  }

  /// The names in a staged folder; none where it has its place by now.
  private static func names(in path: String, of catalog: Folder) throws(SystemFault) -> [String] {
    do throws(SystemFault) {
      var folder = catalog
      for name in path.pathNames { folder = try folder.folder(String(name)) }
      return try folder.names()
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }
}
