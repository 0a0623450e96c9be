/// The character references of HTML 4 (HTML 4.01, 24), by which feeds spell what is not ASCII.
enum HTMLEntity {
  /// The character of a name: `nbsp`, `eacute`, `rsquo`; nil for none that HTML 4 has.
  static func scalar(named name: String) -> Unicode.Scalar? { table[name] }

  /// The character of a numeric reference without `#`: `8217`, `x2019`; nil for control characters. The codes of
  /// Windows-1252 stand for its characters.
  static func scalar(number text: some StringProtocol) -> Unicode.Scalar? {
    let isHex = text.first == "x" || text.first == "X"
    guard let value = isHex ? UInt32(text.dropFirst(), radix: 16) : UInt32(text) else { return nil }
    if (0x80..<0xA0).contains(value) { return Unicode.Scalar(windows1252[Int(value) - 0x80]) }
    return value < 0x20 && ![9, 10, 13].contains(value) ? nil : Unicode.Scalar(value)
  }

  private static let table: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = ["apos": "'"]
    add(latin, from: 160, to: &table)
    add(capitals, from: 913, to: &table)
    add(letters, from: 945, to: &table)
    for (name, value) in others { table[name] = Unicode.Scalar(value) }
    return table
  }()

  private static func add(_ names: String, from first: UInt32, to table: inout [String: Unicode.Scalar]) {
    for (offset, name) in names.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(first + UInt32(offset))
    }
  }

  /// U+00A0 to U+00FF.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
    thorn yuml
    """

  /// U+0391 to U+03A9; no character has the number in their midst.
  private static let capitals = """
    Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi \
    Psi Omega
    """

  /// U+03B1 to U+03C9.
  private static let letters = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi \
    chi psi omega
    """

  private static let others: [String: UInt32] = [
    "quot": 34, "amp": 38, "lt": 60, "gt": 62, "OElig": 338, "oelig": 339, "Scaron": 352, "scaron": 353, "Yuml": 376,
    "fnof": 402, "circ": 710, "tilde": 732, "thetasym": 977, "upsih": 978, "piv": 982, "ensp": 8194, "emsp": 8195,
    "thinsp": 8201, "zwnj": 8204, "zwj": 8205, "lrm": 8206, "rlm": 8207, "ndash": 8211, "mdash": 8212, "lsquo": 8216,
    "rsquo": 8217, "sbquo": 8218, "ldquo": 8220, "rdquo": 8221, "bdquo": 8222, "dagger": 8224, "Dagger": 8225,
    "bull": 8226, "hellip": 8230, "permil": 8240, "prime": 8242, "Prime": 8243, "lsaquo": 8249, "rsaquo": 8250,
    "oline": 8254, "frasl": 8260, "euro": 8364, "image": 8465, "weierp": 8472, "real": 8476, "trade": 8482,
    "alefsym": 8501, "larr": 8592, "uarr": 8593, "rarr": 8594, "darr": 8595, "harr": 8596, "crarr": 8629, "lArr": 8656,
    "uArr": 8657, "rArr": 8658, "dArr": 8659, "hArr": 8660, "forall": 8704, "part": 8706, "exist": 8707, "empty": 8709,
    "nabla": 8711, "isin": 8712, "notin": 8713, "ni": 8715, "prod": 8719, "sum": 8721, "minus": 8722, "lowast": 8727,
    "radic": 8730, "prop": 8733, "infin": 8734, "ang": 8736, "and": 8743, "or": 8744, "cap": 8745, "cup": 8746,
    "int": 8747, "there4": 8756, "sim": 8764, "cong": 8773, "asymp": 8776, "ne": 8800, "equiv": 8801, "le": 8804,
    "ge": 8805, "sub": 8834, "sup": 8835, "nsub": 8836, "sube": 8838, "supe": 8839, "oplus": 8853, "otimes": 8855,
    "perp": 8869, "sdot": 8901, "lceil": 8968, "rceil": 8969, "lfloor": 8970, "rfloor": 8971, "lang": 9001,
    "rang": 9002, "loz": 9674, "spades": 9824, "clubs": 9827, "hearts": 9829, "diams": 9830,
  ]

  /// What the bytes 0x80 to 0x9F are in Windows-1252 (HTML, "numeric character reference end state").
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
