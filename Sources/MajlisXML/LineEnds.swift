internal import Glibc

extension [UInt8] {
  /// Makes a line feed of each carriage return, with or without a line feed behind it (XML 1.0, 2.11).
  public mutating func normaliseLineEnds(from start: Int = 0) {
    let first = withUnsafeBufferPointer { bytes -> Int? in
      guard let base = bytes.baseAddress, bytes.count > start else { return nil }
      // memchr looks at the bytes between the start and the end of this very buffer.
      return memchr(base + start, 0x0D, bytes.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }
    guard let first else { return }
    var target = first
    var index = first
    while index < count {
      let byte = self[index]
      self[target] = byte == 0x0D ? 0x0A : byte
      target += 1
      index += byte == 0x0D && index + 1 < count && self[index + 1] == 0x0A ? 2 : 1
    }
    removeSubrange(target...)
  }
}
