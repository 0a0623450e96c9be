/// A whole number such as an `enclosure`'s `length` in bytes or an `itunes:episode`.
public struct WholeNumber: Sendable, Equatable {
  /// The number; whether it may be negative is for the caller to say.
  public let value: Int

  /// Reads digits, a minus before them, white space around them. Zeros may lead: `010` is ten. Nil for a plus,
  /// a point, and numbers that are no `Int`.
  public init?(reading bytes: borrowing Span<UInt8>) {
    var cursor = Cursor(bytes)
    let isNegative = cursor.take("-", in: bytes)
    guard !cursor.isAtEnd else { return nil }
    var value = 0
    for index in cursor.rest {
      guard bytes[index].isDigit else { return nil }
      let digit = Int(bytes[index] - 0x30)
      guard let next = value.scaled(by: 10, adding: isNegative ? -digit : digit) else { return nil }
      value = next
    }
    self.value = value
  }
}

/// A number with a point, such as a `podcast:episode` or the `startTime` of a `podcast:soundbite`.
public struct DecimalNumber: Sendable, Equatable {
  /// The nearest `Double`.
  public let value: Double
  /// Whether nothing but zeros stands behind the point, told from the digits and not from ``value``.
  public let isWhole: Bool

  /// Reads `315.5`, `-1`, `.5` with white space around it. Nil for a plus, an exponent, a comma, a point without digits
  /// behind it, and what is too large for a `Double`.
  public init?(reading bytes: borrowing Span<UInt8>) {
    var cursor = Cursor(bytes)
    let start = cursor.at
    _ = cursor.take("-", in: bytes)
    let whole = Self.skipDigits(&cursor, bytes)
    var fraction = (count: 0, isZero: true)
    if cursor.take(".", in: bytes) {
      fraction = Self.skipDigits(&cursor, bytes)
      guard fraction.count > 0 else { return nil }
    }
    guard whole.count + fraction.count > 0, cursor.isAtEnd else { return nil }
    guard let text = String(bytes, start..<cursor.end), let value = Double(text), value.isFinite else { return nil }
    (self.value, isWhole) = (value, fraction.isZero)
  }

  private static func skipDigits(
    _ cursor: inout Cursor, _ bytes: borrowing Span<UInt8>
  ) -> (count: Int, isZero: Bool) {
    let start = cursor.at
    var isZero = true
    while let byte = cursor.next(in: bytes), byte.isDigit {
      isZero = isZero && byte == UInt8(ascii: "0")
      cursor.at += 1
    }
    return (cursor.at - start, isZero)
  }
}
