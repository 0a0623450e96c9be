extension FeedDate {
  /// Reads a date of RFC 822 as RFC 2822 keeps it, its obsolete syntax (4.3) too, and what feeds make of it: a weekday
  /// that is wrong or missing, full names, years of two and three digits, one-digit hours, no seconds, no zone, no
  /// time, comments, `+01:00`, `GMT+1`, 24:00, second 60, `28-Nov-15`. ``oddities`` tells which of them.
  ///
  /// Nil for a day or time that does not exist and for words that are not known.
  public init?(rfc822 bytes: borrowing Span<UInt8>) {
    var scan = DateScan(bytes)
    guard scan.readDayFirst(bytes), let date = scan.date(.rfc822) else { return nil }
    self = date
  }

  /// `Sat Nov 28 10:00:00 2015`, `Nov 28, 2015 10:00 GMT`.
  init?(monthFirst bytes: borrowing Span<UInt8>) {
    var scan = DateScan(bytes)
    scan.oddities.insert(.otherForm)
    guard scan.readMonthFirst(bytes), let date = scan.date(.monthFirst) else { return nil }
    self = date
  }
}

extension DateScan {
  /// Weekday, day, month, year, time, zone.
  ///
  /// - Parameter mayBeUsual: whether the usual form is read in one step; the date is the same either way.
  mutating func readDayFirst(_ bytes: borrowing Span<UInt8>, mayBeUsual: Bool = true) -> Bool {
    (mayBeUsual && readUsual(bytes) || readToTime(bytes))
      && gap(bytes) && readZone(.plain, bytes) && gap(bytes) && cursor.isAtEnd
  }

  private mutating func readToTime(_ bytes: borrowing Span<UInt8>) -> Bool {
    readWeekday(bytes) && readDay(bytes) && hyphen(bytes) && readMonth(bytes) && hyphen(bytes) && readYear(bytes)
      && gap(bytes) && readTimeIfAny(bytes)
  }

  /// Weekday, month, day, then the year before or behind time and zone.
  mutating func readMonthFirst(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard readWeekday(bytes), readMonth(bytes), gap(bytes), readDay(bytes), gap(bytes) else { return false }
    let isYearNext = isYear(at: cursor, bytes)
    if isYearNext {
      guard readYear(bytes), gap(bytes) else { return false }
    }
    guard readTimeIfAny(bytes), gap(bytes) else { return false }
    if !isYear(at: cursor, bytes) {
      guard readZone(.plain, bytes), gap(bytes) else { return false }
    } else {
      oddities.insert(.noZone)
    }
    return (isYearNext || (readYear(bytes) && gap(bytes))) && cursor.isAtEnd
  }

  /// Four digits that are no time.
  private func isYear(at place: Cursor, _ bytes: borrowing Span<UInt8>) -> Bool {
    var cursor = place
    return cursor.digits(in: bytes)?.count == 4
  }

  /// `Sat, `, if there is a weekday; another word stays where it is.
  mutating func readWeekday(_ bytes: borrowing Span<UInt8>) -> Bool {
    if let first = cursor.next(in: bytes), !first.isLetter, !first.isDigit {
      guard gap(bytes) else { return false }
    }
    let start = cursor
    guard let word = cursor.letters(in: bytes) else { return true }
    guard let index = index(of: word, in: Self.weekdays) else {
      cursor = start
      return true
    }
    weekday = index
    if cursor.take(".", in: bytes) { oddities.insert(.spacing) }
    return gap(bytes, commas: 1)
  }

  private mutating func readDay(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard let digits = cursor.digits(in: bytes), digits.count <= 2 else { return false }
    day = digits.value
    return true
  }

  private mutating func readMonth(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard let word = cursor.letters(in: bytes), let index = index(of: word, in: Self.months) else { return false }
    month = index + 1
    if cursor.take(".", in: bytes) { oddities.insert(.spacing) }
    return true
  }

  /// RFC 2822, 4.3: two digits below 50 are of this century, all other two and three digits count from 1900.
  private mutating func readYear(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard let digits = cursor.digits(in: bytes), (2...4).contains(digits.count) else { return false }
    year = digits.value
    guard digits.count < 4 else { return true }
    oddities.insert(.shortYear)
    year += digits.count == 2 && year < 50 ? 2000 : 1900
    return true
  }

  private mutating func readTimeIfAny(_ bytes: borrowing Span<UInt8>) -> Bool {
    if cursor.next(in: bytes)?.isDigit == true { return readTime(bytes) }
    oddities.insert(.noTime)
    return true
  }

  private mutating func hyphen(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard cursor.take("-", in: bytes) else { return gap(bytes) }
    oddities.insert(.spacing)
    return true
  }

  /// A name in full or cut to three letters or more (`Sept`).
  private mutating func index(of word: Word, in names: [Word]) -> Int? {
    guard word.count >= 3, let index = names.firstIndex(where: { word.begins($0) }) else { return nil }
    if word.count > 3 { oddities.insert(.longName) }
    return index
  }

  private static let weekdays = FeedDate.weekdayNames.map { Word($0) }
  private static let months = FeedDate.monthNames.map { Word($0) }
}

extension DateScan {
  /// What stands between two parts: white space, commas and comments (RFC 2822, 3.2.3).
  /// False where a comment does not end.
  ///
  /// - Parameter commas: how many the standard has here; one space follows them.
  private mutating func gap(_ bytes: borrowing Span<UInt8>, commas expected: Int = 0) -> Bool {
    var (spaces, commas, comments) = (0, 0, 0)
    while let byte = cursor.next(in: bytes), byte.isSpace || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(") {
      cursor.at += 1
      if byte.isSpace {
        spaces += 1
      } else if byte == UInt8(ascii: ",") {
        commas += 1
      } else {
        comments += 1
        guard skipComment(bytes) else { return false }
      }
    }
    if comments > 0 { oddities.insert(.comment) }
    if commas != expected || (spaces != 1 && comments == 0 && !cursor.isAtEnd) { oddities.insert(.spacing) }
    return true
  }

  /// Skips the rest of a comment; comments stand in comments, and a backslash takes the meaning from the next byte.
  private mutating func skipComment(_ bytes: borrowing Span<UInt8>) -> Bool {
    var depth = 1
    while depth > 0, let byte = cursor.next(in: bytes) {
      cursor.at += 1
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\\"): cursor.at = min(cursor.at + 1, cursor.end)
      default: break
      }
    }
    return depth == 0
  }
}
