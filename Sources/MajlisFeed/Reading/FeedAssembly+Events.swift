internal import MajlisXML

extension FeedAssembly {
  /// Numbers the names of the document in the order in which they are met.
  mutating func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int {
    let isGraph = uri == OldNames.rdf && (edition == .rdf || head.edition == nil)
    let namespace =
      isAttribute && prefix == nil ? .rss : edition.namespace(uri, prefix: prefix, root: scope.rootURI)
    let own = dialect == .rss ? Namespace.rss : .atom
    // The root's name is asked for before it says what kind of document it begins.
    if let prefix, isGraph || namespace == own || head.edition == nil {
      scope.mayUse(prefix: prefix)
    } else {
      scope.use(prefix: prefix ?? "", isAttribute: isAttribute)
    }
    xml.stop(ifNoName: local)
    if uri == nil, let prefix {
      reportUnbound(prefix, namespace)
      // From here on the root declares it, so that what is kept as it stands is XML when it is written.
      scope.declare([(prefix, Namespace.assumed(prefix: prefix))], in: edition)
    }
    let name = namespace.map { Name(modern(local, in: $0, isAttribute: isAttribute), in: $0) }
    names.append(
      ReadName(
        known: name.flatMap { lexicon.number(of: $0) } ?? -1,
        isItem: name?.local == itemName && name?.namespace == own,
        isChannel: name?.local == "channel" && name?.namespace == .rss,
        isAtRoot: (uri == nil && prefix != nil)
          || scope.isAtRoot(prefix: prefix, uri: uri, isAttribute: isAttribute),
        graph: isGraph ? GraphMark(rawValue: local) ?? .other : nil))
    return names.count - 1
  }

  /// An element begins.
  mutating func begin(_ name: XMLName) {
    if slice != nil { return pass(name) }
    guard let frame = stack.last else { return beginRoot() }
    checkRecord()
    switch frame.role {
    case .root: beginBelowRoot(name, frame)
    case .feed where names[name.number].isItem: beginItem()
    case .list: beginInList(name)
    case .feed, .item, .record: beginField(name, in: frame)
    case .leaf: demote(name)
    }
  }

  /// Ends the reading where the record has become larger than any that people make. A call would copy the assembly first.
  @inline(__always)
  private func checkRecord() {
    if record.nodes.count + atRoot.count > XMLLimits.itemParts {
      xml.stop(exceeding: "more than \(XMLLimits.itemParts) elements and attributes in one item")
    } else if record.bytes.count > XMLLimits.itemBytes {
      xml.stop(exceeding: "an item of more than \(XMLLimits.itemBytes >> 20) MB")
    }
  }

  mutating func beginField(_ name: XMLName, in frame: Frame) {
    if isInFeed { xml.keeps(from: xml.tagStart(at: xml.offset)) }
    if edition == .rdf, isInFeed, isList(name) { return beginInList(name) }
    guard let vocabulary = frame.vocabulary, stack.count <= XMLLimits.recordLevels + 3,
      let term = lexicon.traits(ofElement: names[name.number].known, in: vocabulary, dialect)
    else { return beginUnknown(name, in: frame) }
    if let notes = notes(of: frame), notes.blocked.contains(term.number) { return startSlice(nil, name) }
    if !term.isMany, let first = first(of: term.number, in: frame) { return startSlice(surplus(first), name) }
    let mark = xml.offset
    let node = record.open(term.number, origin: mark)
    if edition == .oldAtom { textMode = nil }
    let role = term.child == nil ? Role.leaf : .record
    let begun = Frame(role: role, node: node, vocabulary: term.child, termNumber: term.number, mark: mark)
    if xml.declares { note(Notes(declarations: xml.declarations), of: begun) }
    stack.append(begun)
    if !names[name.number].isAtRoot { needInFrame() }
  }

  /// The first element of a term that may stand once. It is looked for once: a hostile item has thousands of a kind.
  private mutating func first(of term: TermNumber, in frame: Frame) -> Int? {
    if let known = notes(of: frame)?.firsts[term] { return known }
    guard let first = record.firstOpen(term, in: frame.node) else { return nil }
    notes.firsts[term] = first
    return first
  }

  private mutating func beginUnknown(_ name: XMLName, in frame: Frame) {
    if frame.role == .record, let vocabulary = frame.vocabulary, lexicon.isText(vocabulary, dialect) {
      return demote(name)
    }
    let isPlain = xml.namespaceURI == nil && xml.prefix == nil && dialect == .rss
    startSlice(isPlain ? unexpected(xml.localName, in: frame) : nil, name)
  }

  /// An attribute of the element that has begun.
  mutating func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>) {
    if slice != nil { return need(name) }
    guard let frame = stack.last else { return }
    checkRecord()
    if stack.count == 1, frame.role == .root { return rootAttribute(name, value) }
    if edition != .rss, edition != .atom, takeOld(name, value) { return }
    guard let vocabulary = frame.vocabulary,
      let term = lexicon.traits(ofAttribute: names[name.number].known, in: vocabulary, dialect)
    else { return keepAttribute(name, value) }
    let text = value.extracting(value.value(term.spelling))
    guard text.isEmpty || term.spelling.carries(text) else {
      report(unreadable(term.number, text, at: xml.valueStart(ofAttribute: xml.spelledName, inTagAt: xml.offset)))
      return keepAttribute(name, value)
    }
    if text.count < value.count {
      noteSpace(around: term.number) { $0.valueStart(ofAttribute: $0.spelledName, inTagAt: $0.offset) }
    }
    record.add(term.number, text, origin: xml.offset)
  }

  /// Keeps an attribute that no field takes, with the binding of its prefix where the root does not have it.
  private mutating func keepAttribute(_ name: XMLName, _ value: borrowing Span<UInt8>) {
    if !names[name.number].isAtRoot, let prefix = xml.prefix, let uri = xml.namespaceURI {
      let binding = Array("xmlns:\(prefix)\0\(uri)".utf8)
      if !record.endsWith(.foreignAttribute, binding, since: stack.last?.node ?? 0) {
        record.add(.foreignAttribute, binding.span, origin: xml.offset)
      }
    }
    let text = spelledAttribute(value)
    scope.use(in: text)
    record.add(.foreignAttribute, text.span, origin: xml.offset)
  }

  /// The name as spelled, a NUL and the value.
  func spelledAttribute(_ value: borrowing Span<UInt8>) -> [UInt8] {
    var text = Array("\(xml.spelledName)\0".utf8)
    text.append(contentsOf: value)
    return text
  }

  /// What is wanted of the text of the element that has opened.
  var textUse: XMLTextUse {
    guard slice == nil, let role = stack.last?.role else { return .none }
    return switch role {
    case .root, .list: .none
    case .feed, .item: .runs
    case .record, .leaf: .whole
    }
  }

  /// Text between the children of the channel or of an item.
  mutating func run(_ text: borrowing Span<UInt8>) {
    if slice == nil, let frame = stack.last { keepStray(text, in: frame) }
  }

  /// The element that began last ends. True when it was an item.
  mutating func end(_ text: borrowing Span<UInt8>) -> Bool {
    if slice != nil {
      endPassed()
      return false
    }
    guard let frame = stack.popLast() else { return false }
    switch frame.role {
    case .root, .list: break
    case .feed: endFeed(text, frame)
    case .item: endItem(text, frame)
    case .leaf: endLeaf(text, frame)
    case .record: endRecord(text, frame)
    }
    if let needed = notes(of: frame)?.needed, !stack.isEmpty {
      for binding in needed { notes.need(binding) }
    }
    forgetNotes(of: frame)
    noteFeedPlaces()
    return frame.role == .item
  }

  mutating func endLeaf(_ text: borrowing Span<UInt8>, _ frame: Frame) {
    guard let term = lexicon.traits(of: frame.termNumber) else { return }
    let value = text.extracting(text.value(term.spelling))
    guard value.isEmpty || term.spelling.carries(value) else {
      return keepWhole(frame, because: unreadable(term.number, value, at: xml.textStart(ofTagAt: frame.mark)))
    }
    if value.count < text.count, !value.isEmpty {
      noteSpace(around: term.number) { $0.contentStart(ofTagAt: frame.mark) }
    }
    record.close(frame.node, with: value)
  }

  private mutating func endRecord(_ text: borrowing Span<UInt8>, _ frame: Frame) {
    if edition == .rdf, endGraph(frame) { return }
    if let vocabulary = frame.vocabulary, let term = lexicon.textTraits(in: vocabulary, dialect) {
      let value = text.extracting(text.value(term.spelling))
      guard value.isEmpty || term.spelling.carries(value) else {
        return keepWhole(frame, because: unreadable(term.number, value, at: xml.textStart(ofTagAt: frame.mark)))
      }
      if value.count < text.count, !value.isEmpty {
        noteSpace(around: term.number) { $0.contentStart(ofTagAt: frame.mark) }
      }
      if !value.isEmpty { addText(value, term.number, frame) }
    } else if !text.extracting(text.trimmed).isEmpty {
      let place = place(at: xml.textStart(ofTagAt: frame.mark))
      return keepWhole(frame, because: Finding(.feedUnexpectedText, at: place, subject: name(of: frame)))
    }
    record.close(frame.node)
  }

  /// XHTML without an element in it is kept as the markup that it is.
  private mutating func addText(_ text: borrowing Span<UInt8>, _ term: TermNumber, _ frame: Frame) {
    if dialect == .rss { return record.add(term, text, origin: frame.mark) }
    if edition == .oldAtom, let type = typeTerm(of: frame) { return addOldText(text, term, type, frame) }
    guard holdsMarkup(frame) else { return record.add(term, text, origin: frame.mark) }
    let markup = [UInt8](escaping: text)
    record.add(term, markup.span, origin: frame.mark)
  }
}

extension XMLReader {
  /// Ends the reading at what is left of a name of three parts, or of one that ends with a colon: it could not be
  /// written again (Namespaces in XML 1.0, 4).
  func stop(ifNoName local: String) {
    if local.utf8.contains(UInt8(ascii: ":")) { stop(because: "`\(local)` is no name in a namespace") }
  }
}

extension Term {
  /// Whether the text can be carried under the term's key.
  public func carries(_ text: borrowing Span<UInt8>) -> Bool { spelling.carries(text) }
}

extension TermTraits {
  /// Whether the text can be carried under the term's key.
  package func carries(_ text: borrowing Span<UInt8>) -> Bool { spelling.carries(text) }
}

extension Spelling? {
  /// Whether a text can be carried: what a typed field cannot read, it cannot hold.
  func carries(_ text: borrowing Span<UInt8>) -> Bool {
    guard let self, self.isTyped else { return true }
    return self.reads(text)
  }
}

extension Record {
  /// Whether a node with this text is among those behind another.
  func endsWith(_ term: TermNumber, _ text: [UInt8], since node: Int) -> Bool {
    nodes.indices.dropFirst(node + 1).contains { nodes[$0].term == term && bytes[range(of: $0)].elementsEqual(text) }
  }

  /// The first child of a term while the parent is still open.
  func firstOpen(_ term: Term, in node: Int) -> Int? { firstOpen(term.number, in: node) }

  /// The same, by the number of the term.
  func firstOpen(_ term: TermNumber, in node: Int) -> Int? {
    guard mayHold(term) else { return nil }
    var index = node + 1
    while index < nodes.count {
      if nodes[index].term == term { return index }
      index = max(index + 1, Int(nodes[index].end))
    }
    return nil
  }
}
