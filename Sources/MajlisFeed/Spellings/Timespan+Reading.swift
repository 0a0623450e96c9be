extension Timespan {
  /// Reads seconds (`2343`, `2343.5`), a clock (`39:03`, `0:39:03`, `1:02:03.5`) or ISO 8601 (`PT39M3S`, `P1DT2H`, in
  /// either case), with white space around it.
  ///
  /// The first part of a clock may be of any size, `90:00` is ninety minutes; seconds stay below 60. `0:72:00` is read
  /// as seventy-two minutes, for feeds have it. Digits below a nanosecond are dropped. Nil for everything else: four
  /// parts, a sign, words, years and months.
  public init?(reading bytes: borrowing Span<UInt8>) {
    var cursor = Cursor(bytes)
    let span = cursor.take("p", in: bytes) ? Self.iso8601(&cursor, bytes) : Self.clock(&cursor, bytes)
    guard let span, cursor.isAtEnd else { return nil }
    self = span
  }

  /// Whether the spelling is one that readers of `itunes:duration` take as it stands: `S+`, `M:SS`, `MM:SS`, `H:MM:SS`,
  /// `HH:MM:SS`, each with or without a fraction. ISO 8601 and white space are not.
  public static func allows(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, bytes[0].isDigit, bytes[bytes.count - 1].isDigit, Timespan(reading: bytes) != nil else {
      return false
    }
    var cursor = Cursor(bytes)
    let first = cursor.digits(in: bytes)
    guard cursor.next(in: bytes) == UInt8(ascii: ":") else { return true }
    while cursor.take(":", in: bytes) {
      guard let part = cursor.twoDigits(in: bytes), part < 60 else { return false }
    }
    return (first?.count ?? 0) <= 2
  }

  private static func clock(_ cursor: inout Cursor, _ bytes: borrowing Span<UInt8>) -> Timespan? {
    guard var seconds = cursor.digits(in: bytes)?.value else { return nil }
    var (parts, last) = (1, 0)
    while parts < 3, cursor.take(":", in: bytes) {
      guard let part = cursor.digits(in: bytes), part.count <= 2,
        let sum = seconds.scaled(by: 60, adding: part.value)
      else { return nil }
      (seconds, parts, last) = (sum, parts + 1, part.value)
    }
    guard last < 60 else { return nil }
    guard let nanoseconds = cursor.fraction(in: bytes) else { return nil }
    return Timespan(seconds, nanoseconds, form: parts == 1 ? .seconds : .clock(parts: parts))
  }

  /// ISO 8601-1, 5.5.2, behind the `P`: each unit once, the longest first, a fraction only in the last.
  private static func iso8601(_ cursor: inout Cursor, _ bytes: borrowing Span<UInt8>) -> Timespan? {
    var (span, unit, inTime, isFractional) = (Timespan(0, 0, form: .iso8601), Int.max, false, false)
    repeat {
      if !inTime { inTime = cursor.take("t", in: bytes) }
      guard !isFractional, let amount = cursor.digits(in: bytes)?.value else { return nil }
      isFractional = cursor.next(in: bytes)?.isLetter == false
      guard let fraction = cursor.fraction(in: bytes, comma: true),
        let next = unitLength(&cursor, bytes, inTime: inTime), next < unit,
        let sum = span.adding(amount, fraction, times: next)
      else { return nil }
      (span, unit) = (sum, next)
    } while !cursor.isAtEnd
    return span
  }

  /// The seconds of an ISO 8601 unit. Years and months have none: they differ in length.
  private static func unitLength(_ cursor: inout Cursor, _ bytes: borrowing Span<UInt8>, inTime: Bool) -> Int? {
    if inTime {
      if cursor.take("h", in: bytes) { return 3600 }
      if cursor.take("m", in: bytes) { return 60 }
      return cursor.take("s", in: bytes) ? 1 : nil
    }
    if cursor.take("w", in: bytes) { return 604_800 }
    return cursor.take("d", in: bytes) ? 86_400 : nil
  }

  private func adding(_ amount: Int, _ fraction: Int, times unit: Int) -> Timespan? {
    let (carry, nanoseconds) = (fraction * unit).quotientAndRemainder(dividingBy: 1_000_000_000)
    guard let whole = amount.scaled(by: unit, adding: seconds), let sum = whole.scaled(by: 1, adding: carry) else {
      return nil
    }
    return Timespan(sum, nanoseconds, form: form)
  }
}
