import ArgumentParser

/// The arguments of the program, with `-C DIR` before a subcommand moved behind it: there its option is declared.
enum Arguments {
  ///
  /// - Throws: `CommandError` where the arguments are not known. Swift's runtime looks for them by `/proc/self/maps` and gives none
  ///   when that cannot be opened; a command without a word would then print its help and call it a success.
  static func leading() throws(CommandError) -> [String] {
    guard !CommandLine.arguments.isEmpty else {
      throw CommandError(message: "the arguments cannot be read: is /proc there?", status: Status.world)
    }
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count > 2, arguments[0] == "-C" else { return arguments }
    let moved = arguments[0...1]
    arguments.removeFirst(2)
    arguments.insert(contentsOf: moved, at: 1)
    return arguments
  }
}

/// Which catalog a command works on.
struct CatalogOption: ParsableArguments {
  @Option(name: .customShort("C"), help: ArgumentHelp("Work on the catalog in this folder.", valueName: "dir"))
  var folder = "."
}
