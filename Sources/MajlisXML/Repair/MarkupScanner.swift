/// Finds the markup in a text that may be damaged. Each byte is looked at a bounded number of times.
struct MarkupScanner {
  let bytes: [UInt8]
  /// The start tag found last.
  var tag = StartTag()
  /// Where the next of these stands: found once, good until it has been passed.
  private var finds: [String: Int] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next markup from an index on; what stands before it is text.
  mutating func next(from start: Int, inside parent: ArraySlice<UInt8>?) -> MarkupToken? {
    var index = start
    while let found = first(UInt8(ascii: "<"), from: index) {
      if let token = token(at: found, inside: parent) { return token }
      index = found + 1
    }
    return nil
  }

  /// The markup that begins at a `<`; nil where it is but a character.
  private mutating func token(at start: Int, inside parent: ArraySlice<UInt8>?) -> MarkupToken? {
    guard start + 1 < bytes.count else { return MarkupToken(.refuse, start..<bytes.count) }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"): return endTag(at: start)
    case UInt8(ascii: "!"): return declaration(at: start, inside: parent)
    case UInt8(ascii: "?"): return instruction(at: start)
    default: return readTag(at: start) ? MarkupToken(tag.isEmpty ? .empty : .start, start..<tag.end) : nil
    }
  }

  private func endTag(at start: Int) -> MarkupToken? {
    let nameEnd = XMLCharacters.nameEnd(bytes, from: start + 2)
    var index = nameEnd
    while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
    let isEnded = index < bytes.count && bytes[index] == UInt8(ascii: ">")
    if nameEnd == start + 2 { return isEnded ? MarkupToken(.refuse, start..<index + 1) : nil }
    if isEnded { return MarkupToken(.end, start..<index + 1) }
    if index == bytes.count { return MarkupToken(.refuse, start..<index) }
    // What else stands in an end tag means nothing; without a `>` the tag ends at the next `<`.
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") { index += 1 }
    return MarkupToken(.end, start..<(index < bytes.count && bytes[index] == UInt8(ascii: ">") ? index + 1 : nameEnd))
  }

  private mutating func declaration(at start: Int, inside parent: ArraySlice<UInt8>?) -> MarkupToken? {
    if starts("<!--", at: start) {
      guard let end = first("-->", from: start + 4) else { return refuse(from: start) }
      return MarkupToken(.comment, start..<end + 3)
    }
    if starts("<![CDATA[", at: start) {
      if let end = first("]]>", from: start + 9) { return MarkupToken(.section, start..<end + 3) }
      return MarkupToken(.section, start..<endOfSection(from: start + 9, inside: parent))
    }
    guard starts("<!DOCTYPE", at: start) || starts("<!doctype", at: start) else { return nil }
    return MarkupToken(.documentType, start..<endOfDocumentType(from: start + 9))
  }

  /// A section without an end goes on to the end tag of the element that it stands in.
  private func endOfSection(from start: Int, inside parent: ArraySlice<UInt8>?) -> Int {
    guard let parent else { return bytes.count }
    return bytes[start...].firstRange(of: Array("</".utf8) + parent)?.lowerBound ?? bytes.count
  }

  /// Behind the `>` that is neither in quotes nor in the internal subset (XML 1.0, 2.8).
  private func endOfDocumentType(from start: Int) -> Int {
    var quote: UInt8?
    var depth = 0
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return index + 1
      default: break
      }
    }
    return bytes.count
  }

  private mutating func instruction(at start: Int) -> MarkupToken? {
    let nameEnd = XMLCharacters.nameEnd(bytes, from: start + 2)
    guard nameEnd > start + 2 else { return nil }
    guard let end = first("?>", from: nameEnd) else { return refuse(from: start) }
    let isDeclaration = nameEnd == start + 5 && bytes[start + 2..<nameEnd].elementsEqual("xml".utf8)
    return MarkupToken(isDeclaration ? .declaration : .instruction, start..<end + 2)
  }

  /// Markup without an end goes to the next `>`.
  private mutating func refuse(from start: Int) -> MarkupToken {
    MarkupToken(.refuse, start..<(first(UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? bytes.count))
  }
}

// MARK: - Looking forward

extension MarkupScanner {
  func starts(_ part: StaticString, at index: Int) -> Bool {
    part.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  func first(_ byte: UInt8, from start: Int) -> Int? { bytes.span.firstIndex(of: byte, from: start) }

  /// Where the part stands next. What was found is remembered, so that many who ask for the
  /// same do not look again and again.
  mutating func first(_ part: String, from start: Int) -> Int? {
    if let known = finds[part], known >= start { return known < bytes.count ? known : nil }
    guard let head = part.utf8.first else { return nil }
    var index = start
    while let found = first(head, from: index) {
      if bytes[found...].starts(with: part.utf8) {
        finds[part] = found
        return found
      }
      index = found + 1
    }
    finds[part] = bytes.count
    return nil
  }
}
