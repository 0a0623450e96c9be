import MajlisFeed
import Testing

@Suite struct NumbersTests {
  @Test(arguments: [
    ("0", 0), ("010", 10), (" 37502976\n", 37_502_976), ("-1", -1), ("-0", 0), ("00000000000000000000000007", 7),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func `a whole number is read exactly`(source: String, value: Int) {
    #expect(WholeNumber(reading: source)?.value == value)
  }

  @Test(arguments: [
    "", " ", "-", "+1", "5.0", "12,345", "12 345", "1e3", "--1", "- 1", "9223372036854775808", "-9223372036854775809",
    "0x1",
    "٣",
  ])
  func `what is no whole number is not read`(source: String) {
    #expect(WholeNumber(reading: source) == nil)
  }

  @Test(arguments: [
    ("315.5", 315.5, false), ("-1", -1, true), (".5", 0.5, false), ("5.00", 5, true), (" 73.0\n", 73, true),
    ("0.1", 0.1, false),
    ("9007199254740993.5", 9_007_199_254_740_994, false), ("-.25", -0.25, false), ("007", 7, true),
    ("0.30000000000000004", 0.30000000000000004, false),
  ])
  func `a number with a point is read as the nearest double`(source: String, value: Double, isWhole: Bool) {
    #expect(DecimalNumber(reading: source)?.value == value)
    #expect(DecimalNumber(reading: source)?.isWhole == isWhole)
  }

  @Test(arguments: ["", ".", "-", "-.", "5.", "1e3", "1.2.3", "+1", "1,5", "inf", "nan", "0x1", "1 2", "1-"])
  func `what is no number with a point is not read`(source: String) {
    #expect(DecimalNumber(reading: source) == nil)
  }

  @Test func `a number too large for a double is not read`() {
    #expect(DecimalNumber(reading: String(repeating: "9", count: 400)) == nil)
  }
}
