internal import Glibc
import Testing

@testable import MajlisCatalog

@Suite struct `A transaction` {
  private let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    try place.write("old", to: "episodes/old.yaml")
  }

  private func begin() throws -> Transaction { try Transaction.begin(in: place.folder, patience: .seconds(5)) }

  @Test func `gives every staged file its place at the commit and not before`() throws {
    let run = try begin()
    try run.stage(Array("a".utf8), as: "episodes/a.yaml")
    try run.stage(Array("b".utf8), as: "episodes/show/b.yaml")
    try run.stage(Array("s".utf8), as: "feeds/show.yaml")
    #expect(try place.state() == ["episodes/": "", "episodes/old.yaml": "old"])
    try run.commit()
    #expect(
      try place.state() == [
        "episodes/": "", "episodes/old.yaml": "old", "episodes/a.yaml": "a", "episodes/show/": "",
        "episodes/show/b.yaml": "b", "feeds/": "", "feeds/show.yaml": "s",
      ])
    #expect(try place.work() == [".gitignore", "lock", "tmp"])
    #expect(try place.text(".majlis/.gitignore") == "*\n")
    #expect(try place.folder.folder(".majlis").folder("tmp").names().isEmpty)
  }

  @Test func `gives a folder that is new its place with all its files`() throws {
    let run = try begin()
    try run.stage(new: Array("x".utf8), as: "episodes/show/x.yaml")
    try run.restart()
    for name in ["a", "b"] { try run.stage(new: Array(name.utf8), as: "episodes/show/\(name).yaml") }
    try run.stage(new: Array("c".utf8), as: "episodes/c.yaml")
    #expect(throws: SystemFault.self) { try run.stage(new: [], as: "episodes/show/a.yaml") }
    #expect(try place.state() == ["episodes/": "", "episodes/old.yaml": "old"])
    try run.commit()
    #expect(
      try place.state() == [
        "episodes/": "", "episodes/old.yaml": "old", "episodes/c.yaml": "c", "episodes/show/": "",
        "episodes/show/a.yaml": "a", "episodes/show/b.yaml": "b",
      ])
    #expect(try place.folder.folder(".majlis").folder("tmp").names().isEmpty)
  }

  @Test func `changes nothing where somebody has made one of its files in a folder that was new`() throws {
    let run = try begin()
    try run.stage(new: Array("a".utf8), as: "episodes/show/a.yaml")
    try place.write("theirs", to: "episodes/show/a.yaml")
    let before = try place.state()
    #expect(throws: SystemFault.self) { try run.commit() }
    #expect(try place.state() == before)
    #expect(try place.work() == nil)
  }

  @Test func `that stages nothing leaves no trace`() throws {
    try begin().commit()
    #expect(try place.work() == nil)
  }

  @Test func `that is dropped leaves no trace`() throws {
    do {
      let run = try begin()
      try run.stage(Array("a".utf8), as: "feeds/a.yaml")
    }
    #expect(try place.state() == ["episodes/": "", "episodes/old.yaml": "old"])
    #expect(try place.work() == nil)
  }

  @Test func `that is dropped after another was committed leaves the folder as it was`() throws {
    let first = try begin()
    try first.stage(Array("a".utf8), as: "episodes/a.yaml")
    try first.commit()
    let token = try place.text(".majlis/lock")
    do { try begin().stage(Array("b".utf8), as: "episodes/b.yaml") }
    #expect(try place.text(".majlis/lock") == token)
    #expect(try place.folder.folder(".majlis").folder("tmp").names().isEmpty)
  }

  @Test func `makes a folder that is to be there without a file`() throws {
    let run = try begin()
    try run.stage(folder: "episodes/show")
    try run.commit()
    #expect(try place.state().keys.sorted() == ["episodes/", "episodes/old.yaml", "episodes/show/"])
  }

  @Test func `does not overwrite a file unless it was told to`() throws {
    let run = try begin()
    try run.stage(Array("new".utf8), as: "episodes/old.yaml")
    try run.stage(Array("b".utf8), as: "episodes/b.yaml")
    #expect(throws: SystemFault(.rename, "\(place.path)/episodes/old.yaml", .system(EEXIST))) { try run.commit() }
    #expect(try place.state() == ["episodes/": "", "episodes/old.yaml": "old"])
    #expect(try place.work() == nil)
  }

  @Test func `replaces a file when told to, and keeps its permissions`() throws {
    place.set(mode: 0o640, of: "episodes/old.yaml")
    let run = try begin()
    try run.stage(Array("new".utf8), as: "episodes/old.yaml", replacing: true)
    try run.commit()
    #expect(try place.state() == ["episodes/": "", "episodes/old.yaml": "new"])
    #expect(try place.folder.folder("episodes").status(of: "old.yaml")?.st_mode == S_IFREG | 0o640)
  }

  @Test func `takes the last of several files for one place, where they may replace`() throws {
    let run = try begin()
    try run.stage(Array("1".utf8), as: "feeds/a.yaml")
    #expect(throws: SystemFault.self) { try run.stage(Array("2".utf8), as: "feeds/a.yaml") }
    try run.stage(Array("3".utf8), as: "feeds/a.yaml", replacing: true)
    #expect(try run.staged("feeds/a.yaml") == Array("3".utf8))
    #expect(try run.staged("feeds/b.yaml") == nil)
    try run.commit()
    #expect(try place.text("feeds/a.yaml") == "3")
  }

  @Test func `takes two names that only Unicode holds equal for two files`() throws {
    let (one, other) = ("episodes/caf\u{E9}.yaml", "episodes/cafe\u{301}.yaml")
    let run = try begin()
    try run.stage(Array("1".utf8), as: one)
    try run.stage(Array("2".utf8), as: other)
    try run.commit()
    #expect(try place.text(one) == "1")
    #expect(try place.text(other) == "2")
  }

  @Test func `starts again without what was staged`() throws {
    let run = try begin()
    try run.stage(Array("1".utf8), as: "feeds/a.yaml")
    try run.restart()
    #expect(run.isEmpty)
    try run.stage(Array("2".utf8), as: "feeds/b.yaml")
    try run.commit()
    #expect(try place.state().keys.sorted() == ["episodes/", "episodes/old.yaml", "feeds/", "feeds/b.yaml"])
  }

  @Test(arguments: [
    "", "x.yaml", "feeds", "/etc/passwd", "feeds/../x.yaml", "feeds//x.yaml", "episodes/./x.yaml", "episodes/",
    "../feeds/x", ".majlis/lock", "feeds/x\0.yaml", "Episodes/x.yaml", "episodes/../\u{301}../../x.yaml",
    "feeds/\u{301}/../../x.yaml",
  ])
  func `writes nowhere else than below feeds and episodes`(_ path: String) throws {
    let run = try begin()
    #expect(throws: SystemFault(.open, path, .outside)) { try run.stage([], as: path) }
  }

  @Test func `follows no link out of the catalog`() throws {
    let outside = try TemporaryFolder()
    place.link("feeds", to: outside.path)
    place.link("episodes/link.yaml", to: "old.yaml")
    let run = try begin()
    #expect(throws: SystemFault(.open, "\(place.path)/episodes/link.yaml", .notRegular)) {
      try run.stage(Array("x".utf8), as: "episodes/link.yaml", replacing: true)
    }
    try run.stage(Array("x".utf8), as: "feeds/x.yaml")
    #expect(throws: SystemFault.self) { try run.commit() }
    #expect(try outside.state().isEmpty)
    #expect(try place.work() == nil)
  }

  @Test func `waits for another that writes`() throws {
    let first = try begin()
    let folder = place.folder
    let second = Thread {
      let run = try Transaction.begin(in: folder, patience: .seconds(20))
      let seen = try folder.yamlFiles(below: "episodes").paths
      try run.stage(Array("2".utf8), as: "episodes/2.yaml")
      try run.commit()
      return seen
    }
    usleep(50_000)
    try first.stage(Array("1".utf8), as: "episodes/1.yaml")
    try first.commit()
    #expect(try second.value() == ["episodes/1.yaml", "episodes/old.yaml"])
    #expect(try folder.yamlFiles(below: "episodes").paths.count == 3)
  }

  @Test func `gives up on another that does not end`() throws {
    let first = try begin()
    let fault = #expect(throws: SystemFault.self) {
      try Transaction.begin(in: place.folder, patience: .milliseconds(20))
    }
    #expect(fault?.cause == .locked)
    let words = "\(place.path)/.majlis/lock: another majlis is writing"
    #expect(fault?.description == "the catalog cannot be changed: \(words)")
    first.rollback()
    try begin().commit()
  }

  @Test func `is alone even where each removes the lock that it made`() throws {
    let folder = place.folder
    let writers = (0..<6).map { _ in
      Thread {
        for _ in 0..<150 {
          let run = try Transaction.begin(in: folder, patience: .seconds(60))
          // Fails where another is between these lines.
          try folder.write([UInt8]().span, as: "inside", naming: "inside")
          try folder.remove("inside")
          try run.commit()
        }
      }
    }
    for writer in writers { try writer.value() }
    #expect(try place.work() == nil)
  }

  @Test func `loses nothing beside seven others, some of which give up what they staged`() throws {
    let folder = place.folder
    let writers = (0..<8).map { writer in
      Thread {
        for number in 0..<10 {
          let run = try Transaction.begin(in: folder, patience: .seconds(60))
          try run.stage([UInt8(writer)], as: "episodes/\(writer)-\(number).yaml")
          if number.isMultiple(of: 3) { run.rollback() } else { try run.commit() }
        }
      }
    }
    for writer in writers { try writer.value() }
    #expect(try folder.yamlFiles(below: "episodes").paths.count == 1 + 8 * 6)
    #expect(try place.work() == [".gitignore", "lock", "tmp"])
  }
}
