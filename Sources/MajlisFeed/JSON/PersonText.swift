internal import MajlisXML

/// A person as RSS has one in a line of text: `email (Name)` (RSS 2.0, `author`), `Name <email>`,
/// `Name (email)`, or one of both.
struct PersonText: Equatable {
  /// The name; nil where there is none.
  let name: [UInt8]?
  /// The address; nil where there is none.
  let email: [UInt8]?

  /// Reads a line of UTF-8.
  init(_ line: [UInt8]) {
    guard let mark = Self.address(in: line) else {
      (name, email) = (Self.name(line), nil)
      return
    }
    let address = line[mark]
    email = Array(address.starts(with: "mailto:".utf8) ? address.dropFirst(7) : address)
    name = Self.name(Array(line[..<mark.lowerBound]) + [0x20] + line[mark.upperBound...])
  }

  /// The run of characters around the first `@` that has some on both of its sides.
  private static func address(in line: [UInt8]) -> Range<Int>? {
    guard let at = line.span.firstIndex(of: UInt8(ascii: "@")) else { return nil }
    let start = line[..<at].lastIndex(where: isBoundary).map { $0 + 1 } ?? 0
    let end = line[at...].firstIndex(where: isBoundary) ?? line.count
    return start < at && at + 1 < end ? start..<end : nil
  }

  private static func isBoundary(_ byte: UInt8) -> Bool { byte.isSpace || byte.isAny(of: "()<>[],;\"") }

  /// What is left without the address and the brackets that were around it or are around the name.
  private static func name(_ rest: [UInt8]) -> [UInt8]? {
    var words = [UInt8](collapsing: rest.span.extracting(rest.span.trimmed))
    for brackets in ["()", "<>", "[]", "( )", "< >", "[ ]"] {
      if let place = words.span.firstRange(of: brackets) { words.removeSubrange(place) }
    }
    var name = words[...].trimmed(" ,;-")
    while let inner = name.withoutBrackets {
      name = inner.trimmed(" ")
    }
    return name.isEmpty ? nil : Array(name)
  }
}

extension ArraySlice<UInt8> {
  /// What stands between a bracket or a quotation mark and its counterpart; nil where there are none.
  fileprivate var withoutBrackets: ArraySlice<UInt8>? {
    guard count > 1, let first, let last, first.isAny(of: "(\"<"), last.isAny(of: ")\">") else { return nil }
    return dropFirst().dropLast()
  }

  /// The text without some characters at its ends.
  fileprivate func trimmed(_ characters: String) -> ArraySlice<UInt8> {
    var text = self
    while let first = text.first, first.isAny(of: characters) { text.removeFirst() }
    while let last = text.last, last.isAny(of: characters) { text.removeLast() }
    return text
  }
}

extension UInt8 {
  /// Whether the byte is one of some characters of ASCII.
  fileprivate func isAny(of characters: String) -> Bool { characters.utf8.contains(self) }
}
