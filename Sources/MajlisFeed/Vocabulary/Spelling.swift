/// How the text of a term is spelled in each medium, and how a spelling is judged.
public enum Spelling: Sendable, Equatable {
  /// Text of one line.
  case line
  /// Text of any length.
  case text
  /// HTML, as text (RSS 2.0, `description`; content module).
  case markup
  /// Text that is compared character by character and never changed, white space included.
  case identifier
  /// An address (RFC 3986), as it stands.
  case address
  /// An instant: RFC 822 in RSS, RFC 3339 in Atom and in the catalog.
  case date
  /// An instant in RFC 3339 (W3CDTF) everywhere, as modules and attributes have it.
  case instant
  /// An instant in RFC 822 everywhere but in the catalog, as `podcast:trailer` has it.
  case mailDate
  /// A length of time: `H:MM:SS`, `M:SS` or seconds (Apple, "A Podcaster's Guide to RSS").
  case duration
  /// `true` or `false`; `yes`, `no`, `clean` and `explicit` are read too.
  case yesNo
  /// A whole number.
  case whole
  /// A number with or without a fraction.
  case decimal
  /// A language tag (BCP 47).
  case language
  /// A media type (RFC 2045).
  case mediaType
  /// What kind of text a text construct holds: `text`, `html` or `xhtml` (RFC 4287, 3.1.1).
  case textType

  /// What a value is spelled for.
  public enum Medium: Sendable, Equatable {
    case rss
    case atom
    case catalog
  }

  /// What to say to somebody who spelled it wrongly.
  public var expected: String {
    switch self {
    case .line, .text, .markup, .identifier: "text"
    case .address: "an address such as https://example.org/"
    case .date, .instant, .mailDate: "a date such as 2015-11-28T10:00:00+01:00"
    case .duration: "a duration such as 1:02:03"
    case .yesNo: "true or false"
    case .whole: "a whole number"
    case .decimal: "a number"
    case .language: "a language tag such as en or de-ch"
    case .mediaType: "a media type such as audio/mpeg"
    case .textType: "text, html or xhtml"
    }
  }

  /// The rule that an unreadable value breaks.
  public var rule: Rule {
    switch self {
    case .line, .text, .markup, .identifier, .textType: .yamlType
    case .address: .urlInvalid
    case .date, .instant, .mailDate: .dateInvalid
    case .duration: .durationInvalid
    case .yesNo: .explicitValue
    case .whole, .decimal: .numberInvalid
    case .language: .languageInvalid
    case .mediaType: .enclosureType
    }
  }

  /// Whether a value that cannot be read cannot be carried either: such a key has no place for it.
  public var isTyped: Bool {
    switch self {
    case .date, .instant, .mailDate, .duration, .yesNo, .whole, .decimal: true
    case .line, .text, .markup, .identifier, .address, .language, .mediaType, .textType: false
    }
  }

  /// Whether the catalog writes it without the quotes that keep other programs from taking text for a number or a date.
  public var isBare: Bool {
    isTyped || self == .language || self == .mediaType || self == .address
  }

  /// Whether white space around it is part of it.
  var keepsSpace: Bool { self == .identifier }

  /// Whether it can be read as what it should be. Empty text is judged by others.
  public func reads(_ text: borrowing Span<UInt8>) -> Bool {
    switch self {
    case .line, .text, .markup, .identifier, .textType: true
    case .address: WebAddress.fault(in: text) == nil
    case .date, .instant, .mailDate: FeedDate(reading: text) != nil
    case .duration: Timespan(reading: text) != nil
    case .yesNo: YesNo(reading: text) != nil
    case .whole: WholeNumber(reading: text) != nil
    case .decimal: DecimalNumber(reading: text) != nil
    case .language: LanguageTag(reading: text) != nil
    case .mediaType: MediaType(reading: text) != nil
    }
  }
}

extension Spelling {
  /// The text respelled for a medium, or nil where it may stand as it is.
  ///
  /// - Parameter zone: minutes east of UTC for a date that names none.
  public func respelled(_ text: borrowing Span<UInt8>, for medium: Medium, zone: Int = 0) -> String? {
    switch self {
    case .duration:
      guard medium != .catalog, !Timespan.allows(text) else { return nil }
      return Timespan(reading: text)?.clock
    case .date: return date(text, for: medium, zone)
    case .instant: return date(text, for: medium == .catalog ? .catalog : .atom, zone)
    case .mailDate: return date(text, for: medium == .catalog ? .catalog : .rss, zone)
    default: return nil
    }
  }

  /// Where the value lies in a text: without the white space around it, unless that is part of it.
  public func value(in text: borrowing Span<UInt8>) -> Range<Int> { text.value(self) }

  /// One form for all spellings that mean the same; nil where there is only one spelling.
  ///
  /// - Parameter zone: minutes east of UTC for a date that names none.
  public func canonical(_ text: borrowing Span<UInt8>, zone: Int = 0) -> String? {
    switch self {
    case .duration: Timespan(reading: text)?.secondsText
    case .date, .instant, .mailDate: FeedDate(reading: text).map { String($0.instant(in: zone)) }
    case .yesNo: YesNo(reading: text)?.text
    default: nil
    }
  }

  /// The one form that the catalog would rather have, where it means the very same; nil where the text has it or there
  /// is none. A date without an offset stays: which one it gets is said elsewhere.
  fileprivate func preferred(to text: borrowing Span<UInt8>) -> String? {
    let form: String? =
      switch self {
      case .duration: Timespan(reading: text)?.clock
      case .date, .instant, .mailDate: FeedDate(reading: text).flatMap { $0.isComplete ? $0.rfc3339 : nil }
      case .yesNo: YesNo(reading: text)?.text
      default: nil
      }
    return form.flatMap { String(copying: text) == $0 ? nil : $0 }
  }

  private func date(_ text: borrowing Span<UInt8>, for medium: Medium, _ zone: Int) -> String? {
    if medium != .rss, FeedDate(rfc3339: text)?.isComplete == true { return nil }
    guard let date = FeedDate(reading: text) else { return nil }
    switch medium {
    case .rss: return date.resolved(in: zone).rfc822
    case .atom: return date.resolved(in: zone).rfc3339
    case .catalog: return date.oddities.contains(.noTime) && !date.isComplete ? date.asRead : date.rfc3339
    }
  }
}

extension FeedDate {
  /// Whether nothing is left to the reader's guess.
  fileprivate var isComplete: Bool { offset != nil }
}

extension Term {
  /// The canonical spelling of a value in the catalog; nil where it has that or there is none. Where a standard wants
  /// certain words, such as `Yes`, no other is given.
  public func preferred(to text: borrowing Span<UInt8>) -> String? {
    guard let word = spelling?.preferred(to: text) else { return nil }
    for case .oneOf(let words) in field.demands.map(\.kind) where !words.contains(word) { return nil }
    return word
  }
}
