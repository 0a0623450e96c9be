internal import MajlisFeed

/// A YAML document as two flat arrays: its nodes in the order of the document, and the text of all its scalars.
///
/// Scalars are not interpreted: a node knows its text and how it was quoted, nothing of numbers, dates or booleans.
/// Keys and values of a mapping follow each other in turn. Read again with ``read(_:)``, a tree keeps its memory.
struct YAMLTree: Sendable {
  /// The nodes, each before its descendants. The root is the first; there is none where nothing could be read.
  var nodes: [YAMLNode] = []
  /// The text of all scalars, in UTF-8, and perhaps what stands between them; ``YAMLNode/text`` says which part is whose.
  var bytes: [UInt8] = []
  /// What is wrong with the document, in the order in which it was met; at most ``faultLimit``.
  var faults: [YAMLFault] = []

  /// Whether its texts have no character that the source has not, nor any but those that may stand there: neither has it
  /// escapes of other characters.
  private(set) var isVerbatim = false

  /// How many faults of one document are kept.
  static let faultLimit = 100

  /// A tree of nothing.
  init() {}

  /// Reads a document.
  init(reading source: [UInt8]) {
    read(source.span)
  }

  /// Reads another document into the memory of this one.
  mutating func read(_ source: Span<UInt8>) {
    removeAll()
    faults = YAMLSourceCheck.faults(in: source)
    guard faults.isEmpty else { return }
    let text = source.extracting(YAMLSourceCheck.start(of: source)...)
    if let tree = YAMLScanner.tree(of: text, in: take()) {
      self = tree
      isVerbatim = true
    } else {
      self = YAMLBuilder.tree(of: text, in: take())
    }
  }

  /// Makes the tree empty and keeps its memory.
  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    faults = []
    isVerbatim = false
  }

  /// The tree, which is left without its memory.
  private mutating func take() -> YAMLTree {
    let tree = self
    self = YAMLTree()
    return tree
  }

  /// The text of a scalar; empty for a collection.
  func text(of node: Int) -> String {
    String(decoding: bytes[nodes[node].text], as: UTF8.self)
  }

  /// Whether a node says that there is nothing: a plain `~`, `null`, `Null`, `NULL` or no text at all.
  func isNull(_ node: Int) -> Bool {
    let node = nodes[node]
    return node.kind == .scalar && node.style == .plain && YAMLWords.isNull(bytes.span.extracting(node.text))
  }

  /// Whether the text of a scalar is this one.
  func text(of node: Int, is text: String) -> Bool {
    bytes.span.extracting(nodes[node].text).isEqual(to: text.utf8.span)
  }

  /// Whether the text of a scalar is that of another.
  func text(of node: Int, isThatOf other: Int) -> Bool {
    bytes.span.extracting(nodes[node].text).isEqual(to: bytes.span.extracting(nodes[other].text))
  }

  /// Whether the text of a scalar begins with this one.
  func text(of node: Int, startsWith start: String) -> Bool {
    let text = bytes.span.extracting(nodes[node].text)
    return text.extracting(first: start.utf8.count).isEqual(to: start.utf8.span)
  }

  /// The children of a collection in their order; those of a mapping are key, value, key, value.
  func children(of node: Int) -> YAMLChildren {
    YAMLChildren(tree: self, child: node + 1, end: nodes[node].end)
  }

  /// The keys of a mapping with their values.
  func entries(of mapping: Int) -> [(key: Int, value: Int)] {
    var entries: [(key: Int, value: Int)] = []
    var key = mapping + 1
    while key < nodes[mapping].end {
      let value = nodes[key].end
      entries.append((key, value))
      key = nodes[value].end
    }
    return entries
  }

  /// The value that a mapping gives to a key, or nil where it has no such key.
  func value(of key: String, in mapping: Int = 0) -> Int? {
    self.key(key, in: mapping).map { nodes[$0].end }
  }

  /// The node of a key of a mapping.
  func key(_ key: String, in mapping: Int = 0) -> Int? {
    guard nodes.indices.contains(mapping), nodes[mapping].kind == .mapping else { return nil }
    var next = mapping + 1
    while next < nodes[mapping].end {
      if text(of: next, is: key) { return next }
      next = nodes[nodes[next].end].end
    }
    return nil
  }
}

extension YAMLTree: Equatable {
  /// Whether both say the same at the same places, wherever their bytes lie.
  static func == (a: Self, b: Self) -> Bool {
    a.faults == b.faults
      && a.nodes.elementsEqual(b.nodes) { $0.isPlaced(as: $1) && a.bytes[$0.text] == b.bytes[$1.text] }
  }
}

/// A scalar, a sequence or a mapping of a ``YAMLTree``, in 32 bytes.
struct YAMLNode: Sendable {
  enum Kind: UInt8, Sendable { case scalar, sequence, mapping }

  /// How a scalar is quoted, or how a collection is laid out.
  enum Style: UInt8, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded, flow, block }

  let kind: Kind
  let style: Style
  /// Where the parser saw the node begin and end; for a block collection or block text
  /// the end lies behind what follows.
  let startMark: YAMLMark
  private(set) var endMark: YAMLMark
  private let (textStart, textEnd): (UInt32, UInt32)
  private var behind: UInt32

  init(_ kind: Kind, _ style: Style, text: Range<Int>, index: Int, from start: YAMLMark, to end: YAMLMark) {
    (self.kind, self.style, startMark, endMark) = (kind, style, start, end)
    (textStart, textEnd) = (UInt32(text.lowerBound), UInt32(text.upperBound))
    behind = UInt32(index + 1)
  }

  /// Which of the tree's bytes are the text of this scalar.
  var text: Range<Int> { Int(textStart)..<Int(textEnd) }

  /// The index behind the last descendant: the next sibling's, if there is one.
  var end: Int { Int(behind) }

  /// Whether it is the like of another at the same place.
  func isPlaced(as other: YAMLNode) -> Bool {
    kind == other.kind && style == other.style && startMark == other.startMark && endMark == other.endMark
      && end == other.end
  }

  /// Where the node begins in the source.
  var start: Place { startMark.place }

  /// Closes a collection: what its last descendant and its end mark are is known now.
  mutating func close(behind end: Int, at mark: YAMLMark) {
    (behind, endMark) = (UInt32(end), mark)
  }
}

/// A line and a column as libyaml counts them, from 0; columns count characters.
struct YAMLMark: Equatable, Sendable {
  var (line, column): (UInt32, UInt32)

  var place: Place { Place(line: Int(line) + 1, column: Int(column) + 1) }
}

/// The indices of a collection's children.
struct YAMLChildren: Sequence, IteratorProtocol {
  fileprivate let tree: YAMLTree
  fileprivate var child: Int
  fileprivate let end: Int

  mutating func next() -> Int? {
    guard child < end else { return nil }
    defer { child = tree.nodes[child].end }
    return child
  }
}
