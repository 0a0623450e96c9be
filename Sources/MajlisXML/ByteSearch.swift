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

  /// Whether a byte stands there.
  package func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte) != nil }
}

// MARK: - Many bytes at a time

extension Span<UInt8> {
  /// Where the first byte stands, from an index on, that is not plain: a control character, a quotation mark, a
  /// backslash, or one beyond printable ASCII; the count where there is none.
  package func endOfPlain(from start: Int) -> Int {
    end(
      from: start,
      of: { $0.hasByte(below: 0x20) | $0.hasByte(0x22) | $0.hasByte(0x5C) | $0.hasByte(0x7F) | $0.hasHighBit }
    ) {
      $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C
    }
  }

  /// Where the first byte stands, from an index on, for which eight at a time may not be passed by.
  ///
  /// - Parameters:
  ///   - signs: not zero where one of the eight is wanted.
  ///   - isPassed: whether a single one is not wanted.
  @inline(__always)
  func end(from start: Int, of signs: (UInt64) -> UInt64, while isPassed: (UInt8) -> Bool) -> Int {
    withUnsafeBytes { bytes in
      var index = start
      // Each load lies within the buffer; none needs an aligned address.
      while index + 8 <= bytes.count, signs(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) == 0 {
        index += 8
      }
      while index < bytes.count, isPassed(bytes[index]) { index += 1 }
      return index
    }
  }
}

/// Eight bytes in one number. Each answer has the high bits set of bytes that are so, and perhaps of those above one that
/// is so: it is zero if and only if there is none.
extension UInt64 {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The bytes beyond ASCII.
  @inline(__always) var hasHighBit: UInt64 { self & Self.highBits }

  /// The bytes below a limit, which is at most 128.
  @inline(__always)
  func hasByte(below limit: UInt8) -> UInt64 { (self &- Self.ones &* UInt64(limit)) & ~self & Self.highBits }

  /// The bytes that are the given one.
  @inline(__always)
  func hasByte(_ byte: UInt8) -> UInt64 { (self ^ (Self.ones &* UInt64(byte))).hasByte(below: 1) }
}
