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
      let earlier = mentions.first(hash, else: .init(number: number, isMarked: number.isMultiple(of: 3)))
      if earlier == nil { expected[hash] = number }
    }
    // One of 50,000 hashes may be taken for another once in many thousand runs; never two of them.
    #expect(expected.count >= 49_999)
    for (hash, number) in expected {
      let found = mentions.first(hash, else: .init(number: 0))
      #expect(found?.number == number)
      #expect(found?.isMarked == number.isMultiple(of: 3))
    }
  }

  @Test(arguments: [0, -1, Int.max, Int.min, 1023, 1 << 20])
  func `any hash can be noted, and a marked one makes way`(hash: Int) {
    var mentions = FirstMentions()
    #expect(mentions.first(hash, else: .init(number: 7, isMarked: true)) == nil)
    let marked = mentions.first(hash, else: .init(number: 8), replacing: true)
    #expect(marked?.number == 7)
    #expect(marked?.isMarked == true)
    let other = mentions.first(hash, else: .init(number: 9), replacing: true)
    #expect(other?.number == 8)
    #expect(other?.isMarked == false)
  }

  @Test func `a number that is too large is the largest`() {
    var mentions = FirstMentions()
    #expect(mentions.first(5, else: .init(number: 1 << 40)) == nil)
    #expect(mentions.first(5, else: .init(number: 1))?.number == FirstMentions.Mention.largest)
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
