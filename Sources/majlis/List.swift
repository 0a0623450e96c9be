import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the episodes of a feed, or of all feeds.",
      discussion: """
          majlis list
          majlis list --json
        """)

    @OptionGroup var catalog: CatalogOption

    @Flag(help: "Write one JSON object a line.")
    var json = false

    @Argument(help: ArgumentHelp("The feed; all feeds without it.", valueName: "name"))
    var name: String?

    func run() throws {
      let console = Console()
      let (episodes, findings) = try Catalog(at: catalog.folder).listing(of: name)
      console.note(findings.filter { $0.severity == .error })
      for episode in episodes { try console.output.write((json ? episode.json : episode.line) + "\n") }
      try console.output.flush()
      if findings.contains(where: { $0.severity == .error }) { throw Refusal.data }
    }
  }
}

extension ListedEpisode {
  /// Date, duration and title.
  fileprivate var line: String {
    let day = date.map { String($0.prefix(10)) } ?? ""
    let fields = [
      day.padded(10), (duration ?? "").padded(8), (title ?? path) + (isDraft ? " (draft)" : ""),
    ]
    return Printable(fields.joined(separator: "  ")).text
  }

  fileprivate var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.string("path", path)
      writer.string("feed", feed)
      let texts = [
        ("guid", guid), ("title", title), ("date", date), ("duration", duration), ("season", season),
        ("episode", episode),
      ]
      for (key, text) in texts { if let text { writer.string(key, text) } }
      writer.array("moderators") { writer in for name in moderators { writer.string(nil, name) } }
      writer.array("panellists") { writer in for name in panellists { writer.string(nil, name) } }
      if isDraft { writer.bool("draft", true) }
    }
    return writer.text
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
