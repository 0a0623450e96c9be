extension Record {
  /// Says in each element that was kept as it stood what its names without a prefix meant where it stood.
  mutating func declareDefaultNamespace(_ uri: String) {
    for node in nodes.indices where nodes[node].term == .foreignElement {
      let element = Array(bytes[range(of: node)])
      guard let declared = KeptMarkup(element).declaring(uri) else { continue }
      setText(declared.span, of: node)
    }
  }

  /// A node as an element of Atom, to be kept where RSS has no word for it.
  func atomMarkup(of node: Int) -> [UInt8]? {
    guard let term = Lexicon.shared.term(nodes[node].term), case .element(let name) = term.field.place.mark(in: .atom)
    else { return nil }
    var tag = "<\(name.local) xmlns=\"\(Namespace.atom.uri)\""
    var content: [UInt8] = []
    for child in children(of: node) {
      if nodes[child].term == .foreignAttribute {
        let attribute = foreignAttribute(child)
        tag += " \(attribute.name)=\"\(attribute.value.escapedForAttribute)\""
      } else if nodes[child].term == .foreignElement {
        content += bytes[range(of: child)]
      } else if let part = Lexicon.shared.term(nodes[child].term) {
        switch part.field.place.mark(in: .atom) {
        case .attribute(let name): tag += " \(name)=\"\(text(of: child).escapedForAttribute)\""
        case .text: content += isAtomMarkup(node) ? Array(bytes[range(of: child)]) : escapedText(of: child)
        case .element, nil: break
        }
      }
    }
    if content.isEmpty { return Array((tag + "/>").utf8) }
    return Array((tag + ">").utf8) + content + Array("</\(name.local)>".utf8)
  }

  private func escapedText(of node: Int) -> [UInt8] {
    [UInt8](escaping: bytes.span.extracting(range(of: node)))
  }

  /// Whether the text of a node is XML that stands as it is (RFC 4287, 3.1.1.3, 4.1.3.3).
  func isAtomMarkup(_ node: Int) -> Bool { textType(of: node).map { Term.isXML($0) } ?? false }

  /// What the attribute `type` of a text says.
  func textType(of node: Int) -> String? {
    children(of: node).first { Lexicon.shared.term(nodes[$0].term)?.spelling == .textType }.map { text(of: $0) }
  }
}

/// XML that is kept as it stands.
private struct KeptMarkup {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// The element with a default namespace, if a name in it would need one and the element does not declare its own.
  func declaring(_ uri: String) -> [UInt8]? {
    guard let tags = tags, let root = tags.first, tags.contains(where: { !isPrefixed($0) }), !declares(root) else {
      return nil
    }
    let end = nameEnd(root)
    return text[..<end] + Array(" xmlns=\"\(uri.escapedForAttribute)\"".utf8) + text[end...]
  }

  /// Where the names of start tags begin; nil for what is no element.
  private var tags: [Int]? {
    guard text.first == UInt8(ascii: "<") else { return nil }
    var tags: [Int] = []
    var index = 0
    while index < text.count {
      if let end = text[...].sectionEnd(at: index) {
        index = end
      } else {
        if text[index] == UInt8(ascii: "<"), index + 1 < text.count, !"/?!".utf8.contains(text[index + 1]) {
          tags.append(index + 1)
        }
        index += 1
      }
    }
    return tags
  }

  private func isPrefixed(_ name: Int) -> Bool { text[name..<nameEnd(name)].contains(UInt8(ascii: ":")) }

  private func nameEnd(_ start: Int) -> Int {
    text[start...].firstIndex { $0.isSpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") } ?? text.count
  }

  /// Whether the tag declares a default namespace. A value may hold `>`, so that the tag ends behind its last quote.
  private func declares(_ name: Int) -> Bool {
    var (index, quote) = (nameEnd(name), UInt8(0))
    while index < text.count, quote != 0 || text[index] != UInt8(ascii: ">") {
      if quote == 0, text[index - 1].isSpace, holds("xmlns", at: index), isEqualsSign(index + 5) { return true }
      if text[index] == quote {
        quote = 0
      } else if quote == 0, text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'") {
        quote = text[index]
      }
      index += 1
    }
    return false
  }

  private func isEqualsSign(_ start: Int) -> Bool { text[start...].first { !$0.isSpace } == UInt8(ascii: "=") }

  private func holds(_ word: String, at index: Int) -> Bool { text[index...].starts(with: word.utf8) }
}
