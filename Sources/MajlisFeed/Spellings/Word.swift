/// A short ASCII name without regard to case, held in one number: compared without a `String` being made.
struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The most bytes that a word can have.
  static let limit = 16

  /// The bytes in lower case, the last one lowest.
  private var bits: UInt128 = 0
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
    guard range.count <= Self.limit else { return nil }
    for index in range { append(bytes[index]) }
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
    var text = ""
    for index in stride(from: count - 1, through: 0, by: -1) {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: bits >> UInt128(8 * index))))
    }
    return text
  }
}
