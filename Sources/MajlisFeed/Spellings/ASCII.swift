extension UInt8 {
  /// White space as XML 1.0 (production `S`) has it: space, tab, line feed, carriage return.
  var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// An ASCII digit.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// An ASCII letter of either case.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// An ASCII digit or letter.
  var isAlphanumeric: Bool { isDigit || isLetter }

  /// A hexadecimal digit of either case.
  var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }

  /// An ASCII capital in lower case; every other byte as it is.
  package var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension Int {
  /// `self * factor + addend`, or nil where that is no `Int`.
  func scaled(by factor: Int, adding addend: Int = 0) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    let (sum, tooMuch) = product.addingReportingOverflow(addend)
    return overflow || tooMuch ? nil : sum
  }
}

extension String {
  /// The text of a range of bytes; nil where they are not UTF-8.
  init?(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    guard let text = try? UTF8Span(validating: bytes.extracting(range)) else { return nil }
    self.init(copying: text)
  }
}

extension String {
  /// A short text of ASCII that is made byte by byte.
  ///
  /// - Parameter capacity: more bytes than are written.
  init(ofBytes capacity: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    self.init(decoding: [UInt8](capacity: capacity, initializingWith: write), as: UTF8.self)
  }
}

extension OutputSpan<UInt8> {
  /// Appends a character of ASCII.
  mutating func append(_ character: Unicode.Scalar) { append(UInt8(ascii: character)) }

  /// Appends a number that is not negative, with zeros before it up to `width` digits.
  mutating func append(_ number: Int, width: Int = 1) {
    if width > 1 || number > 9 { append(number / 10, width: width - 1) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Appends a fraction of a second as `.5`, without the zeros at its end; nothing where there is none.
  mutating func append(nanoseconds: Int) {
    guard nanoseconds != 0 else { return }
    var (number, width) = (nanoseconds, 9)
    while number.isMultiple(of: 10) { (number, width) = (number / 10, width - 1) }
    append(".")
    append(number, width: width)
  }
}
