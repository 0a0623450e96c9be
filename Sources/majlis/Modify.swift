import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Modify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "modify",
      abstract: "Change fields of the episodes that a query means: all or none.",
      discussion: """
        The changes are shown first; a terminal is asked, else only --yes makes them. FIELD= takes the field away, one \
        that is given twice gets a list. Comments and all that is not named stay as they are; a guid is never changed. \
        How to write a query says majlis help list.

          majlis modify date:2024 season=8
          majlis modify title:bonus episode_type=bonus explicit= --yes
        """)

    @OptionGroup var catalog: CatalogOption

    @Flag(help: "Make the changes without a question.")
    var yes = false

    @Argument(help: ArgumentHelp("Which episodes, and field=value for each change.", valueName: "query|field=value"))
    var words: [String]

    func run() throws {
      let console = Console()
      let assignments = try Assignments(words)
      let query = try Query(assignments.query, now: Clock.now)
      if query.isOfAll {
        let message = "say which episodes, such as season:1; title: means all that have one"
        throw CommandError(message: message, status: Status.usage)
      }
      let catalog = try Catalog(at: catalog.folder)
      let modification = try Modification(assignments, query, in: catalog)
      console.note(modification.findings.filter { $0.severity == .error })
      guard !modification.isRefused else { throw Refusal.data }
      guard !modification.paths.isEmpty else { return console.note(modification.nothing) }
      if !yes { try console.put(modification.difference.diffLines) }
      guard try yes || isWanted(modification, console) else { return }
      try modification.commit(to: catalog)
      try console.put(modification.paths.map { Printable($0).text + "\n" }.joined())
    }

    private func isWanted(_ modification: Modification, _ console: Console) throws -> Bool {
      let count = modification.paths.count
      let files = count == 1 ? "1 file" : "\(count) files"
      if Terminal.isConversation { return console.isAffirmed("Change \(files)?") }
      console.note("\(files) would change; --yes does it\n")
      return false
    }
  }
}

extension Modification {
  /// Why there is nothing to do.
  fileprivate var nothing: String {
    episodeCount == 0
      ? "no episode is meant\n"
      : "nothing to change in \(episodeCount == 1 ? "1 episode" : "\(episodeCount) episodes")\n"
  }
}

extension String {
  /// A unified diff fit for a terminal, in colour where there is one.
  fileprivate var diffLines: String {
    let lines = printableLines
    guard Terminal.hasColour else { return lines }
    return lines.split(separator: "\n").map { line in
      switch line.first {
      case "+": "\u{1B}[32m\(line)\u{1B}[0m\n"
      case "-": "\u{1B}[31m\(line)\u{1B}[0m\n"
      default: line + "\n"
      }
    }.joined()
  }
}
