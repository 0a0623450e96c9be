import MajlisXML
import Testing

@Suite struct XMLLimitsTests {
  /// Reads text and says what it met.
  private final class Listener: XMLHandler {
    var keptText = 0
    private let reader = XMLReader()

    func read(_ text: String) throws { try reader.read(.bytes(Array(text.utf8)), for: self) }
    func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int { 0 }
    func begin(_ name: XMLName) {}
    func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>) {}
    func opened() -> XMLTextUse { .whole }
    func end(_ text: borrowing Span<UInt8>) {
      keptText = max(keptText, text.count)
      reader.keeps(from: reader.offset)
    }
  }

  private func fault(in text: String) -> XMLFault.Kind? {
    do {
      try Listener().read(text)
      return nil
    } catch {
      return (error as? XMLFault)?.kind
    }
  }

  @Test(arguments: [60_000, 66_000, 130_000, 1_000_000])
  func `a tag is read up to its limit, wherever pieces are parted`(length: Int) {
    for lead in [0, 1, 32_000, 65_520, 65_535] {
      let tag = "<b a='" + String(repeating: "x>", count: length / 2) + "'/>"
      let text = "<a>" + String(repeating: " ", count: lead) + tag + "</a>"
      let expected: XMLFault.Kind? = tag.utf8.count > XMLLimits.tagBytes ? .limit("a tag of more than 64 KB") : nil
      #expect(fault(in: text) == expected)
    }
  }

  @Test func `thousands of attributes in one tag are refused before they cost time`() {
    let attributes = (0..<40_000).map { " a\($0)=''" }.joined()
    let time = ContinuousClock().measure {
      #expect(fault(in: "<a\(attributes)/>") == .limit("a tag of more than 64 KB"))
    }
    #expect(time < .seconds(1))
  }

  @Test func `what looks like a tag in CDATA and comments may be as long as it likes`() {
    let image = "<img src=\"" + String(repeating: "a", count: 300_000) + "\">"
    #expect(fault(in: "<a><![CDATA[\(image)]]><!-- \(image) --></a>") == nil)
  }

  @Test(arguments: [(XMLLimits.textBytes, true), (XMLLimits.textBytes + 1, false)])
  func `a text is read up to its limit`(count: Int, isRead: Bool) {
    #expect((fault(in: "<a>" + String(repeating: "x", count: count) + "</a>") == nil) == isRead)
  }

  /// Stops at the first element.
  private final class Stopper: XMLHandler {
    var events: [String] = []
    private let reader = XMLReader()

    func read(_ text: String) throws { try reader.read(.bytes(Array(text.utf8)), for: self) }
    func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int { 0 }
    func begin(_ name: XMLName) {
      events.append("begin")
      reader.stop()
    }
    func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>) { events.append("attribute") }
    func opened() -> XMLTextUse {
      events.append("opened")
      return .none
    }
    func end(_ text: borrowing Span<UInt8>) { events.append("end") }
  }

  @Test func `nothing is told behind a stop, for the input is gone`() {
    let stopper = Stopper()
    #expect(throws: XMLFault.self) { try stopper.read("<a b='c' d='e'>f<g/></a>") }
    #expect(stopper.events == ["begin"])
  }

  @Test(arguments: [(256, true), (257, false)])
  func `levels are read up to their limit`(count: Int, isRead: Bool) {
    let text = String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    #expect((fault(in: text) == nil) == isRead)
  }
}
