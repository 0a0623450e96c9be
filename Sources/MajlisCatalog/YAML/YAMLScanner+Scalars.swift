internal import MajlisXML

// MARK: - Within a line

extension YAMLScanner {
  /// Braces, brackets or a scalar of one line.
  ///
  /// - Parameter collection: what it stands in, within the line.
  mutating func flowValue(_ source: Span<UInt8>, in collection: YAMLNode.Kind?) throws(NotSimple) {
    switch next(source) {
    case UInt8(ascii: "["): try flow(source, .sequence, until: UInt8(ascii: "]"))
    case UInt8(ascii: "{"): try flow(source, .mapping, until: UInt8(ascii: "}"))
    default: try scalar(source, in: collection)
    }
  }

  private mutating func flow(_ source: Span<UInt8>, _ kind: YAMLNode.Kind, until close: UInt8) throws(NotSimple) {
    let collection = try begin(kind, .flow, source)
    var seen = YAMLSeenKeys()
    index += 1
    skipSpaces(source)
    var goesOn = next(source) != close
    while goesOn {
      if kind == .mapping {
        try flowKey(source)
        try checkKey(of: collection, &seen)
        skipSpaces(source)
      }
      try flowValue(source, in: kind)
      skipSpaces(source)
      goesOn = next(source) == UInt8(ascii: ",")
      if goesOn {
        index += 1
        skipSpaces(source)
      }
    }
    guard next(source) == close else { throw NotSimple() }
    index += 1
    end(collection, source)
  }

  /// A key within braces, with its colon.
  private mutating func flowKey(_ source: Span<UInt8>) throws(NotSimple) {
    let start = index
    try scalar(source, in: .mapping)
    guard index - start < 1000, next(source) == UInt8(ascii: ":"), next(source, 1) == UInt8(ascii: " ") else {
      throw NotSimple()
    }
    index += 1
  }

  /// A scalar that ends on its line.
  mutating func scalar(_ source: Span<UInt8>, in collection: YAMLNode.Kind?) throws(NotSimple) {
    switch next(source) {
    case UInt8(ascii: "\""): try quoted(source, .doubleQuoted)
    case UInt8(ascii: "'"): try quoted(source, .singleQuoted)
    default: try plain(source, in: collection)
    }
  }
}

// MARK: - Scalars

extension YAMLScanner {
  private mutating func plain(_ source: Span<UInt8>, in collection: YAMLNode.Kind?) throws(NotSimple) {
    let rest = source.extracting(index...)
    guard rest.count > 0, rest[0] > 0x20, YAMLScalar.begins(rest, at: collection == nil ? .block(column: 0) : .flow)
    else { throw NotSimple() }
    let start = index
    index = sign(source, from: start, in: collection)
    while index < source.count, try goesOn(source, in: collection) {
      index = sign(source, from: index + 1, in: collection)
    }
    var end = index
    while source[end - 1] == UInt8(ascii: " ") { end -= 1 }
    index = end
    add(.plain, start..<end, from: mark(start, in: source), to: mark(end, in: source))
  }

  /// Where the next byte stands that may end a plain scalar, or that is to be looked at for another reason.
  private func sign(_ source: Span<UInt8>, from start: Int, in collection: YAMLNode.Kind?) -> Int {
    let (colon, number) = (UInt8(ascii: ":"), UInt8(ascii: "#"))
    if collection == nil {
      return isASCII
        ? source.firstUnprintable(from: start, or: colon, number) : source.firstSuspect(from: start, or: colon, number)
    }
    var end = start
    while end < source.count, YAMLScalar.isOrdinary(source[end]) { end += 1 }
    return end
  }

  /// Whether the next byte, a sign, belongs to a plain scalar.
  private mutating func goesOn(_ source: Span<UInt8>, in collection: YAMLNode.Kind?) throws(NotSimple) -> Bool {
    switch source[index] {
    case 0x0A:
      guard collection == nil else { throw NotSimple() }
      return false
    case UInt8(ascii: ":"): return try goesOnAtColon(source, in: collection)
    case UInt8(ascii: "#"):
      guard source[index - 1] == UInt8(ascii: " ") else { return true }
      guard collection == nil else { throw NotSimple() }
      return false
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return collection == nil
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"):
      guard collection == nil else { throw NotSimple() }
      return true
    default:
      try checkSeen(source)
      return true
    }
  }

  private func goesOnAtColon(_ source: Span<UInt8>, in collection: YAMLNode.Kind?) throws(NotSimple) -> Bool {
    switch next(source, 1) {
    case UInt8(ascii: " "):
      guard collection == .mapping else { throw NotSimple() }
      return false
    case 0...0x20: throw NotSimple()
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "?"):
      guard collection == nil else { throw NotSimple() }
      return true
    default: return true
    }
  }

  /// Gives up at a control, or a character that libyaml takes for the end of a line.
  private mutating func checkSeen(_ source: Span<UInt8>) throws(NotSimple) {
    let byte = source[index]
    guard byte >= 0x20, byte != 0x7F, !YAMLScalar.isEscaped(byte, next(source, 1), next(source, 2)) else {
      throw NotSimple()
    }
    if byte >= 0x80 { isASCII = false }
  }

  /// A text in quotes. One without escapes stands in the source as it is.
  private mutating func quoted(_ source: Span<UInt8>, _ style: YAMLNode.Style) throws(NotSimple) {
    let (start, quote, made) = (index, source[index], tree.bytes.count)
    index += 1
    // What lies behind it is not yet put together.
    var rest = index
    while true {
      index = source.firstUnprintable(from: index, or: quote, UInt8(ascii: "\\"))
      guard index < source.count else { throw NotSimple() }
      if source[index] == quote {
        guard style == .singleQuoted, next(source, 1) == quote else { break }
        tree.bytes.append(contentsOf: source.extracting(rest...index))
        (index, rest) = (index + 2, index + 2)
      } else if source[index] == UInt8(ascii: "\\"), style == .doubleQuoted {
        tree.bytes.append(contentsOf: source.extracting(rest..<index))
        tree.bytes.append(try escaped(next(source, 1)))
        (index, rest) = (index + 2, index + 2)
      } else {
        try checkSeen(source)
        index += 1
      }
    }
    if tree.bytes.count > made { tree.bytes.append(contentsOf: source.extracting(rest..<index)) }
    let text = tree.bytes.count > made ? made..<tree.bytes.count : rest..<index
    index += 1
    add(style, text, from: mark(start, in: source), to: mark(index, in: source))
  }

  /// What an escape of one letter stands for; the others are left to libyaml.
  private func escaped(_ letter: UInt8) throws(NotSimple) -> UInt8 {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): letter
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: throw NotSimple()
    }
  }
}

// MARK: - Block text

extension YAMLScanner {
  /// Literal text, from its `|` on, in a block whose column is given.
  mutating func literal(_ source: Span<UInt8>, _ column: Int) throws(NotSimple) {
    let start = mark(index, in: source)
    index += 1
    let width = Int(next(source)) - Int(UInt8(ascii: "0"))
    let isWidthSaid = (1...9).contains(width)
    if isWidthSaid { index += 1 }
    let chomping = next(source)
    if chomping == UInt8(ascii: "-") || chomping == UInt8(ascii: "+") { index += 1 }
    guard next(source) == 0x0A else { throw NotSimple() }
    startLine(source, behind: index)
    let made = tree.bytes.count
    let breaks = try lines(source, indent: isWidthSaid ? column + width : literalIndent(source, above: column))
    // The first break ends the last line, if there is one; the others are empty lines behind it.
    let ended = tree.bytes.count - made == breaks ? 0 : 1
    let kept = chomping == UInt8(ascii: "-") ? 0 : chomping == UInt8(ascii: "+") ? breaks : ended
    tree.bytes.removeLast(breaks - kept)
    add(.literal, made..<tree.bytes.count, from: start, to: mark(lineBegin, in: source))
    try skipToToken(source)
  }

  /// How far the text is indented: as its first line that has any character, and no empty line before it more.
  private func literalIndent(_ source: Span<UInt8>, above column: Int) throws(NotSimple) -> Int {
    var (start, widest) = (index, 0)
    while true {
      var end = start
      while end < source.count, source[end] == UInt8(ascii: " ") { end += 1 }
      guard end < source.count, source[end] != 0x09 else { throw NotSimple() }
      guard source[end] == 0x0A else {
        guard end - start > column, end - start >= widest else { throw NotSimple() }
        return end - start
      }
      widest = max(widest, end - start)
      start = end + 1
    }
  }

  /// Takes the lines of block text, with all their breaks.
  ///
  /// - Returns: how many breaks stand behind the last line that has any character.
  private mutating func lines(_ source: Span<UInt8>, indent: Int) throws(NotSimple) -> Int {
    var breaks = 0
    while index < source.count {
      var start = index
      while start < source.count, start - index < indent, source[start] == UInt8(ascii: " ") { start += 1 }
      let end = try lineEnd(source, from: start)
      if end > start {
        guard start - index == indent else { break }
        breaks = 0
      }
      tree.bytes.append(contentsOf: source.extracting(start...end))
      breaks += 1
      startLine(source, behind: end)
    }
    return breaks
  }

  /// Where a line ends; gives up at a character that libyaml takes for the end of a line too, and where the source ends.
  private func lineEnd(_ source: Span<UInt8>, from start: Int) throws(NotSimple) -> Int {
    var end = source.firstSuspect(from: start)
    while end < source.count, source[end] != 0x0A {
      guard YAMLCharacters.lineBreak(source, at: end) == 0 else { throw NotSimple() }
      end = source.firstSuspect(from: end + 1)
    }
    guard end < source.count else { throw NotSimple() }
    return end
  }
}
