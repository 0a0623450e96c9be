/// The name that was meant by one that is not known.
public enum NearMiss {
  /// The candidate that takes the fewest changes (a letter added, dropped, replaced, or two neighbours swapped), case
  /// aside, and the first of those that take equally many. Nil where all of them take more than a third of the word's
  /// letters, at least one and at most three changes are allowed, and for words of more than 64 characters.
  public static func nearest(_ word: String, among candidates: [String]) -> String? {
    let letters = Array(word.prefix(65).lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    var best: (name: String, changes: Int)?
    for candidate in candidates {
      let limit = min(3, max(1, letters.count / 3), (best?.changes ?? 4) - 1)
      let other = Array(candidate.lowercased().unicodeScalars)
      if let changes = distance(letters, other, within: limit) { best = (candidate, changes) }
    }
    return best?.name
  }

  /// Damerau's and Levenshtein's distance where no two changes touch the same letter (optimal string alignment), nil above a limit.
  ///
  /// Of the table of all beginnings of both words only the cells along the diagonal are filled that the limit leaves within reach.
  package static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], within limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    // A cell stands in its row by its distance from the diagonal; the outermost cells are never filled.
    var row = [Int](repeating: limit + 1, count: 2 * limit + 3)
    var (older, old) = (row, row)
    for i in 0...a.count {
      (older, old, row) = (old, row, older)
      var least = limit + 1
      for j in max(0, i - limit)...min(b.count, i + limit) {
        let cell = j - i + limit + 1
        var changes = max(i, j)
        if i > 0, j > 0 {
          changes = min(old[cell + 1] + 1, row[cell - 1] + 1, old[cell] + (a[i - 1] == b[j - 1] ? 0 : 1))
          if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { changes = min(changes, older[cell] + 1) }
        }
        row[cell] = changes
        least = min(least, changes)
      }
      guard least <= limit else { return nil }
    }
    let changes = row[b.count - a.count + limit + 1]
    return changes <= limit ? changes : nil
  }
}
