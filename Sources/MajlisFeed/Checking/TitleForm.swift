/// What an episode's title looks like; makes no `String` of it.
struct TitleForm {
  /// Whether it begins with the number of the episode: `Ep. 12: Osh`, `#12 Osh`.
  private(set) var beginsWithNumber = false
  /// Whether it is written in capitals, and long enough to be more than a name.
  private(set) var isShouted = false

  init(_ text: borrowing Span<UInt8>) {
    beginsWithNumber = Self.number(in: text)
    var (capitals, words) = (0, 1)
    for index in text.indices {
      let byte = text[index]
      if byte.isLetter, byte != byte.lowercased { capitals += 1 }
      if byte == 0x20 { words += 1 }
      if byte >= 0x80 || (byte.isLetter && byte == byte.lowercased) { return }
    }
    isShouted = capitals > 15 && words > 2
  }

  private static func number(in text: borrowing Span<UInt8>) -> Bool {
    var cursor = Cursor(text)
    guard cursor.take("#", in: text) || word(&cursor, text) else { return false }
    return cursor.digits(in: text) != nil && (cursor.isAtEnd || !text[cursor.at].isAlphanumeric)
  }

  /// What an episode is called before its number.
  private static let names: WordSet = ["ep", "episode", "folge", "episodio"]

  private static func word(_ cursor: inout Cursor, _ text: borrowing Span<UInt8>) -> Bool {
    guard let word = cursor.letters(in: text), names.contains(word) else {
      return false
    }
    _ = cursor.take(".", in: text)
    _ = cursor.skipSpace(in: text)
    _ = cursor.take("#", in: text)
    return true
  }
}
