import Glibc

@testable import MajlisXML

/// Hears a document and keeps each event as a line: `<name`, `@name value`, `>name text`.
final class EventLog: XMLHandler {
  private(set) var lines: [String] = []
  /// Each name as it was asked for: namespace, name, and whether it is an attribute's.
  private(set) var names: [String] = []
  /// Where the reader stood in each start tag.
  private(set) var offsets: [Int] = []
  /// Whether the text of an element is wanted.
  var isWanted: (String) -> Bool = { _ in true }
  /// Told of each element that ends, with the place of its start tag.
  var ended: (EventLog, _ name: String, _ tag: Int) -> Void = { _, _, _ in }

  let reader = XMLReader()
  private var open: [(name: String, tag: Int)] = []

  func read(_ source: XMLSource) throws { try reader.read(source, for: self) }

  func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int {
    names.append("\(isAttribute ? "@" : "")\(uri ?? "-") \(prefix ?? "-") \(local)")
    return names.count - 1
  }

  func begin(_ name: XMLName) {
    lines.append("<\(reader.spelledName)")
    offsets.append(reader.offset)
    open.append((reader.spelledName, reader.tagStart(at: reader.offset)))
  }

  func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>) {
    lines.append("@\(reader.spelledName) \(text(value))")
  }

  func opened() -> XMLTextUse { isWanted(open.last?.name ?? "") ? .whole : .none }

  func end(_ text: borrowing Span<UInt8>) {
    let (name, tag) = open.removeLast()
    lines.append(">\(name) \(self.text(text))")
    ended(self, name, tag)
  }

  private func text(_ span: borrowing Span<UInt8>) -> String {
    String(decoding: span.indices.map { span[$0] }, as: UTF8.self)
  }
}

extension EventLog {
  /// The events of a document that lies in memory.
  static func lines(of document: some Sequence<UInt8>) throws -> [String] {
    let log = EventLog()
    try log.read(.bytes(Array(document)))
    return log.lines
  }

  static func lines(of document: String) throws -> [String] { try lines(of: document.utf8) }

  /// Why a document cannot be read to its end; nil if it can.
  static func fault(of document: some Sequence<UInt8>) throws -> XMLFault? {
    do {
      _ = try lines(of: document)
      return nil
    } catch let fault as XMLFault {
      return fault
    }
  }

  static func fault(of document: String) throws -> XMLFault? { try fault(of: document.utf8) }

  /// The events of a document that arrives in pieces of the given size, behind a first one with all that comes before.
  static func lines(of document: [UInt8], behind start: [UInt8], inPiecesOf count: Int) throws -> [String] {
    var ends: [CInt] = [0, 0]
    // Two numbers are written into an array of two. Each packet that is sent is read by itself.
    precondition(unsafe socketpair(AF_UNIX, CInt(SOCK_SEQPACKET.rawValue), 0, &ends) == 0)
    defer { close(ends[0]) }
    var pieces = [start]
    for index in stride(from: 0, to: document.count, by: count) {
      pieces.append(Array(document[index..<min(index + count, document.count)]))
    }
    // The bytes are lent for the call.
    for piece in pieces { precondition(unsafe send(ends[1], piece, piece.count, 0) == piece.count) }
    close(ends[1])
    let log = EventLog()
    try log.read(.descriptor(ends[0]))
    return log.lines
  }
}

/// Random numbers that are the same in every run.
struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
