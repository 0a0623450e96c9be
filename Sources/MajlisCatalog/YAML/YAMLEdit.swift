internal import MajlisFeed

/// Why a file was left as it is.
enum YAMLEditError: Error, Equatable {
  /// The file has faults, or is no mapping.
  case notEditable
  /// The mapping has no such key.
  case missingKey(String)
  /// No way was found to change this key and nothing else.
  case notProved(String)
}

/// A file that is changed in single entries of its mapping while every other byte stays as it is.
///
/// Each change is proved before it counts: the new source is read again and must differ in that entry alone.
struct YAMLEdit {
  /// The file as it is now.
  private(set) var source: [UInt8]
  /// What the file says now.
  private(set) var tree: YAMLTree

  /// Begins with a file as it was read.
  init(_ source: [UInt8]) throws(YAMLEditError) {
    (self.source, tree) = (source, YAMLTree(reading: source))
    guard tree.faults.isEmpty, tree.nodes.first?.kind == .mapping else { throw .notEditable }
  }

  /// Adds an entry behind that of a key, or as the first where there is no such key.
  mutating func insert(_ entry: YAMLEntry, after key: String) throws(YAMLEditError) {
    var places = [1]
    if let value = tree.value(of: key) { places.insert(tree.nodes[value].end, at: 0) }
    try insert(entry, at: places)
  }

  /// Adds an entry behind the last one.
  mutating func append(_ entry: YAMLEntry) throws(YAMLEditError) {
    try insert(entry, at: [tree.nodes.count])
  }

  /// Gives a key another value; a comment behind the old one stays.
  mutating func replaceValue(of key: String, with value: YAMLValue) throws(YAMLEditError) {
    guard let node = tree.key(key) else { throw .missingKey(key) }
    let old = tree.nodes[node].end
    let splice = YAMLSplice(tree, of: source).replacing(valueOf: node, with: value)
    try apply(
      [
        (splice, YAMLProof(tree, replacing: old..<tree.nodes[old].end, with: YAMLProof(YAMLEntry(key, value), from: 2)))
      ], key)
  }

  /// Gives the scalar that begins at a place another text; the value at the place must be the old one.
  mutating func replaceText(
    _ old: String, at place: Place, with new: String, as kind: YAMLScalarKind = .typed
  ) throws(YAMLEditError) {
    let values = tree.nodes.indices.dropFirst()
    guard
      let node = values.last(where: { tree.nodes[$0].kind == .scalar && tree.nodes[$0].start == place }),
      tree.text(of: node, is: old)
    else { throw .missingKey(old) }
    var writer = YAMLWriter()
    writer.flow(.scalar(new, kind))
    let splice = Splice(range: tree.sourceRange(of: node, in: source), bytes: writer.bytes)
    let proof = YAMLProof(
      tree, replacing: node..<node + 1, with: YAMLProof(YAMLEntry("key", .scalar(new, kind)), from: 2))
    try apply([(splice, proof)], old)
  }

  /// Takes an entry away, with the comment on its line.
  mutating func remove(_ key: String) throws(YAMLEditError) {
    guard let node = tree.key(key) else { throw .missingKey(key) }
    let end = tree.nodes[tree.nodes[node].end].end
    let splice = YAMLSplice(tree, of: source).removing(node)
    try apply([(splice, YAMLProof(tree, replacing: node..<end, with: YAMLProof()))], key)
  }

  /// Adds an entry in front of one of the nodes, the first where that can be proved.
  private mutating func insert(_ entry: YAMLEntry, at nodes: [Int]) throws(YAMLEditError) {
    let (splicer, proof) = (YAMLSplice(tree, of: source), YAMLProof(entry, from: 1))
    let ways = nodes.map {
      (splicer.inserting(entry, before: $0), YAMLProof(tree, replacing: $0..<$0, with: proof))
    }
    try apply(ways, entry.key)
  }

  private mutating func apply(_ ways: [(Splice, YAMLProof)], _ key: String) throws(YAMLEditError) {
    for (splice, proof) in ways {
      var changed = source
      changed.replaceSubrange(splice.range, with: splice.bytes)
      let tree = YAMLTree(reading: changed)
      if tree.faults.isEmpty, YAMLProof(tree) == proof {
        (source, self.tree) = (changed, tree)
        return
      }
    }
    throw .notProved(key)
  }

  /// Bytes to stand in place of others.
  struct Splice {
    var range: Range<Int>
    var bytes: [UInt8]
  }
}

/// What a mapping says, without regard to how it is spelled.
private struct YAMLProof: Equatable {
  private struct Node: Equatable {
    let kind: YAMLNode.Kind
    let isNull: Bool
    /// How many nodes the node has with its descendants.
    let size: Int
    let text: [UInt8]
  }

  private var nodes: [Node] = []

  /// Nothing.
  init() {}

  /// All that a tree says, but for the root itself.
  init(_ tree: YAMLTree, from first: Int = 1) {
    nodes = tree.nodes.indices.dropFirst(first).map { index in
      let node = tree.nodes[index]
      return Node(
        kind: node.kind, isNull: tree.isNull(index), size: node.end - index, text: Array(tree.bytes[node.text]))
    }
  }

  /// What an entry says; from 1 with its key, from 2 its value alone.
  init(_ entry: YAMLEntry, from first: Int) {
    var writer = YAMLWriter()
    writer.entry(entry.key, entry.value)
    self.init(YAMLTree(reading: writer.bytes), from: first)
  }

  /// All that a tree says, with other nodes in place of some.
  init(_ tree: YAMLTree, replacing range: Range<Int>, with other: YAMLProof) {
    self.init(tree)
    nodes.replaceSubrange((range.lowerBound - 1)..<(range.upperBound - 1), with: other.nodes)
  }
}
