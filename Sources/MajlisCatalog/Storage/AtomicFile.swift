internal import Glibc

/// Writing one file that the user named, such as `feed -o FILE`: it is replaced when the
/// new one is whole and on the disk.
enum AtomicFile {
  /// - Parameter produce: Writes the content; when it throws, the file stays as it was.
  static func write(to path: String, _ produce: (Output) throws -> Void) throws {
    switch try Target(path) {
    case .device: try writeThrough(path, produce)
    case .file(let folder, let name, let mode): try replace(name, in: folder, mode: mode, shown: path, produce)
    }
  }

  /// What a path stands for.
  fileprivate enum Target {
    /// A file that is there, with its permissions, or is to be made.
    case file(folder: String, name: String, mode: mode_t?)
    /// Something that only takes what is written to it: `/dev/stdout`, a FIFO.
    case device
  }

  private static func replace(
    _ name: String, in folderPath: String, mode: mode_t?, shown: String, _ produce: (Output) throws -> Void
  ) throws {
    let folder = try Folder(opening: folderPath)
    // The lock keeps two runs from one file; one that was killed leaves the name free to be taken over.
    let newName = ".\(name).majlis"
    let lock = try locked(newName, in: folder, shown: shown)
    do {
      let output = Output(descriptor: try lock.truncated(), name: shown)
      try produce(output)
      try output.flush()
      try lock.finish(mode: mode)
      try folder.rename(newName, to: name)
    } catch {
      try? folder.remove(newName)
      throw error
    }
    try folder.sync()
  }

  private static func locked(_ name: String, in folder: Folder, shown: String) throws(SystemFault) -> FileLock {
    do throws(SystemFault) {
      return try FileLock(name, in: folder, patience: FileLock.patience)
    } catch {
      throw SystemFault(error.operation, shown, error.cause)
    }
  }

  private static func writeThrough(_ path: String, _ produce: (Output) throws -> Void) throws {
    guard let device = Descriptor(adopting: uninterrupted { unsafe open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC) }) else {
      throw SystemFault(.open, path)
    }
    let output = Output(descriptor: device.number, name: path)
    try produce(output)
    try output.flush()
  }
}

extension AtomicFile.Target {
  fileprivate init(_ path: String) throws(SystemFault) {
    guard !path.hasNUL else { throw SystemFault(.open, path, errno: EINVAL) }
    var status = stat()
    // `status` lives throughout the call, which fills it; the path ends with NUL.
    guard unsafe stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw SystemFault(.open, path) }
      self = try .file(path, mode: nil)
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      self = .device
      return
    }
    self = try .file(try Self.followed(path), mode: status.st_mode & 0o777)
  }

  private static func file(_ path: String, mode: mode_t?) throws(SystemFault) -> Self {
    let (folder, name) = path.pathParts
    guard !name.isEmpty else { throw SystemFault(.open, path, errno: path.isEmpty ? ENOENT : EISDIR) }
    return .file(folder: folder.map { $0.isEmpty ? "/" : String($0) } ?? ".", name: String(name), mode: mode)
  }

  /// Where a path leads when it is a symbolic link, which stays one.
  private static func followed(_ path: String) throws(SystemFault) -> String {
    // The C library allocates the text, which is freed when it has been copied.
    guard let real = unsafe realpath(path, nil) else { throw SystemFault(.open, path) }
    defer { unsafe free(real) }
    guard let text = unsafe String(validatingCString: real) else { throw SystemFault(.open, path, errno: EILSEQ) }
    return text
  }
}
