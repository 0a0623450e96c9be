import Testing

@testable import MajlisFeed

@Suite struct NearMissTests {
  private static let keys = ["title", "date", "duration", "moderator", "panellists", "audio", "guid"]

  @Test(arguments: [
    ("tilte", "title"), ("Title", "title"), ("durration", "duration"), ("moderater", "moderator"),
    ("panelists", "panellists"),
    ("audo", "audio"), ("dat", "date"), ("giud", "guid"), ("durtaoin", "duration"),
  ])
  func `the nearest name is found`(word: String, name: String) {
    #expect(NearMiss.nearest(word, among: Self.keys) == name)
  }

  @Test(arguments: ["", "x", "link", "explicit", "gudi!", "modulations"])
  func `a word that is far from all names has none`(word: String) {
    #expect(NearMiss.nearest(word, among: Self.keys) == nil)
  }

  @Test func `of two equally near names the first is taken`() {
    #expect(NearMiss.nearest("cat", among: ["bat", "hat"]) == "bat")
    #expect(NearMiss.nearest("cat", among: ["bat", "Cat"]) == "Cat")
  }

  @Test func `a word longer than any name is not compared`() {
    let word = String(repeating: "a", count: 1_000_000)
    #expect(NearMiss.nearest(word, among: [word]) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("", "ab", 2), ("ab", "", 2), ("ab", "ba", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ("abcdef", "bcdefa", 2), ("abcdef", "badcfe", 3), ("aaaaaa", "bbbbbb", 6),
  ])
  func `the distance counts letters added, dropped, replaced and swapped`(a: String, b: String, changes: Int) {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    for limit in 0...6 { #expect(NearMiss.distance(a, b, within: limit) == (limit < changes ? nil : changes)) }
  }
}
