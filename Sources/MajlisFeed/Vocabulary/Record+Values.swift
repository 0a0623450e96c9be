extension Record {
  /// The text that a term says: of the term itself, or of the key that stands for its record in short.
  public func value(_ term: Term, in node: Int = 0) -> String? { first(term, in: node).map { value(of: $0, term) } }

  /// The texts that all values of a term say.
  public func values(_ term: Term, in node: Int = 0) -> [String] { all(term, in: node).map { value(of: $0, term) } }

  private func value(of node: Int, _ term: Term) -> String {
    mainNode(of: node, term).map { text(of: $0) } ?? ""
  }

  /// The value of an attribute of a node that no term takes, by its name as spelled.
  func foreignAttribute(_ name: String, of node: Int) -> String? {
    var next = first(.foreignAttribute, in: node)
    while let child = next {
      let attribute = foreignAttribute(child)
      if attribute.name == name { return attribute.value }
      next = first(.foreignAttribute, in: node, behind: child)
    }
    return nil
  }

  /// The node that holds the text of a term's node: itself, or the one that stands for its record in short.
  public func mainNode(of node: Int, _ term: Term) -> Int? {
    guard let child = term.child else { return node }
    switch Lexicon.shared.vocabularies[child].shorthand {
    case .scalar(let key, _), .path(let key, _): return first(Lexicon.shared.term(key, in: child), in: node)
    case .list, .none: return nil
    }
  }

  /// Reads the text of a term, without the white space around it.
  public func read<Value>(_ term: Term, in node: Int = 0, _ read: (borrowing Span<UInt8>) -> Value?) -> Value? {
    guard let found = first(term, in: node).flatMap({ mainNode(of: $0, term) }) else { return nil }
    return read(bytes.span.extracting(range(of: found)))
  }
}

// MARK: - Copying

extension Record {
  /// Appends a copy of another record's node and all in it.
  public mutating func append(_ node: Int, of other: borrowing Record) {
    let start = nodes.count
    var source = node
    let end = Int(other.nodes[node].end)
    while source < end {
      let original = other.nodes[source]
      let copy = open(original.term, origin: original.origin)
      setText(other.bytes.span.extracting(other.range(of: source)), of: copy)
      setEnd(of: copy, start + Int(original.end) - node)
      source += 1
    }
  }

  /// Appends a copy of another record's node with more inside it.
  mutating func append(_ node: Int, of other: borrowing Record, with more: (inout Record) -> Void) {
    let copy = nodes.count
    append(node, of: other)
    more(&self)
    close(copy)
  }

  /// Appends a node that holds nothing but text.
  public mutating func add(_ term: Term, _ text: String, origin: Int = 0) {
    add(term.number, text.utf8.span, origin: origin)
  }

  /// A record with those children that are wanted.
  public func filtered(_ isWanted: (Int) -> Bool) -> Record {
    var result = Record()
    result.reset(origin: nodes[0].origin)
    for child in children() where isWanted(child) { result.append(child, of: self) }
    result.closeRoot()
    return result
  }
}
