/// Checks the records of one feed against all rules, wherever they were read: a feed's own record and its
/// items in any order, and ``finish()`` behind them. It needs the same memory for any number of items,
/// but for a few bytes for each guid and address.
public struct Checker {
  /// What a record is.
  public enum Kind: Sendable {
    case feed
    case item
  }

  /// How many items have been checked.
  public private(set) var itemCount = 0
  private var seen = SeenBefore()
  private var waiting = Premise.allCases.map { _ in WaitingFindings() }
  private var zone = 0
  /// The dialect in which a catalog's feed is published.
  private var target = Dialect.rss
  /// Seconds since 1970 of the moment at which is judged what lies in the future; nil for nothing.
  private let now: Int?
  /// Whether something of Apple's namespace has been seen.
  private var hasItunes = false
  /// Whether the document is an entry of Atom, so that nothing is said of a feed.
  private var isEntryAlone = false
  /// What terms are called where the records were read, which is the same place for all of them.
  private let names = TermNames()
  /// Where the feed stands, for what is only known behind its last item.
  private var feed: (file: String?, place: Place?, name: String)?

  /// A checker that has seen nothing yet.
  ///
  /// - Parameter now: seconds since 1970, for dates that lie in the future; nil to let them pass.
  public init(now: Int? = nil) {
    self.now = now
  }

  /// What is wrong with a record, in the order of its fields; and what was wrong with earlier ones,
  /// where this one decides it.
  public mutating func check(_ record: borrowing Record, _ kind: Kind, in source: some CheckedSource) -> [Finding] {
    if kind == .feed, isEntryAlone { return settle(.noFeedAuthor, true) }
    if kind == .feed { (zone, target) = (Self.zone(of: record), Self.target(of: record)) }
    let vocabulary = kind == .feed ? Lexicon.feed : Lexicon.item
    var examination = Examination(
      copy record, vocabulary: vocabulary, medium: source.medium, target: target, zone: zone, now: now, open: open,
      names: names)
    examination.checkFields()
    if !hasItunes { hasItunes = source.medium == .catalog || examination.showsItunes }
    var findings = learn(from: examination, kind, source.medium)
    switch kind {
    case .feed:
      examination.checkFeed()
      feed = (source.file, source.locate(0, in: record), examination.naming.root)
    case .item:
      itemCount += 1
      if source.standing == .besideFeed { examination.remarkMisplacedItem() }
      isEntryAlone = source.standing == .alone
      examination.checkItem(itemCount, &seen, source)
    }
    for remark in examination.remarks { deliver(remark, record, source, &findings) }
    if kind == .feed, !hasItunes { findings = withoutItunes(findings) }
    return findings
  }

  /// Takes note of an item that is there and could not be read.
  public mutating func passUnread() { itemCount += 1 }

  /// What can only be said when everything has been checked.
  public mutating func finish() -> [Finding] {
    var findings: [Finding] = []
    for index in waiting.indices { findings += waiting[index].settle(false) }
    guard itemCount == 0, let feed, waiting[Premise.podcast.rawValue].answer == true else { return findings }
    return findings + [Finding(.feedNoItems, at: feed.place, subject: feed.name, file: feed.file)]
  }

  /// Where all that Apple reads is missing, that is one fault.
  private func withoutItunes(_ findings: [Finding]) -> [Finding] {
    let parts: [Rule] = [
      .imageMissing, .categoryMissing, .explicitMissing, .authorMissing, .ownerEmailMissing,
    ]
    guard findings.contains(where: { parts.contains($0.rule) }) else { return findings }
    let rest = findings.filter { !parts.contains($0.rule) }
    return rest + [Finding(.itunesNamespaceMissing, at: feed?.place, file: feed?.file)]
  }
}

// MARK: - What findings rest on

extension Checker {
  /// Whether something has shown that the feed is a podcast's.
  var isPodcast: Bool { waiting[Premise.podcast.rawValue].answer == true }

  private var open: OpenPremises {
    var open = OpenPremises()
    for premise in Premise.allCases where waiting[premise.rawValue].isOpen { open.insert(premise) }
    return open
  }

  /// Takes from a record what others have waited for. A catalog is always a podcast's.
  private mutating func learn(from examination: Examination, _ kind: Kind, _ medium: Spelling.Medium) -> [Finding] {
    var findings: [Finding] = []
    if waiting[Premise.podcast.rawValue].answer == nil, medium == .catalog || examination.showsPodcast {
      findings += settle(.podcast, true)
    }
    guard kind == .feed else { return findings }
    findings += settle(.serial, examination.isSerial)
    findings += settle(.noFeedAuthor, !examination.hasAuthor)
    findings += settle(.cleanShow, examination.isClean)
    findings += settle(.hosts, examination.namesHosts)
    return findings
  }

  private mutating func settle(_ premise: Premise, _ holds: Bool) -> [Finding] {
    waiting[premise.rawValue].settle(holds)
  }

  private mutating func deliver(
    _ remark: Examination.Remark, _ record: borrowing Record, _ source: some CheckedSource, _ findings: inout [Finding]
  ) {
    if let premise = remark.premise, !waiting[premise.rawValue].isOpen { return }
    var finding = remark.finding
    (finding.place, finding.file) = (source.locate(remark.node, in: record), source.file)
    if remark.inside > 0 {
      finding.place = finding.place?.behind(record.bytes[record.range(of: remark.node)].prefix(remark.inside))
    }
    if let premise = remark.premise, waiting[premise.rawValue].answer == nil {
      waiting[premise.rawValue].hold(finding)
    } else {
      findings.append(finding)
    }
  }

  /// What a feed's file says of the format of its feed.
  private static func target(of record: borrowing Record) -> Dialect {
    record.text(FeedTerm.format).flatMap { Dialect(rawValue: $0) } ?? .rss
  }

  /// The offset that the catalog's dates have without one.
  static func zone(of record: borrowing Record) -> Int {
    guard let node = record.first(FeedTerm.timezone) else { return 0 }
    return FeedDate.offset(reading: record.bytes.span.extracting(record.range(of: node))) ?? 0
  }
}
