internal import MajlisFeed

/// From one value to another, both included: `2..4`, `..4`, `2..`, or `2` for that value alone.
struct Bounds<Value: Comparable> {
  let lower: Value?
  let upper: Value?

  /// - Throws: `QueryFault.badValue` for what `read` gives nil, and where neither end is said; `QueryFault.emptyRange`.
  init(_ text: String, of field: String, expected: String, _ read: (String) -> Value?) throws(QueryFault) {
    let ends = try RangeText(text, of: field, expected: expected)
    func value(_ end: String?) throws(QueryFault) -> Value? {
      guard let end else { return nil }
      guard let value = read(end) else { throw .badValue(field: field, value: end, expected: expected) }
      return value
    }
    (lower, upper) = (try value(ends.lower), try value(ends.upper))
    if let lower, let upper, upper < lower { throw ends.emptyRange(of: field) }
  }

  func contains(_ value: Value) -> Bool {
    lower.map { $0 <= value } ?? true && upper.map { value <= $0 } ?? true
  }
}

/// The two ends of a range as they are written.
struct RangeText {
  let lower: String?
  let upper: String?

  init(_ text: String, of field: String, expected: String) throws(QueryFault) {
    var ends = [text, text]
    if let dots = text.utf8.indices.first(where: { text.utf8[$0...].starts(with: "..".utf8) }) {
      ends = [String(text[..<dots]), String(text[dots...].dropFirst(2))]
    }
    (lower, upper) = (ends[0].isEmpty ? nil : ends[0], ends[1].isEmpty ? nil : ends[1])
    if lower == nil, upper == nil { throw .badValue(field: field, value: text, expected: expected) }
  }

  func emptyRange(of field: String) -> QueryFault { .emptyRange(field: field, from: lower ?? "", to: upper ?? "") }
}

/// From the beginning of one period to the end of another: `2020..2023`, `2020-05`, `-2m..`, `today`.
///
/// A date without an offset means the calendar of each episode, as its file writes it;
/// one with an offset is an instant.
struct DateBounds {
  private let lower: Moment?
  private let upper: Moment?

  /// A moment on the calendar, or an instant: seconds since 1970.
  private struct Moment {
    let seconds: Int
    let isInstant: Bool

    /// Whether this moment comes no later than another in every time zone. Calendars are less than a day from UTC.
    func isSurely(notAfter other: Moment) -> Bool {
      seconds <= other.seconds - (isInstant == other.isInstant ? 0 : 86_400)
    }
  }

  private static let expected = "a date such as 2020, 2020-05-31, today or -2m for two months ago"

  /// - Parameter now: seconds since 1970, UTC; only `today` and relative dates look at it.
  init(_ text: String, of field: String, now: Int) throws(QueryFault) {
    let ends = try RangeText(text, of: field, expected: Self.expected)
    func period(_ end: String?) throws(QueryFault) -> (start: Moment, end: Moment)? {
      guard let end else { return nil }
      guard let period = Self.period(end, now: now) else {
        throw .badValue(field: field, value: end, expected: Self.expected)
      }
      return period
    }
    (lower, upper) = (try period(ends.lower)?.start, try period(ends.upper)?.end)
    if let lower, let upper, upper.isSurely(notAfter: lower) { throw ends.emptyRange(of: field) }
  }

  /// - Parameter zone: minutes east of UTC for a date that names no offset.
  func contains(_ date: FeedDate, zone: Int) -> Bool {
    let instant = date.instant(in: zone)
    let civil = instant + (date.offset ?? zone) * 60
    if let lower, (lower.isInstant ? instant : civil) < lower.seconds { return false }
    if let upper, (upper.isInstant ? instant : civil) >= upper.seconds { return false }
    return true
  }

  private static func period(_ text: String, now: Int) -> (start: Moment, end: Moment)? {
    guard let date = RelativeDay(text, now: now)?.date ?? FeedDate(reading: text.utf8.span) else { return nil }
    let start = date.instant()
    let isInstant = date.offset != nil
    return (Moment(seconds: start, isInstant: isInstant), Moment(seconds: date.end, isInstant: isInstant))
  }
}

extension FeedDate {
  /// The first second behind the period that the date names.
  fileprivate var end: Int {
    switch precision {
    case .year: FeedDate(year: year + 1, month: 1, day: 1)?.instant() ?? .max
    case .month: FeedDate(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)?.instant() ?? .max
    case .day: instant() + 86_400
    case .minute: instant() + 60
    case .second: instant() + 1
    }
  }
}

/// `today`, or a day so many days, weeks, months or years from today: `-2m`, `+1w`. Today is that of UTC.
private struct RelativeDay {
  let date: FeedDate?

  init?(_ text: String, now: Int) {
    guard let today = FeedDate(instant: now) else { return nil }
    if text == "today" {
      date = FeedDate(day: today.instant())
      return
    }
    guard let sign = text.first, sign == "-" || sign == "+", let unit = text.last,
      let count = Int(text.dropFirst().dropLast()), (0...10_000).contains(count)
    else { return nil }
    let amount = sign == "-" ? -count : count
    switch unit {
    case "d": date = FeedDate(day: now + amount * 86_400)
    case "w": date = FeedDate(day: now + amount * 7 * 86_400)
    case "m": date = today.moved(months: amount)
    case "y": date = today.moved(months: amount * 12)
    default: return nil
    }
  }
}

extension FeedDate {
  /// The day of an instant in UTC.
  fileprivate init?(day instant: Int) {
    guard let text = FeedDate(instant: instant)?.date else { return nil }
    self.init(reading: text.utf8.span)
  }

  /// The same day of another month, or the last one of that month.
  fileprivate func moved(months: Int) -> FeedDate? {
    let number = year * 12 + month - 1 + months
    let days = stride(from: day, through: 1, by: -1).lazy
    let moved = days.compactMap { FeedDate(year: number / 12, month: number % 12 + 1, day: $0) }.first
    return moved.flatMap { FeedDate(reading: $0.date.utf8.span) }
  }
}
