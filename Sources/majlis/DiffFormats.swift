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
  fileprivate var label: String { self == .reissued ? "offered again" : rawValue }
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
    let start = partingByte
    let lines = [("-", old, "31"), ("+", new, "32")].compactMap { sign, value, colour in
      value.map { value -> String in
        let line = "  \(sign) \(Printable(key, limit: 40).text): \(value.excerpt(from: start, width: width))"
        return isColoured ? "\u{1B}[\(colour)m\(line)\u{1B}[0m\n" : line + "\n"
      }
    }
    return lines.joined()
  }

  /// How many characters of a value stand on its line.
  private var width: Int { max(32, 72 - key.count) }

  /// From which byte on the values are shown so that where they part is seen: 0 where their beginning shows it.
  private var partingByte: Int {
    guard let old, let new else { return 0 }
    let same = zip(old.utf8, new.utf8).prefix { $0 == $1 }.count
    return same < 40 || max(old.utf8.count, new.utf8.count) <= width ? 0 : same - 20
  }
}

extension String {
  /// A part of the text with one space for each run of white space.
  fileprivate func excerpt(from start: Int, width: Int) -> String {
    let bytes = utf8.dropFirst(start).drop { $0 & 0xC0 == 0x80 }.prefix(width * 8)
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let mark = start > 0 ? "…" : ""
    return mark + Printable(words.joined(separator: " "), limit: width - mark.count).text
  }
}

// MARK: - JSON

extension Console {
  /// The changes for programs, one object a line; that of the show first.
  func put(json comparison: FeedComparison) throws {
    if !comparison.show.isEmpty {
      try put { writer in
        writer.string("change", "show")
        comparison.show.write(to: &writer)
      }
    }
    for episode in comparison.episodes { try put(object: episode.write) }
    try output.flush()
  }
}

extension EpisodeChange {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.string("change", kind.rawValue)
    for (key, text) in [("guid", guid), ("title", title), ("date", date), ("meaning", meaning)] {
      writer.string(key, ifAny: text)
    }
    fields.write(to: &writer)
  }
}

extension [FieldChange] {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.array("fields") { writer in
      for change in self {
        writer.object { writer in
          writer.string("key", change.key)
          writer.string("old", ifAny: change.old)
          writer.string("new", ifAny: change.new)
          writer.string("meaning", change.meaning)
        }
      }
    }
  }
}
