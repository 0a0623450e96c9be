import Testing

@testable import MajlisXML

@Suite struct ByteComparisonTests {
  private static let texts = ["", "a", "a/b", "a0", "ab", "é", "é\u{0}", "z", String(repeating: "long ", count: 30)]

  @Test(arguments: texts, texts)
  func `bytes stand in the order that comparing them one by one gives`(_ a: String, _ b: String) {
    #expect(a.utf8.span.precedes(b.utf8.span) == a.utf8.lexicographicallyPrecedes(b.utf8))
    #expect(a.utf8.span.isEqual(toLong: b.utf8.span) == a.utf8.elementsEqual(b.utf8))
  }
}
