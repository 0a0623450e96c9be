import Testing

@testable import MajlisCatalog

@Suite(.timeLimit(.minutes(20))) struct GlobPatternTests {
  @Test(arguments: [
    ("a.yaml", "a.yaml"), ("*.yaml", "a.yaml"), ("*.yaml", ".yaml"), ("*", ""), ("**", ""), ("**", "a/b/c"),
    ("a/**", "a/b"),
    ("a/**", "a/b/c.yaml"), ("**/*.yaml", "a.yaml"), ("**/*.yaml", "x/y/a.yaml"), ("a/**/b", "a/b"),
    ("a/**/b", "a/x/y/b"),
    ("*/b", "a/b"), ("?.yaml", "é.yaml"), ("?.yaml", "🎙.yaml"), ("20[12]?-*", "2015-x"), ("[!a]b", "cb"),
    ("[a-c]", "b"),
    ("a*b*c", "aXbXbc"), ("**a", "xya"), ("**/a", "x/y/a"), ("x**/a", "xy/a"), ("*é*", "caféx"), ("[]]", "]"),
    ("a[", "a["), ("**/**/a", "a"),
  ])
  func `a pattern means a path`(pattern: String, path: String) {
    #expect(GlobPattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("a.yaml", "b.yaml"), ("a.yaml", "a.yaml2"), ("*.yaml", "a/b.yaml"), ("*", "a/b"), ("?", "/"), ("?", ""),
    ("[!a]", "/"),
    ("a/**", "b/a"), ("a/**/b", "ab"), ("*/b", "b"), ("20[12]?-*", "2035-x"), ("[a-c]", "d"), ("[a-c]", ""), ("", "a"),
    ("?", "ab"),
    ("A", "a"), ("*/*", "a"),
  ])
  func `a pattern does not mean a path`(pattern: String, path: String) {
    #expect(!GlobPattern(pattern).matches(path))
  }

  @Test(arguments: [("**/a", "ba"), ("**/a.yaml", "x/ba.yaml"), ("x/**/a", "x/ba")])
  func `two stars and a slash stand for whole folders`(pattern: String, path: String) {
    #expect(!GlobPattern(pattern).matches(path))
  }

  @Test func `a pattern of many stars takes no longer than its length times the path's`() {
    let path = String(repeating: "a/", count: 2000) + "b"
    #expect(!GlobPattern(String(repeating: "**a", count: 500) + "c").matches(path))
    #expect(!GlobPattern(String(repeating: "*a", count: 500) + "c").matches(String(repeating: "a", count: 4000)))
    #expect(!GlobPattern(String(repeating: "**/", count: 500) + "c").matches(path))
    #expect(GlobPattern(String(repeating: "**/", count: 500) + "b").matches(path))
  }

  /// What the patterns of `*` and `?` say, straight from their words and slow.
  private static func means(_ pattern: Substring, _ path: Substring) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == "*", means(pattern.dropFirst(), path) { return true }
    guard let next = path.first else { return false }
    if first == "*" { return next != "/" && means(pattern, path.dropFirst()) }
    return (first == next || (first == "?" && next != "/")) && means(pattern.dropFirst(), path.dropFirst())
  }

  /// All texts of at most so many of the words.
  private static func texts(of words: [String], upTo count: Int) -> Set<String> {
    (0..<count).reduce(into: [""]) { texts, _ in
      for text in texts { for word in words { texts.insert(text + word) } }
    }
  }

  @Test func `every short pattern means what its words say`() {
    let patterns = Self.texts(of: ["a", "/", "*", "?"], upTo: 4).filter { !$0.contains("**") }
    let paths = Self.texts(of: ["a", "b", "/"], upTo: 4)
    #expect(patterns.count > 50 && paths.count > 100)
    for pattern in patterns {
      for path in paths where GlobPattern(pattern).matches(path) != Self.means(pattern[...], path[...]) {
        Issue.record("\(pattern) and \(path)")
      }
    }
  }
}
