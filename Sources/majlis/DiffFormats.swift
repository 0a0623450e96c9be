import MajlisCatalog
import MajlisFeed

// MARK: - Text

extension FeedComparison {
  /// The changes for people, and how many there are.
  func text(isColoured: Bool) -> String {
    var text = ""
    if !show.isEmpty { text += "show\n" + show.text(isColoured) }
    for episode in episodes { text += episode.text(isColoured) }
    return text + summary
  }

  private var summary: String {
    guard !isEmpty else { return "no difference\n" }
    let counts = EpisodeChange.Kind.allCases.map { kind in (kind, episodes.count { $0.kind == kind }) }
    let words = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.label)" }.joined(separator: ", ")
    return [show.isEmpty ? "" : "show changed", words.isEmpty ? "" : "episodes: \(words)"].filter { !$0.isEmpty }
      .joined(separator: "; ") + "\n"
  }
}

extension EpisodeChange.Kind {
  /// What has become of the episode.
  fileprivate var label: String { self == .reissued ? "guid changed" : rawValue }
}

extension EpisodeChange {
  fileprivate func text(_ isColoured: Bool) -> String {
    let name = [date, title ?? guid].compactMap { $0 }.joined(separator: "  ")
    let head = "\(kind.label)  \(Printable(name, limit: 64).text)\n"
    return head + fields.text(isColoured) + (meaning.map { "    \($0)\n" } ?? "")
  }
}

extension [FieldChange] {
  /// The values in pairs of lines, and what they mean: once where several keys mean the same.
  fileprivate func text(_ isColoured: Bool) -> String {
    var text = ""
    for (index, change) in enumerated() {
      text += change.lines(isColoured)
      let isLast = index == count - 1 || self[index + 1].meaning != change.meaning
      if isLast { text += "    \(change.meaning)\n" }
    }
    return text
  }
}

extension FieldChange {
  fileprivate func lines(_ isColoured: Bool) -> String {
    let width = 72 - key.count
    let (before, after) = (old.map(\.onOneLine), new.map(\.onOneLine))
    let start = before.flatMap { old in after.map { old.start(showing: $0, width) } } ?? 0
    let lines = [("-", before, "31"), ("+", after, "32")].compactMap { sign, value, colour in
      value.map { value -> String in
        let line = "  \(sign) \(Printable(key).text): \(value.excerpt(from: start, width))"
        return isColoured ? "\u{1B}[\(colour)m\(line)\u{1B}[0m\n" : line + "\n"
      }
    }
    return lines.joined()
  }
}

extension String {
  /// The text with one space for each run of white space.
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// From which character on two texts are shown so that where they part is seen.
  fileprivate func start(showing other: String, _ width: Int) -> Int {
    guard max(count, other.count) > width else { return 0 }
    let same = zip(self, other).prefix { $0 == $1 }.count
    return same < width - 20 ? 0 : same - 20
  }

  fileprivate func excerpt(from start: Int, _ width: Int) -> String {
    (start > 0 ? "…" : "") + Printable(dropFirst(start), limit: width - (start > 0 ? 1 : 0)).text
  }
}

// MARK: - JSON

extension FeedComparison {
  /// The changes for programs, one object a line; that of the show first.
  var json: String {
    var text = ""
    if !show.isEmpty {
      var writer = JSONWriter()
      writer.object { writer in
        writer.string("change", "show")
        show.write(to: &writer)
      }
      text += writer.text + "\n"
    }
    return text + episodes.map { $0.json + "\n" }.joined()
  }
}

extension EpisodeChange {
  fileprivate var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.string("change", kind.rawValue)
      for (key, text) in [("guid", guid), ("title", title), ("date", date), ("meaning", meaning)] {
        if let text { writer.string(key, text) }
      }
      fields.write(to: &writer)
    }
    return writer.text
  }
}

extension [FieldChange] {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.array("fields") { writer in
      for change in self {
        writer.object { writer in
          writer.string("key", change.key)
          if let old = change.old { writer.string("old", old) }
          if let new = change.new { writer.string("new", new) }
          writer.string("meaning", change.meaning)
        }
      }
    }
  }
}
