public import MajlisFeed

/// Keeps a feed from being published that would hurt those who follow it, unless somebody allows it by name.
public struct PublishingGuard {
  /// Names of rules, and guids of single episodes.
  private let allowed: Set<String>

  /// - Parameter allowed: names of rules such as `date-moved`, and guids of episodes, old or new.
  public init(allowing allowed: [String]) {
    self.allowed = Set(allowed)
  }

  /// What speaks against publishing feeds in place of others, and which names allowed nothing.
  ///
  /// - Throws: `SystemFault` when a published feed cannot be read.
  public func judge(
    _ feeds: [(new: FeedDocument, published: FeedSource)]
  ) throws -> (findings: [Finding], idle: [String]) {
    var (findings, idle) = ([Finding](), allowed)
    for feed in feeds {
      let comparison = try FeedComparison(from: .document(feed.published), to: .catalog(feed.new))
      findings += comparison.heads.old.findings
      for doubt in comparison.doubts {
        if allowed.isDisjoint(with: doubt.names) { findings.append(doubt.finding) }
        idle.subtract(doubt.names)
      }
    }
    return (findings, idle.sorted())
  }
}

/// Something that must not happen to a published feed.
private struct Doubt {
  var finding: Finding
  /// By what it is allowed.
  let names: [String]

  /// - Parameter names: what the episode is known by, as published first.
  init(_ finding: Finding, _ names: [String?] = []) {
    let known = names.compactMap { $0 }
    self.names = [finding.rule.id] + known
    self.finding = finding
    let name = known.first.flatMap { $0.isPlainInShell ? $0 : nil } ?? finding.rule.id
    self.finding.remedy = "take it back, or allow it: --allow \(name)"
  }
}

extension FeedComparison {
  /// Everything that a guard objects to.
  fileprivate var doubts: [Doubt] { showDoubts + pairs.flatMap(doubts(of:)) + vanished.map(doubt(of:)) }

  private var showDoubts: [Doubt] {
    guard let old = heads.old.record.value(FeedTerm.guid), !old.isEmpty else { return [] }
    let new = heads.new.record.value(FeedTerm.guid) ?? ""
    guard new != old else { return [] }
    let place = heads.new.record.place(of: FeedTerm.guid) ?? .start
    let value = new.isEmpty ? "none" : new
    return [Doubt(Finding(.podcastGuidChanged, at: place, value: value, detail: old, file: heads.new.file))]
  }

  /// A feed with a limit loses its oldest episode for each new one: that is as it should be. More than that is not.
  private var vanished: [ComparedItem] {
    let beyond = removed.count { isBeyondLimit($0) }
    return beyond > addedCount ? removed : removed.filter { !isBeyondLimit($0) }
  }

  private func doubt(of item: ComparedItem) -> Doubt {
    let title = item.record.value(ItemTerm.title) ?? item.name ?? "an episode"
    return Doubt(Finding(.episodeVanished, at: item.place, value: title, file: item.file), [item.name])
  }

  private func doubts(of pair: EpisodePair) -> [Doubt] {
    var findings: [Finding] = []
    if pair.isReissue {
      let (old, new) = (pair.old.name ?? "", pair.new.name ?? "")
      findings.append(Finding(.guidChanged, at: pair.new.place(of: ItemTerm.guid), value: new, detail: old))
    }
    if let old = heads.old.published(pair.old), case let new = heads.new.published(pair.new),
      old.instant() != new?.instant()
    {
      let value = new?.rfc3339 ?? "none"
      findings.append(Finding(.dateMoved, at: pair.new.place(of: ItemTerm.date), value: value, detail: old.rfc3339))
    }
    return findings.map { Doubt($0.named(pair.new.file), [pair.old.name, pair.new.name]) }
  }
}

extension ComparedHead {
  /// When an episode was published; its last change is another matter.
  fileprivate func published(_ item: ComparedItem) -> FeedDate? {
    item.record.read(ItemTerm.date) { FeedDate(reading: $0) }?.resolved(in: side.zone)
  }
}

extension String {
  /// Whether it can be typed on a command line as it is.
  fileprivate var isPlainInShell: Bool { !hasPrefix("-") && utf8.allSatisfy(\.isPlainInShell) }
}

extension UInt8 {
  /// Whether no shell gives it a meaning of its own.
  fileprivate var isPlainInShell: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"),
      UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: ","):
      true
    default: false
    }
  }
}
