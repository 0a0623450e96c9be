/// A start tag as it was understood.
struct StartTag {
  /// The range of its name.
  var name = 0..<0
  var attributes: [Attribute] = []
  /// Where it ends.
  var end = 0
  /// Whether it ends with `/>`.
  var isEmpty = false
  /// Whether its `>` is missing.
  var isUnfinished = false
  /// Whether the document ends within it.
  var isCut = false
  /// Where something stands in it that is no attribute.
  var strays: [Range<Int>] = []
  /// Whether there was too little space between its attributes.
  var isCramped = false

  /// An attribute as it stands.
  struct Attribute {
    let name: Range<Int>
    /// The value without its quotes; nil where there is none.
    var value: Range<Int>?
    /// The quote around the value; nil where there is none.
    var quote: UInt8?
  }

  /// Whether it can be copied as it stands, but for what is in its values.
  var isSound: Bool {
    !isUnfinished && !isCut && !isCramped && strays.isEmpty && attributes.allSatisfy { $0.quote != nil }
  }

  /// How many attributes are read; one more is left out.
  static let attributeLimit = 256
}

extension MarkupScanner {
  /// Reads the start tag that begins at a `<` into `tag`; false where the `<` is but a character.
  mutating func readTag(at start: Int) -> Bool {
    let nameEnd = XMLCharacters.nameEnd(bytes, from: start + 1)
    guard nameEnd > start + 1, endsName(nameEnd) else { return false }
    tag = StartTag(name: start + 1..<nameEnd)
    var index = nameEnd
    while true {
      let before = index
      skipSpace(&index)
      guard index < bytes.count else { return cut() }
      switch bytes[index] {
      case UInt8(ascii: ">"): return finish(index + 1)
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">"):
        tag.isEmpty = true
        return finish(index + 2)
      case UInt8(ascii: "<"): return breakOff(at: index)
      default:
        if index == before { tag.isCramped = true }
        readAttribute(&index)
      }
    }
  }

  /// What may follow the name of an element.
  private func endsName(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case UInt8(ascii: ">"), UInt8(ascii: "<"), 0x20, 0x0A, 0x09, 0x0D: return true
    case UInt8(ascii: "/"): return index + 1 >= bytes.count || bytes[index + 1] == UInt8(ascii: ">")
    default: return false
    }
  }

  private mutating func finish(_ end: Int) -> Bool {
    tag.end = end
    return true
  }

  private mutating func cut() -> Bool {
    (tag.isCut, tag.end) = (true, bytes.count)
    return true
  }

  /// A `<` inside the tag: one that has attributes or begins an element of a feed ends here, other words were no tag.
  private mutating func breakOff(at index: Int) -> Bool {
    (tag.isUnfinished, tag.end) = (true, index)
    let name = String(decoding: bytes[tag.name], as: UTF8.self)
    return tag.attributes.contains { $0.value != nil } || ElementNames.isField(name) || name == "rss"
  }

  private mutating func readAttribute(_ index: inout Int) {
    let start = index
    let nameEnd = XMLCharacters.nameEnd(bytes, from: index)
    index = nameEnd
    guard nameEnd > start else { return stray(&index) }
    var attribute = StartTag.Attribute(name: start..<nameEnd)
    var behind = index
    skipSpace(&behind)
    if behind < bytes.count, bytes[behind] == UInt8(ascii: "=") {
      index = behind + 1
      skipSpace(&index)
      readValue(&attribute, &index)
    }
    if tag.attributes.count < StartTag.attributeLimit {
      tag.attributes.append(attribute)
    } else {
      tag.strays.append(start..<index)
    }
  }

  private mutating func stray(_ index: inout Int) {
    let start = index
    repeat {
      index += 1
    } while index < bytes.count && (isInCharacter(index) || !(isSpaceOrEnd(index) || isNameStart(index)))
    if tag.strays.count < StartTag.attributeLimit { tag.strays.append(start..<index) }
  }

  private func isInCharacter(_ index: Int) -> Bool { bytes[index] & 0xC0 == 0x80 }

  private func isNameStart(_ index: Int) -> Bool { XMLCharacters.nameEnd(bytes, from: index) > index }

  private func isSpaceOrEnd(_ index: Int) -> Bool {
    XMLCharacters.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "<")
      || bytes[index] == UInt8(ascii: "/")
  }

  private mutating func readValue(_ attribute: inout StartTag.Attribute, _ index: inout Int) {
    let start = index
    guard index < bytes.count else { return attribute.value = start..<start }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      if let end = first(quote == UInt8(ascii: "\"") ? "\"" : "'", from: index + 1),
        closesValue(end) || isFollowedByAttribute(index + 1..<end)
      {
        (attribute.value, attribute.quote, index) = (start + 1..<end, quote, end + 1)
        return
      }
      index += 1
    }
    let valueStart = index
    while index < bytes.count, !XMLCharacters.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "<"), !(bytes[index] == UInt8(ascii: "/") && isTagEnd(index + 1))
    {
      index += 1
    }
    attribute.value = valueStart..<index
  }

  private func isTagEnd(_ index: Int) -> Bool { index < bytes.count && bytes[index] == UInt8(ascii: ">") }

  /// Whether a quote is the end of a value, by what follows it: another one would be the beginning of the next value.
  private func closesValue(_ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return true }
    let next = bytes[index + 1]
    return XMLCharacters.isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
      || next == UInt8(ascii: "?")
  }

  /// Whether the next attribute begins right behind the closing quote of a value in which nothing looks like a tag.
  private func isFollowedByAttribute(_ value: Range<Int>) -> Bool {
    let nameEnd = XMLCharacters.nameEnd(bytes, from: value.upperBound + 1)
    guard nameEnd > value.upperBound + 1, nameEnd + 1 < bytes.count, bytes[nameEnd] == UInt8(ascii: "="),
      bytes[nameEnd + 1] == UInt8(ascii: "\"") || bytes[nameEnd + 1] == UInt8(ascii: "'"), value.count < 1024
    else { return false }
    return !bytes[value].contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
  }

  private func skipSpace(_ index: inout Int) {
    while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
  }
}
