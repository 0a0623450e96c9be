internal import MajlisFeed

/// Whether two records say the same, however each spells it. The order among unlike terms, equal spellings of a value
/// and what only the catalog says are no difference.
struct RecordLikeness {
  /// What has to be known of a record's source so as to read it.
  struct Side {
    /// Minutes east of UTC for dates that name no offset.
    var zone = 0
    /// What the prefixes in elements that no term takes stand for.
    var prefixes: [String: String] = [:]
  }

  private let (old, new): (Side, Side)
  /// Whether the records are compared as apps show them: white space inside of text, the order of unknown elements and
  /// an item's place in the catalog do not count.
  private let isLoose: Bool
  /// Whether what only the catalog says counts too.
  private let isWhole: Bool
  private let lexicon = Lexicon.shared

  /// Compares what files say, in which every space counts.
  ///
  /// - Parameter isWhole: whether what only the catalog says counts too.
  init(isWhole: Bool = false) {
    (old, new, isLoose, self.isWhole) = (Side(), Side(), false, isWhole)
  }

  /// Compares what subscribers see.
  init(old: Side, new: Side) {
    (self.old, self.new, isLoose, isWhole) = (old, new, true, false)
  }

  /// The terms in which two records differ, in the order of their numbers.
  func unlikeTerms(_ a: Record, _ b: Record) -> [TermNumber] {
    isCopy(a, b) ? [] : unlikeTerms(a, 0, b, 0)
  }

  /// Whether one record is the other, byte for byte: most are.
  private func isCopy(_ a: Record, _ b: Record) -> Bool {
    guard old.zone == new.zone, a.nodes.count == b.nodes.count, a.bytes == b.bytes else { return false }
    return a.nodes.indices.allSatisfy { node in
      a.nodes[node].term == b.nodes[node].term && a.nodes[node].end == b.nodes[node].end
        && a.range(of: node) == b.range(of: node)
    }
  }

  private func unlikeTerms(_ a: Record, _ nodeOfA: Int, _ b: Record, _ nodeOfB: Int) -> [TermNumber] {
    let (x, y) = (parts(of: a, nodeOfA), parts(of: b, nodeOfB))
    var (i, j, unlike) = (0, 0, [TermNumber]())
    while i < x.count || j < y.count {
      let term = i < x.count && (j == y.count || x[i].order <= y[j].order) ? x[i].term : y[j].term
      let (ownOfA, ownOfB) = (x[i...].prefix { $0.term == term }, y[j...].prefix { $0.term == term })
      if !areLike(ownOfA.map(\.node), a, ownOfB.map(\.node), b, term) { unlike.append(term) }
      (i, j) = (ownOfA.endIndex, ownOfB.endIndex)
    }
    return unlike
  }

  private struct Part {
    let term: TermNumber
    let node: Int
    var order: Int { term.order }
  }

  /// What a node holds, sorted by term, in the order of the source within each.
  private func parts(of record: Record, _ node: Int) -> [Part] {
    var parts: [Part] = []
    for child in record.children(of: node) where counts(record.nodes[child].term) {
      parts.append(Part(term: record.nodes[child].term, node: child))
    }
    parts.sort { ($0.order, $0.node) < ($1.order, $1.node) }
    return parts
  }

  private func counts(_ number: TermNumber) -> Bool {
    guard let term = lexicon.term(number), !term.field.isPublished, !isWhole else { return true }
    return term == ItemTerm.position && !isLoose
  }

  private func areLike(_ x: [Int], _ a: Record, _ y: [Int], _ b: Record, _ term: TermNumber) -> Bool {
    guard x.count == y.count else { return false }
    if isLoose, lexicon.term(term) == nil {
      return texts(x, a, old.prefixes, term).elementsEqual(texts(y, b, new.prefixes, term))
    }
    return zip(x, y).allSatisfy { isSameText(a, $0, b, $1) && unlikeTerms(a, $0, b, $1).isEmpty }
  }

  /// What no term takes, with addresses for prefixes, in an order of its own.
  private func texts(
    _ nodes: [Int], _ record: Record, _ prefixes: [String: String], _ term: TermNumber
  ) -> [[UInt8]] {
    nodes.map { node in
      let text = record.bytes[record.range(of: node)]
      return term == .foreignElement ? KeptPrefixes.resolved(text, by: prefixes) : Array(text)
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

// MARK: - Text

extension RecordLikeness {
  private func isSameText(_ a: Record, _ nodeOfA: Int, _ b: Record, _ nodeOfB: Int) -> Bool {
    let spelling = lexicon.term(a.nodes[nodeOfA].term)?.spelling ?? .identifier
    let (whole, other) = (a.bytes.span.extracting(a.range(of: nodeOfA)), b.bytes.span.extracting(b.range(of: nodeOfB)))
    let (x, y) = (whole.extracting(spelling.value(in: whole)), other.extracting(spelling.value(in: other)))
    if x.isSame(as: y), old.zone == new.zone { return true }
    if let canonical = spelling.canonical(x, zone: old.zone) {
      return canonical == spelling.canonical(y, zone: new.zone)
    }
    return x.isSame(as: y) || (isLoose && spelling.isProse && x.hasSameWords(as: y))
  }
}

extension Spelling {
  /// Whether a run of white space in it is as good as one space.
  fileprivate var isProse: Bool { self == .line || self == .text || self == .markup }
}

extension Span<UInt8> {
  fileprivate func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// Whether the words are the same, however much white space parts them.
  fileprivate func hasSameWords(as other: Span<UInt8>) -> Bool {
    var (i, j) = (0, 0)
    while i < count, j < other.count {
      let isSpace = (self[i] <= 0x20, other[j] <= 0x20)
      guard isSpace.0 == isSpace.1, isSpace.0 || self[i] == other[j] else { return false }
      (i, j) = (i + 1, j + 1)
      while isSpace.0, i < count, self[i] <= 0x20 { i += 1 }
      while isSpace.0, j < other.count, other[j] <= 0x20 { j += 1 }
    }
    return i == count && j == other.count
  }
}
