import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: "Tell what differs between two feeds, and what it means for a subscriber.",
      discussion: """
        A feed is a document or the folder of a catalog; without NEW it is the catalog here. Episodes are matched by their \
        guid. Order, white space, prefixes and spellings that mean the same are no difference.

          majlis diff public/feed.xml
          majlis diff old.xml new.xml --exit-code
        """)

    @OptionGroup var catalog: CatalogOption

    @Option(help: ArgumentHelp("The feed of the catalog; may be left out where there is one.", valueName: "name"))
    var feed: String?

    @Option(help: ArgumentHelp("What a catalog is written as: rss or atom.", valueName: "format"))
    var format: FeedFormat?

    @OptionGroup var moment: InstantOption

    @Flag(help: "End with status 1 when something differs.")
    var exitCode = false

    @Flag(help: "Write one JSON object a line.")
    var json = false

    @Argument(help: ArgumentHelp("The feed as it was; - is standard input.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The feed as it is; the catalog without it.", valueName: "new"))
    var new: String?

    func run() throws {
      let console = Console()
      let options = FeedOptions(format: format?.dialect, instant: try moment.instant())
      let before = try ComparedFeed(path: old, feed: feed, options)
      let after = try ComparedFeed(path: new ?? catalog.folder, feed: feed, options)
      let comparison = try FeedComparison(from: before, to: after)
      console.note(comparison.findings)
      guard !comparison.isRefused else { throw Refusal.data }
      if json {
        try console.put(json: comparison)
      } else {
        try console.put(comparison.text(isColoured: Terminal.hasColour))
      }
      if exitCode, !comparison.isEmpty { throw Refusal.data }
    }
  }
}
