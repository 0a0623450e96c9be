/// Text from data made fit for a terminal or a message: control, bidirectional, zero-width and unassigned characters as
/// `\u{..}`, and cut where it is long.
public struct Printable: Sendable {
  /// The text with nothing left in it that steers a terminal.
  public let text: String

  /// - Parameter limit: how many characters are shown before the rest becomes `…`.
  public init(_ source: some StringProtocol, limit: Int = .max) {
    var text = ""
    var count = 0
    for character in source {
      if count == limit {
        text += "…"
        break
      }
      count += 1
      for scalar in character.unicodeScalars {
        if Self.isSafe(scalar) {
          text.unicodeScalars.append(scalar)
        } else {
          text += "\\u{\(String(scalar.value, radix: 16))}"
        }
      }
    }
    self.text = text
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: false  // C0, DEL, C1
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0x061C, 0x180E: false  // invisible, bidirectional
    case 0x200C, 0x200D: true  // joiners: Persian and emoji need them
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: false  // annotations, tags
    default: scalar.value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(scalar.value)  // noncharacters
    }
  }
}
