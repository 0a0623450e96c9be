/// A date while it is being read: what has been found so far, and where the reader stands.
///
/// The functions answer whether they could read their part; after a false the scan is of no more use.
struct DateScan {
  var cursor: Cursor
  var (year, month, day) = (0, 1, 1)
  var (hour, minute, second, nanoseconds) = (0, 0, 0, 0)
  var offset: Int?
  /// A zone that has another offset in summer, so that its offset depends on the date.
  var commonZone: CommonZone?
  var precision = FeedDate.Precision.day
  var oddities: FeedDate.Oddities = []
  /// The day of the week that the source gives: 0 is Monday.
  var weekday: Int?

  init(_ bytes: borrowing Span<UInt8>) {
    cursor = Cursor(bytes)
  }

  /// The date, if there is such a day and time.
  func date(_ form: FeedDate.Form) -> FeedDate? {
    let offset = commonZone?.offset(year: year, month: month, day: day, hour: hour) ?? offset
    guard let civil = CivilDay(year: year, month: month, day: day), minute < 60, second <= 60,
      hour < 24 || (hour, minute, second, nanoseconds) == (24, 0, 0, 0),
      let last = hour == 24 ? CivilDay(number: civil.number + 1) : civil,
      var date = FeedDate(
        year: last.year, month: last.month, day: last.day, hour: hour % 24, minute: minute, second: min(second, 59),
        nanoseconds: nanoseconds, offset: offset)
    else { return nil }
    (date.form, date.precision, date.oddities) = (form, precision, oddities)
    if let weekday, weekday != civil.weekday { date.oddities.insert(.wrongWeekday) }
    if hour == 24 { date.oddities.insert(.hour24) }
    if second == 60 { date.oddities.insert(.leapSecond) }
    return date
  }

  /// `10:00`, `10:00:00`, `10:00:00.5`: the same in all forms.
  mutating func readTime(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard let first = cursor.digits(in: bytes), first.count <= 2, cursor.take(":", in: bytes),
      let minutes = cursor.twoDigits(in: bytes)
    else { return false }
    if first.count == 1 { oddities.insert(.oneDigit) }
    (hour, minute, precision) = (first.value, minutes, .minute)
    guard cursor.take(":", in: bytes) else {
      oddities.insert(.noSeconds)
      return true
    }
    return readSeconds(bytes)
  }

  private mutating func readSeconds(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard let seconds = cursor.twoDigits(in: bytes) else { return false }
    let end = cursor.at
    guard let fraction = cursor.fraction(in: bytes) else { return false }
    if cursor.at > end { oddities.insert(.fraction) }
    (second, nanoseconds, precision) = (seconds, fraction, .second)
    return true
  }
}
