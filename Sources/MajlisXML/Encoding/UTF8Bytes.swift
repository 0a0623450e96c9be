/// Looks at bytes that should be UTF-8 (RFC 3629, 4).
enum UTF8Bytes {
  /// Where the first byte stands that is no part of a whole character; the count if there is none.
  static func validEnd(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while true {
        index = asciiEnd(buffer, from: index)
        guard index < buffer.count else { break }
        let length = length(ofCharacterAt: index, in: buffer)
        guard length > 0 else { break }
        index += length
      }
      return bytes.startIndex + index
    }
  }

  /// How long the character is that begins at the index; 0 where none begins or it is not whole.
  static func length(ofCharacterAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let (length, second) = form(of: bytes[index])
    guard length > 1 else { return length }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for place in index + 2..<max(index + 2, index + length) where bytes[place] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Whether the bytes are the beginning of a character and nothing else.
  static func isCut(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    let (length, second) = form(of: first)
    guard length > bytes.count else { return false }
    let rest = bytes.dropFirst()
    return rest.first.map { second.contains($0) } ?? true && rest.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// What the first byte of a character says: how many bytes there are, and what the second may be.
  private static func form(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch lead {
    case 0..<0x80: (1, 0x80...0xBF)
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (0, 0x80...0xBF)
    }
  }

  /// The index of the first byte that is not ASCII.
  private static func asciiEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    // Each load lies within the buffer; none needs an aligned address.
    while index + 32 <= bytes.count {
      let a = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let b = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      let c = raw.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
      let d = raw.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
      if (a | b | c | d) & 0x8080_8080_8080_8080 != 0 { break }
      index += 32
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// Where the first NUL stands, which no text holds.
  static func firstNUL(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.span.firstIndex(of: 0).map { bytes.startIndex + $0 }
  }
}

extension [UInt8] {
  /// Appends a character.
  mutating func append(_ scalar: Unicode.Scalar) { append(contentsOf: String(scalar).utf8) }

  /// Appends a byte as Windows-1252 means it; a code that it leaves open becomes U+FFFD.
  mutating func append(windows1252 byte: UInt8) {
    guard (0x80..<0xA0).contains(byte) else { return append(Unicode.Scalar(byte)) }
    append(Unicode.Scalar(Self.windows1252[Int(byte) - 0x80]) ?? "\u{FFFD}")
  }

  /// The characters of 0x80 to 0x9F.
  private static let windows1252: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
