internal import MajlisXML

/// A path as the system compares it: by its bytes. To Swift two texts are equal when Unicode holds them so, and a `/`
/// with a mark upon it is a character of its own; to the system the ones are two files and the other parts two names.
struct PathKey: Hashable, Comparable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (a: Self, b: Self) -> Bool { a.text.utf8.span.isEqual(toLong: b.text.utf8.span) }

  static func < (a: Self, b: Self) -> Bool { a.text.utf8.span.precedes(b.text.utf8.span) }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: text)
  }
}

extension Hasher {
  /// Takes a text byte by byte: texts that Unicode holds equal are two.
  mutating func combine(bytesOf text: String) {
    // The bytes are read within the closure only.
    unsafe text.utf8Span.span.withUnsafeBytes { unsafe combine(bytes: $0) }
  }
}

extension String {
  /// Whether it holds the byte with which a path would end to the system.
  var hasNUL: Bool { utf8.span.contains(0) }
}

extension StringProtocol {
  /// Whether the bytes of a path begin with those.
  func startsWithBytes(of start: String) -> Bool { utf8.starts(with: start.utf8) }

  /// Whether the bytes of a path end with those.
  func endsWithBytes(of end: String) -> Bool { utf8.suffix(end.utf8.count).elementsEqual(end.utf8) }
}

extension String {
  private static let slash = UInt8(ascii: "/")

  /// The names of a path; an empty one where a slash stands at an end or beside another.
  var pathNames: [Substring] {
    utf8.split(separator: Self.slash, omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// A path's last name, and what stands before its slash: nil without one.
  var pathParts: (folder: Substring?, name: Substring) {
    let bytes = utf8.span
    guard let slash = bytes.indices.last(where: { bytes[$0] == Self.slash }) else { return (nil, self[...]) }
    let index = utf8.index(startIndex, offsetBy: slash)
    return (self[..<index], self[utf8.index(after: index)...])
  }

  /// Whether a name, or any name of a path, begins with a dot.
  var isHidden: Bool {
    let bytes = utf8.span
    return bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: ".") && (index == 0 || bytes[index - 1] == Self.slash)
    }
  }
}
