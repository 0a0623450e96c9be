/// A date as feeds and catalogs write it: civil time with the offset from UTC that the source gave,
/// never moved to another zone.
///
/// Two are equal when they name the same civil time with the same offset, however they are spelled. For the order of
/// two dates, compare what ``instant(in:)`` says, or ask ``precedes(_:in:)``.
public struct FeedDate: Sendable, Equatable {
  /// The year, 0 to 9999.
  public internal(set) var year: Int
  /// The month, 1 to 12; 1 where the source has only a year.
  public internal(set) var month: Int
  /// The day of the month, from 1; 1 where the source has none.
  public internal(set) var day: Int
  /// The hour, 0 to 23.
  public internal(set) var hour: Int
  /// The minute, 0 to 59.
  public internal(set) var minute: Int
  /// The second, 0 to 59; a leap second is read as 59.
  public internal(set) var second: Int
  /// The rest of a second in nanoseconds; what is finer is dropped.
  public internal(set) var nanoseconds: Int
  /// Minutes east of UTC, within a day; nil where the source gives none. `-0000`, which says that the place is unknown
  /// (RFC 2822, 3.3), is 0.
  public internal(set) var offset: Int?
  /// How much of the date the source gives.
  public internal(set) var precision: Precision
  /// The kind of spelling that the source has.
  public internal(set) var form: Form
  /// What a strict reader of that form would object to.
  public internal(set) var oddities: Oddities

  /// The last part that a source gives.
  public enum Precision: Int, Sendable {
    case year, month, day, minute, second
  }

  /// The kinds of spelling.
  public enum Form: Sendable {
    /// `Sat, 28 Nov 2015 10:00:00 +0100`: RSS.
    case rfc822
    /// `2015-11-28T10:00:00+01:00` and the shorter forms of W3CDTF: Atom, the catalog.
    case rfc3339
    /// `Sat Nov 28 10:00:00 2015`, `Nov 28, 2015`: the month before the day, as C's `asctime` has it;
    /// no feed allows it.
    case monthFirst
    /// `2015/11/28 10:00:00`; no feed allows it.
    case slashed
  }

  /// A date by its parts; nil where there is no such day or time. The offset is in minutes east of UTC, within a day.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, nanoseconds: Int = 0,
    offset: Int? = nil
  ) {
    guard CivilDay(year: year, month: month, day: day) != nil, (0..<24).contains(hour), (0..<60).contains(minute),
      (0..<60).contains(second), (0..<1_000_000_000).contains(nanoseconds), Self.isOffset(offset ?? 0)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second, self.nanoseconds) = (hour, minute, second, nanoseconds)
    (self.offset, precision, form, oddities) = (offset, .second, .rfc3339, [])
  }

  /// The civil time at an instant, seconds since 1970-01-01T00:00:00Z, where clocks are `offset` minutes ahead of UTC;
  /// nil outside of the years 0 to 9999.
  public init?(instant: Int, offset: Int = 0) {
    guard Self.isOffset(offset), let local = instant.scaled(by: 1, adding: offset * 60) else { return nil }
    let second = (local % 86_400 + 86_400) % 86_400
    guard let day = CivilDay(number: (local - second) / 86_400) else { return nil }
    self.init(
      year: day.year, month: day.month, day: day.day, hour: second / 3600, minute: second / 60 % 60,
      second: second % 60, offset: offset)
  }

  /// Seconds since 1970-01-01T00:00:00Z; negative before it.
  ///
  /// - Parameter zone: minutes east of UTC, within a day, for a date that gives no offset itself.
  public func instant(in zone: Int = 0) -> Int {
    precondition(Self.isOffset(zone), "an offset from UTC is less than a day")
    let days = civilDay?.number ?? 0
    return days * 86_400 + hour * 3600 + (minute - (offset ?? zone)) * 60 + second
  }

  /// Whether this date is earlier than another.
  ///
  /// - Parameter zone: minutes east of UTC, within a day, for a date that gives no offset itself.
  public func precedes(_ other: FeedDate, in zone: Int = 0) -> Bool {
    (instant(in: zone), nanoseconds) < (other.instant(in: zone), other.nanoseconds)
  }

  /// How many days of the calendar lie from this date to another, as both are written: neither the time of day nor the
  /// offset counts. Negative for an earlier day.
  public func days(to other: FeedDate) -> Int { (other.civilDay?.number ?? 0) - (civilDay?.number ?? 0) }

  /// The same date with an offset where the source gave none; every other date as it is.
  ///
  /// - Parameter zone: minutes east of UTC, within a day.
  public func resolved(in zone: Int) -> FeedDate {
    precondition(Self.isOffset(zone), "an offset from UTC is less than a day")
    var date = self
    date.offset = offset ?? zone
    return date
  }

  /// Whether both name the same civil time with the same offset; the spelling does not count.
  public static func == (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day, a.offset) == (b.year, b.month, b.day, b.offset)
      && (a.hour, a.minute, a.second, a.nanoseconds) == (b.hour, b.minute, b.second, b.nanoseconds)
  }

  /// The day; it exists, for no date is made without that being asked.
  var civilDay: CivilDay? { CivilDay(year: year, month: month, day: day) }

  static func isOffset(_ minutes: Int) -> Bool { (-1439...1439).contains(minutes) }
}
