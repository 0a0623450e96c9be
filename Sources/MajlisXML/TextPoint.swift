/// An offset into a text whose line and column are known.
struct TextPoint: Equatable {
  var offset = 0
  /// The line, from 1.
  var line = 1
  /// The column in characters, from 1.
  var column = 1

  /// Goes on to another offset, over bytes that begin at the offset `start`.
  mutating func advance(to end: Int, in bytes: [UInt8], from start: Int = 0) {
    var next = offset - start
    let stretch = bytes.span.extracting(..<(end - start))
    while let place = stretch.firstIndex(of: 0x0D, from: next) {
      pass(stretch.extracting(next..<place))
      // A carriage return ends a line unless the line feed behind it does.
      if place + 1 == bytes.count || bytes[place + 1] != 0x0A { (line, column) = (line + 1, 1) }
      next = place + 1
    }
    pass(stretch.extracting(next...))
    offset = end
  }

  /// Passes a stretch without a carriage return.
  private mutating func pass(_ bytes: Span<UInt8>) {
    var start = 0
    while let end = bytes.firstIndex(of: 0x0A, from: start) {
      (line, column) = (line + 1, 1)
      start = end + 1
    }
    column += bytes.characterCount(in: start..<bytes.count)
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
