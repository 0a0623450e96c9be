internal import MajlisXML

/// Rules about audio: enclosures, how long they play, and chapters.
extension Examination {
  mutating func checkEnclosures(_ number: Int, _ seen: inout SeenBefore, _ source: some CheckedSource) {
    guard plan.medium != .atom else { return checkEnclosureLinks(number, &seen, source) }
    var next = record.first(ItemTerm.enclosure)
    if let first = next, let second = record.first(ItemTerm.enclosure.number, in: 0, behind: first) {
      remark(Fault(.enclosureSeveral), at: second, subject: naming.root)
    }
    while let enclosure = next {
      next = record.first(ItemTerm.enclosure.number, in: 0, behind: enclosure)
      checkType(of: enclosure)
      if let node = record.first(PartTerm.enclosureAddress, in: enclosure) { checkAudio(node, number, &seen, source) }
      guard let node = record.first(PartTerm.enclosureLength, in: enclosure), whole(node) == 0 else { continue }
      remark(Fault(.enclosureLengthZero), at: node)
    }
  }

  /// RFC 4287, 4.2.7.2: Atom's enclosures are links.
  private mutating func checkEnclosureLinks(_ number: Int, _ seen: inout SeenBefore, _ source: some CheckedSource) {
    let links = record.all(ItemTerm.atomLink).filter { isLink($0, "enclosure") }
    if links.isEmpty { remark(Fault(.itemWithoutAudio), at: 0) }
    for link in links {
      if let node = record.first(PartTerm.linkAddress, in: link) { checkAudio(node, number, &seen, source) }
    }
  }

  private mutating func checkAudio(_ node: Int, _ number: Int, _ seen: inout SeenBefore, _ source: some CheckedSource) {
    guard !record.isBlank(node) else { return }
    let earlier = seen.item(before: number, .enclosure, record.bytes.span.extracting(record.range(of: node)))
    guard let earlier else { return }
    remark(Fault(.enclosureDuplicate, source.name(ofItem: earlier)), at: node)
  }

  /// Apple: MP3 and MPEG-4; it goes by the ending of the file's name, others by the type.
  private mutating func checkType(of enclosure: Int) {
    guard let node = record.first(PartTerm.enclosureType, in: enclosure), !isPlainlyMP3(node, in: enclosure),
      let type = MediaType(reading: record.bytes.span.extracting(record.range(of: node)))
    else { return }
    let isMedium = type.type == "audio" || type.type == "video"
    guard MediaType.better(than: type.text.utf8.span) == nil else { return }
    if isMedium, !Self.played.contains(type.text) { return remark(Fault(.enclosureTypeUnsupported), at: node) }
    guard let address = record.first(PartTerm.enclosureAddress, in: enclosure),
      let named = MediaType.forFileName(record.bytes.span.extracting(record.range(of: address))),
      let family = Self.families.first(where: { $0.contains(named) }), !family.contains(type.text)
    else { return }
    remark(Fault(.enclosureTypeMismatch, Self.ending(of: record.text(of: address))), at: node)
  }

  /// Whether both the type and the name of the file say MP3, as they do of most.
  private func isPlainlyMP3(_ type: Int, in enclosure: Int) -> Bool {
    guard record.isText(of: type, "audio/mpeg"),
      let address = record.first(PartTerm.enclosureAddress, in: enclosure)
    else { return false }
    let text = record.bytes.span.extracting(record.range(of: address))
    let path = text.extracting(..<(text.firstIndex(of: UInt8(ascii: "?")) ?? text.count))
    return path.extracting(last: 4).equals(".mp3")
  }

  /// Apple, "Supported media files".
  private static let played: Set<String> = [
    "audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/m4a", "audio/aac", "video/mp4", "video/x-m4v", "video/m4v",
    "video/quicktime", "video/mpeg", "audio/x-m4b", "audio/m4b",
  ]

  /// Types that name the same kind of file.
  private static let families: [Set<String>] = [
    ["audio/mpeg"], ["audio/mp4", "audio/x-m4a", "audio/m4a", "audio/aac"],
    ["video/mp4", "video/x-m4v", "video/m4v", "video/quicktime", "audio/mp4", "audio/x-m4a", "audio/m4a"],
  ]

  private static func ending(of address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return path.lastIndex(of: ".").map { String(path[$0...]) } ?? ""
  }
}

// MARK: - How long it plays

extension Examination {
  mutating func checkDuration() {
    guard let node = record.first(ItemTerm.duration), let span = timespan(node) else { return }
    guard span.seconds > 0 || span.nanoseconds > 0 else { return remark(Fault(.durationZero), at: node) }
    if span.seconds > 24 * 3600 { return remark(Fault(.durationImplausible, "longer than a day"), at: node) }
    checkSize(span.seconds, node)
    checkSoundbites(span.seconds)
  }

  /// A second of speech has 2 to 40 KB.
  private mutating func checkSize(_ seconds: Int, _ node: Int) {
    guard seconds > 0, let enclosure = record.first(ItemTerm.enclosure),
      let length = record.first(PartTerm.enclosureLength, in: enclosure), let bytes = whole(length), bytes > 0,
      let type = record.first(PartTerm.enclosureType, in: enclosure), isAudio(type)
    else { return }
    if seconds >= 60, bytes / seconds < 300 {
      let clock = "\(seconds / 3600):\(Self.two(seconds / 60 % 60)):\(Self.two(seconds % 60))"
      return remark(Fault(.enclosureLengthImplausible, clock), at: length)
    }
    guard bytes / seconds > 200_000, (1_000...60_000).contains(bytes / seconds / 60),
      record.text(of: node).split(separator: ":").count == 2
    else { return }
    remark(Fault(.durationAmbiguous, "\(seconds / 60):\(Self.two(seconds % 60)):00"), at: node)
  }

  private func isAudio(_ type: Int) -> Bool { record.bytes[record.range(of: type)].starts(with: "audio/".utf8) }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// Podcast namespace, `soundbite`.
  private mutating func checkSoundbites(_ end: Int) {
    for bite in record.all(ItemTerm.soundbite) {
      guard let node = record.first(PartTerm.soundbiteStart, in: bite), let start = Double(record.text(of: node)),
        start > Double(end) + 1
      else { continue }
      remark(Fault(.soundbiteRange, "\(end) seconds"), at: node)
    }
  }

  /// Podlove Simple Chapters 1.2: chapters stand in the order of their starts, and inside the episode.
  mutating func checkChapters() {
    guard let chapters = record.first(ItemTerm.chapters) else { return }
    let end = record.first(ItemTerm.duration).flatMap { timespan($0)?.seconds } ?? 0
    var last: Timespan?
    for chapter in record.all(PartTerm.chapter, in: chapters) {
      guard let node = record.first(PartTerm.chapterStart, in: chapter), let start = timespan(node) else { continue }
      if let last, start < last { remark(Fault(.chaptersOrder), at: node) }
      last = start
      guard end > 0, start.seconds > end else { continue }
      remark(Fault(.chaptersBeyondEnd, record.text(ItemTerm.duration) ?? ""), at: node)
    }
  }
}

// MARK: - What the feed is

extension Examination {
  /// Whether the record belongs to a podcast: it has audio, video, or a term that only podcasts have.
  var showsPodcast: Bool {
    for node in record.nodes.indices {
      let term = record.nodes[node].term
      if plan.entries[Int(term.raw)].isOfPodcasts { return true }
      guard term == PartTerm.enclosureType.number || term == PartTerm.linkType.number else { continue }
      let text = record.text(of: node).lowercased()
      if text.hasPrefix("audio/") || text.hasPrefix("video/") { return true }
    }
    return false
  }

  /// Whether something of Apple's namespace stands in the record itself.
  var showsItunes: Bool {
    record.children().contains { plan.entries[Int(record.nodes[$0].term.raw)].isOfItunes }
  }

  /// Whether the show itself names the people who are always there (podcast namespace, `person`).
  var namesHosts: Bool { record.first(FeedTerm.person) != nil }
}
