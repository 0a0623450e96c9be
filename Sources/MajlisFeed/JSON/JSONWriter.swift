internal import MajlisXML

/// JSON text being written (RFC 8259), as UTF-8, without a tree: on one line, or indented by two spaces a level.
///
/// An object or an array in which nothing was written leaves no trace, its key included.
public struct JSONWriter: ~Copyable {
  /// The text that has not been handed on.
  private var bytes = ByteBuffer()
  private let isIndented: Bool
  private var level = 0
  private var isFirst = true

  /// A writer of one line, or of indented text.
  ///
  /// - Parameter level: in how many containers that another one has begun its text will stand.
  public init(isIndented: Bool = false, level: Int = 0) {
    (self.isIndented, self.level) = (isIndented, level)
  }

  /// How many bytes have not been handed on.
  var count: Int { bytes.count }

  /// Hands the text on, as a whole; the answer is whether it could be taken.
  func isTaken(by sink: any XMLSink) -> Bool { bytes.withBytes { sink.take($0) } }

  /// Forgets the text that has been handed on.
  mutating func forget() { bytes.removeAll() }

  /// The text that has not been handed on.
  public var text: String { bytes.withBytes { String(copying: $0) } }

  /// Takes note of values that another one has written for this place, with the signs between them.
  mutating func standBehindValues() { isFirst = false }

  /// Ends a line between two values that no container holds.
  mutating func endLine() {
    bytes.append(0x0A)
    isFirst = true
  }
}

// MARK: - Containers

extension JSONWriter {
  /// The two containers.
  enum Container {
    case object
    case array

    fileprivate var start: UInt8 { self == .object ? UInt8(ascii: "{") : UInt8(ascii: "[") }
    fileprivate var end: UInt8 { self == .object ? UInt8(ascii: "}") : UInt8(ascii: "]") }
  }

  /// Begins a container, under a key where it stands in an object.
  mutating func begin(_ container: Container, _ key: String? = nil) {
    place(key)
    bytes.append(container.start)
    level += 1
    isFirst = true
  }

  /// Ends the container begun last, even if nothing stands in it.
  mutating func end(_ container: Container) {
    level -= 1
    if isIndented, !isFirst { breakLine() }
    bytes.append(container.end)
    isFirst = false
  }

  /// An object, unless the body writes nothing.
  public mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) { fill(.object, key, body) }

  /// An array, unless the body writes nothing and it need not be there.
  public mutating func array(
    _ key: String? = nil, isRequired: Bool = false, _ body: (inout JSONWriter) -> Void
  ) {
    fill(.array, key, body, isRequired: isRequired)
  }

  private mutating func fill(
    _ container: Container, _ key: String?, _ body: (inout JSONWriter) -> Void, isRequired: Bool = false
  ) {
    let before = (count: bytes.count, isFirst: isFirst)
    begin(container, key)
    body(&self)
    guard isFirst, !isRequired else { return end(container) }
    level -= 1
    bytes.removeAll(from: before.count)
    isFirst = before.isFirst
  }

  /// Writes what stands in front of a value. Keys are our own words, in which nothing has to be escaped.
  private mutating func place(_ key: String?) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if isIndented, level > 0 { breakLine() }
    isFirst = false
    guard let key else { return }
    bytes.append(key.utf8.span, between: Self.mark)
    endKey()
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(0x20) }
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes.append(0x20, times: level * 2)
  }
}

// MARK: - Values

extension JSONWriter {
  /// A string of UTF-8.
  mutating func string(_ key: String?, _ text: borrowing Span<UInt8>) {
    place(key)
    quote(text)
  }

  /// A string.
  public mutating func string(_ key: String?, _ text: String) { string(key, text.utf8.span) }

  /// A string under a name that is not one of our own words.
  mutating func string(named name: String, _ text: borrowing Span<UInt8>) {
    place(nil)
    quote(name.utf8.span)
    endKey()
    quote(text)
  }

  /// A number by its digits, which are those of JSON (RFC 8259, 6).
  mutating func number(_ key: String?, _ digits: String) {
    place(key)
    bytes.append(digits)
  }

  /// A whole number.
  public mutating func number(_ key: String?, _ value: Int) {
    place(key)
    bytes.append(decimal: value)
  }

  /// True or false.
  public mutating func bool(_ key: String?, _ value: Bool) {
    place(key)
    bytes.append(value ? "true" : "false")
  }

  /// The text between quotation marks; what RFC 8259, 7 forbids in it is escaped, and what would steer a terminal.
  private mutating func quote(_ text: borrowing Span<UInt8>) {
    var index = text.firstUnplain(from: 0)
    if index == text.count { return bytes.append(text, between: Self.mark) }
    var start = 0
    bytes.append(Self.mark)
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 || byte == Self.mark || byte == UInt8(ascii: "\\") {
        bytes.append(text.extracting(start..<index))
        escape(byte)
        index += 1
        start = index
      } else if Self.isSuspect(byte), let scalar = text.scalar(at: index) {
        let end = index + UTF8.width(scalar)
        if !Printable.isSafe(scalar) {
          bytes.append(text.extracting(start..<index))
          escape(scalar)
          start = end
        }
        index = end
      } else {
        index += 1
      }
      // What follows a letter beyond ASCII often is another one.
      while index < text.count, text[index] >= 0x80, !Self.isSuspect(text[index]) { index += 1 }
      index = text.firstUnplain(from: index)
    }
    bytes.append(text.extracting(start..<text.count))
    bytes.append(Self.mark)
  }

  private static let mark = UInt8(ascii: "\"")

  /// Whether a scalar that begins with this byte may have to be escaped: most letters never have.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    guard byte >= 0x7F else { return false }
    return switch byte {
    case 0x7F, 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEF...: true
    default: false
    }
  }

  /// `\uXXXX`, two of them for what lies beyond the basic plane.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      bytes.append("\\u")
      bytes.append(String(repeating: "0", count: 4 - digits.utf8.count))
      bytes.append(digits)
    }
  }

  private mutating func escape(_ byte: UInt8) {
    let letter: Unicode.Scalar? =
      switch byte {
      case 0x0A: "n"
      case 0x0D: "r"
      case 0x09: "t"
      case 0x08: "b"
      case 0x0C: "f"
      case 0..<0x20: nil
      default: Unicode.Scalar(byte)
      }
    guard let letter else { return escape(Unicode.Scalar(byte)) }
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(ascii: letter))
  }
}

extension Span<UInt8> {
  /// The scalar that begins at an index; nil where the bytes end before it does.
  fileprivate func scalar(at index: Int) -> Unicode.Scalar? {
    let first = UInt32(self[index])
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + width <= count else { return nil }
    var value = width == 1 ? first : first & (0x7F >> UInt32(width))
    for offset in 0..<width where offset > 0 { value = value << 6 | UInt32(self[index + offset]) & 0x3F }
    return Unicode.Scalar(value)
  }
}
