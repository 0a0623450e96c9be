import Testing

@testable import MajlisCatalog

/// The states that a run leaves on the disk when it is killed, made by its own steps.
@Suite struct `An interrupted run` {
  private let place: TemporaryFolder
  private let old = ["episodes/": "", "episodes/b.yaml": "old b"]
  private let new = [
    "episodes/": "", "episodes/b.yaml": "new b", "episodes/s/": "", "episodes/s/a.yaml": "new a", "feeds/": "",
  ]

  init() throws {
    place = try TemporaryFolder()
    try place.write("old b", to: "episodes/b.yaml")
  }

  /// What the steps of a run up to the one before its commit leave.
  private func stage() throws -> Journal {
    var journal = Journal()
    let work = try WorkFolder.locked(in: place.folder, patience: .seconds(1))
    let staging = try work.makeStaging(spare: journal.name(of: 0))
    try staging.write(Array("new a".utf8).span, as: journal.name(of: 1), naming: "a")
    try staging.write(Array("new b".utf8).span, as: journal.name(of: 2), naming: "b")
    journal.append(.folder("feeds"))
    journal.append(.file(number: 1, path: "episodes/s/a.yaml"))
    journal.append(.file(number: 2, path: "episodes/b.yaml"))
    return journal
  }

  private func commit() throws -> Journal {
    let journal = try stage()
    try WorkFolder.locked(in: place.folder, patience: .seconds(1)).commit(journal)
    return journal
  }

  /// What a reader sees.
  private func view() throws -> [String: String] {
    try Snapshot.read(place.folder) { snapshot in
      var files: [String: String] = [:]
      for path in try snapshot.yamlFiles(below: "episodes").paths {
        files[path] = String(decoding: try snapshot.read(path, limit: 100), as: UTF8.self)
      }
      return files
    }
  }

  private static func files(_ state: [String: String]) -> [String: String] { state.filter { !$0.value.isEmpty } }

  private func nextRun() throws { try Transaction.begin(in: place.folder, patience: .seconds(1)).commit() }

  @Test func `that had only made its folder is forgotten`() throws {
    try place.makeFolder(".majlis")
    #expect(try view() == Self.files(old))
    try nextRun()
    #expect(try place.state() == old)
    #expect(try place.work() == nil)
  }

  @Test func `that had staged files is forgotten`() throws {
    _ = try stage()
    #expect(try view() == Self.files(old))
    try nextRun()
    #expect(try place.state() == old)
    #expect(try place.work() == nil)
  }

  @Test func `that had written half a journal is forgotten`() throws {
    let journal = try stage()
    let half = journal.bytes.prefix(60)
    try place.write(String(decoding: half, as: UTF8.self), to: ".majlis/journal.new")
    #expect(try view() == Self.files(old))
    try nextRun()
    #expect(try place.state() == old)
    #expect(try place.work() == nil)
  }

  @Test(arguments: 0...3)
  func `that was committed is finished, however many of its files have their place`(_ done: Int) throws {
    let journal = try commit()
    try move(done, of: journal)
    try nextRun()
    #expect(try place.state() == new)
    #expect(try place.work() == [".gitignore", "lock", "tmp"])
    #expect(try place.folder.folder(".majlis").folder("tmp").names().isEmpty)
  }

  @Test(arguments: 0...3)
  func `that was committed is finished by the first reader`(_ done: Int) throws {
    let journal = try commit()
    try move(done, of: journal)
    #expect(try view() == Self.files(new))
    #expect(try place.state() == new)
  }

  @Test(arguments: 0...3)
  func `that was committed is seen as done where it cannot be finished`(_ done: Int) throws {
    let journal = try commit()
    try move(done, of: journal)
    do {
      let work = try WorkFolder.locked(in: place.folder, patience: .seconds(1))
      #expect(try view() == Self.files(new))
      #expect(try place.state() != new || done == 3)
      work.discard()
    }
    #expect(try place.work()?.contains("journal") == true)
    try nextRun()
    #expect(try place.state() == new)
  }

  private func move(_ count: Int, of journal: Journal) throws {
    let staging = try place.folder.folder(".majlis").folder("tmp")
    var targets = TargetFolders(place.folder)
    for step in journal.prefix(count) {
      switch step {
      case .folder(let path): _ = try targets.changing(path)
      case .newFolder: break
      case .file(let number, let path):
        let target = try CatalogPath(file: path)
        try staging.rename(journal.name(of: number), to: target.name, in: targets.changing(target.folder))
      }
    }
  }

  /// A run that is to make a whole folder, committed.
  private func commitFolder() throws -> Journal {
    var journal = Journal()
    let work = try WorkFolder.locked(in: place.folder, patience: .seconds(1))
    let staging = try work.makeStaging(spare: journal.name(of: 0))
    _ = try staging.create(folder: journal.name(of: 1))
    let folder = try staging.folder(journal.name(of: 1))
    for name in ["a", "c"] { try folder.write(Array(name.utf8).span, as: "\(name).yaml", naming: name) }
    journal.append(.newFolder(number: 1, path: "episodes/s"))
    try work.commit(journal)
    return journal
  }

  private let whole = [
    "episodes/": "", "episodes/b.yaml": "old b", "episodes/s/": "", "episodes/s/a.yaml": "a", "episodes/s/c.yaml": "c",
  ]

  @Test(arguments: 0...3) func `that makes a whole folder is finished, wherever it stopped`(_ done: Int) throws {
    let journal = try commitFolder()
    let staging = try place.folder.folder(".majlis").folder("tmp")
    if done == 1 { try staging.rename(journal.name(of: 1), to: "s", in: place.folder.folder("episodes")) }
    // Somebody has made the folder meanwhile, and one of its files was moved.
    if done > 1 { try place.makeFolder("episodes/s") }
    if done > 2 {
      let folder = try place.folder.folder("episodes").folder("s")
      try staging.folder(journal.name(of: 1)).rename("a.yaml", to: "a.yaml", in: folder)
    }
    try nextRun()
    #expect(try place.state() == whole)
    #expect(try staging.names().isEmpty)
  }

  @Test func `that makes a whole folder is seen whole by readers that cannot finish it`() throws {
    let journal = try commitFolder()
    let lock = try WorkFolder.locked(in: place.folder, patience: .seconds(1))
    #expect(try view() == Self.files(whole))
    withExtendedLifetime((lock, journal)) {}
  }

  @Test func `that had staged a whole folder is forgotten`() throws {
    _ = try commitFolder()
    try place.folder.folder(".majlis").remove("journal")
    #expect(try view() == Self.files(old))
    try nextRun()
    #expect(try place.state() == old)
    #expect(try place.work() == nil)
  }

  @Test func `whose journal somebody has changed is neither trusted nor removed`() throws {
    let journal = try commit()
    for text in ["", "majlis journal 1\0\(journal.token)\01\0../x.yaml\0end\0", "majlis journal 1\0../../x\0end\0"] {
      try place.write(text, to: ".majlis/journal")
      let fault = #expect(throws: SystemFault.self) { try nextRun() }
      #expect(fault?.cause == .damagedJournal)
      #expect(throws: SystemFault.self) { try view() }
      #expect(try place.state() == old)
      #expect(try place.text(".majlis/journal") == text)
    }
  }

  @Test func `is written down so that any name of a file comes back`() throws {
    var journal = Journal()
    let steps: [Journal.Step] = [
      .folder("feeds"), .file(number: 12, path: "episodes/a\n\tb — ء.yaml"), .newFolder(number: 3, path: "episodes/é"),
    ]
    for step in steps { journal.append(step) }
    let read = try Journal(journal.bytes, "journal")
    #expect(read == journal && Array(read) == steps)
  }
}

@Suite struct `A reader` {
  @Test func `sees a run that is committed while it reads as a whole`() throws {
    let place = try TemporaryFolder()
    try place.write("old", to: "episodes/a.yaml")
    try place.write("old", to: "episodes/b.yaml")
    var reads = 0
    let seen = try Snapshot.read(place.folder) { snapshot in
      reads += 1
      let first = try snapshot.read("episodes/a.yaml", limit: 10)
      if reads == 1 {
        let run = try Transaction.begin(in: place.folder)
        try run.stage(Array("new".utf8), as: "episodes/a.yaml", replacing: true)
        try run.stage(Array("new".utf8), as: "episodes/b.yaml", replacing: true)
        try run.commit()
      }
      return [first, try snapshot.read("episodes/b.yaml", limit: 10)]
    }
    #expect(seen == [Array("new".utf8), Array("new".utf8)])
    #expect(reads == 2)
  }

  @Test func `never sees half of what a writer does all the while`() throws {
    let place = try TemporaryFolder()
    let names = (0..<5).map { "episodes/\($0).yaml" }
    for name in names { try place.write("0", to: name) }
    let folder = place.folder
    let writer = Thread {
      for round in 1...40 {
        let run = try Transaction.begin(in: folder)
        for name in names { try run.stage(Array(String(round).utf8), as: name, replacing: true) }
        try run.commit()
      }
    }
    for _ in 0..<300 {
      let texts = try Snapshot.read(folder) { snapshot in try names.map { try snapshot.read($0, limit: 10) } }
      #expect(Set(texts).count == 1)
    }
    try writer.value()
  }

  @Test func `takes no notice of a catalog that was never written to`() throws {
    let place = try TemporaryFolder()
    try place.write("x", to: "feeds/a.yaml")
    #expect(try Snapshot.read(place.folder) { try $0.yamlFiles(below: "feeds").paths } == ["feeds/a.yaml"])
    #expect(try place.work() == nil)
  }
}
