internal import MajlisXML

/// Looks for characters that have no business in text.
enum TextScan {
  /// Whether a text may hold one. Never wrong where it says no, and fast.
  static func isSuspicious(_ text: borrowing Span<UInt8>) -> Bool {
    // 0xC2 leads the C1 controls and some signs, 0xEF the noncharacters and some more.
    hasControl(text) || text.contains(0x7F) || text.contains(0xC2) || text.contains(0xEF) || hasRareSign(text)
  }

  /// Whether a character below the space stands in it that is no white space: one pass without a branch, which the
  /// compiler makes one of many bytes at a time.
  private static func hasControl(_ text: borrowing Span<UInt8>) -> Bool {
    // The buffer is the span's for this call.
    unsafe text.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        let isLow: UInt8 = byte < 0x20 ? 1 : 0
        let isSpace: UInt8 = byte == 0x0A || byte == 0x09 || byte == 0x0D ? 1 : 0
        found |= isLow & ~isSpace
      }
      return found != 0
    }
  }

  /// Of what 0xE2 leads, quotation marks and dashes are in every text: each is looked at.
  private static func hasRareSign(_ text: borrowing Span<UInt8>) -> Bool {
    var next = 0
    while let index = text.firstIndex(of: 0xE2, from: next) {
      if fault(in: text, at: index) != nil { return true }
      next = index + 1
    }
    return false
  }

  /// What is wrong with the characters of a text; nil for nothing.
  static func fault(in text: borrowing Span<UInt8>) -> Fault? {
    guard isSuspicious(text) else { return nil }
    for index in text.indices {
      if let fault = fault(in: text, at: index) { return fault }
    }
    return nil
  }

  private static func fault(in text: borrowing Span<UInt8>, at index: Int) -> Fault? {
    guard isSign(text[index]), let character = character(in: text, at: index) else { return nil }
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

  /// Whether a byte is a control character or leads one that is looked for.
  private static func isSign(_ byte: UInt8) -> Bool {
    byte < 0x20 ? !byte.isSpace : byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
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
