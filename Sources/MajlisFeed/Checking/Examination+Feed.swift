/// Rules across several fields of the feed itself.
extension Examination {
  mutating func checkFeed() {
    let links = record.all(FeedTerm.atomLink)
    checkSelfLink(links)
    checkLinks(links)
    checkPage(links)
    checkID()
    for category in record.all(FeedTerm.category) { checkCategory(category) }
    checkCategoryCount()
    checkNewAddress(links)
    checkImage()
    checkOwner()
    checkSchedule()
    checkBlock()
    checkTwice(Self.feedTwins)
    checkForeignElements()
    if let node = record.first(FeedTerm.textInput) { remark(Fault(.textInputUsed), at: node) }
  }

  /// Whether the show's episodes are heard in order (Apple, `itunes:type`).
  var isSerial: Bool { record.text(FeedTerm.type)?.lowercased() == "serial" }

  /// Whether the feed itself names an author (RFC 4287, 4.1.1).
  var hasAuthor: Bool { record.first(FeedTerm.atomAuthor) != nil }

  /// Whether the show says that it is not explicit (Apple, `itunes:explicit`).
  var isClean: Bool { record.read(FeedTerm.explicit) { YesNo(reading: $0)?.value } == false }

  private static let feedTwins = [
    (first: FeedTerm.title, second: Lexicon.shared.term("dc_title", in: Lexicon.feed)),
    (first: FeedTerm.description, second: Lexicon.shared.term("dc_description", in: Lexicon.feed)),
    (first: FeedTerm.language, second: Lexicon.shared.term("dc_language", in: Lexicon.feed)),
  ]

  /// Two elements that say the same of a record (RSS Best Practices Profile).
  mutating func checkTwice(_ pairs: [(first: Term, second: Term)]) {
    for (first, second) in pairs {
      guard record.first(first) != nil, let node = record.first(second) else { continue }
      remark(Fault(.semanticsDuplicate, naming.bareName(of: first.field)), at: node)
    }
  }

  /// Apple: `Yes` hides the show.
  private mutating func checkBlock() {
    guard let node = record.first(FeedTerm.block), record.text(of: node).lowercased() == "yes" else { return }
    remark(Fault(.blocked), at: node)
  }
}

// MARK: - Where the feed lives

extension Examination {
  /// PSP-1: the feed says where it lives, so that apps find it again. RFC 5005, 3: no page leads back to itself.
  private mutating func checkSelfLink(_ links: [Int]) {
    guard let own = links.first(where: { isLink($0, "self") }) else {
      let link = plan.medium == .atom ? "<link rel=\"self\">" : "<atom:link rel=\"self\">"
      return remark(Fault(.selfLinkMissing, plan.medium == .catalog ? "the key url" : link), at: 0)
    }
    guard let address = record.first(PartTerm.linkAddress, in: own) else { return }
    for link in links where isLink(link, "next") || isLink(link, "next-archive") {
      guard let node = record.first(PartTerm.linkAddress, in: link), !record.isBlank(node),
        record.isText(of: node, record.text(of: address))
      else { continue }
      remark(Fault(.pagingLoop), at: node, subject: "the next page")
    }
  }

  /// What RSS requires as `link` is in Atom a link to the page of the show (RFC 4287, 4.2.7.2:
  /// "alternate" where nothing is said).
  private mutating func checkPage(_ links: [Int]) {
    guard plan.medium == .atom else { return }
    let hasPage = links.contains { isLink($0, "alternate") || record.first(PartTerm.linkRelation, in: $0) == nil }
    if !hasPage { remark(Fault(.linkMissing), at: 0) }
  }

  /// Apple, `itunes:new-feed-url`: it moves every subscriber.
  private mutating func checkNewAddress(_ links: [Int]) {
    guard let node = record.first(FeedTerm.newAddress), !record.isBlank(node),
      let own = links.first(where: { isLink($0, "self") }).flatMap({ record.text(PartTerm.linkAddress, in: $0) }),
      !record.isText(of: node, own)
    else { return }
    remark(Fault(.newFeedURL, own), at: node)
  }

  /// RFC 4287, 4.2.6.
  private mutating func checkID() {
    guard let node = record.first(FeedTerm.id), !record.isBlank(node) else { return }
    if let fault = Self.idFault(record.bytes.span.extracting(record.range(of: node))) { remark(fault, at: node) }
  }

  /// What is wrong with an identifier: that it is no URI of its kind, or that it is not
  /// spelled as usual (RFC 4287, 4.2.6.1).
  static func idFault(_ text: borrowing Span<UInt8>) -> Fault? {
    guard WebAddress.isURI(text) else { return Fault(.idURI) }
    return IdentifierForm.fault(in: String(copying: text))
  }
}

// MARK: - The show

extension Examination {
  private mutating func checkCategory(_ node: Int) {
    guard let name = record.first(PartTerm.categoryName, in: node), !record.isBlank(name) else { return }
    let below = record.all(PartTerm.subcategory, in: node).compactMap { record.first(PartTerm.categoryName, in: $0) }
    guard AppleCategory.isKnown(record.text(of: name)), !below.isEmpty else {
      return checkCategory(name, sub: below.first)
    }
    for sub in below { checkCategory(name, sub: sub) }
  }

  /// An unknown category below a known one loses nothing but itself.
  private mutating func checkCategory(_ name: Int, sub: Int?) {
    let category = AppleCategory(record.text(of: name), sub: sub.map { record.text(of: $0) })
    guard !category.isKnown else { return }
    let isPartlyKnown = AppleCategory.isKnown(category.name)
    let node = isPartlyKnown ? sub ?? name : name
    if let better = category.replacement {
      let fault = Fault(.categoryObsolete, better.text, fix: better.text)
      return remark(fault, at: node, value: category.text)
    }
    let remedy = category.nearest.map { "write \($0.text)" }
    let fault = Fault(.categoryUnknown, remedy: remedy, severity: isPartlyKnown ? .warning : nil)
    remark(fault, at: node, value: category.text)
  }

  private mutating func checkCategoryCount() {
    let categories = record.all(FeedTerm.category)
    guard categories.count > 3 else { return }
    remark(Fault(.categoryTooMany), at: categories[3], subject: naming.root, value: String(categories.count))
  }

  /// RSS 2.0, `image`: its title and link "should have the same value as the channel's".
  private mutating func checkImage() {
    guard let image = record.first(FeedTerm.rssImage) else { return }
    let pairs = [(PartTerm.imageTitle, FeedTerm.title), (PartTerm.imageLink, FeedTerm.link)]
    for (inner, outer) in pairs {
      guard let node = record.first(inner, in: image), !record.isBlank(node), let other = record.value(outer),
        !record.isText(of: node, other)
      else { continue }
      remark(Fault(.imageRSSMismatch), at: node)
    }
  }

  /// Spotify, "Adding your e-mail address to your RSS feed".
  private mutating func checkOwner() {
    if record.first(FeedTerm.owner) == nil { remark(Fault(.ownerEmailMissing), at: 0) }
  }

  /// RSS 2.0, `skipHours` and `skipDays`: each hour and each day once.
  private mutating func checkSchedule() {
    for (list, part) in [(FeedTerm.skipDays, PartTerm.skippedDay), (FeedTerm.skipHours, PartTerm.skippedHour)] {
      guard let list = record.first(list) else { continue }
      var seen: Set<String> = []
      for node in record.all(part, in: list) where !seen.insert(record.text(of: node).lowercased()).inserted {
        remark(Fault(.rssSchedule, "said once only"), at: node)
      }
    }
  }
}
