/// What a field is called where it was read: `<itunes:duration>` or `attribute url` in a document,
/// `duration` in the catalog.
struct Naming {
  let record: Record
  let medium: Spelling.Medium
  /// The number of the record's vocabulary.
  let vocabulary: Int
  /// What terms are called, from one record to the next.
  private let known: TermNames
  /// What each node stands in, found when the first name is asked for: most records need none.
  private lazy var parents = record.parents

  init(_ record: Record, vocabulary: Int, medium: Spelling.Medium, known: TermNames) {
    (self.record, self.vocabulary, self.medium, self.known) = (record, vocabulary, medium, known)
  }

  /// What a node is called. Text without a name of its own is called as what holds it.
  mutating func name(of node: Int) -> String {
    guard node > 0, let term = Lexicon.shared.term(record.nodes[node].term) else { return root }
    guard let dialect = medium.dialect else { return key(of: node, term) }
    if term.field.place.mark(in: dialect) == .text { return name(ofHolderOf: node) }
    return known.name(of: term.number) { ownName(term.field.name(in: dialect)) }
  }

  /// Without the prefix that Atom's own elements do not have in Atom.
  private func ownName(_ name: String) -> String {
    medium == .atom && name.hasPrefix("<atom:") ? "<" + name.dropFirst(6) : name
  }

  /// What the record is called that a node stands in.
  mutating func name(ofHolderOf node: Int) -> String { name(of: parents[node]) }

  /// What a field is called that is not there: `<title>`, `url`, `the key title`.
  func bareName(of field: Field) -> String {
    guard let dialect = medium.dialect else { return "the key \(field.key)" }
    if case .attribute(let name) = field.place.mark(in: dialect) { return name.description }
    return ownName(field.name(in: dialect))
  }

  /// What the record itself is called.
  var root: String {
    let isFeed = vocabulary == Lexicon.feed
    switch medium {
    case .rss: return isFeed ? "<channel>" : "<item>"
    case .atom: return isFeed ? "<feed>" : "<entry>"
    case .catalog: return isFeed ? "the feed" : "the episode"
    }
  }

  /// Whether a field is there after all, as something that it could not read and of which the reader has told.
  func standsAsForeign(_ field: Field, in node: Int) -> Bool {
    guard let dialect = medium.dialect, let mark = field.place.mark(in: dialect) else { return false }
    for child in record.children(of: node) {
      let term = record.nodes[child].term
      switch mark {
      case .attribute(let name) where term == .foreignAttribute:
        if record.foreignAttribute(child).name.localPart == name.local[...] { return true }
      case .element(let name) where term == .foreignElement:
        if record.bytes.span.extracting(record.range(of: child)).beginsWithTag(name.local) { return true }
      default: break
      }
    }
    return false
  }
}

/// What terms are called in messages about a document, made when the first message needs it.
final class TermNames {
  private var names: [TermNumber: String] = [:]

  /// The name that is known, or else the one that is made.
  func name(of term: TermNumber, _ make: () -> String) -> String {
    if let name = names[term] { return name }
    let name = make()
    names[term] = name
    return name
  }
}

// MARK: - Keys

extension Naming {
  /// The word of the catalog for a node: `moderator` for a person whose role is host,
  /// `audio` for an enclosure of such a type.
  private mutating func key(of node: Int, _ term: Term) -> String {
    let parent = parents[node]
    if parent > 0, let holder = Lexicon.shared.term(record.nodes[parent].term), isShort(term, in: holder) {
      return key(of: parent, holder)
    }
    guard let child = term.child else { return term.field.key }
    return term.field.views.first { matches($0, node, child) }?.key ?? term.field.key
  }

  /// Whether a record is written as this one value alone: `title: X` is its `value`.
  private func isShort(_ term: Term, in holder: Term) -> Bool {
    guard let child = holder.child else { return false }
    switch Lexicon.shared.vocabularies[child].shorthand {
    case .scalar(let key, implying: _), .list(let key, implying: _), .path(let key, through: _):
      return key == term.field.key
    case .none: return false
    }
  }

  private func matches(_ view: KeyView, _ node: Int, _ vocabulary: Int) -> Bool {
    for (key, text) in view.implied {
      guard record.text(Lexicon.shared.term(key, in: vocabulary), in: node) == text else { return false }
    }
    guard let (key, prefix) = view.recognised else { return true }
    return record.text(Lexicon.shared.term(key, in: vocabulary), in: node)?.hasPrefix(prefix) == true
  }
}

extension Record {
  /// The node that each node stands in; the record itself stands in nothing, and is its own.
  fileprivate var parents: [Int] {
    var parents = [Int](repeating: 0, count: nodes.count)
    var open = [0]
    for node in nodes.indices.dropFirst() {
      while let last = open.last, last > 0, nodes[last].end <= node { open.removeLast() }
      parents[node] = open.last ?? 0
      open.append(node)
    }
    return parents
  }
}

extension Span<UInt8> {
  /// Whether XML text begins with a tag of a local name, whatever its prefix is.
  fileprivate func beginsWithTag(_ local: String) -> Bool {
    var (start, end) = (1, 1)
    while end < count, !self[end].isSpace, self[end] != UInt8(ascii: "/"), self[end] != UInt8(ascii: ">") {
      if start == 1, self[end] == UInt8(ascii: ":") { start = end + 1 }
      end += 1
    }
    return end <= count && extracting(start..<end).equals(local)
  }
}

extension String {
  /// The name without its prefix.
  fileprivate var localPart: Substring { self[(firstIndex(of: ":").map { index(after: $0) } ?? startIndex)...] }
}
