import Testing

@Suite struct HelpTests {
  @Test(arguments: ["init", "add", "feed", "import", "check", "convert", "list", "diff", "fmt"])
  func `the help of a command ends with examples of it`(command: String) throws {
    let lines = try Workplace().run(command, "--help").lines
    let examples = try #require(lines.lastIndex(of: "EXAMPLES:"))
    #expect(examples < lines.count - 1)
    #expect(lines[(examples + 1)...].allSatisfy { $0.hasPrefix("  ") && $0.contains("majlis \(command)") })
    #expect(lines[..<examples].contains { $0.hasPrefix("  -h, --help") })
  }
}
