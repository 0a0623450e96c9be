import Testing

@testable import MajlisFeed

/// What comes from data and is shown to people steers no terminal.
@Suite struct PrintableTests {
  @Test(arguments: [
    ("\u{1B}[31mred", "\\u{1b}[31mred"), ("a\u{7F}b", "a\\u{7f}b"), ("a\u{9B}31m", "a\\u{9b}31m"), ("a\nb", "a\\u{a}b"),
    ("\u{202E}txt.exe", "\\u{202e}txt.exe"), ("a\u{2066}b", "a\\u{2066}b"), ("a\u{200B}b", "a\\u{200b}b"),
    ("a\u{AD}b", "a\\u{ad}b"), ("a\u{3164}b", "a\\u{3164}b"), ("a\u{2028}b", "a\\u{2028}b"),
    ("\u{FEFF}a", "\\u{feff}a"),
    ("a\u{E0041}b", "a\\u{e0041}b"), ("a\u{1FFFE}b", "a\\u{1fffe}b"),
    (
      "Ünïcode · 日本語 · \u{1F468}\u{200D}\u{1F469} ❤\u{FE0F} می\u{200C}خواهم",
      "Ünïcode · 日本語 · \u{1F468}\u{200D}\u{1F469} ❤\u{FE0F} می\u{200C}خواهم"
    ),
  ])
  func `what is invisible or steers is escaped, letters and emoji are not`(text: String, shown: String) {
    #expect(Printable(text).text == shown)
  }

  @Test func `a letter with a million accents is cut like a long text`() {
    let text = "a" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(Printable(text, limit: 60).text == "…")
    #expect(Printable(String(repeating: "b", count: 61), limit: 60).text.count == 61)
  }

  @Test(arguments: [
    ("a\u{7F}\u{9B}b", #"{"k":"a\u007f\u009bb"}"#), ("\u{202E}\u{2066}", #"{"k":"\u202e\u2066"}"#),
    ("\u{FEFF}\u{200B}\u{AD}", #"{"k":"\ufeff\u200b\u00ad"}"#), ("\u{E0041}x", #"{"k":"\udb40\udc41x"}"#),
    ("é“日本\u{1F600}", #"{"k":"é“日本\#u{1F600}"}"#), ("\u{1}\"\\", #"{"k":"\u0001\"\\"}"#),
  ])
  func `JSON escapes what steers a terminal, and nothing else that it need not`(text: String, json: String) {
    var writer = JSONWriter()
    writer.object { $0.string("k", text) }
    #expect(writer.text == json)
  }
}
