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

  /// The pieces as one text, from which they are read again.
  public static func text(of pieces: [ArraySlice<UInt8>]) -> [UInt8] {
    var text: [UInt8] = []
    var isAfterText = false
    for piece in pieces {
      let isText = isText(piece)
      if isAfterText, isText { text += parting + "\n".utf8 }
      text += piece + "\n".utf8
      isAfterText = isText
    }
    return text
  }

  /// Whether a piece is no element: text, which may begin with a comment or a section of CDATA.
  static func isText(_ piece: ArraySlice<UInt8>) -> Bool {
    let start = piece.prefix(2)
    return start.first != UInt8(ascii: "<") || start.last == UInt8(ascii: "!")
  }

  /// What stands between two texts that were apart.
  private static let parting = Array("<!---->".utf8)

  /// Parts the text at the ends of its outermost elements.
  private final class Splitter: XMLHandler {
    private(set) var pieces: [[UInt8]] = []
    private let reader = XMLReader()
    private var depth = 0
    private var end = 0
    private static let root = Array("<x>".utf8)

    func read(_ text: some Collection<UInt8>) throws {
      try reader.read(.text(Self.root + text + "</x>".utf8), for: self)
    }

    func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int {
      reader.stop(ifNoName: local)
      return 0
    }

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
      var rest = ArraySlice(reader.source(end..<offset))
      end = offset
      while rest.span.contains(UInt8(ascii: "<")), let mark = rest.firstRange(of: parting),
        rest.firstRange(of: "<![CDATA[".utf8) == nil
      {
        takePiece(rest[..<mark.lowerBound])
        rest = rest[mark.upperBound...]
      }
      takePiece(rest)
    }

    private func takePiece(_ text: ArraySlice<UInt8>) {
      let bounds = text.span.trimmed
      if !bounds.isEmpty { pieces.append(Array(text.dropFirst(bounds.lowerBound).prefix(bounds.count))) }
    }

    private func take(upTo offset: Int) {
      pieces.append(Array(reader.source(end..<offset)))
      end = offset
    }
  }
}
