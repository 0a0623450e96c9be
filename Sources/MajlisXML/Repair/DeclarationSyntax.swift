/// How an XML declaration and a document type declaration are spelled (XML 1.0, 2.8).
enum DeclarationSyntax {
  /// Whether the declaration says its version, then perhaps its encoding, then perhaps whether it stands alone.
  static func isSound(_ declaration: ArraySlice<UInt8>) -> Bool {
    var rest = declaration.dropFirst(5).dropLast(2)
    guard let version = value(of: "version", &rest), version.starts(with: "1.".utf8), version.count == 3 else {
      return false
    }
    if let encoding = value(of: "encoding", &rest) {
      guard isEncodingName(encoding) else { return false }
    }
    if let standalone = value(of: "standalone", &rest) {
      guard standalone.elementsEqual("yes".utf8) || standalone.elementsEqual("no".utf8) else { return false }
    }
    return rest.allSatisfy { XMLCharacters.isSpace($0) }
  }

  private static func isEncodingName(_ name: ArraySlice<UInt8>) -> Bool {
    let isASCII = name.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: ":") }
    let isLetter = name.first.map { $0 | 0x20 >= UInt8(ascii: "a") && $0 != UInt8(ascii: "_") } ?? false
    return isASCII && isLetter && XMLCharacters.nameEnd(Array(name), from: 0) == name.count
  }

  /// The value of a part of the declaration, which is taken away from what is left.
  private static func value(of name: StaticString, _ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let text = rest.drop { XMLCharacters.isSpace($0) }
    let isNamed = name.withUTF8Buffer { text.starts(with: $0) }
    guard text.startIndex > rest.startIndex, isNamed else { return nil }
    let behind = text.dropFirst(name.utf8CodeUnitCount).drop { XMLCharacters.isSpace($0) }
    guard behind.first == UInt8(ascii: "=") else { return nil }
    let quoted = behind.dropFirst().drop { XMLCharacters.isSpace($0) }
    guard let quote = quoted.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = quoted.dropFirst().firstIndex(of: quote)
    else { return nil }
    rest = quoted[(end + 1)...]
    return quoted[(quoted.startIndex + 1)..<end]
  }

  /// Whether a document type declaration names its root and perhaps its identifiers. One with an internal subset is
  /// never touched: what it declares is to be refused by whoever reads it.
  static func isDocumentType(_ declaration: ArraySlice<UInt8>) -> Bool {
    guard declaration.starts(with: "<!DOCTYPE".utf8), declaration.last == UInt8(ascii: ">") else { return false }
    if declaration.contains(UInt8(ascii: "[")) { return true }
    var rest = declaration.dropFirst(9).dropLast().drop { XMLCharacters.isSpace($0) }
    let bytes = Array(rest)
    let nameEnd = XMLCharacters.nameEnd(bytes, from: 0)
    guard rest.startIndex > declaration.startIndex + 9, nameEnd > 0 else { return false }
    rest = rest.dropFirst(nameEnd)
    let key = rest.drop { XMLCharacters.isSpace($0) }.prefix(6)
    if key.isEmpty { return true }
    guard key.elementsEqual("SYSTEM".utf8) || key.elementsEqual("PUBLIC".utf8) else { return false }
    rest = rest[key.endIndex...]
    let count = key.first == UInt8(ascii: "P") ? 2 : 1
    return (0..<count).allSatisfy { _ in takeLiteral(&rest) } && rest.allSatisfy { XMLCharacters.isSpace($0) }
  }

  /// Takes a literal with the white space before it away; false if there is none.
  private static func takeLiteral(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let text = rest.drop { XMLCharacters.isSpace($0) }
    guard text.startIndex > rest.startIndex, let quote = text.first,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let end = text.dropFirst().firstIndex(of: quote)
    else { return false }
    rest = text[(end + 1)...]
    return true
  }
}
