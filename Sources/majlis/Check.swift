import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Find every fault in feed documents and catalogs, each at its place.",
      discussion: """
        Without a path the catalog is checked. Exit status 1 when there is an error, with --strict also for a warning; \
        with --fix what remains counts.

          majlis check
          majlis check feed.xml --for apple
          majlis check --explain guid-missing
          majlis check --fix --dry-run

        More than \(Limits.summary) is not read.
        """)

    @OptionGroup var catalog: CatalogOption

    @Option(
      help: ArgumentHelp(
        "How findings are written: text; json, one object a line; sarif; or github, for its workflows.",
        valueName: "format"))
    var format = FindingFormat.text

    @Option(
      name: .customLong("for"),
      help: ArgumentHelp("Let what apple, spotify, psp1 or youtube requires count as errors.", valueName: "consumer"))
    var consumer: ConsumerName?

    @Flag(help: "Let warnings count as errors.")
    var strict = false

    @Flag(help: "Show advice too.")
    var advice = false

    @Flag(help: "Correct what is certain in the files of the catalog: all or none.")
    var fix = false

    @Flag(help: "With --fix: show what would change, and change nothing.")
    var dryRun = false

    @Option(
      help: ArgumentHelp("Say what a rule does, why, and who requires it; all for every rule.", valueName: "rule"))
    var explain: String?

    @Flag(help: "List all rules.")
    var rules = false

    @Argument(help: ArgumentHelp("Feed documents, YAML files or catalogs; - is standard input.", valueName: "path"))
    var paths: [String] = []

    func validate() throws {
      if dryRun, !fix { throw ValidationError("--dry-run is for --fix") }
    }

    func run() throws {
      let console = Console()
      if let explain { return try console.put(Rule.explanation(of: explain)) }
      if rules { return try console.put(Rule.list) }
      if fix { return try mend(console) }
      try report(try outcome(), console)
    }

    private func outcome() throws -> CheckOutcome {
      if paths.isEmpty { return try Catalog(at: catalog.folder).checking() }
      return try CheckOutcome(paths: paths, now: Clock.now)
    }

    private func report(_ outcome: CheckOutcome, _ console: Console) throws {
      let judged = consumer?.consumer.map { outcome.findings.map($0.judged) } ?? outcome.findings
      let findings = judged.filter { advice || $0.severity > .advice }
      try console.put(format.text(of: findings, outcome))
      if outcome.isCut { throw Refusal.world }
      let limit: Severity = strict ? .warning : .error
      if findings.contains(where: { $0.severity >= limit }) { throw Refusal.data }
    }

    /// Corrects, and tells what remains or would remain.
    private func mend(_ console: Console) throws {
      let catalog = try mendedCatalog()
      let mending = try catalog.mending(isDry: dryRun)
      let corrections = (dryRun ? mending.difference : mending.summary).printableLines
      // A program that reads the findings could not read these.
      if format == .text { try console.put(corrections) } else { console.note(corrections) }
      try report(try catalog.checking(after: mending), console)
    }

    private func mendedCatalog() throws -> Catalog {
      guard let path = paths.first else { return try Catalog(at: catalog.folder) }
      guard paths.count == 1, FolderTest(path).isFolder else {
        throw CommandError(
          message: "only files of a catalog are corrected", status: Status.usage,
          help: "name the folder of one catalog, or none for the one here")
      }
      return try Catalog(at: path)
    }
  }
}

/// A consumer by its name on the command line.
enum ConsumerName: String, ExpressibleByArgument, CaseIterable {
  case apple
  case spotify
  case psp1
  case youtube

  var consumer: Consumer? { Consumer(rawValue: rawValue) }
}
