/// A few words of our own, among which others are looked up often: found by a product and one comparison, where a
/// `Set` would hash each word with a secret that only words from elsewhere call for.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  /// The words, each where it would like to stand or behind others; an empty word where none stands.
  private var slots: [Word]

  init(arrayLiteral words: Word...) {
    self.init(words)
  }

  /// A set of words, none of which is empty.
  init(_ words: [Word]) {
    slots = [Word](repeating: Word(), count: 4)
    while slots.count < 4 * words.count { slots += slots }
    for word in words { slots[place(of: word)] = word }
  }

  /// Whether a word is among them.
  func contains(_ word: Word) -> Bool { word.count > 0 && slots[place(of: word)] == word }

  /// Where a word stands or would stand.
  private func place(of word: Word) -> Int {
    var index = word.mixed & (slots.count - 1)
    while slots[index].count > 0, slots[index] != word { index = (index + 1) & (slots.count - 1) }
    return index
  }
}

extension Word {
  /// A number that differs for most words, in its low bits too.
  fileprivate var mixed: Int {
    let sum = UInt64(truncatingIfNeeded: bits) ^ UInt64(truncatingIfNeeded: bits >> 64)
    return Int(truncatingIfNeeded: (sum &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
