/// Text that Atom carries as Base64, for that it is of a media type which is no text (RFC 4287, 4.1.3.3; RFC 4648, 4).
enum Base64 {
  /// Whether the text of a type is Base64.
  static func isMeant(byType type: String) -> Bool {
    let type = type.lowercased()
    guard type.contains("/") else { return false }
    return !(type.hasPrefix("text/") || type.hasSuffix("/xml") || type.hasSuffix("+xml") || type.contains("html"))
  }

  /// The text that it holds; nil where it is no Base64, or none of UTF-8.
  static func decode(_ text: borrowing Span<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for index in text.indices where !text[index].isSpace && text[index] != UInt8(ascii: "=") {
      guard let value = value(of: text[index]) else { return nil }
      (bits, count) = (bits << 6 | value, count + 6)
      guard count >= 8 else { continue }
      count -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
    return (try? UTF8Span(validating: result.span)) == nil ? nil : result
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a") + 26)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0") + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
