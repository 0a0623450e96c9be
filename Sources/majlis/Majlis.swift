import ArgumentParser
import MajlisCatalog

/// The program: its subcommands and how it ends.
@main
struct Majlis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "majlis",
    abstract: "Keep a podcast as text: a catalog of YAML files, validated, and written as RSS and Atom.",
    discussion: """
      majlis import old-host.xml      the show and every episode, nothing lost
      majlis add episode.yaml         validated, given its guid, put into the catalog
      majlis feed > feed.xml          the same bytes every time
      """,
    version: "majlis 0.1.0",
    subcommands: [
      Init.self, Add.self, Feed.self, Import.self, Check.self, Convert.self, List.self, Show.self, Search.self,
      People.self, Stats.self, Modify.self, Diff.self, Fmt.self,
    ])

  /// Exit status 0 for done, 1 for errors in the data, 2 for a failing world, 64 for wrong usage,
  /// 141 for a broken pipe.
  static func main() {
    StandardDescriptors.repair()
    ignoreBrokenPipes()
    let console = Console()
    let status = console.ending {
      var command = try parseAsRoot(Arguments.leading())
      try command.run()
    }
    leave(status)
  }
}
