internal import CLibC
internal import Glibc

/// Reading whole files.
enum File {
  /// A file cannot make the reader wait, become its terminal, or be inherited by another program.
  private static let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY

  /// The bytes of a file that the user named; symbolic links are followed, for the user has named one.
  static func read(_ path: String, limit: Int) throws(SystemFault) -> [UInt8] {
    try contents(of: open(path), path, limit: limit)
  }

  /// A file that the user named, open for reading piece by piece.
  static func openRegular(_ path: String) throws(SystemFault) -> Descriptor {
    let file = try open(path)
    guard try file.status(path).st_mode & S_IFMT == S_IFREG else { throw SystemFault(.open, path, .notRegular) }
    return file
  }

  private static func open(_ path: String) throws(SystemFault) -> Descriptor {
    guard !path.hasNUL else { throw SystemFault(.open, path, errno: EINVAL) }
    // The call reads the path, which Swift ends with NUL, and keeps nothing of it.
    guard let file = Descriptor(adopting: uninterrupted { unsafe Glibc.open(path, flags) }) else {
      throw SystemFault(.open, path)
    }
    return file
  }

  /// The bytes of a file below a folder. No link, wherever on the way, leads out of it.
  static func read(_ path: String, in folder: Folder, limit: Int) throws(SystemFault) -> [UInt8] {
    guard let file = try open(path, in: folder) else { throw SystemFault(.open, folder.path(of: path)) }
    return try contents(of: file, folder.path(of: path), limit: limit)
  }

  /// A file or folder below a folder, opened for reading; nil when that fails, as `errno` says: `EXDEV` where a link
  /// leads out.
  static func open(_ path: String, in folder: Folder) throws(SystemFault) -> Descriptor? {
    guard !path.hasNUL else { throw SystemFault(.open, folder.path(of: path), errno: EINVAL) }
    let number = uninterrupted { unsafe openat_beneath(folder.number, path, flags) }
    guard number < 0, errno == ENOSYS || errno == EPERM else { return Descriptor(adopting: number) }
    // A kernel before 5.6, or a container that forbids the call: a file that is a link is then not read.
    return Descriptor(adopting: uninterrupted { unsafe openat(folder.number, path, flags | O_NOFOLLOW) })
  }

  /// What a program pipes in, or whatever standard input is, up to its end.
  static func readStandardInput(limit: Int) throws(SystemFault) -> [UInt8] {
    try readToEnd(STDIN_FILENO, "standard input", limit: limit)
  }

  static func readToEnd(_ descriptor: CInt, _ path: String, limit: Int) throws(SystemFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = 1 << 16
    while true {
      let before = bytes.count
      let piece = try readPiece(descriptor, path, capacity: room)
      guard !piece.isEmpty else { return bytes }
      bytes += piece
      guard bytes.count <= limit else { throw SystemFault(.read, path, .tooLarge(limit: limit)) }
      room = max(room, min(before, 1 << 20))
    }
  }

  private static func contents(
    of file: borrowing Descriptor, _ path: @autoclosure () -> String, limit: Int
  ) throws(SystemFault) -> [UInt8] {
    let status = try file.status(path())
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemFault(.open, path(), .notRegular) }
    guard status.st_size <= limit else { throw SystemFault(.read, path(), .tooLarge(limit: limit)) }
    // The size is taken at its word: who writes into the file meanwhile instead of replacing it gives a part of it.
    return try readPiece(file.number, path(), capacity: status.st_size)
  }

  /// Up to `capacity` bytes: less than that only at the end of the file or, from a pipe, what has come so far.
  private static func readPiece(
    _ descriptor: CInt, _ path: @autoclosure () -> String, capacity: Int
  ) throws(SystemFault) -> [UInt8] {
    var failure: CInt?
    // The array gives room for `capacity` bytes or more, and the loop never asks for more than what is left of them.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
      while count < capacity {
        let more = unsafe Glibc.read(descriptor, room.baseAddress.map { unsafe $0 + count }, capacity - count)
        if more < 0, errno == EINTR { continue }
        if more < 0 { failure = errno }
        guard more > 0 else { break }
        count += more
      }
    }
    if let failure { throw SystemFault(.read, path(), errno: failure) }
    return bytes
  }
}
