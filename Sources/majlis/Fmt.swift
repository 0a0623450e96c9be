import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Fmt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fmt",
      abstract: "Rewrite catalog files in canonical order and style: all or none.",
      discussion: """
        Comments stay with the key that they stand above or behind, and nothing says anything else than before. The paths \
        of the files that change are printed.

          majlis fmt
          majlis fmt --check
          majlis fmt --canonical episodes/2015-11-28-the-state.yaml
        """)

    @OptionGroup var catalog: CatalogOption

    @Flag(help: "Change nothing, list the files that would change, and end with status 1 if there are any.")
    var check = false

    @Flag(help: "Respell durations (0:39:03), dates (2015-11-28T10:00:00+01:00) and answers (true, false) too.")
    var canonical = false

    @Argument(help: ArgumentHelp("Files of the catalog; all of them without any.", valueName: "file"))
    var files: [String] = []

    func run() throws {
      let console = Console()
      let outcome = try Catalog(at: catalog.folder).formatting(files, isCanonical: canonical, isDry: check)
      console.note(outcome.findings)
      guard !outcome.isRefused else { throw Refusal.data }
      try console.put(outcome.paths.map { Printable($0).text + "\n" }.joined())
      if check, !outcome.paths.isEmpty { throw Refusal.data }
    }
  }
}
