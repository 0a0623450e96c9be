import Testing

@testable import MajlisFeed

/// What each rule says of itself.
@Suite struct RuleTests {
  @Test(arguments: Rule.all.map(\.id)) func `a rule explains itself with an example of either kind`(id: String) throws {
    let rule = try #require(Rule.named(id))
    #expect(!rule.why.isEmpty)
    #expect(!rule.failing.isEmpty)
    #expect(!rule.passing.isEmpty)
    #expect(rule.failing != rule.passing)
  }

  @Test func `each rule has a name of its own`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    #expect(Rule.named("duration-invalid") == .durationInvalid)
    #expect(Rule.nearest(to: "duration-invalide") == "duration-invalid")
  }

  @Test func `what comes again and again is told once with its count`() {
    var fold = FindingFold()
    for line in 1...1000 {
      fold.add([Finding(.urlRelative, at: Place(line: line, column: 1), subject: "<link>", value: "/")])
    }
    #expect(fold.findings.map(\.count) == [1000])
    #expect(fold.findings.first?.lastPlace == Place(line: 1000, column: 1))
  }

  @Test func `what a consumer requires is an error for it and for no other`() {
    let finding = Finding(.imageMissing)
    #expect(Consumer.apple.judged(finding).severity == .error)
    #expect(Consumer.youtube.judged(Finding(.categoryMissing)).severity == .warning)
  }

  @Test func `a date of tomorrow's tomorrow lies in the future`() throws {
    let judge = SpellingJudge(medium: .rss, now: 1_732_000_000)
    let entry = CheckPlan.plan(for: .rss).entries[Int(ItemTerm.date.number.raw)]
    #expect(judge.fault(in: "Sat, 28 Nov 2015 10:00:00 +0100".utf8.span, entry)?.rule == nil)
    #expect(judge.fault(in: "Sat, 28 Nov 2099 10:00:00 +0100".utf8.span, entry)?.rule == .dateFuture)
  }
}
