/// The stretch of a document that is still held, as UTF-8, and where it lies.
struct XMLWindow {
  var bytes: [UInt8] = []
  /// Where the document stands elsewhere than its bytes before it say: those of a repaired one, in their order.
  var marks: [TextMark] = []
  private(set) var start = 0
  private var base = TextPoint()
  // Points that are known: where what is kept begins, the last one that was asked for, and one before it.
  private var kept = TextPoint()
  private var ahead = TextPoint()
  private var behind = TextPoint()

  var count: Int { bytes.count }
  /// The offset behind the last byte held.
  var end: Int { start + bytes.count }

  /// What libxml2 calls an empty document: nothing but white space, or something else than XML.
  var contents: XMLFault.Kind {
    guard start == 0 else { return .notWellFormed }
    return switch bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
    case nil: .empty
    case UInt8(ascii: "<"): .notWellFormed
    case UInt8(ascii: "{"), UInt8(ascii: "["): .notXML("JSON")
    default: .notXML("text that is not XML")
    }
  }

  /// Lets go of what stands before the offset. A stretch that is small against what would have to be moved stays.
  mutating func forget(before offset: Int) {
    let surplus = min(offset, end) - start
    guard surplus > 0, surplus >= bytes.count / 2 else { return }
    base = point(at: start + surplus, from: nearest(to: start + surplus))
    (kept, ahead, behind) = (base, base, base)
    bytes.removeSubrange(0..<surplus)
    start += surplus
  }

  /// The line and the column in characters of an offset; what lies outside the window is drawn to its border.
  ///
  /// - Parameter keptFrom: an offset before which nothing is asked for any more.
  mutating func place(at offset: Int, keptFrom: Int) -> (line: Int, column: Int) {
    let offset = max(start, min(offset, end))
    if kept.offset < keptFrom, keptFrom <= offset { kept = point(at: keptFrom, from: nearest(to: keptFrom)) }
    let known = nearest(to: offset)
    let point = point(at: offset, from: known)
    // Whoever asks goes forward as a rule, and back to one place again and again.
    if offset >= ahead.offset { ahead = point } else { behind = point }
    return (point.line, point.column)
  }

  /// The last point known before an offset.
  private func nearest(to offset: Int) -> TextPoint {
    var known = base
    if known.offset <= kept.offset, kept.offset <= offset { known = kept }
    if known.offset <= behind.offset, behind.offset <= offset { known = behind }
    if known.offset <= ahead.offset, ahead.offset <= offset { known = ahead }
    guard let mark = mark(before: offset), mark.offset >= known.offset else { return known }
    return mark
  }

  /// The last mark that does not stand behind an offset.
  private func mark(before offset: Int) -> TextPoint? {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? marks[low - 1].point : nil
  }

  private func point(at offset: Int, from known: TextPoint) -> TextPoint {
    var point = known
    point.advance(to: offset, in: bytes, from: start)
    return point
  }
}

extension XMLWindow {
  /// Where the start tag of the root ends, if it is held and only comments and instructions stand before it.
  var rootTagEnd: Int? {
    var index = 0
    while true {
      index = bytes.span.firstNoSpace(from: index)
      let rest = bytes[index...]
      let end = rest.starts(with: "<?".utf8) ? "?>" : rest.starts(with: "<!--".utf8) ? "-->" : ""
      guard !end.isEmpty else { break }
      guard let range = bytes.span.firstRange(of: end, from: index + end.utf8.count) else { return nil }
      index = range.upperBound
    }
    let end = index + tagLength(at: start + index)
    return end > index && bytes[end - 1] == UInt8(ascii: ">") ? end : nil
  }

  /// How long the start tag is that begins at an offset, as far as it is held; 0 where no start tag begins.
  func tagLength(at offset: Int) -> Int {
    let first = offset - start
    guard first >= 0, first + 1 < bytes.count, bytes[first] == UInt8(ascii: "<") else { return 0 }
    let markup: [UInt8] = [UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/")]
    guard !markup.contains(bytes[first + 1]) else { return 0 }
    var quote: UInt8?
    for index in first..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index - first + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return bytes.count - first
  }
}

// MARK: - Looking back

extension XMLReader {
  /// The bytes of the document from one offset to another, as far as they are kept.
  public func source(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let lower = max(range.lowerBound - window.start, 0)
    let upper = min(max(range.upperBound - window.start, lower), window.count)
    return window.bytes[lower..<upper]
  }

  /// Where the tag begins in which the offset lies. No `<` can stand inside a tag, so the last one begins it.
  public func tagStart(at offset: Int) -> Int {
    var index = min(offset - window.start, window.count) - 1
    while index > 0, window.bytes[index] != UInt8(ascii: "<") { index -= 1 }
    return window.start + max(index, 0)
  }

  /// Where the content of the element begins whose start tag holds the offset.
  public func contentStart(ofTagAt offset: Int) -> Int { behindTag(offset - window.start) + window.start }

  /// The line and column of an offset.
  public func place(at offset: Int) -> (line: Int, column: Int) { window.place(at: offset, keptFrom: keptFrom) }

  /// Where the text of the element begins whose start tag holds the offset: behind the tag,
  /// white space and `<![CDATA[`.
  public func textStart(ofTagAt offset: Int) -> Int {
    var index = behindTag(offset - window.start)
    skipSpace(&index)
    while window.bytes[min(index, window.count)...].starts(with: "<![CDATA[".utf8) {
      index += 9
      skipSpace(&index)
    }
    return window.start + index
  }

  /// Where the value of an attribute begins in the start tag that holds the offset;
  /// the tag's own start if it is not found.
  public func valueStart(ofAttribute spelledName: String, inTagAt offset: Int) -> Int {
    let start = tagStart(at: offset) - window.start
    let end = behindTag(start)
    var index = start
    while index < end, !isSpace(index) { index += 1 }
    while index < end {
      skipSpace(&index)
      let isWanted = window.bytes[index..<end].starts(with: spelledName.utf8)
      let isWhole = isWanted && isNameEnd(index + spelledName.utf8.count)
      while index < end, window.bytes[index] != UInt8(ascii: "\""), window.bytes[index] != UInt8(ascii: "'") {
        index += 1
      }
      guard index < end else { break }
      if isWhole { return window.start + index + 1 }
      let quote = window.bytes[index]
      index += 1
      while index < end, window.bytes[index] != quote { index += 1 }
      index += 1
    }
    return window.start + start
  }

  private func isNameEnd(_ index: Int) -> Bool {
    index < window.count && (window.bytes[index] == UInt8(ascii: "=") || isSpace(index))
  }

  private func isSpace(_ index: Int) -> Bool {
    index < window.count && [0x20, 0x09, 0x0A, 0x0D].contains(window.bytes[index])
  }

  private func skipSpace(_ index: inout Int) {
    while isSpace(index) { index += 1 }
  }

  /// The index behind the `>` of the tag that holds the index; one inside quotes does not count.
  private func behindTag(_ index: Int) -> Int {
    var index = tagStart(at: index + window.start + 1) - window.start
    var quote: UInt8?
    while index < window.count {
      let byte = window.bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return window.count
  }
}
