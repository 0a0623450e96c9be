extension FeedDate {
  /// `Sat, 28 Nov 2015 10:00:00 +0100`: RFC 822 as RSS 2.0 writes it. The weekday is computed, the fraction dropped,
  /// UTC is `+0000`; without an offset none is written, and the date is then not valid in a feed.
  public var rfc822: String {
    var text = ""
    text.reserveCapacity(31)
    text += Self.shortWeekdayNames[weekday]
    text += ", "
    text.append(day, width: 2)
    text += " "
    text += Self.shortMonthNames[month - 1]
    text += " "
    text.append(year, width: 4)
    text += " "
    appendTime(to: &text)
    if let offset {
      text += " "
      Self.append(offset, to: &text, colon: "")
    }
    return text
  }

  /// `2015-11-28T10:00:00+01:00`: RFC 3339, with `Z` for UTC and the fraction where there is one;
  /// without an offset none is written.
  public var rfc3339: String {
    var text = date
    text += "T"
    appendTime(to: &text)
    text.append(nanoseconds: nanoseconds)
    appendZone(to: &text)
    return text
  }

  /// The W3CDTF form with no more than the source gave: `2015`, `2015-11`, `2015-11-28`, `2015-11-28T10:00Z`, else
  /// ``rfc3339``.
  public var asRead: String {
    switch precision {
    case .year: return String(date.prefix(4))
    case .month: return String(date.prefix(7))
    case .day: return date
    case .minute:
      var text = String(rfc3339.prefix(16))
      appendZone(to: &text)
      return text
    case .second: return rfc3339
    }
  }

  /// `2015-11-28`, as file names have it.
  public var date: String {
    var text = ""
    text.reserveCapacity(36)
    text.append(year, width: 4)
    text += "-"
    text.append(month, width: 2)
    text += "-"
    text.append(day, width: 2)
    return text
  }

  /// 0 is Monday.
  private var weekday: Int { civilDay?.weekday ?? 0 }

  static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static let shortWeekdayNames = weekdayNames.map { String($0.prefix(3)) }
  private static let shortMonthNames = monthNames.map { String($0.prefix(3)) }

  private func appendTime(to text: inout String) {
    text.append(hour, width: 2)
    text += ":"
    text.append(minute, width: 2)
    text += ":"
    text.append(second, width: 2)
  }

  private func appendZone(to text: inout String) {
    guard let offset else { return }
    if offset == 0 {
      text += "Z"
    } else {
      Self.append(offset, to: &text, colon: ":")
    }
  }

  private static func append(_ offset: Int, to text: inout String, colon: String) {
    text += offset < 0 ? "-" : "+"
    text.append(abs(offset) / 60, width: 2)
    text += colon
    text.append(abs(offset) % 60, width: 2)
  }
}
