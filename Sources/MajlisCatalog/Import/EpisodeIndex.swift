/// The episodes that a feed has, found by their identity. Where one document says an identity twice,
/// its episodes are matched in their order.
struct EpisodeIndex {
  private var byIdentity: [EpisodeIdentity: [Int]] = [:]
  private var used: [EpisodeIdentity: Int] = [:]
  private var isMatched: [Bool] = []

  /// The index of episodes in their order.
  init(_ identities: some Sequence<EpisodeIdentity>) {
    for identity in identities {
      byIdentity[identity, default: []].append(isMatched.count)
      isMatched.append(false)
    }
  }

  /// A new document begins, whose episodes may be the same again.
  mutating func startDocument() {
    used.removeAll(keepingCapacity: true)
  }

  /// The number of the episode with an identity, if there is one.
  mutating func match(_ identity: EpisodeIdentity) -> Int? {
    guard let indexes = byIdentity[identity] else { return nil }
    let number = used[identity, default: 0]
    guard number < indexes.count else { return nil }
    used[identity] = number + 1
    isMatched[indexes[number]] = true
    return indexes[number]
  }

  /// The numbers of the episodes that no document had.
  var unmatched: [Int] { isMatched.indices.filter { !isMatched[$0] } }
}
