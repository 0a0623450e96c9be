extension FeedDate {
  /// Reads a date of RFC 3339 (Atom, the catalog), the shorter forms of W3CDTF (`2015-11-28T10:00Z`, `2015-11-28`,
  /// `2015-11`, `2015`), and what people write instead: a space or `t` for `T`, no offset, `+0100`, one-digit parts,
  /// 24:00, second 60, a zone by name. ``oddities`` tells which of them, ``precision`` how much there is.
  ///
  /// Nil for a day or time that does not exist.
  public init?(rfc3339 bytes: borrowing Span<UInt8>) {
    var scan = DateScan(bytes)
    guard scan.readYearFirst("-", bytes), let date = scan.date(.rfc3339) else { return nil }
    self = date
  }

  /// Reads a date in any form: those of ``init(rfc822:)`` and ``init(rfc3339:)``, C's `asctime`
  /// (`Sat Nov 28 10:00:00 2015`), other dates with the month first, and `2015/11/28 10:00:00` with or without
  /// a weekday. ``form`` tells which.
  public init?(reading bytes: borrowing Span<UInt8>) {
    let start = Cursor(bytes)
    var cursor = start
    let date: FeedDate?
    if cursor.digits(in: bytes)?.count == 4 {
      date = cursor.take("/", in: bytes) ? FeedDate(slashed: bytes) : FeedDate(rfc3339: bytes)
    } else {
      date = FeedDate(rfc822: bytes) ?? FeedDate(monthFirst: bytes) ?? FeedDate(slashed: bytes)
    }
    guard let date else { return nil }
    self = date
  }

  /// Reads an offset from UTC in minutes east: `+01:00`, `+0100`, `Z`, `GMT`, `EST`, `GMT+1`; nil for anything else.
  public static func offset(reading bytes: borrowing Span<UInt8>) -> Int? {
    var scan = DateScan(bytes)
    guard scan.readZone(.colon, bytes), scan.cursor.isAtEnd else { return nil }
    return scan.offset
  }

  private init?(slashed bytes: borrowing Span<UInt8>) {
    var scan = DateScan(bytes)
    scan.oddities.insert(.otherForm)
    guard scan.readWeekday(bytes), scan.readYearFirst("/", bytes), let date = scan.date(.slashed) else { return nil }
    self = date
  }
}

extension DateScan {
  /// Year, month and day with one character between them, time, offset.
  fileprivate mutating func readYearFirst(_ mark: Unicode.Scalar, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard let digits = cursor.digits(in: bytes), digits.count == 4 else { return false }
    (year, precision) = (digits.value, .year)
    guard cursor.take(mark, in: bytes) else { return endWithoutTime() }
    guard let number = readPart(bytes) else { return false }
    (month, precision) = (number, .month)
    guard cursor.take(mark, in: bytes) else { return endWithoutTime() }
    guard let number = readPart(bytes) else { return false }
    (day, precision) = (number, .day)
    return cursor.isAtEnd ? endWithoutTime() : readTimeAndZone(bytes)
  }

  private mutating func readTimeAndZone(_ bytes: borrowing Span<UInt8>) -> Bool {
    let mark = cursor.next(in: bytes)
    guard cursor.take("t", in: bytes) || cursor.skipSpace(in: bytes) > 0 else { return false }
    if mark != UInt8(ascii: "T") { oddities.insert(.separator) }
    guard readTime(bytes) else { return false }
    oddities.remove(.fraction)
    if cursor.skipSpace(in: bytes) > 0 { oddities.insert(.spacing) }
    return readUTC(bytes) || (readZone(.colon, bytes) && cursor.isAtEnd)
  }

  /// `Z` and then the end.
  private mutating func readUTC(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard cursor.rest.count == 1, let mark = cursor.next(in: bytes), cursor.take("z", in: bytes) else { return false }
    if mark != UInt8(ascii: "Z") { oddities.insert(.separator) }
    offset = 0
    return true
  }

  private mutating func readPart(_ bytes: borrowing Span<UInt8>) -> Int? {
    guard let digits = cursor.digits(in: bytes), digits.count <= 2 else { return nil }
    if digits.count == 1 { oddities.insert(.oneDigit) }
    return digits.value
  }

  private mutating func endWithoutTime() -> Bool {
    oddities.formUnion([.noTime, .noZone])
    return cursor.isAtEnd
  }
}
