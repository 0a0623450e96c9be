internal import MajlisFeed
internal import MajlisXML

/// Turns records into catalog files: their keys and values in the order in which they are written.
///
/// One writing serves any number of files and keeps its memory from one to the next.
struct RecordWriting {
  private var draft = YAMLDraft(keys: WrittenForms.shared.texts)
  private var writer = YAMLWriter()
  /// The nodes of the records that are being laid out, each record's in the order of writing behind those of the one
  /// that holds it.
  private var order: [Int] = []
  /// What nothing is implied by.
  private static let nothing = 0..<0
  private let forms = WrittenForms.shared

  init() {}

  /// The text of a whole file.
  mutating func file(_ record: Record, as vocabulary: Int) -> [UInt8] {
    lay(record, as: vocabulary)
    writer.removeAll()
    writer.file(draft)
    return writer.bytes
  }

  /// The entries of a whole file.
  static func entries(of record: Record, as vocabulary: Int) -> [YAMLEntry] {
    var writing = RecordWriting()
    writing.lay(record, as: vocabulary)
    return writing.draft.entries()
  }

  /// The entries of one term.
  static func entries(of number: TermNumber, in record: Record) -> [YAMLEntry] {
    var writing = RecordWriting()
    writing.order = record.children().filter { record.nodes[$0].term == number }
    let all = writing.order.indices
    writing.draft.removeAll(record.bytes)
    let file = writing.draft.open(.mapping)
    if let form = writing.forms[number] {
      if !all.isEmpty { writing.lay(all, form, record) }
    } else {
      writing.layForeign(all, record, isOpen: false)
    }
    writing.draft.close(file)
    return writing.draft.entries()
  }

  /// The text of a whole file.
  static func file(_ entries: [YAMLEntry]) -> [UInt8] {
    var writer = YAMLWriter()
    writer.file(YAMLDraft(.mapping(entries)))
    return writer.bytes
  }

  private mutating func lay(_ record: Record, as vocabulary: Int) {
    draft.removeAll(record.bytes)
    layMapping(of: 0, record, vocabulary, omitting: Self.nothing)
  }

  private mutating func layMapping(of node: Int, _ record: Record, _ vocabulary: Int, omitting implied: Range<Int>) {
    let mapping = draft.open(.mapping)
    let start = order.count
    record.appendChildren(of: node, to: &order)
    let end = order.count
    var first = start
    while first < end {
      let number = record.nodes[order[first]].term
      var next = first + 1
      while next < end, record.nodes[order[next]].term == number { next += 1 }
      if let form = forms[number], next > first + 1 || !isImplied(order[first], implied, record) {
        lay(first..<next, form, record)
      }
      first = next
    }
    if start < end, forms[record.nodes[order[start]].term] == nil {
      layForeign(start..<end, record, isOpen: Lexicon.shared.vocabularies[vocabulary].isOpen)
    }
    order.removeLast(end - start)
    draft.close(mapping)
  }

  /// Whether something that is implied says what a node says.
  private func isImplied(_ node: Int, _ implied: Range<Int>, _ record: Record) -> Bool {
    for pair in implied where forms.implied[pair].term == record.nodes[node].term && says(pair, node, record) {
      return true
    }
    return false
  }

  /// Whether something that is implied has the text of a node.
  private func says(_ pair: Int, _ node: Int, _ record: Record) -> Bool {
    text(forms.implied[pair].text, is: record.bytes.span.extracting(record.range(of: node)))
  }

  /// What no term takes, among some nodes: attributes each by itself, elements together.
  private mutating func layForeign(_ nodes: Range<Int>, _ record: Record, isOpen: Bool) {
    for node in order[nodes] where record.nodes[node].term == .foreignAttribute {
      let (name, value) = record.foreignAttribute(node)
      draft.add(isOpen ? name : "@\(name)", .text)
      draft.add(value, isOpen ? .typed : .line)
    }
    let elements = order[nodes].filter { record.nodes[$0].term == .foreignElement }
    guard !elements.isEmpty else { return }
    draft.add("foreign", .text)
    draft.add(XMLFragment.text(of: elements.map { record.bytes[record.range(of: $0)] }).span, .text)
  }
}

// MARK: - Words

extension RecordWriting {
  /// All values of a term: under the words that say most, if their order comes back that way.
  private mutating func lay(_ nodes: Range<Int>, _ form: WrittenForm, _ record: Record) {
    guard !form.words.isEmpty, let parts = parts(nodes, form, record) else { return layEntry(nodes, form, nil, record) }
    for (word, nodes) in parts { layEntry(nodes, form, word < form.words.upperBound ? forms.words[word] : nil, record) }
  }

  /// The nodes under each word, in the order of the words, and behind them those that have none; nil where that is not
  /// the order in which they stand.
  private func parts(_ nodes: Range<Int>, _ form: WrittenForm, _ record: Record) -> [(word: Int, nodes: Range<Int>)]? {
    var parts: [(word: Int, nodes: Range<Int>)] = []
    for index in nodes {
      let word = form.words.first { says(forms.words[$0], order[index], record) } ?? form.words.upperBound
      if let last = parts.last {
        guard last.word <= word else { return nil }
        guard last.word < word else {
          parts[parts.count - 1].nodes = last.nodes.lowerBound..<(index + 1)
          continue
        }
      }
      parts.append((word, index..<(index + 1)))
    }
    let first = form.words.lowerBound
    let isAllowed = parts.allSatisfy { $0.word > first || forms.words[first].isForMany || $0.nodes.count == 1 }
    return isAllowed ? parts : nil
  }

  /// Whether a word says of a node what the node says of itself.
  private func says(_ word: WrittenForm.Word, _ node: Int, _ record: Record) -> Bool {
    guard let (term, prefix) = word.recognised else { return saysAll(word.implied, node, record) }
    guard let found = record.first(term, in: node), case let text = record.range(of: found), text.count >= prefix.count
    else { return false }
    return self.text(prefix, is: record.bytes.span.extracting(text.prefix(prefix.count)))
  }

  private mutating func layEntry(_ nodes: Range<Int>, _ form: WrittenForm, _ word: WrittenForm.Word?, _ record: Record)
  {
    let implied = word?.implied ?? Self.nothing
    let key = draft.addKey()
    var isOne = nodes.count == 1
    if isOne {
      layValue(order[nodes.lowerBound], form, record, omitting: implied)
      if draft.nodes[key + 1].kind == .sequence, form.isMany {
        // A list of its own would be taken for several values.
        draft.wrap(key + 1)
        isOne = false
      }
    } else {
      let list = draft.open(.sequence)
      for index in nodes { layValue(order[index], form, record, omitting: implied) }
      draft.close(list)
    }
    let text = isOne ? word?.singular ?? form.singular : word?.plural ?? form.plural
    draft.setKey(text, at: key)
  }
}

// MARK: - Values

extension RecordWriting {
  private mutating func layValue(_ node: Int, _ form: WrittenForm, _ record: Record, omitting implied: Range<Int>) {
    guard let child = form.child else { return layText(node, form, record) }
    if !layShort(node, form, record, implied) { layMapping(of: node, record, child, omitting: implied) }
  }

  private mutating func layText(_ node: Int, _ form: WrittenForm, _ record: Record) {
    guard Int(record.nodes[node].end) > node + 1 else { return layScalar(node, form.spelling, record) }
    let mapping = draft.open(.mapping)
    draft.add("value", .text)
    layScalar(node, form.spelling, record)
    for child in record.children(of: node) {
      let (name, value) = record.foreignAttribute(child)
      draft.add("@\(name)", .text)
      draft.add(value, .line)
    }
    draft.close(mapping)
  }

  private mutating func layScalar(_ node: Int, _ spelling: Spelling, _ record: Record) {
    let whole = record.range(of: node)
    let inner = spelling.value(in: record.bytes.span.extracting(whole))
    let range = whole.lowerBound + inner.lowerBound..<whole.lowerBound + inner.upperBound
    let value = record.bytes.span.extracting(range)
    let kind = spelling.scalarKind
    if let respelled = spelling.respelled(value, for: .catalog) {
      draft.add(respelled, kind)
    } else if kind == .text, value.contains(0x0A) {
      draft.add(lines: value, kind)
    } else {
      draft.add(range, kind)
    }
  }

  /// Lays out the shorter form of a record, if it says no more than that.
  private mutating func layShort(_ node: Int, _ form: WrittenForm, _ record: Record, _ implied: Range<Int>) -> Bool {
    switch form.short {
    case .none: return false
    case .scalar(let main, let more): return layMain(node, main, record, saying: implied, more)
    case .list(let main, let more): return layList(node, main, record, saying: implied, more)
    case .path(let main, let through):
      guard let path = path(node, main, through, record) else { return false }
      draft.add(path, .text)
      return true
    }
  }

  private mutating func layMain(
    _ node: Int, _ main: TermNumber, _ record: Record, saying implied: Range<Int>, _ more: Range<Int>
  ) -> Bool {
    let count = record.childCount(of: node)
    if count == 0, implied.isEmpty, more.isEmpty {
      draft.add("", .text)
      return true
    }
    guard count == implied.count + more.count + 1, let value = record.first(main, in: node),
      saysAll(implied, node, record), saysAll(more, node, record), Int(record.nodes[value].end) == value + 1,
      !record.range(of: value).isEmpty
    else { return false }
    layScalar(value, forms[main]?.spelling ?? .text, record)
    return true
  }

  private mutating func layList(
    _ node: Int, _ main: TermNumber, _ record: Record, saying implied: Range<Int>, _ more: Range<Int>
  ) -> Bool {
    let values = record.all(main, in: node)
    guard !values.isEmpty, saysAll(implied, node, record), saysAll(more, node, record),
      record.childCount(of: node) == values.count + implied.count + more.count, let form = forms[main]
    else { return false }
    let list = draft.open(.sequence)
    for value in values { layValue(value, form, record, omitting: Self.nothing) }
    draft.close(list)
    return true
  }

  private func saysAll(_ implied: Range<Int>, _ node: Int, _ record: Record) -> Bool {
    for pair in implied {
      guard let found = record.first(forms.implied[pair].term, in: node), says(pair, found, record) else {
        return false
      }
    }
    return true
  }

  /// Whether one of the forms' texts is the same as another.
  private func text(_ range: Range<Int>, is other: Span<UInt8>) -> Bool {
    forms.texts.span.extracting(range).isEqual(to: other)
  }

  private func path(_ node: Int, _ main: TermNumber, _ through: TermNumber, _ record: Record) -> String? {
    guard let name = record.first(main, in: node), !record.range(of: name).isEmpty else { return nil }
    let text = record.text(of: name)
    guard !text.contains(">") else { return nil }
    let count = record.childCount(of: node)
    guard let inner = record.first(through, in: node) else { return count == 1 ? text : nil }
    guard count == 2, let rest = path(inner, main, through, record) else { return nil }
    return "\(text) > \(rest)"
  }
}

extension Spelling {
  /// How carefully it is quoted in a file.
  var scalarKind: YAMLScalarKind { isBare ? .typed : isLine ? .line : .text }

  /// Whether people write it on one line, however long it is.
  private var isLine: Bool { self == .line || self == .identifier || self == .textType }
}
