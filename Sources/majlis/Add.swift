import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Check episode files, give them their guid and put them into the catalog: all or none.",
      discussion: """
        The text stays as it was written; a missing guid is added as a line behind the title. The paths of the files are \
        printed.

          majlis add episode.yaml
        """)

    @OptionGroup var catalog: CatalogOption

    @Option(name: .customLong("to"), help: ArgumentHelp("The feed that the episodes belong to.", valueName: "name"))
    var feed: String?

    @Flag(help: "Add an episode that the feed seems to have already.")
    var force = false

    @Argument(help: ArgumentHelp("Episode files; - is standard input.", valueName: "file"))
    var files: [String]

    func run() throws {
      let console = Console()
      let catalog = try Catalog(at: catalog.folder)
      let sources = try files.map { try AddedSource($0, for: catalog) }
      var options = AddOptions()
      (options.feed, options.isForced) = (feed, force)
      let outcome = try catalog.adding(sources, options)
      console.note(outcome.findings)
      guard !outcome.isRefused else { throw Refusal.data }
      try console.put(outcome.paths.map { Printable($0).text + "\n" }.joined())
    }
  }
}
