internal import Glibc

/// What readers do about a run that was committed and then interrupted.
enum Recovery {
  /// Finishes it unless somebody else is at it or the catalog cannot be written to.
  /// - Returns: What is perhaps not done: where the bytes of each path that it changes are until it is.
  ///   Empty as a rule.
  static func finishIfNeeded(in catalog: Folder) throws(SystemFault) -> [PathKey: String] {
    guard let journal = try Journal(in: catalog) else { return [:] }
    if let work = try? WorkFolder.lockedIfFree(in: catalog), (try? work.recover()) != nil { return [:] }
    var places: [PathKey: String] = [:]
    for case .file(let number, let path) in journal {
      places[PathKey(path)] = "\(WorkFolder.name)/\(WorkFolder.staging)/\(journal.name(of: number))"
    }
    return places
  }
}
