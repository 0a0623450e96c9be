@_spi(_Unicode) internal import Swift

/// Folds texts to what people look for: without case and without diacritics, in every script.
///
/// `Ё`, `ё` and `е` are one, `ў` and `у`, `İ`, `I`, `ı` and `i`, `Å` and `a`, `ß` and `ss`.
/// A letter is folded once and then looked up.
final class TextFolder {
  /// The folded scalar of each scalar below ``tableSize``, or one of the marks below.
  private var table = [UInt32](repeating: TextFolder.unknown, count: TextFolder.tableSize)
  /// Those that fold to several scalars or to none, and those beyond the table.
  private var others: [UInt32: [UInt32]] = [:]

  private static let tableSize = 0x10000
  private static let unknown = UInt32.max
  private static let several = UInt32.max - 1

  /// Appends what a scalar folds to.
  func fold(_ scalar: Unicode.Scalar, into folded: inout [UInt32]) {
    let value = scalar.value
    guard value < UInt32(Self.tableSize) else { return folded += other(scalar) }
    switch table[Int(value)] {
    case Self.unknown:
      let result = Self.folded(scalar)
      table[Int(value)] = result.count == 1 ? result[0] : Self.several
      if result.count != 1 { others[value] = result }
      folded += result
    case Self.several: folded += others[value] ?? []
    case let single: folded.append(single)
    }
  }

  /// What a text folds to.
  func fold(_ text: some StringProtocol) -> [UInt32] {
    var folded: [UInt32] = []
    for scalar in text.unicodeScalars { fold(scalar, into: &folded) }
    return folded
  }

  /// The folded text as a string, for keys and for sorting.
  func key(_ text: some StringProtocol) -> String {
    var key = String.UnicodeScalarView()
    key.append(contentsOf: fold(text).compactMap(Unicode.Scalar.init))
    return String(key)
  }

  private func other(_ scalar: Unicode.Scalar) -> [UInt32] {
    if let known = others[scalar.value] { return known }
    let result = Self.folded(scalar)
    others[scalar.value] = result
    return result
  }

  /// Lower, upper and again lower case bring together what has two small forms: `ς` and `σ`, `ı` and `i`, `ẞ` and `ss`.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt32] {
    let upper = scalar.properties.lowercaseMapping.unicodeScalars.map(\.properties.uppercaseMapping).joined()
    let lower = upper.unicodeScalars.map(\.properties.lowercaseMapping).joined()
    return lower.normalizedNFD.filter { !isDropped($0) }.flatMap { alike[$0]?.map(\.value) ?? [$0.value] }
  }

  /// Marks on, below or through a letter, and what is not seen. Signs of vowels and the marks of
  /// kana make other letters and stay.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    return switch scalar.properties.canonicalCombiningClass.rawValue {
    case 1, 7, 10...36, 200...240: true
    default: false
    }
  }

  /// Letters whose mark is drawn into them, for which Unicode has no decomposition,
  /// and signs that keyboards do not have.
  private static let alike: [Unicode.Scalar: String.UnicodeScalarView] = {
    let spellings = [
      "a": "ⱥ", "ae": "æ", "b": "ƀ", "c": "ȼ", "d": "đð", "e": "ɇ", "g": "ǥ", "h": "ħ", "i": "ɨ", "j": "ɉ", "l": "łƚ",
      "o": "ø", "oe": "œ", "p": "ᵽ", "r": "ɍ", "t": "ŧ", "u": "ʉ", "y": "ɏ", "z": "ƶ", "г": "ғҕ", "ж": "җ", "з": "ҙ",
      "к": "қҝҟҡ", "н": "ңӈ", "п": "ҧ", "с": "ҫ", "т": "ҭ", "х": "ҳ", "ч": "ҷҹ", "ү": "ұ", "'": "‘’ʻʼ´", "\"": "“”„",
      "-": "‐‑‒–—", " ": "\t\n\r\u{A0}\u{2009}\u{202F}",
    ]
    var alike: [Unicode.Scalar: String.UnicodeScalarView] = [:]
    for (plain, marked) in spellings {
      for scalar in marked.unicodeScalars { alike[scalar] = plain.unicodeScalars }
    }
    return alike
  }()
}
