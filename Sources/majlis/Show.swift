import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show everything that an episode says.",
      discussion: """
        An episode is named by its file, by its slug (the name of the file without date and .yaml) or the beginning of \
        it, by its number (7, or s2e7 with its season), or by the beginning of its guid.

          majlis show 2024-10-13-central-asia-pushes-back-on-russian-critiques.yaml
          majlis show gender-violence
        """)

    @OptionGroup var catalog: CatalogOption

    @Flag(help: "Write one JSON object with the keys of the file.")
    var json = false

    @Argument(
      help: ArgumentHelp("The episode.", valueName: "episode"), completion: .custom { _, _, _ in Completion.episodes })
    var name: String

    func run() throws {
      let console = Console()
      let episode = try Catalog(at: catalog.folder).episodes(matching: Query()).episode(named: name)
      if json {
        var writer = JSONWriter(isIndented: Terminal.isOutput)
        writer.object { writer in
          writer.string("path", episode.path)
          writer.string("feed", episode.feed)
          episode.write(&writer)
        }
        try console.put(writer.text + "\n")
      } else {
        try console.put(lines: episode.lines(width: Terminal.width))
        try console.output.flush()
      }
      try console.finish(episode.findings)
    }
  }
}

extension Episode {
  /// The title, then each key with its values, and at the end the texts of several lines.
  fileprivate func lines(width: Int?) -> [String] {
    var lines = [Printable(title ?? slug).text]
    var texts: [String] = []
    for fact in [("file", [path])] + facts where fact.0 != "title" {
      if fact.1.contains(where: \.isText) {
        texts += ["", "  \(fact.0)"]
        texts += fact.1.flatMap { $0.printableLines.split(separator: "\n", omittingEmptySubsequences: false) }
          .flatMap { String($0).broken(to: width.map { $0 - 4 }) }.map { $0.isEmpty ? "" : "    " + $0 }
      } else {
        for (index, value) in fact.1.enumerated() {
          lines += FactLines.lines(index == 0 ? fact.0 : "", Printable(value).text, width: width)
        }
      }
    }
    while texts.last?.isEmpty == true { texts.removeLast() }
    return lines + texts
  }
}

extension String {
  /// Whether it is to be read rather than looked at: several lines, or a long one.
  fileprivate var isText: Bool { utf8.contains(0x0A) || CellWidth.of(self) > 160 }
}
