/// Where a reader stands in a run of bytes. The bytes are lent to every call, for no structure may keep a `Span`.
struct Cursor {
  /// The next byte to be read.
  var at: Int
  /// Where the value ends.
  let end: Int

  /// A run of digits: what it is worth and how many they are.
  struct Digits {
    var value: Int
    var count: Int
  }

  /// The start of a value whose surrounding white space does not count.
  init(_ bytes: borrowing Span<UInt8>) {
    var (low, high) = (0, bytes.count)
    while low < high, bytes[low].isSpace { low += 1 }
    while high > low, bytes[high - 1].isSpace { high -= 1 }
    (at, end) = (low, high)
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { at == end }

  /// What has not been read yet.
  var rest: Range<Int> { at..<end }

  /// The next byte, which stays where it is; nil at the end.
  func next(in bytes: borrowing Span<UInt8>) -> UInt8? {
    at < end ? bytes[at] : nil
  }

  /// Reads one certain character if it comes next; letters in either case.
  mutating func take(_ character: Unicode.Scalar, in bytes: borrowing Span<UInt8>) -> Bool {
    guard at < end, bytes[at].lowercased == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// Reads white space and says how much there was.
  mutating func skipSpace(in bytes: borrowing Span<UInt8>) -> Int {
    let start = at
    while at < end, bytes[at].isSpace { at += 1 }
    return at - start
  }

  /// Reads a run of digits; nil where there is none, or where it is worth more than an `Int` can be.
  mutating func digits(in bytes: borrowing Span<UInt8>) -> Digits? {
    var (index, value) = (at, 0)
    defer { at = index }
    while index < end, bytes[index].isDigit {
      guard let sum = value.scaled(by: 10, adding: Int(bytes[index] - 0x30)) else { return nil }
      value = sum
      index += 1
    }
    return index == at ? nil : Digits(value: value, count: index - at)
  }

  /// Reads exactly two digits.
  mutating func twoDigits(in bytes: borrowing Span<UInt8>) -> Int? {
    guard let digits = digits(in: bytes), digits.count == 2 else { return nil }
    return digits.value
  }

  /// Reads a point and the digits behind it as nanoseconds: 0 where there is no point, nil where no digit follows it.
  /// What lies below a nanosecond is dropped.
  mutating func fraction(in bytes: borrowing Span<UInt8>, comma: Bool = false) -> Int? {
    guard take(".", in: bytes) || (comma && take(",", in: bytes)) else { return 0 }
    let start = at
    var (nanoseconds, unit) = (0, 100_000_000)
    while at < end, bytes[at].isDigit {
      nanoseconds += Int(bytes[at] - 0x30) * unit
      unit /= 10
      at += 1
    }
    return at == start ? nil : nanoseconds
  }

  /// Reads a run of letters; nil where there is none or more than a `Word` can hold.
  mutating func letters(in bytes: borrowing Span<UInt8>) -> Word? {
    var word = Word()
    while at < end, bytes[at].isLetter {
      guard word.count < Word.limit else { return nil }
      word.append(bytes[at])
      at += 1
    }
    return word.count == 0 ? nil : word
  }
}
