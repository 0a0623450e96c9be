@testable import MajlisXML

/// Reads a document and notes its elements, each with its place.
final class XMLTrace: XMLHandler {
  private(set) var starts: [String] = []
  private(set) var fault: XMLFault?
  private(set) var text = ""
  private(set) var encoding = ""
  private let reader = XMLReader()

  init(_ source: XMLSource) {
    do { try reader.read(source, for: self) } catch { fault = error as? XMLFault }
    encoding = reader.encoding
  }

  convenience init(_ bytes: [UInt8]) { self.init(.bytes(bytes)) }

  var isWellFormed: Bool { fault == nil }

  func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int { 0 }
  func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>) {}
  func opened() -> XMLTextUse { .whole }

  func begin(_ name: XMLName) {
    let (line, column) = reader.place(at: reader.tagStart(at: reader.offset))
    starts.append("\(reader.spelledName) \(line):\(column)")
  }

  func end(_ text: borrowing Span<UInt8>) {
    var bytes: [UInt8] = []
    for index in text.indices { bytes.append(text[index]) }
    self.text += String(decoding: bytes, as: UTF8.self)
  }
}
