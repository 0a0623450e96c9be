internal import Glibc
import Testing

@testable import MajlisCatalog

@Suite struct `A folder` {
  private let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
  }

  @Test func `lists the YAML files of a catalog in the order of their bytes, without hidden ones`() throws {
    for path in [
      "b.yaml", "a/z.yml", "a-b.yaml", "é.yaml", ".x.yaml", ".\u{301}m.yaml", ".git/x.yaml", "a/.y/x.yaml", "n.txt",
      "x.yaml~",
    ] {
      try place.write("x", to: "episodes/" + path)
    }
    let files = try place.folder.yamlFiles(below: "episodes")
    #expect(files.paths == ["a-b.yaml", "a/z.yml", "b.yaml", "é.yaml"].map { "episodes/" + $0 })
    #expect(files.skipped.isEmpty)
    #expect(try place.folder.yamlFiles(below: "feeds").paths.isEmpty)
  }

  @Test func `follows no link that leads out, to a folder or in a circle`() throws {
    try place.write("x", to: "episodes/a.yaml")
    for (name, target) in [
      ("in.yaml", "a.yaml"), ("out.yaml", "/etc/passwd"), ("up.yaml", "../../x"), ("loop", "."), ("l1.yaml", "l2.yaml"),
      ("l2.yaml", "l1.yaml"), ("gone.yaml", "nowhere"), (".#a.yaml", "user@host"), ("note", "nowhere"),
    ] {
      place.link("episodes/" + name, to: target)
    }
    let files = try place.folder.yamlFiles(below: "episodes")
    #expect(files.paths == ["episodes/a.yaml", "episodes/in.yaml"])
    #expect(
      files.skipped == [
        SystemFault(.open, "episodes/gone.yaml", .system(ENOENT)),
        SystemFault(.open, "episodes/l1.yaml", .system(ELOOP)),
        SystemFault(.open, "episodes/l2.yaml", .system(ELOOP)), SystemFault(.open, "episodes/loop", .linkedFolder),
        SystemFault(.open, "episodes/out.yaml", .outside), SystemFault(.open, "episodes/up.yaml", .outside),
      ])
    #expect(throws: SystemFault.self) { try File.read("episodes/out.yaml", in: place.folder, limit: 1 << 20) }
    #expect(throws: SystemFault.self) { try File.read("../etc/passwd", in: place.folder, limit: 1 << 20) }
  }

  @Test func `that is a link itself is no folder of a catalog`() throws {
    let outside = try TemporaryFolder()
    try outside.write("x", to: "x.yaml")
    place.link("episodes", to: outside.path)
    #expect(throws: SystemFault(.open, "\(place.path)/episodes", .system(ENOTDIR))) {
      try place.folder.yamlFiles(below: "episodes")
    }
  }

  @Test func `tells names that are not UTF-8, and files that are none`() throws {
    try place.makeFolder("episodes")
    var name = Array("\(place.path)/episodes/caf?.yaml".utf8CString)
    if let mark = name.firstIndex(of: CChar(bitPattern: UInt8(ascii: "?"))) { name[mark] = CChar(bitPattern: 0xE9) }
    // The array ends with NUL.
    close(unsafe open(name, O_CREAT | O_WRONLY, 0o600))
    place.makeFIFO("episodes/pipe.yaml")
    let files = try place.folder.yamlFiles(below: "episodes")
    #expect(files.paths.isEmpty)
    #expect(
      files.skipped == [
        SystemFault(.open, "episodes/caf\u{FFFD}.yaml", .system(EILSEQ)),
        SystemFault(.open, "episodes/pipe.yaml", .notRegular),
      ])
    _ = unsafe unlink(name)
  }

  @Test func `deeper than any that people make is not entered`() throws {
    try place.write("x", to: "episodes/" + String(repeating: "d/", count: 40) + "x.yaml")
    let files = try place.folder.yamlFiles(below: "episodes")
    #expect(files.paths.isEmpty)
    #expect(files.skipped.count == 1)
  }
}

@Suite struct `Reading a file` {
  @Test(arguments: [0, 1, 4096, 100_000])
  func `gives all its bytes`(_ count: Int) throws {
    let place = try TemporaryFolder()
    let text = String(repeating: "x", count: count)
    try place.write(text, to: "a")
    #expect(try File.read("\(place.path)/a", limit: count) == Array(text.utf8))
    #expect(try File.read("a", in: place.folder, limit: count) == Array(text.utf8))
  }

  @Test func `refuses more than the limit`() throws {
    let place = try TemporaryFolder()
    try place.write("12345", to: "a")
    let fault = #expect(throws: SystemFault.self) { try File.read("a", in: place.folder, limit: 4) }
    #expect(fault?.description == "\(place.path)/a: larger than 4 bytes")
  }

  @Test func `waits for no FIFO and reads no device or folder`() throws {
    let place = try TemporaryFolder()
    place.makeFIFO("pipe")
    for path in ["\(place.path)/pipe", "/dev/zero", place.path] {
      #expect(throws: SystemFault(.open, path, .notRegular)) { try File.read(path, limit: 10) }
    }
  }

  @Test func `says what is missing in one line that a terminal can show`() throws {
    let fault = #expect(throws: SystemFault.self) { try File.read("/nowhere/\u{1B}[31m\n", limit: 10) }
    #expect(fault?.isMissing == true)
    #expect(fault?.description == "/nowhere/\\u{1b}[31m\\u{a}: no such file or directory")
    #expect(throws: SystemFault(.open, "/etc/passwd\0.yaml", .system(EINVAL))) {
      try File.read("/etc/passwd\0.yaml", limit: 1 << 20)
    }
  }

  @Test func `from a pipe goes on to its end`() throws {
    let (reader, writer) = makePipe()
    let sent = [UInt8](repeating: 7, count: 60_000)
    try writeAll(sent.span, to: writer, "pipe")
    close(writer)
    #expect(try File.readToEnd(reader, "pipe", limit: 60_000) == sent)
    close(reader)
  }
}
