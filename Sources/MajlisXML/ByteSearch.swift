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

  /// The bytes of a range.
  func copy(_ range: Range<Int>) -> [UInt8] { extracting(range).withUnsafeBufferPointer { Array($0) } }

  /// Whether a byte stands there.
  package func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte) != nil }
}

// MARK: - Sixteen bytes in one step

/// Sixteen bytes, of which each is asked the same in one step. An answer marks those that are so.
struct SixteenBytes {
  typealias Marks = SIMDMask<SIMD16<Int8>>

  private let bytes: SIMD16<UInt8>

  /// Their number.
  static let count = 16

  init(_ bytes: SIMD16<UInt8>) {
    self.bytes = bytes
  }

  // Two vectors are compared by one instruction of the processor, a vector and a number are not.
  private static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  /// Those that are no printable characters of ASCII.
  var unprintable: Marks { bytes &- Self.all(0x20) .>= Self.all(0x7F - 0x20) }

  /// Those that continue a character of UTF-8.
  var continuations: Marks { bytes & Self.all(0xC0) .== Self.all(0x80) }

  /// Control characters: those below the space.
  var controls: Marks { bytes .< Self.all(0x20) }

  /// Those that are a given byte.
  func equal(to byte: UInt8) -> Marks { bytes .== Self.all(byte) }

  /// Those that may begin a control character, a break of a line, or a character that XML or YAML cannot hold: those of
  /// ASCII, C2 (C1 controls, NEL), E2 (LS, PS) and EF (U+FEFF, U+FFFE, U+FFFF).
  var suspects: Marks {
    controls .| equal(to: 0x7F) .| (bytes & Self.all(0xDF) .== Self.all(0xC2)) .| equal(to: 0xEF)
  }
}

extension SixteenBytes.Marks {
  /// Eight bits for each byte, the first of them the lowest.
  fileprivate var bits: UInt128 {
    // A mark is a byte of ones, no mark one of zeros.
    unsafeBitCast(self, to: UInt128.self)
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
      $0.unprintable .| $0.equal(to: one) .| $0.equal(to: other)
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
      $0.unprintable .& .!$0.equal(to: 0x0A)
    } isWanted: {
      !(0x20..<0x7F).contains($0) && $0 != 0x0A
    }
  }

  /// Where the next byte stands that may begin a control character, a break of a line, or a character that XML or YAML
  /// cannot hold, from an index on; the count where there is none. Few texts of any script have many.
  package func firstSuspect(from start: Int) -> Int { first(from: start, \.suspects, isWanted: Self.isSuspect) }

  /// Where the next byte stands that is a control character but no white space, or that begins one of those beyond ASCII,
  /// an invisible character or U+FFFD to U+FFFF, from an index on; the count where there is none.
  package func firstSign(from start: Int) -> Int {
    first(from: start) {
      $0.suspects .& .!($0.equal(to: 0x0A) .| $0.equal(to: 0x0D) .| $0.equal(to: 0x09))
    } isWanted: {
      Self.isSuspect($0) && !XMLCharacters.isSpace($0)
    }
  }

  /// The same, or where one of two bytes stands.
  package func firstSuspect(from start: Int, or one: UInt8, _ other: UInt8) -> Int {
    first(from: start) {
      $0.suspects .| $0.equal(to: one) .| $0.equal(to: other)
    } isWanted: {
      Self.isSuspect($0) || $0 == one || $0 == other
    }
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte & 0xDF == 0xC2 || byte == 0xEF
  }

  /// Where white space stands next that is not a single space, or one of two bytes, from an index on; the count where there
  /// is none. Control characters pass for white space.
  package func firstUncollapsed(from start: Int, or one: UInt8, _ other: UInt8) -> Int {
    var index = start
    while index + SixteenBytes.count < count {
      let (bytes, behind) = (sixteenBytes(at: index), sixteenBytes(at: index + 1))
      let pairs = bytes.equal(to: 0x20) .& behind.equal(to: 0x20)
      let found = (bytes.controls .| bytes.equal(to: one) .| bytes.equal(to: other) .| pairs).bits
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += SixteenBytes.count
    }
    while index < count {
      let byte = self[index]
      if byte < 0x20 || byte == one || byte == other { break }
      if byte == 0x20, index + 1 < count, self[index + 1] == 0x20 { break }
      index += 1
    }
    return index
  }

  /// How many characters of UTF-8 begin in a range.
  package func characterCount(in range: Range<Int>) -> Int {
    var (index, continuations) = (range.lowerBound, 0)
    while index + SixteenBytes.count <= range.upperBound {
      continuations += sixteenBytes(at: index).continuations.bits.nonzeroBitCount / 8
      index += SixteenBytes.count
    }
    if index < range.upperBound, range.upperBound >= SixteenBytes.count {
      // The last sixteen, without those that have been counted.
      let last = range.upperBound - SixteenBytes.count
      continuations += (sixteenBytes(at: last).continuations.bits >> (8 * (index - last))).nonzeroBitCount / 8
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
  /// - Parameter marks: the marks of those that are wanted among sixteen.
  @inline(__always)
  func first(from start: Int, _ marks: (SixteenBytes) -> SixteenBytes.Marks, isWanted: (UInt8) -> Bool) -> Int {
    var index = start
    while index + SixteenBytes.count <= count {
      let found = marks(sixteenBytes(at: index)).bits
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += SixteenBytes.count
    }
    // The last sixteen, without those that have been looked at.
    if index < count, count >= SixteenBytes.count {
      let last = count - SixteenBytes.count
      let found = marks(sixteenBytes(at: last)).bits >> (8 * (index - last))
      return found == 0 ? count : index + found.trailingZeroBitCount / 8
    }
    while index < count, !isWanted(self[index]) { index += 1 }
    return index
  }

  /// The bytes from an index on.
  private func sixteenBytes(at index: Int) -> SixteenBytes {
    // Any bytes are numbers, and the call checks that they are there.
    SixteenBytes(bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self))
  }
}
