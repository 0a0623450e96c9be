/// Atom says with one element, `link`, what RSS and the catalog say with three: the page, the audio,
/// and other addresses.
///
/// In a record of the catalog the page and the audio have keys of their own, wherever the order of the links allows it.
extension Record {
  /// The record of an Atom document as the catalog has it.
  public func withAtomLinksGathered(_ vocabulary: Int) -> Record {
    let links = all(Self.atomLink(vocabulary))
    guard !links.isEmpty else { return self }
    let page = links.first.flatMap { isPlain($0, relation: "alternate") ? $0 : nil }
    let audio = vocabulary == Lexicon.item ? links.trailing { isPlain($0, relation: "enclosure") } : []
    var result = Record()
    result.reset(origin: nodes[0].origin)
    for child in children() {
      if child == page {
        result.add(Self.link(vocabulary), text(PartTerm.linkAddress, in: child) ?? "", origin: nodes[child].origin)
      } else if audio.contains(child) {
        result.addEnclosure(from: child, of: self)
      } else {
        result.append(child, of: self)
      }
    }
    result.closeRoot()
    return result
  }

  /// The record of the catalog as an Atom document has it: the page first, the audio last.
  public func withAtomLinksSpread(_ vocabulary: Int) -> Record {
    var result = Record()
    result.reset(origin: nodes[0].origin)
    for node in all(Self.link(vocabulary)) {
      result.addLink(text(of: node), Self.atomLink(vocabulary), origin: nodes[node].origin)
    }
    for child in children() where nodes[child].term != Self.link(vocabulary).number {
      if nodes[child].term != ItemTerm.enclosure.number { result.append(child, of: self) }
    }
    for node in vocabulary == Lexicon.item ? all(ItemTerm.enclosure) : [] { result.addAudio(from: node, of: self) }
    result.closeRoot()
    return result
  }

  /// The address of the page: under its own key, or in the first link that says so.
  public func page(_ vocabulary: Int) -> String? {
    if let link = text(Self.link(vocabulary)), !link.isEmpty { return link }
    return address(relation: "alternate", vocabulary) ?? address(relation: nil, vocabulary)
  }

  /// The address in the first link of a relation.
  public func address(relation: String?, _ vocabulary: Int) -> String? {
    all(Self.atomLink(vocabulary)).first { text(PartTerm.linkRelation, in: $0) == relation }
      .flatMap { text(PartTerm.linkAddress, in: $0) }
  }

  static func link(_ vocabulary: Int) -> Term { vocabulary == Lexicon.feed ? FeedTerm.link : ItemTerm.link }
  static func atomLink(_ vocabulary: Int) -> Term { vocabulary == Lexicon.feed ? FeedTerm.atomLink : ItemTerm.atomLink }

  /// Whether the link says nothing that a key of the catalog could not say.
  private func isPlain(_ node: Int, relation: String) -> Bool {
    var known = [PartTerm.linkAddress.number, PartTerm.linkRelation.number]
    if relation == "enclosure" { known += [PartTerm.linkType.number, PartTerm.linkLength.number] }
    let said = text(PartTerm.linkRelation, in: node)
    guard said == relation || (said == nil && relation == "alternate"), first(PartTerm.linkAddress, in: node) != nil
    else { return false }
    return children(of: node).allSatisfy { known.contains(nodes[$0].term) }
  }

  private mutating func addEnclosure(from link: Int, of other: borrowing Record) {
    let node = open(ItemTerm.enclosure.number, origin: other.nodes[link].origin)
    copyText(PartTerm.linkAddress, as: PartTerm.enclosureAddress, link, other)
    copyText(PartTerm.linkLength, as: PartTerm.enclosureLength, link, other)
    copyText(PartTerm.linkType, as: PartTerm.enclosureType, link, other)
    close(node)
  }

  private mutating func addAudio(from enclosure: Int, of other: borrowing Record) {
    let node = open(ItemTerm.atomLink.number, origin: other.nodes[enclosure].origin)
    add(PartTerm.linkRelation, "enclosure", origin: other.nodes[enclosure].origin)
    copyText(PartTerm.enclosureAddress, as: PartTerm.linkAddress, enclosure, other)
    copyText(PartTerm.enclosureType, as: PartTerm.linkType, enclosure, other)
    copyText(PartTerm.enclosureLength, as: PartTerm.linkLength, enclosure, other)
    for child in other.children(of: enclosure) where other.nodes[child].term == .foreignAttribute {
      append(child, of: other)
    }
    close(node)
  }

  private mutating func copyText(_ term: Term, as newTerm: Term, _ node: Int, _ other: borrowing Record) {
    guard let source = other.first(term, in: node) else { return }
    add(newTerm.number, other.bytes.span.extracting(other.range(of: source)), origin: other.nodes[source].origin)
  }

  private mutating func addLink(_ address: String, _ term: Term, origin: Int) {
    let node = open(term.number, origin: origin)
    add(PartTerm.linkAddress, address, origin: origin)
    add(PartTerm.linkRelation, "alternate", origin: origin)
    close(node)
  }
}

extension Array {
  /// The elements at the end that all fulfil the condition.
  fileprivate func trailing(_ isWanted: (Element) -> Bool) -> ArraySlice<Element> {
    let start = lastIndex { !isWanted($0) }.map { $0 + 1 } ?? 0
    return self[start...]
  }
}

// MARK: - Where a feed lives

extension Record {
  /// The feed's record with the type of its own address left out where it is the one that its dialect has anyway.
  public func withSelfTypeImplied(_ dialect: Dialect) -> Record {
    mapped(FeedTerm.atomLink) { link in
      guard text(PartTerm.linkRelation, in: link) == "self", text(PartTerm.linkType, in: link) == dialect.mediaType
      else { return nil }
      return children(of: link).filter { nodes[$0].term != PartTerm.linkType.number }
    }
  }

  /// The feed's record with the type of its own address, which the catalog leaves out.
  public func withSelfTypeSaid(_ dialect: Dialect) -> Record {
    var result = Record()
    result.reset(origin: nodes[0].origin)
    for child in children() {
      let isPlain =
        nodes[child].term == FeedTerm.atomLink.number && text(PartTerm.linkRelation, in: child) == "self"
        && first(PartTerm.linkType, in: child) == nil
      result.append(child, of: self, with: { if isPlain { $0.add(PartTerm.linkType, dialect.mediaType) } })
    }
    result.closeRoot()
    return result
  }

  /// The record with other parts in some of the records of a term; nil leaves one as it is.
  private func mapped(_ term: Term, _ parts: (Int) -> [Int]?) -> Record {
    var result = Record()
    result.reset(origin: nodes[0].origin)
    for child in children() {
      guard nodes[child].term == term.number, let parts = parts(child) else {
        result.append(child, of: self)
        continue
      }
      let node = result.open(term.number, origin: nodes[child].origin)
      for part in parts { result.append(part, of: self) }
      result.close(node)
    }
    result.closeRoot()
    return result
  }
}

extension Dialect {
  /// The media type of its documents.
  var mediaType: String {
    switch self {
    case .rss: "application/rss+xml"
    case .atom: "application/atom+xml"
    }
  }
}
