/// Rules across several fields of an item, and across items.
extension Examination {
  /// - Parameter number: which item of the feed this is, from 1.
  mutating func checkItem(_ number: Int, _ seen: inout SeenBefore, _ source: some CheckedSource) {
    checkTitle()
    checkTitle(number, &seen, source)
    checkNotes()
    checkGuid(number, &seen, source)
    checkEnclosures(number, &seen, source)
    checkNumber(number, &seen, source)
    checkDuration()
    checkChapters()
    checkPeople()
    checkExplicit()
    if hasForeign {
      checkForeignElements()
      checkForeignMarkup()
    }
    checkTwice(Self.itemTwins)
    let links = record.all(ItemTerm.atomLink)
    checkLinks(links)
    guard plan.medium == .atom else { return }
    checkAuthor()
    checkContent(links)
    checkSource()
  }

  /// RSS 2.0, "Elements of <item>": "at least one of title or description must be present". Podcasts need the title.
  private mutating func checkTitle() {
    guard plan.medium != .atom, !has(ItemTerm.title) else { return }
    if plan.medium == .catalog { return remark(Fault(.titleMissing), at: 0) }
    if has(ItemTerm.description) {
      return remark(Fault(.titleMissing, severity: .warning), at: 0, premise: .podcast)
    }
    let names = [ItemTerm.title, ItemTerm.description].map { naming.bareName(of: $0.field) }
    remark(Fault(.feedMissingElement, names.joined(separator: " or ")), at: 0)
  }

  /// Titles that other episodes have, and numbers that have a field of their own (Apple, `title`).
  private mutating func checkTitle(_ number: Int, _ seen: inout SeenBefore, _ source: some CheckedSource) {
    guard let node = record.first(ItemTerm.title).flatMap({ record.mainNode(of: $0, ItemTerm.title) }),
      !record.isBlank(node)
    else { return }
    if let earlier = seen.item(before: number, .title, record.bytes.span.extracting(record.range(of: node))) {
      remark(Fault(.titleDuplicate, source.name(ofItem: earlier)), at: node)
    }
    let form = TitleForm(record.bytes.span.extracting(record.range(of: node)))
    if form.beginsWithNumber { remark(Fault(.titleHasNumber), at: node) }
    if form.isShouted { remark(Fault(.titleShouting), at: node) }
  }

  private mutating func checkNotes() {
    checkRepetition()
    guard has(ItemTerm.title), !Self.notes.contains(where: { has($0) }) else { return }
    remark(Fault(.descriptionMissing), at: 0)
  }

  private static let notes = [ItemTerm.description, ItemTerm.content, ItemTerm.summary, ItemTerm.subtitle]

  private static let itemTwins = [
    (first: ItemTerm.title, second: Lexicon.shared.term("dc_title", in: Lexicon.item)),
    (first: ItemTerm.date, second: Lexicon.shared.term("dc_date", in: Lexicon.item)),
    (first: ItemTerm.description, second: Lexicon.shared.term("dc_description", in: Lexicon.item)),
  ]

  /// PSP-1: the description says more than the title.
  private mutating func checkRepetition() {
    guard let title = record.first(ItemTerm.title).flatMap({ record.mainNode(of: $0, ItemTerm.title) }),
      let node = record.first(ItemTerm.description).flatMap({ record.mainNode(of: $0, ItemTerm.description) }),
      !record.isBlank(title), record.range(of: title).count == record.range(of: node).count,
      record.bytes[record.range(of: title)] == record.bytes[record.range(of: node)]
    else { return }
    remark(Fault(.descriptionSameAsTitle), at: node)
  }

  /// The two ends of a season: no two full episodes have the same number in it (Apple, `itunes:episode`).
  private mutating func checkNumber(_ number: Int, _ seen: inout SeenBefore, _ source: some CheckedSource) {
    let isFull = record.first(ItemTerm.episodeType).map { record.isText(of: $0, "full") } ?? true
    guard isFull else { return }
    guard let node = record.first(ItemTerm.episode) else {
      return remark(Fault(.serialWithoutNumber), at: 0, premise: .serial)
    }
    guard let episode = whole(node) else { return }
    let season = record.first(ItemTerm.season).flatMap { whole($0) } ?? 0
    if season > 0 { seen.hasSeasons = true }
    if season == 0, seen.hasSeasons { remark(Fault(.seasonMissing), at: 0) }
    guard let earlier = seen.item(before: number, season: season, episode: episode) else { return }
    remark(Fault(.episodeNumberDuplicate, source.name(ofItem: earlier)), at: node)
  }

  /// Podcast namespace, `person`: the people of an item replace those of the channel.
  private mutating func checkPeople() {
    guard plan.medium != .catalog, let first = record.first(ItemTerm.person) else { return }
    var person: Int? = first
    while let guest = person, isGuest(guest) { person = record.first(ItemTerm.person.number, in: 0, behind: guest) }
    if person == nil { remark(Fault(.personReplaces), at: first, subject: naming.root, premise: .hosts) }
  }

  private func isGuest(_ person: Int) -> Bool {
    guard let role = record.first(PartTerm.personRole, in: person) else { return false }
    return Word(record.bytes.span, record.range(of: role)) == Self.guest
  }

  private static let guest: Word = "guest"

  /// Apple may remove a show that hides explicit episodes.
  private mutating func checkExplicit() {
    guard let node = record.first(ItemTerm.explicit),
      record.read(ItemTerm.explicit, { YesNo(reading: $0)?.value }) == true
    else { return }
    remark(Fault(.explicitEpisodeConflict), at: node, subject: naming.root, premise: .cleanShow)
  }

  /// RFC 4287, 4.1.2: an entry without an author needs one in its source or in the feed.
  private mutating func checkAuthor() {
    guard !has(ItemTerm.atomAuthor), !has(ItemTerm.source) else { return }
    let name = naming.bareName(of: ItemTerm.atomAuthor.field)
    remark(Fault(.feedMissingElement, name), at: 0, premise: .noFeedAuthor)
  }
}

// MARK: - Asking

extension Examination {
  /// Whether the record has a term, readable or not.
  func has(_ term: Term) -> Bool {
    record.first(term) != nil || naming.standsAsForeign(term.field, in: 0)
  }

  /// Whether a link says that it is a thing of a kind.
  func isLink(_ node: Int, _ relation: String) -> Bool {
    record.first(PartTerm.linkRelation, in: node).map { record.isText(of: $0, relation) } ?? false
  }

  func whole(_ node: Int) -> Int? {
    WholeNumber(reading: record.bytes.span.extracting(record.range(of: node)))?.value
  }

  func timespan(_ node: Int) -> Timespan? {
    Timespan(reading: record.bytes.span.extracting(record.range(of: node)))
  }
}
