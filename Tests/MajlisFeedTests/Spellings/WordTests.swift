import Testing

@testable import MajlisFeed

/// Words are read eight bytes at a time; they are the same as read byte by byte.
struct WordTests {
  @Test func `a word is the same wherever it stands among other bytes`() {
    let letters = Array("aBcDeFgHiJkLmNoPq".utf8)
    for count in 0...letters.count {
      for (before, after) in [(0, 0), (1, 0), (0, 1), (7, 0), (0, 7), (8, 8), (3, 20)] {
        let word = Array(letters.prefix(count))
        let bytes = [UInt8](repeating: 0x5A, count: before) + word + [UInt8](repeating: 0xFF, count: after)
        let read = Word(bytes.span, before..<before + count)
        #expect(read == (count > Word.limit ? nil : Word(String(decoding: word, as: UTF8.self))))
        if let read { #expect(read.text == String(decoding: word, as: UTF8.self).lowercased()) }
      }
    }
  }

  @Test func `only capitals of ASCII lose their case`() {
    for byte in UInt8.min...UInt8.max {
      let bytes = [UInt8](repeating: byte, count: 8)
      var word = Word()
      for _ in bytes { word.append(byte) }
      #expect(Word(bytes.span, 0..<8) == word)
      #expect(Word(bytes.span, 2..<3) == Word(bytes.span, 5..<6))
    }
  }

  @Test func `a set holds its words and no other`() {
    let names = (0..<200).map { "w\($0)" }
    let set = WordSet(names.map { Word($0) })
    for name in names {
      #expect(set.contains(Word(name)))
      #expect(!set.contains(Word(name + "x")))
    }
    #expect(!set.contains(Word()))
    #expect(!WordSet([]).contains("a"))
  }
}
