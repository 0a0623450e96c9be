import Testing

/// Words that are no command or option.
@Suite(.timeLimit(.minutes(20))) struct UsageTests {
  @Test(arguments: [
    ("lst", "majlis: there is no command `lst`\n  help: did you mean list?\n"),
    ("-C . chek", "majlis: there is no command `chek`\n  help: did you mean check?\n"),
    ("help lst", "majlis: there is no command `lst`\n  help: did you mean list?\n"),
    ("help frobnicate", "majlis: there is no command `frobnicate`\n  help: majlis --help lists the commands\n"),
    ("frobnicate x", "majlis: there is no command `frobnicate`\n  help: majlis --help lists the commands\n"),
    ("$'l\\x1b[1mst'", "majlis: there is no command `l\\u{1b}[1mst`\n  help: majlis --help lists the commands\n"),
  ])
  func `an unknown command is told with the nearest one`(line: String, errors: String) throws {
    let ended = try Workplace().shell("$MAJLIS \(line)")
    #expect(ended.status == 64)
    #expect(ended.output.isEmpty)
    #expect(ended.errors == errors)
  }

  @Test(arguments: ["help", "help list", "help help", "help --help"])
  func `help for what there is stays data`(line: String) throws {
    let ended = try Workplace().shell("$MAJLIS \(line)")
    #expect(ended.status == 0)
    #expect(ended.text.contains("USAGE: majlis"))
  }

  @Test func `an unknown option is told with the nearest one`() throws {
    let ended = try Workplace().run("check", "--stict")
    #expect(ended.status == 64)
    #expect(ended.errors.contains("Did you mean '--strict'?"))
  }
}
