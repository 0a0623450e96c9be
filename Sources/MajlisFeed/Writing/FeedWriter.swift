public import MajlisXML

/// Writes a feed as XML: two spaces of indentation, elements in the order of the vocabulary,
/// what no field takes behind them.
public final class FeedWriter {
  /// The dialect that is written.
  public let dialect: Dialect
  /// Minutes east of UTC, for dates that name no offset.
  public var zone = 0

  private let xml: XMLWriter
  private let lexicon = Lexicon.shared
  private let forms: [TermForm]
  /// The ranks of the forms, for the sorting.
  private let ranks: [Int]
  private let plan: NamespacePlan
  private let medium: Spelling.Medium
  private static let rootNames = Dialect.allCases.map { $0 == .rss ? Array("rss".utf8) : Array("feed".utf8) }
  private static let itemNames = Dialect.allCases.map { $0 == .rss ? Array("item".utf8) : Array("entry".utf8) }
  private static let channel = Array("channel".utf8)
  // Nobody but this writer's own methods has it, so that access to it is not checked for overlapping, node by node.
  @safe @exclusivity(unchecked) private var order: [Int] = []
  private var rootElements: [[UInt8]] = []

  /// A writer to a sink.
  ///
  /// - Parameter plan: the namespaces; it has noted the feed and every item that will be written.
  public init(_ dialect: Dialect, plan: NamespacePlan, to sink: any XMLSink) {
    (self.dialect, self.plan) = (dialect, plan)
    xml = XMLWriter(sink)
    medium = dialect == .rss ? .rss : .atom
    forms = Lexicon.shared.forms(dialect, plan)
    ranks = forms.map(\.rank)
  }

  private var rootName: [UInt8] { Self.rootNames[dialect == .rss ? 0 : 1] }
  private var itemName: [UInt8] { Self.itemNames[dialect == .rss ? 0 : 1] }
  private var itemLevel: Int { dialect == .rss ? 2 : 1 }

  /// Writes all that stands before the items.
  ///
  /// - Parameters:
  ///   - version: the version of RSS that the root names.
  ///   - stylesheets: what stands in the `xml-stylesheet` instructions.
  public func begin(_ feed: borrowing Record, version: String = "2.0", stylesheets: [String] = []) {
    xml.declaration()
    for stylesheet in stylesheets { xml.verbatim(Array("<?xml-stylesheet \(stylesheet)?>\n".utf8).span) }
    xml.begin(rootName.span)
    if dialect == .rss { xml.attribute(Array("version".utf8).span, Array(version.utf8).span) }
    for binding in plan.declarations {
      let name = binding.prefix.isEmpty ? "xmlns" : "xmlns:\(binding.prefix)"
      xml.attribute(Array(name.utf8).span, Array(binding.uri.utf8).span)
    }
    if dialect == .rss {
      writeRootAttributes(feed)
      xml.line(1)
      xml.begin(Self.channel.span)
    }
    writeContents(of: 0, feed, level: itemLevel)
  }

  private func writeRootAttributes(_ feed: borrowing Record) {
    guard let root = feed.first(lexicon.term("rss", in: Lexicon.feed)) else { return }
    for child in feed.children(of: root) {
      if feed.nodes[child].term == .foreignAttribute {
        writeForeign(child, feed)
      } else {
        rootElements.append(Array(feed.bytes[feed.range(of: child)]))
      }
    }
  }

  /// Writes items that another writer of the same dialect has written, to whom only items were given.
  public func items(_ text: borrowing Span<UInt8>) { xml.verbatim(text) }

  /// Ends after the last item, where another writer writes the rest. False if any byte could not be written.
  public func finishItems() -> Bool { xml.finish() }

  /// Writes an item.
  public func item(_ item: borrowing Record) {
    let name = itemName
    xml.line(itemLevel)
    xml.begin(name.span)
    if writeContents(of: 0, item, level: itemLevel + 1) { xml.line(itemLevel) }
    xml.end(name.span)
  }

  /// Ends the document. False if any byte could not be written.
  public func finish() -> Bool {
    if dialect == .rss {
      xml.line(1)
      xml.end(Self.channel.span)
    }
    for element in rootElements {
      xml.line(1)
      xml.verbatim(element.span)
    }
    xml.line(0)
    xml.end(rootName.span)
    xml.line(0)
    return xml.finish()
  }

  /// Whether everything so far could be written.
  public var isWriting: Bool { xml.isWriting }
}

// MARK: - Records

extension FeedWriter {
  /// Writes attributes, text and elements inside a node. True when elements stand in it, each on its own line.
  @discardableResult
  private func writeContents(of node: Int, _ record: borrowing Record, level: Int) -> Bool {
    let start = order.count
    collect(node, record)
    defer { order.removeSubrange(start...) }
    var hasLines = false
    for position in start..<order.count {
      let child = order[position]
      let number = record.nodes[child].term
      if number == .foreignAttribute {
        writeForeign(child, record)
      } else if number == .foreignElement {
        xml.line(level)
        xml.verbatim(record.bytes.span.extracting(record.range(of: child)))
        hasLines = true
      } else if let term = lexicon.traits(of: number) {
        hasLines = write(child, in: node, record, term, level: level) || hasLines
      }
    }
    return hasLines
  }

  /// The nodes inside a node in the order of writing: attributes, text, elements by their number, what no field takes.
  private func collect(_ node: Int, _ record: borrowing Record) {
    let start = order.count
    var child = node + 1
    let end = Int(record.nodes[node].end)
    var (lastRank, isOrdered) = (0, true)
    while child < end {
      let rank = rank(child, record)
      isOrdered = isOrdered && lastRank <= rank
      lastRank = rank
      order.append(child)
      child = Int(record.nodes[child].end)
    }
    if !isOrdered { order[start...].sort { (rank($0, record), $0) < (rank($1, record), $1) } }
    if let last = order.last, record.nodes[last].term == .foreignElement { partStrayTexts(from: start, record) }
  }

  /// Texts that stood apart among the elements would be one, side by side: an element of a term comes between two
  /// of them, as far as there are any.
  private func partStrayTexts(from start: Int, _ record: borrowing Record) {
    guard let foreign = order[start...].firstIndex(where: { record.nodes[$0].term == .foreignElement }),
      order[foreign...].count(where: { isStray($0, record) }) > 1
    else { return }
    var end = foreign
    var parted: [Int] = []
    for node in order[foreign...].reversed() {
      if isStray(node, record), let last = parted.last, isStray(last, record), end > start,
        form(order[end - 1], record).kind == .element
      {
        end -= 1
        parted.append(order[end])
      }
      parted.append(node)
    }
    order.replaceSubrange(end..., with: parted.reversed())
  }

  /// Whether a node is text that stood where only elements should.
  private func isStray(_ node: Int, _ record: borrowing Record) -> Bool {
    record.nodes[node].term == .foreignElement && XMLFragment.isText(record.bytes[record.range(of: node)])
  }

  private func rank(_ node: Int, _ record: borrowing Record) -> Int { ranks[Int(record.nodes[node].term.raw)] }

  private func form(_ node: Int, _ record: borrowing Record) -> TermForm {
    forms[Int(record.nodes[node].term.raw)]
  }

  private func writeForeign(_ node: Int, _ record: borrowing Record) {
    let (name, value) = record.foreignAttribute(node)
    xml.attribute(Array(name.utf8).span, Array(value.utf8).span)
  }

  /// Writes a node. True when it is an element on a line of its own.
  private func write(
    _ node: Int, in parent: Int, _ record: borrowing Record, _ term: TermTraits, level: Int
  ) -> Bool {
    let form = form(node, record)
    switch form.kind {
    case .none: return false
    case .attribute:
      writeValue(node, record, term) { xml.attribute(form.name.span, $0) }
      return false
    case .text:
      writeText(node, in: parent, record, term)
      return false
    case .element:
      xml.line(level)
      xml.begin(form.name.span)
      let hasLines = writeContents(of: node, record, level: level + 1)
      if term.child == nil { writeText(node, in: parent, record, term) }
      if hasLines { xml.line(level) }
      xml.end(form.name.span)
      return true
    }
  }

  private func writeText(_ node: Int, in parent: Int, _ record: borrowing Record, _ term: TermTraits) {
    guard !record.range(of: node).isEmpty else { return }
    if dialect == .atom, isMarkup(parent, record) {
      xml.verbatim(record.bytes.span.extracting(record.range(of: node)))
    } else {
      writeValue(node, record, term) { xml.text($0) }
    }
  }

  /// Whether the text of an element is XML that stands as it is (RFC 4287, 3.1.1.3, 4.1.3.3).
  private func isMarkup(_ node: Int, _ record: borrowing Record) -> Bool {
    record.children(of: node).contains { child in
      lexicon.term(record.nodes[child].term)?.spelling == .textType && Term.isXML(record.text(of: child))
    }
  }

  private func writeValue(
    _ node: Int, _ record: borrowing Record, _ term: TermTraits, _ write: (borrowing Span<UInt8>) -> Void
  ) {
    let span = record.bytes.span
    let whole = span.extracting(record.range(of: node))
    let text = whole.extracting(whole.value(term.spelling))
    if let respelled = term.spelling?.respelled(text, for: medium, zone: zone) {
      write(respelled.utf8.span)
    } else {
      write(text)
    }
  }
}

/// How a term stands in a document of a dialect.
private struct TermForm {
  enum Kind { case attribute, text, element, none }

  let kind: Kind
  /// As the document spells it; empty where it has none.
  let name: [UInt8]
  /// Grows in the order of writing: attributes, text, elements, what no field takes.
  let rank: Int

  init(_ kind: Kind, rank: Int, name: String = "") {
    (self.kind, self.rank, self.name) = (kind, rank, Array(name.utf8))
  }
}

extension Lexicon {
  /// The forms of all terms in a document, by their numbers.
  fileprivate func forms(_ dialect: Dialect, _ plan: NamespacePlan) -> [TermForm] {
    let last = 1 << 20
    var forms = [TermForm](repeating: TermForm(.none, rank: last), count: Int(TermNumber.first))
    forms[Int(TermNumber.foreignAttribute.raw)] = TermForm(.none, rank: 1 << 17)
    for term in terms.joined() {
      let number = Int(term.number.raw)
      switch term.field.place.mark(in: dialect) {
      case .attribute(let name): forms.append(TermForm(.attribute, rank: number, name: plan.spelling(of: name)))
      case .text: forms.append(TermForm(.text, rank: 1 << 18))
      case .element(let name):
        forms.append(TermForm(.element, rank: 1 << 19 | number, name: plan.spelling(of: name)))
      case nil: forms.append(TermForm(.none, rank: 1 << 19 | number))
      }
    }
    return forms
  }
}

extension NamespacePlan {
  /// A name with its prefix.
  fileprivate func spelling(of name: Name) -> String {
    let prefix = prefix(of: name.namespace)
    return prefix.isEmpty ? name.local : "\(prefix):\(name.local)"
  }
}
