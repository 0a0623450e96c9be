internal import MajlisXML

/// The text that a reader of HTML sees: tags and comments gone, references decoded, white space as single spaces.
struct PlainText {
  /// The text as UTF-8.
  private(set) var bytes: [UInt8] = []
  private var at = 0
  private var needsSpace = false

  init(ofHTML html: borrowing Span<UInt8>) {
    bytes.reserveCapacity(html.count)
    while at < html.count {
      switch html[at] {
      case UInt8(ascii: "<"): passTag(html)
      case UInt8(ascii: "&"): decodeReference(html)
      case let byte where byte.isSpace: take(byte)
      default: takeWords(html)
      }
    }
  }

  /// Takes all up to the next tag, reference, or white space that is not a single space at once.
  private mutating func takeWords(_ html: borrowing Span<UInt8>) {
    let end = html.firstUncollapsed(from: at, or: UInt8(ascii: "<"), UInt8(ascii: "&"))
    // What is taken for white space there is none here.
    guard end > at else { return take(html[at]) }
    let isSpaced = html[end - 1] == 0x20
    if needsSpace, !bytes.isEmpty { bytes.append(0x20) }
    bytes.append(contentsOf: html.extracting(at..<(isSpaced ? end - 1 : end)))
    needsSpace = isSpaced
    at = end
  }

  private mutating func take(_ byte: UInt8) {
    at += 1
    if byte.isSpace { needsSpace = true } else { append(byte) }
  }

  private mutating func append(_ byte: UInt8) {
    if needsSpace, !bytes.isEmpty { bytes.append(0x20) }
    needsSpace = false
    bytes.append(byte)
  }

  // MARK: Tags

  private mutating func passTag(_ html: borrowing Span<UInt8>) {
    let isEnd = at + 1 < html.count && html[at + 1] == UInt8(ascii: "/")
    let name = Self.name(in: html, from: at + (isEnd ? 2 : 1))
    if name?.count == 0 { return passDeclaration(html) }
    at = Self.endOfTag(html, from: at)
    guard let name else { return }
    if !isEnd, Self.unseen.contains(name) { at = Self.end(of: "</\(name.text)>", html, from: at) }
    if Self.breaking.contains(name) { needsSpace = true }
  }

  /// `<!` and `<?`, and an end tag without a name. Any other `<` is text.
  private mutating func passDeclaration(_ html: borrowing Span<UInt8>) {
    if Self.starts("<!--", html, at) {
      at = Self.end(of: "-->", html, from: at + 4)
    } else if Self.starts("<!", html, at) || Self.starts("<?", html, at) || Self.starts("</>", html, at) {
      at = Self.endOfTag(html, from: at)
    } else {
      take(html[at])
    }
  }

  /// Elements whose text nobody sees.
  private static let unseen: WordSet = ["script", "style"]

  /// Elements that do not stand within a line (HTML 4.01, 7.5.3), and `br`.
  private static let breaking: WordSet = [
    "address", "article", "aside", "blockquote", "br", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
    "pre",
    "section", "table", "td", "th", "tr", "ul",
  ]

  /// The name of a tag; empty where none stands, nil for one that is longer than any of HTML.
  private static func name(in html: borrowing Span<UInt8>, from start: Int) -> Word? {
    var end = start
    guard start < html.count, html[start].isLetter else { return Word() }
    while end < html.count, html[end].isAlphanumeric { end += 1 }
    return Word(html, start..<end)
  }

  /// Behind the `>` that no quoted value holds, or at the end.
  private static func endOfTag(_ html: borrowing Span<UInt8>, from start: Int) -> Int {
    var (at, quote) = (start, UInt8(0))
    while at < html.count {
      let byte = html[at]
      at += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return at
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), html[at - 2] == UInt8(ascii: "=") {
        quote = byte
      }
    }
    return at
  }

  /// Behind the next place of a word in lower case, in any case there; the end where it does not stand.
  private static func end(of word: String, _ html: borrowing Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < html.count {
      if starts(word, html, at) { return at + word.utf8.count }
      at += 1
    }
    return at
  }

  private static func starts(_ word: String, _ html: borrowing Span<UInt8>, _ at: Int) -> Bool {
    guard at + word.utf8.count <= html.count else { return false }
    var index = at
    for byte in word.utf8 {
      guard html[index].lowercased == byte else { return false }
      index += 1
    }
    return true
  }

  // MARK: References

  private mutating func decodeReference(_ html: borrowing Span<UInt8>) {
    var end = at + 1
    while end < html.count, end - at < 12, html[end].isAlphanumeric || html[end] == UInt8(ascii: "#") { end += 1 }
    guard let scalar = Self.scalar(String(copying: html.extracting(at + 1..<end))) else { return take(html[at]) }
    at = end < html.count && html[end] == UInt8(ascii: ";") ? end + 1 : end
    if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
      needsSpace = true
    } else {
      for byte in Unicode.UTF8.encode(scalar) ?? .init() { append(byte) }
    }
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    if reference.first == "#" { return HTMLEntity.scalar(number: reference.dropFirst()) }
    return HTMLEntity.scalar(named: reference)
  }
}
