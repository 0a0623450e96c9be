internal import MajlisXML

/// The normal form in which a value stands in the JSON.
enum JSONForm: Sendable, Equatable {
  /// A string in which runs of white space are one space.
  case text
  /// A string as it stands, markup and white space included.
  case verbatim
  /// An address as it stands; resolved where that was asked for.
  case address
  /// RFC 3339 with the offset of the source.
  case date
  /// Seconds, with a fraction where the source has one.
  case duration
  /// A whole number.
  case whole
  /// A number.
  case decimal
  /// True or false.
  case bool
  /// `episodic` or `serial`, in lower case.
  case feedType
  /// `full`, `trailer` or `bonus`, in lower case.
  case episodeType

  /// The form of what is spelled in this way.
  init(_ spelling: Spelling) {
    switch spelling {
    case .line, .text: self = .text
    case .markup, .identifier, .language, .mediaType, .textType: self = .verbatim
    case .address: self = .address
    case .date, .instant, .mailDate: self = .date
    case .duration: self = .duration
    case .yesNo: self = .bool
    case .whole: self = .whole
    case .decimal: self = .decimal
    }
  }

  /// Whether a value can be told in this form.
  func takes(_ text: borrowing Span<UInt8>) -> Bool {
    switch self {
    case .feedType: Self.word(text, of: Self.feedTypes) != nil
    case .episodeType: Self.word(text, of: Self.episodeTypes) != nil
    default: true
    }
  }

  /// The text in lower case if it is one of the words.
  fileprivate static func word(_ text: borrowing Span<UInt8>, of words: WordSet) -> Word? {
    Word(text, text.indices).flatMap { words.contains($0) ? $0 : nil }
  }

  fileprivate static let feedTypes: WordSet = ["episodic", "serial"]
  fileprivate static let episodeTypes: WordSet = ["full", "trailer", "bonus"]
}

extension JSONWriter {
  /// A value in its normal form; nothing where it cannot be read as that.
  mutating func value(_ key: String?, _ text: borrowing Span<UInt8>, _ form: JSONForm) {
    switch form {
    case .text: collapsed(key, text)
    case .verbatim, .address: if !text.isEmpty { string(key, text) }
    case .date: if let date = FeedDate(reading: text) { string(key, date.resolved(in: 0).rfc3339) }
    case .duration: if let span = Timespan(reading: text) { number(key, span.secondsText) }
    case .whole: if let whole = WholeNumber(reading: text) { number(key, whole.value) }
    case .decimal: if let decimal = DecimalNumber(reading: text) { number(key, decimal.json) }
    case .bool: if let answer = YesNo(reading: text) { bool(key, answer.value) }
    case .feedType: if let word = JSONForm.word(text, of: JSONForm.feedTypes) { string(key, word.text) }
    case .episodeType: if let word = JSONForm.word(text, of: JSONForm.episodeTypes) { string(key, word.text) }
    }
  }

  /// A string in which each run of white space is one space, with none at the ends;
  /// nothing where nothing else stands in it.
  mutating func collapsed(_ key: String?, _ text: borrowing Span<UInt8>) {
    let value = text.extracting(text.trimmed)
    if value.isEmpty { return }
    if value.isCollapsed { return string(key, value) }
    let collapsed = [UInt8](collapsing: value)
    string(key, collapsed.span)
  }
}

extension DecimalNumber {
  /// The number as JSON spells it; without a fraction where it has none.
  fileprivate var json: String {
    guard isWhole, let whole = Int(exactly: value) else { return "\(value)" }
    return String(whole)
  }
}

extension Span<UInt8> {
  /// Whether all white space in it is single spaces.
  fileprivate var isCollapsed: Bool { firstUncollapsed(from: 0, or: 0x0A, 0x0D) == count }
}

extension [UInt8] {
  /// The text with one space for each run of white space.
  init(collapsing text: borrowing Span<UInt8>) {
    self = []
    reserveCapacity(text.count)
    for index in text.indices {
      if !text[index].isSpace {
        append(text[index])
      } else if last != 0x20 {
        append(0x20)
      }
    }
  }
}
