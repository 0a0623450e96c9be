import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Read feeds into the catalog, nothing lost.",
      discussion: """
        A folder that is no catalog becomes one. Episodes that are there already are compared: what differs is shown, and \
        changed with --update. Nothing is ever deleted.

          majlis import feed.xml
          curl -s https://example.org/feed.xml | majlis import -

        More than \(Limits.summary) is not read.
        """)

    @OptionGroup var catalog: CatalogOption

    @Option(name: .customLong("as"), help: ArgumentHelp("The name of the feed.", valueName: "name"))
    var feed: String?

    @Flag(help: "Change what differs in the files, in its place.")
    var update = false

    @Flag(help: "Say what would be done and do nothing.")
    var dryRun = false

    @Flag(help: "Refuse a document that had to be repaired.")
    var strict = false

    @Argument(help: ArgumentHelp("Feed documents; - is standard input.", valueName: "file"))
    var files: [String]

    func run() throws {
      let console = Console()
      let catalog = try Catalog(becoming: catalog.folder)
      var options = ImportOptions()
      (options.name, options.updates, options.isDryRun, options.isStrict) = (feed, update, dryRun, strict)
      let outcome = try catalog.importing(files.map { try FeedSource($0) }, options)
      console.note(outcome.findings)
      guard !outcome.isRefused else { throw Refusal.data }
      try console.put(outcome.reports.map { $0.text(isDryRun: dryRun) }.joined())
    }
  }
}

extension ImportReport {
  /// What was done, for people: what differs, what is missing, and the numbers at the end.
  func text(isDryRun: Bool) -> String {
    var lines: [String] = []
    for file in different {
      let verb = !isUpdated ? "differs" : isDryRun ? "would change" : "changed"
      lines.append("\(verb) \(file.path): \(file.keys.joined(separator: ", "))")
    }
    for path in missing { lines.append("not in the document: \(path)") }
    lines.append(summary(isDryRun: isDryRun))
    return lines.map { Printable($0).text + "\n" }.joined()
  }

  private func summary(isDryRun: Bool) -> String {
    let verb = isDryRun ? "would be added" : "added"
    var parts: [String] = []
    if let feedPath { parts.append("\(feedPath) \(verb)") }
    if addedCount > 0 { parts.append("\(addedCount) \(addedCount == 1 ? "episode" : "episodes") \(verb)") }
    if !different.isEmpty { parts.append(differences(isDryRun: isDryRun)) }
    if unchangedCount > 0 || parts.isEmpty { parts.append("\(unchangedCount) unchanged") }
    return "\(name): \(parts.joined(separator: ", "))"
  }

  private func differences(isDryRun: Bool) -> String {
    let isOne = different.count == 1
    let files = isOne ? "1 file" : "\(different.count) files"
    if isUpdated { return "\(files) \(isDryRun ? "would be changed" : "changed")" }
    return isOne ? "\(files) differs (--update changes it)" : "\(files) differ (--update changes them)"
  }
}
