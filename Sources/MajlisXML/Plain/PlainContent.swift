/// How far plain content has been read, and what is open there.
struct PlainContent: ~Copyable {
  /// An open element below the root.
  struct Open {
    /// Its name among those that are known.
    let name: Int
    /// What prefixes meant around it.
    let outerScope: Int
    /// Its declarations of namespaces as they stand in the document.
    let declarations: [UInt8]
    /// The offset of its start tag.
    let start: Int
    /// The line of its start tag, noted before the source is forgotten.
    var line: Int?
  }

  /// Text that nobody has heard of yet, in the bytes that are held: only what follows tells what is to be done with it.
  struct Text {
    var range: Range<Int>
    var isCDATA: Bool
    /// Whether there are carriage returns in it.
    var hasReturns: Bool
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

  /// A token that is longer is not plain.
  static let tokenLimit = 256 << 10

  init() {}

  /// The start tag of an open element, as far as a parser must know of it.
  func startTag(of element: Open) -> [UInt8] {
    [UInt8(ascii: "<")] + names.spelled(element.name) + element.declarations + [UInt8(ascii: ">")]
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
