import MajlisCatalog

/// A word and what is to be said of it, indented, with the text broken between its words where a terminal has an end.
enum FactLines {
  /// How far facts stand from the edge.
  static let indent = 2
  private static let wordWidth = 11

  static func lines(_ word: String, _ text: String, width: Int?) -> [String] {
    let room = width.map { max(20, $0 - indent - wordWidth - 1) }
    let broken = text.broken(to: room)
    return broken.enumerated().map { index, line in
      String(repeating: " ", count: indent) + CellWidth.padded(index == 0 ? word : "", to: wordWidth) + " " + line
    }
  }
}

extension String {
  /// The lines of a text that is broken at spaces so that each takes no more than so many cells, but for longer words.
  func broken(to width: Int?) -> [String] {
    guard let width, CellWidth.of(self) > width else { return [self] }
    var lines: [String] = []
    var (line, cells) = ("", 0)
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let length = CellWidth.of(String(word))
      if !line.isEmpty, cells + 1 + length > width {
        lines.append(line)
        (line, cells) = ("", 0)
      }
      cells += length + (line.isEmpty ? 0 : 1)
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
