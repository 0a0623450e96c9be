internal import Glibc
public import MajlisFeed

extension SystemFault {
  /// The rule that says of it what it means and what to do.
  public var rule: Rule {
    switch cause {
    case .notRegular: .fileNotRegular
    case .tooLarge: .fileTooLarge
    case .outside: .pathOutside
    case .linkedFolder, .system(ELOOP): .pathLoop
    case .system, .locked, .damagedJournal:
      switch operation {
      case .open, .read, .list: .fileUnreadable
      case .write, .sync, .rename, .remove, .lock, .createFolder: .writeFailed
      }
    }
  }
}

extension Finding {
  /// A file that the system does not give.
  ///
  /// - Parameter shown: how the file is called in messages.
  init(_ fault: SystemFault, shown: String) {
    let isLink = fault.rule == .pathOutside || fault.rule == .pathLoop
    self.init(fault.rule, subject: isLink ? "the link" : shown, detail: fault.reason, file: shown)
  }
}

// MARK: - What interrupted runs have left

extension CatalogContents {
  /// Files that a run has staged and that no run will use any more. Where somebody is writing just now there is none.
  var leftovers: [Finding] {
    let folder = catalog.folder
    guard let work = try? folder.folder(WorkFolder.name), let staging = try? work.folder(WorkFolder.staging),
      let entries = try? staging.entries().readable, entries.contains(where: { $0.kind == .file }),
      (try? WorkFolder.lockedIfFree(in: folder)) != nil
    else { return [] }
    return entries.filter { $0.kind == .file }.map { entry in
      let shown = catalog.shown("\(WorkFolder.name)/\(WorkFolder.staging)/\(entry.name)")
      return Finding(.tempLeftover, subject: shown, file: shown)
    }
  }
}
