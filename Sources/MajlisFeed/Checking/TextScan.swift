internal import MajlisXML

/// Looks for characters that have no business in text.
enum TextScan {
  /// What is wrong with the characters of a text; nil for nothing.
  static func fault(in text: borrowing Span<UInt8>) -> Fault? {
    var start = text.firstUnprintable(from: 0)
    while start < text.count, text[start].isSpace { start = text.firstUnprintable(from: start + 1) }
    // Where one is no white space there are more, as in a text that is not English.
    start = text.firstSign(from: start)
    while start < text.count {
      if let fault = fault(in: text, at: start) { return fault }
      start = text.firstSign(from: start + 1)
    }
    return nil
  }

  private static func fault(in text: borrowing Span<UInt8>, at index: Int) -> Fault? {
    guard let character = character(in: text, at: index) else { return nil }
    switch character.value {
    case 0..<0x20, 0xFFFE, 0xFFFF: return Fault(.textControlChar, character.codePoint, severity: .error)
    case 0x7F, 0x80..<0x85, 0x86..<0xA0:
      if let fault = mojibake(in: text, before: index) { return fault }
      return Fault(.textControlChar, character.codePoint, severity: .warning)
    case 0xA0..<0xC0: return mojibake(in: text, before: index)
    case 0x20AC: return mojibakeQuote(in: text, before: index)
    case 0x200B, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069:
      return Fault(.textInvisibleChar, character.codePoint)
    case 0xFEFF where index > 0: return Fault(.textInvisibleChar, character.codePoint)
    case 0xFFFD: return Fault(.textMojibake, "it holds U+FFFD, the sign for a lost character")
    default: return nil
    }
  }

  /// The character of one to three bytes that begins at an index.
  private static func character(in text: borrowing Span<UInt8>, at index: Int) -> Unicode.Scalar? {
    let first = text[index]
    if first < 0x80 { return Unicode.Scalar(first) }
    let count = first < 0xE0 ? 2 : 3
    guard index + count <= text.count else { return nil }
    var value = UInt32(first & (count == 2 ? 0x1F : 0x0F))
    for offset in 1..<count { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// `Ã©`: the two bytes of a letter, each read as a letter.
  private static func mojibake(in text: borrowing Span<UInt8>, before index: Int) -> Fault? {
    guard index >= 2, text[index - 2] == 0xC3, (0x82...0x8F).contains(text[index - 1]) else { return nil }
    let first = 0xC0 | (text[index - 1] & 0x3F)
    // Letters of Latin-1 alone are meant: a capital with a sign behind it is also good Portuguese.
    guard first == 0xC3 || first == 0xC2 else { return nil }
    let meant = String(decoding: [first, text[index + 1]], as: UTF8.self)
    let found = String(copying: text.extracting(index - 2..<index + 2))
    return Fault(.textMojibake, "`\(found)` was probably `\(meant)`")
  }

  /// `â€™`: the three bytes of a quotation mark or a dash, each read as a letter.
  private static func mojibakeQuote(in text: borrowing Span<UInt8>, before index: Int) -> Fault? {
    guard index >= 2, text[index - 2] == 0xC3, text[index - 1] == 0xA2 else { return nil }
    return Fault(.textMojibake, "`â€` was probably a quotation mark or a dash")
  }

  /// How many characters (Unicode scalars) a text has.
  static func characters(in text: borrowing Span<UInt8>) -> Int {
    var count = 0
    for index in text.indices where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

extension Unicode.Scalar {
  /// `U+001B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
