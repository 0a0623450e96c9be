internal import Glibc

/// Changes to a catalog that are made all together or not at all, whatever interrupts them.
///
/// Files are staged in `.majlis/tmp`; `commit` makes them durable, writes down in a journal where each belongs, and
/// gives them their places. The journal getting its name is the instant before which nothing has happened and after
/// which everything will: this run, or the next that comes, finishes what it says.
final class Transaction {
  /// Held, and so locked, until the end of the run.
  private var work: WorkFolder?
  /// The catalog as it is without what is staged.
  let catalog: Folder
  private let staging: Folder
  /// What will be done.
  private var journal = Journal()
  private var targets: TargetFolders
  private var places = StagedPlaces()
  /// The staged files that may take the place of one in the catalog.
  private var replacing: Set<Int> = []
  /// The folders that files were staged for as new: those that are staged whole, and nil for those that are there.
  private var newFolders: [PathKey: Folder?] = [:]
  /// The number of the next file that is staged; never used twice in a run.
  private var next = 1

  /// Starts a run, alone: others who write are waited for. What an interrupted one left is finished or removed.
  static func begin(in catalog: Folder, patience: Duration = FileLock.patience) throws(SystemFault) -> Transaction {
    let work = try WorkFolder.locked(in: catalog, patience: patience)
    do throws(SystemFault) {
      try work.recover()
      return try Transaction(work)
    } catch {
      work.discard()
      throw error
    }
  }

  private init(_ work: WorkFolder) throws(SystemFault) {
    staging = try work.makeStaging(spare: journal.name(of: 0))
    (catalog, targets, self.work) = (work.catalog, TargetFolders(work.catalog), work)
  }

  deinit {
    rollback()
  }

  private var lockedWork: WorkFolder {
    guard let work else { preconditionFailure("a transaction ends with its commit") }
    return work
  }

  var isEmpty: Bool { journal.isEmpty }
}

// What will be changed.
extension Transaction {
  /// Stages a file. Its bytes are not kept in memory.
  /// - Parameters:
  ///   - path: Its place below `feeds/` or `episodes/`; the folders on the way are made with it.
  ///   - isReplacing: Whether it may take the place of a file, in the catalog or staged. Else such a file is a fault:
  ///     here when it is staged, at the commit when it lies in the catalog.
  func stage(_ bytes: Span<UInt8>, as path: String, replacing isReplacing: Bool = false) throws(SystemFault) {
    let target = try CatalogPath(file: path)
    let earlier = places.number(of: path, in: journal)
    guard earlier == nil || isReplacing else { throw SystemFault(.open, catalog.path(of: path), errno: EEXIST) }
    let mode = isReplacing ? try mode(of: target) : nil
    let number = next
    next += 1
    try staging.write(bytes, as: journal.name(of: number), mode: mode, naming: self.catalog.path(of: path))
    if let earlier { try staging.remove(journal.name(of: earlier)) }
    // That it may replace a file of the catalog holds only when both said so.
    if isReplacing, earlier.map({ replacing.contains($0) }) ?? true { replacing.insert(number) }
    places.set(path, at: journal.append(.file(number: number, path: path)), in: journal)
  }

  /// Stages a file.
  func stage(_ bytes: [UInt8], as path: String, replacing isReplacing: Bool = false) throws(SystemFault) {
    try stage(bytes.span, as: path, replacing: isReplacing)
  }

  /// Stages a new file in its folder. A folder that is not there is staged whole: it gets its place in one step, however
  /// many files are in it. Nothing else may be staged in it.
  func stage(new bytes: [UInt8], as path: String) throws(SystemFault) {
    let target = try CatalogPath(file: path)
    guard let folder = try newFolder(target.folder) else { return try stage(bytes, as: path) }
    try folder.write(bytes.span, as: target.name, naming: catalog.path(of: path))
  }

  private func newFolder(_ path: String) throws(SystemFault) -> Folder? {
    if let folder = newFolders[PathKey(path)] { return folder }
    let folder = try targets.existing(path) == nil ? try stageNewFolder(path) : nil
    newFolders[PathKey(path)] = .some(folder)
    return folder
  }

  private func stageNewFolder(_ path: String) throws(SystemFault) -> Folder {
    let number = next
    next += 1
    _ = try staging.create(folder: journal.name(of: number))
    journal.append(.newFolder(number: number, path: path))
    return try staging.folder(journal.name(of: number))
  }

  /// Stages a folder: `feeds`, `episodes` or one below, that is to be there even without a file.
  func stage(folder path: String) throws(SystemFault) {
    journal.append(.folder(try CatalogPath(folder: path).text))
  }

  /// The bytes of a staged file; nil where none is staged for this place.
  func staged(_ path: String, limit: Int = .max) throws(SystemFault) -> [UInt8]? {
    guard let number = places.number(of: path, in: journal) else { return nil }
    return try File.read(journal.name(of: number), in: staging, limit: limit)
  }

  /// Throws away all that is staged so far.
  func restart() throws(SystemFault) {
    for step in journal {
      switch step {
      case .folder: break
      case .file(let number, _): try staging.remove(journal.name(of: number))
      case .newFolder(let number, _): try staging.removeStaged(folder: journal.name(of: number))
      }
    }
    (places, newFolders) = (StagedPlaces(), [:])
    replacing.removeAll()
    journal.removeAll()
  }

  /// The permissions of the file that will be replaced, which its successor gets; nil where there is none.
  private func mode(of target: CatalogPath) throws(SystemFault) -> mode_t? {
    guard let status = try targets.existing(target.folder)?.status(of: target.name) else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SystemFault(.open, catalog.path(of: target.text), .notRegular)
    }
    return status.st_mode & 0o777
  }
}

// Changing it.
extension Transaction {
  /// Makes all the changes and ends the run; with nothing staged, without a trace. When this throws, nothing was
  /// changed, or all is decided and the next command finishes it.
  func commit() throws(SystemFault) {
    defer { rollback() }
    guard !isEmpty else { return }
    try checkTargets()
    try lockedWork.commit(journal)
    try lockedWork.finish(journal)
  }

  /// Ends the run: whatever is not committed is as if it had never been.
  func rollback() {
    work?.discard()
    work = nil
  }

  /// Finds beforehand what would go wrong when it can no longer be taken back.
  private func checkTargets() throws(SystemFault) {
    var present: [PathKey: Folder?] = [:]
    for step in journal {
      let (path, name) = try step.target
      if present[PathKey(path)] == nil {
        present[PathKey(path)] = .some(try targets.existing(path))
        try check(try nearest(path))
      }
      guard let folder = present[PathKey(path)] ?? nil else { continue }
      for name in try newNames(step, name) where try folder.exists(name) {
        throw SystemFault(.rename, catalog.path(of: path.isEmpty ? name : "\(path)/\(name)"), errno: EEXIST)
      }
    }
  }

  /// The names that a step gives to files and nothing may have yet.
  private func newNames(_ step: Journal.Step, _ name: String?) throws(SystemFault) -> [String] {
    switch step {
    case .folder: []
    case .file(let number, _): replacing.contains(number) ? [] : [name].compactMap { $0 }
    case .newFolder(let number, _): try staging.folder(journal.name(of: number)).names()
    }
  }

  /// The folder, or the one above it that is there.
  private func nearest(_ path: String) throws(SystemFault) -> Folder {
    if let folder = try targets.existing(path) { return folder }
    return try nearest(try CatalogPath(folder: path).folder)
  }

  private func check(_ folder: Folder) throws(SystemFault) {
    try folder.checkWritable()
    guard try folder.device() == catalog.device() else { throw SystemFault(.rename, folder.path, errno: EXDEV) }
  }
}
