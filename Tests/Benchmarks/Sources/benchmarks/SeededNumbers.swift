/// Numbers that look random and are the same everywhere and for ever: SplitMix64. The standard library's own ways from bits to
/// a choice may change, so these are spelled out.
struct SeededNumbers {
  private var state: UInt64

  /// Each seed has numbers of its own.
  init(seed: Int) {
    state = UInt64(seed)
  }

  /// 64 more bits.
  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(bits() % UInt64(range.count))
  }

  /// One of them.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(0...choices.count - 1)]
  }

  /// Whether something happens that happens so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool {
    number(1...100) <= percent
  }
}
