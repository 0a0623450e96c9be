/// What bytes are in that are not UTF-8 and do not say what they are, seen from the letters that people write most.
///
/// Answered only where it is certain: for texts of other scripts than the Latin one that are long enough.
enum ScriptGuess {
  /// The encoding; nil where nothing is certain.
  static func encoding(of bytes: ArraySlice<UInt8>) -> String? {
    let sample = sample(of: bytes)
    guard isDense(sample) else { return nil }
    for script in scripts {
      let likely = script.encodings.filter { script.share(of: sample, in: $0) >= script.leastShare }
      if !likely.isEmpty { return likely.count == 1 ? likely[0] : nil }
    }
    return nil
  }

  /// The first bytes that tell something.
  private static func sample(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes[(bytes.firstIndex { $0 >= 0x80 } ?? bytes.endIndex)...].prefix(32 << 10)
  }

  /// Whether the bytes beyond ASCII stand side by side, as in words of another script;
  /// Latin letters with accents stand alone.
  private static func isDense(_ sample: ArraySlice<UInt8>) -> Bool {
    let pairs = zip(sample, sample.dropFirst())
    let count = sample.count { $0 >= 0x80 }
    return count >= 40 && pairs.count { $0 >= 0x80 && $1 >= 0x80 } * 2 > count
  }

  /// A script with the encodings that feeds in it were in.
  private struct Script {
    let encodings: [String]
    /// Of what is not ASCII in any text, the least part that is typical.
    let leastShare: Double
    let isTypical: @Sendable (Unicode.Scalar) -> Bool

    /// How much of what is not ASCII is typical; 0 where the bytes are not the encoding.
    func share(of sample: ArraySlice<UInt8>, in encoding: String) -> Double {
      var text: [UInt8] = []
      guard let end = CharacterConverter(encoding)?.convert(sample, into: &text) else { return 0 }
      if case .fault = end { return 0 }
      let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.filter { !$0.isASCII }
      guard !scalars.isEmpty else { return 0 }
      return Double(scalars.count(where: isTypical)) / Double(scalars.count)
    }
  }

  /// Some twelve letters are three quarters of any text in an alphabet; kana are more than half of Japanese, syllables
  /// all of Korean, as which Japanese in Shift_JIS can be read too: it is looked for first.
  private static let scripts = [
    Script(encodings: ["shift_jis", "euc-jp"], leastShare: 0.4) { ("\u{3041}"..."\u{30FE}").contains($0) },
    Script(encodings: ["euc-kr"], leastShare: 0.95) { ("\u{AC00}"..."\u{D7A3}").contains($0) },
    alphabet("оеаинтсрвлкм", ["koi8-r", "windows-1251", "iso-8859-5", "ibm866"]),
    alphabet("αοιετσνηυρίό", ["windows-1253"]),
    alphabet("יוהלאתרבמשנד", ["windows-1255"]),
    alphabet("اليمونترب", ["windows-1256"]),
    alphabet("านรอกเงมยลวดท่้สตะัี", ["windows-874"]),
  ]

  private static func alphabet(_ letters: String, _ encodings: [String]) -> Script {
    let letters = Set(letters.unicodeScalars)
    return Script(encodings: encodings, leastShare: 0.6) { letters.contains($0) }
  }
}
