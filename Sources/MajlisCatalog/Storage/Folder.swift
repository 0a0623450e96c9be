internal import Glibc

/// An open folder. Every name and path given to it is looked up from there, however the tree above it is moved.
final class Folder: Sendable {
  /// As the user named it, for messages.
  let path: String
  private let descriptor: Descriptor

  var number: CInt { descriptor.number }

  private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  private init(_ path: String, _ descriptor: consuming Descriptor) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Opens a folder that the user named.
  convenience init(opening path: String) throws(SystemFault) {
    guard !path.hasNUL else { throw SystemFault(.open, path, errno: EINVAL) }
    // The call reads the path, which Swift ends with NUL, and keeps nothing of it; so do all below.
    guard let descriptor = Descriptor(adopting: uninterrupted { unsafe open(path, Self.flags) }) else {
      throw SystemFault(.open, path)
    }
    self.init(path, descriptor)
  }

  /// The folder of this name in it, which may not be a symbolic link.
  func folder(_ name: String) throws(SystemFault) -> Folder {
    let number = uninterrupted { unsafe openat(self.number, name, Self.flags | O_NOFOLLOW) }
    guard let descriptor = Descriptor(adopting: number) else { throw SystemFault(.open, path(of: name)) }
    return Folder(path(of: name), descriptor)
  }

  /// The same folder opened anew, for a walk through its entries that has a place of its own.
  func reopened() throws(SystemFault) -> Descriptor {
    guard let copy = Descriptor(adopting: uninterrupted { unsafe openat(number, ".", Self.flags) }) else {
      throw SystemFault(.list, path)
    }
    return copy
  }

  /// How the user would name something in it.
  func path(of name: String) -> String {
    path == "." ? name : path.utf8.last == UInt8(ascii: "/") ? path + name : path + "/" + name
  }

  /// What is known of a name in it, which may be a symbolic link; nil where nothing has the name.
  func status(of name: String) throws(SystemFault) -> stat? {
    var status = stat()
    // `status` lives throughout the call, which fills it.
    if unsafe fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT else { throw SystemFault(.open, path(of: name)) }
    return nil
  }

  func exists(_ name: String) throws(SystemFault) -> Bool { try status(of: name) != nil }

  /// Whether a file can be made in it, as far as the system tells beforehand.
  func checkWritable() throws(SystemFault) {
    guard unsafe faccessat(number, ".", W_OK | X_OK, 0) == 0 else { throw SystemFault(.write, path) }
  }

  /// The device that it lies on: nothing is renamed from one to another.
  func device() throws(SystemFault) -> dev_t { try descriptor.status(path).st_dev }

  /// Makes durable which names are in it.
  func sync() throws(SystemFault) { try descriptor.sync(path) }

  /// Makes everything on its file system durable.
  func syncFileSystem() throws(SystemFault) { try descriptor.syncFileSystem(path) }
}

extension Folder {
  /// A file opened for writing: made where it is missing, else as it is.
  func openForWriting(_ name: String) throws(SystemFault) -> Descriptor {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    guard let file = Descriptor(adopting: uninterrupted { unsafe openat(number, name, flags, 0o666) }) else {
      throw SystemFault(.write, path(of: name))
    }
    return file
  }

  /// Writes a new file.
  /// - Parameters:
  ///   - isDurable: Whether it is on the disk when this returns.
  ///   - mode: The permissions, where they are not the usual ones.
  ///   - shown: How a fault names the file.
  func write(
    _ bytes: Span<UInt8>, as name: String, isDurable: Bool = false, mode: mode_t? = nil,
    naming shown: @autoclosure () -> String
  ) throws(SystemFault) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    guard let file = Descriptor(adopting: uninterrupted { unsafe openat(number, name, flags, 0o666) }) else {
      throw SystemFault(.write, shown())
    }
    try writeAll(bytes, to: file.number, shown())
    if let mode, fchmod(file.number, mode) != 0 { throw SystemFault(.write, shown()) }
    if isDurable { try file.sync(shown()) }
    try file.close(shown())
  }

  /// - Returns: Whether it was not there before.
  func create(folder name: String) throws(SystemFault) -> Bool {
    if unsafe mkdirat(number, name, 0o777) == 0 { return true }
    guard errno == EEXIST else { throw SystemFault(.createFolder, path(of: name)) }
    return false
  }

  /// Gives a file another name, in this folder or another; what has that name is replaced.
  func rename(_ name: String, to newName: String, in other: Folder? = nil) throws(SystemFault) {
    let other = other ?? self
    guard unsafe renameat(number, name, other.number, newName) == 0 else {
      throw SystemFault(.rename, other.path(of: newName))
    }
  }

  /// Removes a file; that it is not there is as good.
  func remove(_ name: String) throws(SystemFault) {
    guard unsafe unlinkat(number, name, 0) == 0 || errno == ENOENT else { throw SystemFault(.remove, path(of: name)) }
  }

  /// Removes a folder that is empty; whether it was is nothing to wonder about.
  func removeIfEmpty(folder name: String) {
    _ = unsafe unlinkat(number, name, AT_REMOVEDIR)
  }
}

extension Folder {
  /// Makes a folder that the user named, unless it is there.
  static func make(_ path: String) throws(SystemFault) {
    guard !path.hasNUL else { throw SystemFault(.createFolder, path, errno: EINVAL) }
    // The call reads the path, which Swift ends with NUL.
    let result = unsafe mkdir(path, 0o777)
    guard result == 0 || errno == EEXIST else { throw SystemFault(.createFolder, path) }
  }
}
