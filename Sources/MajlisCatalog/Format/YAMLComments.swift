/// The comments and blank lines of a file, each with what it belongs to. libyaml is silent about them: they are what
/// stands between its leaves: scalars, and collections that hold nothing.
///
/// What belongs to an entry of a mapping is kept under its key's node, what belongs to an item under the item's.
struct YAMLComments {
  /// Lines above a key or an item; an empty one is a blank line, of which two never follow each other.
  private(set) var above: [Int: [String]] = [:]
  /// Comments on the line of a key or an item; there is one in the end.
  private(set) var behind: [Int: [String]] = [:]
  /// Lines behind the last entry or item of a collection.
  private(set) var below: [Int: [String]] = [:]
  /// Lines at the beginning of the file that a blank line parts from the first key.
  private(set) var head: [String] = []

  private let map: YAMLSourceMap
  private let family: YAMLFamily
  private var tree: YAMLTree { map.tree }
  private var source: [UInt8] { map.source }

  init(_ map: YAMLSourceMap) {
    (self.map, family) = (map, YAMLFamily(map.tree))
    var (offset, last): (Int, Int?) = (0, nil)
    for leaf in tree.nodes.indices where tree.nodes[leaf].end == leaf + 1 {
      let range = map.range(of: leaf)
      // A leaf before the end of the last one is none that could be told apart: its comments are missed,
      // and nothing is written.
      guard !range.isEmpty, range.lowerBound >= offset else { continue }
      scan(offset..<range.lowerBound, last, leaf)
      scan(leaf, range)
      (offset, last) = (range.upperBound, leaf)
    }
    scan(offset..<source.count, last, nil)
    partHead()
    partLines()
  }

  /// All comments, in an order of their own: formatting may lose none.
  var texts: [String] {
    ([head] + above.values + behind.values + below.values).joined().filter { !$0.isEmpty }.sorted()
  }

  /// Whether there are neither comments nor blank lines.
  var isEmpty: Bool { above.isEmpty && behind.isEmpty && below.isEmpty && head.isEmpty }

  /// Whether a comment stands somewhere inside of a collection.
  func areInside(_ collection: Int) -> Bool {
    guard !isEmpty else { return false }
    return below[collection] != nil
      || (collection + 1..<tree.nodes[collection].end).contains { node in
        behind[node] != nil || below[node] != nil || above[node]?.contains { !$0.isEmpty } == true
      }
  }

  /// What stands between two leaves, line by line.
  private mutating func scan(_ gap: Range<Int>, _ last: Int?, _ next: Int?) {
    var (start, isBehind, isParted) = (gap.lowerBound, last != nil, false)
    while start < gap.upperBound {
      let end = map.lineEnd(of: start, before: gap.upperBound)
      if let hash = source[start..<end].firstIndex(of: UInt8(ascii: "#")) {
        add(comment(at: hash), at: hash, isBehind: isBehind, isParted: isParted, last, next)
        isParted = false
      } else if !isBehind, end < gap.upperBound, source[start..<end].allSatisfy(\.isBlank) {
        isParted = true
      }
      (start, isBehind) = (end < gap.upperBound ? map.nextLine(after: end) : end, false)
    }
    if isParted, let next { above[self.start(of: next, gap.upperBound - 1), default: []].append("") }
  }

  /// Comments within a leaf: behind the `|` or `>` of a block text, or between brackets that hold nothing.
  private mutating func scan(_ leaf: Int, _ range: Range<Int>) {
    let isBlockText = tree.nodes[leaf].style == .literal || tree.nodes[leaf].style == .folded
    guard isBlockText || tree.nodes[leaf].kind != .scalar else { return }
    let end = isBlockText ? map.lineEnd(of: range.lowerBound) : range.upperBound
    var start = range.lowerBound
    while let hash = source[start..<end].firstIndex(of: UInt8(ascii: "#")) {
      behind[family.place(of: leaf), default: []].append(comment(at: hash))
      start = min(map.lineEnd(of: hash), end)
    }
  }

  private func comment(at hash: Int) -> String {
    var end = map.lineEnd(of: hash)
    while source[end - 1].isBlank { end -= 1 }
    return String(decoding: source[hash..<end], as: UTF8.self)
  }

  /// What begins at the top of the file and is parted from the first key stays there.
  private mutating func partHead() {
    guard let lines = above[1], let blank = lines.lastIndex(of: "") else { return }
    head = Array(lines[..<blank].drop { $0.isEmpty })
    above[1] = Array(lines[(blank + 1)...])
  }

  /// Of several comments on what will be one line all but the last stand above it.
  private mutating func partLines() {
    for (place, comments) in behind where comments.count > 1 {
      above[place, default: []] += comments.dropLast()
      behind[place] = comments.suffix(1)
    }
  }
}

// MARK: - Whose it is

extension YAMLComments {
  /// - Parameters:
  ///   - isBehind: whether it stands on the line of the last leaf.
  ///   - isParted: whether a blank line stands above the comment.
  private mutating func add(
    _ comment: String, at offset: Int, isBehind: Bool, isParted: Bool, _ last: Int?, _ next: Int?
  ) {
    let lines = isParted ? ["", comment] : [comment]
    if isBehind, let last {
      behind[owner(behind: last, offset), default: []].append(comment)
    } else if let collection = closing(at: offset, last, next) {
      below[collection, default: []] += lines
    } else if let next {
      above[start(of: next, offset), default: []] += lines
    } else {
      below[0, default: []] += lines
    }
  }

  /// Moves what stands above one place to the end of what stands above another.
  mutating func hoist(from place: Int, to other: Int) {
    guard let lines = above.removeValue(forKey: place) else { return }
    above[other, default: []] += lines
  }

  /// The collection that ends between two leaves and to which a comment belongs that is indented like its members.
  private func closing(at offset: Int, _ last: Int?, _ next: Int?) -> Int? {
    guard let last else { return nil }
    let column = offset - map.lineStart(of: offset)
    let isIndented = column > (next.map { self.column(of: start(of: $0, offset)) } ?? self.column(of: 0))
    let open = next.map { Set(family.ancestors(of: $0)) } ?? []
    return family.ancestors(of: last).first { collection in
      guard !open.contains(collection) else { return false }
      if tree.nodes[collection].style == .flow { return map.range(of: collection).upperBound > offset }
      return isIndented && Int(tree.nodes[collection].startMark.column) <= column
    }
  }

  private func column(of node: Int) -> Int {
    // An item begins at its hyphen, in the column of its sequence.
    let parent = family.parents[node]
    let isItem = parent >= 0 && tree.nodes[parent].kind == .sequence && tree.nodes[parent].style == .block
    return Int(tree.nodes[isItem ? parent : node].startMark.column)
  }

  /// The outermost entry or item that begins with a leaf, behind an offset.
  private func start(of leaf: Int, _ offset: Int) -> Int {
    var node = family.place(of: leaf)
    while node == family.parents[node] + 1, family.isItem(family.parents[node]),
      map.range(of: family.parents[node]).lowerBound > offset
    {
      node = family.parents[node]
    }
    return node
  }

  /// What ends in front of a comment with a leaf on its line.
  private func owner(behind leaf: Int, _ offset: Int) -> Int {
    var node = leaf
    while family.parents[node] > 0, tree.nodes[family.parents[node]].style == .flow,
      map.range(of: family.parents[node]).upperBound <= offset
    {
      node = family.parents[node]
    }
    return family.place(of: node)
  }
}

/// Who holds whom in a tree.
private struct YAMLFamily {
  /// The collection of each node; -1 for the root.
  private(set) var parents: [Int]
  private var keys: [Int]
  private let tree: YAMLTree

  init(_ tree: YAMLTree) {
    self.tree = tree
    parents = tree.nodes.map { _ in -1 }
    keys = tree.nodes.map { _ in -1 }
    for node in tree.nodes.indices where tree.nodes[node].kind != .scalar {
      for child in tree.children(of: node) { parents[child] = node }
      guard tree.nodes[node].kind == .mapping else { continue }
      for (key, value) in tree.entries(of: node) { keys[value] = key }
    }
  }

  /// The node under which comments of a node are kept: of a value its key.
  func place(of node: Int) -> Int { keys[node] >= 0 ? keys[node] : node }

  func isItem(_ node: Int) -> Bool { node > 0 && tree.nodes[parents[node]].kind == .sequence }

  /// The collections around a node, the innermost first.
  func ancestors(of node: Int) -> [Int] {
    Array(sequence(first: parents[node]) { [parents] in $0 > 0 ? parents[$0] : nil }.prefix { $0 >= 0 })
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
