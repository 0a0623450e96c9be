import Testing

@testable import MajlisXML

@Suite struct `Encodings of documents` {
  private func document(_ encoding: String?, _ text: [UInt8]) -> [UInt8] {
    let declaration = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
    return Array("\(declaration)<rss>".utf8) + text + Array("</rss>".utf8)
  }

  private func wide(_ text: String, _ width: Int, isBig: Bool, mark: Bool) -> [UInt8] {
    let scalars = (mark ? "\u{FEFF}" : "") + text
    return scalars.unicodeScalars.flatMap { scalar in
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: scalar.value >> UInt32(8 * $0)) }
      return isBig ? bytes.reversed() : bytes
    }
  }

  @Test(
    arguments: [
      ("iso-8859-1", [0x63, 0xE9], "cé"), ("ISO-8859-15", [0xA4], "€"), ("windows-1251", [0xCF, 0xF0], "Пр"),
      ("koi8-r", [0xF0, 0xD2], "Пр"), ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"), ("EUC-JP", [0xC6, 0xFC], "日"),
      ("gb2312", [0xD6, 0xD0, 0x81, 0x30, 0x84, 0x36], "中¥"), ("Big5", [0xA4, 0xA4], "中"), ("cp1252", [0x80], "€"),
      ("latin1", [0xE9], "é"), ("x-sjis", [0x93, 0xFA], "日"), ("euc-kr", [0xC7, 0xD1], "한"),
      ("UTF-8", [0xC3, 0xA9], "é"), ("macroman", [0x8E], "é"), ("x-mac-ce", [0x8C, 0xCB], "Ćň"),
      ("mac-centraleurope", [0x8D], "ć"), ("maciceland", [0xDE], "Þ"), ("cp_is", [0x8D], "Þ"),
      ("csIBM861", [0x80], "Ç"),
    ] as [(String, [UInt8], String)])
  func `a declared encoding is read`(_ name: String, _ bytes: [UInt8], _ text: String) {
    let trace = XMLTrace(document(name, bytes))
    #expect(trace.fault == nil)
    #expect(trace.text == text)
    #expect(RepairedDocument(document(name, bytes))?.text == nil)
  }

  @Test(arguments: [2, 4], [(true, true), (false, true), (true, false), (false, false)])
  func `wide encodings are read with and without a mark`(_ width: Int, _ form: (isBig: Bool, mark: Bool)) {
    let source = wide(
      "<?xml version=\"1.0\" encoding=\"utf-\(width * 8)\"?><rss>Жé</rss>", width, isBig: form.isBig, mark: form.mark)
    let trace = XMLTrace(source)
    #expect(trace.text == "Жé")
    #expect(trace.encoding == "utf-\(width * 8)\(form.isBig ? "be" : "le")")
  }

  @Test func `a character that lies across two pieces is read`() {
    let text = String(repeating: "é一😀", count: 40_000)
    #expect(XMLTrace(document("utf-8", Array(text.utf8))).text == text)
    let cyrillic = [UInt8](repeating: 0xC1, count: 200_000)
    #expect(XMLTrace(document("koi8-r", cyrillic)).text == String(repeating: "а", count: 200_000))
  }

  @Test(
    arguments: [
      (
        "utf-8", [0x61, 0xE9, 0x62, 0xC3, 0xA9], "aébé",
        ["1:45 bytes(233, count: 1, of: \"UTF-8\", readAs: Optional(\"windows-1252\"))"]
      ),
      (
        "utf-8", [0x93, 0x61, 0x94], "“a”",
        ["1:44 bytes(147, count: 2, of: \"UTF-8\", readAs: Optional(\"windows-1252\"))"]
      ),
      (
        "utf-8", [0xC3, 0xA9, 0xC0, 0x80, 0xED, 0xA0, 0x80], "éÀ€í\u{A0}€",
        ["1:45 bytes(192, count: 5, of: \"UTF-8\", readAs: Optional(\"windows-1252\"))"]
      ),
      ("iso-8859-1", [0xC3, 0xA9], "é", ["1:1 encodingMismatch(declared: \"iso-8859-1\", actual: \"utf-8\")"]),
      ("iso-8859-1", [0x93, 0xE9], "“é", ["1:1 encodingMismatch(declared: \"iso-8859-1\", actual: \"windows-1252\")"]),
      ("utf-16", [0xC3, 0xA9], "é", ["1:1 encodingMismatch(declared: \"utf-16\", actual: \"utf-8\")"]),
      ("us-ascii", [0xC3, 0xA9], "é", ["1:1 encodingMismatch(declared: \"us-ascii\", actual: \"utf-8\")"]),
      ("x-nonsense", [0xC3, 0xA9], "é", ["1:1 unknownEncoding(\"x-nonsense\", readAs: \"utf-8\")"]),
      (
        "shift_jis", [0x93, 0xFA, 0xFF, 0x61], "日\u{FFFD}a",
        ["1:49 bytes(255, count: 1, of: \"shift_jis\", readAs: nil)"]
      ),
    ] as [(String, [UInt8], String, [String])])
  func `bytes that are not the declared encoding are understood`(
    _ name: String, _ bytes: [UInt8], _ text: String, _ findings: [String]
  ) throws {
    let source = document(name, bytes)
    #expect(XMLTrace(source).fault?.kind.isRepairable == true)
    let repaired = try #require(RepairedDocument(source))
    #expect(XMLTrace(.repaired(repaired)).text == text)
    #expect(repaired.repairs.map { "\($0.line):\($0.column) \($0.kind)" } == findings)
  }

  private static let texts = [
    (
      "Сегодня мы говорим о том, как растут деревья у реки и кто за ними следит", ["koi8-r", "windows-1251", "ibm866"]
    ),
    ("今日は川のそばの木について話します。だれが水をやるのでしょうか。", ["shift_jis", "euc-jp"]),
    ("오늘은 강가의 나무에 대해 이야기합니다 누가 물을 주는지 들어 보세요", ["euc-kr"]),
    ("היום נדבר על העצים שליד הנהר ועל מי שמשקה אותם בכל בוקר", ["windows-1255"]),
    ("Σήμερα μιλάμε για τα δέντρα δίπλα στο ποτάμι και ποιος τα ποτίζει", ["windows-1253"]),
    ("اليوم نتحدث عن الأشجار التي تنمو قرب النهر ومن يسقيها كل صباح", ["windows-1256"]),
    ("วันนี้เราจะพูดถึงต้นไม้ริมแม่น้ำและคนที่รดน้ำต้นไม้ทุกเช้า", ["windows-874"]),
  ]

  @Test(arguments: texts, [nil, "utf-8"]) func `an encoding that is not said is seen from the letters`(
    text: (String, [String]), declared: String?
  ) throws {
    for encoding in text.1 {
      let repaired = try #require(RepairedDocument(document(declared, Self.encoded(text.0, in: encoding))))
      #expect(repaired.encoding == encoding)
      #expect(XMLTrace(.repaired(repaired)).text == text.0)
      #expect(repaired.repairs.map(\.kind) == [.encodingMismatch(declared: "utf-8", actual: encoding)])
    }
  }

  @Test(arguments: [
    "Ein Bär fährt müde über die Brücke, während Grüße größerer Höhe hören: äußerst schöne Lösungen für jede Tür und Straße",
    "Été après été, la fenêtre était créée à côté du théâtre où l'élève répétait ses leçons déjà très préparées",
  ])
  func `Latin letters with accents are taken for no other script`(text: String) throws {
    let bytes = Self.encoded(text, in: "windows-1252")
    #expect(try #require(RepairedDocument(document(nil, bytes))).encoding == "windows-1252")
  }

  /// The bytes of a text, letter by letter, found by what each byte or pair of bytes is read as.
  private static func encoded(_ text: String, in encoding: String) -> [UInt8] {
    var bytes: [Unicode.Scalar: [UInt8]] = [:]
    let converter = CharacterConverter(encoding)
    for lead in UInt8(0x80)...0xFF {
      let trails = EncodingName.isSingle(encoding) ? [] : Array(UInt8(0x40)...0xFE)
      for code in [[lead]] + trails.map({ [lead, $0] }) {
        // A space behind it makes the converter give a letter that could still get a mark.
        var read: [UInt8] = []
        guard converter?.convert((code + [0x20])[...], into: &read) == .whole else { continue }
        let scalars = String(decoding: read, as: UTF8.self).unicodeScalars
        if scalars.count == 2, let scalar = scalars.first, bytes[scalar] == nil { bytes[scalar] = code }
      }
    }
    return text.unicodeScalars.flatMap { bytes[$0] ?? [UInt8(truncatingIfNeeded: $0.value)] }
  }

  @Test func `a document that breaks off within a character loses no more than that`() throws {
    let repaired = try #require(RepairedDocument(Array("<rss>aé".utf8) + [0xE4, 0xB8]))
    #expect(String(decoding: repaired.text, as: UTF8.self) == "<rss>aé</rss>")
    #expect(repaired.repairs.count == 2)
  }

  @Test func `a mark says more than a declaration`() throws {
    let source = wide("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss>é</rss>", 2, isBig: false, mark: true)
    let repaired = try #require(RepairedDocument(source))
    #expect(repaired.encoding == "utf-16le")
    #expect(XMLTrace(.repaired(repaired)).text == "é")
  }

  @Test func `a second mark is a character that stands before the document`() throws {
    let source = Array("\u{FEFF}\u{FEFF}<?xml version='1.0'?><rss/>".utf8)
    #expect(XMLTrace(source).fault?.kind == .character(0xFEFF))
    let repaired = try #require(RepairedDocument(source))
    #expect(String(decoding: repaired.text, as: UTF8.self) == "<?xml version='1.0'?><rss/>")
    #expect(repaired.repairs.map(\.kind) == [.declarationNotFirst])
  }

  @Test func `UTF-7, which hides markup, is not guessed at`() {
    let fault = XMLTrace(document("UTF-7", Array("+ADw-b+AD4-".utf8))).fault?.kind
    #expect(fault == .unknownEncoding("utf-7"))
    #expect(fault?.isRepairable == false)
  }

  @Test func `EBCDIC is read by its declaration`() {
    let source: [UInt8] = [0x4C, 0x99, 0xA2, 0xA2, 0x61, 0x6E]
    let declaration: [UInt8] = [
      0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0xA5, 0x85, 0x99, 0xA2, 0x89, 0x96, 0x95, 0x7E, 0x7F, 0xF1, 0x4B, 0xF0, 0x7F,
      0x40, 0x85, 0x95, 0x83, 0x96, 0x84, 0x89, 0x95, 0x87, 0x7E, 0x7F, 0x83, 0x97, 0xF0, 0xF3, 0xF7, 0x7F, 0x6F, 0x6E,
    ]
    #expect(XMLTrace(declaration + source).starts == ["rss 1:39"])
  }

  @Test func `a name cannot steer the converter`() {
    #expect(CharacterConverter("latin1//translit") == nil)
    #expect(CharacterConverter("") == nil)
  }
}
