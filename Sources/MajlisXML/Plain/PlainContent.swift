/// How far plain content has been read, and what is open there.
struct PlainContent: ~Copyable {
  /// An open element below the root.
  struct Open {
    /// Its name among those that are known.
    let name: Int
    /// What prefixes mean in it, and what they meant around it.
    let scope: Int
    let outerScope: Int
    /// The offset of its start tag.
    let start: Int
    /// The line of its start tag, noted before the source is forgotten.
    var line: Int?
  }

  /// Text that nobody has heard of yet: only what follows tells what is to be done with it.
  struct Text {
    private let start: Int
    /// Its end among the bytes that are held.
    var end: Int
    let isCDATA: Bool
    /// Whether there are carriage returns in it.
    private(set) var hasReturns = false

    init(start: Int, isCDATA: Bool = false) {
      (self.start, self.end, self.isCDATA) = (start, start, isCDATA)
    }

    /// Where it lies among the bytes that are held.
    var range: Range<Int> { start..<end }

    /// Takes a byte that is none of a mark but may not stand for itself; the answer is whether it is plain.
    mutating func takes(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
      if bytes[index] == 0x0D { hasReturns = true }
      return bytes[index] == 0x0D
        || (bytes[index] == 0xEF && XMLCharacters.noncharacterEnd(at: index, in: bytes) == nil)
    }
  }

  var names = PlainNames()
  var tag = PlainTag()
  var open: [Open] = []
  var scope = 0
  var text: Text?
  /// The offset of what is read next.
  var position = 0
  /// The offset up to which bytes must have come before it is worth while to look at a token again that was cut.
  var wanted = 0

  /// A tag with more attributes is not plain: each is compared with all others.
  static let attributeLimit = 64
  /// A token that is longer is not plain.
  static let tokenLimit = 256 << 10

  init() {}

  /// The start tag of an open element, as far as a parser must know of it.
  func startTag(of element: Open) -> [UInt8] {
    let declarations = element.scope == element.outerScope ? [] : names.declarations(of: element.scope)
    return [UInt8(ascii: "<")] + names.spelled(element.name) + declarations + [UInt8(ascii: ">")]
  }
}

extension PlainTag {
  /// What the tag declares: prefix, empty for the default namespace, and URI.
  func declarations(in bytes: borrowing Span<UInt8>) -> [(prefix: String, uri: String)] {
    var declared: [(prefix: String, uri: String)] = []
    for declaration in declarations {
      let (prefix, uri) = (bytes.copy(declaration.spelled.dropFirst(6)), bytes.copy(declaration.value))
      declared.append((String(decoding: prefix, as: UTF8.self), String(decoding: uri, as: UTF8.self)))
    }
    return declared
  }

  /// The declarations as they are written in a tag, with a space before each; nil where they are none that is plain.
  func declarationsSource(_ bytes: borrowing Span<UInt8>) -> [UInt8]? {
    var source: [UInt8] = []
    for declaration in declarations {
      let value = declaration.value
      guard !declaration.isDecoded, !value.isEmpty, declaration.spelled.count != 6 else { return nil }
      source.append(0x20)
      source += bytes.copy(declaration.spelled)
      source.append(UInt8(ascii: "="))
      // With its quotes.
      source += bytes.copy(value.lowerBound - 1..<value.upperBound + 1)
    }
    return source
  }
}
