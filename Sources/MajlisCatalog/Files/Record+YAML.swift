internal import MajlisFeed

extension Record {
  /// Adds a node with a text of a tree.
  mutating func add(_ term: TermNumber, _ text: Range<Int>, of value: Int, in tree: YAMLTree) {
    add(term, tree.bytes.span.extracting(text), origin: Origin(tree.nodes[value].start).packed)
  }
}
