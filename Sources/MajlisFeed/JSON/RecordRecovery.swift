/// Makes a record in which elements that were kept as they stood are nodes of the terms that they were meant to be, as
/// far as they can be read: a text with markup in it, a record with stray text in it, a second value after an empty
/// one, and the other dialect's word for the same thing.
struct RecordRecovery {
  /// The record as recovered.
  private(set) var record = Record()
  /// What stands in it as it stood, by the numbers of its nodes.
  private(set) var trees: [Int: ForeignElement] = [:]

  private let dialect: Dialect
  private let foreign: ForeignElements
  private let lexicon = Lexicon.shared

  /// Recovers what a vocabulary wants of a record.
  init(_ source: borrowing Record, _ foreign: ForeignElements, vocabulary: Int, _ dialect: Dialect) {
    (self.foreign, self.dialect) = (foreign, dialect)
    copy(source, vocabulary)
  }

  /// Makes a record of an element alone.
  init(_ element: ForeignElement, _ foreign: ForeignElements, vocabulary: Int, _ dialect: Dialect) {
    (self.foreign, self.dialect) = (foreign, dialect)
    addContents(of: element, into: 0, vocabulary, dialect)
    record.closeRoot()
  }

  /// Whether any of the elements has a name that some vocabulary knows.
  static func isWanted(_ foreign: ForeignElements) -> Bool {
    foreign.byNode.values.contains { element in element.known.map { Lexicon.shared.number(of: $0) != nil } ?? false }
  }
}

// MARK: - What is there

extension RecordRecovery {
  /// A node that is being copied: where it ends in the source, and what it is here.
  private struct Holder {
    let end: Int
    let node: Int
    let vocabulary: Int?
  }

  /// Copies all nodes in order; no depth of them is too much.
  private mutating func copy(_ source: borrowing Record, _ vocabulary: Int) {
    var holders = [Holder(end: source.nodes.count, node: 0, vocabulary: vocabulary)]
    for node in source.nodes.indices.dropFirst() {
      while let holder = holders.last, holder.end <= node { record.close(holders.removeLast().node) }
      guard let holder = holders.last else { return }
      if let element = foreign.byNode[node], let vocabulary = holder.vocabulary,
        recover(element, into: holder.node, vocabulary)
      {
        continue
      }
      let child = lexicon.term(source.nodes[node].term)?.child
      holders.append(Holder(end: Int(source.nodes[node].end), node: copy(node, source), vocabulary: child))
    }
    for holder in holders.reversed() { record.close(holder.node) }
  }

  private mutating func copy(_ node: Int, _ source: borrowing Record) -> Int {
    let copy = record.open(source.nodes[node].term, origin: source.nodes[node].origin)
    record.setText(source.bytes.span.extracting(source.range(of: node)), of: copy)
    trees[copy] = foreign.byNode[node]
    return copy
  }
}

// MARK: - What was kept

extension RecordRecovery {
  /// Adds an element as a node of its term. False where it has none, or the term has its value already.
  private mutating func recover(_ element: ForeignElement, into parent: Int, _ vocabulary: Int) -> Bool {
    guard let (term, dialect) = term(of: element, in: vocabulary) else { return false }
    if let child = term.child {
      guard term.isMany || record.firstOpen(term, in: parent) == nil else { return false }
      let node = record.open(term.number, origin: 0)
      trees[node] = element
      addContents(of: element, into: node, child, dialect)
      record.close(node)
      return true
    }
    return addText(foreign.text(of: element), term, into: parent, element.attributes)
  }

  private func term(of element: ForeignElement, in vocabulary: Int) -> (Term, Dialect)? {
    guard let name = element.known, let number = lexicon.number(of: name) else { return nil }
    for dialect in [dialect] + Dialect.allCases {
      if let term = lexicon.term(ofElement: number, in: vocabulary, dialect) { return (term, dialect) }
    }
    return nil
  }

  /// Adds a text, or gives it to the empty node that stands there.
  private mutating func addText(
    _ text: [UInt8], _ term: Term, into parent: Int, _ attributes: [(name: String, value: [UInt8])] = []
  ) -> Bool {
    guard term.carries(text.span) else { return false }
    guard !term.isMany, let first = record.firstOpen(term, in: parent) else {
      let node = record.open(term.number, origin: 0)
      record.setText(text.span, of: node)
      for attribute in attributes { addForeign(attribute.name, attribute.value) }
      record.close(node)
      return true
    }
    guard record.range(of: first).isEmpty else { return false }
    record.setText(text.span, of: first)
    return true
  }

  private mutating func addContents(
    of element: ForeignElement, into node: Int, _ vocabulary: Int, _ dialect: Dialect
  ) {
    for attribute in element.attributes { add(attribute.name, attribute.value, vocabulary, dialect) }
    if let term = lexicon.textTerm(in: vocabulary, dialect), lexicon.isText(vocabulary, dialect) {
      _ = addText(foreign.text(of: element), term, into: node)
      return
    }
    for child in element.children where !recover(child, into: node, vocabulary) {
      let copy = record.open(.foreignElement, origin: 0)
      trees[copy] = child
      record.close(copy)
    }
    guard let main = lexicon.mainTerm(of: vocabulary), record.firstOpen(main, in: node) == nil else { return }
    let text = Array(element.text[element.text.span.trimmed])
    if !text.isEmpty { _ = addText(text, main, into: node) }
  }

  private mutating func add(_ attribute: String, _ value: [UInt8], _ vocabulary: Int, _ dialect: Dialect) {
    let name = attribute == "xml:lang" ? Namespace.xml("lang") : Namespace.rss(attribute)
    if let number = lexicon.number(of: name), let term = lexicon.term(ofAttribute: number, in: vocabulary, dialect),
      term.carries(value.span)
    {
      record.add(term.number, value.span, origin: 0)
    } else {
      addForeign(attribute, value)
    }
  }

  private mutating func addForeign(_ attribute: String, _ value: [UInt8]) {
    let spelled = Array(attribute.utf8) + [0] + value
    record.add(.foreignAttribute, spelled.span, origin: 0)
  }
}

extension Lexicon {
  /// The term of a record that its short form gives: what stray text in such an element must have meant.
  fileprivate func mainTerm(of vocabulary: Int) -> Term? {
    switch vocabularies[vocabulary].shorthand {
    case .scalar(let key, _), .path(let key, _): term(key, in: vocabulary)
    case .none, .list: nil
    }
  }
}
