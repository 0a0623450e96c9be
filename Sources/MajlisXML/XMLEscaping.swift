/// Where a text stands; it decides which characters have to be escaped.
package enum XMLContext {
  case text
  case attribute
}

extension OutputSpan<UInt8> {
  /// Appends bytes, for which there is room.
  package mutating func append(_ bytes: borrowing Span<UInt8>) {
    precondition(bytes.count <= freeCapacity, "there is no room")
    withUnsafeMutableBufferPointer { free, count in
      bytes.withUnsafeBufferPointer { bytes in
        // The buffer is the span's for this call, and there is room behind what has been written.
        count += UnsafeMutableBufferPointer(rebasing: free[count...]).update(fromContentsOf: bytes)
      }
    }
  }
}

extension [UInt8] {
  /// Appends the bytes.
  package mutating func append(contentsOf span: borrowing Span<UInt8>) {
    // The buffer is the span's for this call.
    span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

extension ByteBuffer {
  /// Appends the text with references for what would be read as markup or be changed by reading (XML 1.0,
  /// 2.4, 2.11, 3.3.3).
  package mutating func appendEscaped(_ text: borrowing Span<UInt8>, _ context: XMLContext) {
    var (start, index) = (0, 0)
    while true {
      index = text.firstEscaped(from: index)
      guard index < text.count else { break }
      let byte = text[index]
      index += 1
      let end = XMLCharacters.noncharacterEnd(at: index - 1, in: text)
      guard let reference = end == nil ? Self.reference(byte, context) : "" else { continue }
      append(text.extracting(start..<(index - 1)))
      append(reference)
      index = end ?? index
      start = index
    }
    append(text.extracting(start..<text.count))
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

  /// Appends the text as one CDATA section, or several where it holds `]]>` (XML 1.0, 2.7), without the characters that XML
  /// cannot hold.
  mutating func appendCDATA(_ text: borrowing Span<UInt8>) {
    append("<![CDATA[")
    var (start, index) = (0, text.firstOfCDATA(from: 0))
    while index < text.count {
      if text[index] == UInt8(ascii: "]") {
        if text.isSectionEnd(at: index) {
          append(text.extracting(start..<(index + 2)))
          append("]]><![CDATA[")
          start = index + 2
        }
      } else if let end = text[index] < 0x20 ? index + 1 : XMLCharacters.noncharacterEnd(at: index, in: text) {
        append(text.extracting(start..<index))
        start = end
      }
      index = text.firstOfCDATA(from: Swift.max(start, index + 1))
    }
    append(text.extracting(start..<text.count))
    append("]]>")
  }
}

extension Span<UInt8> {
  /// Where the next byte stands that may have to be escaped or left out, or is the first of what is.
  fileprivate func firstEscaped(from start: Int) -> Int {
    first(from: start) {
      $0.controls .| $0.equal(to: UInt8(ascii: "\"")) .| $0.equal(to: UInt8(ascii: "&"))
        .| $0.equal(to: UInt8(ascii: "<")) .| $0.equal(to: UInt8(ascii: ">")) .| $0.equal(to: 0xEF)
    } isWanted: { byte in
      switch byte {
      case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF: true
      default: false
      }
    }
  }
}
