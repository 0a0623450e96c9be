internal import Glibc

extension Span<UInt8> {
  /// Where a byte stands next, from an index on; nil where it does not. The C library looks at many bytes at once.
  package func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBufferPointer { bytes in
      // memchr looks at the bytes between the start and the end of this very buffer, which is not empty.
      guard let base = bytes.baseAddress else { return nil }
      return memchr(base + start, CInt(byte), bytes.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }
  }

  /// Where bytes stand next, from an index on; nil where they do not.
  package func firstRange(of word: String, from start: Int = 0) -> Range<Int>? {
    let word = word.utf8.span
    var next = start
    while !word.isEmpty, let first = firstIndex(of: word[0], from: next), first + word.count <= count {
      var length = 1
      while length < word.count, self[first + length] == word[length] { length += 1 }
      if length == word.count { return first..<first + length }
      next = first + 1
    }
    return nil
  }

  /// Whether a byte stands there.
  package func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte) != nil }
}

// MARK: - Eight bytes in one step

/// Eight bytes as one number, the first of them the lowest. Each answer has a mark, the highest bit, at the first byte that
/// is so, and perhaps at others behind it.
struct EightBytes {
  private let bits: UInt64

  /// Their number.
  static let count = 8
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  init(_ bits: UInt64) {
    self.bits = bits
  }

  /// Those that are no printable characters of ASCII: a mark at every one and at no other.
  var unprintable: UInt64 {
    // No sum of seven bits goes beyond its byte: from 0x20 on the first has the mark, from 0x7F on the second.
    let low = bits & ~Self.highBits
    return (~(low &+ 0x6060_6060_6060_6060) | (low &+ Self.ones) | bits) & Self.highBits
  }

  /// Those that continue a character of UTF-8, 0b10xx_xxxx: a mark at every one.
  var continuations: UInt64 { bits & ~(bits << 1) & Self.highBits }

  /// Control characters: those below the space.
  var controls: UInt64 { (bits &- 0x2020_2020_2020_2020) & ~bits & Self.highBits }

  /// Line feeds: a mark at every one and at no other.
  var lineFeeds: UInt64 {
    let others = bits ^ (Self.ones &* 0x0A)
    return ~(((others & ~Self.highBits) &+ ~Self.highBits) | others) & Self.highBits
  }

  /// Those that are a given byte.
  func equal(to byte: UInt8) -> UInt64 {
    let others = bits ^ (Self.ones &* UInt64(byte))
    return (others &- Self.ones) & ~others & Self.highBits
  }

  /// Those that may begin a control character, a break of a line, or a character that XML or YAML cannot hold: those of
  /// ASCII, C2 (C1 controls, NEL), E2 (LS, PS) and EF (U+FEFF, U+FFFE, U+FFFF).
  var suspects: UInt64 {
    unprintable & ~bits | EightBytes(bits & 0xDFDF_DFDF_DFDF_DFDF).equal(to: 0xC2) | equal(to: 0xEF)
  }
}

extension Span<UInt8> {
  /// Where the next byte stands that is no printable character of ASCII, from an index on; the count where there is none.
  package func firstUnprintable(from start: Int) -> Int {
    first(from: start, \.unprintable) { !(0x20..<0x7F).contains($0) }
  }

  /// Where the next byte stands that is no printable character of ASCII or is one of two, from an index on; the count
  /// where there is none.
  package func firstUnprintable(from start: Int, or one: UInt8, _ other: UInt8) -> Int {
    first(from: start) {
      $0.unprintable | $0.equal(to: one) | $0.equal(to: other)
    } isWanted: {
      !(0x20..<0x7F).contains($0) || $0 == one || $0 == other
    }
  }

  /// Where the next byte stands that a string of JSON cannot hold as it is, or that begins a character beyond ASCII; the
  /// count where there is none.
  package func firstUnplain(from start: Int) -> Int {
    firstUnprintable(from: start, or: UInt8(ascii: "\""), UInt8(ascii: "\\"))
  }

  /// Where the next byte stands that is neither a printable character of ASCII nor a line feed, from an index on; the
  /// count where there is none.
  package func firstBeyondText(from start: Int) -> Int {
    first(from: start) {
      $0.unprintable & ~$0.lineFeeds
    } isWanted: {
      !(0x20..<0x7F).contains($0) && $0 != 0x0A
    }
  }

  /// Where the next byte stands that may begin a control character, a break of a line, or a character that XML or YAML
  /// cannot hold, from an index on; the count where there is none. Few texts of any script have many.
  package func firstSuspect(from start: Int) -> Int { first(from: start, \.suspects, isWanted: Self.isSuspect) }

  /// The same, or where one of two bytes stands.
  package func firstSuspect(from start: Int, or one: UInt8, _ other: UInt8) -> Int {
    first(from: start) {
      $0.suspects | $0.equal(to: one) | $0.equal(to: other)
    } isWanted: {
      Self.isSuspect($0) || $0 == one || $0 == other
    }
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte & 0xDF == 0xC2 || byte == 0xEF
  }

  /// How many characters of UTF-8 begin in a range.
  package func characterCount(in range: Range<Int>) -> Int {
    var (index, continuations) = (range.lowerBound, 0)
    while index + EightBytes.count <= range.upperBound {
      continuations += eightBytes(at: index).continuations.nonzeroBitCount
      index += EightBytes.count
    }
    if index < range.upperBound, range.upperBound >= EightBytes.count {
      // The last eight, without those that have been counted.
      let last = range.upperBound - EightBytes.count
      continuations += (eightBytes(at: last).continuations >> UInt64(8 * (index - last))).nonzeroBitCount
      index = range.upperBound
    }
    while index < range.upperBound {
      if self[index] & 0xC0 == 0x80 { continuations += 1 }
      index += 1
    }
    return range.count - continuations
  }

  /// Where the next byte stands that is wanted, from an index on; the count where there is none.
  ///
  /// - Parameter marks: the marks of those that are wanted among eight.
  @inline(__always)
  func first(from start: Int, _ marks: (EightBytes) -> UInt64, isWanted: (UInt8) -> Bool) -> Int {
    var index = start
    while index + EightBytes.count <= count {
      let found = marks(eightBytes(at: index))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += EightBytes.count
    }
    // The last eight, of which the first have been looked at; what these may falsely mark is looked at below.
    if index < count, count >= EightBytes.count {
      let last = count - EightBytes.count
      if marks(eightBytes(at: last)) >> UInt64(8 * (index - last)) == 0 { return count }
    }
    while index < count, !isWanted(self[index]) { index += 1 }
    return index
  }

  /// The bytes from an index on.
  private func eightBytes(at index: Int) -> EightBytes {
    // Any bytes are a number, and the call checks that they are there.
    EightBytes(UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)))
  }
}
