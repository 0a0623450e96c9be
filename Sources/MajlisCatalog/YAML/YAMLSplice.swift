/// Finds which bytes of a file must change for a change of its mapping, and what must stand there.
struct YAMLSplice {
  private let map: YAMLSourceMap
  private var tree: YAMLTree { map.tree }
  private var source: [UInt8] { map.source }

  init(_ tree: YAMLTree, of source: [UInt8]) {
    map = YAMLSourceMap(tree, of: source)
  }

  private var isFlow: Bool { tree.nodes[0].style == .flow }

  /// The column of the mapping's keys, from 0.
  private var indent: Int { Int(tree.nodes[0].startMark.column) }

  /// A new entry in front of a key, or behind the last entry.
  func inserting(_ entry: YAMLEntry, before node: Int) -> YAMLEdit.Splice {
    isFlow ? insertingInFlow(entry, before: node) : insertingLine(entry, before: node)
  }

  /// Another value for a key.
  func replacing(valueOf key: Int, with value: YAMLValue) -> YAMLEdit.Splice {
    let old = tree.nodes[key].end
    if isFlow { return replacingInFlow(map.range(of: old), with: value) }
    let (keyEnd, start) = (map.range(of: key).upperBound, map.range(of: old).lowerBound)
    let rendered = Rendered(value, indent: indent)
    return map.lineStart(of: keyEnd) == map.lineStart(of: start)
      ? replacingBehindKey(old, with: rendered) : replacingBelowKey(old, keyEnd: keyEnd, with: rendered)
  }

  /// No entry of this key.
  func removing(_ key: Int) -> YAMLEdit.Splice {
    isFlow ? removingInFlow(key) : removingLines(key)
  }

  // MARK: Block

  private func insertingLine(_ entry: YAMLEntry, before node: Int) -> YAMLEdit.Splice {
    var writer = YAMLWriter()
    writer.entry(entry.key, entry.value, indent: indent)
    let offset =
      node == 1
      ? map.lineStart(of: map.range(of: 0).lowerBound)
      : map.nextLine(after: map.range(of: previousValue(node)).upperBound)
    let isOpenLine = offset == source.count && node > 1 && map.lineStart(of: offset) < offset
    return YAMLEdit.Splice(range: offset..<offset, bytes: (isOpenLine ? map.lineBreak : []) + map.broken(writer.bytes))
  }

  /// The value of the entry in front of a node.
  private func previousValue(_ node: Int) -> Int {
    var value = tree.nodes[1].end
    while tree.nodes[value].end < node { value = tree.nodes[tree.nodes[value].end].end }
    return value
  }

  /// The old value begins on the key's line: what stands behind it there stays on that line.
  private func replacingBehindKey(_ old: Int, with new: Rendered) -> YAMLEdit.Splice {
    let range = map.range(of: old)
    let rest = restOfLine(old, range)
    let isBlockText = tree.nodes[old].style == .literal || tree.nodes[old].style == .folded
    var start = range.lowerBound
    while new.head.isEmpty, isBlank(start - 1) { start -= 1 }
    let head = isBlank(start - 1) ? new.head.dropFirst() : new.head[...]
    return YAMLEdit.Splice(
      range: start..<(isBlockText ? range.upperBound : rest.upperBound),
      bytes: head + source[rest] + map.broken(new.tail))
  }

  /// The comment behind a value, or behind the header of a block text.
  private func restOfLine(_ node: Int, _ range: Range<Int>) -> Range<Int> {
    var start = range.upperBound
    switch tree.nodes[node].style {
    case .literal, .folded:
      start = range.lowerBound
      while start < range.upperBound, source[start] > 0x20 { start += 1 }
    default: break
    }
    return start..<map.lineEnd(of: start)
  }

  /// The old value begins below its key: comments in between stay.
  private func replacingBelowKey(_ old: Int, keyEnd: Int, with new: Rendered) -> YAMLEdit.Splice {
    let range = map.range(of: old)
    let colon = source[keyEnd..<range.lowerBound].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? keyEnd
    var between = source[colon..<max(colon, map.lineStart(of: range.lowerBound))]
    while let last = between.last, last == 0x0A || last == 0x0D { between.removeLast() }
    return YAMLEdit.Splice(range: colon..<range.upperBound, bytes: new.head + between + map.broken(new.tail))
  }

  private func removingLines(_ key: Int) -> YAMLEdit.Splice {
    let value = tree.nodes[key].end
    let start = map.lineStart(of: map.range(of: key).lowerBound)
    let end = map.nextLine(after: map.range(of: value).upperBound)
    let isOnly = key == 1 && tree.nodes[value].end == tree.nodes.count
    return YAMLEdit.Splice(
      range: start..<end, bytes: isOnly ? Array(repeating: 0x20, count: indent) + Array("{}".utf8) + map.lineBreak : [])
  }

  // MARK: Braces

  private func insertingInFlow(_ entry: YAMLEntry, before node: Int) -> YAMLEdit.Splice {
    var writer = YAMLWriter()
    writer.flow(entry)
    let comma = Array(", ".utf8)
    guard node > 1 else {
      let offset = map.range(of: 0).lowerBound + 1
      return YAMLEdit.Splice(range: offset..<offset, bytes: writer.bytes + (tree.nodes.count > 1 ? comma : []))
    }
    let offset = map.range(of: previousValue(node)).upperBound
    return YAMLEdit.Splice(range: offset..<offset, bytes: comma + writer.bytes)
  }

  private func replacingInFlow(_ range: Range<Int>, with value: YAMLValue) -> YAMLEdit.Splice {
    var writer = YAMLWriter()
    writer.flow(value)
    let isTight = source[range.lowerBound - 1] == UInt8(ascii: ":")
    return YAMLEdit.Splice(range: range, bytes: (isTight ? [0x20] : []) + writer.bytes)
  }

  private func removingInFlow(_ key: Int) -> YAMLEdit.Splice {
    let value = tree.nodes[key].end
    let (start, end) = (map.range(of: key).lowerBound, map.range(of: value).upperBound)
    if key > 1 { return YAMLEdit.Splice(range: map.range(of: previousValue(key)).upperBound..<end, bytes: []) }
    let next = tree.nodes[value].end
    return YAMLEdit.Splice(
      range: start..<(next < tree.nodes.count ? map.range(of: next).lowerBound : end), bytes: [])
  }

  // MARK: Bytes

  /// A value as it stands behind `key:`: what is on that line, and the lines below it.
  private struct Rendered {
    let (head, tail): ([UInt8], [UInt8])

    init(_ value: YAMLValue, indent: Int) {
      var writer = YAMLWriter()
      writer.value(value, indent: indent)
      let lineEnd = writer.bytes.firstIndex(of: 0x0A) ?? writer.bytes.count
      (head, tail) = (Array(writer.bytes[..<lineEnd]), Array(writer.bytes[lineEnd...]))
    }
  }

  private func isBlank(_ index: Int) -> Bool { source[index] == 0x20 || source[index] == 0x09 }
}
