/// What items have said so far that no two may say: twelve bytes for each, so that
/// 100,000 items fit into a few megabytes.
struct SeenBefore {
  /// What must not be said twice.
  enum Kind: Int {
    case guid
    /// A guid without regard to letter case.
    case foldedGuid
    case title
    case enclosure
    case number
  }

  /// Whether some episode has a season.
  var hasSeasons = false
  private var first: [Int: Int32] = [:]

  /// The number of the item that said the same before; from now on this one has said it if none has.
  ///
  /// Texts are told apart by 64 bits of a hash with a secret seed: nobody can write two that collide.
  mutating func item(before number: Int, _ kind: Kind, _ text: borrowing Span<UInt8>) -> Int? {
    var hasher = Hasher()
    hasher.combine(kind)
    // The buffer is the span's for this call.
    unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return item(before: number, hasher)
  }

  /// The same for a guid without regard to the case of its letters.
  mutating func item(before number: Int, ignoringCaseOf text: borrowing Span<UInt8>) -> Int? {
    var hasher = Hasher()
    hasher.combine(Kind.foldedGuid)
    // Eight bytes at a time: the hash of one costs as much as that of eight.
    var packed: UInt64 = 0
    for index in text.indices {
      packed = packed << 8 | UInt64(text[index].lowercased)
      if index & 7 == 7 { hasher.combine(packed) }
    }
    hasher.combine(packed)
    hasher.combine(text.count)
    return item(before: number, hasher)
  }

  /// The same for a season and the number of an episode in it.
  mutating func item(before number: Int, season: Int, episode: Int) -> Int? {
    var hasher = Hasher()
    hasher.combine(Kind.number)
    hasher.combine(season)
    hasher.combine(episode)
    return item(before: number, hasher)
  }

  private mutating func item(before number: Int, _ hasher: Hasher) -> Int? {
    let key = hasher.finalize()
    if let earlier = first[key] { return Int(earlier) }
    first[key] = Int32(clamping: number)
    return nil
  }
}
