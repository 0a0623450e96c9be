internal import MajlisFeed

extension YAMLStop {
  /// The fault in words for someone who does not know how a parser works, where the eye finds it.
  func fault(in source: Span<UInt8>) -> YAMLFault {
    let mark = standsAtBeginning ? began ?? at : at
    if isTab(in: source) { return YAMLFault(place: at.place, problem: .tab) }
    if problem == "found undefined tag handle" {
      return YAMLFault(place: (began ?? at).place, problem: .tag("an undefined handle"))
    }
    if problem == "did not find expected <document start>" {
      return YAMLFault(place: at.place, problem: .severalDocuments)
    }
    if problem.hasPrefix("Maximum nesting level") || problem.hasPrefix("exceeded max depth") {
      return YAMLFault(place: at.place, problem: .tooDeep)
    }
    let (words, hint) = words(character: character(in: source))
    return YAMLFault(place: mark.place, problem: .syntax(problem: words, hint: hint))
  }

  /// Whether the cause stands where the thing began, while libyaml saw it only later.
  private var standsAtBeginning: Bool {
    problem == "found unexpected end of stream" || problem == "could not find expected ':'"
      || problem == "found unexpected document indicator"
  }

  private func isTab(in source: Span<UInt8>) -> Bool {
    problem.hasPrefix("found a tab character")
      || (problem == "found character that cannot start any token" && character(in: source) == "\t")
  }

  /// The character at the problem.
  private func character(in source: Span<UInt8>) -> Character? {
    let starts = YAMLCharacters.lineStarts(source, from: 0)
    guard Int(at.line) < starts.count else { return nil }
    var (index, column) = (starts[Int(at.line)], at.column)
    while index < source.count {
      if !YAMLCharacters.isContinuation(source[index]) {
        guard column > 0 else { return YAMLCharacters.decode(source, at: index).map { Character($0.scalar) } }
        column -= 1
      }
      index += 1
    }
    return nil
  }

  private func words(character: Character?) -> (String, hint: String?) {
    switch problem {
    case "mapping values are not allowed in this context":
      ("a second `: ` stands in one value", "put the value in quotes, or check the indentation")
    case "found character that cannot start any token":
      ("a value cannot begin with `\(character.map(String.init) ?? "")`", "put the value in quotes")
    case "found unexpected end of stream": ("the quote is never closed", "close it where the text ends")
    case "found unexpected document indicator": ("the quote is not closed before the document ends", nil)
    case "could not find expected ':'": ("the line has no `: ` behind a key", "write `key: value`")
    case "did not find expected key": keyWords(character)
    case "did not find expected '-' indicator":
      ("the line is no further entry of the list", "begin it with `- `, or check the indentation")
    case "block sequence entries are not allowed in this context":
      ("a list cannot begin here", "put each `- ` on a line of its own, or the text in quotes")
    case "mapping keys are not allowed in this context":
      ("a key cannot stand here", "check the indentation, or put the text in quotes")
    case "did not find expected alphabetic or numeric character":
      ("a value cannot begin with `*` or `&`", "put the value in quotes")
    default: (technicalWords, hint: bracketHint)
    }
  }

  /// A line of a block mapping that is no key: mostly text behind a closed quote, or
  /// too much or too little indentation.
  private func keyWords(_ character: Character?) -> (String, hint: String?) {
    guard let character, !character.isNewline else {
      return ("a key is expected here", "check the indentation")
    }
    return ("a key is expected here", "check the indentation, and that nothing follows a closing quote or bracket")
  }

  /// The rarer problems, in libyaml's words.
  private var technicalWords: String {
    switch problem {
    case "did not find expected ',' or ']'": "`,` or `]` is expected here"
    case "did not find expected ',' or '}'": "`,` or `}` is expected here"
    case "did not find expected node content": "a value is expected here"
    case "found unknown escape character": "the escape behind `\\` is not known"
    case "did not find expected hexdecimal number": "the escape needs more hexadecimal digits"
    case "found unexpected ':'": "`:` cannot stand here"
    default: problem
    }
  }

  private var bracketHint: String? {
    switch problem {
    case "found unknown escape character": "write `\\\\` for a backslash, or use single quotes"
    case "found unexpected ':'": "put the value in quotes"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'", "did not find expected node content":
      began.map { "the bracket was opened at \($0.place.line):\($0.place.column)" }
    default: nil
    }
  }
}
