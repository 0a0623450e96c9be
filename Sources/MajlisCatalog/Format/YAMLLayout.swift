internal import MajlisFeed

/// Writes a file anew in the order and style in which majlis writes its own, with every comment.
struct YAMLLayout {
  private var writer = YAMLWriter()
  private let map: YAMLSourceMap
  private var comments: YAMLComments
  private var tree: YAMLTree { map.tree }

  /// The text of a file laid out as a vocabulary has it.
  static func text(of map: YAMLSourceMap, _ comments: YAMLComments, as vocabulary: Int) -> [UInt8] {
    var layout = YAMLLayout(map, comments)
    layout.file(vocabulary)
    return map.broken(layout.writer.bytes)
  }

  private init(_ map: YAMLSourceMap, _ comments: YAMLComments) {
    (self.map, self.comments) = (map, comments)
  }

  private mutating func file(_ vocabulary: Int) {
    lines(comments.head, indent: 0)
    if !comments.head.isEmpty { writer.line("", indent: 0) }
    guard tree.nodes.count > 1 else {
      for own in [comments.above, comments.behind, comments.below] { lines(own[0] ?? [], indent: 0) }
      return writer.line("{}", indent: 0)
    }
    if !comments.isEmpty { hoist(from: 0, .record(vocabulary)) }
    mapping(0, .record(vocabulary), indent: 0)
  }

  /// What stands above the first key or item of an item stands above that item: its hyphen is on the same line.
  private mutating func hoist(from node: Int, _ sense: YAMLSense, isItem: Bool = false) {
    switch tree.nodes[node].kind {
    case .scalar: break
    case .mapping:
      let entries = ordered(node, sense)
      for entry in entries { hoist(from: entry.value, sense.value(of: tree.text(of: entry.key))) }
      if isItem, let first = entries.first { comments.hoist(from: first.key, to: node) }
    case .sequence:
      for item in tree.children(of: node) { hoist(from: item, sense.item, isItem: true) }
      if isItem, tree.nodes[node].end > node + 1 { comments.hoist(from: node + 1, to: node) }
    }
  }

  // MARK: Collections

  /// The entries of a mapping.
  ///
  /// - Parameter isOpen: whether the first key stands on a line that has begun.
  private mutating func mapping(_ node: Int, _ sense: YAMLSense, indent: Int, isOpen: Bool = false) {
    for (index, entry) in ordered(node, sense).enumerated() {
      if !isOpen || index > 0 {
        lines(comments.above[entry.key] ?? [], indent: indent)
        writer.spaces(indent)
      }
      let key = tree.text(of: entry.key)
      let start = writer.bytes.count
      writer.openEntry(key, indent: indent)
      value(entry.value, sense.value(of: key), indent: indent)
      if let comment = comments.behind[entry.key]?.last { writer.comment(comment, onLineOf: start) }
    }
    lines(comments.below[node] ?? [], indent: indent)
  }

  private func ordered(_ node: Int, _ sense: YAMLSense) -> [(key: Int, value: Int)] {
    let ranked = tree.entries(of: node).map { (rank: sense.rank(of: tree.text(of: $0.key)), entry: $0) }
    return ranked.sorted { ($0.rank, $0.entry.key) < ($1.rank, $1.entry.key) }.map(\.entry)
  }

  /// The items of a sequence, each behind its hyphen.
  private mutating func sequence(_ node: Int, _ sense: YAMLSense, indent: Int, isOpen: Bool = false) {
    for item in tree.children(of: node) {
      if !isOpen || item > node + 1 {
        lines(aboveItem(item, sense, indent: indent), indent: indent)
        writer.spaces(indent)
      }
      writer.append("-")
      self.item(item, sense, indent: indent)
    }
    lines(comments.below[node] ?? [], indent: indent)
  }

  private mutating func item(_ item: Int, _ sense: YAMLSense, indent: Int) {
    let start = writer.bytes.count
    switch tree.nodes[item].kind {
    case .scalar: scalar(item, sense, column: indent + 2)
    case _ where fitsLine(item, sense): writer.newline()
    case .mapping:
      writer.append(" ")
      return mapping(item, sense, indent: indent + 2, isOpen: true)
    case .sequence:
      writer.append(" ")
      return sequence(item, sense.item, indent: indent + 2, isOpen: true)
    }
    if let comment = comments.behind[item]?.last { writer.comment(comment, onLineOf: start) }
  }

  // MARK: Values

  /// What stands behind `key:`, to the end of its last line.
  private mutating func value(_ node: Int, _ sense: YAMLSense, indent: Int) {
    if tree.nodes[node].kind == .scalar { return scalar(node, sense, column: indent + 2) }
    if fitsLine(node, sense) { return writer.newline() }
    writer.newline()
    if tree.nodes[node].kind == .mapping {
      mapping(node, sense, indent: indent + 2)
    } else {
      sequence(node, sense.item, indent: indent + 2)
    }
  }

  /// Writes a collection without comments on the line that has begun, where it fits there.
  private mutating func fitsLine(_ node: Int, _ sense: YAMLSense) -> Bool {
    !comments.areInside(node) && writer.fitsFlow(flow(node, sense))
  }

  private func flow(_ node: Int, _ sense: YAMLSense) -> YAMLValue {
    switch tree.nodes[node].kind {
    case .scalar where tree.isNull(node): .scalar(tree.nodes[node].text.isEmpty ? "~" : tree.text(of: node), .null)
    case .scalar: .scalar(tree.text(of: node), kind(of: node, sense))
    case .sequence: .sequence(tree.children(of: node).map { flow($0, sense.item) })
    case .mapping:
      .mapping(
        ordered(node, sense).map { entry in
          let key = tree.text(of: entry.key)
          return YAMLEntry(key, flow(entry.value, sense.value(of: key)))
        })
    }
  }

  private mutating func scalar(_ node: Int, _ sense: YAMLSense, column: Int) {
    if tree.isNull(node) {
      if !tree.nodes[node].text.isEmpty { writer.append(" " + tree.text(of: node)) }
    } else if let folded = foldedLines(of: node) {
      writer.append(" " + folded.header)
      for line in folded.lines {
        writer.newline()
        if !line.isEmpty { writer.spaces(column) }
        writer.append(line)
      }
    } else {
      writer.append(" ")
      writer.scalar(tree.text(of: node), as: kind(of: node, sense), at: .block(column: column))
    }
    writer.newline()
  }

  /// Quotes that nobody demands say that other programs are to see text.
  private func kind(of node: Int, _ sense: YAMLSense) -> YAMLScalarKind {
    sense.kind ?? (tree.nodes[node].style == .plain ? .typed : .text)
  }

  /// The lines of a folded text as somebody broke them, without their indentation.
  private func foldedLines(of node: Int) -> (header: String, lines: [String])? {
    let range = map.range(of: node)
    // A text that ends with the file has no line break of its own, which it would get.
    guard tree.nodes[node].style == .folded, range.upperBound < map.source.count else { return nil }
    let text = String(decoding: map.source[range], as: UTF8.self)
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let header = lines.removeFirst().prefix { !$0.isWhitespace }
    guard !header.contains(where: { $0.isNumber || $0 == "+" }),
      let first = lines.first(where: { !$0.allSatisfy { $0 == " " } })
    else {
      return nil
    }
    let indent = first.prefix { $0 == " " }.count
    return (String(header), lines.map { String($0.dropFirst(indent)) })
  }

  // MARK: Comments

  /// Lines of their own. Of blank ones there is none at the top and never more than one.
  private mutating func lines(_ lines: [String], indent: Int) {
    for line in lines where !line.isEmpty || writer.takesBlankLine { writer.line(line, indent: indent) }
  }

  /// What stands above an item, with what stands behind one that needs several lines:
  /// behind its hyphen its first key stands.
  private func aboveItem(_ item: Int, _ sense: YAMLSense, indent: Int) -> [String] {
    (comments.above[item] ?? []) + (comments.isEmpty ? [] : behindHyphen(item, sense, indent: indent))
  }

  private func behindHyphen(_ item: Int, _ sense: YAMLSense, indent: Int) -> [String] {
    guard tree.nodes[item].kind != .scalar, !fits(item, sense, indent: indent) else { return [] }
    let own = comments.behind[item] ?? []
    guard tree.nodes[item].kind == .sequence else { return own }
    return own + behindHyphen(item + 1, sense.item, indent: indent + 2)
  }

  /// Whether an item stands on the line of its hyphen.
  private func fits(_ item: Int, _ sense: YAMLSense, indent: Int) -> Bool {
    var trial = YAMLLayout(map, comments)
    trial.writer.spaces(indent)
    trial.writer.append("-")
    return trial.fitsLine(item, sense)
  }
}
