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
    if name.count > 1, self[name.lowerBound] == UInt8(ascii: "#") { return character(numbered: copy(name.dropFirst())) }
    return switch (name.count, name.isEmpty ? 0 : self[name.lowerBound], name.isEmpty ? 0 : self[name.upperBound - 1]) {
    case (2, UInt8(ascii: "l"), UInt8(ascii: "t")): "<"
    case (2, UInt8(ascii: "g"), UInt8(ascii: "t")): ">"
    case (3, UInt8(ascii: "a"), UInt8(ascii: "p")) where self[name.lowerBound + 1] == UInt8(ascii: "m"): "&"
    case (4, UInt8(ascii: "q"), UInt8(ascii: "t")) where isSpelled(name, "quot"): "\""
    case (4, UInt8(ascii: "a"), UInt8(ascii: "s")) where isSpelled(name, "apos"): "'"
    default: nil
    }
  }

  private func character(numbered body: [UInt8]) -> Unicode.Scalar? {
    guard let reference = NumericReference(body[...]), reference.end == body.endIndex, !reference.hasCapital,
      XMLCharacters.isAllowed(reference.value)
    else { return nil }
    return Unicode.Scalar(reference.value)
  }
}

extension ByteBuffer {
  /// Appends a character as UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return append(UInt8(scalar.value)) }
    for byte in UTF8.encode(scalar) ?? .init() { append(byte) }
  }
}
