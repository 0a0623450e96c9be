internal import MajlisXML

/// An element that was kept as it stood, as a tree.
struct ForeignElement {
  /// The namespace as the document spells it; empty for none.
  let namespace: String
  /// The local name.
  let name: String
  /// Where it stands in the document that all of them were read from.
  fileprivate(set) var range: Range<Int>
  /// The attributes by their names as spelled, in order.
  fileprivate(set) var attributes: [(name: String, value: [UInt8])] = []
  /// Its own text, without that of the elements in it.
  fileprivate(set) var text: [UInt8] = []
  /// The elements in it, in order.
  fileprivate(set) var children: [ForeignElement] = []

  /// The name by which terms are found.
  var known: Name? { OldNames.meant(by: name, in: namespace) }

  /// The `div` with nothing but text in it that some put around the escaped HTML of an Atom text of the type `html`.
  fileprivate var wrappedHTML: ForeignElement? {
    let isHTML = attributes.contains { $0.name == "type" && $0.value.elementsEqual("html".utf8) }
    guard isHTML, children.count == 1, let child = children.first, child.name == "div", child.children.isEmpty,
      text.span.trimmed.isEmpty
    else { return nil }
    return child
  }
}

/// The elements of a record that were kept as they stood. One pass of the parser reads them all.
struct ForeignElements {
  /// Each by the number of its node.
  private(set) var byNode: [Int: ForeignElement] = [:]
  /// What they were read from.
  private(set) var document: [UInt8] = []

  /// - Parameter bindings: what prefixes mean at the root of the document that the record comes from.
  init(in record: borrowing Record, _ bindings: [DocumentHead.Binding]) {
    guard record.mayHold(.foreignElement) else { return }
    let nodes = record.nodes.indices.filter { record.nodes[$0].term == .foreignElement }
    guard !nodes.isEmpty else { return }
    var elements: [UInt8] = []
    for node in nodes {
      elements += "<x>".utf8
      elements += record.bytes[record.range(of: node)]
      elements += "</x>".utf8
    }
    document += "<x".utf8
    // Documents declare many prefixes of which an item uses few.
    for binding in bindings where elements.span.firstRange(of: binding.prefix) != nil || binding.prefix.isEmpty {
      let name = binding.prefix.isEmpty ? "xmlns" : "xmlns:\(binding.prefix)"
      document += " \(name)=\"\(binding.uri.escapedForAttribute)\"".utf8
    }
    document += ">".utf8
    document += elements
    document += "</x>".utf8
    let boxes = ForeignReader().read(document)?.children ?? []
    for (node, box) in zip(nodes, boxes) { byNode[node] = box.children.first }
  }

  /// The text of an element: its markup where other elements stand in it.
  func text(of element: ForeignElement) -> [UInt8] {
    if element.children.isEmpty { return Array(element.text[element.text.span.trimmed]) }
    if let wrapped = element.wrappedHTML { return text(of: wrapped) }
    let markup = InnerMarkup.of(document.span.extracting(element.range))
    return Array(markup[markup.span.trimmed])
  }
}

/// Reads a document into a tree. What stands deeper than its limit is the text of what it stands in, markup and all.
private final class ForeignReader: XMLHandler {
  private let xml = XMLReader()
  private var names: [(namespace: String, name: String)] = []
  private var open: [ForeignElement] = []
  private var root: ForeignElement?
  private var document: [UInt8] = []
  private var depthBelow = 0
  private var isCut = false

  /// The number of levels that are read. Feeds have five; programs that read JSON give up at some hundreds.
  private static let limit = 100

  /// The root; nil where the document is not well-formed, which what was kept always is.
  func read(_ document: [UInt8]) -> ForeignElement? {
    self.document = document
    guard (try? xml.read(.text(document), for: self)) != nil else { return nil }
    return root
  }

  func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int {
    let namespace = uri ?? prefix.flatMap { Namespace.usual(prefix: $0)?.uri } ?? ""
    let spelled = prefix.map { $0.isEmpty ? local : "\($0):\(local)" } ?? local
    names.append((namespace, isAttribute ? spelled : local))
    return names.count - 1
  }

  func begin(_ name: XMLName) {
    guard open.count < Self.limit else {
      (depthBelow, isCut) = (depthBelow + 1, true)
      return
    }
    let (namespace, local) = names[name.number]
    let start = xml.tagStart(at: xml.offset)
    open.append(ForeignElement(namespace: namespace, name: local, range: start..<start))
  }

  func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>) {
    guard depthBelow == 0 else { return }
    open[open.count - 1].attributes.append((names[name.number].name, [UInt8](copying: value)))
  }

  func opened() -> XMLTextUse { depthBelow == 0 ? .whole : .none }

  func end(_ text: borrowing Span<UInt8>) {
    if depthBelow > 0 {
      depthBelow -= 1
      return
    }
    guard var element = open.popLast() else { return }
    element.range = element.range.lowerBound..<xml.offset
    element.text = isCut ? InnerMarkup.of(document.span.extracting(element.range)) : [UInt8](copying: text)
    isCut = false
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }
}
