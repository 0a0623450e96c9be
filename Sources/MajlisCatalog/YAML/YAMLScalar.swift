internal import MajlisXML

/// What a text is to majlis, which decides how carefully it is quoted for other tools.
enum YAMLScalarKind: Sendable {
  /// Words: quoted also where another YAML tool would read a number, a date, a boolean or null.
  case text
  /// Words that people write on one line, however long: a title, a name.
  case line
  /// A duration, date, number, UUID, yes or no: quoted only where YAML itself asks for it.
  case typed
  /// Nothing, in one of its spellings: `~` or `null`.
  case null
  /// A key of a vocabulary: an identifier, which needs quotes nowhere.
  case key
}

/// Where a scalar stands, which decides what may stand there.
enum YAMLPosition: Equatable, Sendable {
  /// The value of a block mapping or sequence; the lines of block text begin at the column (from 0).
  case block(column: Int)
  /// A key of a block mapping: one line.
  case key
  /// Within braces or brackets: one line, and no `,[]{}?` without quotes.
  case flow
}

/// The ways to write a scalar.
enum YAMLSpelling: Equatable, Sendable {
  case plain, doubleQuoted, singleQuoted, literal
}

/// What the characters of a text allow.
struct YAMLScalar {
  /// A one-line text that needs quotes and has more characters than this becomes block text.
  static let lineLimit = 80

  /// Characters that only an escape can say, or that would not be seen.
  private var needsEscape = false
  private var hasTab = false
  private var hasLineBreak = false

  /// How a careful person writes the text here.
  static func spelling(of text: Span<UInt8>, as kind: YAMLScalarKind, at position: YAMLPosition) -> YAMLSpelling {
    if kind == .null { return .plain }
    let scalar = YAMLScalar(text)
    if scalar.isPlain(text, at: position), !YAMLWords.isReserved(text), kind == .typed || !YAMLWords.isTyped(text) {
      return .plain
    }
    return scalar.quoted(text, as: kind, at: position)
  }

  private init(_ text: Span<UInt8>) {
    var index = text.firstSuspect(from: 0)
    while index < text.count {
      note(text, at: index)
      index = text.firstSuspect(from: index + 1)
    }
  }

  private mutating func note(_ text: Span<UInt8>, at index: Int) {
    func next(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch text[index] {
    case 0x0A: hasLineBreak = true
    case 0x09: hasTab = true
    case 0..<0x20, 0x7F: needsEscape = true
    default: if Self.isEscaped(text[index], next(1), next(2)) { needsEscape = true }
    }
  }

  private func quoted(_ text: Span<UInt8>, as kind: YAMLScalarKind, at position: YAMLPosition) -> YAMLSpelling {
    if case .block = position, !needsEscape, hasLineBreak || (kind == .text && Self.isLong(text)), !Self.isBlank(text) {
      return .literal
    }
    if needsEscape || hasTab || hasLineBreak { return .doubleQuoted }
    return text.contains(UInt8(ascii: "\"")) || text.contains(UInt8(ascii: "\\")) ? .singleQuoted : .doubleQuoted
  }

  private static func isLong(_ text: Span<UInt8>) -> Bool {
    text.count > lineLimit && text.characterCount(in: 0..<text.count) > lineLimit
  }

  private static func isBlank(_ text: Span<UInt8>) -> Bool { text.indices.allSatisfy { text[$0] <= 0x20 } }

  private func isPlain(_ text: Span<UInt8>, at position: YAMLPosition) -> Bool {
    guard !needsEscape, !hasTab, !hasLineBreak, !Self.isBlank(text), !Self.breaksPlain(text) else { return false }
    return Self.begins(text, at: position) && (position != .flow || !Self.hasFlowIndicator(text))
  }

  /// Whether a text that is not empty has `: ` or ` #` in it, or a space at either end.
  private static func breaksPlain(_ text: Span<UInt8>) -> Bool {
    if text[0] == UInt8(ascii: " ") || text[text.count - 1] == UInt8(ascii: " ") { return true }
    let colon = text.contains(UInt8(ascii: ":")) { $0 + 1 == text.count || text[$0 + 1] <= 0x20 }
    return colon || text.contains(UInt8(ascii: "#")) { $0 > 0 && text[$0 - 1] <= 0x20 }
  }

  /// Whether a text has what ends a plain scalar within braces or brackets; `?` does so in PyYAML, and behind `:` in
  /// libyaml.
  private static func hasFlowIndicator(_ text: Span<UInt8>) -> Bool {
    text.indices.contains { index in
      switch text[index] {
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "?"):
        true
      default: false
      }
    }
  }

  /// Whether the first character may begin a plain scalar.
  static func begins(_ text: Span<UInt8>, at position: YAMLPosition) -> Bool {
    switch text[0] {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      false
    case UInt8(ascii: "-"): text.count > 1 && text[1] > 0x20
    case UInt8(ascii: "?"), UInt8(ascii: ":"): text.count > 1 && text[1] > 0x20 && position != .flow
    default: true
    }
  }

  /// Whether a byte matters nowhere: most of a text are such.
  static func isOrdinary(_ byte: UInt8) -> Bool {
    // A letter of either case by one comparison, a digit by another.
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: " ")
  }

  /// Whether these bytes are a C1 control, NEL, LS, PS, U+FEFF or one of the noncharacters U+FFFE and U+FFFF.
  static func isEscaped(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xC2, 0x80..<0xA0): true
    case (0xE2, 0x80): third == 0xA8 || third == 0xA9
    case (0xEF, 0xBB), (0xEF, 0xBF): third == 0xBF || (second == 0xBF && third == 0xBE)
    default: false
    }
  }
}

extension Span<UInt8> {
  /// Whether a byte stands at some index that fulfils a condition.
  fileprivate func contains(_ byte: UInt8, where isMeant: (Int) -> Bool) -> Bool {
    var start = 0
    while let index = firstIndex(of: byte, from: start) {
      if isMeant(index) { return true }
      start = index + 1
    }
    return false
  }
}
