/// Plain texts that YAML or its users take for something else than text.
enum YAMLWords {
  /// `~`, `null`, `Null`, `NULL` or nothing: no value.
  static func isNull(_ text: Span<UInt8>) -> Bool {
    switch text.count {
    case 0: true
    case 1: text[0] == UInt8(ascii: "~")
    case 4: equals(text, "null") || equals(text, "Null") || equals(text, "NULL")
    default: false
    }
  }

  /// `<<`, the merge key of YAML 1.1.
  static func isMerge(_ text: Span<UInt8>) -> Bool {
    equals(text, "<<")
  }

  /// Whether a plain text would be nothing, a merge key, or the mark of a document, whatever its kind.
  static func isReserved(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 4 || text[3] <= 0x20 else { return false }
    return equalsIgnoringCase(text, "null") || isNull(text) || isMerge(text) || isDocumentMark(text)
  }

  /// `---` or `...`, alone or with a blank behind it.
  private static func isDocumentMark(_ text: Span<UInt8>) -> Bool {
    guard text.count == 3 || (text.count > 3 && text[3] <= 0x20) else { return false }
    let start = text.extracting(..<3)
    return equals(start, "---") || equals(start, "...")
  }

  /// Whether some YAML 1.1 or 1.2 tool would read the plain text as no text: a boolean, null, number, time or date.
  static func isTyped(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return true }
    return switch text[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      isNumber(text) || isDate(text)
    case UInt8(ascii: "~"), UInt8(ascii: "="): text.count == 1
    case UInt8(ascii: "<"): isMerge(text)
    default: isWord(text)
    }
  }

  private static let words: [StaticString] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

  private static func isWord(_ text: Span<UInt8>) -> Bool {
    switch text[0] | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"): break
    default: return false
    }
    return text.count <= 5 && words.contains { equalsIgnoringCase(text, $0) }
  }

  /// Numbers of YAML 1.1, 1.2 and Ruby: signs, `_` and `,` between digits, 0x 0o 0b, sexagesimals,
  /// exponents, `.inf`, `.nan`.
  private static func isNumber(_ text: Span<UInt8>) -> Bool {
    let hasSign = text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-")
    let digits = text.extracting((hasSign ? 1 : 0)...)
    guard digits.count > 0 else { return false }
    if equalsIgnoringCase(digits, ".inf") || equalsIgnoringCase(digits, ".nan") { return true }
    return isPrefixed(digits) || isDecimal(digits)
  }

  private static func isPrefixed(_ text: Span<UInt8>) -> Bool {
    guard text.count > 2, text[0] == UInt8(ascii: "0") else { return false }
    let isHex = text[1] | 0x20 == UInt8(ascii: "x")
    guard isHex || text[1] | 0x20 == UInt8(ascii: "o") || text[1] | 0x20 == UInt8(ascii: "b") else { return false }
    return allSatisfy(text.extracting(2...)) {
      isDigit($0) || $0 == UInt8(ascii: "_") || (isHex && (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20))
    }
  }

  /// Digits with at least one among them, at most one `.`, `:` between parts, and perhaps an exponent.
  private static func isDecimal(_ text: Span<UInt8>) -> Bool {
    var (dots, hasDigit, index) = (0, false, 0)
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "_"), UInt8(ascii: ","), UInt8(ascii: ":"): break
      case UInt8(ascii: "e"), UInt8(ascii: "E"): return hasDigit && isExponent(text.extracting((index + 1)...))
      default: return false
      }
      index += 1
    }
    return hasDigit && dots <= 1
  }

  private static func isExponent(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    let hasSign = text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-")
    return allSatisfy(text.extracting((hasSign ? 1 : 0)...), isDigit)
  }

  /// `2024-03-01` alone or with a time behind it.
  private static func isDate(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 8, text[4] == UInt8(ascii: "-"), allSatisfy(text.extracting(..<4), isDigit) else {
      return false
    }
    var (index, dashes) = (5, 0)
    while index < text.count, isDigit(text[index]) || (text[index] == UInt8(ascii: "-") && dashes == 0) {
      if text[index] == UInt8(ascii: "-") { dashes += 1 }
      index += 1
    }
    guard dashes == 1, index < text.count else { return dashes == 1 }
    let separator = text[index]
    guard separator | 0x20 == UInt8(ascii: "t") || separator == 0x20 || separator == 0x09 else { return false }
    return index + 1 < text.count && (isDigit(text[index + 1]) || text[index + 1] == 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func allSatisfy(_ text: Span<UInt8>, _ predicate: (UInt8) -> Bool) -> Bool {
    for index in text.indices where !predicate(text[index]) { return false }
    return true
  }

  private static func equals(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
    text.count == word.utf8CodeUnitCount && equals(text, word, bit: 0)
  }

  private static func equalsIgnoringCase(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
    text.count == word.utf8CodeUnitCount && equals(text, word, bit: 0x20)
  }

  /// Compares as many bytes as the word has, with a bit set in each of the text's.
  private static func equals(_ text: Span<UInt8>, _ word: StaticString, bit: UInt8) -> Bool {
    // A static string of ASCII is a pointer to as many bytes as it says, for as long as the program runs.
    for index in text.indices where unsafe text[index] | bit != word.utf8Start[index] { return false }
    return true
  }
}
