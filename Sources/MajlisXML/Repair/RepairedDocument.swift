/// A damaged document as far as it makes sense: well-formed XML in UTF-8, and what had to be done for it.
///
/// It is made from the whole document in memory. What is hostile rather than damaged stays as it is:
/// declared entities, too many levels.
public struct RepairedDocument: Sendable {
  /// The well-formed text.
  public let text: [UInt8]
  /// The places of the text in the document as it came.
  let marks: [TextMark]
  /// What the bytes were read as, in lower case.
  public let encoding: String
  /// What was repaired, in the order of the places; no more than `repairLimit`.
  public let repairs: [XMLRepair]
  /// How many repairs there are beyond those.
  public let furtherCount: Int

  /// How many repairs are told one by one.
  public static let repairLimit = 1000

  /// Repairs a document; nil where there is nothing to repair or no element in it.
  public init?(_ bytes: [UInt8]) {
    let decoded = DecodedDocument(bytes)
    guard let markup = MarkupPairing(decoded.text) else { return nil }
    var mender = MarkupMender(decoded, markup)
    mender.mend()
    let output = mender.output
    guard output.count > 0 else { return nil }
    (text, marks, encoding) = (output.text, output.marks, decoded.encoding)
    repairs = output.repairs.enumerated().sorted { a, b in
      (a.element.line, a.element.column, a.offset) < (b.element.line, b.element.column, b.offset)
    }.map(\.element)
    furtherCount = output.count - repairs.count
  }
}

extension XMLFault.Kind {
  /// Whether the fault is damage, which can be understood, rather than an attack or something that is no XML.
  public var isRepairable: Bool {
    switch self {
    case .notWellFormed, .undefinedEntity, .encoding, .character: true
    // UTF-7 spells markup in letters: nobody can tell what its text is meant to be.
    case .unknownEncoding(let name): !EncodingName.isUTF7(name)
    case .notXML(let what): what != "JSON"
    case .empty, .declaration, .tooDeep, .limit, .compressed: false
    }
  }
}
