/// Where the nodes of a tree stand in the bytes that it was read from.
///
/// libyaml counts lines and characters, so the lines are found anew; only edits need that.
struct YAMLSourceMap {
  let tree: YAMLTree
  let source: [UInt8]
  private let lineStarts: [Int]
  /// Of each long line the bytes at which every so many characters begin: a line may hold a million nodes.
  private var milestones: [Int: [Int]] = [:]
  private static let stretch = 512

  init(_ tree: YAMLTree, of source: [UInt8]) {
    (self.tree, self.source) = (tree, source)
    lineStarts = YAMLCharacters.lineStarts(source.span, from: YAMLSourceCheck.start(of: source.span))
    for (line, start) in lineStarts.enumerated() {
      let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : source.count
      if end - start > Self.stretch { milestones[line] = Self.milestones(source, start..<end) }
    }
  }

  private static func milestones(_ source: [UInt8], _ line: Range<Int>) -> [Int] {
    var (offsets, count) = ([Int](), 0)
    for index in line where !YAMLCharacters.isContinuation(source[index]) {
      if count.isMultiple(of: stretch) { offsets.append(index) }
      count += 1
    }
    return offsets
  }

  /// The bytes of a node as it is spelled, with its quotes or brackets; empty for a value that is not there.
  ///
  /// It ends with the last character of the node: no break, blank line or comment behind it belongs to it. Empty lines
  /// at the end of a block text belong to it only where they are kept (`|+`), the last break never.
  func range(of node: Int) -> Range<Int> {
    let (start, end) = (offset(of: tree.nodes[node].startMark), end(of: node))
    return start..<max(start, end)
  }

  /// Where the line begins that a byte stands on.
  func lineStart(of offset: Int) -> Int {
    lineStarts[line(of: offset)]
  }

  /// Where the line ends that a byte stands on, in front of its break, or where one looks no further.
  func lineEnd(of offset: Int, before limit: Int = .max) -> Int {
    var end = offset
    while end < min(limit, source.count), YAMLCharacters.lineBreak(source.span, at: end) == 0 { end += 1 }
    return end
  }

  /// Where the next line begins, or the source ends.
  func nextLine(after offset: Int) -> Int {
    let end = lineEnd(of: offset)
    return end + YAMLCharacters.lineBreak(source.span, at: end)
  }

  /// The file's own line break: that of its first line.
  var lineBreak: [UInt8] {
    guard let first = source.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    return Array(source[first..<(first + YAMLCharacters.lineBreak(source.span, at: first))])
  }

  /// The same lines with the file's own breaks.
  func broken(_ bytes: [UInt8]) -> [UInt8] {
    let lineBreak = lineBreak
    return lineBreak == [0x0A] ? bytes : bytes.flatMap { $0 == 0x0A ? lineBreak : [$0] }
  }

  /// The last line that begins at the byte or in front of it.
  private func line(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func offset(of mark: YAMLMark) -> Int {
    guard Int(mark.line) < lineStarts.count else { return source.count }
    let milestone = Int(mark.column) / Self.stretch
    let known = milestones[Int(mark.line)].flatMap { $0.indices.contains(milestone) ? $0[milestone] : nil }
    var (index, column) = (
      known ?? lineStarts[Int(mark.line)], known == nil ? Int(mark.column) : Int(mark.column) % Self.stretch
    )
    while column > 0, index < source.count {
      index += 1
      if index == source.count || !YAMLCharacters.isContinuation(source[index]) { column -= 1 }
    }
    return index
  }

  private func end(of node: Int) -> Int {
    var node = node
    while tree.nodes[node].style == .block, let last = tree.lastChild(of: node) { node = last }
    let mark = offset(of: tree.nodes[node].endMark)
    switch tree.nodes[node].style {
    case .literal: return literalEnd(node)
    case .folded: return foldedEnd(offset(of: tree.nodes[node].startMark), mark)
    default: return mark
    }
  }

  /// The end of a literal text, which has as many lines in the source as in its text;
  /// libyaml's lies behind empty lines.
  private func literalEnd(_ node: Int) -> Int {
    let text = tree.bytes.span.extracting(tree.nodes[node].text)
    let starts = YAMLCharacters.lineStarts(text, from: 0)
    let lines = starts.last == text.count ? starts.count - 1 : starts.count
    let header = Int(tree.nodes[node].startMark.line)
    return lineEnd(of: lineStarts[min(header + lines, lineStarts.count - 1)])
  }

  /// The end of a folded text, in front of the empty lines behind it where they do not count.
  private func foldedEnd(_ start: Int, _ mark: Int) -> Int {
    var end = mark
    let keeps = source[start..<lineEnd(of: start)].prefix(3).contains(UInt8(ascii: "+"))
    if lineStarts[line(of: end)] == end { end = previousLineEnd(of: end) }
    while !keeps, end > lineEnd(of: start), isBlankLine(endingAt: end) { end = previousLineEnd(of: end) }
    return end
  }

  private func isBlankLine(endingAt end: Int) -> Bool {
    source[lineStart(of: end)..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func previousLineEnd(of offset: Int) -> Int {
    let line = line(of: offset)
    return line > 0 ? lineEnd(of: lineStarts[line - 1]) : offset
  }
}

extension YAMLTree {
  /// The last child of a collection that has one.
  func lastChild(of node: Int) -> Int? {
    var (child, last): (Int, Int?) = (node + 1, nil)
    while child < nodes[node].end { (last, child) = (child, nodes[child].end) }
    return last
  }

  /// The bytes of a node in the source that the tree was read from; ``YAMLSourceMap`` answers for many nodes at once.
  func sourceRange(of node: Int, in source: [UInt8]) -> Range<Int> {
    YAMLSourceMap(self, of: source).range(of: node)
  }
}
