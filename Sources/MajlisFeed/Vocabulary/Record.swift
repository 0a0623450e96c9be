internal import MajlisXML

/// A feed or an item with all that it holds, laid flat: the nodes in the order of the source,
/// and their text in one buffer.
///
/// It is the middle of every conversion. RSS, Atom and YAML are read into it and written out of it; the text of a node
/// is kept as the source spells it, and each syntax respells it when it is written.
public struct Record: Sendable {
  /// An element or attribute. What it holds stands behind it, up to `end`.
  public struct Node: Sendable {
    /// Which term it is of.
    public var term: TermNumber
    /// Whether a start and an end were seen but no text: an element that is there and empty.
    var isEmpty: Bool { textStart == textEnd }
    fileprivate(set) var textStart: Int32
    fileprivate(set) var textEnd: Int32
    /// The index behind the last node that it holds.
    public fileprivate(set) var end: Int32
    /// Where it stands in its source, as the reader of that source counts.
    public var origin: Int

    /// Takes a text, and an end if it has none yet.
    fileprivate mutating func hold(_ text: Range<Int>, _ end: Int? = nil) {
      (textStart, textEnd) = (Int32(text.lowerBound), Int32(text.upperBound))
      if let end { self.end = Int32(end) }
    }
  }

  /// The nodes; the first is the record itself.
  public private(set) var nodes: [Node] = []
  /// The text of all nodes as UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Which terms may be there: most that are asked for are not.
  private var present = TermMarks()

  /// A record that holds nothing.
  public init() {
    reset(origin: 0)
  }

  /// Makes the record empty again and keeps its memory.
  public mutating func reset(origin: Int) {
    nodes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    present = TermMarks()
    nodes.append(Node(term: .root, textStart: 0, textEnd: 0, end: 1, origin: origin))
  }
}

// MARK: - Building

extension Record {
  /// Begins a node; what is appended until `close` stands inside it.
  @discardableResult
  public mutating func open(_ term: TermNumber, origin: Int) -> Int {
    let here = Int32(bytes.count)
    present.insert(term)
    nodes.append(Node(term: term, textStart: here, textEnd: here, end: 0, origin: origin))
    return nodes.count - 1
  }

  /// Ends a node.
  public mutating func close(_ node: Int) {
    nodes[node].end = Int32(nodes.count)
  }

  /// Says where a node ends, when a copy knows it beforehand.
  mutating func setEnd(of node: Int, _ end: Int) {
    nodes[node].end = Int32(end)
  }

  /// Ends the record.
  public mutating func closeRoot() { close(0) }

  /// Gives back the memory that growing has left over, for records that are kept.
  public mutating func compact() {
    nodes = nodes.exactly
    bytes = bytes.exactly
  }

  /// Gives a node its text.
  public mutating func setText(_ text: borrowing Span<UInt8>, of node: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    nodes[node].hold(start..<bytes.count)
  }

  /// Gives a node its text, with which it ends.
  mutating func close(_ node: Int, with text: borrowing Span<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    let behind = nodes.count
    nodes[node].hold(start..<bytes.count, behind)
  }

  /// Appends a node that holds nothing but text.
  public mutating func add(_ term: TermNumber, _ text: borrowing Span<UInt8>, origin: Int) {
    let start = Int32(bytes.count)
    present.insert(term)
    bytes.append(contentsOf: text)
    let (end, behind) = (Int32(bytes.count), Int32(nodes.count + 1))
    nodes.append(Node(term: term, textStart: start, textEnd: end, end: behind, origin: origin))
  }

  /// Takes back the last node and all in it.
  mutating func withdraw(_ node: Int) {
    bytes.removeSubrange(Int(nodes[node].textStart)...)
    nodes.removeSubrange(node...)
  }
}

// MARK: - Asking

extension Record {
  /// The nodes directly inside a node, in order.
  public struct Children: Sequence, IteratorProtocol {
    private let nodes: [Node]
    private var index: Int
    private let end: Int

    fileprivate init(_ record: Record, of node: Int) {
      (nodes, index, end) = (record.nodes, node + 1, Int(record.nodes[node].end))
    }

    /// The index of the next node.
    public mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(nodes[index].end) }
      return index
    }
  }

  /// The indices of the nodes directly inside a node; 0 is the record itself.
  public func children(of node: Int = 0) -> Children { Children(self, of: node) }

  /// Whether a term may be there at all. The answer costs nothing, and most of the time it is no.
  package func mayHold(_ term: TermNumber) -> Bool { present.mayHold(term) }

  /// The first child of a term.
  public func first(_ term: Term, in node: Int = 0) -> Int? { first(term.number, in: node) }

  /// The first child of a term, by its number; behind another child where one is given.
  package func first(_ term: TermNumber, in node: Int, behind child: Int? = nil) -> Int? {
    guard mayHold(term) else { return nil }
    var index = child.map { Int(nodes[$0].end) } ?? node + 1
    let end = Int(nodes[node].end)
    while index < end {
      if nodes[index].term == term { return index }
      index = Int(nodes[index].end)
    }
    return nil
  }

  /// All children of a term.
  public func all(_ term: Term, in node: Int = 0) -> [Int] { all(term.number, in: node) }

  /// All children of a term, by its number.
  package func all(_ term: TermNumber, in node: Int) -> [Int] {
    var found: [Int] = []
    var next = first(term, in: node)
    while let child = next {
      found.append(child)
      next = first(term, in: node, behind: child)
    }
    return found
  }

  /// Where the text of a node lies in `bytes`.
  public func range(of node: Int) -> Range<Int> { Int(nodes[node].textStart)..<Int(nodes[node].textEnd) }

  /// The text of a node.
  public func text(of node: Int) -> String { String(decoding: bytes[range(of: node)], as: UTF8.self) }

  /// The text of the first child of a term.
  public func text(_ term: Term, in node: Int = 0) -> String? { first(term, in: node).map { text(of: $0) } }

  /// Whether the text of a node is the given one.
  public func isText(of node: Int, _ text: String) -> Bool { bytes.span.extracting(range(of: node)).equals(text) }

  /// The name as spelled and the value of an attribute that no term takes.
  public func foreignAttribute(_ node: Int) -> (name: String, value: String) {
    let parts = bytes[range(of: node)].split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    return (String(decoding: parts[0], as: UTF8.self), parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "")
  }
}

extension Array {
  /// A copy with room for no more than it holds.
  fileprivate var exactly: Self {
    var copy: Self = []
    copy.reserveCapacity(count)
    copy += self
    return copy
  }
}
