/// A place in a source: a line and a column, both counted from 1; columns count characters.
public struct Place: Equatable, Hashable, Comparable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int

  /// A place by its line and column, both from 1.
  public init(line: Int, column: Int) {
    (self.line, self.column) = (line, column)
  }

  /// The place behind a stretch of text that begins here.
  func behind(_ text: ArraySlice<UInt8>) -> Place {
    var place = self
    for byte in text where byte & 0xC0 != 0x80 {
      if byte == 0x0A { place = Place(line: place.line + 1, column: 0) }
      place.column += 1
    }
    return place
  }

  /// Whether one place stands before the other.
  public static func < (a: Self, b: Self) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// Something that is wrong with the user's data. It is data itself: the sentence is made by its rule.
public struct Finding: Equatable, Sendable {
  /// The rule that is broken; it knows the sentence, the severity and the authority.
  public var rule: Rule
  /// The file as the user named it; nil until the caller says.
  public var file: String?
  /// Where the value at fault stands; nil when the whole file is at fault.
  public var place: Place?
  /// The key, element or attribute that the finding is about, as its syntax spells it.
  public var subject: String
  /// The value at fault, as it stands in the source.
  public var value: String
  /// What else the sentence needs: what was expected, the other place, the nearest name.
  public var detail: String
  /// The remedy, where one is known that the rule cannot know by itself.
  public var remedy: String?
  /// How grave it is here: the rule's severity unless the reader of the data decides otherwise.
  public var severity: Severity
  /// What should stand in place of the value, where that is certain.
  public var fix: String?
  /// How often the same was found in this document, where it is told once for all.
  public var count = 1
  /// The last place where it was found.
  public var lastPlace: Place?

  /// A finding of a rule.
  public init(
    _ rule: Rule, at place: Place? = nil, subject: String = "", value: String = "", detail: String = "",
    remedy: String? = nil, severity: Severity? = nil, file: String? = nil
  ) {
    (self.rule, self.file, self.place) = (rule, file, place)
    (self.subject, self.value, self.detail, self.remedy) = (subject, value, detail, remedy)
    self.severity = severity ?? rule.severity
  }

  /// The sentence: lower case, no full stop, values in backticks with every character
  /// that could steer a terminal escaped.
  public var message: String { fill(rule.sentence) + repetition }

  /// ` (1000 times, to line 9003)`.
  private var repetition: String {
    count > 1 ? " (\(count) times\(lastPlace.map { ", to line \($0.line)" } ?? ""))" : ""
  }

  /// The remedy in words, if there is one.
  public var help: String? { (remedy.map { Printable($0).text } ?? rule.help).map(fill) }

  private func fill(_ template: String) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      switch rest[open...close] {
      case "{subject}": text += Printable(subject).text
      case "{value}": text += Printable(value, limit: 60).text
      case "{detail}": text += Printable(detail, limit: 200).text
      default: text += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
