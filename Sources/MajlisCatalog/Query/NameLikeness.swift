internal import MajlisFeed

/// Which of many names look like another spelling of the same person's.
///
/// Names are alike when they differ in case, marks, signs or the order of their words alone
/// (`Tahir, Muhammad`), in one letter, in doubled letters and vowels (`Mohamed`, `Muhammad`), or when one of them has
/// an initial for a word of the other (`B. Pannier`). Only names that share a key are compared, so that ten thousand of
/// them take no more than a moment.
struct NameLikeness {
  /// For each name that is like others, those others in their order.
  private(set) var names: [String: [String]] = [:]

  private let parts: [NameParts]

  /// - Parameter names: each once.
  init(_ names: [String]) {
    let folder = TextFolder()
    parts = names.map { NameParts($0, folder) }
    for pair in pairs.sorted(by: { ($0.one, $0.other) < ($1.one, $1.other) }) {
      self.names[names[pair.one], default: []].append(names[pair.other])
      self.names[names[pair.other], default: []].append(names[pair.one])
    }
  }

  /// Two names by their places among all.
  private struct Pair: Hashable {
    let (one, other): (Int, Int)
  }

  /// A key that more names share tells nothing.
  private static let crowd = 100

  /// Those that share a key and are alike.
  private var pairs: Set<Pair> {
    let keys = parts.indices.flatMap { index in parts[index].keys.map { (key: $0, name: index) } }
    let sorted = keys.sorted { ($0.key, $0.name) < ($1.key, $1.name) }
    var pairs: Set<Pair> = []
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0.key != sorted[start].key } ?? sorted.count
      if (2...Self.crowd).contains(end - start) { compare(sorted[start..<end].map(\.name), &pairs) }
      start = end
    }
    return pairs
  }

  private func compare(_ bucket: [Int], _ pairs: inout Set<Pair>) {
    for (place, one) in bucket.enumerated() {
      for other in bucket[(place + 1)...] where other != one && parts[one].isLike(parts[other]) {
        pairs.insert(Pair(one: one, other: other))
      }
    }
  }
}
