internal import MajlisXML

/// Reads YAML in the style in which majlis writes it, several times faster than libyaml, and gives up at anything else.
///
/// It makes the tree that libyaml's events would make, with the same texts and marks. The style: block mappings with
/// plain keys of ASCII, block sequences, braces and brackets within a line, scalars of one line, literal block text,
/// comments. Whatever is wrong with a source, a key that stands twice too, is therefore always said by libyaml.
struct YAMLScanner {
  /// The source is in another style.
  struct NotSimple: Error {}

  /// What was read so far. Its bytes begin with the source's; texts that do not stand there as they are come behind.
  var tree: YAMLTree
  /// The next byte.
  var index = 0
  /// Whether what was read of the line is ASCII: its bytes are its columns.
  var isASCII = true
  /// The line and its first byte.
  private var (line, lineStart) = (0, 0)
  /// A byte of the line, and how many characters stand before it.
  private var (counted, column) = (0, 0)
  /// How many collections are open.
  private var depth = 0
  private var keys = YAMLKeySet()

  /// The tree of a source that passed ``YAMLSourceCheck``, or nil where it is not in the simple style.
  ///
  /// - Parameter memory: a tree whose memory is used.
  static func tree(of source: Span<UInt8>, in memory: consuming YAMLTree) -> YAMLTree? {
    var scanner = YAMLScanner(tree: memory)
    scanner.tree.removeAll()
    scanner.tree.bytes.append(contentsOf: source)
    do throws(NotSimple) {
      try scanner.document(source)
    } catch {
      return nil
    }
    return scanner.tree
  }

  private init(tree: consuming YAMLTree) {
    self.tree = tree
  }

  private mutating func document(_ source: Span<UInt8>) throws(NotSimple) {
    try skipToToken(source)
    guard index < source.count, indent == 0 else { throw NotSimple() }
    try mapping(source)
    guard index == source.count else { throw NotSimple() }
  }
}

// MARK: - Places

extension YAMLScanner {
  /// Where the line begins.
  var lineBegin: Int { lineStart }

  /// The column of the next byte, where nothing but ASCII stands before it.
  private var indent: Int { index - lineStart }

  /// The line and column of a byte of the present line, not before the last that was asked for.
  @inline(__always)
  mutating func mark(_ offset: Int, in source: Span<UInt8>) -> YAMLMark {
    YAMLMark(
      line: UInt32(truncatingIfNeeded: line),
      column: UInt32(truncatingIfNeeded: isASCII ? offset - lineStart : count(to: offset, in: source)))
  }

  /// How many characters of the line stand before a byte.
  private mutating func count(to offset: Int, in source: Span<UInt8>) -> Int {
    column += source.characterCount(in: counted..<offset)
    counted = offset
    return column
  }

  /// The next byte; 0 behind the last.
  func next(_ source: Span<UInt8>, _ offset: Int = 0) -> UInt8 {
    index + offset < source.count ? source[index + offset] : 0
  }

  mutating func skipSpaces(_ source: Span<UInt8>) {
    while next(source) == UInt8(ascii: " ") { index += 1 }
  }

  /// Goes to the next line. The line behind the last begins where the source ends.
  mutating func startLine(_ source: Span<UInt8>, behind end: Int) {
    index = min(end + 1, source.count)
    line += 1
    (lineStart, counted, column, isASCII) = (index, index, 0, true)
  }

  /// Goes on to the first character of the next line that says anything, from within the space behind a value.
  mutating func endLine(_ source: Span<UInt8>) throws(NotSimple) {
    let end = index
    skipSpaces(source)
    if next(source) == UInt8(ascii: "#"), index > end { try skipComment(source) }
    guard index == source.count || next(source) == 0x0A else { throw NotSimple() }
    startLine(source, behind: index)
    try skipToToken(source)
  }

  /// Passes over empty lines and those of comments, from the start of a line.
  mutating func skipToToken(_ source: Span<UInt8>) throws(NotSimple) {
    while index < source.count {
      skipSpaces(source)
      if next(source) == UInt8(ascii: "#") { try skipComment(source) }
      guard index < source.count else { throw NotSimple() }
      guard source[index] == 0x0A else { return }
      startLine(source, behind: index)
    }
  }

  private mutating func skipComment(_ source: Span<UInt8>) throws(NotSimple) {
    while index < source.count, source[index] != 0x0A {
      guard YAMLCharacters.lineBreak(source, at: index) == 0 else { throw NotSimple() }
      index += 1
    }
  }
}

// MARK: - Nodes

extension YAMLScanner {
  /// Adds a scalar. Its text is that of a range of the tree's bytes.
  mutating func add(_ style: YAMLNode.Style, _ text: Range<Int>, from start: YAMLMark, to end: YAMLMark) {
    tree.nodes.append(YAMLNode(.scalar, style, text: text, index: tree.nodes.count, from: start, to: end))
  }

  /// Adds a collection that begins at the next byte, and gives its index.
  mutating func begin(
    _ kind: YAMLNode.Kind, _ style: YAMLNode.Style, _ source: Span<UInt8>
  ) throws(NotSimple) -> Int {
    depth += 1
    guard depth <= YAMLBuilder.depthLimit else { throw NotSimple() }
    let (node, mark) = (tree.nodes.count, mark(index, in: source))
    tree.nodes.append(YAMLNode(kind, style, text: 0..<0, index: node, from: mark, to: mark))
    return node
  }

  /// Ends a collection in front of the next byte.
  mutating func end(_ node: Int, _ source: Span<UInt8>) {
    depth -= 1
    tree.nodes[node].close(behind: tree.nodes.count, at: mark(index, in: source))
  }

  /// Gives up at a key, read last, that its mapping has already, that is nothing, or that is `<<`.
  mutating func checkKey(of mapping: Int, _ seen: inout YAMLSeenKeys) throws(NotSimple) {
    let key = tree.nodes.count - 1
    let (style, text) = (tree.nodes[key].style, tree.nodes[key].text)
    guard seen.insert(key, of: mapping, in: tree, &keys) == nil,
      style != .plain || !YAMLWords.isReserved(tree.bytes.span.extracting(text))
    else { throw NotSimple() }
  }
}

// MARK: - Blocks

extension YAMLScanner {
  /// A block mapping whose first key is next. Behind it stands the next token of the line that ends it.
  private mutating func mapping(_ source: Span<UInt8>) throws(NotSimple) {
    let column = indent
    let mapping = try begin(.mapping, .block, source)
    var seen = YAMLSeenKeys()
    repeat {
      try key(source)
      try checkKey(of: mapping, &seen)
      try value(source, column)
      guard indent <= column || index == source.count else { throw NotSimple() }
    } while index < source.count && indent == column
    end(mapping, source)
  }

  /// The key that is next, with its colon.
  private mutating func key(_ source: Span<UInt8>) throws(NotSimple) {
    if next(source) == UInt8(ascii: "\"") || next(source) == UInt8(ascii: "'") {
      let start = index
      try scalar(source, in: nil)
      guard index - start < 1000, next(source) == UInt8(ascii: ":"), next(source, 1) <= 0x20 else { throw NotSimple() }
    } else {
      guard let end = keyEnd(source) else { throw NotSimple() }
      add(.plain, index..<end, from: mark(index, in: source), to: mark(end, in: source))
      index = end
    }
    index += 1
  }

  /// Where the plain key ends that is next, at its colon; nil where none is.
  private func keyEnd(_ source: Span<UInt8>) -> Int? {
    var end = index
    while end < source.count, Self.isKeyCharacter(source[end]) { end += 1 }
    guard end > index, end - index < 1000, source[index] != UInt8(ascii: "-") else { return nil }
    guard end < source.count, source[end] == UInt8(ascii: ":") else { return nil }
    return end + 1 == source.count || source[end + 1] <= 0x20 ? end : nil
  }

  private static func isKeyCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// What stands behind a key of a mapping in a column.
  private mutating func value(_ source: Span<UInt8>, _ column: Int) throws(NotSimple) {
    let end = index
    skipSpaces(source)
    guard next(source) == 0x0A || next(source) == UInt8(ascii: "#") || index == source.count else {
      return try inline(source, column)
    }
    index = end
    try endLine(source)
    if isDash(source), indent >= column {
      try sequence(source, isIndented: indent > column)
    } else if indent > column {
      try mapping(source)
    } else {
      throw NotSimple()
    }
  }

  private func isDash(_ source: Span<UInt8>) -> Bool {
    next(source) == UInt8(ascii: "-") && next(source, 1) == UInt8(ascii: " ")
  }

  /// A block sequence whose first dash is next; in the column of its key it need not be indented.
  private mutating func sequence(_ source: Span<UInt8>, isIndented: Bool) throws(NotSimple) {
    let column = indent
    let sequence = try begin(.sequence, .block, source)
    repeat {
      index += 1
      skipSpaces(source)
      if keyEnd(source) != nil {
        try mapping(source)
      } else {
        try inline(source, column)
      }
    } while index < source.count && indent == column && isDash(source)
    guard index == source.count || indent < column || (indent == column && !isIndented) else { throw NotSimple() }
    end(sequence, source)
  }

  /// A value that begins on this line, in a block whose column is given; what follows may not be indented more.
  private mutating func inline(_ source: Span<UInt8>, _ column: Int) throws(NotSimple) {
    if next(source) == UInt8(ascii: "|") {
      try literal(source, column)
    } else {
      try flowValue(source, in: nil)
      try endLine(source)
    }
    guard index == source.count || indent <= column else { throw NotSimple() }
  }
}
