// Text of plain content, in whatever form it stands there.

extension XMLReader {
  /// Reads text up to the next tag or reference (XML 1.0, 2.4).
  func readText(_ bytes: borrowing Span<UInt8>, at start: Int) -> PlainOutcome {
    if bytes[start] == UInt8(ascii: "&") { return readReference(bytes, at: start) }
    if isBetweenElements {
      let end = bytes.endOfSpace(from: start)
      if end < bytes.count, bytes[end] == UInt8(ascii: "<") { return .whole(end: end) }
    }
    var text = PlainContent.Text(start: start)
    var index = bytes.firstOfText(from: start)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"), UInt8(ascii: "&"):
        hold(text, upTo: index, bytes)
        return .whole(end: index)
      case UInt8(ascii: "]"):
        guard index + 2 < bytes.count else { return .cut }
        // `]]>` ends CDATA and cannot stand in text.
        if bytes.isSectionEnd(at: index) { return .strange }
      default: guard text.takes(bytes, at: index) else { return .strange }
      }
      index = bytes.firstOfText(from: index + 1)
    }
    return .cut
  }

  /// Reads CDATA to its end (XML 1.0, 2.7), or passes over a comment.
  func readCDATA(_ bytes: borrowing Span<UInt8>, at start: Int) -> PlainOutcome {
    guard start + 9 <= bytes.count else { return .cut }
    guard bytes.isSpelled(start..<start + 9, "<![CDATA[") else { return readComment(bytes, at: start) }
    var text = PlainContent.Text(start: start + 9, isCDATA: true)
    var index = bytes.firstOfCDATA(from: start + 9)
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "]") {
        guard text.takes(bytes, at: index) else { return .strange }
      } else {
        guard index + 2 < bytes.count else { return .cut }
        if bytes.isSectionEnd(at: index) {
          hold(text, upTo: index, bytes)
          return .whole(end: index + 3)
        }
      }
      index = bytes.firstOfCDATA(from: index + 1)
    }
    return .cut
  }

  /// Passes over a comment (XML 1.0, 2.5). The text on both sides of it is one.
  private func readComment(_ bytes: borrowing Span<UInt8>, at start: Int) -> PlainOutcome {
    guard bytes.isSpelled(start..<start + 4, "<!--") else { return .strange }
    var comment = PlainContent.Text(start: start + 4)
    var index = bytes.firstOfComment(from: start + 4)
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "-") {
        guard comment.takes(bytes, at: index) else { return .strange }
      } else {
        guard index + 2 < bytes.count else { return .cut }
        if bytes[index + 1] == UInt8(ascii: "-") {
          tellPlainText(bytes)
          // Two hyphens stand nowhere but at the end.
          return bytes[index + 2] == UInt8(ascii: ">") ? .whole(end: index + 3) : .strange
        }
      }
      index = bytes.firstOfComment(from: index + 1)
    }
    return .cut
  }

  /// Reads a reference to a character (XML 1.0, 4.1).
  private func readReference(_ bytes: borrowing Span<UInt8>, at start: Int) -> PlainOutcome {
    switch bytes.reference(at: start) {
    case .scalar(let scalar, let end):
      tellPlainText(bytes)
      tell(reference: scalar)
      return .whole(end: end)
    case .cut: return .cut
    case .strange: return .strange
    }
  }
}

// MARK: - What becomes of it

extension XMLReader {
  /// Keeps text until it is known what follows.
  private func hold(_ text: PlainContent.Text, upTo end: Int, _ bytes: borrowing Span<UInt8>) {
    tellPlainText(bytes)
    plain.text = text
    plain.text?.end = end
  }

  /// Passes text on that is not all there is in its element.
  func tellPlainText(_ bytes: borrowing Span<UInt8>) {
    guard let held = plain.text else { return }
    plain.text = nil
    guard element.use != .none else { return }
    let piece = bytes.extracting(held.range)
    if element.use == .runs, !held.isCDATA, text.count == element.textStart, isSpace(piece) { return }
    let start = text.count
    text.append(piece)
    if held.hasReturns { text.normaliseLineEnds(from: start) }
    checkText()
  }

  private func tell(reference scalar: Unicode.Scalar) {
    switch element.use {
    case .none: return
    case .runs where text.count == element.textStart && scalar.value <= 0x20: return
    case .runs, .whole: text.append(scalar)
    }
    checkText()
  }

  /// Whether white space that comes next is of no interest.
  private var isBetweenElements: Bool {
    element.use == .none || (element.use == .runs && text.count == element.textStart && plain.text == nil)
  }

  /// Whether text that is held is all there is in its element, as it stands.
  func isAlone(_ held: PlainContent.Text) -> Bool {
    element.use == .whole && text.count == element.textStart && !held.hasReturns
  }
}
