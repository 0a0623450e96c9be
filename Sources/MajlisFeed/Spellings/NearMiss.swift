/// The name that was meant by one that is not known.
public enum NearMiss {
  /// The candidate that takes the fewest changes (a letter added, dropped, replaced, or two neighbours swapped), case aside, and
  /// the first of those that take equally many. Nil where all of them take more than a third of the word's letters, at least
  /// one and at most three changes are allowed, and for words of more than 64 characters.
  public static func nearest(_ word: String, among candidates: [String]) -> String? {
    let letters = Array(word.prefix(65).lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    var best: (name: String, changes: Int)?
    for candidate in candidates {
      let limit = min(3, max(1, letters.count / 3), (best?.changes ?? 4) - 1)
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= limit else { continue }
      let changes = distance(letters, other)
      if changes <= limit { best = (candidate, changes) }
    }
    return best?.name
  }

  /// Damerau's and Levenshtein's distance where no two changes touch the same letter (optimal string alignment).
  package static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var (older, old) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var changes = min(old[j + 1] + 1, row[j] + 1, old[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { changes = min(changes, older[j - 1] + 1) }
        row.append(changes)
      }
      (older, old) = (old, row)
    }
    return old[b.count]
  }
}
