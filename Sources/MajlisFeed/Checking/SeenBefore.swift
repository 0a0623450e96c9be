/// What items have said so far that no two may say: eight bytes for each, so that 100,000 items fit into a few megabytes.
struct SeenBefore {
  /// What must not be said twice.
  enum Kind: Int {
    case guid
    case title
    case enclosure
    case number
  }

  /// A guid that was said before.
  enum EarlierGuid {
    /// The very same, by the item of a number.
    case same(Int)
    /// One that differs in the case of letters.
    case alike(Int)
  }

  /// Whether some episode has a season.
  var hasSeasons = false
  private var first = FirstMentions()

  /// The number of the item that said the same before; from now on this one has said it if none has.
  mutating func item(before number: Int, _ kind: Kind, _ text: borrowing Span<UInt8>) -> Int? {
    item(before: number, Self.hash(kind, text))
  }

  /// The same for a season and the number of an episode in it.
  mutating func item(before number: Int, season: Int, episode: Int) -> Int? {
    var hasher = Hasher()
    hasher.combine(Kind.number)
    hasher.combine(season)
    hasher.combine(episode)
    return item(before: number, hasher.finalize())
  }

  private mutating func item(before number: Int, _ hash: Int) -> Int? {
    first.first(hash, else: .init(number: number))?.number
  }

  /// The item that had the same guid before, or one that differs in case; from now on this one has it if none has.
  ///
  /// A guid with capitals is noted in small letters too, with a mark. Most have none and are noted once.
  mutating func item(before number: Int, guid: borrowing Span<UInt8>) -> EarlierGuid? {
    let hash = Self.hash(.guid, guid)
    let known = first.first(hash, else: .init(number: number), replacing: true)
    if let known, !known.isMarked { return .same(known.number) }
    let folded = Self.folded(guid)
    guard folded.count > 0 else { return known.map { .alike($0.number) } }
    let foldedHash = Self.hash(.guid, folded.span)
    return first.first(foldedHash, else: .init(number: number, isMarked: true)).map { .alike($0.number) }
  }

  /// The text in small letters; empty where it has no capital.
  private static func folded(_ text: borrowing Span<UInt8>) -> [UInt8] {
    guard text.indices.contains(where: { text[$0] != text[$0].lowercased }) else { return [] }
    return text.indices.map { text[$0].lowercased }
  }

  private static func hash(_ kind: Kind, _ text: borrowing Span<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(kind)
    // The buffer is the span's for this call.
    unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
