/// Texts that are hard to write as YAML: characters of every class at each end and in between, words and numbers.
enum NastyTexts {
  /// All of them, each once.
  static let all: [String] = Set([edges, pairs, words, breaks, mixtures].joined()).sorted()

  private static let ascii: [String] = (UInt8(0x20)...0x7E).map { String(Unicode.Scalar($0)) }

  /// Every printable ASCII character first and last, and each sign beside every other.
  private static let edges: [String] =
    combinations(of: ascii) { a, b in ["\(a)x\(b)"] }
    + combinations(of: signs) { a, b in ["\(a)\(b)", "x\(a)\(b)x", "x\(a) \(b)x"] }

  private static let signs: [String] = ascii.filter { !$0.allSatisfy { $0.isLetter || $0.isNumber } } + ["x", "1"]

  private static func combinations(of parts: [String], _ body: (String, String) -> [String]) -> [String] {
    var texts: [String] = []
    for first in parts {
      for second in parts { texts += body(first, second) }
    }
    return texts
  }

  private static let special: [String] = [
    "\n", "\r", "\r\n", "\t", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9F}", "\u{A0}", "\u{2028}", "\u{2029}",
    "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1FFFE}", "\u{10FFFF}", "\u{200B}", "\u{202E}", "e\u{301}",
    "\u{301}",
    "ж", "中", "نص", "👩‍👩‍👧", "🇹🇲", ": ", " #", "- ", "? ", "---", "...", "\n---\n", "\n...\n", "%", "@", "`", "\"", "'",
    "\\", "\\n", "|", ">", "&a", "*a", "!", "<<", "{", "}", "[", "]", ",", ":", "#", " ", "  ", "a", "#a", "x: y",
  ]

  private static let pairs: [String] = combinations(of: special) { a, b in
    ["\(a)\(b)", "\(a)a\(b)", "a\(a)\(b)a"]
  }

  static let words = [
    "", "~", "null", "Null", "NULL", "nUll", "yes", "Yes", "no", "NO", "on", "off", "y", "N", "true", "False", "=",
    "<<",
    "1", "-1", "+1", "010", "0o10", "0x1F", "0b1", "1_000", "1,000", "1.10", ".5", "5.", "1e3", "1E-3", "-.inf", ".NaN",
    "39:03", "1:39:03", "0:39:03", "2024-01-02", "2024-1-2T10:00:00Z", "2024-01-02 10:00", "2015-11-28T10:00:00+01:00",
  ]

  private static let blanks: [String] = [
    "", " ", "\t", "\n", "\n\n", " \n", "\n  ", "\n\t", "\n \n", " \n\n", "\n\n\n",
  ]

  private static let breaks: [String] = combinations(of: blanks) { first, last in
    ["a", "#", "- a", "a\nb", "a\n\n b", "a:\n  b\n c", "é\n#x", "---\n...", "%a\n@b", "🇹🇲\n\tb"].map {
      first + $0 + last
    }
  }

  private static let long = String(repeating: "a word, another: one # and ", count: 8)

  private static let mixtures: [String] = [
    long, long + "\u{85}", " " + long, "'" + long, "\"" + long + "\\", long + "\t", long + "\n",
    String(long.dropLast()),
    String(repeating: "x", count: 3000), String(repeating: "💥 : ", count: 600), String(repeating: "\n", count: 50),
    "https://example.org/a?b=c#d", "News > Politics", "C:\\path", "50 % off", "it's", "say \"hi\"", "both ' and \"",
    "a\\b: 'c'",
  ]
}
