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
  /// The attributes in their order, without the declarations, and what is left of longer tags.
  private(set) var attributes: [Attribute] = []
  /// How many attributes there are.
  private(set) var attributeCount = 0
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
    attributeCount = 0
    if !declarations.isEmpty { declarations = [] }
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
    guard !bytes.isDeclaration(attribute.spelled) else { return declarations.append(attribute) }
    if attributeCount < attributes.count {
      attributes[attributeCount] = attribute
    } else {
      attributes.append(attribute)
    }
    attributeCount += 1
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
