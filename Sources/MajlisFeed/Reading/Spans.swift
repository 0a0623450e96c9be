internal import MajlisXML

extension Span<UInt8> {
  /// Where the text lies within the white space of XML around it.
  var trimmed: Range<Int> {
    var (start, end) = (0, count)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Where the value of a term lies: without the white space around it, unless that is part of it.
  func value(_ spelling: Spelling?) -> Range<Int> {
    spelling?.keepsSpace == true ? 0..<count : trimmed
  }
}

extension [UInt8] {
  /// The text with references for what would be read as markup, or be changed by reading.
  init(escaping span: borrowing Span<UInt8>) {
    self = []
    appendEscaped(span, .text)
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
    var bytes: [UInt8] = []
    bytes.appendEscaped(utf8.span, .attribute)
    return String(decoding: bytes, as: UTF8.self)
  }
}
