internal import MajlisXML

extension Span<UInt8> {
  /// Where the text lies within the white space of XML around it.
  var trimmed: Range<Int> {
    if count > 0, !self[0].isSpace, !self[count - 1].isSpace { return 0..<count }
    var (start, end) = (0, count)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Whether it is a text, byte by byte.
  ///
  /// - Parameter ignoringCase: whether letters of ASCII are equal in either case.
  func equals(_ text: String, ignoringCase: Bool = false) -> Bool {
    let other = text.utf8.span
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] {
      guard ignoringCase, self[index].lowercased == other[index].lowercased else { return false }
    }
    return true
  }

  /// Whether some byte has a mark. The marks are made without a branch, so that the compiler makes them of sixteen bytes
  /// at a time.
  ///
  /// - Parameter mark: 1 for a byte that has one, else 0.
  @inline(__always)
  func isMarked(_ mark: (UInt8) -> UInt8) -> Bool {
    // The buffer is the span's for this call.
    unsafe withUnsafeBufferPointer { bytes in
      var marks: UInt8 = 0
      for index in bytes.indices { marks |= mark(unsafe bytes[index]) }
      return marks != 0
    }
  }

  /// Where the value of a term lies: without the white space around it, unless that is part of it.
  func value(_ spelling: Spelling?) -> Range<Int> {
    spelling?.keepsSpace == true ? 0..<count : trimmed
  }
}

extension [UInt8] {
  /// The text with references for what would be read as markup, or be changed by reading.
  init(escaping span: borrowing Span<UInt8>) {
    var bytes = ByteBuffer(capacity: 2 * span.count)
    bytes.appendEscaped(span, .text)
    self = bytes.withBytes { [UInt8](copying: $0) }
  }
}

extension String {
  /// The text of a span of UTF-8.
  public init(copying span: borrowing Span<UInt8>) {
    // The buffer is the span's for this call.
    self = unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// With references for what cannot stand in an attribute value, or would be changed there by reading.
  var escapedForAttribute: String {
    var bytes = ByteBuffer(capacity: 2 * utf8.count)
    bytes.appendEscaped(utf8.span, .attribute)
    return bytes.withBytes { String(copying: $0) }
  }
}
