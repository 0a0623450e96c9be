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
  case rssProfile = "RSS Best Practices Profile"
  case atom = "RFC 4287"
  case uri = "RFC 3986"
  case paging = "RFC 5005"
  case xml = "XML 1.0"
  case apple = "Apple"
  case spotify = "Spotify"
  case podcasting = "Podcasting 2.0"
  case psp1 = "PSP-1"
  case podlove = "Podlove Simple Chapters"
  case yaml = "YAML 1.2"
  case majlis
}

/// For which feeds a rule is made.
public enum Profile: String, Sendable {
  /// Every feed.
  case any
  /// A feed with an audio or video enclosure, or with an element of the `itunes` or `podcast` namespace: no news feed
  /// is scolded for the artwork that it lacks.
  case podcast
  /// The catalog's files.
  case catalog
}

/// What a document must fulfil: its name, its gravity, who says so, the sentence that a finding is told in,
/// and why it matters.
///
/// `{subject}`, `{value}` and `{detail}` in the sentence and the help stand for what the finding carries. There is one
/// object of each, so that what carries a rule stays small.
public final class Rule: Sendable, Equatable {
  /// The name in square brackets behind a finding, such as `duration-invalid`.
  public let id: String
  /// How grave it is.
  public let severity: Severity
  /// For which feeds it is made.
  public let profile: Profile
  /// Whose rule it is.
  public let authority: Authority
  /// The sentence with its placeholders.
  public let sentence: String
  /// The remedy with its placeholders, where the rule knows one.
  public let help: String?
  /// What becomes of a feed that breaks it.
  public let why: String
  /// What breaks it.
  public let failing: String
  /// The same without the fault.
  public let passing: String

  /// A rule; all of them stand in the files `Rules+….swift`, one for each section of the manual.
  init(
    _ id: String, _ severity: Severity, _ profile: Profile = .any, by authority: Authority, _ sentence: String,
    help: String? = nil, why: String = "", fails failing: String = "", passes passing: String = ""
  ) {
    (self.id, self.severity, self.profile, self.authority) = (id, severity, profile, authority)
    (self.sentence, self.help, self.why) = (sentence, help, why)
    (self.failing, self.passing) = (failing, passing)
  }

  /// Rules are the same when they have the same name.
  public static func == (a: Rule, b: Rule) -> Bool { a.id == b.id }
}

extension Rule {
  /// The rule of a name.
  public static func named(_ id: String) -> Rule? { all.first { $0.id == id } }

  /// The name of a rule that another name most likely stands for.
  public static func nearest(to id: String) -> String? { NearMiss.nearest(id, among: all.map(\.id)) }
}
