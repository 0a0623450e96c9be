/// The name of a feed's file without `.yaml`: `[a-z0-9-]+`, for it is typed on command lines and stands in addresses.
enum FeedName {
  private static let limit = 60
  /// Names that Windows keeps for devices, whatever their extension.
  private static let devices: Set<String> = ["con", "prn", "aux", "nul"]

  /// Whether a name can be one.
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") }
  }

  /// Whether a name would lead elsewhere, or hide, where somebody makes a file of it. majlis names files by their
  /// titles; other programs that read the same folder may go by a key `slug`.
  static func isHarmful(_ name: String) -> Bool {
    name.hasPrefix(".") || name.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 0x20 }
  }

  /// A name made of a title: letters without their accents; `feed` where nothing remains.
  static func from(title: String) -> String {
    var name: [UInt8] = []
    var isBroken = false
    for scalar in title.lowercased().normalizedNFD {
      guard let letters = letters(for: scalar) else {
        isBroken = true
        continue
      }
      if isBroken, !letters.isEmpty, !name.isEmpty { name.append(UInt8(ascii: "-")) }
      if !letters.isEmpty { isBroken = false }
      name += letters.utf8
    }
    return usable(name.prefix(limit))
  }

  private static func usable(_ bytes: ArraySlice<UInt8>) -> String {
    let end = bytes.lastIndex { $0 != UInt8(ascii: "-") }
    let name = String(decoding: bytes[..<(end.map { $0 + 1 } ?? bytes.startIndex)], as: UTF8.self)
    guard !name.isEmpty else { return "feed" }
    let isPort = name.utf8.count == 4 && (name.hasPrefix("com") || name.hasPrefix("lpt"))
    return devices.contains(name) || isPort ? name + "-feed" : name
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// What a scalar becomes: nothing where it has no Latin letter; nil where it parts two words.
  private static func letters(for scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII { return isPlain(UInt8(truncatingIfNeeded: scalar.value)) ? String(scalar) : nil }
    return switch scalar {
    case "ß": "ss"
    case "æ": "ae"
    case "œ": "oe"
    case "ø": "o"
    case "ł": "l"
    case "đ", "ð": "d"
    case "þ": "th"
    case "ı": "i"
    default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark ? "" : nil
    }
  }
}
