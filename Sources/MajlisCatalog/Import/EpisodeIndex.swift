/// The episodes that a feed has, found by their identity. Where one document says an identity twice,
/// its episodes are matched in their order.
struct EpisodeIndex {
  /// The first episode of each identity.
  private var first: [EpisodeIdentity: Int32] = [:]
  /// The next episode of the same identity; -1 behind the last.
  private var following: [Int32] = []
  /// By the first episode of an identity: the one that is matched next in this document; -1 when all were.
  private var turn: [Int32] = []
  private var isMatched: [Bool] = []

  /// The index of episodes in their order.
  init(_ identities: some Sequence<EpisodeIdentity>) {
    for (number, identity) in zip(Int32(0)..., identities) {
      following.append(-1)
      turn.append(number)
      guard let first = first[identity] else {
        self.first[identity] = number
        continue
      }
      // As long as the index is made, the turn is that of the last.
      following[Int(turn[Int(first)])] = number
      turn[Int(first)] = number
    }
    isMatched = [Bool](repeating: false, count: turn.count)
    startDocument()
  }

  /// A new document begins, whose episodes may be the same again.
  mutating func startDocument() {
    for number in turn.indices { turn[number] = Int32(number) }
  }

  /// The number of the episode with an identity, if there is one.
  mutating func match(_ identity: EpisodeIdentity) -> Int? {
    guard let first = first[identity], case let number = Int(turn[Int(first)]), number >= 0 else { return nil }
    turn[Int(first)] = following[number]
    isMatched[number] = true
    return number
  }

  /// The numbers of the episodes that no document had.
  var unmatched: [Int] { isMatched.indices.filter { !isMatched[$0] } }
}
