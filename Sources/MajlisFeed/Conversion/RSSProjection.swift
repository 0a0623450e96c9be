/// An Atom feed as RSS has it: the page, the audio, dates and ids under their own names, text without its type.
public struct RSSProjection: Sendable {
  /// Whether the feed came from RSS and stands as it is.
  private let isNative: Bool

  /// - Parameter origin: the dialect that the feed itself prefers.
  public init(from origin: Dialect) {
    isNative = origin == .rss
  }

  /// The feed as an RSS document has it.
  public func feed(_ record: Record) -> Record { isNative ? record : projected(record, Lexicon.feed) }

  /// The item as an RSS document has it.
  public func item(_ record: Record) -> Record { isNative ? record : projected(record, Lexicon.item) }

  private func projected(_ record: Record, _ vocabulary: Int) -> Record {
    var result = Record()
    for child in record.children() {
      if isAtomOnly(record, child), let element = record.atomMarkup(of: child) {
        result.add(.foreignElement, element.span, origin: record.nodes[child].origin)
      } else if let text = untyped(record, child) {
        result.append(1, of: text)
      } else if record.nodes[child].term == ItemTerm.guid.number {
        result.addGUID(record.value(ItemTerm.guid) ?? "")
      } else if !isAudioLink(record, child) || !isPlainAudio(record, child) {
        result.append(child, of: record)
      }
    }
    addPage(record, vocabulary, to: &result)
    if vocabulary == Lexicon.item { addFallbacks(record, to: &result) }
    result.closeRoot()
    result.declareDefaultNamespace(Namespace.atom.uri)
    return result
  }

  /// Whether only an element of Atom itself can say it: the source of an entry, and content
  /// that is no text or stands elsewhere.
  private func isAtomOnly(_ record: Record, _ node: Int) -> Bool {
    if record.nodes[node].term == ItemTerm.source.number { return true }
    guard record.nodes[node].term == ItemTerm.content.number else { return false }
    if record.first(PartTerm.contentAddress, in: node) != nil { return true }
    let type = record.textType(of: node)?.lowercased() ?? "text"
    return type.contains("/") && !type.hasPrefix("text/")
  }

  /// Whether the link says no more than an enclosure can.
  private func isPlainAudio(_ record: Record, _ node: Int) -> Bool {
    let said = [PartTerm.linkAddress, PartTerm.linkRelation, PartTerm.linkType, PartTerm.linkLength].map(\.number)
    return record.children(of: node).allSatisfy { said.contains(record.nodes[$0].term) }
  }

  private func isAudioLink(_ record: Record, _ node: Int) -> Bool {
    record.nodes[node].term == ItemTerm.atomLink.number && record.text(PartTerm.linkRelation, in: node) == "enclosure"
  }

  private func addPage(_ record: Record, _ vocabulary: Int, to result: inout Record) {
    guard record.first(Record.link(vocabulary)) == nil, let page = record.page(vocabulary) else { return }
    result.add(Record.link(vocabulary), page)
  }

  private func addFallbacks(_ record: Record, to result: inout Record) {
    if record.first(ItemTerm.date) == nil, let updated = record.text(ItemTerm.updated) {
      result.add(ItemTerm.date, updated)
    }
    for link in record.all(ItemTerm.atomLink) where isAudioLink(record, link) {
      let node = result.open(ItemTerm.enclosure.number, origin: record.nodes[link].origin)
      result.add(PartTerm.enclosureAddress, record.text(PartTerm.linkAddress, in: link) ?? "")
      result.add(PartTerm.enclosureLength, record.text(PartTerm.linkLength, in: link) ?? "0")
      let address = record.text(PartTerm.linkAddress, in: link) ?? ""
      let type = record.text(PartTerm.linkType, in: link) ?? MediaType.forFileName(address.utf8.span)
      result.add(PartTerm.enclosureType, type ?? "audio/mpeg")
      result.close(node)
    }
  }

  /// A text construct as the text that RSS wants: HTML where the field holds HTML, plain text elsewhere.
  fileprivate func untyped(_ record: Record, _ node: Int) -> Record? {
    let lexicon = Lexicon.shared
    guard let term = lexicon.term(record.nodes[node].term), let vocabulary = term.child,
      let type = lexicon.terms[vocabulary].first(where: { $0.spelling == .textType }),
      let value = lexicon.terms[vocabulary].first(where: { $0.field.key == "value" })
    else { return nil }
    let text = record.first(value, in: node).map { record.range(of: $0) } ?? 0..<0
    let plain = untyped(
      record.bytes.span.extracting(text), record.text(type, in: node) ?? "text", isMarkup: value.spelling == .markup)
    var copy = Record()
    let parent = copy.open(term.number, origin: record.nodes[node].origin)
    copy.add(value.number, plain.span, origin: record.nodes[node].origin)
    copy.close(parent)
    copy.closeRoot()
    return copy
  }

  private func untyped(_ text: borrowing Span<UInt8>, _ type: String, isMarkup: Bool) -> [UInt8] {
    let markup = type == "xhtml" ? InnerMarkup.ofXHTML(text) : [UInt8](copying: text)
    switch (type == "text/html" ? "html" : type, isMarkup) {
    case ("html", true), ("xhtml", true): return markup
    case ("html", false), ("xhtml", false): return PlainText(ofHTML: markup.span).bytes
    case (_, true): return [UInt8](escaping: text)
    case (_, false): return markup
    }
  }
}

extension Record {
  /// The first text of a term without the markup that its type says it holds (RFC 4287, 3.1.1).
  package func plainText(_ term: Term) -> String? {
    guard let node = first(term), textType(of: node) != nil,
      let plain = RSSProjection(from: .atom).untyped(self, node)
    else { return value(term) }
    return plain.value(term)
  }

  fileprivate mutating func addGUID(_ id: String) {
    let node = open(ItemTerm.guid.number, origin: 0)
    add(PartTerm.guidValue, id)
    add(PartTerm.guidPermalink, "false")
    close(node)
  }
}
