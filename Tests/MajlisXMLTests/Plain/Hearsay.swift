@testable import MajlisXML

/// All that a reader tells of a document and what it answers when it is asked, line by line.
final class Hearsay: XMLHandler {
  private(set) var lines: [String] = []
  private let reader: XMLReader
  /// Whether the end of each element lets go of all before it.
  private let forgets: Bool

  init(mayBePlain: Bool, forgets: Bool = false) {
    (reader, self.forgets) = (XMLReader(mayBePlain: mayBePlain), forgets)
  }

  /// What is heard of a document, and the fault that ends it.
  static func lines(of document: [UInt8], mayBePlain: Bool, forgets: Bool = false) -> [String] {
    let log = Hearsay(mayBePlain: mayBePlain, forgets: forgets)
    do {
      try log.reader.read(.bytes(document), for: log)
    } catch {
      // libxml2 does not count a line that a carriage return ends, when it says where an element begins.
      let words = "\(error)"
      log.lines.append(document.contains(0x0D) ? words.replacing(/line [0-9]+ and/, with: "and") : words)
    }
    return log.lines + ["\(log.reader.prolog) \(log.reader.encoding)"]
  }

  /// Whether all of a document, but what libxml2 needs for its root, was read without libxml2.
  static func isPlain(_ document: String) -> Bool {
    let log = Hearsay(mayBePlain: true)
    var wasPlain = false
    log.ended = { wasPlain = log.reader.isPlain }
    try? log.reader.read(.bytes(Array(document.utf8)), for: log)
    return wasPlain
  }

  private var ended: () -> Void = {}
  /// What is wanted of the text of the open elements.
  private var open: [XMLTextUse] = []

  func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int {
    lines.append("\(isAttribute ? "attribute" : "element") \(local) \(uri ?? "-") \(prefix ?? "-") \(reader.offset)")
    return local.utf8.reduce(0) { $0 * 31 % 1_000_003 + Int($1) }
  }

  func begin(_ name: XMLName) {
    let offset = reader.offset
    lines.append("<\(reader.spelledName) \(name.number) \(reader.namespaceURI ?? "-") \(reader.declarations) \(offset)")
    lines.append("\(reader.tagStart(at: offset)) \(reader.place(at: offset)) \(reader.textStart(ofTagAt: offset))")
  }

  func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>) {
    let start = reader.valueStart(ofAttribute: reader.spelledName, inTagAt: reader.offset)
    lines.append("@\(reader.spelledName) \(name.number) \(reader.offset) \(start) \(text(value))")
  }

  /// Elements whose names begin with `n` do not want their text, those that begin with `r` want it in runs.
  func opened() -> XMLTextUse {
    let use: XMLTextUse =
      switch reader.localName.utf8.first {
      case UInt8(ascii: "n"): .none
      case UInt8(ascii: "r"): .runs
      default: .whole
      }
    open.append(use)
    return use
  }

  func run(_ text: borrowing Span<UInt8>) { lines.append("= \(reader.offset) \(run(text))") }

  func end(_ text: borrowing Span<UInt8>) {
    lines.append("> \(reader.offset) \(open.popLast() == .runs ? run(text) : self.text(text))")
    if forgets { reader.keeps(from: reader.offset) }
    if open.count == 1 { ended() }
  }

  func instruction(_ target: String, _ data: String) { lines.append("? \(target) \(data)") }

  /// A run, without the white space before it, of which more or less is told.
  private func run(_ span: borrowing Span<UInt8>) -> String {
    var start = 0
    while start < span.count, span[start] <= 0x20 { start += 1 }
    return text(span.extracting(start..<span.count))
  }

  private func text(_ span: borrowing Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    for index in span.indices { bytes.append(span[index]) }
    // Escaped, so that two line ends are not taken for one.
    return "\"\(bytes.map { UnicodeScalar($0).escaped(asASCII: true) }.joined())\""
  }
}
