/// The difference of two texts, line by line, as `patch` reads it.
struct UnifiedDiff {
  /// A line with its sign: ` `, `-` or `+`.
  private struct Line {
    let sign: String
    let text: String
    /// Its number in the old and in the new text, from 1.
    let old: Int
    let new: Int
  }

  private var lines: [Line] = []
  private static let context = 3

  init(old: [UInt8], new: [UInt8]) {
    let (before, after) = (Self.split(old), Self.split(new))
    let change = after.difference(from: before)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for step in change {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if removed.contains(i) {
        lines.append(Line(sign: "-", text: before[i], old: i + 1, new: j + 1))
        i += 1
      } else if inserted.contains(j) {
        lines.append(Line(sign: "+", text: after[j], old: i + 1, new: j + 1))
        j += 1
      } else {
        lines.append(Line(sign: " ", text: before[i], old: i + 1, new: j + 1))
        (i, j) = (i + 1, j + 1)
      }
    }
  }

  private static func split(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The changed lines with three around them.
  func text(named name: String) -> String {
    let changed = lines.indices.filter { lines[$0].sign != " " }
    guard !changed.isEmpty else { return "" }
    var text = "--- \(name)\n+++ \(name)\n"
    var hunks: [Range<Int>] = []
    for index in changed {
      let range = max(0, index - Self.context)..<min(lines.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    for hunk in hunks { text += self.text(of: lines[hunk]) }
    return text
  }

  private func text(of hunk: ArraySlice<Line>) -> String {
    guard let first = hunk.first else { return "" }
    let (old, new) = (hunk.count { $0.sign != "+" }, hunk.count { $0.sign != "-" })
    let head = "@@ -\(old == 0 ? first.old - 1 : first.old),\(old) +\(new == 0 ? first.new - 1 : first.new),\(new) @@\n"
    return head + hunk.map { "\($0.sign)\($0.text)\n" }.joined()
  }
}
