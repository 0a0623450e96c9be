/// A day of the proleptic Gregorian calendar (ISO 8601-1, 4.2.1), and its number: the days since 1970-01-01.
struct CivilDay: Equatable {
  let year: Int
  let month: Int
  let day: Int

  /// A day that exists, in the years 0 to 9999; nil for any other.
  init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(of: month, in: year) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day with a number; nil outside of the years 0 to 9999.
  ///
  /// Years are counted from March, so that a leap day ends one, and in eras of 400 years, which have 146,097 days.
  init?(number: Int) {
    guard (-719_528...2_932_896).contains(number) else { return nil }
    let days = number + 719_468 + 146_097
    let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
    month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    year = yearOfEra + (era - 1) * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days since 1970-01-01; negative before it.
  var number: Int {
    let fromMarch = (month + 9) % 12
    let years = (month <= 2 ? year - 1 : year) + 400
    let dayOfEra = years % 400 * 365 + years % 400 / 4 - years % 400 / 100 + (153 * fromMarch + 2) / 5 + day - 1
    return years / 400 * 146_097 + dayOfEra - 719_468 - 146_097
  }

  /// The day of the week: 0 is Monday, 6 is Sunday.
  var weekday: Int { (number + 719_528 + 5) % 7 }

  /// How many days a month has.
  static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
