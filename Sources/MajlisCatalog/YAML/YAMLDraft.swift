internal import MajlisXML

/// What is to be written as YAML, laid flat: the nodes in their order, and the text of all scalars in one buffer.
///
/// It is to the writer what a ``YAMLTree`` is to the reader. Keys and values of a mapping follow each other in turn. Used
/// again, a draft keeps its memory.
struct YAMLDraft {
  enum Kind: Equatable {
    case scalar(YAMLScalarKind)
    case sequence, mapping
  }

  /// A scalar, a sequence or a mapping.
  struct Node {
    let kind: Kind
    /// Which of the draft's bytes are the text of this scalar; of a key, which bytes of `keys`.
    fileprivate(set) var text: Range<Int>
    /// The index behind the last node that it holds.
    fileprivate(set) var end: Int
  }

  /// The nodes, each before those that it holds.
  private(set) var nodes: [Node] = []
  /// The text of all scalars but keys of a vocabulary, perhaps with more that no scalar says.
  private(set) var bytes: [UInt8] = []
  /// The keys that a vocabulary has, and that are not copied for each file.
  let keys: [UInt8]

  /// A draft of nothing.
  init(keys: [UInt8]) { self.keys = keys }

  /// A draft of a value.
  init(_ value: YAMLValue) {
    keys = []
    add(value)
  }

  /// Makes the draft empty and keeps its memory.
  ///
  /// - Parameter texts: the bytes of which scalars may be parts.
  mutating func removeAll(_ texts: [UInt8]) {
    nodes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    bytes += texts
  }
}

// MARK: - Building

extension YAMLDraft {
  /// Begins a collection; what is added until `close` stands in it.
  mutating func open(_ kind: Kind) -> Int {
    nodes.append(Node(kind: kind, text: 0..<0, end: nodes.count + 1))
    return nodes.count - 1
  }

  /// Ends a collection.
  mutating func close(_ node: Int) { nodes[node].end = nodes.count }

  /// Adds a scalar.
  mutating func add(_ text: borrowing Span<UInt8>, _ kind: YAMLScalarKind) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    add(start..<bytes.count, kind)
  }

  /// Adds a scalar that is a part of the texts that are there.
  mutating func add(_ text: Range<Int>, _ kind: YAMLScalarKind) {
    nodes.append(Node(kind: .scalar(kind), text: text, end: nodes.count + 1))
  }

  /// Adds a scalar.
  mutating func add(_ text: String, _ kind: YAMLScalarKind) { add(text.utf8.span, kind) }

  /// Adds text of several lines, of which the last is ended too.
  mutating func add(lines text: borrowing Span<UInt8>, _ kind: YAMLScalarKind) {
    add(text, kind)
    bytes.append(0x0A)
    nodes[nodes.count - 1].text = nodes[nodes.count - 1].text.lowerBound..<bytes.count
  }

  /// Adds a key of a vocabulary, which is known when its value is.
  mutating func addKey() -> Int { open(.scalar(.key)) }

  /// Says which key that is.
  mutating func setKey(_ key: Range<Int>, at node: Int) { nodes[node].text = key }

  /// Puts the last collection that was closed into a sequence of its own.
  mutating func wrap(_ node: Int) {
    for index in node..<nodes.count { nodes[index].end += 1 }
    nodes.insert(Node(kind: .sequence, text: 0..<0, end: nodes.count + 1), at: node)
  }

  private mutating func add(_ value: YAMLValue) {
    switch value {
    case .scalar(let text, let kind): add(text, kind)
    case .sequence(let items):
      let node = open(.sequence)
      for item in items { add(item) }
      close(node)
    case .mapping(let entries):
      let node = open(.mapping)
      for entry in entries {
        add(entry.key, .text)
        add(entry.value)
      }
      close(node)
    }
  }
}

// MARK: - Asking

extension YAMLDraft {
  /// How many items or entries a line with brackets or braces may have.
  private static let flowLimit = 50

  /// Whether a node may stand within a line: a list or mapping of texts of one line each, whose characters, without any
  /// quotes, have room there.
  ///
  /// - Parameter room: how many columns the line has left.
  func isFlat(_ node: Int, room: Int) -> Bool {
    if case .scalar = nodes[node].kind { return false }
    let isMapping = nodes[node].kind == .mapping
    var (next, count, rest) = (node + 1, 0, room)
    while next < nodes[node].end {
      // Between brackets a text takes two columns more, and a key with its colon another two.
      let value = isMapping ? next + 1 : next
      rest -= characterCount(of: value) + (isMapping ? characterCount(of: next) + 4 : 2)
      count += 1
      guard rest >= 0, count <= Self.flowLimit, isOneLine(value) else { return false }
      next = nodes[value].end
    }
    return true
  }

  /// How many characters the text of a node has: none that is a collection.
  private func characterCount(of node: Int) -> Int {
    let text = nodes[node].text
    return nodes[node].kind == .scalar(.key) ? text.count : bytes.span.characterCount(in: text)
  }

  /// Whether a node is a text without line breaks, or an empty collection.
  private func isOneLine(_ node: Int) -> Bool {
    guard case .scalar = nodes[node].kind else { return isEmptyCollection(node) }
    return !bytes.span.extracting(nodes[node].text).contains(0x0A)
  }

  /// Whether a node is a collection of nothing: `[]` or `{}`.
  func isEmptyCollection(_ node: Int) -> Bool {
    if case .scalar = nodes[node].kind { false } else { nodes[node].end == node + 1 }
  }

  /// The entries of a mapping.
  func entries(of mapping: Int = 0) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var key = mapping + 1
    while key < nodes[mapping].end {
      entries.append(YAMLEntry(text(of: key), value(of: key + 1)))
      key = nodes[key + 1].end
    }
    return entries
  }

  private func value(of node: Int) -> YAMLValue {
    switch nodes[node].kind {
    case .scalar(let kind): return .scalar(text(of: node), kind)
    case .mapping: return .mapping(entries(of: node))
    case .sequence:
      var items: [YAMLValue] = []
      var item = node + 1
      while item < nodes[node].end {
        items.append(value(of: item))
        item = nodes[item].end
      }
      return .sequence(items)
    }
  }

  private func text(of node: Int) -> String {
    let source = nodes[node].kind == .scalar(.key) ? keys : bytes
    return String(decoding: source[nodes[node].text], as: UTF8.self)
  }
}
