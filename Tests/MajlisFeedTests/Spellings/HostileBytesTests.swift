import MajlisFeed
import Testing

@Suite struct HostileBytesTests {
  private static let seeds = [
    "Sat, 28 Nov 2015 10:00:00 +0100 (a)", "Sat Nov 28 10:00:00 GMT+1 2015", "2015-11-28T10:00:00.5+01:00",
    "2015/11/28",
    "1:02:03.5", "P1DT2H3M4.5S", "https://me:pw@[::1]:80/a%20b?c#d", "audio/ogg; codecs=\"a\\b\"", "zh-Hant-TW-x-a",
    "-315.5", "9223372036854775807", "explicit", "9b024349-ccf0-5f69-a609-6b82873eab3c",
  ]

  @Test(arguments: seeds) func `no bytes make a reader fail`(seed: String) {
    var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<1000 {
      var bytes = Array(seed.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) { Self.change(&bytes, &random) }
      Self.readAll(bytes.span)
    }
  }

  @Test(arguments: [0x20, 0x28, 0x2C, 0x2D, 0x2E, 0x30, 0x39, 0x3A, 0x41, 0x50, 0x5C, 0x80, 0xFF] as [UInt8])
  func `no long run of a byte makes a reader fail`(byte: UInt8) {
    Self.readAll(Array(repeating: byte, count: 100_000).span)
  }

  private static func change(_ bytes: inout [UInt8], _ random: inout Xorshift) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let byte = Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : bytes.randomElement() ?? 0x39
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes.insert(byte, at: place)
    case 1 where place < bytes.count: bytes.remove(at: place)
    default: bytes[min(place, bytes.count)..<min(place + 1, bytes.count)] = [byte]
    }
  }

  /// What could be read must be readable again as it is written.
  private static func readAll(_ bytes: borrowing Span<UInt8>) {
    let span = Timespan(reading: bytes)
    #expect(span.map { Timespan(reading: $0.clock) == span } ?? !Timespan.allows(bytes))
    let dates = [FeedDate(reading: bytes), FeedDate(rfc822: bytes), FeedDate(rfc3339: bytes)]
    for date in dates { #expect(date.map { FeedDate(rfc3339: $0.rfc3339) == date } ?? true) }
    _ = (
      FeedDate.offset(reading: bytes), YesNo(reading: bytes), WholeNumber(reading: bytes), DecimalNumber(reading: bytes)
    )
    let better = LanguageTag.better(than: bytes)
    #expect(better.map { LanguageTag(reading: $0) != nil } ?? true)
    #expect((MediaType(reading: bytes) != nil) == MediaType.isMediaType(bytes))
    _ = (MediaType.better(than: bytes), MediaType.forFileName(bytes), LanguageTag(reading: bytes))
    #expect((WebAddress(reading: bytes) == nil) == (WebAddress.fault(in: bytes) != nil))
    #expect(UUID5.isUUID(UUID5.podcast(feedAddress: bytes)))
    _ = (WebAddress.isURI(bytes), UUID5.isUUID(bytes))
  }
}
