internal import Glibc
internal import MajlisFeed

/// What the world did: a missing file, a full disk, a closed output. Never a fault of the user's data,
/// that is a `Finding`.
public struct SystemFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried.
  public enum Operation: String, Sendable {
    case open, read, write, sync, rename, remove, list, lock
    case createFolder = "create folder"
  }

  /// Why it failed.
  public enum Cause: Hashable, Sendable {
    /// The system said so by this `errno`.
    case system(CInt)
    /// A FIFO, a device, a socket or a folder stands where a file must be.
    case notRegular
    /// The file has more bytes than are read of its kind.
    case tooLarge(limit: Int)
    /// A symbolic link to a folder, which is not followed: a walk through links need not end.
    case linkedFolder
    /// Another process held the lock all the time that one waits for it.
    case locked
    /// The path leads out of the catalog, or to a place in it where nothing is written.
    case outside
    /// The record of an interrupted run is not as majlis writes it.
    case damagedJournal
  }

  /// What was tried.
  public let operation: Operation
  /// The file or folder, as the user would name it; not escaped.
  public let path: String
  /// Why it failed.
  public let cause: Cause

  init(_ operation: Operation, _ path: String, _ cause: Cause) {
    (self.operation, self.path, self.cause) = (operation, path, cause)
  }

  /// The fault of the system call that has just failed.
  init(_ operation: Operation, _ path: String, errno code: CInt = errno) {
    self.init(operation, path, .system(code))
  }

  /// Whether there is no such file or folder.
  public var isMissing: Bool { cause == .system(ENOENT) }

  /// Whether nobody reads what is written any more: a program then ends quietly, with status 141.
  public var isBrokenPipe: Bool { cause == .system(EPIPE) }

  /// One line for a message: `episodes/x.yaml: no space left on device`. What majlis keeps for itself nobody knows: it
  /// is said what that means.
  public var description: String {
    let words = "\(Printable(path).text): \(reason)"
    guard path.pathNames.contains(WorkFolder.name[...]) else { return words }
    return "the catalog cannot be \(rule == .writeFailed ? "changed" : "read"): \(words)"
  }

  /// Why it failed, in words.
  var reason: String {
    switch cause {
    case .system(EXDEV) where operation == .open: "a link that leads out of the catalog"
    case .system(let code): Self.words(for: code)
    case .notRegular: "not a regular file"
    case .tooLarge(let limit): "larger than \(limit < 1 << 20 ? "\(limit) bytes" : "\(limit >> 20) MB")"
    case .linkedFolder: "a symbolic link to a folder, which is not followed"
    case .locked: "another majlis is writing"
    case .outside: "not a place inside the catalog's feeds and episodes"
    case .damagedJournal: "damaged, move it away to go on without it"
    }
  }

  private static func words(for code: CInt) -> String {
    // The C library's text for a known number is constant; no locale is set, so it is English.
    unsafe String(cString: strerror(code)).lowercased()
  }
}
