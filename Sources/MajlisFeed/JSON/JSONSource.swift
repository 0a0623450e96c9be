/// A feed or an item that is being told in JSON.
///
/// It is an object because it goes to each of the many functions that tell something of it.
final class JSONSource {
  let record: Record
  let document: JSONDocument
  let keys: JSONKeys
  /// Elements as they stood, by the numbers of their nodes.
  let trees: [Int: ForeignElement]
  /// What they were read from.
  let foreign: ForeignElements
  /// What addresses around the record are relative to; nil where all are told as they stand.
  let base: AddressReference?
  /// Whether there is one: asked for with every address.
  let resolves: Bool

  /// - Parameter base: what addresses outside of the record are relative to; nil where all are told as they stand.
  convenience init(
    _ record: borrowing Record, _ keys: JSONKeys, vocabulary: Int, of document: JSONDocument, base: AddressReference?
  ) {
    let foreign = ForeignElements(in: record, document.bindings)
    if RecordRecovery.isWanted(foreign) {
      let recovery = RecordRecovery(record, foreign, vocabulary: vocabulary, document.dialect)
      self.init(recovery.record, recovery.trees, foreign, keys, document, base)
    } else {
      self.init(copy record, foreign.byNode, foreign, keys, document, base)
    }
  }

  /// An element of the outer record, told as what a vocabulary would have read.
  convenience init(_ element: ForeignElement, _ keys: JSONKeys, vocabulary: Int, in outer: JSONSource) {
    let recovery = RecordRecovery(element, outer.foreign, vocabulary: vocabulary, outer.document.dialect)
    self.init(recovery.record, recovery.trees, outer.foreign, keys, outer.document, outer.base(around: 0))
  }

  private init(
    _ record: Record, _ trees: [Int: ForeignElement], _ foreign: ForeignElements, _ keys: JSONKeys,
    _ document: JSONDocument, _ base: AddressReference?
  ) {
    (self.record, self.keys, self.document, self.base, resolves) = (record, keys, document, base, base != nil)
    (self.trees, self.foreign) = (trees, foreign)
  }

  /// The first node of a term directly inside the feed or item.
  func first(_ term: Term) -> Int? { record.first(term) }

  /// The first node that a path leads to.
  func first(_ path: some Collection<Term>, in parent: Int = 0) -> Int? {
    var node = parent
    for term in path {
      guard let next = record.first(term, in: node) else { return nil }
      node = next
    }
    return node
  }

  /// The first node that the path of a key leads to.
  func first(of key: ResolvedKey, in parent: Int = 0) -> Int? {
    var node = parent
    for number in key.route {
      guard let next = record.first(number, in: node) else { return nil }
      node = next
    }
    return node
  }

  /// Hands over all nodes that the path of a key leads to; only its last term may stand several times.
  func forEach(of key: ResolvedKey, _ body: (Int) -> Void) {
    var (node, last) = (0, TermNumber.root)
    for number in key.route {
      if last != .root {
        guard let next = record.first(last, in: node) else { return }
        node = next
      }
      last = number
    }
    guard last != .root else { return }
    var next = record.first(last, in: node)
    while let child = next {
      body(child)
      next = record.first(last, in: node, behind: child)
    }
  }

  /// All nodes that a path leads to; only its last term may stand several times.
  func all(_ path: [Term]) -> [Int] {
    guard let last = path.last, let parent = first(path.dropLast()) else { return [] }
    return record.all(last, in: parent)
  }

  /// The value of an attribute that no term takes.
  func attribute(_ name: String, of node: Int) -> String? { record.foreignAttribute(name, of: node) }

  /// The language in which a node says that it is, or the feed or item around it (XML 1.0, 2.12).
  func language(of node: Int) -> String? {
    let language = attribute("xml:lang", of: node) ?? attribute("xml:lang", of: 0) ?? document.language
    return language.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// What is true of every item of a document.
final class JSONDocument: Sendable {
  let edition: Edition
  var dialect: Dialect { edition.dialect }
  let bindings: [DocumentHead.Binding]
  /// The language that the document says to be in, for all that says no other.
  let language: String?
  /// What the addresses of the feed are relative to: where the document came from, and `xml:base` of its root. Nil
  /// where addresses are told as they stand.
  let feedBase: AddressReference?
  /// The same for items, which stand inside the channel.
  let itemBase: AddressReference?

  init(_ head: DocumentHead, feed: borrowing Record, _ addresses: JSONAddresses) {
    (feedBase, itemBase) = addresses.bases(in: feed)
    (edition, bindings) = (head.edition ?? .rss, head.namespaces)
    let term = Lexicon.shared.term("language", in: Lexicon.feed)
    language = head.dialect == .atom ? feed.text(term) : nil
  }

  private init(_ other: JSONDocument, _ bindings: [DocumentHead.Binding]) {
    (feedBase, itemBase) = (other.feedBase, other.itemBase)
    (edition, language, self.bindings) = (other.edition, other.language, bindings)
  }

  /// The same document with other bindings.
  func with(_ bindings: [DocumentHead.Binding]) -> JSONDocument { JSONDocument(self, bindings) }

  /// Whether all items are told in the same way, whatever their bindings are: each needs only those that it uses.
  func tellsItems(as other: JSONDocument) -> Bool {
    (edition, language) == (other.edition, other.language) && itemBase?.bytes == other.itemBase?.bytes
  }
}
