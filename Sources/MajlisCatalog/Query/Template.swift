internal import MajlisFeed

/// How an episode is printed in a line of somebody's own: `{date}  {title}`.
///
/// A name in braces is a field, `{{` and `}}` are the braces themselves, `\t` and `\n` a tab and a new line. Several
/// values stand with commas between them, text of several lines on one.
public struct Template {
  private enum Piece {
    case text(String)
    case field(EpisodeField)
  }

  private var pieces: [Piece] = []

  /// - Throws: `QueryFault` for a field that does not exist and a brace that stands alone.
  public init(_ text: String) throws(QueryFault) {
    var rest = text[...]
    while let character = rest.popFirst() {
      let isDouble = rest.first == character
      switch character {
      case "{" where isDouble, "}" where isDouble:
        rest.removeFirst()
        add(character)
      case "{":
        guard let end = rest.firstIndex(of: "}") else { throw Self.fault(text, rest) }
        pieces.append(.field(try EpisodeField(String(rest[..<end]))))
        rest = rest[end...].dropFirst()
      case "}": throw Self.fault(text, rest)
      case "\\": add(Self.escaped(&rest))
      default: add(character)
      }
    }
  }

  private static func fault(_ text: String, _ rest: Substring) -> QueryFault {
    .badTemplate(text, character: text.distance(from: text.startIndex, to: rest.startIndex))
  }

  private static func escaped(_ rest: inout Substring) -> Character {
    switch rest.first {
    case "t":
      rest.removeFirst()
      return "\t"
    case "n":
      rest.removeFirst()
      return "\n"
    case "\\": return rest.removeFirst()
    default: return "\\"
    }
  }

  private mutating func add(_ character: Character) {
    if case .text(let before) = pieces.last {
      pieces[pieces.count - 1] = .text(before + String(character))
    } else {
      pieces.append(.text(String(character)))
    }
  }

  /// The line of an episode, without its end.
  public func text(of episode: Episode) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .field(let field): field.shown(of: episode).map(\.onOneLine).joined(separator: ", ")
      }
    }.joined()
  }
}

extension String {
  /// The text with single spaces for all white space in it, and fit for a terminal.
  var onOneLine: String {
    guard utf8.contains(where: { $0 <= 0x20 && $0 != 0x20 }) else { return Printable(self).text }
    return split(whereSeparator: \.isWhitespace).map { Printable($0).text }.joined(separator: " ")
  }
}
