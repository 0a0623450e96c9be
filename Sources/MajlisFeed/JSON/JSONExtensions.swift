extension JSONKey {
  /// Every element that no key tells, in document order, as a tree.
  static let extensions: Maker = { source, key, writer in
    writer.array(key.name) { writer in
      for node in source.record.children() { source.writeUntold(node, &writer) }
    }
  }
}

extension JSONSource {
  /// Writes a node of the record if no key tells it, else what in it no key can tell.
  fileprivate func writeUntold(_ node: Int, _ writer: inout JSONWriter) {
    if record.nodes[node].term == .foreignElement {
      writeKept(node, &writer)
    } else if keys.tells(node, of: record) {
      guard record.mayHold(.foreignElement) else { return }
      for inner in node..<Int(record.nodes[node].end) where record.nodes[inner].term == .foreignElement {
        writeKept(inner, &writer)
      }
    } else {
      writeKnown(node, &writer)
    }
  }

  private func writeKept(_ node: Int, _ writer: inout JSONWriter) {
    guard let tree = trees[node], !(document.edition == .oldAtom && tree.isToldByKey) else { return }
    tree.write(&writer)
  }

  /// Writes an element that a term takes, under the name that the standard gives it.
  private func writeKnown(_ node: Int, _ writer: inout JSONWriter) {
    guard let name = elementName(of: node) else { return }
    writer.object { writer in
      writer.string("namespace", name.namespace.uri)
      writer.string("name", name.local)
      writer.object("attributes") { writer in
        for child in record.children(of: node) { writeAttribute(child, &writer) }
      }
      write(text: textNode(of: node), under: "text", .text, &writer)
      writer.array("children") { writer in
        for child in record.children(of: node) { writeChild(child, &writer) }
      }
    }
  }

  private func mark(of node: Int) -> FieldPlace.Mark? {
    Lexicon.shared.term(record.nodes[node].term)?.field.place.mark(in: document.dialect)
  }

  private func elementName(of node: Int) -> Name? {
    if case .element(let name) = mark(of: node) { name } else { nil }
  }

  /// The node that holds the element's own text.
  private func textNode(of node: Int) -> Int {
    record.children(of: node).first { mark(of: $0) == .text } ?? node
  }

  private func writeAttribute(_ node: Int, _ writer: inout JSONWriter) {
    if record.nodes[node].term == .foreignAttribute {
      let attribute = record.foreignAttribute(node)
      writer.string(named: attribute.name, attribute.value.utf8.span)
    } else if case .attribute(let name) = mark(of: node) {
      writer.string(name.description, record.text(of: node))
    }
  }

  private func writeChild(_ node: Int, _ writer: inout JSONWriter) {
    if record.nodes[node].term == .foreignElement { writeKept(node, &writer) } else { writeKnown(node, &writer) }
  }
}

extension ForeignElement {
  /// Writes the element as a tree.
  fileprivate func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("namespace", namespace)
      writer.string("name", name)
      writer.object("attributes") { writer in
        for attribute in attributes { writer.string(named: attribute.name, attribute.value.span) }
      }
      writer.collapsed("text", text.span)
      writer.array("children") { writer in
        for child in children { child.write(&writer) }
      }
    }
  }
}
