/// A length of time as podcast feeds write it: `itunes:duration`, the times of chapters (Podlove Simple Chapters 1.2,
/// which take RFC 2326's Normal Play Time) and of soundbites.
///
/// Two spans are equal when they last as long, however they are spelled.
public struct Timespan: Sendable, Equatable, Comparable {
  /// Whole seconds, never negative.
  public let seconds: Int
  /// The rest of a second in nanoseconds, below 1,000,000,000.
  public let nanoseconds: Int
  /// How the source spelled it.
  public let form: Form

  /// The spellings that can be read.
  public enum Form: Sendable, Equatable {
    /// `2343` or `2343.5`.
    case seconds
    /// `39:03` (two parts, always minutes and seconds) or `0:39:03` (three parts).
    case clock(parts: Int)
    /// `PT39M3S`, which no feed allows.
    case iso8601
  }

  /// A length of time; nil where it is negative, or where the nanoseconds make a second or more.
  public init?(seconds: Int, nanoseconds: Int = 0) {
    guard seconds >= 0, (0..<1_000_000_000).contains(nanoseconds) else { return nil }
    self.init(seconds, nanoseconds, form: .seconds)
  }

  init(_ seconds: Int, _ nanoseconds: Int, form: Form) {
    (self.seconds, self.nanoseconds, self.form) = (seconds, nanoseconds, form)
  }

  /// The canonical form `H:MM:SS`, with the fraction behind it where there is one: `0:39:03`, `1:02:03.5`.
  public var clock: String {
    String(ofBytes: 40) {
      $0.append(seconds / 3600)
      $0.append(":")
      $0.append(seconds / 60 % 60, width: 2)
      $0.append(":")
      $0.append(seconds % 60, width: 2)
      $0.append(nanoseconds: nanoseconds)
    }
  }

  /// The length in seconds, which Apple recommends for `itunes:duration`: `2343`, `2343.5`.
  public var secondsText: String {
    String(ofBytes: 40) {
      $0.append(seconds)
      $0.append(nanoseconds: nanoseconds)
    }
  }

  /// Whether both last as long; the spelling does not count.
  public static func == (a: Self, b: Self) -> Bool {
    (a.seconds, a.nanoseconds) == (b.seconds, b.nanoseconds)
  }

  /// Whether one is shorter than the other.
  public static func < (a: Self, b: Self) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }
}
