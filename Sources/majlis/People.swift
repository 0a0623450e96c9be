import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct People: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "people",
      abstract: "Tell who has been in the episodes: how often, when, in which role, with whom.",
      discussion: """
        Without a name everybody is listed, and on standard error spellings that look like one person; nothing is \
        merged. A part of a name is enough. Of those who were in the same episodes the twenty most frequent are told.

          majlis people
          majlis people pannier
        """)

    @OptionGroup var catalog: CatalogOption

    @Flag(help: "Write one JSON object a line for each person.")
    var json = false

    @Argument(
      help: ArgumentHelp("Only these persons, with all that is known of them.", valueName: "name"),
      completion: .custom { _, _, _ in Completion.people })
    var name: [String] = []

    func run() throws {
      let console = Console()
      let selection = try Catalog(at: catalog.folder).episodes(matching: Query())
      let credits = Credits(selection)
      let people = try name.isEmpty ? credits.people : credits.people(named: name.joined(separator: " "))
      let alike = credits.alikeNames()
      if json {
        for person in people {
          let companions = credits.companions(of: person)
          try console.put { person.write(&$0, with: companions, alike: alike[person.name] ?? []) }
        }
      } else if name.isEmpty {
        try console.put(lines: credits.table.lines(width: Terminal.width))
        try console.output.flush()
        console.note(credits.doubts(alike).joined())
      } else {
        let lines = people.map { $0.lines(with: credits.companions(of: $0), alike: alike[$0.name] ?? []) }
        try console.put(lines: lines.joined(separator: [""]).map { $0 })
      }
      try console.finish(selection.findings)
    }
  }
}

extension Credits {
  fileprivate var table: TextTable {
    var table = TextTable([
      TextTable.Column("name", isFlexible: true), TextTable.Column("episodes", isNumber: true),
      TextTable.Column("first"), TextTable.Column("last"), TextTable.Column("role", isFlexible: true),
    ])
    for person in people {
      table.add([
        Printable(person.name).text, String(person.episodes.count), person.episodes.first?.day ?? "",
        person.episodes.last?.day ?? "", person.roles.map { Printable($0.role).text }.joined(separator: ", "),
      ])
    }
    return table
  }

  /// Each pair of names that look like one person, once.
  fileprivate func doubts(_ alike: [String: [String]]) -> [String] {
    people.flatMap { person in
      (alike[person.name] ?? []).filter { person.name < $0 }.map {
        "`\(Printable(person.name).text)` and `\(Printable($0).text)` look like one person\n"
      }
    }
  }
}

extension Credits.Person {
  /// `panellist 7, moderator 4`: how often where there are several.
  fileprivate var roleText: String {
    roles.map { Printable($0.role).text + (roles.count > 1 ? " \($0.count)" : "") }.joined(separator: ", ")
  }

  fileprivate func lines(with companions: [(name: String, count: Int)], alike: [String]) -> [String] {
    let width = Terminal.width
    var facts = [("role", roleText)]
    if !companions.isEmpty {
      facts.append(("with", companions.map { "\(Printable($0.name).text) (\($0.count))" }.joined(separator: ", ")))
    }
    if !alike.isEmpty { facts.append(("perhaps", alike.map { Printable($0).text }.joined(separator: ", "))) }
    facts.append(("episodes", String(episodes.count)))
    var table = TextTable([TextTable.Column(""), TextTable.Column("", isFlexible: true)])
    for episode in episodes { table.add([episode.day ?? "", Printable(episode.title ?? episode.path).text]) }
    return [Printable(name).text] + facts.flatMap { FactLines.lines($0.0, $0.1, width: width) }
      + table.lines(width: width.map { $0 - FactLines.indent }).map { "  " + $0 }
  }

  fileprivate func write(
    _ writer: inout JSONWriter, with companions: [(name: String, count: Int)], alike: [String]
  ) {
    writer.string("name", name)
    writer.number("episodes", episodes.count)
    writer.string("first", ifAny: episodes.first?.date)
    writer.string("last", ifAny: episodes.last?.date)
    writer.object("roles") { writer in for (role, count) in roles { writer.number(role, count) } }
    writer.object("with") { writer in for (name, count) in companions { writer.number(name, count) } }
    writer.strings("perhaps", alike)
  }
}
