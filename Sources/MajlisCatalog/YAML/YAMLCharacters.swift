internal import MajlisFeed

/// Characters and lines as libyaml sees them.
enum YAMLCharacters {
  /// Whether a character may stand in a YAML file as it is (YAML 1.1, 5.1: `c-printable`).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// The character that begins at an index, and how many bytes it has; nil where the bytes are no UTF-8.
  static func decode(_ source: Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    let first = source[index]
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first < 0x80 || (0xC2..<0xF5).contains(first), index + width <= source.count else { return nil }
    var value = UInt32(first) & (width == 1 ? 0x7F : 0xFF >> UInt32(width + 1))
    for offset in 1..<width {
      guard isContinuation(source[index + offset]) else { return nil }
      value = value << 6 | UInt32(source[index + offset] & 0x3F)
    }
    let least: UInt32 = width < 3 ? 0 : width == 3 ? 0x800 : 0x10000  // a shorter form is to be used below
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, width)
  }

  /// Whether a byte continues a character of UTF-8.
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// How many bytes the line break at an index has: 0 where there is none. CR LF is one break; NEL,
  /// LS and PS are breaks.
  static func lineBreak(_ source: Span<UInt8>, at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < source.count ? source[index + offset] : 0 }
    switch byte(0) {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  /// The line and column of a byte; `start` is the first byte that counts.
  static func place(of offset: Int, in source: Span<UInt8>, from start: Int = 0) -> Place {
    var (place, index) = (Place(line: 1, column: 1), start)
    while index < offset {
      let width = lineBreak(source, at: index)
      if width > 0 {
        place = Place(line: place.line + 1, column: 1)
      } else if !isContinuation(source[index]) {
        place.column += 1
      }
      index += max(width, 1)
    }
    return place
  }

  /// Where each line begins; the last one may be empty.
  static func lineStarts(_ source: Span<UInt8>, from start: Int) -> [Int] {
    var (starts, index) = ([start], start)
    while index < source.count {
      let width = lineBreak(source, at: index)
      index += max(width, 1)
      if width > 0 { starts.append(index) }
    }
    return starts
  }
}
