internal import Glibc

extension Span<UInt8> {
  /// Whether the bytes are those of another span, for texts that are longer than a key.
  package func isEqual(toLong other: borrowing Span<UInt8>) -> Bool {
    count == other.count && comparison(with: other) == 0
  }

  /// Whether the bytes stand before those of another span, byte by byte; a beginning stands before the whole.
  package func precedes(_ other: borrowing Span<UInt8>) -> Bool {
    let comparison = comparison(with: other)
    return comparison == 0 ? count < other.count : comparison < 0
  }

  /// Below zero where the first byte in which both differ is the lower one, zero where neither has such a byte. The C
  /// library looks at many bytes at once.
  private func comparison(with other: borrowing Span<UInt8>) -> CInt {
    withUnsafeBufferPointer { a in
      other.withUnsafeBufferPointer { b in
        // memcmp looks at no more bytes than both have; an empty buffer may have no address.
        guard let first = a.baseAddress, let second = b.baseAddress else { return 0 }
        return memcmp(first, second, Swift.min(a.count, b.count))
      }
    }
  }
}
