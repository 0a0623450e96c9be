internal import MajlisFeed
internal import MajlisXML

/// Turns a record into the keys and values of a catalog file, in the order in which they are written.
struct RecordWriting {
  private let record: Record
  private let lexicon = Lexicon.shared

  private init(_ record: Record) {
    self.record = record
  }

  /// The entries of a whole file.
  static func entries(of record: Record, as vocabulary: Int) -> [YAMLEntry] {
    RecordWriting(record).entries(of: 0, vocabulary, omitting: [])
  }

  /// The entries of one term.
  static func entries(of number: TermNumber, in record: Record) -> [YAMLEntry] {
    let writing = RecordWriting(record)
    let nodes = record.children().filter { record.nodes[$0].term == number }
    guard let term = writing.lexicon.term(number) else { return writing.foreignEntries([number: nodes], isOpen: false) }
    return nodes.isEmpty ? [] : writing.entries(of: nodes, term)
  }

  /// The text of a whole file.
  static func file(_ entries: [YAMLEntry]) -> [UInt8] {
    guard !entries.isEmpty else { return Array("{}\n".utf8) }
    var writer = YAMLWriter()
    for entry in entries { writer.entry(entry.key, entry.value) }
    return writer.bytes
  }

  private func entries(of node: Int, _ vocabulary: Int, omitting implied: [(key: String, text: String)]) -> [YAMLEntry]
  {
    var entries: [YAMLEntry] = []
    var foreign: [TermNumber: [Int]] = [:]
    for (number, nodes) in record.childrenByTerm(of: node) {
      if let term = lexicon.term(number) {
        if !isImplied(nodes, term, implied) { entries += self.entries(of: nodes, term) }
      } else {
        foreign[number] = nodes
      }
    }
    return entries + foreignEntries(foreign, isOpen: lexicon.vocabularies[vocabulary].isOpen)
  }

  private func isImplied(_ nodes: [Int], _ term: Term, _ implied: [(key: String, text: String)]) -> Bool {
    nodes.count == 1 && implied.contains { $0.key == term.field.key && record.isText(of: nodes[0], $0.text) }
  }

  private func foreignEntries(_ byTerm: [TermNumber: [Int]], isOpen: Bool) -> [YAMLEntry] {
    var entries: [YAMLEntry] = (byTerm[.foreignAttribute] ?? []).map { node in
      let (name, value) = record.foreignAttribute(node)
      return YAMLEntry(isOpen ? name : "@\(name)", .scalar(value, isOpen ? .typed : .line))
    }
    if let elements = byTerm[.foreignElement] {
      let text = XMLFragment.text(of: elements.map { record.bytes[record.range(of: $0)] })
      entries.append(YAMLEntry("foreign", .text(String(decoding: text, as: UTF8.self))))
    }
    return entries
  }
}

// MARK: - Words

extension RecordWriting {
  /// The entries of all values of a term: under the words that say most, if their order comes back that way.
  private func entries(of nodes: [Int], _ term: Term) -> [YAMLEntry] {
    guard !term.field.views.isEmpty else { return [entry(nodes, term, nil)] }
    var groups: [[Int]] = term.field.views.map { _ in [] }
    var rest: [Int] = []
    for node in nodes {
      if let view = term.field.views.firstIndex(where: { says($0, node, term) }) {
        groups[view].append(node)
      } else {
        rest.append(node)
      }
    }
    guard (groups.joined() + rest).elementsEqual(nodes), term.field.views[0].allows(groups[0].count) else {
      return [entry(nodes, term, nil)]
    }
    var entries: [YAMLEntry] = []
    for (view, group) in zip(term.field.views, groups) where !group.isEmpty { entries.append(entry(group, term, view)) }
    if !rest.isEmpty { entries.append(entry(rest, term, nil)) }
    return entries
  }

  /// Whether a word says of a node what the node says of itself.
  private func says(_ view: KeyView, _ node: Int, _ term: Term) -> Bool {
    guard let child = term.child else { return false }
    if let recognised = view.recognised {
      return record.text(lexicon.term(recognised.key, in: child), in: node)?.hasPrefix(recognised.prefix) == true
    }
    return view.implied.allSatisfy { pair in
      record.text(lexicon.term(pair.key, in: child), in: node) == pair.text
    }
  }

  private func entry(_ nodes: [Int], _ term: Term, _ view: KeyView?) -> YAMLEntry {
    let implied = view?.implied ?? []
    let values = nodes.map { value(of: $0, term, implied: implied) }
    if values.count == 1, case let single = values[0], !(single.isSequence && term.field.isMany) {
      return YAMLEntry(view?.key ?? term.field.singular, single)
    }
    return YAMLEntry(view?.plural ?? term.field.plural, .sequence(values))
  }
}

// MARK: - Values

extension RecordWriting {
  private func value(of node: Int, _ term: Term, implied: [(key: String, text: String)]) -> YAMLValue {
    guard let child = term.child else { return text(of: node, term) }
    return short(node, child, implied: implied) ?? .mapping(entries(of: node, child, omitting: implied))
  }

  private func text(of node: Int, _ term: Term) -> YAMLValue {
    let value = scalar(node, term)
    let attributes = record.children(of: node).map { record.foreignAttribute($0) }
    guard !attributes.isEmpty else { return value }
    return .mapping([YAMLEntry("value", value)] + attributes.map { YAMLEntry("@\($0.name)", .scalar($0.value, .line)) })
  }

  private func scalar(_ node: Int, _ term: Term) -> YAMLValue {
    let spelling = term.spelling ?? .text
    let whole = record.bytes.span.extracting(record.range(of: node))
    let value = whole.extracting(spelling.value(in: whole))
    let text = spelling.respelled(value, for: .catalog) ?? String(copying: value)
    let kind = spelling.scalarKind
    return .scalar(kind == .text && text.utf8Span.span.contains(0x0A) ? text + "\n" : text, kind)
  }

  /// The shorter form of a record, if it says no more than that.
  private func short(_ node: Int, _ child: Int, implied: [(key: String, text: String)]) -> YAMLValue? {
    switch lexicon.vocabularies[child].shorthand {
    case .none: nil
    case .scalar(let main, let more): scalar(node, lexicon.term(main, in: child), saying: implied + more, in: child)
    case .list(let main, let more): list(node, lexicon.term(main, in: child), saying: implied + more, in: child)
    case .path(let main, let through):
      path(node, lexicon.term(main, in: child), lexicon.term(through, in: child)).map { .text($0) }
    }
  }

  private func scalar(_ node: Int, _ main: Term, saying implied: [(key: String, text: String)], in child: Int)
    -> YAMLValue?
  {
    let children = Array(record.children(of: node))
    if children.isEmpty, implied.isEmpty { return .text("") }
    guard children.count == implied.count + 1, let value = record.first(main, in: node), saysAll(implied, node, child),
      record.nodes[value].end == value + 1, !record.range(of: value).isEmpty
    else { return nil }
    return scalar(value, main)
  }

  private func list(_ node: Int, _ main: Term, saying implied: [(key: String, text: String)], in child: Int)
    -> YAMLValue?
  {
    let values = record.all(main, in: node)
    guard !values.isEmpty, saysAll(implied, node, child),
      record.children(of: node).reduce(into: 0, { count, _ in count += 1 }) == values.count + implied.count
    else { return nil }
    return .sequence(values.map { value(of: $0, main, implied: []) })
  }

  private func saysAll(_ implied: [(key: String, text: String)], _ node: Int, _ child: Int) -> Bool {
    implied.allSatisfy { record.text(lexicon.term($0.key, in: child), in: node) == $0.text }
  }

  private func path(_ node: Int, _ main: Term, _ through: Term) -> String? {
    let children = Array(record.children(of: node))
    guard let name = record.first(main, in: node), !record.range(of: name).isEmpty else { return nil }
    let text = record.text(of: name)
    guard !text.contains(">") else { return nil }
    guard let inner = record.first(through, in: node) else { return children.count == 1 ? text : nil }
    guard children.count == 2, let rest = path(inner, main, through) else { return nil }
    return "\(text) > \(rest)"
  }
}

extension Record {
  /// The children of a node by their terms, in the order in which terms are written;
  /// those of one term in their own order.
  fileprivate func childrenByTerm(of node: Int) -> [(term: TermNumber, nodes: [Int])] {
    var groups: [(term: TermNumber, nodes: [Int])] = []
    let children = children(of: node).map { (order: nodes[$0].term.order, node: $0) }
    for child in children.sorted(by: <).map(\.node) {
      if groups.last?.term == nodes[child].term {
        groups[groups.count - 1].nodes.append(child)
      } else {
        groups.append((nodes[child].term, [child]))
      }
    }
    return groups
  }
}

extension Spelling {
  /// How carefully it is quoted in a file.
  var scalarKind: YAMLScalarKind { isBare ? .typed : isLine ? .line : .text }

  /// Whether people write it on one line, however long it is.
  private var isLine: Bool { self == .line || self == .identifier || self == .textType }
}

extension YAMLValue {
  fileprivate var isSequence: Bool {
    if case .sequence = self { true } else { false }
  }
}

extension KeyView {
  /// Whether the word can stand for so many values: a feed lives at one address.
  fileprivate func allows(_ count: Int) -> Bool { key != "url" || count <= 1 }
}
