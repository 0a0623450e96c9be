extension [UInt8] {
  /// Makes a line feed of each carriage return, with or without a line feed behind it (XML 1.0, 2.11).
  public mutating func normaliseLineEnds(from start: Int = 0) {
    guard let first = span.firstIndex(of: 0x0D, from: start) else { return }
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
