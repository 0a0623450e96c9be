/// A language by its BCP 47 tag (RFC 5646): `language` in RSS, `xml:lang`, `language` of a `podcast:transcript`.
public struct LanguageTag: Sendable, Equatable {
  /// The first subtag in lower case.
  private let primary: Word
  /// Whether the tag is private (`x-...`) or one of the irregular tags of RFC 5646, 2.1,
  /// whose first subtag is no language.
  private let isSpecial: Bool

  /// Reads a tag that is well-formed (RFC 5646, 2.2.9), in any case, with white space around it; nil for any other,
  /// such as `en_US`. A tag may be well-formed and no language: `english`; ask ``isKnown``.
  public init?(reading bytes: borrowing Span<UInt8>) {
    guard let subtags = Subtags(bytes), let primary = subtags.first else { return nil }
    isSpecial = primary.word == "x" || Self.irregular.contains(subtags.words)
    guard isSpecial || subtags.isLanguage else { return nil }
    if primary.word == "x", !subtags.isPrivateUse { return nil }
    self.primary = primary.word
  }

  /// The primary language subtag in lower case, such as `en`.
  public var language: String { primary.text }

  /// Whether the language exists as far as can be told here: a code of two letters is one of ISO 639-1's, a
  /// code of three letters is not one that has two letters (`eng`; RFC 5646, 2.2.1 takes the shorter one).
  /// No longer code is registered.
  public var isKnown: Bool {
    switch primary.count {
    case _ where isSpecial: true
    case 2: ISO639.codes.contains(primary)
    case 3: ISO639.shorter[primary] == nil
    default: false
    }
  }

  /// The tag that was meant, in lower case: `en-us` for `en_US`, `en` for `english` and `eng`, `en-gb` for `en-UK`. Nil
  /// where the tag is good as it is, in whatever case, or nothing better is known, and for more than 64 bytes.
  public static func better(than bytes: borrowing Span<UInt8>) -> String? {
    guard Cursor(bytes).rest.count <= 64, let text = String(bytes, Cursor(bytes).rest) else { return nil }
    let spelled = text.lowercased()
    let words = spelled.prefix { $0 != "." && $0 != "@" }.split { "-_".contains($0) || $0.isWhitespace }
    var parts = words.map { String($0) }
    guard let first = parts.first, first.utf8.count <= Word.limit else { return nil }
    parts[0] = ISO639.shorter[Word(first)]?.text ?? ISO639.names[first] ?? first
    if parts.count == 2, parts[0] == "en", parts[1] == "uk" { parts[1] = "gb" }
    let tag = parts.joined(separator: "-")
    guard tag != spelled, LanguageTag(reading: tag.utf8.span)?.isKnown == true else { return nil }
    return tag
  }

  /// The tags of RFC 5646 ("irregular") that the grammar does not give.
  private static let irregular: Set<[Word]> = [
    ["en", "gb", "oed"], ["i", "ami"], ["i", "bnn"], ["i", "default"], ["i", "enochian"], ["i", "hak"],
    ["i", "klingon"], ["i", "lux"], ["i", "mingo"], ["i", "navajo"], ["i", "pwn"], ["i", "tao"], ["i", "tay"],
    ["i", "tsu"], ["sgn", "be", "fr"], ["sgn", "be", "nl"], ["sgn", "ch", "de"],
  ]
}
