/// A media type such as `audio/mpeg` (RFC 6838): `type` of an `enclosure`, a transcript, chapters.
public struct MediaType: Sendable, Equatable {
  /// The top-level type in lower case: `audio`.
  public let type: String
  /// The subtype in lower case: `mpeg`.
  public let subtype: String

  /// Reads a type with or without parameters (RFC 2045, 5.1), which are checked and not kept,
  /// and with white space around it.
  public init?(reading bytes: borrowing Span<UInt8>) {
    guard let parts = Self.parts(of: bytes), let type = String(bytes, parts.type),
      let subtype = String(bytes, parts.subtype)
    else { return nil }
    (self.type, self.subtype) = (type.lowercased(), subtype.lowercased())
  }

  /// Whether bytes are a media type; makes no strings.
  public static func isMediaType(_ bytes: borrowing Span<UInt8>) -> Bool {
    parts(of: bytes) != nil
  }

  /// The type in lower case without parameters: `audio/mpeg`.
  public var text: String { "\(type)/\(subtype)" }

  private static func parts(of bytes: borrowing Span<UInt8>) -> (type: Range<Int>, subtype: Range<Int>)? {
    var cursor = Cursor(bytes)
    guard let type = name(&cursor, bytes), cursor.take("/", in: bytes), let subtype = name(&cursor, bytes),
      skipParameters(&cursor, bytes)
    else { return nil }
    return (type, subtype)
  }

  /// `restricted-name` of RFC 6838, 4.2: at most 127 characters, a letter or digit first.
  private static func name(_ cursor: inout Cursor, _ bytes: borrowing Span<UInt8>) -> Range<Int>? {
    let start = cursor.at
    guard cursor.next(in: bytes)?.isAlphanumeric == true else { return nil }
    while let byte = cursor.next(in: bytes), byte.isAlphanumeric || "!#$&-^_.+".utf8.contains(byte) { cursor.at += 1 }
    return cursor.at - start <= 127 ? start..<cursor.at : nil
  }

  /// `; name=value` any number of times, with white space around the semicolons; one may end the type.
  private static func skipParameters(_ cursor: inout Cursor, _ bytes: borrowing Span<UInt8>) -> Bool {
    while !cursor.isAtEnd {
      _ = cursor.skipSpace(in: bytes)
      guard cursor.take(";", in: bytes) else { return false }
      _ = cursor.skipSpace(in: bytes)
      guard cursor.isAtEnd || skipParameter(&cursor, bytes) else { return false }
    }
    return true
  }

  private static func skipParameter(_ cursor: inout Cursor, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard skipToken(&cursor, bytes), cursor.take("=", in: bytes) else { return false }
    return cursor.take("\"", in: bytes) ? skipQuoted(&cursor, bytes) : skipToken(&cursor, bytes)
  }

  /// `token` of RFC 2045, 5.1.
  private static func skipToken(_ cursor: inout Cursor, _ bytes: borrowing Span<UInt8>) -> Bool {
    let start = cursor.at
    while let byte = cursor.next(in: bytes), (0x21...0x7E).contains(byte), !"()<>@,;:\\\"/[]?=".utf8.contains(byte) {
      cursor.at += 1
    }
    return cursor.at > start
  }

  private static func skipQuoted(_ cursor: inout Cursor, _ bytes: borrowing Span<UInt8>) -> Bool {
    while let byte = cursor.next(in: bytes) {
      cursor.at += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte == UInt8(ascii: "\\") { cursor.at = min(cursor.at + 1, cursor.end) }
    }
    return false
  }
}
