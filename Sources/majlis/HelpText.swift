extension String {
  /// The help of a command with its examples at the end, where the eye is when all has been printed. The argument
  /// parser prints them with the discussion, which comes first.
  var withExamplesLast: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard let usage = lines.firstIndex(where: { $0.hasPrefix("USAGE:") }) else { return self }
    let examples = lines[..<usage].filter(Self.isExample)
    guard !examples.isEmpty else { return self }
    var head: [Substring] = []
    for line in lines[..<usage] where !Self.isExample(line) && !(line.isEmpty && head.last == "") { head.append(line) }
    return (head + lines[usage...] + ["EXAMPLES:"] + examples).joined(separator: "\n") + "\n"
  }

  private static func isExample(_ line: Substring) -> Bool {
    line.hasPrefix("  ") && line.contains("majlis ")
  }
}
