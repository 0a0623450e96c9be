internal import CLibXML2

/// What stands before the root of a document and says something about it (XML 1.0, 2.8).
public struct XMLProlog: Sendable, Equatable {
  /// A text with its place.
  public struct Part: Sendable, Equatable {
    /// As it stands in the document.
    public let text: String
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int
  }

  /// The version that the XML declaration names.
  public internal(set) var version: Part?
  /// The encoding that the XML declaration names.
  public internal(set) var encoding: Part?
  /// The public identifier of the document type, or its address; empty where it has neither.
  public internal(set) var documentType: Part?
}

extension XMLReader {
  /// Notes what the XML declaration says, before the source is forgotten.
  func noteDeclaration() {
    prolog.version = partOfDeclaration("version")
    prolog.encoding = partOfDeclaration("encoding")
  }

  /// Notes that there is a document type, at the end of its identifiers.
  func noteDocumentType(_ identifier: UnsafePointer<UInt8>?) {
    // NUL-terminated, and libxml2's for this call.
    prolog.documentType = part(identifier.map { String(cString: $0) } ?? "", at: tagStart(at: offset))
  }

  /// The value of a pseudo-attribute of the XML declaration.
  private func partOfDeclaration(_ name: String) -> XMLProlog.Part? {
    let head = window.bytes.prefix(XMLProlog.declarationLength)
    guard window.start == 0, head.starts(with: "<?xml".utf8), let end = head.firstRange(of: "?>".utf8),
      let key = head[..<end.lowerBound].firstRange(of: name.utf8)
    else { return nil }
    let quoted = head[key.upperBound..<end.lowerBound].drop { XMLCharacters.isSpace($0) || $0 == UInt8(ascii: "=") }
    guard let quote = quoted.first else { return nil }
    let value = quoted.dropFirst().prefix { $0 != quote }
    return part(String(decoding: value, as: UTF8.self), at: value.startIndex)
  }

  private func part(_ text: String, at offset: Int) -> XMLProlog.Part {
    let (line, column) = place(at: offset)
    return XMLProlog.Part(text: text, line: line, column: column)
  }
}

extension XMLProlog {
  /// How many bytes are looked at for the XML declaration.
  fileprivate static let declarationLength = 512
}
