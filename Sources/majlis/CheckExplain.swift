import MajlisFeed

extension Rule {
  /// What a rule does, why, who requires it, and an example of either kind; for `all` the page of all rules.
  static func explanation(of id: String) throws -> String {
    if id == "all" { return all.map(\.explanation).joined(separator: "\n") }
    guard let rule = Rule.named(id) else {
      let nearest = Rule.nearest(to: id).map { "did you mean \($0)?" } ?? "majlis check --rules lists all"
      throw CommandError(message: "there is no rule \(Printable(id).text): \(nearest)", status: Status.usage)
    }
    return rule.explanation
  }

  private var explanation: String {
    var text = "\(id): \(severity.rawValue), \(audience)\n\n  \(plainSentence)\n"
    if let help { text += "  help: \(Self.plain(help))\n" }
    text += "\n\(why)\nRequired by \(requirers).\n"
    text += "\nFails:\n\(Self.indented(failing))Passes:\n\(Self.indented(passing))"
    return text
  }

  private var audience: String {
    switch profile {
    case .any: "every feed"
    case .podcast: "podcasts"
    case .catalog: "files of the catalog"
    }
  }

  /// Who says it, and the consumers that refuse a feed for it.
  private var requirers: String {
    let consumers = Consumer.allCases.filter { $0.requires.contains(self) }.map { "--for \($0.rawValue)" }
    return consumers.isEmpty
      ? authority.rawValue : "\(authority.rawValue); an error \(consumers.joined(separator: ", "))"
  }

  /// The sentence with words for what stands in its place in a finding.
  var plainSentence: String { Self.plain(sentence) }

  private static func plain(_ template: String) -> String {
    var text = template
    for (mark, word) in [("{subject}", "…"), ("`{value}`", "`…`"), ("{value}", "…"), ("{detail}", "…")] {
      while let range = text.firstRange(of: mark) { text.replaceSubrange(range, with: word) }
    }
    return text
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  /// All rules, one a line: name, severity and profile.
  static var list: String {
    let width = all.map(\.id.count).max() ?? 0
    return all.map { rule in
      let name = rule.id + String(repeating: " ", count: width - rule.id.count)
      let severity = rule.severity.rawValue + String(repeating: " ", count: 7 - rule.severity.rawValue.count)
      return "\(name)  \(severity)  \(rule.profile.rawValue)\n"
    }.joined()
  }
}
