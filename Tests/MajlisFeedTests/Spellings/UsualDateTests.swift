import Testing

@testable import MajlisFeed

/// What is read of the usual form in one step is what is read of it part by part.
@Suite struct UsualDateTests {
  private static let usual = [
    "Sat, 28 Nov 2015 10:00:00 +0100", "Thu, 01 Jan 1970 00:00:00 GMT", "sun, 31 DEC 9999 23:59:60 -0000",
    "Mon, 30 Feb 2015 24:00:00 EST",
  ]

  @Test(arguments: usual)
  func `the usual form is read the same in one step, whatever is changed in it`(text: String) {
    let bytes = Array(text.utf8)
    expectTheSame(bytes)
    for place in bytes.indices {
      expectTheSame(bytes[..<place] + bytes[(place + 1)...])
      for byte in " \t0159.,:-+()\\aAbBsz@[`{\u{0}\u{7F}".utf8 + [0x80, 0xFF] {
        expectTheSame(bytes[..<place] + [byte] + bytes[(place + 1)...])
        expectTheSame(bytes[..<place] + [byte] + bytes[place...])
      }
    }
  }

  @Test(arguments: usual)
  func `the usual form is taken for it`(text: String) {
    var scan = DateScan(text.utf8.span)
    let isRead = scan.readUsual(text.utf8.span)
    #expect(isRead)
    #expect(scan.cursor.at == 25)
    #expect(scan.oddities.isEmpty)
  }

  private func expectTheSame(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    let (atOnce, byParts) = (date(bytes, mayBeUsual: true), date(bytes, mayBeUsual: false))
    #expect(atOnce == byParts, "\(String(decoding: bytes, as: UTF8.self))")
  }

  private func date(_ bytes: [UInt8], mayBeUsual: Bool) -> String? {
    var scan = DateScan(bytes.span)
    guard scan.readDayFirst(bytes.span, mayBeUsual: mayBeUsual), let date = scan.date(.rfc822) else { return nil }
    return "\(date.rfc3339) \(date.oddities.rawValue) \(date.precision)"
  }
}
