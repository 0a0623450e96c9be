import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the episodes that a query means.",
      discussion: """
        \(QueryHelp.text)

        --format prints fields in braces, {{ for a brace, \\t and \\n.

          majlis list date:2024.. ^draft:yes
          majlis list duration:45:00.. duration- --format '{day} {title}'
          majlis list --csv > episodes.csv
        """)

    @OptionGroup var catalog: CatalogOption

    @Flag(help: "Write one JSON object a line.")
    var json = false

    @Flag(help: "Write CSV (RFC 4180) with a line of titles.")
    var csv = false

    @Option(help: ArgumentHelp("Write this line for each episode.", valueName: "template"))
    var format: String?

    @OptionGroup var argument: QueryArgument

    func validate() throws {
      if [json, csv, format != nil].count(where: { $0 }) > 1 {
        throw ValidationError("only one of --json, --csv and --format")
      }
    }

    func run() throws {
      let console = Console()
      let (template, query) = (try format.map { try Template($0) }, try argument.query)
      let selection = try Catalog(at: catalog.folder).episodes(matching: query)
      if json {
        for episode in selection.episodes { try console.put { episode.write(&$0) } }
      } else if csv {
        try console.output.write(selection.csv)
      } else if let template {
        try console.put(lines: selection.episodes.map(template.text))
      } else {
        try console.put(lines: selection.table.lines(width: Terminal.width))
      }
      try console.finish(selection.findings)
    }
  }
}

extension Selection {
  /// Day, duration and title; the feed where there are several.
  fileprivate var table: TextTable {
    let hasFeeds = episodes.contains { $0.feed != episodes.first?.feed }
    let feed = hasFeeds ? [TextTable.Column("")] : []
    var table = TextTable(
      [TextTable.Column(""), TextTable.Column("")] + feed + [TextTable.Column("", isFlexible: true)])
    for episode in episodes {
      let title = (episode.title ?? episode.path) + (episode.isDraft ? " (draft)" : "")
      let cells = [episode.day ?? "", episode.duration ?? ""] + (hasFeeds ? [episode.feed] : []) + [title]
      table.add(cells.map { Printable($0).text })
    }
    return table
  }

  fileprivate var csv: String {
    let titles = [
      "path", "feed", "guid", "title", "date", "duration", "season", "episode", "moderators", "panellists", "draft",
    ]
    return ([titles] + episodes.map(\.cells)).map { $0.map(\.csvField).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension Episode {
  /// What the CSV says of an episode, in the order of its titles.
  fileprivate var cells: [String] {
    [path, feed] + [guid, title, date, duration, season, episode].map { $0 ?? "" }
      + [moderators.joined(separator: "; "), panellists.joined(separator: "; "), isDraft ? "true" : ""]
  }

  fileprivate func write(_ writer: inout JSONWriter) {
    writer.string("path", path)
    writer.string("feed", feed)
    for (key, text) in [
      ("guid", guid), ("title", title), ("date", date), ("duration", duration), ("season", season),
      ("episode", episode),
    ] {
      writer.string(key, ifAny: text)
    }
    writer.strings("moderators", moderators)
    writer.strings("panellists", panellists)
    if isDraft { writer.bool("draft", true) }
  }
}

extension String {
  /// The text as a field of CSV: in quotes where a comma, a quote or a line end is in it (RFC 4180, 2).
  /// What would steer a terminal is escaped.
  fileprivate var csvField: String {
    guard utf8.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) else { return Printable(self).text }
    return "\"" + printableLines.replacing("\"", with: "\"\"") + "\""
  }
}
