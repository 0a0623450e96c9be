internal import CLibXML2

/// How text, and what stands between markup, is written.
extension MarkupMender {
  /// Where a text stands.
  enum TextPlace {
    case text
    case attribute
    /// An attribute value that had no quotes.
    case unquoted
    /// A CDATA section or a comment, in which nothing is a reference.
    case verbatim
  }

  /// Writes a stretch of the source with what has to be escaped escaped, and without what XML cannot hold.
  mutating func mendText(_ range: Range<Int>, _ place: TextPlace) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard let end = mendedEnd(index, range, place, &start) else {
        index += 1
        continue
      }
      (index, start) = (end, end)
    }
    output.copy(start..<range.upperBound)
  }

  /// Mends what stands at the index, if it has to be; the answer is where the source goes on.
  /// What stands before is copied first.
  private mutating func mendedEnd(
    _ index: Int, _ range: Range<Int>, _ place: TextPlace, _ start: inout Int
  ) -> Int? {
    let byte = source[index]
    switch byte {
    case UInt8(ascii: "&") where place != .verbatim:
      return reference(at: index, in: range, from: start)
    case UInt8(ascii: "<") where place != .verbatim:
      output.copy(start..<index)
      output.note(place == .text ? .lessThan : .lessThanInAttribute, at: index)
      output.insert("&lt;".utf8)
    case UInt8(ascii: ">") where place == .text && index >= range.lowerBound + 2 && follows("]]", index):
      output.copy(start..<index)
      output.note(.sectionEnd, at: index - 2)
      output.insert("&gt;".utf8)
    case UInt8(ascii: "\"") where place == .unquoted:
      output.copy(start..<index)
      output.insert("&quot;".utf8)
    case 0..<0x20 where !XMLCharacters.isSpace(byte):
      output.copy(start..<index)
      output.note(.character(UInt32(byte)), at: index)
    case 0xEF where isNoncharacter(index):
      output.copy(start..<index)
      output.note(.character(source[index + 2] == 0xBE ? 0xFFFE : 0xFFFF), at: index)
      return index + 3
    default: return nil
    }
    return index + 1
  }

  private func follows(_ part: String, _ index: Int) -> Bool {
    source[(index - part.utf8.count)...].starts(with: part.utf8)
  }

  /// U+FFFE and U+FFFF.
  private func isNoncharacter(_ index: Int) -> Bool {
    index + 2 < source.count && source[index + 1] == 0xBF && source[index + 2] >= 0xBE
  }
}

// MARK: - References

extension MarkupMender {
  /// Mends the `&` at the index; nil for a sound reference.
  private mutating func reference(at index: Int, in range: Range<Int>, from start: Int) -> Int? {
    let body = source[index + 1..<min(range.upperBound, index + 34)]
    if body.first == UInt8(ascii: "#") { return number(body.dropFirst(), at: index, from: start) }
    let name = body.prefix { Self.isAlphanumeric($0) }
    let isEnded = name.endIndex < body.endIndex && body[name.endIndex] == UInt8(ascii: ";")
    guard isEnded, !name.isEmpty else { return escape(at: index, .ampersand, from: start) }
    let text = String(decoding: name, as: UTF8.self)
    if ["amp", "lt", "gt", "quot", "apos"].contains(text) { return nil }
    guard let scalar = Self.character(named: text) else {
      // What a document type declares elsewhere is not read: nobody here knows what the name stands for.
      if hasOuterType, XMLCharacters.nameEnd(Array(name), from: 0) == name.count { return nil }
      return escape(at: index, .undefinedEntity(text), from: start)
    }
    output.copy(start..<index)
    output.note(.undefinedEntity(text), at: index)
    output.insert(String(scalar).utf8)
    return name.endIndex + 1
  }

  private mutating func escape(at index: Int, _ kind: XMLRepair.Kind, from start: Int) -> Int {
    output.copy(start..<index)
    output.note(kind, at: index)
    output.insert("&amp;".utf8)
    return index + 1
  }

  /// The character that HTML gives a name to.
  private static func character(named name: String) -> Unicode.Scalar? {
    // libxml2's table lives as long as the program.
    guard let entity = htmlEntityLookup(name) else { return nil }
    return Unicode.Scalar(entity.pointee.value)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// A reference by number; `body` begins behind `&#`.
  private mutating func number(_ body: ArraySlice<UInt8>, at index: Int, from start: Int) -> Int? {
    guard let read = NumericReference(body) else { return escape(at: index, .ampersand, from: start) }
    if XMLCharacters.isAllowed(read.value) {
      if read.hasCapital { return respell(read, at: index, from: start) }
      if read.isEnded { return nil }
      output.copy(start..<read.end)
      output.note(.unfinishedReference(String(decoding: source[index..<read.end], as: UTF8.self)), at: index)
      output.insert(CollectionOfOne(UInt8(ascii: ";")))
      return read.end
    }
    output.copy(start..<index)
    output.note(.character(read.value), at: index)
    guard let (scalar, end) = pair(read) else { return read.end + (read.isEnded ? 1 : 0) }
    output.insert(String(scalar).utf8)
    return end
  }

  /// `&#X41;`, which HTML knows and XML does not.
  private mutating func respell(_ read: NumericReference, at index: Int, from start: Int) -> Int {
    output.copy(start..<index)
    output.note(.undefinedEntity(String(decoding: source[index + 1..<read.end], as: UTF8.self)), at: index)
    output.insert("&#\(read.value);".utf8)
    return read.end + (read.isEnded ? 1 : 0)
  }

  /// The character that two references to halves of a surrogate pair mean together.
  private func pair(_ high: NumericReference) -> (Unicode.Scalar, end: Int)? {
    let next = source[min(high.end + 1, source.count)...].prefix(12)
    guard high.isEnded, (0xD800..<0xDC00).contains(high.value), next.starts(with: "&#".utf8),
      let low = NumericReference(next.dropFirst(2)), low.isEnded, (0xDC00..<0xE000).contains(low.value),
      let scalar = Unicode.Scalar(0x10000 + (high.value - 0xD800) << 10 + (low.value - 0xDC00))
    else { return nil }
    return (scalar, low.end + 1)
  }
}

/// `8217;` or `x2019;` behind `&#`.
struct NumericReference {
  private(set) var value: UInt32 = 0
  /// Where its digits end.
  private(set) var end: Int
  /// Whether a semicolon follows.
  let isEnded: Bool
  /// Whether its mark is `X`, as in HTML alone.
  let hasCapital: Bool

  init?(_ body: ArraySlice<UInt8>) {
    hasCapital = body.first == UInt8(ascii: "X")
    let isHex = hasCapital || body.first == UInt8(ascii: "x")
    let digits = isHex ? body.dropFirst() : body
    end = digits.startIndex
    while end < digits.endIndex, let digit = Self.digit(digits[end], isHex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      end += 1
    }
    guard end > digits.startIndex else { return nil }
    isEnded = end < digits.endIndex && digits[end] == UInt8(ascii: ";")
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex: UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F") where isHex: UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}

// MARK: - Comments, sections, instructions

extension MarkupMender {
  /// A comment in which `--` stands, or which ends with `-`, loses hyphens (XML 1.0, 2.5).
  mutating func comment(_ range: Range<Int>) {
    let content = range.lowerBound + 4..<range.upperBound - 3
    let isSound =
      content.isEmpty || (source[content.upperBound - 1] != UInt8(ascii: "-") && doubleHyphen(in: content) == nil)
    output.copy(range.lowerBound..<content.lowerBound)
    if isSound {
      mendText(content, .verbatim)
    } else {
      output.note(.comment, at: range.lowerBound)
      parted(content)
    }
    output.copy(content.upperBound..<range.upperBound)
  }

  private func doubleHyphen(in range: Range<Int>) -> Int? {
    let text = source.span.extracting(range)
    var next = 0
    while let hyphen = text.firstIndex(of: UInt8(ascii: "-"), from: next), hyphen + 1 < text.count {
      if text[hyphen + 1] == UInt8(ascii: "-") { return range.lowerBound + hyphen }
      next = hyphen + 1
    }
    return nil
  }

  private mutating func parted(_ range: Range<Int>) {
    var start = range.lowerBound
    for index in range where source[index] == UInt8(ascii: "-") {
      let isLast = index + 1 == range.upperBound
      guard isLast || source[index + 1] == UInt8(ascii: "-") else { continue }
      mendText(start..<index + 1, .verbatim)
      output.insert(CollectionOfOne(0x20))
      start = index + 1
    }
    mendText(start..<range.upperBound, .verbatim)
  }

  /// A section that does not end is ended.
  mutating func section(_ range: Range<Int>) {
    mendText(range, .verbatim)
    guard !source[range].suffix(3).elementsEqual("]]>".utf8) || range.count < 12 else { return }
    output.note(.unfinishedSection, at: range.lowerBound)
    output.insert("]]>".utf8)
  }

  mutating func instruction(_ range: Range<Int>) {
    let nameEnd = XMLCharacters.nameEnd(source, from: range.lowerBound + 2)
    let name = String(decoding: source[range.lowerBound + 2..<nameEnd], as: UTF8.self)
    let isSound = nameEnd == range.upperBound - 2 || XMLCharacters.isSpace(source[nameEnd])
    guard isSound, name.lowercased() != "xml" else { return output.note(.instruction(name), at: range.lowerBound) }
    mendText(range, .verbatim)
  }
}
