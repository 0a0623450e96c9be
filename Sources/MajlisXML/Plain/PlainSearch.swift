extension Span<UInt8> {
  /// Whether a word stands in a range of its length.
  func isSpelled(_ range: Range<Int>, _ word: String) -> Bool {
    let word = word.utf8.span
    for index in word.indices where self[range.lowerBound + index] != word[index] { return false }
    return true
  }

  /// Whether `]]>` stands there, which begins with the byte at the index.
  func isSectionEnd(at index: Int) -> Bool {
    index + 2 < count && self[index + 1] == UInt8(ascii: "]") && self[index + 2] == UInt8(ascii: ">")
  }

  /// Whether the name is `xmlns` or has it as its prefix.
  func isDeclaration(_ name: Range<Int>) -> Bool {
    guard name.count >= 5, self[name.lowerBound] == UInt8(ascii: "x") else { return false }
    return isSpelled(name.prefix(5), "xmlns") && (name.count == 5 || self[name.lowerBound + 5] == UInt8(ascii: ":"))
  }

  /// Where a name ends at the latest: before white space or one of `=/>`.
  func firstNameEnd(from start: Int) -> Int {
    first(from: start) {
      $0.spaces .| $0.equal(to: UInt8(ascii: ">")) .| $0.equal(to: UInt8(ascii: "/")) .| $0.equal(to: UInt8(ascii: "="))
    } isWanted: {
      $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=")
    }
  }

  /// Where the first byte stands that is no white space.
  @inline(__always)
  func firstNoSpace(from start: Int) -> Int {
    var index = start
    while index < count, XMLCharacters.isSpace(self[index]) { index += 1 }
    return index
  }

  /// The same, for stretches of white space that are longer than a few bytes.
  func endOfSpace(from start: Int) -> Int {
    first(from: start) {
      .!($0.equal(to: 0x20) .| $0.equal(to: 0x0A) .| $0.equal(to: 0x0D) .| $0.equal(to: 0x09))
    } isWanted: {
      !XMLCharacters.isSpace($0)
    }
  }

  /// Where a value ends, or where it does not stand for itself: its quote, a control character, `<`, `&`, or what may be
  /// U+FFFE or U+FFFF.
  func firstOfValue(from start: Int, _ quote: UInt8) -> Int {
    first(from: start) {
      $0.controls .| $0.equal(to: quote) .| $0.equal(to: UInt8(ascii: "<")) .| $0.equal(to: UInt8(ascii: "&"))
        .| $0.equal(to: 0xEF)
    } isWanted: {
      $0 < 0x20 || $0 == quote || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == 0xEF
    }
  }

  /// Where text ends, or where it does not stand for itself: `<`, `&`, `]`, a control character that is no line feed and
  /// no tab, or what may be U+FFFE or U+FFFF.
  func firstOfText(from start: Int) -> Int {
    first(from: start) {
      $0.noText .| $0.equal(to: UInt8(ascii: "<")) .| $0.equal(to: UInt8(ascii: "&")) .| $0.equal(to: UInt8(ascii: "]"))
    } isWanted: {
      Self.isNoText($0) || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "]")
    }
  }

  /// The same for CDATA, in which `<` and `&` stand for themselves.
  func firstOfCDATA(from start: Int) -> Int {
    first(from: start) {
      $0.noText .| $0.equal(to: UInt8(ascii: "]"))
    } isWanted: {
      Self.isNoText($0) || $0 == UInt8(ascii: "]")
    }
  }

  /// The same for a comment, in which two hyphens end it.
  func firstOfComment(from start: Int) -> Int {
    first(from: start) {
      $0.noText .| $0.equal(to: UInt8(ascii: "-"))
    } isWanted: {
      Self.isNoText($0) || $0 == UInt8(ascii: "-")
    }
  }

  private static func isNoText(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0xEF
  }
}

extension SixteenBytes {
  /// White space and what else is below it.
  fileprivate var spaces: Marks { controls .| equal(to: 0x20) }

  /// Those that text cannot hold, carriage returns, and those that may begin U+FFFE or U+FFFF.
  fileprivate var noText: Marks { (controls .& .!equal(to: 0x0A) .& .!equal(to: 0x09)) .| equal(to: 0xEF) }
}
