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

  /// - Parameter guid: the episode's, as published.
  init(_ finding: Finding, guid: String?, _ more: String?...) {
    self.finding = finding
    names = [finding.rule.id] + ([guid] + more).compactMap { $0 }
    let name = (guid ?? "").utf8.allSatisfy(\.isPlainInShell) ? guid : nil
    self.finding.remedy = "take it back, or allow it: --allow \(name ?? finding.rule.id)"
  }
}

extension FeedComparison {
  /// Everything that a guard objects to.
  fileprivate var doubts: [Doubt] {
    [showDoubt].compactMap { $0 } + pairs.flatMap(doubts(of:))
      + vanished.map { item in
        let guid = item.record.value(ItemTerm.guid)
        let title = item.record.value(ItemTerm.title)
        return Doubt(
          Finding(.episodeVanished, at: item.place, value: title ?? guid ?? "an episode", file: item.file), guid: guid)
      }
  }

  /// A feed with a limit loses its oldest episode for each new one: that is as it should be. More than that is not.
  private var vanished: [ComparedItem] {
    let beyond = removed.count { isBeyondLimit($0) }
    return beyond > addedCount ? removed : removed.filter { !isBeyondLimit($0) }
  }

  private var showDoubt: Doubt? {
    guard let old = heads.old.record.value(FeedTerm.guid), !old.isEmpty else { return nil }
    let new = heads.new.record.value(FeedTerm.guid) ?? ""
    guard new != old else { return nil }
    let place = heads.new.record.place(of: FeedTerm.guid) ?? .start
    return Doubt(
      Finding(.podcastGuidChanged, at: place, value: new, detail: old, file: heads.new.file), guid: nil)
  }

  private func doubts(of pair: EpisodePair) -> [Doubt] {
    let (old, new) = (pair.old.record.value(ItemTerm.guid), pair.new.record.value(ItemTerm.guid))
    var doubts: [Doubt] = []
    if pair.isReissue {
      let finding = Finding(.guidChanged, at: pair.new.place(of: ItemTerm.guid), value: new ?? "", detail: old ?? "")
      doubts.append(Doubt(finding.named(pair.new.file), guid: old, new))
    }
    let dates = [(pair.old, heads.old), (pair.new, heads.new)].map { item, head in
      item.record.date?.resolved(in: head.side.zone)
    }
    if let before = dates[0], dates[1]?.instant() != before.instant() {
      let finding = Finding(
        .dateMoved, at: pair.new.place(of: ItemTerm.date), value: dates[1]?.rfc3339 ?? "", detail: before.rfc3339)
      doubts.append(Doubt(finding.named(pair.new.file), guid: old, new))
    }
    return doubts
  }
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
