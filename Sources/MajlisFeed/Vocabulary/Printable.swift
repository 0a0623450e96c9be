/// Text from data made fit for a terminal or a message: control, bidirectional, zero-width and unassigned characters as
/// `\u{..}`, and cut where it is long.
public struct Printable: Sendable {
  /// The text with nothing left in it that steers a terminal.
  public let text: String

  /// - Parameter limit: how many characters are shown before the rest becomes `…`.
  public init(_ source: some StringProtocol, limit: Int = .max) {
    if limit == .max, source.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      text = String(source)
      return
    }
    var text = ""
    if limit == .max {
      for scalar in source.unicodeScalars { Self.append(scalar, to: &text) }
      self.text = text
      return
    }
    var count = 0
    var scalarCount = 0
    // A character may be a letter with a million accents: then its scalars are counted.
    let (scalarLimit, isEndless) = limit.multipliedReportingOverflow(by: 4)
    for character in source {
      count += 1
      scalarCount += character.unicodeScalars.count
      if count > limit || !isEndless && scalarCount > scalarLimit {
        text += "…"
        break
      }
      for scalar in character.unicodeScalars { Self.append(scalar, to: &text) }
    }
    self.text = text
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if isSafe(scalar) {
      text.unicodeScalars.append(scalar)
    } else {
      text += "\\u{\(String(scalar.value, radix: 16))}"
    }
  }

  /// Whether a terminal shows a scalar where it stands and as what it is.
  static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xAE..<0x34F, 0x350..<0x61C: true
    case 0..<0x20, 0x7F..<0xA0: false  // C0, DEL, C1
    case 0x200C, 0x200D: true  // joiners: Persian and emoji need them
    case 0x2010...0x2027: true  // dashes, quotation marks, points
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true  // which of its shapes the character before has
    case 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x061C: false  // line ends, direction
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: false  // annotations, tags
    default:
      // Invisible ones, and those that are no characters.
      !scalar.properties.isDefaultIgnorableCodePoint && scalar.value & 0xFFFE != 0xFFFE
        && !(0xFDD0...0xFDEF).contains(scalar.value)
    }
  }
}
