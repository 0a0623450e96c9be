import MajlisFeed
import Testing

@Suite struct YesNoTests {
  @Test(arguments: [
    ("true", true), ("yes", true), ("explicit", true), ("Yes", true), ("TRUE", true), (" yes\n", true),
    ("false", false),
    ("no", false), ("clean", false), ("Clean", false), ("No ", false),
  ])
  func `an answer is read in any case`(source: String, value: Bool) {
    #expect(YesNo(reading: source) == YesNo(value))
  }

  @Test(arguments: ["", " ", "y", "1", "on", "yes no", "not explicit", "trüe", "explicitexplicitexplicit"])
  func `what is no answer is not read`(source: String) {
    #expect(YesNo(reading: source) == nil)
  }

  @Test(arguments: [true, false])
  func `an answer is written so that it is read back`(value: Bool) {
    #expect(YesNo(reading: YesNo(value).text)?.value == value)
  }
}
