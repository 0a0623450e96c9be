/// A zone of North America by the name that stands for both its times: `ET` is `EST` in winter and `EDT` in summer.
struct CommonZone {
  /// Minutes east of UTC in winter.
  private let standard: Int

  /// Nil for any other name.
  init?(_ name: Word) {
    guard let standard = Self.zones[name] else { return nil }
    self.standard = standard
  }

  /// Minutes east of UTC at a time of day there; that of winter where there is no such day.
  /// Summer begins and ends at two o'clock (15 U.S.C. 260a).
  func offset(year: Int, month: Int, day: Int, hour: Int) -> Int {
    let (start, end) = Self.summer(of: year)
    guard let start, let end, let today = CivilDay(year: year, month: month, day: day) else { return standard }
    let now = today.number * 24 + hour
    return (start.number * 24 + 2..<end.number * 24 + 2).contains(now) ? standard + 60 : standard
  }

  /// The Sundays on which summer begins and ends: the second of March and the first of November since 2007, the first
  /// of April and the last of October before.
  private static func summer(of year: Int) -> (start: CivilDay?, end: CivilDay?) {
    year >= 2007
      ? (sunday(from: CivilDay(year: year, month: 3, day: 8)), sunday(from: CivilDay(year: year, month: 11, day: 1)))
      : (sunday(from: CivilDay(year: year, month: 4, day: 1)), sunday(from: CivilDay(year: year, month: 10, day: 25)))
  }

  private static func sunday(from day: CivilDay?) -> CivilDay? {
    day.flatMap { CivilDay(number: $0.number + 6 - $0.weekday) }
  }

  private static let zones: [Word: Int] = ["at": -240, "et": -300, "ct": -360, "mt": -420, "pt": -480]
}
