extension DateScan {
  /// How an offset from UTC is spelled.
  enum OffsetStyle {
    /// `+0100`: RFC 822.
    case plain
    /// `+01:00`: RFC 3339.
    case colon
  }

  /// Reads a zone if there is one: an offset or a name.
  mutating func readZone(_ style: OffsetStyle, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard let next = cursor.next(in: bytes) else {
      oddities.insert(.noZone)
      return true
    }
    return next.isLetter ? readZoneName(bytes) : readOffset(style, bytes)
  }

  /// Reads `+0100`, `+01:00`, `+01`, `+1` or `+130`; hours below 24, minutes below 60.
  mutating func readOffset(_ style: OffsetStyle, _ bytes: borrowing Span<UInt8>) -> Bool {
    let isWest = cursor.take("-", in: bytes)
    guard isWest || cursor.take("+", in: bytes), var digits = cursor.digits(in: bytes), digits.count <= 4 else {
      return false
    }
    var spelled: OffsetStyle? = digits.count == 4 ? .plain : nil
    if digits.count <= 2 {
      digits.value *= 100
      if cursor.take(":", in: bytes) {
        guard let minutes = cursor.twoDigits(in: bytes) else { return false }
        digits.value += minutes
        spelled = digits.count == 2 ? .colon : nil
      }
    }
    guard digits.value / 100 < 24, digits.value % 100 < 60 else { return false }
    let minutes = digits.value / 100 * 60 + digits.value % 100
    offset = isWest ? -minutes : minutes
    if spelled != style { oddities.insert(.zoneForm) }
    return true
  }

  /// Reads `GMT`, `EST`, `Z`, also `GMT+1`. A name that is not known is not readable: it could say anything (`PM`).
  private mutating func readZoneName(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard let name = cursor.letters(in: bytes) else { return false }
    if name == Self.etc { return readPOSIXName(bytes) }
    if name == Self.gmt || name == Self.utc || name == Self.ut {
      offset = 0
      let end = cursor
      _ = cursor.skipSpace(in: bytes)
      if let sign = cursor.next(in: bytes), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        oddities.insert(.zoneForm)
        return readOffset(.plain, bytes)
      }
      cursor = end
    } else {
      offset = name.count == 1 ? (name == Self.local ? nil : 0) : Self.zones[name]
      commonZone = CommonZone(name)
    }
    if name != Self.gmt { oddities.insert(.namedZone) }
    return offset != nil || commonZone != nil
  }

  /// `Etc/GMT` and `Etc/UTC`. What follows in `Etc/GMT+5` counts westwards, which hardly anybody knows: it is not read.
  private mutating func readPOSIXName(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard cursor.take("/", in: bytes), let name = cursor.letters(in: bytes), name == Self.gmt || name == Self.utc else {
      return false
    }
    offset = 0
    oddities.insert(.namedZone)
    return cursor.isAtEnd
  }

  private static let etc: Word = "etc"
  private static let gmt: Word = "gmt"
  private static let utc: Word = "utc"
  private static let ut: Word = "ut"

  /// The military letter that means local time and is no zone. All others are UTC: RFC 822 had their signs the wrong
  /// way round, so that RFC 2822, 4.3 asks for no offset.
  private static let local: Word = "j"

  /// Minutes east of UTC: the names of RFC 822, 5.1, then others that feeds use and that mean one thing only.
  private static let zones: [Word: Int] = [
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "ast": -240, "adt": -180, "akst": -540, "akdt": -480, "hst": -600,
    "wet": 0, "west": 60, "cet": 60, "cest": 120, "met": 60, "mest": 120, "eet": 120, "eest": 180, "bst": 60,
    "msk": 180,
    "jst": 540, "kst": 540, "awst": 480, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
  ]
}
