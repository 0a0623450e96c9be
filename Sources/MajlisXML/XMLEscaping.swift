/// Where a text stands; it decides which characters have to be escaped.
package enum XMLContext {
  case text
  case attribute
}

extension [UInt8] {
  /// Appends the bytes.
  package mutating func append(contentsOf span: borrowing Span<UInt8>) {
    // The buffer is the span's for this call.
    span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends the text with references for what would be read as markup or be changed by reading (XML 1.0,
  /// 2.4, 2.11, 3.3.3).
  package mutating func appendEscaped(_ text: borrowing Span<UInt8>, _ context: XMLContext) {
    var (start, index) = (0, 0)
    while true {
      index = text.endOfOrdinary(from: index)
      guard index < text.count else { break }
      let byte = text[index]
      index += 1
      let end = XMLCharacters.noncharacterEnd(at: index - 1, in: text)
      guard let reference = end == nil ? Self.reference(byte, context) : "" else { continue }
      append(contentsOf: text.extracting(start..<(index - 1)))
      self += reference.utf8
      index = end ?? index
      start = index
    }
    append(contentsOf: text.extracting(start..<text.count))
  }

  private static func reference(_ byte: UInt8, _ context: XMLContext) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: ">"): "&gt;"
    case 0x0D: "&#13;"
    case UInt8(ascii: "\"") where context == .attribute: "&quot;"
    case 0x0A where context == .attribute: "&#10;"
    case 0x09 where context == .attribute: "&#9;"
    case 0..<0x20 where byte != 0x0A && byte != 0x09: ""
    default: nil
    }
  }

  /// Appends the text as one CDATA section, or several where it holds `]]>` (XML 1.0, 2.7).
  mutating func appendCDATA(_ text: borrowing Span<UInt8>) {
    self += "<![CDATA[".utf8
    var (start, index) = (0, 0)
    while true {
      index = text.endOfOrdinaryCDATA(from: index)
      guard index < text.count else { break }
      let byte = text[index]
      index += 1
      let isControl = byte < 0x20 && byte != 0x0A && byte != 0x09
      if let end = isControl ? index : XMLCharacters.noncharacterEnd(at: index - 1, in: text) {
        append(contentsOf: text.extracting(start..<(index - 1)))
        (start, index) = (end, end)
      } else if byte == UInt8(ascii: "]"), text.endsCDATA(at: index - 1) {
        append(contentsOf: text.extracting(start..<(index + 1)))
        self += "]]><![CDATA[".utf8
        start = index + 1
      }
    }
    append(contentsOf: text.extracting(start..<text.count))
    self += "]]>".utf8
  }
}

extension Span<UInt8> {
  /// Where the first byte stands, from an index on, that may have to be escaped or left out, or is the first of what is.
  fileprivate func endOfOrdinary(from start: Int) -> Int {
    end(from: start) {
      $0.hasByte(below: 0x20) | $0.hasByte(0x22) | $0.hasByte(0x26) | $0.hasByte(0x3C) | $0.hasByte(0x3E)
        | $0.hasByte(0xEF)
    } while: {
      $0 >= 0x20 && $0 != 0x22 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0xEF
    }
  }

  /// The same in a CDATA section.
  fileprivate func endOfOrdinaryCDATA(from start: Int) -> Int {
    end(from: start) {
      $0.hasByte(below: 0x20) | $0.hasByte(0x5D) | $0.hasByte(0xEF)
    } while: {
      $0 >= 0x20 && $0 != 0x5D && $0 != 0xEF
    }
  }

  /// Whether `]]>` stands there, which would end the section.
  fileprivate func endsCDATA(at index: Int) -> Bool {
    index + 2 < count && self[index + 1] == UInt8(ascii: "]") && self[index + 2] == UInt8(ascii: ">")
  }
}
