internal import Foundation
internal import Glibc

@testable import MajlisCatalog

/// The two ends of a pipe: what is written into the second is read from the first.
func makePipe() -> (reader: CInt, writer: CInt) {
  var ends: [CInt] = [0, 0]
  // Two numbers are written into an array of two.
  let result = unsafe pipe(&ends)
  precondition(result == 0)
  return (ends[0], ends[1])
}

/// A folder of a test's own, removed with everything in it.
final class TemporaryFolder {
  let path: String
  let folder: Folder

  init() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "majlis-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path()
    folder = try Folder(opening: path)
  }

  deinit {
    try? Self.empty(folder)
    _ = unsafe rmdir(path)
  }

  private static func empty(_ folder: Folder) throws {
    for entry in try folder.entries().readable {
      if entry.kind == .folder {
        try empty(folder.folder(entry.name))
        folder.removeIfEmpty(folder: entry.name)
      } else {
        try folder.remove(entry.name)
      }
    }
  }
}

extension TemporaryFolder {
  /// Writes a file, with the folders on the way.
  func write(_ text: String, to path: String) throws { try write(bytes: Array(text.utf8), to: path) }

  /// Writes a file that need not be text.
  func write(bytes: [UInt8], to path: String) throws {
    var parent = folder
    var names = path.split(separator: "/").map(String.init)
    let name = names.removeLast()
    for folder in names {
      _ = try parent.create(folder: folder)
      parent = try parent.folder(folder)
    }
    try parent.remove(name)
    try parent.write(bytes.span, as: name, naming: path)
  }

  func makeFolder(_ path: String) throws {
    try write("", to: path + "/x")
    try remove(path + "/x")
  }

  func link(_ path: String, to target: String) {
    // The calls here read texts that Swift ends with NUL, and keep nothing of them.
    _ = unsafe symlink(target, "\(self.path)/\(path)")
  }

  func makeFIFO(_ path: String) { _ = unsafe mkfifo("\(self.path)/\(path)", 0o600) }

  func set(mode: mode_t, of path: String) { _ = unsafe chmod("\(self.path)/\(path)", mode) }

  func remove(_ path: String) throws { try folder.remove(path) }

  func text(_ path: String) throws -> String {
    String(decoding: try File.read("\(self.path)/\(path)", limit: 1 << 20), as: UTF8.self)
  }

  /// All files with their text, but for majlis' own folder; folders end with a slash.
  func state() throws -> [String: String] {
    var state: [String: String] = [:]
    try collect(folder, "", into: &state)
    return state
  }

  /// The names in `.majlis`; nil where it is missing.
  func work() throws -> [String]? {
    try folder.exists(".majlis") ? try folder.folder(".majlis").names() : nil
  }

  private func collect(_ folder: Folder, _ prefix: String, into state: inout [String: String]) throws {
    for entry in try folder.entries().readable where entry.name != ".majlis" {
      if entry.kind == .folder {
        state[prefix + entry.name + "/"] = ""
        try collect(folder.folder(entry.name), prefix + entry.name + "/", into: &state)
      } else {
        state[prefix + entry.name] = try text(prefix + entry.name)
      }
    }
  }
}
