import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "convert",
      abstract: "Turn one feed document into JSON, RSS or Atom, without a catalog.",
      discussion: """
        JSON is indented on a terminal and one line when piped; --lines prints the feed and then one item a line.

          majlis convert feed.xml --to json
        """)

    /// What a document can be turned into.
    enum Target: String, ExpressibleByArgument, CaseIterable {
      case json
      case rss
      case atom
    }

    @Option(help: ArgumentHelp("What to write: json, rss or atom.", valueName: "format"))
    var to: Target

    @Flag(help: "Write JSON as one object a line.")
    var lines = false

    @Flag(help: "Make relative addresses in the JSON absolute: by xml:base and by the feed's own address.")
    var resolve = false

    @Option(
      help: ArgumentHelp("The address that the document came from, for --resolve.", valueName: "address"))
    var base: String?

    @Argument(help: ArgumentHelp("The feed document; - is standard input.", valueName: "feed"))
    var feed: String

    func validate() throws {
      if base != nil, !resolve { throw ValidationError("--base is for --resolve") }
      if resolve, to != .json { throw ValidationError("--resolve is for --to json") }
    }

    func run() throws {
      let console = Console()
      let conversion = try Conversion(FeedSource(feed), to: target)
      console.note(conversion.findings)
      guard !conversion.isRefused else { throw Refusal.data }
      try conversion.write(to: console.output)
      try console.output.flush()
    }

    private var addresses: JSONAddresses {
      // An empty address is none: scripts pass on what they have.
      resolve ? .resolved(documentAddress: base.flatMap { $0.isEmpty ? nil : $0 }) : .asTheyStand
    }

    private var target: Conversion.Target {
      switch to {
      case .json: .json(lines ? .lines : Terminal.isOutput ? .indented : .line, addresses)
      case .rss: .feed(.rss)
      case .atom: .feed(.atom)
      }
    }
  }
}
