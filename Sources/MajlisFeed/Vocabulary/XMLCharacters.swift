/// What XML cannot hold.
public enum XMLCharacters {
  /// The first character that no XML document can carry (XML 1.0, 2.2), such as `U+1B`; nil when there is none.
  public static func firstForbidden(in text: borrowing Span<UInt8>) -> String? {
    for index in text.indices {
      let byte = text[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return name(UInt32(byte)) }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      if byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE {
        return name(text[index + 2] == 0xBE ? 0xFFFE : 0xFFFF)
      }
    }
    return nil
  }

  /// Whether the text can be the name of an attribute: letters, digits and `-._`, with at most one prefix (Namespaces in XML, 4).
  public static func isQualifiedName(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy(isName)
  }

  /// Whether the text is a name without a prefix (Namespaces in XML, 3).
  public static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first, isNameStart(first) else { return false }
    return text.unicodeScalars.allSatisfy { isNameStart($0) || isNamePart($0) }
  }

  /// XML 1.0, 2.3, `NameStartChar` without the colon.
  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF: true
    case 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD: true
    case 0x10000...0xEFFFF: true
    default: false
    }
  }

  /// XML 1.0, 2.3, `NameChar`.
  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }

  private static func name(_ value: UInt32) -> String { "U+" + String(value, radix: 16, uppercase: true) }
}
