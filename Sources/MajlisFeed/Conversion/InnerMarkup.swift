internal import MajlisXML

/// What stands inside an element that was kept as it stood: its markup, told as HTML tells it.
enum InnerMarkup {
  /// The markup inside the one element of the text. A prefix that the element itself has is taken from its tags, as
  /// HTML has none, and sections of CDATA become text.
  static func of(_ element: borrowing Span<UInt8>) -> [UInt8] {
    let tag = element.extracting(..<endOfTag(in: element))
    guard tag.count < element.count else { return [] }
    guard let end = lastEndTag(in: element), end >= tag.count else { return [] }
    return plain(element.extracting(tag.count..<end), prefix: prefix(of: tag))
  }

  /// The markup of an Atom text of the type `xhtml` without the `div` around it (RFC 4287, 3.1.1.3).
  static func ofXHTML(_ text: borrowing Span<UInt8>) -> [UInt8] {
    let value = text.extracting(text.trimmed)
    return isDivAlone(value) ? of(value) : [UInt8](copying: value)
  }

  /// Whether the text is one `div` and nothing else.
  static func isDivAlone(_ text: borrowing Span<UInt8>) -> Bool {
    let value = text.extracting(text.trimmed)
    return !value.isEmpty && value[0] == UInt8(ascii: "<") && isDiv(value) && isOneElement(value)
  }

  private static func isOneElement(_ text: borrowing Span<UInt8>) -> Bool {
    guard case .success(let pieces) = XMLFragment.elements(in: [UInt8](copying: text)) else { return false }
    return pieces.count == 1
  }

  private static func isDiv(_ element: borrowing Span<UInt8>) -> Bool {
    var start = 1 + prefix(of: element.extracting(..<endOfTag(in: element))).count
    for byte in "div".utf8 {
      guard start < element.count, element[start] == byte else { return false }
      start += 1
    }
    return start < element.count && !element[start].isAlphanumeric
  }

  private static func endOfTag(in element: borrowing Span<UInt8>) -> Int {
    var quote = UInt8(0)
    for index in element.indices {
      switch element[index] {
      case quote: quote = 0
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if quote == 0 { quote = element[index] }
      case UInt8(ascii: ">") where quote == 0: return index + 1
      default: break
      }
    }
    return element.count
  }

  private static func lastEndTag(in element: borrowing Span<UInt8>) -> Int? {
    element.indices.last { index in
      element[index] == UInt8(ascii: "<") && index + 1 < element.count && element[index + 1] == UInt8(ascii: "/")
    }
  }

  /// The prefix of the tag with its colon; empty where it has none.
  private static func prefix(of tag: borrowing Span<UInt8>) -> [UInt8] {
    var prefix: [UInt8] = []
    for index in tag.indices.dropFirst() {
      let byte = tag[index]
      if byte == UInt8(ascii: ":") { return prefix + [byte] }
      if byte.isSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { return [] }
      prefix.append(byte)
    }
    return []
  }

  private static func plain(_ markup: borrowing Span<UInt8>, prefix: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < markup.count {
      if let section = cdata(in: markup, at: index) {
        result += [UInt8](escaping: markup.extracting(section))
        index = section.upperBound + 3
      } else if !prefix.isEmpty, let tag = prefixedTag(in: markup, at: index, prefix) {
        result.append(contentsOf: markup.extracting(index..<tag))
        index = tag + prefix.count
      } else {
        result.append(markup[index])
        index += 1
      }
    }
    return result
  }

  /// The text of the section that begins here.
  private static func cdata(in markup: borrowing Span<UInt8>, at start: Int) -> Range<Int>? {
    guard markup[start] == UInt8(ascii: "<"), markup.holds("<![CDATA[".utf8, at: start) else { return nil }
    var end = start + 9
    while end < markup.count, !markup.holds("]]>".utf8, at: end) { end += 1 }
    return start + 9..<end
  }

  /// Where the prefix stands, if a tag with it begins here.
  private static func prefixedTag(in markup: borrowing Span<UInt8>, at start: Int, _ prefix: [UInt8]) -> Int? {
    guard markup[start] == UInt8(ascii: "<"), start + 1 < markup.count else { return nil }
    let name = markup[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
    return markup.holds(prefix, at: name) ? name : nil
  }
}

extension Span<UInt8> {
  fileprivate func holds(_ word: some Collection<UInt8>, at start: Int) -> Bool {
    guard start + word.count <= count else { return false }
    var index = start
    for byte in word {
      guard self[index] == byte else { return false }
      index += 1
    }
    return true
  }
}

extension [UInt8] {
  /// The bytes of a span.
  init(copying span: borrowing Span<UInt8>) {
    self = []
    append(contentsOf: span)
  }
}
