/// The names of encodings: as documents spell them, and as iconv knows them.
enum EncodingName {
  /// The name under which an encoding is read: lower case, and the larger encoding where a smaller one's name is
  /// commonly used for it (WHATWG, Encoding Standard, 4.2).
  static func canonical(_ label: String) -> String {
    let name = label.lowercased()
    return aliases[name.filter { $0 != "-" && $0 != "_" && $0 != " " }] ?? name
  }

  /// Whether a name can be given to iconv: it takes options behind a slash, and UTF-7 hides
  /// markup from whoever looks for it.
  static func isSafe(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      }
    }
    return isPlain && !name.isEmpty && !isUTF7(name)
  }

  /// Whether it is UTF-7, whatever form of it.
  static func isUTF7(_ name: String) -> Bool { ["utf-7", "utf7", "unicode-1-1-utf-7"].contains { name.hasPrefix($0) } }

  /// Whether each character takes two or four bytes: such a document cannot declare its encoding in single bytes.
  static func isWide(_ name: String) -> Bool {
    wide.contains { name.hasPrefix($0) }
  }

  /// Whether two names do not contradict each other: `utf-16` says less than `utf-16le`, ASCII is UTF-8 too.
  static func agree(_ declared: String, _ actual: String) -> Bool {
    actual.hasPrefix(declared) || (isWide(declared) && isWide(actual) && !declared.hasPrefix("utf-"))
  }

  /// Whether each character takes one byte, so that a character beyond ASCII stands alone.
  static func isSingle(_ name: String) -> Bool {
    single.contains { name.hasPrefix($0) }
  }

  private static let wide = ["utf-16", "utf-32", "ucs-", "iso-10646"]
  private static let single = ["iso-8859", "windows-", "koi8", "us-ascii", "mac", "tis-620", "ibm", "cp12", "cp8"]

  /// Without hyphens, underscores and spaces.
  private static let aliases: [String: String] = {
    var table = [
      "u16": "utf-16", "utf16": "utf-16", "utf16le": "utf-16le", "utf16be": "utf-16be", "u32": "utf-32",
      "utf32": "utf-32", "utf32le": "utf-32le", "utf32be": "utf-32be", "ebcdiccpus": "cp037", "ebcdiccpca": "cp037",
      "ebcdiccpnl": "cp037", "ebcdiccpwt": "cp037", "ibm039": "cp037", "ebcdiccpbe": "cp500", "ebcdiccpch": "cp500",
      "utf8": "utf-8", "unicode11utf8": "utf-8", "ascii": "us-ascii", "usascii": "us-ascii", "ansix3.41968": "us-ascii",
      "latin1": "iso-8859-1", "l1": "iso-8859-1", "cp819": "iso-8859-1", "latin2": "iso-8859-2",
      "latin9": "iso-8859-15",
      "gb2312": "gb18030", "gb231280": "gb18030", "gbk": "gb18030", "xgbk": "gb18030", "cp936": "gb18030",
      "euccn": "gb18030", "xeuccn": "gb18030", "shiftjis": "shift_jis", "sjis": "shift_jis", "xsjis": "shift_jis",
      "windows31j": "shift_jis", "mskanji": "shift_jis", "cp932": "shift_jis", "xeucjp": "euc-jp",
      "ksc56011987": "euc-kr",
      "korean": "euc-kr", "ksc5601": "euc-kr", "windows949": "euc-kr", "xmacroman": "macintosh",
      "macroman": "macintosh",
      "xmaccyrillic": "mac-cyrillic", "maccentraleurope": "mac-latin2", "maclatin2": "mac-latin2",
      "xmacce": "mac-latin2", "maciceland": "mac-iceland", "xmacicelandic": "mac-iceland", "cpis": "cp861",
      "csibm861": "cp861", "koi8": "koi8-r", "big5hkscs": "big5", "cnbig5": "big5", "xxbig5": "big5",
      "iso88598i": "iso-8859-8", "iso885911": "windows-874", "tis620": "windows-874", "dos874": "windows-874",
    ]
    for number in 1250...1258 {
      for name in ["windows", "win", "cp", "xcp", "ansi"] { table["\(name)\(number)"] = "windows-\(number)" }
    }
    for number in 1...16 where table["iso8859\(number)"] == nil { table["iso8859\(number)"] = "iso-8859-\(number)" }
    return table
  }()

  /// What iconv calls an encoding: the form with the vendor's additions, which is what documents are in.
  static func converterName(_ name: String) -> String {
    switch name {
    case "shift_jis": "cp932"
    case "euc-kr": "cp949"
    case "big5": "big5-hkscs"
    case "windows-874": "cp874"
    case "mac-latin2": "mac-centraleurope"
    case "mac-iceland": "mac-is"
    default: name
    }
  }
}
