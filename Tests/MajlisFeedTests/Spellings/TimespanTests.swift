import MajlisFeed
import Testing

@Suite struct TimespanTests {
  @Test(arguments: [
    ("0:39:03", 2343, 0, Timespan.Form.clock(parts: 3)), ("00:39:03", 2343, 0, .clock(parts: 3)),
    ("39:03", 2343, 0, .clock(parts: 2)), ("2343", 2343, 0, .seconds), ("2343.5", 2343, 500_000_000, .seconds),
    ("1:02:03.5", 3723, 500_000_000, .clock(parts: 3)), ("0", 0, 0, .seconds), ("90:00", 5400, 0, .clock(parts: 2)),
    ("1:30", 90, 0, .clock(parts: 2)), ("1:2:3", 3723, 0, .clock(parts: 3)), ("  39:03\n", 2343, 0, .clock(parts: 2)),
    ("PT39M3S", 2343, 0, .iso8601), ("P1DT2H", 93_600, 0, .iso8601), ("PT39M3.5S", 2343, 500_000_000, .iso8601),
    ("pt39m3s", 2343, 0, .iso8601), ("PT1.5H", 5400, 0, .iso8601), ("P1W", 604_800, 0, .iso8601),
    ("PT0,25S", 0, 250_000_000, .iso8601), ("0.1234567899", 0, 123_456_789, .seconds),
    ("00000000000000000000000000012", 12, 0, .seconds), ("9223372036854775807", Int.max, 0, .seconds),
  ])
  func `every form of a duration is read exactly`(
    source: String, seconds: Int, nanoseconds: Int, form: Timespan.Form
  ) throws {
    let span = try #require(Timespan(reading: source))
    #expect((span.seconds, span.nanoseconds) == (seconds, nanoseconds))
    #expect(span.form == form)
  }

  @Test(arguments: [
    "", " ", "25:61:61", "0:60", "0:00:60", "-1", "+1", "1:2:3:4", "39 min", "forty", "1:", ":1", "1::2", "1.", ".5",
    "1.5:00",
    "1:002", "1:02.5:03", "P", "PT", "P1DT", "PT1H1H", "PT1S1M", "PT1.5H3M", "PT1.0H3M", "P1Y", "P1M", "PT1", "P-1D",
    "1e3",
    "P1DT1DT", "99999999999999999999", "9223372036854775807:00", "P9223372036854775807W", "PT9223372036854775807M1S",
    "0x10",
    "39:03 39", "٣٩:٠٣",
  ])
  func `what is no duration is not read`(source: String) {
    #expect(Timespan(reading: source) == nil)
  }

  @Test(arguments: ["2343", "0", "9:03", "39:03", "0:39:03", "00:39:03", "39:03.5", "2343.25", "90:00"])
  func `a spelling that players take may stand in a feed`(source: String) {
    #expect(Timespan.allows(source))
  }

  @Test(arguments: ["PT39M3S", " 2343", "39:03\n", "1:2:3", "100:00", "000:39:03", "39:60", "", "a", "1:02:3"])
  func `a spelling that players do not take may not stand in a feed`(source: String) {
    #expect(!Timespan.allows(source))
  }

  @Test(arguments: [
    (2343, 0, "0:39:03", "2343"), (3723, 500_000_000, "1:02:03.5", "3723.5"),
    (0, 1, "0:00:00.000000001", "0.000000001"),
    (360_000, 0, "100:00:00", "360000"),
  ])
  func `a duration is written as a clock or in seconds`(
    seconds: Int, nanoseconds: Int, clock: String, text: String
  ) throws {
    let span = try #require(Timespan(seconds: seconds, nanoseconds: nanoseconds))
    #expect(span.clock == clock)
    #expect(span.secondsText == text)
  }

  @Test func `what is written is read back as the same duration`() throws {
    for step in 0..<20_000 {
      let span = try #require(Timespan(seconds: step * 37, nanoseconds: step % 3 == 0 ? step * 49_999 : 0))
      #expect(Timespan(reading: span.clock) == span)
      #expect(Timespan(reading: span.secondsText) == span)
      #expect(Timespan.allows(span.secondsText))
    }
    let longest = try #require(Timespan(seconds: .max, nanoseconds: 999_999_999))
    #expect(Timespan(reading: longest.clock) == longest)
  }

  @Test func `a length below zero or a second of nanoseconds is none`() {
    #expect(Timespan(seconds: -1) == nil)
    #expect(Timespan(seconds: 0, nanoseconds: 1_000_000_000) == nil)
  }

  @Test func `a longer span is greater whatever its spelling`() throws {
    let short = try #require(Timespan(reading: "PT1M"))
    let long = try #require(Timespan(reading: "61"))
    #expect(short < long)
    #expect(short == Timespan(seconds: 60))
  }
}
