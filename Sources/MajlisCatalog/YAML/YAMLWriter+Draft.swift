internal import MajlisXML

extension YAMLWriter {
  /// Writes a file: the entries of the mapping that a draft is.
  mutating func file(_ draft: YAMLDraft) {
    var key = 1
    while key < draft.nodes.count {
      openEntry(key, of: draft, indent: 0)
      value(key + 1, of: draft, indent: 0)
      newline()
      key = draft.nodes[key + 1].end
    }
    if bytes.isEmpty { line("{}", indent: 0) }
  }

  /// Writes what stands behind `key:`, from the space on, without the end of the last line.
  mutating func value(_ node: Int, of draft: YAMLDraft, indent: Int) {
    if case .scalar(let kind) = draft.nodes[node].kind {
      character(" ")
      return scalar(node, of: draft, as: kind, at: .block(column: indent + 2))
    }
    guard !fitsFlow(node, of: draft) else { return }
    newLine(indent: indent + 2)
    block(node, of: draft, indent: indent + 2)
  }

  /// Writes a space and the collection on this line where it fits there, else nothing.
  mutating func fitsFlow(_ node: Int, of draft: YAMLDraft) -> Bool {
    guard draft.isFlat(node, room: Self.width - column - 1) else { return false }
    let start = bytes.count
    character(" ")
    flow(node, of: draft)
    if column <= Self.width || draft.isEmptyCollection(node) { return true }
    bytes.removeLast(bytes.count - start)
    return false
  }

  /// The lines of a collection; the first begins where the writer stands.
  private mutating func block(_ node: Int, of draft: YAMLDraft, indent: Int) {
    if case .scalar(let kind) = draft.nodes[node].kind {
      return scalar(node, of: draft, as: kind, at: .block(column: indent))
    }
    let isMapping = draft.nodes[node].kind == .mapping
    var next = node + 1
    while next < draft.nodes[node].end {
      if next > node + 1 { newLine(indent: indent) }
      if isMapping {
        openEntry(next, of: draft, indent: indent)
        next += 1
        value(next, of: draft, indent: indent)
      } else {
        character("-")
        item(next, of: draft, indent: indent)
      }
      next = draft.nodes[next].end
    }
  }

  private mutating func item(_ node: Int, of draft: YAMLDraft, indent: Int) {
    guard !fitsFlow(node, of: draft) else { return }
    character(" ")
    block(node, of: draft, indent: indent + 2)
  }

  /// Writes a value on one line within braces or brackets.
  mutating func flow(_ node: Int, of draft: YAMLDraft) {
    if case .scalar(let kind) = draft.nodes[node].kind { return scalar(node, of: draft, as: kind, at: .flow) }
    let isMapping = draft.nodes[node].kind == .mapping
    character(isMapping ? "{" : "[")
    var next = node + 1
    while next < draft.nodes[node].end {
      if next > node + 1 {
        character(",")
        character(" ")
      }
      if isMapping {
        flowEntry(next, of: draft)
        next += 1
      } else {
        flow(next, of: draft)
      }
      next = draft.nodes[next].end
    }
    character(isMapping ? "}" : "]")
  }

  /// Writes `key: value` within a line.
  mutating func flowEntry(_ key: Int, of draft: YAMLDraft) {
    let start = bytes.count
    flow(key, of: draft)
    if bytes.count - start > Self.keyLimit { bytes.insert(contentsOf: "? ".utf8, at: start) }
    character(":")
    character(" ")
    flow(key + 1, of: draft)
  }

  private mutating func openEntry(_ key: Int, of draft: YAMLDraft, indent: Int) {
    guard case .scalar(let kind) = draft.nodes[key].kind else { return }
    if kind == .key {
      self.key(key, of: draft)
      character(":")
    } else {
      openEntry(draft.bytes.span.extracting(draft.nodes[key].text), as: kind, indent: indent)
    }
  }

  /// Writes a key with its colon.
  mutating func openEntry(_ key: Span<UInt8>, as kind: YAMLScalarKind, indent: Int) {
    let start = bytes.count
    scalar(key, as: kind, at: .key)
    if bytes.count - start > Self.keyLimit {
      bytes.insert(contentsOf: "? ".utf8, at: start)
      newLine(indent: indent)
    }
    character(":")
  }

  private mutating func scalar(
    _ node: Int, of draft: YAMLDraft, as kind: YAMLScalarKind, at position: YAMLPosition
  ) {
    if kind == .key { return key(node, of: draft) }
    scalar(draft.bytes.span.extracting(draft.nodes[node].text), as: kind, at: position)
  }

  /// Writes a key of a vocabulary, which is short and needs no quotes.
  private mutating func key(_ node: Int, of draft: YAMLDraft) {
    bytes.append(contentsOf: draft.keys.span.extracting(draft.nodes[node].text))
  }
}
