import Testing

@testable import MajlisFeed

/// A table of hashes answers as a dictionary does.
struct FirstMentionsTests {
  @Test func `what was said first is found again among very many`() {
    var mentions = FirstMentions()
    var generator = SystemRandomNumberGenerator()
    var expected: [Int: Int] = [:]
    for number in 1...50_000 {
      let hash = Int(bitPattern: UInt(generator.next()))
      if mentions[hash] == nil {
        mentions[hash] = .init(number: number, isMarked: number.isMultiple(of: 3))
        expected[hash] = number
      }
    }
    // One of 50,000 hashes may be taken for another once in many thousand runs; never two of them.
    #expect(expected.count >= 49_999)
    for (hash, number) in expected {
      #expect(mentions[hash]?.number == number)
      #expect(mentions[hash]?.isMarked == number.isMultiple(of: 3))
    }
  }

  @Test(arguments: [0, -1, Int.max, Int.min, 1023, 1 << 20])
  func `any hash can be noted, and noted otherwise`(hash: Int) {
    var mentions = FirstMentions()
    #expect(mentions[hash] == nil)
    mentions[hash] = .init(number: 7, isMarked: true)
    mentions[hash] = .init(number: 8)
    #expect(mentions[hash]?.number == 8)
    #expect(mentions[hash]?.isMarked == false)
  }

  @Test func `a number that is too large is the largest`() {
    var mentions = FirstMentions()
    mentions[5] = .init(number: 1 << 40)
    #expect(mentions[5]?.number == FirstMentions.Mention.largest)
  }

  @Test func `a guid in other letters is like the first that had it`() {
    var seen = SeenBefore()
    var answers: [String] = []
    for (index, text) in ["abc", "ABC", "abc", "Abc", "x"].enumerated() {
      let guid = Array(text.utf8)
      switch seen.item(before: index + 1, guid: guid.span) {
      case .same(let number)?: answers.append("same as \(number)")
      case .alike(let number)?: answers.append("like \(number)")
      case nil: answers.append("new")
      }
    }
    #expect(answers == ["new", "like 1", "same as 1", "like 1", "new"])
  }
}
