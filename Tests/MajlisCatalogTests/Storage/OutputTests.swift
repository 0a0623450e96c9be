internal import Glibc
import Testing

@testable import MajlisCatalog

@Suite struct `Buffered output` {
  @Test func `arrives whole, whatever the sizes of its pieces`() throws {
    let place = try TemporaryFolder()
    var expected: [UInt8] = []
    try AtomicFile.write(to: "\(place.path)/a") { output in
      for size in [0, 1, 65_535, 1, 2, 65_536, 200_000, 3] {
        let piece = [UInt8](repeating: UInt8(size % 251), count: size)
        try output.write(piece)
        try output.write("é\n")
        expected += piece + Array("é\n".utf8)
      }
      try output.write(String(repeating: "y", count: 70_000))
      expected += [UInt8](repeating: UInt8(ascii: "y"), count: 70_000)
    }
    #expect(try File.read("\(place.path)/a", limit: 1 << 20) == expected)
  }

  @Test func `to a full disk is a fault, and stays one`() throws {
    let full = unsafe open("/dev/full", O_WRONLY)
    defer { close(full) }
    let output = Output(descriptor: full, name: "standard output")
    try output.write("x")
    let fault = #expect(throws: SystemFault.self) { try output.flush() }
    #expect(fault?.description == "standard output: no space left on device")
    #expect(fault?.isBrokenPipe == false)
    #expect(throws: SystemFault.self) { try output.write("y") }
    #expect(throws: SystemFault.self) { try output.flush() }
  }

  @Test func `that nobody reads is known as a broken pipe`() throws {
    signal(SIGPIPE, SIG_IGN)
    let (reader, writer) = makePipe()
    close(reader)
    defer { close(writer) }
    let output = Output(descriptor: writer, name: "standard output")
    let fault = #expect(throws: SystemFault.self) { try output.write([UInt8](repeating: 0, count: 70_000)) }
    #expect(fault?.isBrokenPipe == true)
  }

  @Test func `to a pipe that does not block waits for the reader`() throws {
    let (reader, writer) = makePipe()
    _ = fcntl(writer, F_SETFL, O_NONBLOCK)
    let received = Thread { try File.readToEnd(reader, "pipe", limit: 1 << 20) }
    let output = Output(descriptor: writer, name: "pipe")
    try output.write([UInt8](repeating: 1, count: 500_000))
    try output.flush()
    close(writer)
    #expect(try received.value().count == 500_000)
    close(reader)
  }

  @Test func `to a descriptor that was closed at the start is a fault, and no file takes its number`() async {
    await #expect(processExitsWith: .success) {
      close(STDOUT_FILENO)
      close(STDIN_FILENO)
      StandardDescriptors.repair()
      let next = unsafe open("/dev/null", O_RDONLY)
      let output = Output.standardOutput()
      try output.write("x")
      let fault = #expect(throws: SystemFault.self) { try output.flush() }
      #expect(fault?.cause == .system(EBADF))
      #expect(throws: SystemFault.self) { try File.readStandardInput(limit: 10) }
      #expect(next > STDERR_FILENO)
    }
  }
}

@Suite struct `A file that is replaced` {
  private struct Broken: Error {}

  @Test func `is the old one until the new one is whole, and keeps its permissions`() throws {
    let place = try TemporaryFolder()
    try place.write("old", to: "feed.xml")
    place.set(mode: 0o604, of: "feed.xml")
    try AtomicFile.write(to: "\(place.path)/feed.xml") { output in
      try output.write("new")
      try output.flush()
      #expect(try place.text("feed.xml") == "old")
    }
    #expect(try place.state() == ["feed.xml": "new"])
    #expect(try place.folder.status(of: "feed.xml")?.st_mode == S_IFREG | 0o604)
  }

  @Test func `stays as it was when its content cannot be made`() throws {
    let place = try TemporaryFolder()
    try place.write("old", to: "feed.xml")
    #expect(throws: Broken.self) {
      try AtomicFile.write(to: "\(place.path)/feed.xml") { output in
        try output.write("half")
        throw Broken()
      }
    }
    #expect(try place.state() == ["feed.xml": "old"])
  }

  @Test func `takes over what a killed run left`() throws {
    let place = try TemporaryFolder()
    try place.write("a half that is longer", to: ".feed.xml.majlis")
    try AtomicFile.write(to: "\(place.path)/feed.xml") { try $0.write("new") }
    #expect(try place.state() == ["feed.xml": "new"])
  }

  @Test func `is not written where its lock cannot be made, which is told by its own name`() throws {
    let place = try TemporaryFolder()
    place.link(".feed.xml.majlis", to: "elsewhere")
    #expect(throws: SystemFault(.write, "\(place.path)/feed.xml", .system(ELOOP))) {
      try AtomicFile.write(to: "\(place.path)/feed.xml") { try $0.write("new") }
    }
    #expect(try place.folder.names() == [".feed.xml.majlis"])
  }

  @Test func `is the one that a link leads to`() throws {
    let place = try TemporaryFolder()
    try place.write("old", to: "public/feed.xml")
    place.link("feed.xml", to: "public/feed.xml")
    try AtomicFile.write(to: "\(place.path)/feed.xml") { try $0.write("new") }
    #expect(try place.state() == ["feed.xml": "new", "public/": "", "public/feed.xml": "new"])
    #expect(try place.folder.entries().readable.first?.kind == .link)
  }

  @Test func `is never a device, which is written to`() throws {
    try AtomicFile.write(to: "/dev/null") { try $0.write("x") }
    #expect(try Folder(opening: "/dev").entries().readable.contains(Folder.Entry(name: "null", kind: .other)))
    #expect(throws: SystemFault.self) { try AtomicFile.write(to: "/dev/full") { try $0.write("x") } }
    #expect(throws: SystemFault(.open, "/tmp", .system(EISDIR))) { try AtomicFile.write(to: "/tmp") { _ in } }
    #expect(throws: SystemFault(.open, "/nowhere", .system(ENOENT))) {
      try AtomicFile.write(to: "/nowhere/feed.xml") { _ in }
    }
  }
}
