internal import MajlisXML

/// Writes YAML as a careful person would type it: plain where that is safe, several lines as block text, short lists
/// and mappings within a line, every script as it is. What is written reads back as the same texts.
struct YAMLWriter: Sendable {
  /// How many columns a line with braces or brackets may have.
  static let width = 100
  /// libyaml finds the colon of a key only within 1024 characters; a longer one is written with `? `.
  static let keyLimit = 1000

  /// What was written so far.
  var bytes: [UInt8] = []
  private var lineStart = 0

  init() {}

  /// Forgets what was written and keeps the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lineStart = 0
  }

  /// Writes `key: value` and ends the line; the key stands in the column `indent`, from 0.
  mutating func entry(_ key: String, _ value: YAMLValue, indent: Int = 0) {
    spaces(indent)
    openEntry(key, indent: indent)
    self.value(value, indent: indent)
    newline()
  }

  /// Writes what stands behind `key:`, from the space on, without the end of the last line.
  mutating func value(_ value: YAMLValue, indent: Int) { self.value(0, of: YAMLDraft(value), indent: indent) }

  /// Writes a value on one line within braces or brackets.
  mutating func flow(_ value: YAMLValue) { flow(0, of: YAMLDraft(value)) }

  /// Writes `key: value` within a line.
  mutating func flow(_ entry: YAMLEntry) { flowEntry(1, of: YAMLDraft(.mapping([entry]))) }

  /// Writes a space and the collection on this line where it fits there, else nothing.
  mutating func fitsFlow(_ value: YAMLValue) -> Bool { fitsFlow(0, of: YAMLDraft(value)) }

  /// Writes a scalar; block text begins with `|` and goes on to the end of its last line, which stays open.
  mutating func scalar(_ text: String, as kind: YAMLScalarKind, at position: YAMLPosition) {
    scalar(text.utf8.span, as: kind, at: position)
  }

  /// Writes a key with its colon.
  mutating func openEntry(_ key: String, indent: Int) { openEntry(key.utf8.span, as: .text, indent: indent) }

  /// How many characters stand on the line.
  var column: Int {
    bytes.span.characterCount(in: lineStart..<bytes.count)
  }

  /// Begins another line in a column.
  mutating func newLine(indent: Int) {
    newline()
    spaces(indent)
  }

  /// Ends the line.
  mutating func newline() {
    bytes.append(0x0A)
    lineStart = bytes.count
  }

  /// Writes spaces.
  mutating func spaces(_ count: Int) {
    for _ in 0..<count { bytes.append(0x20) }
  }

  /// Writes text that YAML needs no quotes for.
  mutating func append(_ text: String) { bytes += text.utf8 }

  /// Writes a comment on a line of its own, or a blank line.
  mutating func line(_ comment: String, indent: Int) {
    if !comment.isEmpty { spaces(indent) }
    append(comment)
    newline()
  }

  /// Whether a blank line can follow: not as the first line, nor behind another.
  var takesBlankLine: Bool { !bytes.isEmpty && !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) }

  /// Writes a comment at the end of the line on which a byte stands.
  mutating func comment(_ text: String, onLineOf start: Int) {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let comment = "  \(text)".utf8
    bytes.insert(contentsOf: comment, at: end)
    if end < lineStart { lineStart += comment.count }
  }

  /// Writes a character of ASCII.
  mutating func character(_ character: Unicode.Scalar) { bytes.append(UInt8(ascii: character)) }

  private mutating func append(_ text: Span<UInt8>) {
    bytes.append(contentsOf: text)
  }
}

// MARK: Quotes and blocks

extension YAMLWriter {
  /// Writes a scalar; block text begins with `|` and goes on to the end of its last line, which stays open.
  mutating func scalar(_ text: Span<UInt8>, as kind: YAMLScalarKind, at position: YAMLPosition) {
    switch YAMLScalar.spelling(of: text, as: kind, at: position) {
    case .plain: append(text)
    case .singleQuoted: singleQuoted(text)
    case .doubleQuoted: doubleQuoted(text)
    case .literal:
      if case .block(let column) = position { literal(text, column: column) }
    }
  }

  private mutating func singleQuoted(_ text: Span<UInt8>) {
    bytes.append(UInt8(ascii: "'"))
    for index in text.indices {
      if text[index] == UInt8(ascii: "'") { bytes.append(UInt8(ascii: "'")) }
      bytes.append(text[index])
    }
    bytes.append(UInt8(ascii: "'"))
  }

  private mutating func doubleQuoted(_ text: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var index = 0
    while index < text.count {
      index += escaped(text, at: index)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes the character at an index, or one byte of it.
  ///
  /// - Returns: how many bytes of the text that was.
  private mutating func escaped(_ text: Span<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x09: append("\\t")
    case 0x0D: append("\\r")
    case 0..<0x20, 0x7F: hexEscape(UInt32(byte))
    case 0xC2, 0xE2, 0xEF:
      func next(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
      guard YAMLScalar.isEscaped(byte, next(1), next(2)), let (scalar, width) = YAMLCharacters.decode(text, at: index)
      else { fallthrough }
      hexEscape(scalar.value)
      return width
    default: bytes.append(byte)
    }
    return 1
  }

  /// `\x7F` or `\uFEFF`; LS, PS and NEL have letters of their own.
  private mutating func hexEscape(_ value: UInt32) {
    switch value {
    case 0x85: append("\\N")
    case 0x2028: append("\\L")
    case 0x2029: append("\\P")
    default:
      append(value < 0x100 ? "\\x" : "\\u")
      for shift in stride(from: value < 0x100 ? 4 : 12, through: 0, by: -4) {
        let digit = UInt8(value >> UInt32(shift) & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      }
    }
  }

  /// A literal block: the header says what becomes of the breaks at the end, and how far the lines are indented where
  /// the first of them begins with a blank.
  private mutating func literal(_ text: Span<UInt8>, column: Int) {
    var end = text.count
    while end > 0, text[end - 1] == 0x0A { end -= 1 }
    character("|")
    if Self.beginsBlank(text) { character("2") }
    let breaks = text.count - end
    if breaks != 1 { character(breaks == 0 ? "-" : "+") }
    var start = 0
    while start <= end {
      let lineEnd = min(text.firstIndex(of: 0x0A, from: start) ?? end, end)
      newline()
      if lineEnd > start { spaces(column) }
      append(text.extracting(start..<lineEnd))
      start = lineEnd + 1
    }
    for _ in 0..<max(breaks - 1, 0) { newline() }
  }

  /// Whether the first line that has any character begins with a space or a tab.
  private static func beginsBlank(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] != 0x0A { return text[index] == 0x20 || text[index] == 0x09 }
    return false
  }
}
