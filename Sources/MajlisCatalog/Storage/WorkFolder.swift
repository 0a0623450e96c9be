internal import Glibc

/// The folder `.majlis` of a catalog, locked: what a run stages, and the journal of what it has decided to do.
///
///     .majlis/lock          held by the one who writes; its content names the last run that was committed
///     .majlis/tmp/          staged files, and folders with theirs
///     .majlis/journal       a committed run that is not yet done
///     .majlis/.gitignore    keeps the folder out of the user's repository
final class WorkFolder {
  static let name = ".majlis"
  static let lock = "lock"
  static let staging = "tmp"
  static let journal = "journal"
  private static let newJournal = "journal.new"
  private static let ignore = ".gitignore"

  let catalog: Folder
  private let folder: Folder
  private let lock: FileLock

  private init(_ catalog: Folder, _ folder: Folder, _ lock: consuming FileLock) {
    self.catalog = catalog
    self.folder = folder
    self.lock = lock
  }

  /// Makes and locks it.
  /// - Parameter patience: How long to wait for another who writes.
  static func locked(in catalog: Folder, patience: Duration) throws(SystemFault) -> WorkFolder {
    let deadline = ContinuousClock.now + patience
    while true {
      let isNew = try catalog.create(folder: name)
      do throws(SystemFault) {
        let folder = try catalog.folder(name)
        return WorkFolder(catalog, folder, try FileLock(lock, in: folder, patience: deadline - .now))
      } catch {
        // A run that had nothing to do removes the folder again, perhaps between two of these lines.
        if error.isMissing, ContinuousClock.now < deadline { continue }
        if isNew { catalog.removeIfEmpty(folder: name) }
        throw error
      }
    }
  }

  /// The folder if it is there and nobody has locked it.
  static func lockedIfFree(in catalog: Folder) throws(SystemFault) -> WorkFolder? {
    let folder = try catalog.folder(name)
    guard let lock = try FileLock(trying: lock, in: folder) else { return nil }
    return WorkFolder(catalog, folder, lock)
  }

  /// Makes the place for staged files.
  /// - Parameter spare: A name that no file there has.
  func makeStaging(spare: String) throws(SystemFault) -> Folder {
    _ = try folder.create(folder: Self.staging)
    let staging = try folder.folder(Self.staging)
    if try !folder.exists(Self.ignore) {
      try staging.write([UInt8]("*\n".utf8).span, as: spare, naming: folder.path(of: Self.ignore))
      try staging.rename(spare, to: Self.ignore, in: folder)
    }
    return staging
  }

  /// Leaves nothing of a run that was not committed, nor the folder itself where none ever was. A committed one stays
  /// to be finished. What cannot be removed now, the next run removes.
  func discard() {
    guard (try? folder.exists(Self.journal)) == false else { return }
    try? clean()
    guard (try? lock.isEmpty()) == true else { return }
    folder.removeIfEmpty(folder: Self.staging)
    try? folder.remove(Self.ignore)
    try? folder.remove(Self.lock)
    catalog.removeIfEmpty(folder: Self.name)
  }

  private func clean() throws(SystemFault) {
    try folder.remove(Self.newJournal)
    guard try folder.exists(Self.staging) else { return }
    let staging = try folder.folder(Self.staging)
    try staging.removeFiles()
    // Another folder in there is not of majlis, and in nobody's way.
    for name in try staging.names() where Journal.isStaged(name) { try staging.removeStaged(folder: name) }
  }
}

// The commit, and what follows from it.
extension WorkFolder {
  /// The commit: before the journal has its name nothing has happened, and from then on everything will.
  func commit(_ journal: Journal) throws(SystemFault) {
    try folder.syncFileSystem()
    let path = folder.path(of: Self.newJournal)
    try folder.write(journal.bytes.span, as: Self.newJournal, isDurable: true, naming: path)
    try folder.rename(Self.newJournal, to: Self.journal)
  }

  /// Does what a committed journal says. Doing it again does no harm: what has its place is not there to be moved.
  func finish(_ journal: Journal) throws(SystemFault) {
    try folder.sync()
    // Readers see by this that the files are about to change; see `Snapshot`.
    try lock.write(journal.token)
    try move(journal)
    try folder.remove(Self.journal)
    // A journal that came back after a power cut would find no file of its own, for no two have the same token.
    try folder.sync()
  }

  /// Does what an interrupted run had decided, and removes what it had not.
  func recover() throws(SystemFault) {
    if let journal = try Journal(in: catalog) { try finish(journal) }
    try clean()
  }

  private func move(_ journal: Journal) throws(SystemFault) {
    let staging = try folder.folder(Self.staging)
    var targets = TargetFolders(catalog)
    for step in journal {
      switch step {
      case .folder(let path):
        _ = try targets.changing(path)
      case .file(let number, let path):
        let target = try CatalogPath(file: path)
        try staging.renameIfThere(
          journal.name(of: number), to: target.name, in: try targets.changing(target.folder))
      case .newFolder(let number, let path):
        try move(journal.name(of: number), from: staging, to: path, &targets)
      }
    }
    try targets.sync()
  }

  /// Gives a staged folder its place; where there is one by now, each of its files.
  private func move(
    _ name: String, from staging: Folder, to path: String, _ targets: inout TargetFolders
  ) throws(SystemFault) {
    let target = try CatalogPath(folder: path)
    let parent = try targets.changing(target.folder)
    guard try parent.exists(target.name) else { return try staging.renameIfThere(name, to: target.name, in: parent) }
    guard try staging.exists(name) else { return }
    let (folder, place) = (try staging.folder(name), try targets.changing(path))
    for file in try folder.names() { try folder.renameIfThere(file, to: file, in: place) }
    staging.removeIfEmpty(folder: name)
  }
}

extension Folder {
  /// Removes the files in it.
  fileprivate func removeFiles() throws(SystemFault) {
    for entry in try entries().readable where entry.kind != .folder { try remove(entry.name) }
  }

  /// Removes a folder that was staged, with the files in it.
  func removeStaged(folder name: String) throws(SystemFault) {
    try folder(name).removeFiles()
    removeIfEmpty(folder: name)
  }

  fileprivate func renameIfThere(_ name: String, to newName: String, in other: Folder) throws(SystemFault) {
    do throws(SystemFault) {
      try rename(name, to: newName, in: other)
    } catch {
      guard error.isMissing else { throw error }
    }
  }
}
