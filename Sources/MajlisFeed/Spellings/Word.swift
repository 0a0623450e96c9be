/// A short ASCII name without regard to case, held in one number: compared without a `String` being made.
struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The most bytes that a word can have.
  static let limit = 16

  /// The bytes in lower case, the last one lowest.
  private(set) var bits: UInt128 = 0
  /// How many bytes it has.
  private(set) var count = 0

  /// An empty word.
  init() {}

  /// A word of our own; it has at most 16 bytes.
  init(stringLiteral text: String) {
    self.init(text)
  }

  /// A word of our own; it has at most 16 bytes.
  init(_ text: some StringProtocol) {
    for byte in text.utf8 { append(byte) }
  }

  /// The bytes of a range, or nil where they are more than 16.
  init?(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    count = range.count
    switch count {
    case 0: break
    case 1...8: bits = UInt128(Self.letters(bytes, from: range.lowerBound, count))
    case 9...Self.limit:
      // The halves of a word of less than sixteen bytes have some of them in common.
      let first = UInt128(Self.letters(bytes, from: range.lowerBound, 8))
      bits = first &<< UInt128(8 * (count - 8)) | UInt128(Self.letters(bytes, from: range.upperBound - 8, 8))
    default: return nil
    }
  }

  /// One to eight bytes in lower case, the last one lowest: read in one step where there are eight from the first one on
  /// or up to the last one.
  @inline(__always)
  private static func letters(_ bytes: borrowing Span<UInt8>, from start: Int, _ count: Int) -> UInt64 {
    let others = UInt64(8 * (8 - count))
    if start + 8 <= bytes.count { return bytes.eightLetters(at: start) &>> others }
    let end = start + count
    if end >= 8 { return (bytes.eightLetters(at: end - 8) &<< others) &>> others }
    return (start..<end).reduce(0) { $0 << 8 | UInt64(bytes[$1].lowercased) }
  }

  /// Adds one byte at the end, its case forgotten; the word has fewer than 16 yet.
  mutating func append(_ byte: UInt8) {
    precondition(count < Self.limit, "a word has at most 16 bytes")
    bits = bits &<< 8 | UInt128(byte.lowercased)
    count += 1
  }

  /// Whether another word begins with all of this one.
  func begins(_ other: Word) -> Bool {
    count <= other.count && other.bits >> UInt128(8 * (other.count - count)) == bits
  }

  /// The word in lower case.
  var text: String {
    let bytes = [UInt8](capacity: count) { bytes in
      for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt128(8 * (count - 1 - index)))) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Span<UInt8> {
  /// Eight bytes, those that are capitals in lower case, the last one lowest.
  @inline(__always)
  fileprivate func eightLetters(at index: Int) -> UInt64 {
    // Any bytes are a number, and the call checks that they are there.
    let bits = unsafe UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let low = bits & ~high
    // The highest bit of a byte of ASCII is set by the first sum from `A` on and by the second one behind `Z`.
    let capitals = (low &+ ones &* 0x3F) & ~(low &+ ones &* 0x25) & ~bits & high
    return bits | capitals >> 2
  }
}
