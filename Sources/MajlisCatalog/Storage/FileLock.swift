internal import Glibc

/// A lock between processes, held as long as this value lives; one that dies leaves none.
struct FileLock: ~Copyable {
  private let file: Descriptor
  private let path: String

  private init(_ file: consuming Descriptor, _ path: String) {
    self.file = file
    self.path = path
  }

  /// How long others are waited for before one gives up.
  static let patience: Duration = .seconds(30)

  /// Locks a file, which is made where it is missing.
  /// - Parameter patience: How long to wait for another who has the lock.
  init(_ name: String, in folder: Folder, patience: Duration) throws(SystemFault) {
    let deadline = ContinuousClock.now + patience
    var pause: useconds_t = 500
    while true {
      if let lock = try Self(trying: name, in: folder) {
        self = lock
        return
      }
      guard ContinuousClock.now < deadline else { throw SystemFault(.lock, folder.path(of: name), .locked) }
      usleep(pause)
      pause = min(pause * 2, 50_000)
    }
  }

  /// The lock if nobody has it.
  init?(trying name: String, in folder: Folder) throws(SystemFault) {
    let file = try folder.openForWriting(name)
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw SystemFault(.lock, folder.path(of: name)) }
      return nil
    }
    // Who had the lock before may have removed or renamed the file: then this one locks nothing any more.
    let locked = try file.status(folder.path(of: name))
    guard let named = try folder.status(of: name), named.st_ino == locked.st_ino, named.st_dev == locked.st_dev
    else { return nil }
    self.init(file, folder.path(of: name))
  }

  /// The file that is locked, empty.
  borrowing func truncated() throws(SystemFault) -> CInt {
    guard ftruncate(file.number, 0) == 0 else { throw SystemFault(.write, path) }
    return file.number
  }

  /// Makes the locked file's content durable and gives it the permissions of the one that it will replace.
  borrowing func finish(mode: mode_t?) throws(SystemFault) {
    if let mode, fchmod(file.number, mode) != 0 { throw SystemFault(.write, path) }
    try file.sync(path)
  }

  /// Whether nothing was ever written into the locked file.
  borrowing func isEmpty() throws(SystemFault) -> Bool { try file.status(path).st_size == 0 }

  /// Gives the locked file another content.
  borrowing func write(_ text: String) throws(SystemFault) {
    let bytes = Array(text.utf8)
    // The bytes live throughout the call.
    let count = uninterrupted { unsafe pwrite(file.number, bytes, bytes.count, 0) }
    guard count == bytes.count else { throw SystemFault(.write, path, errno: count < 0 ? errno : ENOSPC) }
  }
}
