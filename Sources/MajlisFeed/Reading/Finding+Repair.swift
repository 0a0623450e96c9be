public import MajlisXML

extension Finding {
  /// What was found wrong with a document and repaired.
  public init(_ repair: XMLRepair) {
    switch repair.kind {
    case .bytes, .unknownEncoding, .encodingMismatch: self.init(encoding: repair.kind)
    case .declarationNotFirst:
      self.init(.xmlDeclarationNotFirst, detail: "something stands before <?xml")
    case .declarationAgain: self.init(.xmlDeclarationNotFirst, detail: "a second <?xml stands here")
    case .undefinedEntity(let name): self.init(.xmlUndefinedEntity, value: name)
    case .character(let value):
      self.init(.xmlControlChar, detail: "U+\(String(value, radix: 16, uppercase: true).padded)")
    default: self.init(.xmlNotWellFormed, detail: repair.kind.inWords, remedy: repair.kind.remedy)
    }
    place = Place(line: repair.line, column: repair.column)
  }

  private init(encoding kind: XMLRepair.Kind) {
    switch kind {
    case .bytes(let byte, let count, let encoding, let readAs):
      let hex = String(byte, radix: 16, uppercase: true)
      let what = count == 1 ? "byte \(hex) is" : "\(count) bytes from \(hex) on are"
      let use = readAs.map { "read as \($0)" } ?? "left out"
      self.init(.xmlEncoding, detail: "\(what) not \(encoding); \(use)")
    case .unknownEncoding(let name, let readAs):
      self.init(.xmlEncoding, detail: "encoding `\(name)` is not known; read as \(readAs)")
    case .encodingMismatch(let declared, let actual):
      self.init(.xmlEncodingMismatch, value: declared, detail: actual)
    default: preconditionFailure("a repair of markup is not one of the encoding")
    }
  }

  /// What is said of the repairs beyond those that are told one by one.
  public static func furtherRepairs(_ count: Int) -> Finding {
    Finding(.xmlNotWellFormed, detail: "\(count) more faults like these")
  }
}

extension XMLRepair.Kind {
  /// The fault, behind `not well-formed:`.
  fileprivate var inWords: String {
    switch self {
    case .malformedDeclaration: "the XML declaration is malformed"
    case .contentBeforeRoot(let text): "`\(text.inOneLine)` stands before the document"
    case .contentAfterRoot(let text): "`\(text.inOneLine)` stands behind the document"
    case .unfinishedReference(let text): "reference `\(text)` lacks its semicolon"
    case .ampersand: "a bare `&`"
    case .lessThan: "a bare `<` in text"
    case .lessThanInAttribute: "a bare `<` in an attribute value"
    case .sectionEnd: "`]]>` in text"
    case .comment: "`--` in a comment"
    case .unfinishedSection: "a CDATA section without an end"
    case .instruction(let name): "processing instruction `\(name)` is malformed"
    case .documentType: "a misplaced or malformed DOCTYPE"
    default: aboutTags
    }
  }

  private var aboutTags: String {
    switch self {
    case .unclosed(let name): "<\(name)> is never closed"
    case .truncated(let names): "the document ends within \(names.map { "<\($0)>" }.joined())"
    case .unfinishedTag(let name): "tag <\(name)> has no `>`"
    case .unopened(let name): "</\(name)> closes nothing"
    case .duplicateAttribute(let name): "attribute `\(name)` stands twice"
    case .unquotedAttribute(let name): "the value of attribute `\(name)` has no quotes"
    case .attributeWithoutValue(let name): "attribute `\(name)` has no value"
    case .touchingAttributes(let name): "the attributes of <\(name)> touch each other"
    case .strayInTag(let text): "`\(text.inOneLine)` has no meaning in a tag"
    default: "damaged"
    }
  }

  fileprivate var remedy: String? {
    switch self {
    case .ampersand: "write &amp;"
    case .lessThan, .lessThanInAttribute: "write &lt;"
    case .sectionEnd: "write ]]&gt;"
    default: nil
    }
  }
}

extension String {
  /// With a space for each stretch of white space.
  fileprivate var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// With four digits at least.
  fileprivate var padded: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}
