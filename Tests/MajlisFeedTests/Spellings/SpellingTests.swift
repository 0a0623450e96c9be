import MajlisFeed
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("Sat, 28 Nov 2015 10:00:00 EST", "2015-11-28T10:00:00-05:00"), ("28 Nov 2015", "2015-11-28"),
    ("Nov 28, 2015 EST", "2015-11-28T00:00:00-05:00"), ("28 Nov 2015 +0100", "2015-11-28T00:00:00+01:00"),
  ])
  func `a day without a time keeps its zone in the catalog`(source: String, written: String) {
    #expect(Spelling.date.respelled(source.utf8.span, for: .catalog) == written)
  }
}
