/// What comes of reading a token of plain content.
enum PlainOutcome {
  /// The token is whole and ends before the index.
  case whole(end: Int)
  /// More bytes are wanted to know.
  case cut
  /// It is not plain.
  case strange
}

/// A start tag of plain content, taken apart. One is used again for each.
struct PlainTag: ~Copyable {
  /// An attribute, or a declaration of a namespace.
  struct Attribute {
    var spelled: Range<Int>
    /// Where the value lies: in the document, or in `decoded`.
    var value: Range<Int>
    var isDecoded: Bool
    /// Its name among those that are known.
    var name = 0
  }

  /// Where the name stands.
  private(set) var spelled = 0..<0
  /// The attributes in their order, without the declarations.
  private(set) var attributes: [Attribute] = []
  /// The declarations of namespaces in their order.
  private(set) var declarations: [Attribute] = []
  /// The index of `>` or of `/>`.
  private(set) var inside = 0
  /// Whether the element is empty.
  private(set) var isClosed = false
  /// Values that do not stand in the document as they are.
  private(set) var decoded = ByteBuffer(capacity: 256)

  init() {}

  /// Reads the tag that begins at an index.
  mutating func read(_ bytes: borrowing Span<UInt8>, at start: Int) -> PlainOutcome {
    attributes.removeAll(keepingCapacity: true)
    declarations.removeAll(keepingCapacity: true)
    decoded.removeAll()
    var index = bytes.firstNameEnd(from: start + 1)
    spelled = start + 1..<index
    while true {
      let end = index
      index = bytes.firstNoSpace(from: index)
      guard index < bytes.count else { return .cut }
      switch bytes[index] {
      case UInt8(ascii: ">"):
        (inside, isClosed) = (index, false)
        return .whole(end: index + 1)
      case UInt8(ascii: "/"):
        guard index + 1 < bytes.count else { return .cut }
        (inside, isClosed) = (index, true)
        return bytes[index + 1] == UInt8(ascii: ">") ? .whole(end: index + 2) : .strange
      default:
        guard index > end else { return .strange }
      }
      switch readAttribute(bytes, at: index) {
      case .whole(let end): index = end
      case let other: return other
      }
    }
  }

  /// Reads the name and the value that begin at an index (XML 1.0, 3.1).
  private mutating func readAttribute(_ bytes: borrowing Span<UInt8>, at start: Int) -> PlainOutcome {
    let nameEnd = bytes.firstNameEnd(from: start)
    let sign = bytes.firstNoSpace(from: nameEnd)
    guard sign < bytes.count else { return .cut }
    guard bytes[sign] == UInt8(ascii: "=") else { return .strange }
    let opening = bytes.firstNoSpace(from: sign + 1)
    guard opening < bytes.count else { return .cut }
    let quote = bytes[opening]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return .strange }
    let end = bytes.firstOfValue(from: opening + 1, quote)
    guard end < bytes.count else { return .cut }
    if bytes[end] == quote {
      add(bytes, Attribute(spelled: start..<nameEnd, value: opening + 1..<end, isDecoded: false))
      return .whole(end: end + 1)
    }
    let first = decoded.count
    let outcome = decode(bytes, from: opening + 1, upTo: end, quote)
    add(bytes, Attribute(spelled: start..<nameEnd, value: first..<decoded.count, isDecoded: true))
    return outcome
  }

  private mutating func add(_ bytes: borrowing Span<UInt8>, _ attribute: Attribute) {
    if bytes.isDeclaration(attribute.spelled) { declarations.append(attribute) } else { attributes.append(attribute) }
  }

  /// Decodes a value from its beginning on, of which the bytes up to an index stand for themselves. White space is a
  /// space each (XML 1.0, 3.3.3).
  private mutating func decode(
    _ bytes: borrowing Span<UInt8>, from start: Int, upTo first: Int, _ quote: UInt8
  ) -> PlainOutcome {
    var (start, index) = (start, first)
    while index < bytes.count {
      switch bytes[index] {
      case quote:
        decoded.append(bytes.extracting(start..<index))
        return .whole(end: index + 1)
      case UInt8(ascii: "&"):
        decoded.append(bytes.extracting(start..<index))
        switch bytes.reference(at: index) {
        case .scalar(let scalar, let end):
          decoded.append(scalar)
          (start, index) = (end, end)
        case .cut: return .cut
        case .strange: return .strange
        }
      case 0x0A, 0x09:
        decoded.append(bytes.extracting(start..<index))
        decoded.append(0x20)
        (start, index) = (index + 1, index + 1)
      case 0xEF where XMLCharacters.noncharacterEnd(at: index, in: bytes) == nil: index += 1
      default: return .strange
      }
      index = bytes.firstOfValue(from: index, quote)
    }
    return .cut
  }

  /// Names an attribute.
  mutating func name(_ index: Int, _ name: Int) { attributes[index].name = name }
}

/// A reference to a character (XML 1.0, 4.1).
enum PlainReference {
  case scalar(Unicode.Scalar, end: Int)
  case cut
  case strange
}

extension Span<UInt8> {
  /// The character that is referred to where `&` stands, by its number or by one of the five names that XML has.
  func reference(at start: Int) -> PlainReference {
    // `&#x10FFFF;` is the longest that is needed.
    let longest = 12
    var end = start + 1
    while end < count, end - start < longest, self[end] != UInt8(ascii: ";") { end += 1 }
    guard end - start < longest else { return .strange }
    guard end < count else { return .cut }
    guard let scalar = character(in: start + 1..<end) else { return .strange }
    return .scalar(scalar, end: end + 1)
  }

  private func character(in name: Range<Int>) -> Unicode.Scalar? {
    if name.count > 1, self[name.lowerBound] == UInt8(ascii: "#") {
      let isHexadecimal = self[name.lowerBound + 1] == UInt8(ascii: "x")
      return character(numbered: name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
    }
    return switch (name.count, name.isEmpty ? 0 : self[name.lowerBound], name.isEmpty ? 0 : self[name.upperBound - 1]) {
    case (2, UInt8(ascii: "l"), UInt8(ascii: "t")): "<"
    case (2, UInt8(ascii: "g"), UInt8(ascii: "t")): ">"
    case (3, UInt8(ascii: "a"), UInt8(ascii: "p")) where self[name.lowerBound + 1] == UInt8(ascii: "m"): "&"
    case (4, UInt8(ascii: "q"), UInt8(ascii: "t")) where isSpelled(name, "quot"): "\""
    case (4, UInt8(ascii: "a"), UInt8(ascii: "s")) where isSpelled(name, "apos"): "'"
    default: nil
    }
  }

  func isSpelled(_ range: Range<Int>, _ word: String) -> Bool {
    let word = word.utf8.span
    for index in word.indices where self[range.lowerBound + index] != word[index] { return false }
    return true
  }

  private func character(numbered digits: Range<Int>, radix: UInt32) -> Unicode.Scalar? {
    guard !digits.isEmpty else { return nil }
    var number: UInt32 = 0
    for index in digits {
      guard let digit = self[index].digit, digit < radix else { return nil }
      number = number * radix + digit
      guard number <= 0x10FFFF else { return nil }
    }
    return XMLCharacters.isAllowed(number) ? Unicode.Scalar(number) : nil
  }

  /// Whether the name is `xmlns` or has it as its prefix.
  func isDeclaration(_ name: Range<Int>) -> Bool {
    guard name.count >= 5, self[name.lowerBound] == UInt8(ascii: "x") else { return false }
    return isSpelled(name.prefix(5), "xmlns") && (name.count == 5 || self[name.lowerBound + 5] == UInt8(ascii: ":"))
  }

  /// Where a name ends at the latest: before white space or one of `=/>`.
  func firstNameEnd(from start: Int) -> Int {
    first(from: start) {
      $0.spaces .| $0.equal(to: UInt8(ascii: ">")) .| $0.equal(to: UInt8(ascii: "/")) .| $0.equal(to: UInt8(ascii: "="))
    } isWanted: {
      $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=")
    }
  }

  /// Where the first byte stands that is no white space.
  @inline(__always)
  func firstNoSpace(from start: Int) -> Int {
    var index = start
    while index < count, XMLCharacters.isSpace(self[index]) { index += 1 }
    return index
  }

  /// Where a value ends, or where it does not stand for itself: its quote, a control character, `<`, `&`, or what may be
  /// U+FFFE or U+FFFF.
  func firstOfValue(from start: Int, _ quote: UInt8) -> Int {
    first(from: start) {
      $0.controls .| $0.equal(to: quote) .| $0.equal(to: UInt8(ascii: "<")) .| $0.equal(to: UInt8(ascii: "&"))
        .| $0.equal(to: 0xEF)
    } isWanted: {
      $0 < 0x20 || $0 == quote || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == 0xEF
    }
  }

  /// Where text ends, or where it does not stand for itself: `<`, `&`, `]`, a control character that is no line feed and
  /// no tab, or what may be U+FFFE or U+FFFF.
  func firstOfText(from start: Int) -> Int {
    first(from: start) {
      $0.noText .| $0.equal(to: UInt8(ascii: "<")) .| $0.equal(to: UInt8(ascii: "&")) .| $0.equal(to: UInt8(ascii: "]"))
    } isWanted: {
      Self.isNoText($0) || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "]")
    }
  }

  /// The same for CDATA, in which `<` and `&` stand for themselves.
  func firstOfCDATA(from start: Int) -> Int {
    first(from: start) {
      $0.noText .| $0.equal(to: UInt8(ascii: "]"))
    } isWanted: {
      Self.isNoText($0) || $0 == UInt8(ascii: "]")
    }
  }

  /// The same for a comment, in which two hyphens end it.
  func firstOfComment(from start: Int) -> Int {
    first(from: start) {
      $0.noText .| $0.equal(to: UInt8(ascii: "-"))
    } isWanted: {
      Self.isNoText($0) || $0 == UInt8(ascii: "-")
    }
  }

  private static func isNoText(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0xEF
  }
}

extension SixteenBytes {
  /// White space and what else is below it.
  fileprivate var spaces: Marks { controls .| equal(to: 0x20) }

  /// Those that text cannot hold, carriage returns, and those that may begin U+FFFE or U+FFFF.
  fileprivate var noText: Marks { (controls .& .!equal(to: 0x0A) .& .!equal(to: 0x09)) .| equal(to: 0xEF) }
}

extension ByteBuffer {
  /// Appends a character as UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return append(UInt8(scalar.value)) }
    for byte in UTF8.encode(scalar) ?? .init() { append(byte) }
  }
}

extension UInt8 {
  /// The digit of base 16 that the character is.
  fileprivate var digit: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self) - 0x37
    default: nil
    }
  }
}
