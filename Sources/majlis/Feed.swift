import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Feed: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "feed",
      abstract: "Write the feed of a show as RSS or Atom.",
      discussion: """
        The same catalog and options give the same bytes. A feed that cannot be carried is not written at all. With --guard \
        neither is one that, beside the feed published last, has another guid, date or podcast:guid or lacks an episode; \
        --allow takes the name of the rule or the guid of the episode.

          majlis feed > feed.xml
          majlis feed --at now --guard public/feed.xml -o public/feed.xml
        """)

    @OptionGroup var catalog: CatalogOption

    @Option(help: ArgumentHelp("What to write: rss or atom.", valueName: "format"))
    var format: FeedFormat?

    @Option(
      name: .shortAndLong, help: ArgumentHelp("Write to this file, or with --all to this folder.", valueName: "file"))
    var output: String?

    @OptionGroup var moment: InstantOption

    @Option(help: ArgumentHelp("Write at most so many items.", valueName: "n"))
    var limit: Int?

    @Flag(help: "Write every feed, each to NAME.xml in the folder of -o.")
    var all = false

    @Flag(help: "Refuse a feed with any error that check would find.")
    var strict = false

    @Option(
      help: ArgumentHelp(
        "Refuse what would hurt the subscribers of this published feed; - is standard input; with --all a folder always.",
        valueName: "file"))
    var `guard`: String?

    @Option(
      help: ArgumentHelp("Let --guard pass a rule, or the episode with this guid. May be repeated.", valueName: "name"))
    var allow: [String] = []

    @Argument(help: ArgumentHelp("The feed; may be left out where there is one.", valueName: "name"))
    var name: String?

    func validate() throws {
      if all, output == nil { throw ValidationError("--all needs a folder: -o DIR") }
      if all, name != nil { throw ValidationError("either --all or the name of one feed") }
      if all, `guard` == "-" { throw ValidationError("with --all --guard needs a folder: --guard DIR") }
      if !allow.isEmpty, `guard` == nil { throw ValidationError("--allow is for --guard") }
      if let limit, limit < 0 { throw ValidationError("--limit is a number of items, 0 or more") }
    }

    func run() throws {
      let console = Console()
      let catalog = try Catalog(at: catalog.folder)
      let options = FeedOptions(
        format: format?.dialect, instant: try moment.instant(), limit: limit, isStrict: strict)
      let feeds = all ? try catalog.feeds(options) : [try catalog.feed(name, options)]
      let findings = feeds.flatMap(\.findings)
      console.note(findings)
      guard !findings.contains(where: { $0.severity == .error }) else { throw Refusal.data }
      try protect(feeds, console)
      if all, let output {
        try FeedDocument.write(feeds, toFolder: output)
      } else if let output {
        try feeds[0].write(toFile: output)
      } else {
        try feeds[0].write(to: console.output)
        try console.output.flush()
      }
      // To give back the memory of thousands of records would take longer than to leave it to the system.
      withExtendedLifetime(feeds) { leave(0) }
    }

    /// Compares the feeds with what is published of them.
    private func protect(_ feeds: [FeedDocument], _ console: Console) throws {
      guard let published = `guard` else { return }
      let guardian = PublishingGuard(allowing: allow)
      let pairs = try feeds.compactMap { feed in
        try all ? source(of: feed, in: published).map { (feed, $0) } : (feed, FeedSource(published))
      }
      let judgement = try guardian.judge(pairs)
      console.note(judgement.findings)
      for name in judgement.idle { console.note("majlis: --allow \(Printable(name).text) allows nothing\n") }
      guard !judgement.findings.contains(where: { $0.severity == .error }) else { throw Refusal.data }
    }

    /// What is published of a feed in a folder; nil where that is nothing yet. A folder that is missing counts as such
    /// only where it will be made: else its name may be mistyped, and nothing would be guarded.
    private func source(of feed: FeedDocument, in folder: String) throws -> FeedSource? {
      do throws(SystemFault) {
        return try FeedSource("\(folder)/\(feed.name).xml")
      } catch {
        guard error.isMissing, folder == output || FolderTest(folder).isFolder else { throw error }
        return nil
      }
    }
  }
}

/// What a feed can be written as.
enum FeedFormat: String, ExpressibleByArgument, CaseIterable {
  case rss
  case atom

  var dialect: Dialect { self == .rss ? .rss : .atom }
}
