import MajlisFeed
import Testing

@Suite struct FeedDateTests {
  @Test(
    arguments: [
      ("Sat, 28 Nov 2015 10:00:00 +0100", []), ("28 Nov 2015 10:00:00 +0100", []),
      ("\n sat, 28 NOV 2015 10:00:00 +0100 ", []),
      ("Mon, 28 Nov 2015 10:00:00 +0100", .wrongWeekday), ("Sat, 28 Nov 15 10:00:00 +0100", .shortYear),
      ("Sat, 28 Nov 115 10:00:00 +0100", .shortYear), ("Saturday, 28 November 2015 10:00:00 +0100", .longName),
      ("Sat, 28 Nov 2015 10:00 +0100", .noSeconds), ("Sat, 28 Nov 2015 10:00:00 +01:00", .zoneForm),
      ("Sat, 28 Nov 2015 10:00:00 +01", .zoneForm), ("Sat, 28 Nov 2015 10:00:00 +100", .zoneForm),
      ("Sat, 28 Nov 2015 10:00:00 GMT+1", .zoneForm), ("Sat, 28 Nov 2015 10:00:00 UTC +01:00", .zoneForm),
      ("Sat, 28 Nov 2015 10:00:00 CET", .namedZone), ("Sat,  28 Nov, 2015 10:00:00 +0100", .spacing),
      ("Sat 28 Nov 2015 10:00:00 +0100", .spacing), ("Sat, 28-Nov-2015 10:00:00 +0100", .spacing),
      ("Sat, 28 Nov 2015 10:00:00 +0100 (CET (of \\) winter))", .comment),
      ("(a) Sat, (b) 28 (c) Nov (d) 2015 10:00:00 (e) +0100", .comment),
      ("Saturday, 28-Nov-15 10:00:00 +0100", [.longName, .shortYear, .spacing]),
      ("Sat, 28 Nov 2015 10:00:00.000 +0100", .fraction),
    ] as [(String, FeedDate.Oddities)])
  func `RFC 822 is read with what is odd about it`(source: String, oddities: FeedDate.Oddities) throws {
    let date = try #require(FeedDate(rfc822: source))
    #expect(date == FeedDate(year: 2015, month: 11, day: 28, hour: 10, offset: 60))
    #expect(date.oddities == oddities)
    #expect(date.isStrict == oddities.isEmpty)
    #expect(FeedDate(reading: source)?.form == .rfc822)
  }

  @Test(
    arguments: [
      ("2015-11-28T10:00:00+01:00", []), ("\t2015-11-28T10:00:00.0+01:00\n", []),
      ("2015-11-28T10:00+01:00", .noSeconds), ("2015-11-28 10:00:00+01:00", .separator),
      ("2015-11-28t10:00:00+01:00", .separator), ("2015-11-28T10:00:00+0100", .zoneForm),
      ("2015-11-28T10:00:00+01", .zoneForm), ("2015-11-28 10:00:00 +0100", [.separator, .spacing, .zoneForm]),
      ("2015-11-28T10:00:00CET", .namedZone), ("2015-11-28T9:60:00+01:00", nil), ("2015-11-28T10:00:00+01:00x", nil),
    ] as [(String, FeedDate.Oddities?)])
  func `RFC 3339 is read with what is odd about it`(source: String, oddities: FeedDate.Oddities?) {
    let date = FeedDate(rfc3339: source)
    #expect(date == oddities.flatMap { _ in FeedDate(year: 2015, month: 11, day: 28, hour: 10, offset: 60) })
    #expect(date?.oddities == oddities)
    #expect(FeedDate(reading: source) == date)
  }

  @Test(arguments: [
    ("GMT", 0), ("UT", 0), ("utc", 0), ("Z", 0), ("A", 0), ("y", 0), ("EST", -300), ("EDT", -240), ("CST", -360),
    ("CDT", -300), ("MST", -420), ("MDT", -360), ("PST", -480), ("PDT", -420), ("-0000", 0), ("-0030", -30),
    ("+0545", 345),
    ("+2359", 1439), ("GMT-5", -300), ("+530", 330), ("MET", 60), ("MEST", 120), ("Etc/GMT", 0), ("Etc/UTC", 0),
  ])
  func `zones of RFC 822 and RFC 2822 give their offset`(zone: String, minutes: Int) {
    let source = "Sat, 28 Nov 2015 10:00:00 " + zone
    #expect(FeedDate(rfc822: source)?.offset == minutes)
    #expect(FeedDate.offset(reading: zone) == minutes)
  }

  @Test(arguments: [
    ("10 Mar 2024 01:59:59 ET", -300), ("10 Mar 2024 02:00:00 ET", -240), ("3 Nov 2024 01:59:59 ET", -240),
    ("3 Nov 2024 02:00:00 ET", -300), ("2 Apr 2006 01:59:00 CT", -360), ("2 Apr 2006 02:00:00 CT", -300),
    ("29 Oct 2006 01:59:00 MT", -360), ("29 Oct 2006 02:00:00 MT", -420), ("Jul 4 2024 10:00:00 PT", -420),
    ("Thu Jan  4 10:00:00 AT 2024", -240), ("2024-07-04T10:00:00 ET", -240),
  ])
  func `a zone named without its season has the offset of the date`(source: String, minutes: Int) {
    #expect(FeedDate(reading: source)?.offset == minutes)
  }

  @Test func `a zone whose offset depends on the date is none of its own`() {
    #expect(FeedDate.offset(reading: "ET") == nil)
  }

  @Test(arguments: [
    "", "J", "PM", "+2400", "+0060", "+", "+00000", "IST", "+01:0", "GMT+", "Europe/Prague", "+01:00 x",
    "Etc/GMT+5", "Etc/Paris", "Etc",
  ])
  func `what is no zone gives no offset`(zone: String) {
    #expect(FeedDate.offset(reading: zone) == nil)
  }

  @Test(arguments: [
    ("2015-11-28", FeedDate.Form.rfc3339, FeedDate.Precision.day, "2015-11-28T00:00:00"),
    ("2015-11", .rfc3339, .month, "2015-11-01T00:00:00"), ("2015", .rfc3339, .year, "2015-01-01T00:00:00"),
    ("2015-11-28T10:00Z", .rfc3339, .minute, "2015-11-28T10:00:00Z"),
    ("2015-11-28T10:00:00z", .rfc3339, .second, "2015-11-28T10:00:00Z"),
    ("2015-11-28 10:00", .rfc3339, .minute, "2015-11-28T10:00:00"),
    ("2015-11-28T10:00:00.250-03:30", .rfc3339, .second, "2015-11-28T10:00:00.25-03:30"),
    ("2015-11-28T24:00:00Z", .rfc3339, .second, "2015-11-29T00:00:00Z"),
    ("2015-12-31T23:59:60Z", .rfc3339, .second, "2015-12-31T23:59:59Z"),
    ("2015-1-5 9:05:00Z", .rfc3339, .second, "2015-01-05T09:05:00Z"),
    ("2015/11/28 10:00:00", .slashed, .second, "2015-11-28T10:00:00"),
    ("Sat, 2015/11/28 10:00:00 EST", .slashed, .second, "2015-11-28T10:00:00-05:00"),
    ("Sat Nov 28 10:00:00 2015", .monthFirst, .second, "2015-11-28T10:00:00"),
    ("Thu Nov  5 10:00:00 2015\n", .monthFirst, .second, "2015-11-05T10:00:00"),
    ("Sat Nov 28 10:00:00 CET 2015", .monthFirst, .second, "2015-11-28T10:00:00+01:00"),
    ("Sat Nov 28 10:00:00 +0000 2015", .monthFirst, .second, "2015-11-28T10:00:00Z"),
    ("November 28, 2015 10:00 GMT", .monthFirst, .minute, "2015-11-28T10:00:00Z"),
    ("Nov 28, 2015", .monthFirst, .day, "2015-11-28T00:00:00"),
    ("28 Nov 2015", .rfc822, .day, "2015-11-28T00:00:00"),
    ("Sat, 28 Nov 2015 10:00:00", .rfc822, .second, "2015-11-28T10:00:00"),
    ("31 Dec 2015 24:00 GMT", .rfc822, .minute, "2016-01-01T00:00:00Z"),
    ("5 Sept 49 9:05 EST", .rfc822, .minute, "2049-09-05T09:05:00-05:00"),
    ("5 Jan 50 09:05:00 Z", .rfc822, .second, "1950-01-05T09:05:00Z"),
    ("29 Feb 2000 00:00:00 GMT", .rfc822, .second, "2000-02-29T00:00:00Z"),
  ])
  func `any form of a date is read with its form and precision`(
    source: String, form: FeedDate.Form, precision: FeedDate.Precision, written: String
  ) throws {
    let date = try #require(FeedDate(reading: source))
    #expect(date.rfc3339 == written)
    #expect(date.form == form)
    #expect(date.precision == precision)
  }

  @Test(arguments: [
    "", " ", "yesterday", "Fri, 30 Feb 2024 10:00:00 GMT", "29 Feb 1900 10:00:00 GMT", "31 Apr 2024 10:00:00 GMT",
    "0 Jan 2024", "28 Nov 2015 25:00:00 GMT", "28 Nov 2015 24:00:01 GMT", "28 Nov 2015 10:60:00 GMT",
    "28 Nov 2015 10:00:61 GMT", "28 Nov 2015 10:00 PM", "28 Nov 2015 10:00:00 J", "28 Nov 2015 10:00:00 +0100 more",
    "28 Nov 2015 10:00:00 (open", "28 Nov 5 10:00:00 GMT", "28 Nov 20155 10:00:00 GMT", "28 No 2015", "28 Novel 2015",
    "2015-13-01", "2015-00-01", "2015-02-29", "2015-11-28T", "2015-11-28T10", "2015-11-28T10:00:00.", "15-11-28",
    "2015-",
    "9999-12-31T24:00:00Z", "1448701200", "99999999999999999999", "20151128T100000Z", "2015/11", "Sat", "Sat,", "Nov",
    "Sat Nov 28 10:00:00", "28/11/2015", "11/28/2015", "2015-11/28", "28 Ноя 2015", "2015-11-28T10:00:00Z0",
  ])
  func `what is no date is not read`(source: String) {
    #expect(FeedDate(rfc822: source) == nil)
    #expect(FeedDate(rfc3339: source) == nil || source == "2015/11")
    #expect(FeedDate(reading: source) == nil || source == "2015/11")
  }

  @Test(arguments: [
    ("2015", "2015"), ("2015-11", "2015-11"), ("2015-11-28", "2015-11-28"), ("2015-11-28T10:00Z", "2015-11-28T10:00Z"),
    ("2015-11-28T10:00+01:00", "2015-11-28T10:00+01:00"), ("2015-11-28T10:00:00", "2015-11-28T10:00:00"),
  ])
  func `a date can be written with no more than it was given`(source: String, written: String) {
    #expect(FeedDate(rfc3339: source)?.asRead == written)
  }

  @Test(arguments: [
    (0, 0, "Thu, 01 Jan 1970 00:00:00 +0000", "1970-01-01T00:00:00Z"),
    (1_448_701_200, 60, "Sat, 28 Nov 2015 10:00:00 +0100", "2015-11-28T10:00:00+01:00"),
    (-1, -570, "Wed, 31 Dec 1969 14:29:59 -0930", "1969-12-31T14:29:59-09:30"),
    (951_782_400, 0, "Tue, 29 Feb 2000 00:00:00 +0000", "2000-02-29T00:00:00Z"),
    (-62_167_219_200, 0, "Sat, 01 Jan 0000 00:00:00 +0000", "0000-01-01T00:00:00Z"),
    (253_402_300_799, 0, "Fri, 31 Dec 9999 23:59:59 +0000", "9999-12-31T23:59:59Z"),
  ])
  func `an instant is written in both forms`(instant: Int, offset: Int, rfc822: String, rfc3339: String) throws {
    let date = try #require(FeedDate(instant: instant, offset: offset))
    #expect(date.rfc822 == rfc822)
    #expect(date.rfc3339 == rfc3339)
    #expect(date.instant() == instant)
  }

  @Test(arguments: [nil, 0, 60, -300, 345, -1, 1439, -1439])
  func `what is written from 1970 to 2100 is read back as the same date`(offset: Int?) throws {
    for instant in stride(from: 0, to: 4_133_980_800, by: 999_983) {
      var date = try #require(FeedDate(instant: instant, offset: offset ?? 0))
      if offset == nil {
        date = try #require(
          FeedDate(
            year: date.year, month: date.month, day: date.day, hour: date.hour, minute: date.minute, second: date.second
          ))
      }
      let feed = try #require(FeedDate(rfc822: date.rfc822))
      let catalog = try #require(FeedDate(rfc3339: date.rfc3339))
      #expect(feed == date && catalog == date && catalog.instant() == instant)
      #expect(feed.oddities == (offset == nil ? .noZone : []) && catalog.oddities == feed.oddities)
    }
  }

  @Test(arguments: [-719_528..<(-573_000), -30_000..<160_000, 2_786_000..<2_932_896])
  func `each day follows the one before it, through a whole era of 400 years`(days: Range<Int>) throws {
    var last = try #require(FeedDate(instant: days.lowerBound * 86_400))
    for day in days {
      let next = try #require(FeedDate(instant: (day + 1) * 86_400))
      let follows =
        next.day == last.day + 1 && next.month == last.month
        || next.day == 1 && next.month == last.month % 12 + 1 && last.day >= 28
      guard follows, next.instant() == (day + 1) * 86_400 else {
        Issue.record("\(next.date) does not follow \(last.date)")
        return
      }
      last = next
    }
  }

  @Test func `no year before 0 or after 9999 can be held`() {
    #expect(FeedDate(instant: 2_932_897 * 86_400) == nil)
    #expect(FeedDate(instant: -719_528 * 86_400 - 1) == nil)
    #expect(FeedDate(instant: .max, offset: 1) == nil)
    #expect(FeedDate(instant: .min, offset: -1) == nil)
  }

  @Test func `a date without offset takes the one that is given`() throws {
    let date = try #require(FeedDate(reading: "2015-11-28 10:00:00"))
    #expect(date.resolved(in: 60).rfc3339 == "2015-11-28T10:00:00+01:00")
    #expect(date.resolved(in: 60).resolved(in: 0).offset == 60)
    #expect(date.instant(in: 60) == 1_448_701_200)
  }

  @Test func `dates are ordered by instant and not by their clock`() throws {
    let prague = try #require(FeedDate(reading: "2015-11-28T10:00:00+01:00"))
    let london = try #require(FeedDate(reading: "2015-11-28T09:30:00Z"))
    let later = try #require(FeedDate(reading: "2015-11-28T09:30:00.5Z"))
    #expect(prague.precedes(london) && !london.precedes(prague))
    #expect(london.precedes(later) && !later.precedes(london))
  }

  @Test func `a day is computed and has its file name`() throws {
    let date = try #require(FeedDate(reading: "Mon, 28 Nov 2015 10:00:00 GMT"))
    #expect(date.rfc822.hasPrefix("Sat, "))
    #expect(date.date == "2015-11-28")
  }
}
