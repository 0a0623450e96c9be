internal import MajlisFeed

/// A file of the catalog in canonical order and style. It says the same as before and keeps every comment:
/// that is proved before it counts.
struct FileFormat {
  /// The text as it should be.
  let text: [UInt8]

  /// - Throws: `YAMLEditError` where the file has faults, or where no text could be proved.
  init(_ source: [UInt8], as vocabulary: Int, isCanonical: Bool) throws(YAMLEditError) {
    var edit = try YAMLEdit(source)
    if isCanonical { try edit.respell(as: vocabulary) }
    let map = YAMLSourceMap(edit.tree, of: edit.source)
    let comments = YAMLComments(map)
    text = YAMLLayout.text(of: map, comments, as: vocabulary)
    guard text != edit.source else { return }
    let written = YAMLTree(reading: text)
    guard written.faults.isEmpty, Self.isSame(edit.tree, written, as: vocabulary),
      YAMLComments(YAMLSourceMap(written, of: text)).texts == comments.texts
    else { throw .notProved("") }
  }

  /// Whether two files say the same to majlis and, but for the order of keys, to everybody else.
  private static func isSame(_ old: YAMLTree, _ new: YAMLTree, as vocabulary: Int) -> Bool {
    let records = [old, new].map { RecordReading.read($0, as: vocabulary).record }
    return old.isSame(0, as: new, 0) && RecordLikeness(isWhole: true).unlikeTerms(records[0], records[1]).isEmpty
  }
}

extension YAMLEdit {
  /// Gives each value its canonical spelling, from the last to the first, so that places stay true.
  fileprivate mutating func respell(as vocabulary: Int) throws(YAMLEditError) {
    for (node, text) in tree.respelled(0, .record(vocabulary)).reversed() {
      try replaceText(tree.text(of: node), at: tree.nodes[node].start, with: text)
    }
  }
}

extension YAMLTree {
  /// The scalars in a node that have another canonical spelling, with that, in the order of the file.
  fileprivate func respelled(_ node: Int, _ sense: YAMLSense) -> [(node: Int, text: String)] {
    switch nodes[node].kind {
    case .scalar:
      let text = isNull(node) ? nil : sense.scalarTerm?.preferred(to: bytes.span.extracting(nodes[node].text))
      return text.map { [(node, $0)] } ?? []
    case .sequence: return children(of: node).flatMap { respelled($0, sense.item) }
    case .mapping: return entries(of: node).flatMap { respelled($0.value, sense.value(of: text(of: $0.key))) }
    }
  }

  /// Whether two nodes say the same, the order of keys aside.
  fileprivate func isSame(_ node: Int, as other: YAMLTree, _ twin: Int) -> Bool {
    guard nodes[node].kind == other.nodes[twin].kind else { return false }
    switch nodes[node].kind {
    case .scalar:
      if isNull(node) { return other.isNull(twin) }
      return !other.isNull(twin) && bytes[nodes[node].text] == other.bytes[other.nodes[twin].text]
    case .sequence:
      let (items, twins) = (Array(children(of: node)), Array(other.children(of: twin)))
      return items.count == twins.count && zip(items, twins).allSatisfy { isSame($0, as: other, $1) }
    case .mapping:
      let (entries, twins) = (sortedEntries(of: node), other.sortedEntries(of: twin))
      return entries.count == twins.count
        && zip(entries, twins).allSatisfy { entry, twin in
          entry.key.elementsEqual(twin.key) && isSame(entry.value, as: other, twin.value)
        }
    }
  }

  /// The keys of a mapping with their values, in the order of their bytes.
  private func sortedEntries(of mapping: Int) -> [(key: ArraySlice<UInt8>, value: Int)] {
    entries(of: mapping).map { (bytes[nodes[$0.key].text], $0.value) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }
}
