/// How grave a finding is.
public enum Severity: String, Comparable, Sendable {
  /// Better practice.
  case advice
  /// Somebody will read it wrongly or refuse it.
  case warning
  /// The document is broken, cannot be carried, or a standard forbids it.
  case error

  /// Advice is below a warning, a warning below an error.
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .advice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Who demands something.
public enum Authority: String, Sendable {
  case rss = "RSS 2.0"
  case atom = "RFC 4287"
  case xml = "XML 1.0"
  case apple = "Apple"
  case podcasting = "Podcasting 2.0"
  case psp1 = "PSP-1"
  case podlove = "Podlove Simple Chapters"
  case yaml = "YAML 1.2"
  case majlis
}

/// What a document must fulfil, with its name, its gravity, who says so and the sentence that a finding is told in.
///
/// `{subject}`, `{value}` and `{detail}` in the sentence and the help stand for what the finding carries.
public struct Rule: Sendable, Equatable {
  /// The name in square brackets behind a finding, such as `duration-invalid`.
  public let id: String
  /// How grave it is.
  public let severity: Severity
  /// Whose rule it is.
  public let authority: Authority
  /// The sentence with its placeholders.
  public let sentence: String
  /// The remedy with its placeholders, where the rule knows one.
  public let help: String?

  /// A rule; all of them stand in `Rules.swift`.
  init(_ id: String, _ severity: Severity, by authority: Authority, _ sentence: String, help: String? = nil) {
    (self.id, self.severity, self.authority, self.sentence, self.help) = (id, severity, authority, sentence, help)
  }

  /// Rules are the same when they have the same name.
  public static func == (a: Self, b: Self) -> Bool { a.id == b.id }
}
