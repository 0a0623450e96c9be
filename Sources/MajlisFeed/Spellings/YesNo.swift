/// `itunes:explicit`, `itunes:block`, `podcast:locked` and the like: `true` and `false` today, `yes`, `no`, `clean` and
/// `explicit` before Apple's change of 2019, all of them read in any case.
public struct YesNo: Sendable, Equatable {
  /// Whether the answer is yes. `clean` is a no: the episode is not explicit.
  public let value: Bool

  /// An answer.
  public init(_ value: Bool) { self.value = value }

  /// Reads `true`, `yes`, `explicit`, `false`, `no`, `clean` in any case, with white space around it;
  /// nil for anything else.
  public init?(reading bytes: borrowing Span<UInt8>) {
    var cursor = Cursor(bytes)
    guard let word = cursor.letters(in: bytes), cursor.isAtEnd else { return nil }
    value = Self.yes.contains(word)
    guard value || Self.no.contains(word) else { return nil }
  }

  /// The canonical spelling: `true` or `false`.
  public var text: String { value ? "true" : "false" }

  private static let yes: WordSet = ["true", "yes", "explicit"]
  private static let no: WordSet = ["false", "no", "clean"]
}
