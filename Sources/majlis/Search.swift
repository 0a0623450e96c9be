import ArgumentParser
import MajlisCatalog
import MajlisFeed

extension Majlis {
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search",
      abstract: "Find a text in all that the catalog says.",
      discussion: """
        Letters are alike whatever their case and accents, in every script. Several words are one text. Each line that \
        has it is shown with its place.

          majlis search islamic movement
        """)

    @OptionGroup var catalog: CatalogOption

    @Flag(help: "Write one JSON object a line for each line with a hit.")
    var json = false

    @Argument(help: ArgumentHelp("What to look for.", valueName: "text"))
    var text: [String]

    func run() throws {
      let console = Console()
      let (hits, findings) = try Catalog(at: catalog.folder).searching(text.joined(separator: " "))
      var path: String?
      for hit in hits {
        if json {
          try console.put { hit.write(&$0) }
        } else if let width = Terminal.width {
          if hit.path != path { try console.put(lines: (path == nil ? [] : [""]) + [Printable(hit.path).text]) }
          try console.put(lines: [hit.excerpt(width: width, isColoured: Terminal.hasColour)])
        } else {
          try console.put(lines: [hit.whole])
        }
        path = hit.path
      }
      try console.finish(findings)
    }
  }
}

extension TextHit {
  /// `path:line:column: ` and the line.
  fileprivate var whole: String {
    let start = line.utf8.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.startIndex
    return "\(Printable(path).text):\(place.line):\(place.column): \(Printable(line[start...]).text)"
  }

  /// The place and as much of the line around the first hit as a terminal shows.
  fileprivate func excerpt(width: Int, isColoured: Bool) -> String {
    let head = CellWidth.padded("\(place.line):\(place.column)", to: 7, isNumber: true) + "  "
    var pieces = pieces
    let room = max(20, width - CellWidth.of(head))
    if let first = pieces.first, pieces.reduce(0, { $0 + CellWidth.of($1.text) }) > room {
      // The hit stands in the middle, unless the line begins or ends near it.
      let behind = pieces.dropFirst().reduce(0) { $0 + CellWidth.of($1.text) }
      pieces[0].text = first.text.ending(in: max(room / 3, room - behind))
    }
    var rest = room
    let shown = pieces.map { piece in
      let text = CellWidth.cut(piece.text, to: rest)
      rest -= CellWidth.of(text)
      return piece.isHit && isColoured && !text.isEmpty ? "\u{1B}[1;31m\(text)\u{1B}[0m" : text
    }
    return head + shown.joined()
  }

  /// The line in turn without and with hits, fit for a terminal.
  private var pieces: [(text: String, isHit: Bool)] {
    let bytes = Array(line.utf8)
    var (pieces, at): ([(text: String, isHit: Bool)], Int) = ([], bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? 0)
    func text(_ range: Range<Int>) -> String { Printable(String(decoding: bytes[range], as: UTF8.self)).text }
    for range in ranges where range.lowerBound >= at {
      pieces.append((text(at..<range.lowerBound), false))
      pieces.append((text(range), true))
      at = range.upperBound
    }
    return pieces + [(text(at..<bytes.count), false)]
  }

  fileprivate func write(_ writer: inout JSONWriter) {
    writer.string("path", path)
    writer.number("line", place.line)
    writer.number("column", place.column)
    writer.string("text", line)
  }
}

extension String {
  /// The longest end of the text that takes no more than so many cells, `…` for what stands before it.
  fileprivate func ending(in limit: Int) -> String {
    guard CellWidth.of(self) > limit else { return self }
    var (start, room) = (endIndex, limit - 1)
    while start > startIndex {
      let before = index(before: start)
      room -= CellWidth.of(String(self[before]))
      guard room >= 0 else { break }
      start = before
    }
    return "…" + self[start...]
  }
}
