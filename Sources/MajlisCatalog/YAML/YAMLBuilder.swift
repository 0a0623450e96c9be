internal import MajlisFeed

/// Puts events together to a tree, and refuses what majlis does not read. Never recursive: depth costs a stack entry.
struct YAMLBuilder {
  /// How many collections may stand in each other.
  static let depthLimit = 32

  private var tree: YAMLTree
  private var keys = YAMLKeySet()
  private var open: [Open] = []
  /// How many collections are open within one that is not read.
  private var skipping = 0
  private var documents = 0

  /// A collection whose end has not been met.
  private struct Open {
    let node: Int
    let isMapping: Bool
    /// Whether the next node is a key.
    var expectsKey: Bool
    var seen = YAMLSeenKeys()
    /// Whether the last key was `<<`: the alias behind it is the same fault.
    var merges = false
  }

  /// A builder that uses the memory of a tree.
  init(tree: YAMLTree) {
    self.tree = tree
    self.tree.removeAll()
  }

  /// The tree that libyaml reads, of a source that passed ``YAMLSourceCheck``.
  ///
  /// - Parameter memory: a tree whose memory is used.
  static func tree(of source: Span<UInt8>, in memory: YAMLTree) -> YAMLTree {
    var builder = YAMLBuilder(tree: memory)
    return builder.build(source)
  }

  private mutating func build(_ text: Span<UInt8>) -> YAMLTree {
    let stop = YAMLParser.events(of: text) { event, text in take(event, text) }
    let last = tree.nodes.last?.endMark ?? YAMLMark(line: 0, column: 0)
    while let collection = open.last { close(collection, at: last) }
    if let stop { report(stop.fault(in: text)) }
    return finish()
  }

  /// The tree, when all of it was told.
  mutating func finish() -> YAMLTree {
    checkRoot()
    return tree
  }

  private mutating func checkRoot() {
    guard tree.faults.isEmpty else { return }
    guard let root = tree.nodes.first, !tree.isNull(0) else {
      return report(.empty, at: tree.nodes.first?.startMark ?? YAMLMark(line: 0, column: 0))
    }
    if root.kind != .mapping { report(.notAMapping, at: root.startMark) }
  }

  /// Takes an event, with its text where it is a scalar's.
  ///
  /// - Returns: whether there is any sense in going on.
  mutating func take(_ event: YAMLEvent, _ text: Span<UInt8>) -> Bool {
    switch event.kind {
    case .scalar: scalar(event, text)
    case .alias: alias(event)
    case .sequenceStart, .mappingStart: return collection(event)
    case .collectionEnd: end(event)
    case .documentStart:
      documents += 1
      guard documents == 1 else {
        report(.severalDocuments, at: event.start)
        return false
      }
    case .other: break
    }
    return true
  }

  private mutating func scalar(_ event: YAMLEvent, _ text: Span<UInt8>) {
    let isRefused = refuses(event)
    guard skipping == 0 else { return }
    let start = tree.bytes.count
    guard !isRefused else { return absent(event) }
    // The bytes are those of the event, which outlives this call.
    unsafe text.withUnsafeBufferPointer { unsafe tree.bytes.append(contentsOf: $0) }
    add(.scalar, event.style, text: start..<tree.bytes.count, from: event.start, to: event.end)
    placed(isScalar: true)
  }

  private mutating func alias(_ event: YAMLEvent) {
    if open.last?.merges != true || skipping > 0 { report(.alias(event.anchor ?? ""), at: event.start) }
    if skipping == 0 { absent(event) }
  }

  /// Reports an anchor or a tag, one of them; a value that has one is not read.
  private mutating func refuses(_ event: YAMLEvent) -> Bool {
    if let tag = event.tag {
      report(.tag(tag), at: event.start)
    } else if let anchor = event.anchor {
      report(.anchor(anchor), at: event.start)
    }
    return event.tag != nil || event.anchor != nil
  }

  private mutating func collection(_ event: YAMLEvent) -> Bool {
    guard open.count + skipping < Self.depthLimit else {
      report(.tooDeep, at: event.start)
      return false
    }
    let isRefused = refuses(event)
    if skipping > 0 {
      skipping += 1
    } else if isRefused || open.last?.expectsKey == true {
      if !isRefused { report(.complexKey, at: event.start) }
      skipping = 1
      absent(event)
    } else {
      begin(event)
    }
    return true
  }

  private mutating func begin(_ event: YAMLEvent) {
    let isMapping = event.kind == .mappingStart
    placed(isScalar: false)
    open.append(Open(node: tree.nodes.count, isMapping: isMapping, expectsKey: isMapping))
    let nothing = tree.bytes.count..<tree.bytes.count
    add(isMapping ? .mapping : .sequence, event.style, text: nothing, from: event.start, to: event.end)
  }

  private mutating func end(_ event: YAMLEvent) {
    if skipping > 0 {
      skipping -= 1
    } else if let collection = open.last {
      close(collection, at: event.end)
    }
  }

  private mutating func close(_ collection: Open, at mark: YAMLMark) {
    open.removeLast()
    if collection.isMapping && !collection.expectsKey { addNothing(at: mark) }  // a syntax error stood behind the key
    tree.nodes[collection.node].close(behind: tree.nodes.count, at: mark)
  }

  private mutating func add(
    _ kind: YAMLNode.Kind, _ style: YAMLNode.Style, text: Range<Int>, from start: YAMLMark, to end: YAMLMark
  ) {
    tree.nodes.append(YAMLNode(kind, style, text: text, index: tree.nodes.count, from: start, to: end))
  }

  /// Stands in for a value that is refused: a null, where it begins.
  private mutating func absent(_ event: YAMLEvent) {
    addNothing(at: event.start)
    placed(isScalar: false)
  }

  private mutating func addNothing(at mark: YAMLMark) {
    add(.scalar, .plain, text: tree.bytes.count..<tree.bytes.count, from: mark, to: mark)
  }

  /// Takes note in the open mapping that the last node is a key or a value of it.
  private mutating func placed(isScalar: Bool) {
    let top = open.count - 1
    guard top >= 0, open[top].isMapping else { return }
    open[top].merges = false
    if open[top].expectsKey && isScalar { checkKey(tree.nodes.count - 1, of: top) }
    open[top].expectsKey.toggle()
  }

  private mutating func checkKey(_ key: Int, of top: Int) {
    let node = tree.nodes[key]
    if let first = open[top].seen.insert(key, of: open[top].node, in: tree, &keys) {
      report(.duplicateKey(tree.text(of: key), first: tree.nodes[first].start), at: node.startMark)
    }
    if tree.isNull(key) {
      report(.complexKey, at: node.startMark)
    } else if node.style == .plain && YAMLWords.isMerge(tree.bytes.span.extracting(node.text)) {
      open[top].merges = true
      report(.mergeKey, at: node.startMark)
    }
  }

  private mutating func report(_ problem: YAMLFault.Problem, at mark: YAMLMark) {
    report(YAMLFault(place: mark.place, problem: problem))
  }

  private mutating func report(_ fault: YAMLFault) {
    if tree.faults.count < YAMLTree.faultLimit { tree.faults.append(fault) }
  }
}
