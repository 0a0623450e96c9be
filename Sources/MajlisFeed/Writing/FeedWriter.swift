public import MajlisXML

/// Writes a feed as XML: two spaces of indentation, elements in the order of the vocabulary,
/// what no field takes behind them.
public final class FeedWriter {
  /// The dialect that is written.
  public let dialect: Dialect
  private let zone: Int

  private let xml: XMLWriter
  private let lexicon = Lexicon.shared
  private let forms: [TermForm]
  /// The names of the forms: nobody else can hold them, so that nobody is counted with every name.
  private let names: ByteBuffer
  private let plan: NamespacePlan
  private let medium: Spelling.Medium
  private static let rootNames = Dialect.allCases.map { $0 == .rss ? Array("rss".utf8) : Array("feed".utf8) }
  private static let itemNames = Dialect.allCases.map { $0 == .rss ? Array("item".utf8) : Array("entry".utf8) }
  private static let channel = Array("channel".utf8)
  // Nobody but this writer's own methods has it, so that access to it is not checked for overlapping, node by node.
  @safe @exclusivity(unchecked) private var order: [Position] = []
  private var rootElements: [[UInt8]] = []

  /// A writer to a sink.
  ///
  /// - Parameters:
  ///   - plan: the namespaces; it has noted the feed and every item that will be written.
  ///   - zone: minutes east of UTC, for dates that name no offset.
  public init(_ dialect: Dialect, plan: NamespacePlan, zone: Int = 0, to sink: any XMLSink) {
    (self.dialect, self.plan, self.zone) = (dialect, plan, zone)
    xml = XMLWriter(sink)
    medium = dialect == .rss ? .rss : .atom
    var names = ByteBuffer()
    forms = Lexicon.shared.forms(dialect, plan, &names)
    self.names = names
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
  public func items(_ text: borrowing Span<UInt8>) { xml.passOn(text) }

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
    defer { order.removeLast(order.count - start) }
    var hasLines = false
    for position in start..<order.count {
      let child = order[position].node
      let number = record.nodes[child].term
      if number == .foreignAttribute {
        writeForeign(child, record)
      } else if number == .foreignElement {
        xml.line(level)
        xml.verbatim(record.bytes.span.extracting(record.range(of: child)))
        hasLines = true
      } else {
        hasLines = write(child, in: node, record, level: level) || hasLines
      }
    }
    return hasLines
  }

  /// The nodes inside a node in the order of writing: attributes, text, elements by their number, what no field takes.
  private func collect(_ node: Int, _ record: borrowing Record) {
    let start = order.count
    var child = node + 1
    let end = Int(record.nodes[node].end)
    var isOrdered = true
    while child < end {
      let position = Position(form(child, record).rank, child)
      if order.count > start, position < order[order.count - 1] { isOrdered = false }
      order.append(position)
      child = Int(record.nodes[child].end)
    }
    if !isOrdered { order[start...].sort() }
    if let last = order.last, record.nodes[last.node].term == .foreignElement { partStrayTexts(from: start, record) }
  }

  /// Texts that stood apart among the elements would be one, side by side: an element of a term comes between two
  /// of them, as far as there are any.
  private func partStrayTexts(from start: Int, _ record: borrowing Record) {
    guard let foreign = order[start...].firstIndex(where: { record.nodes[$0.node].term == .foreignElement }),
      order[foreign...].count(where: { isStray($0.node, record) }) > 1
    else { return }
    var end = foreign
    var parted: [Position] = []
    for position in order[foreign...].reversed() {
      if isStray(position.node, record), let last = parted.last, isStray(last.node, record), end > start,
        form(order[end - 1].node, record).kind == .element
      {
        end -= 1
        parted.append(order[end])
      }
      parted.append(position)
    }
    order.replaceSubrange(end..., with: parted.reversed())
  }

  /// Whether a node is text that stood where only elements should.
  private func isStray(_ node: Int, _ record: borrowing Record) -> Bool {
    record.nodes[node].term == .foreignElement && XMLFragment.isText(record.bytes[record.range(of: node)])
  }

  private func form(_ node: Int, _ record: borrowing Record) -> TermForm {
    forms[Int(record.nodes[node].term.raw)]
  }

  private func writeForeign(_ node: Int, _ record: borrowing Record) {
    let (name, value) = record.foreignAttribute(node)
    xml.attribute(Array(name.utf8).span, Array(value.utf8).span)
  }

  /// Writes a node. True when it is an element on a line of its own.
  private func write(_ node: Int, in parent: Int, _ record: borrowing Record, level: Int) -> Bool {
    let form = form(node, record)
    switch form.kind {
    case .none: return false
    case .attribute:
      names.withBytes(form.name) { xml.beginAttribute($0) }
      writeValue(node, record, form.spelling, isAttribute: true)
      return false
    case .text:
      writeText(node, in: parent, record, form.spelling)
      return false
    case .element:
      xml.line(level)
      names.withBytes(form.name) { xml.begin($0) }
      let hasLines = writeContents(of: node, record, level: level + 1)
      if !form.isRecord { writeText(node, in: parent, record, form.spelling) }
      if hasLines { xml.line(level) }
      names.withBytes(form.name) { xml.end($0) }
      return true
    }
  }

  private func writeText(_ node: Int, in parent: Int, _ record: borrowing Record, _ spelling: Spelling?) {
    guard !record.range(of: node).isEmpty else { return }
    if dialect == .atom, isMarkup(parent, record) {
      xml.verbatim(record.bytes.span.extracting(record.range(of: node)))
    } else {
      writeValue(node, record, spelling, isAttribute: false)
    }
  }

  /// Whether the text of an element is XML that stands as it is (RFC 4287, 3.1.1.3, 4.1.3.3).
  private func isMarkup(_ node: Int, _ record: borrowing Record) -> Bool {
    record.children(of: node).contains { child in
      lexicon.term(record.nodes[child].term)?.spelling == .textType && Term.isXML(record.text(of: child))
    }
  }

  private func writeValue(_ node: Int, _ record: borrowing Record, _ spelling: Spelling?, isAttribute: Bool) {
    let whole = record.bytes.span.extracting(record.range(of: node))
    let text = whole.extracting(whole.value(spelling))
    if let respelled = spelling?.respelled(text, for: medium, zone: zone) {
      write(respelled.utf8.span, isAttribute)
    } else {
      write(text, isAttribute)
    }
  }

  private func write(_ value: borrowing Span<UInt8>, _ isAttribute: Bool) {
    if isAttribute { xml.endAttribute(value) } else { xml.text(value) }
  }
}

/// A node and its place among its like: first by the rank of its term, then in the order of the record.
private struct Position: Comparable {
  private let packed: Int

  init(_ rank: Int, _ node: Int) { packed = rank << 32 | node }

  var node: Int { packed & 0xFFFF_FFFF }

  static func < (a: Self, b: Self) -> Bool { a.packed < b.packed }
}

/// How a term stands in a document of a dialect: a plain value, as every node asks for one.
private struct TermForm {
  enum Kind { case attribute, text, element, none }

  let kind: Kind
  /// Grows in the order of writing: attributes, text, elements, what no field takes.
  let rank: Int
  /// Where its name lies among those of all, as the document spells it; empty where it has none.
  var name = 0..<0
  var spelling: Spelling?
  var isRecord = false
}

extension Lexicon {
  /// The forms of all terms in a document, by their numbers; their names are appended to others.
  fileprivate func forms(_ dialect: Dialect, _ plan: NamespacePlan, _ names: inout ByteBuffer) -> [TermForm] {
    var forms = Array(repeating: TermForm(kind: .none, rank: 1 << 20), count: Int(TermNumber.first))
    forms[Int(TermNumber.foreignAttribute.raw)] = TermForm(kind: .none, rank: 1 << 17)
    for term in terms.joined() {
      var (form, name) = TermForm.form(of: term, dialect, plan)
      form.name = names.count..<names.count + name.utf8.count
      (form.spelling, form.isRecord) = (term.spelling, term.child != nil)
      names.append(name)
      forms.append(form)
    }
    return forms
  }
}

extension TermForm {
  fileprivate static func form(of term: Term, _ dialect: Dialect, _ plan: NamespacePlan) -> (TermForm, name: String) {
    let number = Int(term.number.raw)
    return switch term.field.place.mark(in: dialect) {
    case .attribute(let name): (TermForm(kind: .attribute, rank: number), plan.spelling(of: name))
    case .text: (TermForm(kind: .text, rank: 1 << 18), "")
    case .element(let name): (TermForm(kind: .element, rank: 1 << 19 | number), plan.spelling(of: name))
    case nil: (TermForm(kind: .none, rank: 1 << 19 | number), "")
    }
  }
}

extension NamespacePlan {
  /// A name with its prefix.
  fileprivate func spelling(of name: Name) -> String {
    let prefix = prefix(of: name.namespace)
    return prefix.isEmpty ? name.local : "\(prefix):\(name.local)"
  }
}
