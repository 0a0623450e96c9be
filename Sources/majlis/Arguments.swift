import ArgumentParser
import MajlisCatalog
import MajlisFeed

/// The arguments of the program, with `-C DIR` before a subcommand moved behind it: there its option is declared.
enum Arguments {
  /// The arguments that the parser gets.
  ///
  /// - Throws: `CommandError` where the arguments are not known. Swift's runtime
  ///   looks for them by `/proc/self/maps` and gives none when that cannot be opened;
  ///   a command without a word would then print its help and call it a success.
  static func leading() throws(CommandError) -> [String] {
    guard !CommandLine.arguments.isEmpty else {
      throw CommandError(message: "the arguments cannot be read: is /proc there?", status: Status.world)
    }
    var arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count > 2, arguments[0] == "-C" {
      let moved = arguments[0...1]
      arguments.removeFirst(2)
      arguments.insert(contentsOf: moved, at: 1)
    }
    try check(command: arguments.first)
    if arguments.first == "help" { try check(command: arguments.dropFirst().first) }
    return arguments
  }

  /// A word that is no command is told with the nearest one that is.
  private static func check(command word: String?) throws(CommandError) {
    // Each command says its name: to make it from that of the type takes longer than all else before a command.
    let names = Majlis.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
    let nearest = NearMiss.nearest(word, among: names)
    throw CommandError(
      message: "there is no command `\(word)`", status: Status.usage,
      help: nearest.map { "did you mean \($0)?" } ?? "majlis --help lists the commands")
  }
}

/// Which catalog a command works on.
struct CatalogOption: ParsableArguments {
  @Option(name: .customShort("C"), help: ArgumentHelp("Work on the catalog in this folder.", valueName: "dir"))
  var folder = "."
}

/// The instant for which the catalog is published.
struct InstantOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out episodes later than this: a date such as 2015-11-28T10:00:00+01:00, or now.", valueName: "instant"))
  var at: String?

  /// Seconds since 1970; nil for no limit.
  func instant() throws -> Int? {
    guard let at else { return nil }
    if at == "now" { return Clock.now }
    guard let date = FeedDate(reading: at.utf8.span) else {
      throw ValidationError("--at wants a date such as 2015-11-28T10:00:00+01:00, or now")
    }
    return date.instant()
  }
}
