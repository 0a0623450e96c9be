import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Feed: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the feed of a show as RSS or Atom.",
      discussion: """
        The same catalog and options give the same bytes. A feed that cannot be carried is not written at all.

          majlis feed > feed.xml
          majlis feed --at now -o public/feed.xml
        """)

    @OptionGroup var catalog: CatalogOption

    @Option(help: ArgumentHelp("What to write: rss or atom.", valueName: "format"))
    var format: FeedFormat?

    @Option(
      name: .shortAndLong, help: ArgumentHelp("Write to this file, or with --all to this folder.", valueName: "file"))
    var output: String?

    @Option(
      help: ArgumentHelp(
        "Leave out episodes later than this: a date such as 2015-11-28T10:00:00+01:00, or now.", valueName: "instant"))
    var at: String?

    @Option(help: ArgumentHelp("Write at most so many items.", valueName: "n"))
    var limit: Int?

    @Flag(help: "Write every feed, each to NAME.xml in the folder of -o.")
    var all = false

    @Flag(help: "Refuse a feed with any error that check would find.")
    var strict = false

    @Argument(help: ArgumentHelp("The feed; may be left out where there is one.", valueName: "name"))
    var name: String?

    func validate() throws {
      if all, output == nil { throw ValidationError("--all needs a folder: -o DIR") }
      if all, name != nil { throw ValidationError("either --all or the name of one feed") }
      if let limit, limit < 0 { throw ValidationError("--limit is a number of items, 0 or more") }
    }

    func run() throws {
      let console = Console()
      let catalog = try Catalog(at: catalog.folder)
      let options = FeedOptions(format: format?.dialect, instant: try instant(), limit: limit, isStrict: strict)
      let feeds = all ? try catalog.feeds(options) : [try catalog.feed(name, options)]
      let findings = feeds.flatMap(\.findings)
      console.note(findings)
      guard !findings.contains(where: { $0.severity == .error }) else { throw Refusal.data }
      if all, let output {
        try FeedDocument.write(feeds, toFolder: output)
      } else if let output {
        try feeds[0].write(toFile: output)
      } else {
        try feeds[0].write(to: console.output)
        try console.output.flush()
      }
    }

    private func instant() throws -> Int? {
      guard let at else { return nil }
      if at == "now" { return Clock.now }
      guard let date = FeedDate(reading: at.utf8.span) else {
        throw ValidationError("--at wants a date such as 2015-11-28T10:00:00+01:00, or now")
      }
      return date.instant()
    }
  }
}

/// What a feed can be written as.
enum FeedFormat: String, ExpressibleByArgument, CaseIterable {
  case rss
  case atom

  var dialect: Dialect { self == .rss ? .rss : .atom }
}
