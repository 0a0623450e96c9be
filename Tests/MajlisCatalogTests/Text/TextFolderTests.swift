import Testing

@testable import MajlisCatalog

@Suite struct TextFolderTests {
  @Test(arguments: [
    ("Ёлка", "елка"), ("ЎЗБЕК", "узбек"), ("İstanbul", "istanbul"), ("ISPARTA", "ısparta"), ("Straße", "STRASSE"),
    ("Σίσυφος", "ΣΙΣΥΦΟΣ"), ("Amélie", "AME\u{301}LIE"), ("Ångström", "angstrom"), ("Søren Kjær", "soren kjaer"),
    ("Łódź", "lodz"), ("Đặng", "dang"), ("Қазақстан", "казакстан"), ("Ғафур", "гафур"), ("Oʻzbekiston", "o'zbekiston"),
    ("O’zbekiston", "OʼZBEKISTON"), ("مُحَمَّد", "محمد"), ("آب", "اب"), ("می‌خواهم", "میخواهم"), ("שָׁלוֹם", "שלום"),
    ("ᏣᎳᎩ", "ꮳꮃꭹ"), ("ﬁn", "FIN"), ("Ǆ", "ǆ"), ("한국", "한국".decomposed),
  ])
  func `letters are alike whatever their case and marks`(one: String, other: String) {
    let folder = TextFolder()
    #expect(folder.fold(one) == folder.fold(other))
    #expect(folder.fold(folder.key(one)) == folder.fold(one))
  }

  @Test(arguments: [("が", "か"), ("कि", "क"), ("дом", "дым"), ("a", "b"), ("ด้", "ด")])
  func `other letters are others`(one: String, other: String) {
    let folder = TextFolder()
    #expect(folder.fold(one) != folder.fold(other))
  }

  @Test(arguments: [
    ("Hello, World", "WORLD", "World"), ("abcabd", "abd", "abd"), ("caf\u{65}\u{301}s", "CAFÉ", "cafe\u{301}"),
    ("Ünal", "u", "Ü"), ("Großes", "SS", "ß"), ("a\u{301}\u{302}b", "a", "a\u{301}\u{302}"), ("xİy", "i", "İ"),
    ("plain", "é", ""), ("ab", "abc", ""), ("", "a", ""), ("naïve", "zz", ""), ("ASCII", "i", "I"),
  ])
  func `a pattern is found as whole letters`(text: String, pattern: String, found: String) {
    let range = FoldedPattern(pattern, folder: TextFolder()).ranges(in: text.utf8.span, limit: 1).first
    #expect(range.map { Array(Array(text.utf8)[$0]) } ?? [] == Array(found.utf8))
  }

  @Test(arguments: [
    ("ababab", "ab", [0..<2, 2..<4, 4..<6]), ("äbäb", "ab", [0..<3, 3..<6]), ("aaa", "aa", [0..<2]),
    ("ßß", "s", [0..<2, 2..<4]), ("aße", "se", [1..<4]),
  ])
  func `each place lies behind the one before`(text: String, word: String, ranges: [Range<Int>]) {
    let pattern = FoldedPattern(word, folder: TextFolder())
    #expect(pattern.ranges(in: text.utf8.span, limit: .max) == ranges)
    #expect(pattern.ranges(in: text.utf8.span, limit: 1) == [ranges[0]])
  }

  @Test func `what is folded stays as it is`() {
    let folder = TextFolder()
    let unstable = (0...0x1FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let key = folder.key(String(Character(scalar)))
      return folder.key(key) != key
    }
    #expect(unstable.map { String($0.value, radix: 16) } == [])
  }
}

extension String {
  fileprivate var decomposed: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: normalizedNFD)
    return String(scalars)
  }
}
