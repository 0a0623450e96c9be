/// One thing in a document that was not as XML or its encoding wants it, and that was understood nevertheless.
public struct XMLRepair: Sendable, Equatable {
  /// What was found and what became of it.
  public enum Kind: Sendable, Equatable {
    /// Bytes that are not the encoding, the first of them, how many, and what they were read as;
    /// nil if they were given up.
    case bytes(UInt8, count: Int, of: String, readAs: String?)
    /// The declared encoding is not known.
    case unknownEncoding(String, readAs: String)
    /// The declared encoding is not that of the bytes.
    case encodingMismatch(declared: String, actual: String)
    /// Something stands before the XML declaration; it was left out.
    case declarationNotFirst
    /// A further XML declaration; it was left out.
    case declarationAgain
    /// An XML declaration that is none; it was left out.
    case malformedDeclaration
    /// Text or markup before the root element; it was left out.
    case contentBeforeRoot(String)
    /// Text or markup behind the root element; it was left out.
    case contentAfterRoot(String)
    /// An entity that XML does not know: replaced by its character, or left as text.
    case undefinedEntity(String)
    /// A reference without its semicolon.
    case unfinishedReference(String)
    /// An `&` that begins no reference: read as text.
    case ampersand
    /// A `<` that begins no markup: read as text.
    case lessThan
    /// `]]>` in text.
    case sectionEnd
    /// A character that XML cannot hold; it was left out.
    case character(UInt32)
    /// An element without an end tag; it was closed where it cannot go on.
    case unclosed(String)
    /// The document ends within these elements.
    case truncated([String])
    /// A tag that does not end; it was ended, or left out at the end of the document.
    case unfinishedTag(String)
    /// An end tag without a start tag; it was left out.
    case unopened(String)
    /// An attribute that stands twice; the first counts.
    case duplicateAttribute(String)
    /// An attribute value without quotes.
    case unquotedAttribute(String)
    /// An attribute without a value; its name was taken for it, as HTML does.
    case attributeWithoutValue(String)
    /// Something in a tag that is no attribute; it was left out.
    case strayInTag(String)
    /// An element whose attributes touch each other.
    case touchingAttributes(String)
    /// A `<` in an attribute value.
    case lessThanInAttribute
    /// A comment with `--` in it, or without an end.
    case comment
    /// A CDATA section without an end.
    case unfinishedSection
    /// A processing instruction that is none; it was left out.
    case instruction(String)
    /// A document type declaration where none may stand, or a malformed one; it was left out.
    case documentType
  }

  /// What was found.
  public let kind: Kind
  /// The line in the document as it came, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
}
