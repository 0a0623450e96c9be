/// Rules about Atom's links and content (RFC 4287, 4.1.3 and 4.2.7).
extension Examination {
  /// - Parameter links: the links of the feed or the entry.
  mutating func checkLinks(_ links: [Int]) {
    var seen: Set<String> = []
    for link in links {
      let relation = record.text(PartTerm.linkRelation, in: link) ?? "alternate"
      if !Self.isRelation(relation) { checkRelation(relation, of: link) }
      if relation == "self" { checkSelf(link) }
      guard plan.medium == .atom, relation == "alternate" else { continue }
      let type = record.text(PartTerm.linkType, in: link) ?? ""
      let language = record.text(PartTerm.linkLanguage, in: link) ?? ""
      guard !seen.insert("\(type) \(language)".lowercased()).inserted else { continue }
      remark(Fault(.atomLink, "is a second alternate of the same type and language"), at: addressed(link))
    }
  }

  /// RFC 4287, 4.2.7.2: "self" is the feed, or the entry, itself.
  private mutating func checkSelf(_ link: Int) {
    guard let type = record.text(PartTerm.linkType, in: link), type.hasPrefix("text/html") else { return }
    remark(Fault(.selfLinkMismatch, "its type is \(type)"), at: addressed(link))
  }

  /// The node that a finding about a link is told at: its address.
  private func addressed(_ link: Int) -> Int { record.first(PartTerm.linkAddress, in: link) ?? link }

  private mutating func checkRelation(_ relation: String, of link: Int) {
    guard let node = record.first(PartTerm.linkRelation, in: link) else { return }
    let nearest = NearMiss.nearest(relation, among: Self.relations.sorted())
    let fault = Fault(
      .atomLink, "is not a registered relation", remedy: nearest.map { "did you mean \($0)?" }, severity: .warning)
    remark(fault, at: node)
  }

  /// A registered name, or a URI (RFC 4287, 4.2.7.2).
  private static func isRelation(_ text: String) -> Bool {
    relations.contains(text) || relations.contains(text.lowercased()) || WebAddress.isURI(text.utf8.span)
  }

  /// IANA, "Link Relations", those that stand in feeds.
  private static let relations: Set<String> = [
    "about", "alternate", "amphtml", "appendix", "archives", "author", "bookmark", "canonical", "chapter", "collection",
    "contents", "copyright", "current", "describedby", "edit", "edit-media", "enclosure", "external", "first",
    "glossary", "help", "hub", "icon", "index", "item", "last", "latest-version", "license", "lrdd", "monetization",
    "next", "next-archive", "payment", "prev", "prev-archive", "preview", "previous", "privacy-policy", "related",
    "replies", "search", "section", "self", "service", "shortlink", "start", "stylesheet", "subsection", "tag",
    "terms-of-service", "up", "via", "webmention", "working-copy",
  ]

  // MARK: Content

  /// RFC 4287, 4.1.2 and 4.1.3.2.
  mutating func checkContent(_ links: [Int]) {
    guard let content = record.first(ItemTerm.content) else {
      guard !has(ItemTerm.content) else { return }
      let hasPage = links.contains { isLink($0, "alternate") || record.first(PartTerm.linkRelation, in: $0) == nil }
      if !hasPage { remark(Fault(.feedMissingElement, "<content> or <link rel=\"alternate\">"), at: 0) }
      return
    }
    checkInline(content)
    guard let source = record.first(PartTerm.contentSource, in: content) else { return }
    checkRemote(content, source)
  }

  /// RFC 4287, 4.1.3.3: content of a media type of XML is XML, so that no text stands beside its element.
  private mutating func checkInline(_ content: Int) {
    guard let node = record.first(PartTerm.contentValue, in: content),
      let type = record.text(PartTerm.contentType, in: content), type.hasSuffix("+xml") || type.hasSuffix("/xml"),
      beginsWithText(node)
    else { return }
    remark(Fault(.feedUnexpectedText), at: node, subject: "<content>")
  }

  /// Whether text stands before the first tag of a node.
  private func beginsWithText(_ node: Int) -> Bool {
    let text = record.bytes.span.extracting(record.range(of: node))
    guard let tag = MarkupScan.tag(in: text, from: 0) else { return false }
    return tag.range.lowerBound > text.trimmed.lowerBound
  }

  private mutating func checkRemote(_ content: Int, _ source: Int) {
    if !has(ItemTerm.description) {
      remark(Fault(.atomContent, "and there is no <summary>"), at: source, subject: "<content>")
    }
    if let text = record.first(PartTerm.contentValue, in: content), !record.isBlank(text) {
      remark(Fault(.atomContent, "and has text of its own"), at: text, subject: "<content>")
    }
    guard let type = record.first(PartTerm.contentType, in: content) else {
      let fault = Fault(.atomContent, "and does not say its media type", severity: .warning)
      return remark(fault, at: source, subject: "<content>")
    }
    guard !MediaType.isMediaType(record.bytes.span.extracting(record.range(of: type))) else { return }
    remark(Fault(.atomContent, "and its type is not a media type"), at: type, subject: "<content>")
  }
}

// MARK: - What is kept as it stands

extension Examination {
  /// RFC 4287, 4.2.11: the metadata of the feed that an entry was taken from, each at most once.
  mutating func checkSource() {
    for node in record.children() where record.nodes[node].term == .foreignElement {
      guard record.bytes[record.range(of: node)].starts(with: "<source".utf8) else { continue }
      let children = MarkupScan.children(in: record.bytes.span.extracting(record.range(of: node)))
      var first: Set<Word> = []
      for (name, offset) in children where Self.singular.contains(name) && !first.insert(name).inserted {
        let fault = Fault(.feedDuplicateElement, "the same source")
        remark(fault, at: node, subject: "<\(name.text)>", inside: offset)
      }
      if let entry = children.first(where: { $0.name == "entry" }) {
        remark(Fault(.feedUnexpectedElement, "<source>"), at: node, subject: "<entry>", inside: entry.offset)
      }
      for name in ["id", "title", "updated"] as [Word] where !first.contains(name) {
        remark(Fault(.feedMissingElement, "<\(name.text)>", severity: .warning), at: node, subject: "<source>")
      }
    }
  }

  private static let singular: WordSet = [
    "id", "title", "updated", "subtitle", "icon", "logo", "generator", "rights",
  ]

  /// Attributes that no term takes: those that are nearly another one (RSS 2.0), and `xml:base`, which is an address.
  mutating func checkForeignAttributes() {
    for node in record.nodes.indices where record.nodes[node].term == .foreignAttribute {
      let (name, value) = record.foreignAttribute(node)
      if name == "xml:base", let fault = WebAddress.fault(in: value.utf8.span), fault != .relative, fault != .empty {
        remark(
          Fault(.urlInvalid, "white space or a forbidden sign stands in it"), at: node, subject: name, value: value)
      }
      checkSpelling(ofAttribute: name, node)
    }
  }

  private mutating func checkSpelling(ofAttribute name: String, _ node: Int) {
    let holder = holder(of: node)
    let child = holder == 0 ? vocabulary : Int(plan.entries[Int(record.nodes[holder].term.raw)].child)
    guard let dialect = plan.medium.dialect, !name.contains(":"), child >= 0 else { return }
    let known = Lexicon.shared.terms[child].compactMap { $0.field.place.attributeName(in: dialect) }
    // A known one stands there because its value cannot be read, of which the reader has told.
    guard !known.contains(name), let nearest = NearMiss.nearest(name, among: known) else { return }
    let subject = naming.name(of: holder)
    remark(Fault(.feedUnexpectedAttribute, remedy: "did you mean \(nearest)?"), at: node, subject: subject, value: name)
  }

  /// Coordinates of the older modules (ICBM, GeoURL, W3C's geo), which no field takes.
  mutating func checkCoordinates(_ node: Int) {
    guard let (name, limit, value) = coordinate(node) else { return }
    if let number = Double(value.filter { !$0.isWhitespace }), abs(number) <= limit { return }
    let words = "a number from -\(Int(limit)) to \(Int(limit))"
    remark(Fault(.locationGeo, words, severity: .error), at: node, subject: "<\(name.text)>", value: value)
  }

  private func coordinate(_ node: Int) -> (name: Word, limit: Double, value: String)? {
    let text = record.bytes.span.extracting(record.range(of: node))
    guard let tag = MarkupScan.tag(in: text, from: 0), let name = tag.name(in: text), let limit = Self.coordinates[name]
    else {
      return nil
    }
    let value = text.extracting(tag.range.upperBound..<text.count)
    return (name, limit, String(String(copying: value).prefix { $0 != "<" }))
  }

  private static let coordinates: [Word: Double] = ["latitude": 90, "lat": 90, "longitude": 180, "long": 180]
}

extension FieldPlace {
  /// The name of the attribute, if it is an attribute there.
  fileprivate func attributeName(in dialect: Dialect) -> String? {
    if case .attribute(let name) = mark(in: dialect), name.namespace == .rss { name.local } else { nil }
  }
}

extension MarkupScan {
  /// The elements directly inside the one that a text begins with: their names and where their tags begin.
  static func children(in text: borrowing Span<UInt8>) -> [(name: Word, offset: Int)] {
    var (start, depth) = (0, 0)
    var children: [(name: Word, offset: Int)] = []
    while let tag = tag(in: text, from: start) {
      start = max(tag.range.upperBound, start + 1)
      if depth == 1, !tag.isEnd, let name = tag.name(in: text) { children.append((name, tag.range.lowerBound)) }
      let isEmpty = tag.isClosed && text[tag.range.upperBound - 2] == UInt8(ascii: "/")
      if tag.isEnd { depth -= 1 } else if !isEmpty { depth += 1 }
    }
    return children
  }
}
