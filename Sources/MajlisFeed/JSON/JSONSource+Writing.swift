extension JSONSource {
  /// Writes every key of the record.
  func write(_ writer: inout JSONWriter) {
    let list = keys.keys
    var wanted = keys.wanted(for: record)
    while let index = wanted.popFirst() { list.withKey(index) { write($0, in: 0, &writer) } }
  }

  /// Writes a key of a record that stands in a node.
  func write(_ key: ResolvedKey, in node: Int, _ writer: inout JSONWriter) {
    switch key.shape {
    case .value: writeValue(key, in: node, &writer)
    case .values:
      writer.array(key.name) { writer in
        forEach(of: key) { write(text: $0, under: nil, key.form, &writer) }
      }
    case .object:
      if let child = first(of: key, in: node) { write(child, key.keys, under: key.name, &writer) }
    case .objects:
      writer.array(key.name) { writer in
        forEach(of: key) { write($0, key.keys, &writer) }
      }
    case .group:
      writer.object(key.name) { writer in
        key.keys.forEach { write($0, in: node, &writer) }
      }
    case .made: key.maker?(self, key, &writer)
    }
  }

  /// Writes the record in a node as an object.
  func write(_ node: Int, _ keys: KeyList, under name: String? = nil, _ writer: inout JSONWriter) {
    writer.object(name) { writer in
      keys.forEach { write($0, in: node, &writer) }
    }
  }

  /// Writes what the terms say of a node, each under the key of its term unless another is given.
  func write(
    _ node: Int, _ terms: some Collection<Term>, calling names: [String: String] = [:], under key: String? = nil,
    _ writer: inout JSONWriter
  ) {
    writer.object(key) { writer in
      for term in terms {
        let name = names[term.field.key] ?? term.field.key
        write([term], in: node, under: name, term.spelling.map { JSONForm($0) } ?? .text, &writer)
      }
    }
  }

  /// Writes the text that a key tells.
  private func writeValue(_ key: ResolvedKey, in parent: Int, _ writer: inout JSONWriter) {
    // Only Atom has texts that are not told as they stand.
    if document.dialect == .atom { return write(key.path, in: parent, under: key.name, key.form, &writer) }
    if let node = first(of: key, in: parent) { write(text: node, under: key.name, key.form, &writer) }
  }

  /// Writes the text that a path leads to.
  func write(_ path: [Term], in parent: Int = 0, under name: String?, _ form: JSONForm, _ writer: inout JSONWriter) {
    guard let node = first(path, in: parent) else { return }
    if let text = decoded(node, type(path, in: parent)) {
      writer.value(name, text.span, form)
    } else {
      write(text: node, under: name, form, &writer)
    }
  }

  /// Writes the text of a node.
  func write(text node: Int, under name: String?, _ form: JSONForm, _ writer: inout JSONWriter) {
    if form == .address, let address = resolved(node) { return writer.string(name, address.span) }
    let bytes = record.bytes
    writer.value(name, bytes.span.extracting(record.range(of: node)), form)
  }
}

// MARK: - Texts of Atom

extension JSONSource {
  /// The text that a path leads to as it is told, markup included.
  func text(_ path: [Term]) -> [UInt8]? {
    guard let node = first(path) else { return nil }
    return decoded(node, type(path)) ?? Array(record.bytes[record.range(of: node)])
  }

  /// The type of a text construct or of the content (RFC 4287, 3.1.1, 4.1.3.1); nil where none is said.
  func type(_ path: [Term], in parent: Int = 0) -> String? {
    guard document.dialect == .atom, path.count == 2, let type = path[1].sibling(.textType),
      let holder = first(path.dropLast(), in: parent)
    else { return nil }
    return record.text(type, in: holder)
  }

  /// The text of a node by its type; nil where it is told as it stands.
  private func decoded(_ node: Int, _ type: String?) -> [UInt8]? {
    guard let type, type != "html", type != "text" else { return nil }
    let bytes = record.bytes
    let text = bytes.span.extracting(record.range(of: node))
    if type == "xhtml" { return InnerMarkup.ofXHTML(text) }
    return Base64.isMeant(byType: type) ? Base64.decode(text) : nil
  }
}

extension Term {
  /// The term of a spelling in the same record.
  fileprivate func sibling(_ spelling: Spelling) -> Term? {
    Lexicon.shared.terms[owner].first { $0.spelling == spelling }
  }
}
