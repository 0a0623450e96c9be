internal import MajlisFeed

/// A text that is looked for in others, without regard to case and diacritics.
///
/// Text of ASCII is compared as it stands; only where other letters occur is it folded.
struct FoldedPattern {
  private let scalars: [UInt32]
  /// The same in ASCII, if it is: text of ASCII can hold nothing else.
  private let ascii: [UInt8]?
  private let folder: TextFolder

  init(_ text: String, folder: TextFolder) {
    self.folder = folder
    scalars = folder.fold(text)
    ascii = scalars.allSatisfy { $0 < 0x80 } ? scalars.map { UInt8($0) } : nil
  }

  /// Whether it has nothing that could be looked for.
  var isEmpty: Bool { scalars.isEmpty }

  /// Whether a text in UTF-8 holds it.
  func occurs(in text: borrowing Span<UInt8>) -> Bool { !ranges(in: text, limit: 1).isEmpty }

  /// Where it stands, one place behind the other: the bytes of whole letters, with their marks.
  ///
  /// - Parameter limit: how many places are enough.
  func ranges(in text: borrowing Span<UInt8>, limit: Int) -> [Range<Int>] {
    guard !scalars.isEmpty else { return [] }
    guard Self.isASCII(text) else { return foldedRanges(in: text, limit: limit) }
    return ascii.map { Self.ranges(of: $0, in: text, limit: limit) } ?? []
  }

  private static func isASCII(_ text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0x80 { return false }
    return true
  }

  private static func ranges(of word: [UInt8], in text: borrowing Span<UInt8>, limit: Int) -> [Range<Int>] {
    var (ranges, at): ([Range<Int>], Int) = ([], 0)
    while at + word.count <= text.count, ranges.count < limit {
      var length = 0
      while length < word.count, text[at + length].folded == word[length] { length += 1 }
      if length == word.count { ranges.append(at..<at + length) }
      at += length == word.count ? length : 1
    }
    return ranges
  }

  private func foldedRanges(in text: borrowing Span<UInt8>, limit: Int) -> [Range<Int>] {
    let folded = FoldedText(text, folder)
    var (ranges, at): ([Range<Int>], Int) = ([], 0)
    while at + scalars.count <= folded.scalars.count, ranges.count < limit {
      let end = at + scalars.count
      let isFound = folded.scalars[at] == scalars[0] && folded.scalars[at..<end].elementsEqual(scalars)
      let range = isFound ? folded.range(of: at..<end) : 0..<0
      // Half a letter, as of `ß`, may have been part of the place before.
      if isFound, range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(range) }
      at = isFound ? end : at + 1
    }
    return ranges
  }
}

/// A text folded, with the places of its letters.
private struct FoldedText {
  private(set) var scalars: [UInt32] = []
  /// The bytes of the letter that each folded scalar comes from.
  private var letters: [Range<Int>] = []

  init(_ text: borrowing Span<UInt8>, _ folder: TextFolder) {
    scalars.reserveCapacity(text.count)
    letters.reserveCapacity(text.count)
    guard let utf8 = try? UTF8Span(validating: copy text) else { return }
    var source = utf8.makeUnicodeScalarIterator()
    var start = 0
    while let scalar = source.next() {
      folder.fold(scalar, into: &scalars)
      let end = source.currentCodeUnitOffset
      // A mark that folds to nothing belongs to the letter before it.
      if scalars.count == letters.count, let last = letters.popLast() { letters.append(last.lowerBound..<end) }
      while letters.count < scalars.count { letters.append(start..<end) }
      start = end
    }
  }

  /// The bytes of folded scalars.
  func range(of places: Range<Int>) -> Range<Int> {
    letters[places.lowerBound].lowerBound..<letters[places.upperBound - 1].upperBound
  }
}

extension UInt8 {
  /// What a character of ASCII folds to: letters to lower case, white space to a space.
  fileprivate var folded: UInt8 { self == 0x09 || self == 0x0A || self == 0x0D ? 0x20 : lowercased }
}
