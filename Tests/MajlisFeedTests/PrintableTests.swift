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
  @Test func `JSON escapes each character as if it stood alone`() {
    let characters =
      "aZ \"\\\n\r\t\u{1}\u{7F}\u{9B}é“—日ж\u{5D0}\u{61C}\u{200B}\u{2028}\u{AD}\u{FEFF}\u{1F600}\u{E0041}x"
      .unicodeScalars
    let alone = characters.map { (String($0), json(String($0))) }
    var state: UInt64 = 1
    for length in (0..<400).map({ $0 % 40 }) {
      let drawn = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alone[Int(state >> 33) % alone.count]
      }
      #expect(json(drawn.map(\.0).joined()) == drawn.map(\.1).joined())
    }
  }

  /// What stands between the quotation marks.
  private func json(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(nil, text)
    return String(writer.text.unicodeScalars.dropFirst().dropLast())
  }

  @Test(arguments: [0, 9, 10, 1_234_567_890, -1, .max, .min])
  func `JSON has numbers in their digits`(number: Int) {
    var writer = JSONWriter()
    writer.number(nil, number)
    #expect(writer.text == "\(number)")
  }
}
