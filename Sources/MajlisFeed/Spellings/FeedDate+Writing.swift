internal import MajlisXML

extension FeedDate {
  /// `Sat, 28 Nov 2015 10:00:00 +0100`: RFC 822 as RSS 2.0 writes it. The weekday is computed, the fraction dropped,
  /// UTC is `+0000`; without an offset none is written, and the date is then not valid in a feed.
  public var rfc822: String {
    String(ofBytes: 40) {
      $0.append(Self.shortWeekdayNames[weekday].utf8.span)
      $0.append(",")
      $0.append(" ")
      $0.append(day, width: 2)
      $0.append(" ")
      $0.append(Self.shortMonthNames[month - 1].utf8.span)
      $0.append(" ")
      $0.append(year, width: 4)
      $0.append(" ")
      appendTime(to: &$0)
      guard let offset else { return }
      $0.append(" ")
      Self.append(offset, to: &$0)
    }
  }

  /// `2015-11-28T10:00:00+01:00`: RFC 3339, with `Z` for UTC and the fraction where there is one;
  /// without an offset none is written.
  public var rfc3339: String {
    String(ofBytes: 40) {
      appendDay(to: &$0)
      $0.append("T")
      appendTime(to: &$0)
      $0.append(nanoseconds: nanoseconds)
      appendZone(to: &$0)
    }
  }

  /// The W3CDTF form with no more than the source gave: `2015`, `2015-11`, `2015-11-28`, `2015-11-28T10:00Z`, else
  /// ``rfc3339``.
  public var asRead: String {
    switch precision {
    case .year: return String(date.prefix(4))
    case .month: return String(date.prefix(7))
    case .day: return date
    case .minute:
      return String(ofBytes: 40) {
        $0.append(rfc3339.utf8.span.extracting(first: 16))
        appendZone(to: &$0)
      }
    case .second: return rfc3339
    }
  }

  /// `2015-11-28`, as file names have it.
  public var date: String { String(ofBytes: 40) { appendDay(to: &$0) } }

  /// 0 is Monday.
  private var weekday: Int { civilDay?.weekday ?? 0 }

  static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static let shortWeekdayNames = weekdayNames.map { String($0.prefix(3)) }
  private static let shortMonthNames = monthNames.map { String($0.prefix(3)) }

  private func appendDay(to text: inout OutputSpan<UInt8>) {
    text.append(year, width: 4)
    text.append("-")
    text.append(month, width: 2)
    text.append("-")
    text.append(day, width: 2)
  }

  private func appendTime(to text: inout OutputSpan<UInt8>) {
    text.append(hour, width: 2)
    text.append(":")
    text.append(minute, width: 2)
    text.append(":")
    text.append(second, width: 2)
  }

  private func appendZone(to text: inout OutputSpan<UInt8>) {
    guard let offset else { return }
    if offset == 0 {
      text.append("Z")
    } else {
      Self.append(offset, to: &text, colon: true)
    }
  }

  private static func append(_ offset: Int, to text: inout OutputSpan<UInt8>, colon: Bool = false) {
    text.append(offset < 0 ? "-" : "+")
    text.append(abs(offset) / 60, width: 2)
    if colon { text.append(":") }
    text.append(abs(offset) % 60, width: 2)
  }
}
