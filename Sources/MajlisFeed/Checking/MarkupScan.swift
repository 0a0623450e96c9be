internal import MajlisXML

/// Looks through HTML, well-formed or not, for tags; makes no strings of those that are good.
enum MarkupScan {
  /// A tag in a text.
  struct Tag {
    /// Where the name stands, without its prefix.
    let nameRange: Range<Int>
    /// From the `<` to the `>`, or to the next `<` outside of quotes, or to the end of the text.
    let range: Range<Int>
    /// Whether it is an end tag.
    let isEnd: Bool
    /// Whether it has its `>`.
    let isClosed: Bool

    /// The name in lower case; nil for one of more than 16 letters.
    func name(in text: borrowing Span<UInt8>) -> Word? { Word(text, nameRange) }
  }

  /// The first tag from an index on; nil for none. What only looks like one (`a < b`) is none.
  static func tag(in text: borrowing Span<UInt8>, from start: Int) -> Tag? {
    var index = start
    while let bracket = text.firstIndex(of: UInt8(ascii: "<"), from: index), bracket + 1 < text.count {
      if let tag = tag(in: text, at: bracket) { return tag }
      index = bracket + 1
    }
    return nil
  }

  private static func tag(in text: borrowing Span<UInt8>, at start: Int) -> Tag? {
    var index = start + 1
    let isEnd = text[index] == UInt8(ascii: "/")
    if isEnd || text[index] == UInt8(ascii: "?") { index += 1 }
    guard index < text.count, text[index].isLetter else { return nil }
    var nameStart = index
    while index < text.count, text[index].isAlphanumeric || text[index] == UInt8(ascii: ":") || text[index] == 0x2D {
      if text[index] == UInt8(ascii: ":") { nameStart = index + 1 }
      index += 1
    }
    let name = nameStart..<index
    while index < text.count, text[index] != UInt8(ascii: ">"), text[index] != UInt8(ascii: "<") {
      let byte = text[index]
      // A value in quotes is passed at once; one that is never closed lasts to the end.
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      index = isQuote ? (text.firstIndex(of: byte, from: index + 1) ?? text.count - 1) + 1 : index + 1
    }
    let isClosed = index < text.count && text[index] == UInt8(ascii: ">")
    return Tag(nameRange: name, range: start..<(isClosed ? index + 1 : index), isEnd: isEnd, isClosed: isClosed)
  }

  /// The value of an attribute of a tag; nil where the tag has none of that name.
  static func attribute(_ wanted: Word, of tag: Tag, in text: borrowing Span<UInt8>) -> Range<Int>? {
    var found: Range<Int>?
    forEachAttribute(of: tag, in: text) { name, value in
      if name == wanted, found == nil { found = value }
    }
    return found
  }

  /// The names and values of the attributes of a tag.
  static func forEachAttribute(of tag: Tag, in text: borrowing Span<UInt8>, _ body: (Word?, Range<Int>) -> Void) {
    var index = tag.range.lowerBound + 1
    let end = tag.range.upperBound
    while index < end, !text[index].isSpace { index += 1 }
    while index < end {
      while index < end, text[index].isSpace || text[index] == UInt8(ascii: "/") || text[index] == UInt8(ascii: ">") {
        index += 1
      }
      guard index < end else { return }
      let start = index
      while index < end, !text[index].isSpace, text[index] != UInt8(ascii: "="), text[index] != UInt8(ascii: ">") {
        index += 1
      }
      let name = start..<index
      if name.isEmpty { index += 1 }
      body(Word(text, name), value(in: text, from: &index, to: end))
    }
  }

  private static func value(in text: borrowing Span<UInt8>, from index: inout Int, to end: Int) -> Range<Int> {
    guard index < end, text[index] == UInt8(ascii: "=") else { return index..<index }
    index += 1
    guard index < end else { return index..<index }
    let quote = text[index]
    guard quote == 0x22 || quote == 0x27 else {
      let start = index
      while index < end, !text[index].isSpace, text[index] != UInt8(ascii: ">") { index += 1 }
      return start..<index
    }
    let start = index + 1
    index = start
    let close = text.firstIndex(of: quote, from: start) ?? end
    index = min(end, close + 1)
    return start..<min(end, close)
  }
}

// MARK: - What is doubtful

extension MarkupScan {
  /// Elements that run programs, load something, or are the page itself.
  private static let harmful: WordSet = [
    "script", "object", "embed", "applet", "iframe", "frame", "frameset", "meta", "link", "style", "base", "import",
    "noscript", "html", "head", "xml", "form", "input",
  ]

  private static let (on, style, reference, origin, program): (Word, Word, Word, Word, Word) = (
    "on", "style", "href", "src", "javascript:"
  )

  /// What a look at a tag has shown.
  struct Inspection {
    /// What apps strip or refuse, in words; nil for nothing.
    var harm: String?
    /// The address that it leads to or loads.
    var address: Range<Int>?
  }

  /// Whether a tag shows by its length and its name that there is nothing to be seen in it, as most do: `</li>`, `<p>`.
  static func isPlain(_ tag: Tag, in text: borrowing Span<UInt8>) -> Bool {
    if tag.isEnd { return true }
    guard tag.range.count <= tag.nameRange.count + 3 else { return tag.nameRange.count > Word.limit }
    return !isHarmful(tag, in: text)
  }

  /// Whether an element is harmful by its name, of which none has one or two letters.
  private static func isHarmful(_ tag: Tag, in text: borrowing Span<UInt8>) -> Bool {
    guard tag.nameRange.count > 2, let name = tag.name(in: text) else { return false }
    return harmful.contains(name)
  }

  /// Looks at a tag and its attributes, once.
  static func inspect(_ tag: Tag, in text: borrowing Span<UInt8>) -> Inspection {
    var inspection = Inspection()
    guard !tag.isEnd, let name = tag.name(in: text) else { return inspection }
    if isHarmful(tag, in: text) { inspection.harm = "<\(name.text)>" }
    forEachAttribute(of: tag, in: text) { attribute, value in
      guard let attribute else { return }
      if attribute == reference || attribute == origin, inspection.address == nil { inspection.address = value }
      if inspection.harm == nil { inspection.harm = harm(of: attribute, text.extracting(value)) }
    }
    return inspection
  }

  private static func harm(of attribute: Word, _ value: borrowing Span<UInt8>) -> String? {
    if attribute == reference || attribute == origin { return isProgram(value) ? "a link to a program" : nil }
    if attribute == style { return isHarmfulStyle(value) ? "a style that moves or loads something" : nil }
    return on.begins(attribute) && attribute.count > 4 ? "the attribute \(attribute.text)" : nil
  }

  private static func isProgram(_ text: borrowing Span<UInt8>) -> Bool {
    let start = text.trimmed.lowerBound
    return Word(text, start..<min(text.count, start + 11)) == program
  }

  private static func isHarmfulStyle(_ text: borrowing Span<UInt8>) -> Bool {
    for index in text.indices where styleStarts[Int(text[index].lowercased)] {
      for word in styles where index + word.count <= text.count {
        if Word(text, index..<index + word.count) == word { return true }
      }
    }
    return false
  }

  /// What a style moves or loads something by.
  private static let styles: [Word] = [
    "position", "url(", "expression", "behavior", "mso-", "tab-stops", "-moz-binding", "@import", "99999",
  ]

  /// By a byte, whether one of them begins with it.
  private static let styleStarts = (UInt8.min...UInt8.max).map { byte in
    styles.contains { $0.text.utf8.first == byte }
  }

  /// The first entity of HTML or number, `&eacute;`; nil for none.
  static func entity(in text: borrowing Span<UInt8>) -> Range<Int>? {
    var next = 0
    while let start = text.firstIndex(of: UInt8(ascii: "&"), from: next) {
      next = start + 1
      var index = next
      if index < text.count, text[index] == UInt8(ascii: "#") { index += 1 }
      let name = index
      while index < text.count, text[index].isAlphanumeric, index - name < 10 { index += 1 }
      if index > name + 1, index < text.count, text[index] == UInt8(ascii: ";") { return start..<(index + 1) }
    }
    return nil
  }

  /// Elements that the text of a feed is made of; other words between brackets may be meant as they stand.
  private static let usual: WordSet = [
    "a", "abbr", "b", "big", "blockquote", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "hr",
    "i", "img", "li", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup", "table", "td", "tr", "tt", "u",
    "ul", "script", "iframe",
  ]

  /// The first tag of HTML in a text that should have none.
  static func usualTag(in text: borrowing Span<UInt8>) -> Range<Int>? {
    var start = 0
    while let tag = tag(in: text, from: start) {
      if let name = tag.name(in: text), usual.contains(name), tag.isClosed { return tag.range }
      start = tag.range.lowerBound + 1
    }
    return nil
  }

  /// Where a tag stands that was escaped once too often: `&lt;p&gt;`; nil for none.
  static func escapedTag(in text: borrowing Span<UInt8>) -> Range<Int>? {
    var next = 0
    while let start = text.firstIndex(of: UInt8(ascii: "&"), from: next) {
      next = start + 1
      guard start + 5 < text.count, Word(text, start..<start + 4) == "&lt;" else { continue }
      var index = start + 4
      if text[index] == UInt8(ascii: "/") { index += 1 }
      let name = index
      while index < text.count, text[index].isAlphanumeric, index - name < 12 { index += 1 }
      if index > name, let word = Word(text, name..<index), usual.contains(word) {
        return start..<min(text.count, index + 4)
      }
    }
    return nil
  }
}
