/// What the first bytes of a document say about its encoding (XML 1.0, appendix F).
struct EncodingGuess {
  /// The encoding in which the document is read: as far as its first bytes tell.
  let name: String
  /// Where the text begins, behind a byte order mark.
  let start: Int
  /// What the declaration says, in lower case; nil where there is none.
  let declared: String?

  /// How many bytes are looked at.
  static let headLength = 1024

  init(_ head: some Collection<UInt8>) {
    let head = Array(head.prefix(Self.headLength))
    let form = Self.byMark(head) ?? Self.byPattern(head)
    declared = Self.declaredName(form?.name == "cp037" ? Self.latin(head) : head)
    (start, isByForm) = (form?.start ?? 0, form != nil)
    let stated = declared.map { EncodingName.canonical($0) }
    let isEBCDIC = form?.name == "cp037" && stated.map { CharacterConverter($0) != nil } ?? false
    name = (isEBCDIC ? stated : nil) ?? form?.name ?? stated ?? "utf-8"
  }

  /// Whether the declaration names the encoding, or says nothing.
  var isConsistent: Bool { declared.map { EncodingName.agree(EncodingName.canonical($0), name) } ?? true }

  /// Whether bytes can be read as the encoding at all: a wide one cannot be declared in single bytes.
  var isPossible: Bool { isByForm || !EncodingName.isWide(name) }
  private let isByForm: Bool

  private static func byMark(_ head: [UInt8]) -> (name: String, start: Int)? {
    let marks: [([UInt8], String)] = [
      ([0xEF, 0xBB, 0xBF], "utf-8"), ([0xFF, 0xFE, 0, 0], "utf-32le"), ([0, 0, 0xFE, 0xFF], "utf-32be"),
      ([0xFF, 0xFE], "utf-16le"), ([0xFE, 0xFF], "utf-16be"),
    ]
    return marks.first { head.starts(with: $0.0) }.map { ($0.1, $0.0.count) }
  }

  /// `<` and one more character in the wide encodings, and `<?xm` in EBCDIC, without a mark.
  private static func byPattern(_ head: [UInt8]) -> (name: String, start: Int)? {
    guard head.count >= 4 else { return nil }
    return switch (head[0], head[1], head[2], head[3]) {
    case (0x3C, 0, 0, 0): ("utf-32le", 0)
    case (0, 0, 0, 0x3C): ("utf-32be", 0)
    case (0x3C, 0, 1..., 0): ("utf-16le", 0)
    case (0, 0x3C, 0, 1...): ("utf-16be", 0)
    case (0x4C, 0x6F, 0xA7, 0x94): ("cp037", 0)
    default: nil
    }
  }

  private static func latin(_ head: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    CharacterConverter("cp037")?.convert(head[...], into: &text)
    return text
  }

  /// The name in the XML declaration, wherever among the first bytes it stands and however wide its characters are.
  private static func declaredName(_ head: [UInt8]) -> String? {
    let text = head.filter { $0 != 0 && $0 < 0x80 }
    guard let start = text.span.firstRange(of: "<?xml")?.upperBound else { return nil }
    let rest = text[start...]
    let declaration = rest[..<(rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex)]
    guard let key = text.span.firstRange(of: "encoding", from: start), key.upperBound <= declaration.endIndex else {
      return nil
    }
    let value = declaration[key.upperBound...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let name = String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self).lowercased()
    return name.isEmpty ? nil : name
  }
}
