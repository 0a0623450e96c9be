extension FeedDate {
  /// What is odd about the spelling of a date, measured against its form: RFC 822 as RSS 2.0 has it (years of four
  /// digits, as in RFC 2822), or RFC 3339. A date without any is what a strict reader takes.
  public struct Oddities: OptionSet, Sendable {
    /// One bit an oddity.
    public let rawValue: Int

    /// The oddities of a bit pattern.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// A year of two or three digits, read as RFC 2822, 4.3 says: `15` is 2015, `50` is 1950, `115` is 2015.
    public static let shortYear = Self(rawValue: 1 << 0)
    /// A zone by a name other than `GMT`, or `Z` in RFC 3339.
    public static let namedZone = Self(rawValue: 1 << 1)
    /// An offset in another form: `+01:00`, `+1`, `GMT+1` in RFC 822; `+0100`, `+01` in RFC 3339.
    public static let zoneForm = Self(rawValue: 1 << 2)
    /// A day of the week which that date is not.
    public static let wrongWeekday = Self(rawValue: 1 << 3)
    /// No offset from UTC.
    public static let noZone = Self(rawValue: 1 << 4)
    /// No time of day.
    public static let noTime = Self(rawValue: 1 << 5)
    /// No seconds; RFC 822 allows that, RFC 3339 and many readers of feeds do not.
    public static let noSeconds = Self(rawValue: 1 << 6)
    /// A comment in parentheses.
    public static let comment = Self(rawValue: 1 << 7)
    /// White space, commas or hyphens other than the standard has.
    public static let spacing = Self(rawValue: 1 << 8)
    /// A month or a day of the week that is not cut to three letters.
    public static let longName = Self(rawValue: 1 << 9)
    /// One digit where the standard has two.
    public static let oneDigit = Self(rawValue: 1 << 10)
    /// `24:00`, read as 00:00 of the next day.
    public static let hour24 = Self(rawValue: 1 << 11)
    /// Second 60, read as 59.
    public static let leapSecond = Self(rawValue: 1 << 12)
    /// A fraction of a second in RFC 822.
    public static let fraction = Self(rawValue: 1 << 13)
    /// A space, `t` or `z` where Atom (RFC 4287, 3.3) has `T` and `Z`.
    public static let separator = Self(rawValue: 1 << 14)
    /// A form that is neither of the two.
    public static let otherForm = Self(rawValue: 1 << 15)
  }

  /// Whether a strict reader of ``form`` takes the spelling as it stands.
  public var isStrict: Bool { oddities.isEmpty }
}
