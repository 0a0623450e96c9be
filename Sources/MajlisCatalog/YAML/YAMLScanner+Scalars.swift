internal import MajlisXML

// MARK: - Within a line

extension YAMLScanner {
  /// Braces, brackets or a scalar of one line.
  ///
  /// - Parameter collection: what it stands in, within the line.
  mutating func flowValue(_ source: Span<UInt8>, in collection: YAMLNode.Kind?, depth: Int) throws(NotSimple) {
    switch next(source) {
    case UInt8(ascii: "["): try flow(source, .sequence, depth: depth + 1)
    case UInt8(ascii: "{"): try flow(source, .mapping, depth: depth + 1)
    default: try scalar(source, in: collection)
    }
  }

  private mutating func flow(_ source: Span<UInt8>, _ kind: YAMLNode.Kind, depth: Int) throws(NotSimple) {
    guard depth <= 4 else { throw NotSimple() }
    let (isMapping, close) = kind == .mapping ? (true, UInt8(ascii: "}")) : (false, UInt8(ascii: "]"))
    try tell(isMapping ? .mappingStart : .sequenceStart, .flow, at: mark(index, in: source))
    index += 1
    skipSpaces(source)
    var goesOn = next(source) != close
    while goesOn {
      if isMapping { try flowKey(source) }
      try flowValue(source, in: kind, depth: depth)
      skipSpaces(source)
      goesOn = next(source) == UInt8(ascii: ",")
      if goesOn {
        index += 1
        skipSpaces(source)
      }
    }
    guard next(source) == close else { throw NotSimple() }
    index += 1
    try tell(.collectionEnd, .flow, at: mark(index, in: source))
  }

  /// A key within braces, with its colon and the space behind it.
  private mutating func flowKey(_ source: Span<UInt8>) throws(NotSimple) {
    let start = index
    try scalar(source, in: .mapping)
    guard index - start < 1000, next(source) == UInt8(ascii: ":"), next(source, 1) == UInt8(ascii: " ") else {
      throw NotSimple()
    }
    index += 1
    skipSpaces(source)
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
    index = Self.ordinaryEnd(source, from: start)
    while index < source.count, try goesOn(source, from: start, in: collection) {
      index = Self.ordinaryEnd(source, from: index + 1)
    }
    var end = index
    while end > start, source[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > start else { throw NotSimple() }
    index = end
    try tell(.scalar, .plain, from: mark(start, in: source), to: mark(end, in: source), source.extracting(start..<end))
  }

  /// Where the bytes end that matter nowhere.
  private static func ordinaryEnd(_ source: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < source.count, YAMLScalar.isOrdinary(source[end]) { end += 1 }
    return end
  }

  /// Whether the next byte, which is not ordinary, belongs to a plain scalar.
  private func goesOn(_ source: Span<UInt8>, from start: Int, in collection: YAMLNode.Kind?) throws(NotSimple) -> Bool {
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
  private func checkSeen(_ source: Span<UInt8>) throws(NotSimple) {
    let byte = source[index]
    guard byte >= 0x20, byte != 0x7F, !YAMLScalar.isEscaped(byte, next(source, 1), next(source, 2)) else {
      throw NotSimple()
    }
  }

  private mutating func quoted(_ source: Span<UInt8>, _ style: YAMLNode.Style) throws(NotSimple) {
    let start = index
    let quote = source[index]
    text.removeAll(keepingCapacity: true)
    index += 1
    while next(source) != quote || (style == .singleQuoted && next(source, 1) == quote) {
      guard index < source.count else { throw NotSimple() }
      try checkSeen(source)
      if style == .doubleQuoted, source[index] == UInt8(ascii: "\\") {
        index += 1
        text.append(try escaped(next(source)))
      } else {
        if source[index] == quote { index += 1 }
        text.append(source[index])
      }
      index += 1
    }
    index += 1
    try tellText(style, from: mark(start, in: source), to: mark(index, in: source))
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
    text.removeAll(keepingCapacity: true)
    let breaks = try lines(source, indent: isWidthSaid ? column + width : literalIndent(source, above: column))
    // The first break ends the last line, if there is one; the others are empty lines behind it.
    let ended = text.isEmpty ? 0 : 1
    let kept = chomping == UInt8(ascii: "-") ? 0 : chomping == UInt8(ascii: "+") ? breaks : ended
    text.append(contentsOf: repeatElement(0x0A, count: kept))
    try tellText(.literal, from: start, to: mark(lineBegin, in: source))
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

  /// Gives up at a character that libyaml takes for the end of a line.
  private func checkLine(_ line: Span<UInt8>) throws(NotSimple) {
    var index = line.firstSuspect(from: 0)
    while index < line.count {
      guard YAMLCharacters.lineBreak(line, at: index) == 0 else { throw NotSimple() }
      index = line.firstSuspect(from: index + 1)
    }
  }

  /// Takes the lines of block text, without the breaks behind the last that has any character.
  ///
  /// - Returns: how many breaks these are.
  private mutating func lines(_ source: Span<UInt8>, indent: Int) throws(NotSimple) -> Int {
    var breaks = 0
    while index < source.count {
      var start = index
      while start < source.count, start - index < indent, source[start] == UInt8(ascii: " ") { start += 1 }
      guard let end = source.firstIndex(of: 0x0A, from: start) else { throw NotSimple() }
      if end > start {
        guard start - index == indent else { break }
        try checkLine(source.extracting(start..<end))
        text.append(contentsOf: repeatElement(0x0A, count: breaks))
        text.append(contentsOf: source.extracting(start..<end))
        breaks = 0
      }
      breaks += 1
      startLine(source, behind: end)
    }
    return breaks
  }
}
