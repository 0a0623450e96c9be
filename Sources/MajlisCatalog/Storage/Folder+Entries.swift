internal import Glibc

extension Folder {
  /// What stands under a name.
  enum Kind: Equatable {
    case file, folder, link, other
  }

  /// A name in a folder with its kind.
  struct Entry: Equatable {
    let name: String
    let kind: Kind
  }

  /// The names in a folder, without `.` and `..`, in the order of their bytes.
  struct Entries {
    var readable: [Entry] = []
    /// Names that are not UTF-8, with U+FFFD for what is not: fit to be shown, not to be opened.
    var unreadable: [String] = []
  }

  /// - Parameter take: takes an entry for itself, as it comes; it is then not kept.
  func entries(except take: (Entry) -> Bool = { _ in false }) throws(SystemFault) -> Entries {
    var entries = Entries()
    let stream = try EntryStream(self)
    while let (name, kind) = try stream.next() {
      switch name {
      case .utf8("."), .utf8(".."): continue
      case .utf8(let name):
        let entry = Entry(name: name, kind: try self.kind(of: name, told: kind))
        if !take(entry) { entries.readable.append(entry) }
      case .other(let shown): entries.unreadable.append(shown)
      }
    }
    entries.readable.sort { PathKey($0.name) < PathKey($1.name) }
    entries.unreadable.sort { PathKey($0) < PathKey($1) }
    return entries
  }

  /// The names alone, those that are UTF-8.
  func names() throws(SystemFault) -> [String] { try entries().readable.map(\.name) }

  /// Some file systems tell no kind with the name.
  private func kind(of name: String, told: UInt8) throws(SystemFault) -> Kind {
    switch Int(told) {
    case DT_REG: .file
    case DT_DIR: .folder
    case DT_LNK: .link
    case DT_UNKNOWN: try statusKind(of: name)
    default: .other
    }
  }

  private func statusKind(of name: String) throws(SystemFault) -> Kind {
    guard let status = try status(of: name) else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}

/// Owns the C library's stream over a folder's entries; its pointers stay in here.
@safe private final class EntryStream {
  enum Name: Equatable {
    case utf8(String)
    /// With U+FFFD for what is not UTF-8.
    case other(String)
  }

  private let path: String
  /// Made in `init`, closed in `deinit`.
  private let stream: OpaquePointer

  init(_ folder: Folder) throws(SystemFault) {
    let descriptor = try folder.reopened()
    guard let stream = unsafe fdopendir(descriptor.number) else { throw SystemFault(.list, folder.path) }
    descriptor.release()
    path = folder.path
    unsafe self.stream = stream
  }

  /// The next name and its kind, as `d_type` tells it; nil behind the last.
  func next() throws(SystemFault) -> (Name, UInt8)? {
    errno = 0
    guard let entry = unsafe readdir(stream), let distance = MemoryLayout<dirent>.offset(of: \.d_name) else {
      guard errno == 0 else { throw SystemFault(.list, path) }
      return nil
    }
    // The name lies in the entry, ends with NUL and lasts until the next entry is read; it is copied here.
    let name = unsafe (UnsafeRawPointer(entry) + distance).assumingMemoryBound(to: CChar.self)
    let text = unsafe String(validatingCString: name)
    return unsafe (text.map(Name.utf8) ?? .other(String(cString: name)), entry.pointee.d_type)
  }

  deinit {
    unsafe closedir(stream)
  }
}
