internal import MajlisXML

/// RSS 0.90 and 1.0: the items, the image and the text input stand beside the channel and are named by `rdf:about`; the
/// channel points at them (RSS 1.0, 5). What only points is not kept where that at which it points is there.
extension FeedAssembly {
  /// Names of RDF in documents of RDF.
  enum GraphMark: String {
    /// The address that an element is the description of.
    case about
    /// The address of something described elsewhere.
    case resource
    case other
  }

  /// Pointers of the channel to what stands beside it.
  struct Graph {
    var pointers: [Pointer] = []

    struct Pointer {
      let term: Term
      let attribute: [UInt8]
      let place: Place
    }
  }

  mutating func beginRDF() {
    if xml.localName == "Channel" {
      head.version = "1.1"
      return beginFeed(.feed)
    }
    head.version = xml.declarations.lazy.compactMap { OldNames.rdfVersion($0.uri) }.first ?? "1.0"
    beginFeed(.root)
  }

  /// Whether an element is the channel's list of its items.
  func isList(_ name: XMLName) -> Bool {
    xml.localName == "items" && edition.namespace(xml.namespaceURI, prefix: xml.prefix, root: nil) == .rss
  }

  /// RSS 1.1 has the items themselves in the list; RSS 1.0 has pointers, in the order of the items.
  mutating func beginInList(_ name: XMLName) {
    if names[name.number].isItem { return beginItem() }
    stack.append(Frame(role: .list, mark: xml.offset))
  }

  /// Takes an attribute that says what an element is in RDF. False for any other.
  mutating func takeGraph(_ name: XMLName, _ value: borrowing Span<UInt8>) -> Bool {
    guard let frame = stack.last else { return false }
    if frame.role == .list { return true }
    guard let mark = names[name.number].graph, mark != .other else { return false }
    switch (mark, frame.role) {
    case (.about, .feed) where record.firstOpen(FeedTerm.id, in: 0) == nil:
      record.add(FeedTerm.id.number, value.extracting(value.trimmed), origin: frame.mark)
      return true
    case (.about, .item): break
    case (.about, .record), (.resource, .record): if !isBeside(frame.term) { return false }
    default: return false
    }
    notes.graph[mark] = spelledAttribute(value)
    return true
  }

  private func isBeside(_ term: Term?) -> Bool {
    guard let key = term?.field.key, term?.owner == Lexicon.feed else { return false }
    return key == "rss_image" || key == "text_input"
  }

  /// Says of an element what RDF says of it, where nothing in it says the same. True when it was nothing but a pointer.
  mutating func endGraph(_ frame: Frame) -> Bool {
    guard let marks = notes(of: frame)?.graph, !marks.isEmpty, let term = frame.term else { return false }
    if let resource = marks[.resource], record.nodes.count == frame.node + 1 {
      record.withdraw(frame.node)
      let place = place(at: xml.tagStart(at: frame.mark))
      graph.pointers.append(Graph.Pointer(term: term, attribute: resource, place: place))
      return true
    }
    for attribute in [marks[.about], marks[.resource]].compactMap({ $0 }) {
      if !isSaid(attribute.attributeValue, in: frame.node) { keepGraph(attribute, frame.mark) }
    }
    return false
  }

  private func isSaid(_ value: ArraySlice<UInt8>, in node: Int) -> Bool {
    (node + 1..<record.nodes.count).contains { record.bytes[record.range(of: $0)].elementsEqual(value) }
  }

  private mutating func keepGraph(_ attribute: [UInt8], _ origin: Int) {
    scope.use(in: attribute)
    record.add(.foreignAttribute, attribute.span, origin: origin)
  }

  /// An item's `rdf:about` is its guid: an address that can be opened where it is the link too.
  mutating func addIdentity(_ about: [UInt8]) {
    let value = String(decoding: about.attributeValue, as: UTF8.self)
    guard record.firstOpen(ItemTerm.guid, in: 0) == nil else {
      if !isSaid(about.attributeValue, in: 0) { keepGraph(about, record.nodes[0].origin) }
      return
    }
    let origin = record.nodes[0].origin
    let isLink = record.firstOpen(ItemTerm.link, in: 0).map { record.text(of: $0) == value } ?? false
    let node = record.open(ItemTerm.guid.number, origin: origin)
    record.add(PartTerm.guidValue, value, origin: origin)
    record.add(PartTerm.guidPermalink, isLink ? "true" : "false", origin: origin)
    record.close(node)
  }

  /// A pointer to what is nowhere described is all that is known of it: it is kept.
  mutating func addPointers() {
    for pointer in graph.pointers where record.firstOpen(pointer.term, in: 0) == nil {
      let node = record.open(pointer.term.number, origin: 0)
      keepGraph(pointer.attribute, 0)
      record.close(node)
      feedPlaces += [pointer.place, pointer.place]
    }
  }
}

extension [UInt8] {
  /// The value of an attribute that stands behind its name and a NUL.
  fileprivate var attributeValue: ArraySlice<UInt8> { self[(firstIndex(of: 0).map { $0 + 1 } ?? 0)...] }
}
