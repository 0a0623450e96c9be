public import MajlisXML

/// Writes a feed as XML: two spaces of indentation, elements in the order of the vocabulary, what no field takes behind them.
public final class FeedWriter {
  /// The dialect that is written.
  public let dialect: Dialect
  /// Minutes east of UTC, for dates that name no offset.
  public var zone = 0

  private let xml: XMLWriter
  private let lexicon = Lexicon.shared
  private let names: [[UInt8]]
  private let plan: NamespacePlan
  private let medium: Spelling.Medium
  private static let rootNames = Dialect.allCases.map { $0 == .rss ? Array("rss".utf8) : Array("feed".utf8) }
  private static let channel = Array("channel".utf8)
  private var order: [Int] = []
  private var rootElements: [[UInt8]] = []

  /// A writer to a sink.
  ///
  /// - Parameter plan: the namespaces; it has noted the feed and every item that will be written.
  public init(_ dialect: Dialect, plan: NamespacePlan, to sink: any XMLSink) {
    (self.dialect, self.plan) = (dialect, plan)
    xml = XMLWriter(sink)
    medium = dialect == .rss ? .rss : .atom
    names = Lexicon.shared.spelledNames(dialect, plan)
  }

  private var rootName: [UInt8] { Self.rootNames[dialect == .rss ? 0 : 1] }
  private var itemName: [UInt8] { dialect == .rss ? Array("item".utf8) : Array("entry".utf8) }
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
      } else if let term = lexicon.term(number), let mark = term.field.place.mark(in: dialect) {
        hasLines = write(child, in: node, record, term, mark, level: level) || hasLines
      }
    }
    return hasLines
  }

  /// The nodes inside a node in the order of writing: attributes, text, elements by their number, what no field takes.
  private func collect(_ node: Int, _ record: borrowing Record) {
    let start = order.count
    var child = node + 1
    let end = Int(record.nodes[node].end)
    while child < end {
      let rank = rank(record.nodes[child].term)
      var position = order.count
      while position > start, self.rank(record.nodes[order[position - 1]].term) > rank { position -= 1 }
      order.insert(child, at: position)
      child = Int(record.nodes[child].end)
    }
  }

  private func rank(_ number: TermNumber) -> Int {
    switch number {
    case .foreignAttribute: 1 << 17
    case .foreignElement: 1 << 20
    default:
      switch lexicon.term(number)?.field.place.mark(in: dialect) {
      case .attribute: Int(number.raw)
      case .text: 1 << 18
      case .element, nil: 1 << 19 | Int(number.raw)
      }
    }
  }

  private func writeForeign(_ node: Int, _ record: borrowing Record) {
    let (name, value) = record.foreignAttribute(node)
    xml.attribute(Array(name.utf8).span, Array(value.utf8).span)
  }

  /// Writes a node. True when it is an element on a line of its own.
  private func write(
    _ node: Int, in parent: Int, _ record: borrowing Record, _ term: Term, _ mark: FieldPlace.Mark, level: Int
  ) -> Bool {
    let name = names[Int(term.number.raw)]
    switch mark {
    case .attribute:
      writeValue(node, record, term) { xml.attribute(name.span, $0) }
      return false
    case .text:
      writeText(node, in: parent, record, term)
      return false
    case .element:
      xml.line(level)
      xml.begin(name.span)
      let hasLines = writeContents(of: node, record, level: level + 1)
      if term.child == nil { writeText(node, in: parent, record, term) }
      if hasLines { xml.line(level) }
      xml.end(name.span)
      return true
    }
  }

  private func writeText(_ node: Int, in parent: Int, _ record: borrowing Record, _ term: Term) {
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
    _ node: Int, _ record: borrowing Record, _ term: Term, _ write: (borrowing Span<UInt8>) -> Void
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

extension Lexicon {
  /// The names of all terms as a document of a dialect spells them; empty where a dialect has none.
  fileprivate func spelledNames(_ dialect: Dialect, _ plan: NamespacePlan) -> [[UInt8]] {
    var names = [[UInt8]](repeating: [], count: Int(TermNumber.first))
    for term in terms.joined() {
      switch term.field.place.mark(in: dialect) {
      case .element(let name), .attribute(let name):
        let prefix = plan.prefix(of: name.namespace)
        names.append(Array((prefix.isEmpty ? name.local : "\(prefix):\(name.local)").utf8))
      case .text, nil: names.append([])
      }
    }
    return names
  }
}
