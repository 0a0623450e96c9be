/// The parts of a language tag between its hyphens, read one after another by the grammar of RFC 5646, 2.1.
struct Subtags {
  /// One to eight letters and digits.
  struct Subtag {
    var word = Word()
    var hasLetters = false
    var hasDigits = false
    /// Whether it begins with a digit, as a variant of four does.
    var isNumeric = false

    var isLetters: Bool { !hasDigits }
    var isDigits: Bool { !hasLetters }
  }

  private var subtags: [Subtag] = []
  private var at = 0

  /// Nil where a part is empty, longer than eight, or has other characters.
  init?(_ bytes: borrowing Span<UInt8>) {
    var subtag = Subtag()
    for index in Cursor(bytes).rest {
      if bytes[index] == UInt8(ascii: "-") {
        guard add(subtag) else { return nil }
        subtag = Subtag()
      } else {
        guard bytes[index].isAlphanumeric, subtag.word.count < 8 else { return nil }
        subtag.append(bytes[index])
      }
    }
    guard add(subtag) else { return nil }
  }

  var first: Subtag? { subtags.first }
  var words: [Word] { subtags.map(\.word) }

  /// `langtag`: language, script, region, variants, extensions, private use.
  var isLanguage: Bool {
    var rest = self
    guard rest.takeLanguage() else { return false }
    _ = rest.take { $0.isLetters && $0.word.count == 4 }
    _ = rest.take { $0.isLetters && $0.word.count == 2 || $0.isDigits && $0.word.count == 3 }
    while rest.take({ $0.word.count >= 5 || $0.word.count == 4 && $0.isNumeric }) {}
    while rest.take({ $0.word.count == 1 && $0.word != "x" }) {
      guard rest.take({ $0.word.count >= 2 }) else { return false }
      while rest.take({ $0.word.count >= 2 }) {}
    }
    return rest.at == subtags.count || rest.isPrivateUse
  }

  /// `privateuse`: `x` and at least one part of any kind.
  var isPrivateUse: Bool {
    at + 1 < subtags.count && subtags[at].word == "x"
  }

  /// Two or three letters and up to three `extlang`, or four to eight letters.
  private mutating func takeLanguage() -> Bool {
    guard take({ $0.isLetters && $0.word.count >= 2 }) else { return false }
    guard subtags[0].word.count <= 3 else { return true }
    while at <= 3, take({ $0.isLetters && $0.word.count == 3 }) {}
    return true
  }

  private mutating func take(_ fits: (Subtag) -> Bool) -> Bool {
    guard at < subtags.count, fits(subtags[at]) else { return false }
    at += 1
    return true
  }

  private mutating func add(_ subtag: Subtag) -> Bool {
    subtags.append(subtag)
    return subtag.word.count > 0
  }
}

extension Subtags.Subtag {
  fileprivate mutating func append(_ byte: UInt8) {
    if word.count == 0 { isNumeric = byte.isDigit }
    if byte.isDigit { hasDigits = true } else { hasLetters = true }
    word.append(byte)
  }
}
