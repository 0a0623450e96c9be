import Testing

@testable import MajlisXML

/// What is found sixteen bytes at a time is what is found byte by byte.
struct ByteSearchTests {
  /// Every byte at every place of a step, of two, and behind them.
  private static let texts = [0, 1, 15, 16, 17, 31, 32, 35].flatMap { length in
    (0..<length).map { place in
      (UInt8.min...UInt8.max).map { byte in
        var text = [UInt8](repeating: UInt8(ascii: "x"), count: length)
        text[place] = byte
        return text
      }
    }.joined()
  }

  @Test func `the next byte that is not printable is the first that is not`() {
    for text in Self.texts {
      let expected = text.firstIndex { $0 < 0x20 || $0 > 0x7E } ?? text.count
      #expect(text.span.firstUnprintable(from: 0) == expected, "\(text)")
    }
  }

  @Test func `the next byte that JSON does not take as it is is the first that it does not`() {
    for text in Self.texts {
      let expected = text.firstIndex { $0 < 0x20 || $0 > 0x7E || $0 == 0x22 || $0 == 0x5C } ?? text.count
      #expect(text.span.firstUnplain(from: 0) == expected, "\(text)")
    }
  }

  @Test(arguments: [(XMLContext.text, Set("&<>".utf8)), (.attribute, Set("&<>\"\n\t".utf8))])
  func `a text is escaped wherever its byte stands`(context: XMLContext, escaped: Set<UInt8>) {
    for text in Self.texts where text.allSatisfy({ $0 == 0x09 || $0 == 0x0A || (0x20..<0x7F).contains($0) }) {
      var buffer = ByteBuffer()
      buffer.appendEscaped(text.span, context)
      let written = buffer.withBytes { $0.copy(0..<$0.count) }
      #expect(written.contains(UInt8(ascii: "&")) == text.contains { escaped.contains($0) }, "\(text)")
    }
  }

  @Test func `the next byte that may begin something odd is the first that may`() {
    for text in Self.texts {
      let expected = text.firstIndex { $0 < 0x20 || [0x7F, 0xC2, 0xE2, 0xEF].contains($0) } ?? text.count
      #expect(text.span.firstSuspect(from: 0) == expected, "\(text)")
    }
  }

  @Test func `the next sign that is no white space is the first that is none`() {
    for text in Self.texts {
      let expected = text.firstIndex { byte in
        byte < 0x20 ? ![0x09, 0x0A, 0x0D].contains(byte) : [0x7F, 0xC2, 0xE2, 0xEF].contains(byte)
      }
      #expect(text.span.firstSign(from: 0) == expected ?? text.count, "\(text)")
    }
  }

  @Test func `the next byte that may begin something odd, or is one of two, is the first of them`() {
    let (colon, number) = (UInt8(ascii: ":"), UInt8(ascii: "#"))
    for text in Self.texts {
      let odd = text.firstIndex { $0 < 0x20 || [0x7F, 0xC2, 0xE2, 0xEF, colon, number].contains($0) } ?? text.count
      #expect(text.span.firstSuspect(from: 0, or: colon, number) == odd, "\(text)")
    }
  }

  @Test func `the next byte that is no text of ASCII is the first that is neither printable nor a line feed`() {
    for text in Self.texts {
      let expected = text.firstIndex { $0 != 0x0A && ($0 < 0x20 || $0 > 0x7E) } ?? text.count
      #expect(text.span.firstBeyondText(from: 0) == expected, "\(text)")
    }
  }

  @Test(arguments: [
    ("<?xml", 3..<8), ("ml", 6..<8), ("x", 5..<6), ("xx", nil), ("", nil), ("end.", 9..<13), ("end..", nil),
  ])
  func `a word is found where it stands first`(word: String, range: Range<Int>?) {
    #expect(Array("<? <?xml end.".utf8).span.firstRange(of: word) == range)
  }

  @Test func `what stands before the start is not looked at`() {
    let text = Array("\u{1}é ordinary text\u{7F} and more\n".utf8)
    for start in 0...text.count {
      let expected = text[start...].firstIndex { $0 < 0x20 || $0 > 0x7E } ?? text.count
      #expect(text.span.firstUnprintable(from: start) == expected, "from \(start)")
    }
  }

  @Test func `characters are counted by their first bytes, in any part of a text`() {
    let text = Array("aé漢😀 zwölf Boxkämpfer 漢字かな 😀😀".utf8)
    for start in 0...text.count {
      for end in start...text.count {
        let expected = text[start..<end].count { $0 & 0xC0 != 0x80 }
        #expect(text.span.characterCount(in: start..<end) == expected, "\(start)..<\(end)")
      }
    }
  }

  @Test func `single spaces between words are passed, and nothing else of white space`() {
    let (less, more) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
    let spaced = Self.texts.map { Array($0) + [0x20] } + (0..<40).map { Array(String(repeating: "a ", count: $0).utf8) }
    for text in spaced {
      let expected =
        text.indices.first { index in
          let isPair = text[index] == 0x20 && index + 1 < text.count && text[index + 1] == 0x20
          return text[index] < 0x20 || text[index] == less || text[index] == more || isPair
        } ?? text.count
      #expect(text.span.firstUncollapsed(from: 0, or: less, more) == expected, "\(text)")
    }
  }
}
