public import MajlisXML

extension FeedAssembly {
  /// Where the value of a node stands: an attribute's value, an element's text. Good for an item while it is being
  /// handled, for the feed at any time behind its start.
  func place(of node: Int, in record: borrowing Record) -> Place {
    if !isInItem, feedPlaces.indices.contains(node) { return feedPlaces[node] }
    return placeInSource(of: node, in: record)
  }

  /// The same, looked up in the part of the source that is still held.
  func placeInSource(of node: Int, in record: borrowing Record) -> Place {
    let origin = record.nodes[node].origin
    let term = record.nodes[node].term
    if term == .foreignAttribute { return place(ofAttribute: record.foreignAttribute(node).name, at: origin) }
    guard let mark = lexicon.term(term)?.field.place.mark(in: dialect) else {
      return place(at: xml.tagStart(at: origin))
    }
    switch mark {
    case .attribute(let name): return place(ofAttribute: scope.spelling(of: name), at: origin)
    case .element, .text:
      let isEmpty = record.range(of: node).isEmpty
      return place(at: isEmpty ? xml.tagStart(at: origin) : xml.textStart(ofTagAt: origin))
    }
  }

  private func place(ofAttribute name: String, at origin: Int) -> Place {
    place(at: xml.valueStart(ofAttribute: name, inTagAt: origin))
  }

  /// Notes where the root and its namespaces stand, before the source is forgotten.
  mutating func noteRootPlaces() {
    rootPlaces.root = place(at: xml.tagStart(at: xml.offset))
    for declaration in xml.declarations {
      let name = declaration.prefix.isEmpty ? "xmlns" : "xmlns:\(declaration.prefix)"
      rootPlaces.namespaces[declaration.prefix] = place(ofAttribute: name, at: xml.offset)
    }
  }

  /// Notes white space around a value. Atom forbids it in dates, addresses and words (RFC 4287, 2 and 3.3); it is told
  /// by the caller where the value stands.
  mutating func noteSpace(around number: TermNumber, at offset: (XMLReader) -> Int) {
    guard let term = lexicon.term(number) else { return }
    let isForbidden =
      dialect == .atom && (term.spelling?.isBare == true || term.field.demands.contains { $0.kind == .form(.uri) })
    guard isForbidden || term.spelling == .line || term.spelling == .yesNo else { return }
    let finding = Finding(
      .textWhitespace, at: place(at: offset(xml)), subject: term.field.name(in: dialect),
      severity: isForbidden ? .error : nil)
    report(finding)
  }

  func place(at offset: Int) -> Place {
    let (line, column) = xml.place(at: offset)
    return Place(line: line, column: column)
  }

  /// What an open element is called in a message.
  func name(of frame: Frame) -> String {
    switch frame.role {
    case .feed: dialect == .rss ? "<channel>" : "<feed>"
    case .item: dialect == .rss ? "<item>" : "<entry>"
    case .root, .list: "<rss>"
    case .record, .leaf: frame.term?.field.name(in: dialect) ?? ""
    }
  }

  /// One more than may stand.
  func surplus(_ first: Int) -> Finding {
    let line = xml.place(at: record.nodes[first].origin).line
    return Finding(.feedDuplicateElement, subject: "<\(xml.spelledName)>", detail: String(line))
  }

  /// An element without a namespace that RSS does not know there.
  mutating func unexpected(_ name: String, in frame: Frame) -> Finding {
    unexpectedCount += 1
    // Those behind are told as one, and to look for what was meant takes time.
    guard unexpectedCount <= FindingFold.limit else {
      return Finding(.feedUnexpectedElement, subject: "<\(name)>", detail: self.name(of: frame))
    }
    let elements = Belonging.elements(of: dialect)
    if let holder = frame.vocabulary.flatMap({ elements.holder(of: name, outside: $0) }) {
      return .misplaced(name, in: self.name(of: frame), belonging: holder)
    }
    let known = frame.vocabulary.map { lexicon.terms[$0].compactMap { $0.field.place.elementName(in: dialect) } } ?? []
    let nearest = NearMiss.nearest(name, among: known.filter { !$0.contains(":") } + ["item"])
    return Finding(
      .feedUnexpectedElement, subject: "<\(name)>", detail: self.name(of: frame),
      remedy: nearest.map { "did you mean <\($0)>?" })
  }

  /// An element inside one that holds text alone.
  func unexpectedInText(_ frame: Frame) -> Finding {
    Finding(
      .feedUnexpectedElement, at: place(at: xml.tagStart(at: xml.offset)), subject: "<\(xml.spelledName)>",
      detail: name(of: frame), remedy: "escape the markup and say type=\"html\"")
  }

  /// A value that its field cannot read.
  func unreadable(_ number: TermNumber, _ value: borrowing Span<UInt8>, at offset: Int) -> Finding {
    let term = lexicon.term(number)
    let name = term?.field.name(in: dialect) ?? ""
    let refusal = term?.refusal(of: value, in: Spelling.Medium(dialect), subject: name)
    var finding = refusal ?? Finding(.yamlType, subject: name)
    finding.place = place(at: offset)
    return finding
  }

  /// A prefix that nobody declared.
  mutating func reportUnbound(_ prefix: String, _ namespace: Namespace?) {
    report(
      Finding(
        .xmlUnboundPrefix, at: place(at: xml.tagStart(at: xml.offset)), value: prefix,
        detail: namespace?.uri ?? "the address of its namespace"))
  }
}

extension FieldPlace {
  /// The name of the element with its usual prefix, if it is an element there.
  func elementName(in dialect: Dialect) -> String? {
    if case .element(let name) = mark(in: dialect) { name.description } else { nil }
  }
}

extension Field {
  /// What it is called in messages about a document of a dialect.
  public func name(in dialect: Dialect) -> String {
    switch place.mark(in: dialect) {
    case .element(let name): "<\(name)>"
    case .attribute(let name): "attribute \(name)"
    case .text, nil: "text"
    }
  }
}

extension Finding {
  /// What libxml2 or the decoder found wrong, as a finding.
  public init(_ fault: XMLFault) {
    let place = Place(line: fault.line, column: fault.column)
    switch fault.kind {
    case .empty: self.init(.fileEmpty)
    case .notXML(let what): self.init(.feedNotAFeed, at: place, detail: what)
    case .notWellFormed: self.init(.xmlNotWellFormed, at: place, detail: fault.message.inWords)
    case .undefinedEntity(let name): self.init(.xmlUndefinedEntity, at: place, value: name)
    case .declaration(let what): self.init(.xmlDTDEntities, at: place, detail: what)
    case .encoding(let what): self.init(.xmlEncoding, at: place, detail: what)
    case .unknownEncoding(let name): self.init(.xmlEncoding, at: place, detail: "encoding \(name) is not known")
    case .character(let value):
      self.init(.xmlControlChar, at: place, detail: "U+\(String(value, radix: 16, uppercase: true))")
    case .tooDeep: self.init(.xmlTooDeep, at: place, detail: String(XMLLimits.levels))
    case .limit(let what): self.init(.xmlLimit, at: place, detail: what)
    case .compressed(let format): self.init(.fileCompressed, detail: format)
    }
  }
}

extension String {
  /// libxml2's sentence as majlis tells it: one line, the first letter small.
  fileprivate var inWords: String {
    let line = split(separator: "\n").joined(separator: " ")
    return line.prefix(1).lowercased() + line.dropFirst()
  }
}
