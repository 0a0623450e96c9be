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
