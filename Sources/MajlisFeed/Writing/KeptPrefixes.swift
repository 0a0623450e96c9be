/// The prefixes in what was kept as it stood.
package struct KeptPrefixes {
  private var used: Set<String> = []
  private var declared: Set<String> = ["xml", "xmlns"]

  /// Those that the document has to declare.
  var outer: Set<String> { used.subtracting(declared) }

  /// The prefixes in the tags of an element.
  mutating func note(element: ArraySlice<UInt8>) {
    Self.forEachPrefix(in: element) { prefix in
      let name = element[prefix.lowerBound...].prefix { !TagScan.endsName($0) }
      note(attribute: String(decoding: name, as: UTF8.self))
    }
  }

  /// An element with addresses in place of its prefixes, so that two compare that name the same in other words.
  package static func resolved(_ element: ArraySlice<UInt8>, by addresses: [String: String]) -> [UInt8] {
    var (result, start) = ([UInt8](), element.startIndex)
    forEachPrefix(in: element) { prefix in
      guard let address = addresses[String(decoding: element[prefix], as: UTF8.self)] else { return }
      result += element[start..<prefix.lowerBound] + "{\(address)}".utf8
      start = prefix.upperBound
    }
    return result + element[start...]
  }

  private static func forEachPrefix(in element: ArraySlice<UInt8>, _ body: (Range<Int>) -> Void) {
    var scan = TagScan()
    var index = element.startIndex
    while index < element.endIndex {
      if let end = element.sectionEnd(at: index) {
        index = end
        continue
      }
      if scan.isPrefixEnd(element[index], at: index) { body(scan.nameStart..<index) }
      index += 1
    }
  }

  /// The prefix of a name; `xmlns:p` declares one.
  mutating func note(attribute name: String) {
    // By bytes: behind a colon a letter may stand that joins it to one character.
    let parts = name.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).map { String($0) ?? "" }
    guard parts.count == 2 else { return }
    if parts[0] == "xmlns" { declared.insert(parts[1]) } else { used.insert(parts[0]) }
  }
}

/// Goes over well-formed markup and tells where a prefix ends: in a tag, outside of quotes.
private struct TagScan {
  private(set) var nameStart = 0
  private var isInTag = false
  private var isName = false
  private var quote: UInt8?

  /// Whether a byte ends a name in a tag.
  static func endsName(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 0x0A, 0x09, 0x0D].contains(byte)
  }

  mutating func isPrefixEnd(_ byte: UInt8, at index: Int) -> Bool {
    if let open = quote {
      if byte == open { quote = nil }
      return false
    }
    switch byte {
    case UInt8(ascii: "<"): (isInTag, isName, nameStart) = (true, true, index + 1)
    case UInt8(ascii: ">"): (isInTag, isName) = (false, false)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): if isInTag { quote = byte }
    case UInt8(ascii: "/"), 0x20, 0x0A, 0x09, 0x0D: (isName, nameStart) = (isInTag, index + 1)
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "?"): isName = false
    case UInt8(ascii: ":"):
      defer { isName = false }
      return isName && index > nameStart
    default: break
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Behind the section of CDATA, the comment or the instruction that begins at an index, in which no tag stands.
  func sectionEnd(at start: Int) -> Int? {
    guard self[start] == UInt8(ascii: "<"), start + 1 < endIndex else { return nil }
    if self[start + 1] == UInt8(ascii: "?") { return end(of: "?>", from: start + 2) }
    guard self[start + 1] == UInt8(ascii: "!") else { return nil }
    if self[start...].starts(with: "<![CDATA[".utf8) { return end(of: "]]>", from: start + 9) }
    return self[start...].starts(with: "<!--".utf8) ? end(of: "-->", from: start + 4) : nil
  }

  private func end(of word: String, from start: Int) -> Int {
    let found = (start..<endIndex).first { self[$0] == word.utf8.first && self[$0...].starts(with: word.utf8) }
    return found.map { $0 + word.utf8.count } ?? endIndex
  }
}
