import Testing

@testable import MajlisXML

/// The same numbers for the same seed.
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Laws of repair` {
  static let feeds = [
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE rss>
    <!-- made by hand --><?style a?>
    <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Gürtel &amp; Söhne</title>
    <item><title>Eins</title><guid isPermaLink='false'>1</guid><description><![CDATA[<p>Ä & b</p>]]></description>
    <enclosure url="https://example.org/1.mp3?a=1&amp;b=2" length="1" type="audio/mpeg"/></item>
    <item><title>Два &#8217;</title><itunes:image href="x"/><!-- b --><description>a <b>c</b> &lt;p&gt;</description></item>
    </channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">一<br/>二</div></title>
    <entry><id>1</id><link rel="alternate" href="a"/><content>x &gt; y</content></entry></feed>
    """,
  ]
  private static let pieces: [[UInt8]] =
    [
      "<", ">", "&", "\"", "'", "/", "<![CDATA[", "]]>", "--", "<!--", "-->", "<?", "?>", "</item>", "<item>", "<a ",
      "&nbsp;", "=",
      "\0", "<!DOCTYPE", "[", ":", "&#", "<?xml version=\"1.0\"?>", "</", "xmlns:a=''", " a=1", "é",
    ].map { Array($0.utf8) } + [[0xE9], [0xC3], [0xFF, 0xFE], [0xEF, 0xBF, 0xBF], [0x80]]

  @Test(arguments: 0..<2000)
  func `a repaired document is well-formed`(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    var bytes = Array(Self.feeds[seed % Self.feeds.count].utf8)
    for _ in 0...Int.random(in: 0...5, using: &dice) { damage(&bytes, &dice) }
    guard let document = RepairedDocument(bytes) else {
      let fault = XMLTrace(bytes).fault?.kind
      let isBeyond = fault.map { !$0.isRepairable } ?? true
      let hasRoot = ["<rss ", "<feed ", "<rss>", "<feed>"].contains { bytes.firstRange(of: Array($0.utf8)) != nil }
      #expect(isBeyond || !hasRoot, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      return
    }
    let fault = XMLTrace(.repaired(document)).fault
    let isWhole =
      fault == nil || fault?.kind.isRepairable == false || isInSubset(document.text) || isOfType(fault, document.text)
    #expect(
      isWhole,
      "\(fault as Any)\n\(String(decoding: bytes, as: UTF8.self))\n\(String(decoding: document.text, as: UTF8.self))")
    // The text still says the encoding that it came in.
    if fault == nil { #expect(RepairedDocument(document.text).map { $0.text == document.text } ?? true) }
  }

  /// Whether it is a name that a document type elsewhere may declare.
  private func isOfType(_ fault: XMLFault?, _ text: [UInt8]) -> Bool {
    guard case .undefinedEntity = fault?.kind else { return false }
    return text.firstRange(of: Array("<!DOCTYPE".utf8)) != nil
  }

  /// An internal subset is never touched, whatever stands in it.
  private func isInSubset(_ text: [UInt8]) -> Bool {
    guard let start = text.firstRange(of: Array("<!DOCTYPE".utf8))?.upperBound else { return false }
    return text[start...].prefix { $0 != UInt8(ascii: ">") }.contains(UInt8(ascii: "["))
  }

  private func damage(_ bytes: inout [UInt8], _ dice: inout Dice) {
    let place = Int.random(in: 0..<max(1, bytes.count), using: &dice)
    let end = min(bytes.count, place + Int.random(in: 1...12, using: &dice))
    switch Int.random(in: 0..<5, using: &dice) {
    case 0 where place < end: bytes.removeSubrange(place..<end)
    case 1 where place < end: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 2 where place > 300: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &dice) ?? [], at: min(place, bytes.count))
    }
  }

  @Test(arguments: [
    "<", "&", "</x>", "<a ", "<a b=\"", "<a b='\">", "<!--", "<![CDATA[", "<?x ", "&#", "<x>", "<!DOCTYPE [", "<a b",
    "--", "]]>", "<title>", "<item>",
  ])
  func `the time grows no faster than the document`(_ piece: String) {
    let small = time(of: piece, count: 20_000 / piece.utf8.count)
    let large = time(of: piece, count: 320_000 / piece.utf8.count)
    // Sixteen times as much; what grew with the square would take 256 times as long.
    #expect(large < small * 80 + .milliseconds(200))
  }

  private func time(of piece: String, count: Int) -> Duration {
    let bytes = Array("<rss>".utf8) + Array(repeating: Array(piece.utf8), count: count).joined()
    let times = (0..<3).map { _ in ContinuousClock().measure { _ = RepairedDocument(bytes) } }
    return times.min() ?? .zero
  }
}
