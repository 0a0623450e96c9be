import ArgumentParser
import MajlisCatalog
import MajlisFeed

/// How findings are written.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif
  case github

  /// All that is put out for a check.
  func text(of findings: [Finding], _ outcome: CheckOutcome) -> String {
    switch self {
    case .text:
      let style: (Finding) -> String = Terminal.hasColour ? \.colouredLine : \.line
      return findings.map(style).joined() + outcome.summary(of: findings)
    case .json: return findings.map { $0.json + "\n" }.joined()
    case .sarif: return SARIF.text(of: findings)
    case .github: return findings.map(\.annotation).joined()
    }
  }
}

// MARK: - Text

extension CheckOutcome {
  /// One line: how much was looked at and what was found.
  func summary(of findings: [Finding]) -> String {
    let counts: [(severity: Severity, word: String)] = [(.error, "error"), (.warning, "warning")]
    let found = counts.compactMap { severity, word -> String? in
      let count = findings.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
      return count > 0 ? Self.counted(count, word) : nil
    }
    let looked = "\(Self.counted(feedCount, "feed")), \(Self.counted(itemCount, "episode"))"
    return "\(looked): \(found.isEmpty ? "no errors" : found.joined(separator: ", "))\n"
  }

  private static func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}

extension Finding {
  /// The line with its severity in colour and its rule dimmed.
  fileprivate var colouredLine: String {
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .advice: "36"
      }
    let mark = "\(severity.rawValue): "
    guard let range = line.firstRange(of: mark) else { return line }
    return line.replacingCharacters(of: range, with: "\u{1b}[1;\(colour)m\(mark)\u{1b}[0m")
  }

  // MARK: JSON

  /// One line of JSON.
  var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      if let file { writer.string("file", file) }
      if let place {
        writer.number("line", place.line)
        writer.number("column", place.column)
      }
      writer.string("severity", severity.rawValue)
      writer.string("rule", rule.id)
      writer.string("message", message)
      if let help { writer.string("help", help) }
      if let fix { writer.string("fix", fix) }
      if count > 1 { writer.number("count", count) }
    }
    return writer.text
  }

  // MARK: GitHub

  /// A command of GitHub's workflows, which shows the finding beside the line.
  fileprivate var annotation: String {
    let level =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .advice: "notice"
      }
    var properties = file.map { ["file=\(Printable($0).text.escapedForProperty)"] } ?? []
    if let place { properties += ["line=\(place.line)", "col=\(place.column)"] }
    properties.append("title=\(rule.id.escapedForProperty)")
    let text = [message, help.map { "help: \($0)" }].compactMap { $0 }.joined(separator: "\n")
    return "::\(level) \(properties.joined(separator: ","))::\(text.escapedForCommand)\n"
  }
}

extension String {
  /// GitHub, "Workflow commands": what would end the command is written with `%`.
  fileprivate var escapedForCommand: String { escaped(["%": "%25", "\r": "%0D", "\n": "%0A"]) }

  fileprivate var escapedForProperty: String { escapedForCommand.escaped([":": "%3A", ",": "%2C"]) }

  private func escaped(_ signs: [Unicode.Scalar: String]) -> String {
    var text = ""
    for scalar in unicodeScalars { text += signs[scalar] ?? String(scalar) }
    return text
  }

  fileprivate func replacingCharacters(of range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
