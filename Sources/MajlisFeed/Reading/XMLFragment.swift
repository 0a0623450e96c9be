public import MajlisXML

/// XML text without a root of its own, as it stands under the catalog's `foreign:`.
public enum XMLFragment {
  /// The elements and the text between them, each as it stands, or why the text is not well-formed.
  public static func elements(in text: some Collection<UInt8>) -> Result<[[UInt8]], XMLFault> {
    let splitter = Splitter()
    do {
      try splitter.read(text)
      return .success(splitter.pieces)
    } catch let fault as XMLFault {
      return .failure(fault)
    } catch {
      preconditionFailure("bytes in memory can be read")
    }
  }

  /// Parts the text at the ends of its outermost elements.
  private final class Splitter: XMLHandler {
    private(set) var pieces: [[UInt8]] = []
    private let reader = XMLReader()
    private var depth = 0
    private var end = 0
    private static let root = Array("<x>".utf8)

    func read(_ text: some Collection<UInt8>) throws {
      try reader.read(.bytes(Self.root + text + "</x>".utf8), for: self)
    }

    func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int { 0 }
    func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>) {}
    func opened() -> XMLTextUse { .none }

    func begin(_ name: XMLName) {
      if depth == 0 { end = Self.root.count }
      if depth == 1 { takeText(upTo: reader.tagStart(at: reader.offset)) }
      depth += 1
    }

    func end(_ text: borrowing Span<UInt8>) {
      depth -= 1
      if depth == 1 { take(upTo: reader.offset) }
      if depth == 0 { takeText(upTo: reader.tagStart(at: reader.offset)) }
      reader.keeps(from: end)
    }

    private func takeText(upTo offset: Int) {
      let text = Array(reader.source(end..<offset))
      let bounds = text.span.trimmed
      if !bounds.isEmpty { pieces.append(Array(text[bounds])) }
      end = offset
    }

    private func take(upTo offset: Int) {
      pieces.append(Array(reader.source(end..<offset)))
      end = offset
    }
  }
}
