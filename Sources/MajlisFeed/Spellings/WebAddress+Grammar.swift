extension WebAddress {
  /// The part behind `//` (RFC 3986, 3.2), as ranges of the bytes.
  struct Authority {
    var userInfo: Range<Int>?
    var host: Range<Int>
    /// Behind the colon; may be empty.
    var port: Range<Int>?
    /// Whether the bracket of an IPv6 address is closed and nothing but a port follows it.
    var isClosed = true

    /// Nil where the range does not begin with `//`.
    init?(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
      let slash = UInt8(ascii: "/")
      guard range.count >= 2, bytes[range.lowerBound] == slash, bytes[range.lowerBound + 1] == slash else { return nil }
      let start = range.lowerBound + 2
      var (end, at) = (start, start)
      while end < range.upperBound, !WebAddress.endsAuthority(bytes[end]) {
        if bytes[end] == UInt8(ascii: "@") { at = end + 1 }
        end += 1
      }
      if at > start { userInfo = start..<at - 1 }
      host = at..<end
      splitHost(bytes)
    }

    private mutating func splitHost(_ bytes: borrowing Span<UInt8>) {
      let whole = host
      var hostEnd = whole.lowerBound
      if !whole.isEmpty, bytes[hostEnd] == UInt8(ascii: "[") {
        while hostEnd < whole.upperBound, bytes[hostEnd] != UInt8(ascii: "]") { hostEnd += 1 }
        isClosed = hostEnd < whole.upperBound
        hostEnd = min(hostEnd + 1, whole.upperBound)
        isClosed = isClosed && (hostEnd == whole.upperBound || bytes[hostEnd] == UInt8(ascii: ":"))
      } else {
        while hostEnd < whole.upperBound, bytes[hostEnd] != UInt8(ascii: ":") { hostEnd += 1 }
      }
      host = whole.lowerBound..<hostEnd
      if hostEnd < whole.upperBound { port = hostEnd + 1..<whole.upperBound }
    }
  }

  /// The colon behind the scheme (RFC 3986, 3.1): a letter, then letters, digits, `+`, `-`, `.`;
  /// nil where there is none.
  static func endOfScheme(_ bytes: borrowing Span<UInt8>) -> Int? {
    var cursor = Cursor(bytes)
    guard cursor.next(in: bytes)?.isLetter == true else { return nil }
    while let byte = cursor.next(in: bytes), byte.isAlphanumeric || isSchemeSign(byte) { cursor.at += 1 }
    return cursor.next(in: bytes) == UInt8(ascii: ":") ? cursor.at : nil
  }

  /// What begins a path, a query or a fragment (RFC 3986, 3.2).
  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// What may stand in a scheme beside letters and digits (RFC 3986, 3.1).
  private static func isSchemeSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  static func characterFault(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Fault? {
    var hasFragment = false
    for index in range {
      let byte = bytes[index]
      if byte.isSpace { return .whiteSpace }
      if byte < 0x20 || byte == 0x7F { return .control(byte) }
      if byte == UInt8(ascii: "%"), !isEscape(bytes, index, range.upperBound) { return .badEscape }
      if isForbidden(byte) || (hasFragment && byte == UInt8(ascii: "#")) { return .forbidden(byte) }
      hasFragment = hasFragment || byte == UInt8(ascii: "#")
    }
    return nil
  }

  static func isASCII(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] >= 0x80 { return false }
    return true
  }

  /// Whether the scheme is one whose addresses name a host: those of the web, of files to be fetched and of streams.
  static func needsHost(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    Word(bytes, range).map { withHost.contains($0) } ?? false
  }

  /// RFC 3986, 3.2.3: digits, also none.
  static func isPort(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var port = 0
    for index in range {
      guard bytes[index].isDigit else { return false }
      port = min(port * 10 + Int(bytes[index] - 0x30), 65_536)
    }
    return port < 65_536
  }

  private static func isEscape(_ bytes: borrowing Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index + 2 < end && bytes[index + 1].isHexDigit && bytes[index + 2].isHexDigit
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  private static let withHost: WordSet = [
    "http", "https", "ftp", "ftps", "sftp", "rtmp", "rtsp", "ws", "wss", "feed",
  ]
}
