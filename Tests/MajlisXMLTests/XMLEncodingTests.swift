import Testing

@testable import MajlisXML

@Suite struct XMLEncodingTests {
  /// The text in code units of 16 bits.
  private static func wide(_ text: String, isBig: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  private static let document = "<a x=\"ünï\">\n🎙 مجلس</a>"
  private static let events = ["<a", "@x ünï", ">a \n🎙 مجلس"]

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read in either byte order, with a mark or without`(isBig: Bool, mark: Bool) throws {
    for declaration in ["", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n"] {
      let log = EventLog()
      try log.read(.bytes(Self.wide(declaration + Self.document, isBig: isBig, mark: mark)))
      #expect(log.lines == Self.events)
      #expect(log.reader.encoding == (isBig ? "utf-16be" : "utf-16le"))
    }
  }

  @Test func `UTF-16 of many pieces keeps its surrogate pairs together`() throws {
    for padding in 0..<2 {
      let text = String(repeating: "x", count: padding) + String(repeating: "🎙", count: 60_000)
      let lines = try EventLog.lines(of: Self.wide("<a>\(text)</a>", isBig: false, mark: true))
      #expect(lines[1].utf8.elementsEqual(">a \(text)".utf8))
    }
  }

  @Test(arguments: [
    "", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
    "<?xml version='1.0' encoding = 'utf8'?>",
  ])
  func `UTF-8 is read with a mark and without, declared or not`(declaration: String) throws {
    for mark in ["", "\u{FEFF}"] {
      #expect(try EventLog.lines(of: mark + declaration + Self.document) == Self.events)
    }
  }

  @Test(arguments: [
    ("ISO-8859-1", [0xE9, 0xA4] as [UInt8], "é¤"), ("iso-8859-15", [0xE9, 0xA4], "é€"),
    ("windows-1252", [0x93, 0x80, 0x94], "“€”"), ("Windows-1251", [0xCC, 0xE0], "Ма"), ("koi8-r", [0xED, 0xC1], "Ма"),
    ("Shift_JIS", [0x83, 0x65], "テ"), ("GB18030", [0xD6, 0xD0], "中"), ("Big5", [0xA4, 0xA4], "中"),
  ])
  func `an encoding that is declared is read as such, also behind the first thousand bytes`(
    name: String, bytes: [UInt8], text: String
  ) throws {
    let declaration = Array("<?xml version='1.0' encoding='\(name)'?>\n<a x='".utf8)
    for padding in [0, 990, 1100, 65_500] {
      let space = String(repeating: " ", count: padding)
      let document = declaration + bytes + "'>\(space)".utf8 + bytes + "</a>".utf8
      #expect(try EventLog.lines(of: document) == ["<a", "@x \(text)", ">a \(space)\(text)"])
    }
  }

  @Test func `places count the characters of the document, whatever its encoding`() throws {
    let log = EventLog()
    var place: [Int] = []
    log.ended = { log, name, tag in
      if name == "b" { place = [log.reader.place(at: tag).line, log.reader.place(at: tag).column] }
    }
    try log.read(.bytes(Self.wide("<a>\n🎙é <b/></a>", isBig: true, mark: true)))
    #expect(place == [2, 4])
  }

  @Test func `an encoding that nobody knows is a fault that names it`() throws {
    let document = "<?xml version='1.0' encoding='x-majlis'?><a/>"
    #expect(try EventLog.fault(of: document)?.kind == .unknownEncoding("x-majlis"))
  }

  @Test(
    arguments: [
      ("utf-8", [0xE9, 0x20] as [UInt8]), ("utf-8", [0xC0, 0x80]), ("utf-8", [0xED, 0xA0, 0x80]), ("utf-8", [0x80]),
      ("utf-8", [0xF5, 0x80, 0x80, 0x80]), ("us-ascii", [0xE9]), ("shift_jis", [0xFF, 0xFF]),
    ], [0, 70_000])
  func `bytes that do not belong to the encoding are a fault in their line`(
    encoding: (name: String, bytes: [UInt8]), padding: Int
  ) throws {
    let space = String(repeating: "x", count: padding)
    let start = Array("<?xml version='1.0' encoding='\(encoding.name)'?>\n<a>\(space)".utf8)
    let fault = try #require(try EventLog.fault(of: start + encoding.bytes + "</a>".utf8))
    #expect(fault.line == 2)
    guard case .encoding = fault.kind else {
      Issue.record("\(fault)")
      return
    }
  }

  @Test(arguments: [
    ("gzip", [0x1F, 0x8B, 8] as [UInt8]), ("zip", [0x50, 0x4B, 3, 4]), ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
    ("bzip2", [0x42, 0x5A, 0x68, 0x39]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
  ])
  func `compressed bytes are told as what they are`(format: String, bytes: [UInt8]) throws {
    #expect(try EventLog.fault(of: bytes + [1, 2, 3])?.kind == .compressed(format))
  }

  @Test func `no bytes at all make the reader fail`() throws {
    var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    let seeds = [
      Array(Self.document.utf8), Self.wide(Self.document, isBig: false, mark: true), [0x3C, 0x61], [0xFF, 0xFE, 0x3C],
    ]
    for _ in 0..<2000 {
      var bytes = seeds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes.insert(UInt8.random(in: 0...255, using: &random), at: Int.random(in: 0...bytes.count, using: &random))
      }
      let fault = try EventLog.fault(of: bytes)
      #expect(fault.map { $0.line > 0 && $0.column > 0 } ?? true)
    }
  }
}
