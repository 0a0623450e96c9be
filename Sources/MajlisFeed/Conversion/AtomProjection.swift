/// What Atom requires and RSS does not have (RFC 4287, 4.1), made of what the feed says.
public struct AtomProjection: Sendable {
  /// Whether the feed came from Atom: its ids stand as they came.
  private let isNative: Bool

  /// - Parameter origin: the dialect that the feed itself prefers.
  public init(from origin: Dialect) {
    isNative = origin == .atom
  }

  /// The feed as an Atom document has it.
  ///
  /// - Parameter newest: the latest date of the items that are written, RFC 3339.
  public func feed(_ record: Record, newest: String?) -> Record {
    var result = Record()
    for child in record.withAtomLinksSpread(Lexicon.feed).projected(isNative: isNative) {
      if isNative || !result.takeRoot(child.node, of: child.record) { result.append(child.node, of: child.record) }
    }
    if record.first(FeedTerm.id) == nil, let id = feedID(record) { result.add(FeedTerm.id, id) }
    if record.first(FeedTerm.lastBuildDate) == nil, let newest { result.add(FeedTerm.lastBuildDate, newest) }
    if record.first(FeedTerm.atomAuthor) == nil,
      let name = record.value(FeedTerm.author) ?? record.plainText(FeedTerm.title)
    {
      let author = result.open(FeedTerm.atomAuthor.number, origin: 0)
      result.add(PartTerm.atomPersonName, name)
      result.close(author)
    }
    return finished(result)
  }

  /// What stood in RSS without a prefix is no element of Atom.
  private func finished(_ record: Record) -> Record {
    var record = record
    record.closeRoot()
    if !isNative { record.declareDefaultNamespace("") }
    return record
  }

  /// `urn:uuid:` and podcast:guid, else where the feed lives, else its page.
  private func feedID(_ record: Record) -> String? {
    if let guid = record.value(FeedTerm.guid), !guid.isEmpty { return "urn:uuid:\(guid)" }
    return record.address(relation: "self", Lexicon.feed) ?? record.page(Lexicon.feed)
  }

  /// The item as an Atom document has it.
  public func item(_ record: Record) -> Record {
    var result = Record()
    for child in record.withAtomLinksSpread(Lexicon.item).projected(isNative: isNative) {
      if child.record.nodes[child.node].term == ItemTerm.guid.number, !isNative {
        result.addID(id(record))
      } else if isNative || !result.takeItemPart(child.node, of: child.record) {
        result.append(child.node, of: child.record)
      }
    }
    if record.first(ItemTerm.guid) == nil { result.addID(id(record)) }
    if record.first(ItemTerm.updated) == nil,
      let date = record.first(ItemTerm.date) ?? record.first(ItemTerm.dublinCoreDate)
    {
      result.add(ItemTerm.updated, record.text(of: date))
    }
    if record.first(ItemTerm.title) == nil { result.addEmpty(ItemTerm.title) }
    return finished(result)
  }

  /// The guid where it is a URI, else `urn:uuid:` of its UUIDv5 in the podcast namespace; a native id as it came.
  private func id(_ record: Record) -> String {
    let guid =
      record.value(ItemTerm.guid)
      ?? record.first(ItemTerm.enclosure).flatMap { record.text(PartTerm.enclosureAddress, in: $0) }
    guard let guid, !guid.isEmpty else {
      return uuid("\(record.value(ItemTerm.title) ?? "") \(record.value(ItemTerm.date) ?? "")")
    }
    return isNative || WebAddress.isURI(guid.utf8.span) ? guid : uuid(guid)
  }

  private func uuid(_ text: String) -> String {
    "urn:uuid:\(UUID5.text(of: text.utf8.span, in: UUID5.podcastNamespace))"
  }
}

extension Record {
  fileprivate mutating func addID(_ id: String) {
    let node = open(ItemTerm.guid.number, origin: 0)
    add(PartTerm.guidValue, id)
    close(node)
  }

  fileprivate mutating func addEmpty(_ term: Term) {
    close(open(term.number, origin: 0))
  }

  /// The children with the types that RSS has no word for: its descriptions are HTML.
  fileprivate func projected(isNative: Bool) -> [(record: Record, node: Int)] {
    children().map { child in
      guard !isNative, let marked = markedAsHTML(child) else { return (self, child) }
      return (marked, 1)
    }
  }

  /// A copy of a text construct of HTML with its type, where it has none.
  private func markedAsHTML(_ node: Int) -> Record? {
    let lexicon = Lexicon.shared
    guard let term = lexicon.term(nodes[node].term), let vocabulary = term.child,
      let type = lexicon.terms[vocabulary].first(where: { $0.spelling == .textType }), first(type, in: node) == nil,
      let value = lexicon.terms[vocabulary].first(where: { $0.spelling == .markup })
    else { return nil }
    var copy = Record()
    let parent = copy.open(term.number, origin: nodes[node].origin)
    copy.add(type, "html")
    if let text = first(value, in: node) { copy.append(text, of: self) }
    copy.close(parent)
    copy.closeRoot()
    return copy
  }
}
