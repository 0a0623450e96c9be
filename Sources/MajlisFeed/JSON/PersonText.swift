/// A person as RSS has one in a line of text: `email (Name)` (RSS 2.0, `author`), `Name <email>`,
/// `Name (email)`, or one of both.
struct PersonText: Equatable {
  /// The name; nil where there is none.
  let name: String?
  /// The address; nil where there is none.
  let email: String?

  init(_ text: String) {
    let scalars = text.unicodeScalars
    guard let mark = Self.address(in: scalars) else {
      (name, email) = (Self.name(text), nil)
      return
    }
    let address = String(scalars[mark])
    email = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
    name = Self.name(String(scalars[..<mark.lowerBound]) + " " + String(scalars[mark.upperBound...]))
  }

  private typealias Range = Swift.Range<String.Index>

  /// The run of characters around the first `@` that has some on both of its sides.
  private static func address(in text: String.UnicodeScalarView) -> Range? {
    guard let at = text.firstIndex(of: "@") else { return nil }
    let start = text[..<at].lastIndex(where: isBoundary).map { text.index(after: $0) } ?? text.startIndex
    let end = text[at...].firstIndex(where: isBoundary) ?? text.endIndex
    return start < at && text.index(after: at) < end ? start..<end : nil
  }

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    " \t\n\r()<>[],;\"".unicodeScalars.contains(scalar)
  }

  /// What is left without the address and the brackets that were around it or are around the name.
  private static func name(_ rest: String) -> String? {
    var words = rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for brackets in ["()", "<>", "[]", "( )", "< >", "[ ]"] { words = words.removing(brackets) }
    var name = words[...].trimmed(" ,;-")
    while let first = name.first, let last = name.last, name.count > 1, "(\"<".contains(first), ")\">".contains(last) {
      name = name.dropFirst().dropLast().trimmed(" ")
    }
    return name.isEmpty ? nil : String(name)
  }
}

extension String {
  fileprivate func removing(_ part: String) -> String {
    guard let start = firstRange(of: part) else { return self }
    return String(self[..<start.lowerBound] + self[start.upperBound...])
  }

  private func firstRange(of part: String) -> Range<Index>? {
    indices.lazy.compactMap { start in
      self[start...].hasPrefix(part) ? start..<self.index(start, offsetBy: part.count) : nil
    }.first
  }
}

extension Substring {
  fileprivate func trimmed(_ characters: String) -> Substring {
    var text = self
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
