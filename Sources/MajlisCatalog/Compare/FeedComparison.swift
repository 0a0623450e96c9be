public import MajlisFeed

/// What differs between two feeds for those who follow them. Episodes are matched by
/// what apps know them by: their guid.
///
/// The old feed's items are kept, the new one's are dropped as they come unless something differs.
public struct FeedComparison {
  /// What the feed says of itself otherwise than before.
  public private(set) var show: [FieldChange] = []
  /// The episodes that differ, the gravest changes first, else in the order of the new feed.
  public private(set) var episodes: [EpisodeChange] = []
  /// What keeps one of the feeds from being read, or the catalog's from being published.
  public let findings: [Finding]

  let heads: (old: ComparedHead, new: ComparedHead)
  /// The same episodes, old and new, that differ in something.
  private(set) var pairs: [EpisodePair] = []
  /// The episodes that the new feed has no more.
  private(set) var removed: [ComparedItem] = []
  private(set) var addedCount = 0

  /// Whether there is anything to compare.
  public var isRefused: Bool { !heads.old.isReadable || !heads.new.isReadable }
  /// Whether subscribers notice nothing at all.
  public var isEmpty: Bool { show.isEmpty && episodes.isEmpty }

  /// Compares two feeds.
  ///
  /// - Throws: `SystemFault` when one cannot be read.
  public init(from old: ComparedFeed, to new: ComparedFeed) throws {
    let before = try old.read { KeptItems() }
    let side = new.side
    let after = try new.read { MatchedItems(before.listener.items, before.head.side, side) }
    heads = (before.head, after.head)
    findings = before.head.findings + after.head.findings
    guard !isRefused else { return }
    compareShows()
    compare(after.listener)
  }

  private mutating func compareShows() {
    let isSameDialect = heads.old.dialect == heads.new.dialect
    let old = isSameDialect ? heads.old.record : heads.old.asRSS
    let new = isSameDialect ? heads.new.record : heads.new.asRSS
    show = RecordLikeness(old: heads.old.side, new: heads.new.side).unlikeTerms(old, new).flatMap { term in
      FieldChange.changes(of: term, from: old, to: new, meaning: Meaning.ofFeed(term))
    }
  }

  private mutating func compare(_ items: MatchedItems) {
    let likeness = RecordLikeness(old: heads.old.side, new: heads.new.side)
    var reissues = Reissues(of: items.removed)
    let added = items.added.filter { reissues.take($0) == false }
    (removed, addedCount) = (reissues.unmatched, added.count)
    let unlike = (reissues.pairs + items.pairs).map { (pair: $0, terms: likeness.unlikeTerms($0)) }
      .filter { !$0.terms.isEmpty }
    pairs = unlike.map(\.pair)
    let changes = unlike.map { $0.pair.change(in: $0.terms) } + removed.map(removal) + additions(added, items.newestOld)
    episodes = EpisodeChange.Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
  }

  private func removal(_ item: ComparedItem) -> EpisodeChange {
    EpisodeChange(.removed, item, meaning: isBeyondLimit(item) ? Meaning.beyondLimit : Meaning.removed)
  }

  /// Whether an episode is there all the same and only the limit keeps it out.
  func isBeyondLimit(_ item: ComparedItem) -> Bool { heads.new.beyondLimit.contains(item.identity) }

  private func additions(_ items: [ComparedItem], _ newest: Int?) -> [EpisodeChange] {
    items.map { item in
      let instant = item.record.date?.instant(in: heads.new.side.zone)
      let isBehind = if let instant, let newest { instant < newest } else { false }
      return EpisodeChange(.added, item, meaning: isBehind ? Meaning.addedBehind : Meaning.added)
    }
  }
}

/// One episode in two feeds.
struct EpisodePair {
  let old: ComparedItem
  let new: ComparedItem
  /// Whether apps take the new one for another episode.
  var isReissue = false

  /// Both as records of one dialect.
  var records: (old: Record, new: Record) {
    old.dialect == new.dialect ? (old.record, new.record) : (old.asRSS, new.asRSS)
  }

  fileprivate func change(in terms: [TermNumber]) -> EpisodeChange {
    let (old, new) = records
    let fields = terms.flatMap { term in
      let meaning =
        isReissue && term == ItemTerm.guid.number ? Meaning.guid : Meaning.ofItem(term, from: old, to: new)
      return FieldChange.changes(of: term, from: old, to: new, meaning: meaning)
    }
    let isMoved = terms.contains(ItemTerm.date.number)
    return EpisodeChange(isReissue ? .reissued : isMoved ? .moved : .changed, self.new, fields)
  }
}

extension RecordLikeness {
  fileprivate func unlikeTerms(_ pair: EpisodePair) -> [TermNumber] {
    let records = pair.records
    return unlikeTerms(records.old, records.new)
  }
}

/// Keeps all items.
private final class KeptItems: ItemListener {
  private(set) var items: [ComparedItem] = []
  func take(_ item: ComparedItem) { items.append(item) }
}

/// Matches items with those of the old feed, and keeps what is new or differs.
private final class MatchedItems: ItemListener {
  private(set) var pairs: [EpisodePair] = []
  private(set) var added: [ComparedItem] = []
  private let old: [ComparedItem]
  private let oldSide: RecordLikeness.Side
  private var index: EpisodeIndex
  private let likeness: RecordLikeness

  init(_ old: [ComparedItem], _ oldSide: RecordLikeness.Side, _ newSide: RecordLikeness.Side) {
    (self.old, self.oldSide) = (old, oldSide)
    index = EpisodeIndex(old.map(\.identity))
    likeness = RecordLikeness(old: oldSide, new: newSide)
  }

  func take(_ item: ComparedItem) {
    guard let number = index.match(item.identity) else { return added.append(item) }
    let pair = EpisodePair(old: old[number], new: item)
    if !likeness.unlikeTerms(pair).isEmpty { pairs.append(pair) }
  }

  var removed: [ComparedItem] { index.unmatched.map { old[$0] } }

  /// The date of the newest of the old items, in seconds since 1970.
  var newestOld: Int? { old.compactMap { $0.record.date?.instant(in: oldSide.zone) }.max() }
}

/// Finds episodes that have come back as others to apps: those with the same audio, or with the same title and date.
private struct Reissues {
  private(set) var pairs: [EpisodePair] = []
  private let old: [ComparedItem]
  /// The numbers of the old ones that bear a mark, the first of them last.
  private var marks: [String: [Int]] = [:]
  private var used: Set<Int> = []

  init(of old: [ComparedItem]) {
    self.old = old
    for (number, item) in old.enumerated().reversed() {
      for mark in item.record.marks { marks[mark, default: []].append(number) }
    }
  }

  /// Whether an item is one of the old ones.
  mutating func take(_ item: ComparedItem) -> Bool {
    for mark in item.record.marks {
      while let number = marks[mark]?.popLast() {
        guard used.insert(number).inserted else { continue }
        pairs.append(EpisodePair(old: old[number], new: item, isReissue: true))
        return true
      }
    }
    return false
  }

  var unmatched: [ComparedItem] { old.indices.filter { !used.contains($0) }.map { old[$0] } }
}

extension Record {
  /// What an episode is recognised by, whatever its guid says.
  fileprivate var marks: [String] { [audioAddress.map { "audio \($0)" }, titleAndDate].compactMap { $0 } }
}
