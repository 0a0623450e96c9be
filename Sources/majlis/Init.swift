import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: "Begin a show: its file in feeds/ and an example of an episode.",
      discussion: """
        On a terminal what the options do not say is asked. No file is overwritten. The paths of the new files are printed.

          majlis init
          majlis init voice --title "Village Voice" --link https://voice.example/
        """)

    @OptionGroup var catalog: CatalogOption

    @Option(help: ArgumentHelp("The title of the show.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("The address of its page.", valueName: "address"))
    var link: String?

    @Option(help: ArgumentHelp("The address where the feed will be found.", valueName: "address"))
    var url: String?

    @Option(help: ArgumentHelp("What it is about; the title without it.", valueName: "text"))
    var description: String?

    @Option(help: ArgumentHelp("Its language, such as en or de-ch; en without it.", valueName: "tag"))
    var language: String?

    @Option(help: ArgumentHelp("Who makes it; the title without it.", valueName: "name"))
    var author: String?

    @Option(help: ArgumentHelp("Whom directories write to.", valueName: "address"))
    var email: String?

    @Option(help: ArgumentHelp("The address of its cover, a square JPEG or PNG.", valueName: "address"))
    var image: String?

    @Option(help: ArgumentHelp("One of Apple's categories: News, or \"News > Politics\".", valueName: "category"))
    var category: String?

    @Flag(help: "It is not for children.")
    var explicit = false

    @Argument(
      help: ArgumentHelp("The name of the feed, a to z, 0 to 9 and -; made of the title without it.", valueName: "name")
    )
    var name: String?

    func run() throws {
      let console = Console()
      let catalog = try Catalog(becoming: catalog.folder)
      var show = try told()
      if Terminal.isConversation {
        try Interview(console, catalog).complete(&show)
      } else if NewShow.Part.allCases.contains(where: { $0.isRequired && show[$0] == nil }) {
        throw CommandError(message: "nobody can be asked here: init needs --title and --link", status: Status.usage)
      }
      show.complete()
      try console.put(catalog.starting(show).map { Printable($0).text + "\n" }.joined())
    }

    /// What the options say.
    private func told() throws -> NewShow {
      var show = NewShow()
      (show.name, show.isExplicit) = (name, explicit)
      let options: [(NewShow.Part, String?)] = [
        (.title, title), (.link, link), (.url, url), (.description, description), (.language, language),
        (.author, author), (.email, email), (.image, image), (.category, category),
      ]
      var faults: [String] = []
      for (part, text) in options {
        show[part] = text
        if let fault = show.fault(in: part) { faults.append("--\(part.rawValue): \(fault.sentences)") }
      }
      guard faults.isEmpty else {
        throw CommandError(message: faults.joined(separator: "\nmajlis: "), status: Status.usage)
      }
      return show
    }
  }
}

/// Asks on a terminal what nobody has told.
private struct Interview {
  private let console: Console
  private let catalog: Catalog

  init(_ console: Console, _ catalog: Catalog) {
    (self.console, self.catalog) = (console, catalog)
  }

  private static let questions: [(part: NewShow.Part, words: String)] = [
    (.title, "Title of the show"), (.link, "Address of its page"), (.description, "What it is about"),
    (.language, "Language"), (.author, "Who makes it"), (.email, "E-mail for directories, or nothing"),
    (.category, "Category such as News > Politics, or nothing"),
  ]

  /// Asks until each answer can be published, and no more once the name of the feed cannot be.
  func complete(_ show: inout NewShow) throws {
    for (part, words) in Self.questions where show[part] == nil {
      try catalog.admitName(of: show)
      var isOpen = true
      while isOpen {
        show[part] = try answer(words, show.standard(part))
        let fault = show.fault(in: part)
        if let fault { console.note("  \(fault.sentences)\n") }
        isOpen = fault != nil || (part.isRequired && show[part] == nil)
      }
    }
  }

  private func answer(_ words: String, _ standard: String?) throws -> String? {
    console.note("\(words)\(standard.map { " [\(Printable($0).text)]" } ?? ""): ")
    guard let line = readLine() else {
      console.note("\n")
      throw CommandError(message: "the answers ended; nothing was written", status: Status.usage)
    }
    let answer = line.split(separator: " ").joined(separator: " ")
    return answer.isEmpty ? standard : answer
  }
}

extension Finding {
  /// What is wrong and how it is put right, on one line.
  fileprivate var sentences: String { message + (help.map { "; \($0)" } ?? "") }
}
