extension Span<UInt8> {
  /// Where the text lies within the white space of XML around it.
  var trimmed: Range<Int> {
    var (start, end) = (0, count)
    while start < end, Self.isSpace(self[start]) { start += 1 }
    while end > start, Self.isSpace(self[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Where the value of a term lies: without the white space around it, unless that is part of it.
  func value(_ spelling: Spelling?) -> Range<Int> {
    spelling?.keepsSpace == true ? 0..<count : trimmed
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  mutating func append(copying span: borrowing Span<UInt8>) {
    // The buffer is the span's for this call.
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// The text with references for what would be read as markup.
  init(escaping span: borrowing Span<UInt8>) {
    self = []
    for index in span.indices {
      switch span[index] {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case 0x0D: self += "&#13;".utf8  // a bare one is read as a line feed (XML 1.0, 2.11)
      case let byte: append(byte)
      }
    }
  }
}

extension String {
  /// The text of a span of UTF-8.
  public init(copying span: borrowing Span<UInt8>) {
    // The buffer is the span's for this call.
    self = unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// With references for what cannot stand in an attribute value.
  var escapedForAttribute: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
    return text
  }
}
