/// UUIDs made from a name (RFC 4122, 4.3, version 5): the same name in the same namespace gives the same UUID.
public enum UUID5 {
  /// The namespace of `podcast:guid`: `ead4c236-bf58-58c6-a2c6-a6b28d128cb6`.
  public static let podcastNamespace: UInt128 = 0xead4_c236_bf58_58c6_a2c6_a6b2_8d12_8cb6

  /// The UUID of a name's bytes in a namespace, itself a UUID; in lower case.
  public static func text(of name: borrowing Span<UInt8>, in namespace: UInt128) -> String {
    text(of: name, name.indices, in: namespace)
  }

  /// `podcast:guid` of a show that has none yet: the UUID of its feed's address without scheme and without the slashes
  /// at its end. It is made once and stays when the feed moves.
  public static func podcast(feedAddress bytes: borrowing Span<UInt8>) -> String {
    let range = Cursor(bytes).rest
    var (start, end) = (range.lowerBound, range.upperBound)
    if let colon = WebAddress.endOfScheme(bytes), colon + 2 < end, bytes[colon + 1] == UInt8(ascii: "/"),
      bytes[colon + 2] == UInt8(ascii: "/")
    {
      start = colon + 3
    }
    while end > start, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return text(of: bytes, start..<end, in: podcastNamespace)
  }

  /// Whether bytes are a UUID of any version: 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between them (RFC 4122,
  /// 3), in either case, with white space around them.
  public static func isUUID(_ bytes: borrowing Span<UInt8>) -> Bool {
    let range = Cursor(bytes).rest
    guard range.count == 36 else { return false }
    for (place, index) in range.enumerated() {
      let isHyphen = bytes[index] == UInt8(ascii: "-")
      guard [8, 13, 18, 23].contains(place) ? isHyphen : bytes[index].isHexDigit else { return false }
    }
    return true
  }

  private static func text(of bytes: borrowing Span<UInt8>, _ range: Range<Int>, in namespace: UInt128) -> String {
    var message: [UInt8] = []
    for shift in stride(from: 120, through: 0, by: -8) {
      message.append(UInt8(truncatingIfNeeded: namespace >> UInt128(shift)))
    }
    for index in range { message.append(bytes[index]) }
    return SHA1.first128Bits(of: message).uuid(version: 5)
  }
}

/// UUIDs made at random (RFC 4122, 4.4, version 4).
public enum UUID4 {
  /// A new UUID in lower case, from the system's random numbers.
  public static func random() -> String {
    UInt128.random(in: .min ... .max).uuid(version: 4)
  }
}

extension UInt128 {
  /// The bits as a UUID of a version and of the variant of RFC 4122, which take six of them.
  fileprivate func uuid(version: UInt128) -> String {
    let fixed: UInt128 = 0xF << 76 | 0x3 << 62
    let variant: UInt128 = 0x2 << 62
    let bits = self & ~fixed | variant | version << 76
    let digits = String(bits, radix: 16)
    var text = String(repeating: "0", count: 32 - digits.utf8.count) + digits
    for place in [20, 16, 12, 8] { text.insert("-", at: text.index(text.startIndex, offsetBy: place)) }
    return text
  }
}
