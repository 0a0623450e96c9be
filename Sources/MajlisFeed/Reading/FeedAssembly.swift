internal import MajlisXML

/// The records of a feed in the making: takes what a document says, element by element.
///
/// It is a value inside the reader, so that the many small steps of an element cost no check of exclusive access each, and
/// there is one: whoever asks it something does not get a copy to ask.
struct FeedAssembly: ~Copyable {
  /// The document.
  let xml = XMLReader()
  /// What the root says.
  var head = DocumentHead()
  /// How many items have ended.
  private(set) var itemCount = 0
  /// The record in the making: the item's inside an item, else the feed's.
  var record = Record()
  /// Why the document is none of a feed.
  private(set) var refusal: NotAFeed?

  let lexicon = Lexicon.shared
  var scope = NamespaceScope()
  var stack: [Frame] = []
  /// The notes of the open elements that have any, by the element's mark.
  var noted: [(mark: Int, notes: Notes)] = []
  var slice: Slice?
  var names: [ReadName] = []
  private var findings: [Finding] = []
  /// How many elements had no meaning where they stood.
  var unexpectedCount = 0
  private(set) var isInItem = false
  private var idle = Record()
  /// What the root carries besides its version and its channel: attributes and elements.
  var atRoot: [(term: TermNumber, text: [UInt8], place: Place)] = []
  /// What only documents of RDF have.
  var graph = Graph()
  /// How the text of Atom 0.3 that is being read is written: its attribute `mode`.
  var textMode: String?
  /// Whether the document does not keep to the case of letters.
  var isCaseless = false
  private var hasFeed = false
  /// Where the values of the feed's nodes stand, noted when each was read: the source is long gone when somebody asks.
  var feedPlaces: [Place] = []
  /// Where the parts of the root stand.
  var rootPlaces = RootPlaces()

  /// An element that is being passed over, to be kept as it stands. It is an object because with every element is asked
  /// whether there is one.
  final class Slice {
    let start: Int
    var depth: Int
    var reason: Finding?
    /// Whether it is inner XML that becomes the text of the node.
    let isMarkup: Bool
    var needed: [DocumentHead.Binding]
    /// Where the outermost elements of inner XML begin.
    var tops: [Int]

    init(
      start: Int, depth: Int = 0, reason: Finding? = nil, isMarkup: Bool = false, needed: [DocumentHead.Binding] = [],
      tops: [Int] = []
    ) {
      (self.start, self.depth, self.reason, self.isMarkup) = (start, depth, reason, isMarkup)
      (self.needed, self.tops) = (needed, tops)
    }
  }

  /// A name of the document and what it means here.
  struct ReadName {
    /// Its number in the lexicon, or -1.
    let known: Int
    let isItem: Bool
    let isChannel: Bool
    /// Whether the root says what it means.
    let isAtRoot: Bool
    /// What it is to RDF, if it is one of RDF's names in a document of RDF.
    let graph: GraphMark?
  }

  /// The feed without its items; complete when the document has been read.
  var feed: Record { isInItem ? idle : record }

  /// The dialect of the document; RSS while no root has been seen.
  var dialect: Dialect { edition.dialect }

  /// The kind of the document; RSS while no root has been seen.
  var edition: Edition { head.edition ?? .rss }

  /// What an item is called.
  var itemName: String { dialect == .rss ? "item" : "entry" }

  /// Whether the innermost open element is the feed: the channel, or the root of RDF, whose children belong to it too.
  /// A call would copy the assembly first.
  var isInFeed: Bool {
    @inline(__always) get {
      guard let role = stack.last?.role, !isInItem else { return false }
      return role == .feed || (role == .root && edition == .rdf)
    }
  }

  /// What is only known behind the end of the document.
  mutating func finish() {
    addRoot()
    record.closeRoot()
    head = headSoFar
  }

  /// What the root says, with what has shown itself of the rest of the document.
  var headSoFar: DocumentHead {
    var head = head
    (head.encoding, head.namespaces) = (xml.encoding, scope.used)
    return head
  }

  /// The findings so far, which are forgotten here.
  mutating func takeFindings() -> [Finding] {
    defer { findings.removeAll(keepingCapacity: true) }
    return findings
  }

  /// Notes a finding.
  mutating func report(_ finding: Finding) { findings.append(finding) }
}

// MARK: - Root, feed and item

extension FeedAssembly {
  mutating func beginRoot() {
    scope.rootURI = xml.namespaceURI
    guard let edition = Edition(root: xml.localName, uri: xml.namespaceURI) else {
      refusal = NotAFeed(root: xml.localName, uri: xml.namespaceURI, place: place(at: xml.tagStart(at: xml.offset)))
      return xml.stop()
    }
    head.edition = edition
    scope.declare(xml.declarations, in: edition)
    noteRootPlaces()
    switch edition {
    case .rss: beginRSS()
    case .rdf: beginRDF()
    case .oldAtom, .atom:
      head.version = edition == .atom ? "1.0" : "0.3"
      beginFeed(.feed)
      if xml.localName == "entry" { beginItem() }
    }
  }

  private mutating func beginRSS() {
    if xml.localName != "rss" { reportCase(xml.localName, "rss") }
    stack.append(Frame(role: .root, mark: xml.offset))
  }

  mutating func beginBelowRoot(_ name: XMLName, _ frame: Frame) {
    let readName = names[name.number]
    if readName.isItem { return beginItem() }
    if readName.isChannel, edition == .rdf || !hasFeed {
      scope.declare(xml.declarations, in: edition)
      return edition == .rdf
        ? stack.append(Frame(role: .feed, vocabulary: Lexicon.feed, mark: xml.offset)) : beginFeed(.feed)
    }
    if edition == .rdf { return beginField(name, in: frame) }
    xml.keeps(from: xml.tagStart(at: xml.offset))
    startSlice(Finding(.feedUnexpectedElement, subject: "<\(xml.spelledName)>", detail: "<rss>"), name)
  }

  /// Begins the feed's record at the present element.
  mutating func beginFeed(_ role: Role) {
    record.reset(origin: xml.offset)
    feedPlaces = [place(at: xml.tagStart(at: xml.offset))]
    stack.append(Frame(role: role, vocabulary: Lexicon.feed, mark: xml.offset))
    hasFeed = true
  }

  /// What stands at the root becomes a part of the feed's record.
  private mutating func addRoot() {
    addPointers()
    guard !atRoot.isEmpty else { return }
    let root = record.open(lexicon.term("rss", in: Lexicon.feed).number, origin: 0)
    feedPlaces.append(atRoot[0].place)
    for part in atRoot {
      record.add(part.term, part.text.span, origin: 0)
      feedPlaces.append(part.place)
    }
    record.close(root)
  }

  mutating func rootAttribute(_ name: XMLName, _ value: borrowing Span<UInt8>) {
    if edition == .rss, xml.prefix == nil, modern(xml.localName, in: .rss, isAttribute: true) == "version" {
      head.version = String(copying: value)
      rootPlaces.version = place(at: xml.valueStart(ofAttribute: "version", inTagAt: xml.offset))
    } else {
      let place = place(at: xml.valueStart(ofAttribute: xml.spelledName, inTagAt: xml.offset))
      let attribute = spelledAttribute(value)
      scope.use(in: attribute)
      atRoot.append((.foreignAttribute, attribute, place))
    }
  }

  /// Notes where the nodes of the feed's child that has just ended stand.
  mutating func noteFeedPlaces() {
    guard isInFeed else { return }
    for node in feedPlaces.count..<max(feedPlaces.count, record.nodes.count) {
      feedPlaces.append(placeInSource(of: node, in: record))
    }
  }

  mutating func endFeed(_ text: borrowing Span<UInt8>, _ frame: Frame) {
    keepStray(text, in: frame)
    record.closeRoot()
  }

  mutating func beginItem() {
    swap(&record, &idle)
    isInItem = true
    record.reset(origin: xml.offset)
    xml.keeps(from: xml.tagStart(at: xml.offset))
    stack.append(Frame(role: .item, vocabulary: Lexicon.item, mark: xml.offset))
  }

  mutating func endItem(_ text: borrowing Span<UInt8>, _ frame: Frame) {
    keepStray(text, in: frame)
    if let about = notes(of: frame)?.graph[.about] { addIdentity(about) }
    record.closeRoot()
    itemCount += 1
  }

  /// Makes room for the next item: the one that has ended was handed over.
  mutating func forgetItem() {
    swap(&record, &idle)
    isInItem = false
    xml.keeps(from: xml.offset)
  }

  /// Text that stands directly in the channel or an item, where nobody looks for it.
  mutating func keepStray(_ text: borrowing Span<UInt8>, in frame: Frame) {
    let value = text.extracting(text.trimmed)
    guard !value.isEmpty else { return }
    report(
      Finding(
        .feedUnexpectedText, at: place(at: xml.tagStart(at: frame.mark)), subject: name(of: frame),
        value: String(copying: value)))
    let escaped = [UInt8](escaping: value)
    record.add(.foreignElement, escaped.span, origin: frame.mark)
  }
}
