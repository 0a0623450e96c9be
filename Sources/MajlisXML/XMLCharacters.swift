/// What the characters of XML may be (XML 1.0, 2.2 and 2.3).
package enum XMLCharacters {
  /// White space.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  /// Whether XML can hold a character.
  static func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Where the name ends that begins at the index; the index itself if none begins there. The bytes are UTF-8.
  static func nameEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard isName(byte, isFirst: index == start) else { break }
        index += 1
      } else {
        let (value, length) = scalar(bytes, at: index)
        guard isNameStart(value) || (index > start && isNameExtension(value)) else { break }
        index += length
      }
    }
    return index
  }

  /// Whether the text can be the name of an element or attribute, with at most one prefix (Namespaces in XML, 4).
  package static func isQualifiedName(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && nameEnd(Array($0), from: 0) == $0.count }
  }

  /// The first character that no document can carry, such as `U+1B`; nil when there is none. The text is UTF-8.
  package static func firstForbidden(in text: borrowing Span<UInt8>) -> String? {
    var index = text.firstSuspect(from: 0)
    while index < text.count {
      let byte = text[index]
      if byte < 0x20, !isSpace(byte) { return "U+" + String(byte, radix: 16, uppercase: true) }
      if noncharacterEnd(at: index, in: text) != nil { return text[index + 2] == 0xBE ? "U+FFFE" : "U+FFFF" }
      index = text.firstSuspect(from: index + 1)
    }
    return nil
  }

  /// Behind U+FFFE or U+FFFF, which are EF BF BE and EF BF BF; nil where neither begins.
  static func noncharacterEnd(at index: Int, in text: borrowing Span<UInt8>) -> Int? {
    guard text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE else {
      return nil
    }
    return index + 3
  }

  private static func isName(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
      UInt8(ascii: ":"):
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
    default: false
    }
  }

  private static func isNameStart(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static func isNameExtension(_ value: UInt32) -> Bool {
    value == 0xB7 || (0x300...0x36F).contains(value) || (0x203F...0x2040).contains(value)
  }

  /// The character at an index of UTF-8 and how many bytes it has.
  private static func scalar(_ bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for place in index + 1..<min(index + length, bytes.count) { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    return (value, length)
  }
}
