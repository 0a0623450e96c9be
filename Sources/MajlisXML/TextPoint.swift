/// An offset into a text whose line and column are known.
struct TextPoint: Equatable {
  var offset = 0
  /// The line, from 1.
  var line = 1
  /// The column in characters, from 1.
  var column = 1

  /// Goes on to another offset, over bytes that begin at the offset `start`.
  mutating func advance(to end: Int, in bytes: [UInt8], from start: Int = 0) {
    let range = (offset - start)..<(end - start)
    let stretch = bytes.span.extracting(range)
    if stretch.contains(0x0D) { pass(range, of: bytes.span) } else { pass(stretch) }
    offset = end
  }

  /// Passes lines that all end with a line feed, as those of nearly every document do.
  private mutating func pass(_ bytes: Span<UInt8>) {
    var start = 0
    while let end = bytes.firstIndex(of: 0x0A, from: start) {
      (line, column) = (line + 1, 1)
      start = end + 1
    }
    for index in start..<bytes.count where bytes[index] & 0xC0 != 0x80 { column += 1 }
  }

  /// Passes lines that end with a carriage return, a line feed or both.
  private mutating func pass(_ range: Range<Int>, of bytes: Span<UInt8>) {
    for index in range {
      let byte = bytes[index]
      let isReturn = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if byte == 0x0A || isReturn {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        column += 1
      }
    }
  }
}

/// A point that is kept in great numbers.
struct TextMark: Sendable {
  private let packed: (offset: UInt32, line: UInt32, column: UInt32)

  init(_ point: TextPoint, at offset: Int) {
    packed = (
      UInt32(clamping: offset), UInt32(clamping: point.line), UInt32(clamping: point.column)
    )
  }

  var offset: Int { Int(packed.offset) }
  var point: TextPoint { TextPoint(offset: offset, line: Int(packed.line), column: Int(packed.column)) }
}
