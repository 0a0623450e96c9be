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
  /// `: ` or ` #`, or a space at either end.
  private var breaksPlain = false
  /// What ends a plain scalar within braces or brackets; `?` does so in PyYAML, and behind `:` in libyaml.
  private var hasFlowIndicator = false
  private var hasDoubleQuote = false
  private var hasBackslash = false
  private var isBlank = true
  private var isLong = false

  /// How a careful person writes the text here.
  static func spelling(of text: Span<UInt8>, as kind: YAMLScalarKind, at position: YAMLPosition) -> YAMLSpelling {
    if kind == .null { return .plain }
    let scalar = YAMLScalar(text)
    if scalar.isPlain(text, at: position), !YAMLWords.isReserved(text), kind == .typed || !YAMLWords.isTyped(text) {
      return .plain
    }
    return scalar.quoted(as: kind, at: position)
  }

  private func quoted(as kind: YAMLScalarKind, at position: YAMLPosition) -> YAMLSpelling {
    if case .block = position, !needsEscape, !isBlank, hasLineBreak || (isLong && kind == .text) { return .literal }
    let isSimple = !hasDoubleQuote && !hasBackslash
    return isSimple || needsEscape || hasTab || hasLineBreak ? .doubleQuoted : .singleQuoted
  }

  private func isPlain(_ text: Span<UInt8>, at position: YAMLPosition) -> Bool {
    guard !isBlank, !needsEscape, !hasTab, !hasLineBreak, !breaksPlain else { return false }
    return Self.begins(text, at: position) && (position != .flow || !hasFlowIndicator)
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

  private init(_ text: Span<UInt8>) {
    if text.contains(0x0A) {
      noteUnprintable(text)
    } else {
      for index in text.indices where !Self.isOrdinary(text[index]) { note(text, at: index) }
    }
    isBlank = text.indices.allSatisfy { text[$0] <= 0x20 }
    isLong = text.count > Self.lineLimit && text.characterCount(in: 0..<text.count) > Self.lineLimit
    guard text.count > 0 else { return }
    let space = UInt8(ascii: " ")
    if text[0] == space || text[text.count - 1] == space || text[text.count - 1] == UInt8(ascii: ":") {
      breaksPlain = true
    }
  }

  /// Whether a byte matters nowhere: most of a text are such.
  static func isOrdinary(_ byte: UInt8) -> Bool {
    // A letter of either case by one comparison, a digit by another.
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: " ")
  }

  /// Notes what decides about several lines: they are never plain, so nothing that is printable matters.
  private mutating func noteUnprintable(_ text: Span<UInt8>) {
    var index = text.firstUnprintable(from: 0)
    while index < text.count {
      note(text, at: index)
      index = text.firstUnprintable(from: index + 1)
    }
  }

  private mutating func note(_ text: Span<UInt8>, at index: Int) {
    let byte = text[index]
    func next(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch byte {
    case 0x0A: hasLineBreak = true
    case 0x09: hasTab = true
    case 0..<0x20, 0x7F: needsEscape = true
    case UInt8(ascii: ":"): if next(1) <= 0x20 { breaksPlain = true }
    case UInt8(ascii: "#"): if index > 0, text[index - 1] <= 0x20 { breaksPlain = true }
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "?"):
      hasFlowIndicator = true
    case UInt8(ascii: "\""): hasDoubleQuote = true
    case UInt8(ascii: "\\"): hasBackslash = true
    case 0xC2, 0xE2, 0xEF: if Self.isEscaped(byte, next(1), next(2)) { needsEscape = true }
    default: break
    }
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
