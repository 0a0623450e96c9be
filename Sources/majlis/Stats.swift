import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: "Tell the catalog in numbers.",
      discussion: """
        Of all episodes, or of those that a query means (majlis help list).

          majlis stats
          majlis stats date:2020.. --json
        """)

    @OptionGroup var catalog: CatalogOption

    @Flag(help: "Write one JSON object.")
    var json = false

    @OptionGroup var argument: QueryArgument

    func run() throws {
      let console = Console()
      let selection = try Catalog(at: catalog.folder).episodes(matching: argument.query)
      let statistics = Statistics(selection)
      if json {
        try console.put { statistics.write(&$0) }
      } else {
        try console.put(lines: statistics.lines(width: Terminal.width))
      }
      try console.finish(selection.findings)
    }
  }
}

extension Statistics {
  fileprivate func lines(width: Int?) -> [String] {
    let facts = facts.flatMap { FactLines.lines($0.word, $0.text, width: width) }
    return facts + chart("year", years, width: width) + chart("season", seasons, width: width)
  }

  private var facts: [(word: String, text: String)] {
    var facts = [("episodes", "\(episodes.count)" + (draftCount > 0 ? ", \(draftCount) of them drafts" : ""))]
    let silent =
      silentCount > 0 ? ", and \(silentCount) \(silentCount == 1 ? "episode" : "episodes") of unknown length" : ""
    facts.append(("hours", seconds.hours + silent))
    if let first = episodes.first, let last = episodes.last {
      facts += [("first", first.named(by: \.day)), ("last", last.named(by: \.day))]
    }
    if let longest, let shortest {
      facts += [("longest", longest.named(by: \.duration)), ("shortest", shortest.named(by: \.duration))]
    }
    facts += gaps.enumerated().map { index, gap in
      (index == 0 ? "gaps" : "", "\(gap.days) days, \(gap.from.day ?? "") to \(gap.to.day ?? "")")
    }
    let most = credits.people.prefix(3).map { "\(Printable($0.name).text) (\($0.episodes.count))" }
    let names = most.isEmpty ? "" : ", most often " + most.joined(separator: ", ")
    facts.append(("people", "\(credits.people.count)" + names))
    return facts
  }

  /// A line for each year or season: how many episodes, how many hours, and a bar.
  private func chart(_ title: String, _ shares: [Share], width: Int?) -> [String] {
    guard let most = shares.map(\.count).max(), most > 0 else { return [] }
    let room = max(8, min(40, (width ?? 80) - 32))
    var table = TextTable([
      TextTable.Column(title), TextTable.Column("episodes", isNumber: true), TextTable.Column("hours", isNumber: true),
      TextTable.Column(""),
    ])
    for share in shares {
      let bar = Bar(share.count, of: most, cells: room)
      table.add([String(share.number), String(share.count), share.seconds.hours, bar.text])
    }
    return [""] + table.lines(width: width).map { "  " + $0 }
  }

  fileprivate func write(_ writer: inout JSONWriter) {
    writer.number("episodes", episodes.count)
    writer.number("drafts", draftCount)
    writer.number("seconds", seconds)
    writer.number("without_duration", silentCount)
    for (key, episode) in [
      ("first", episodes.first), ("last", episodes.last), ("longest", longest), ("shortest", shortest),
    ] {
      if let episode { writer.object(key) { episode.writeName(&$0) } }
    }
    for (key, shares) in [("years", years), ("seasons", seasons)] {
      writer.array(key) { writer in for share in shares { writer.object { share.write(&$0) } } }
    }
    writer.array("gaps") { writer in for gap in gaps { writer.object { gap.write(&$0) } } }
    writer.number("people", credits.people.count)
  }
}

/// A bar of blocks, to an eighth of a cell.
private struct Bar {
  let text: String

  init(_ count: Int, of most: Int, cells: Int) {
    let eighths = count == 0 ? 0 : max(1, count * cells * 8 / most)
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    text = String(repeating: "█", count: eighths / 8) + rest
  }
}

extension Int {
  /// Seconds as hours with one digit behind the point.
  fileprivate var hours: String {
    let tenths = self / 360 + (self % 360 >= 180 ? 1 : 0)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Episode {
  /// A fact of the episode and its title.
  fileprivate func named(by fact: (Episode) -> String?) -> String {
    [fact(self), title ?? path].compactMap { $0 }.map { Printable($0).text }.joined(separator: "  ")
  }

  fileprivate func writeName(_ writer: inout JSONWriter) {
    for (key, text) in [("path", path), ("title", title), ("date", date), ("duration", duration)] {
      writer.string(key, ifAny: text)
    }
  }
}

extension Statistics.Share {
  fileprivate func write(_ writer: inout JSONWriter) {
    writer.number("number", number)
    writer.number("episodes", count)
    writer.number("seconds", seconds)
  }
}

extension Statistics.Gap {
  fileprivate func write(_ writer: inout JSONWriter) {
    writer.number("days", days)
    writer.object("from") { from.writeName(&$0) }
    writer.object("to") { to.writeName(&$0) }
  }
}
