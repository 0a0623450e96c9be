/// Why a document could not be read to its end.
public struct XMLFault: Error, Sendable, Equatable {
  /// What kind of fault it is.
  public enum Kind: Sendable, Equatable {
    /// The document is empty or holds nothing but white space.
    case empty
    /// Something else than XML: text that does not begin with `<`, such as JSON.
    case notXML(String)
    /// The document is not well-formed (XML 1.0, 2.1).
    case notWellFormed
    /// An entity that XML does not predefine (XML 1.0, 4.1).
    case undefinedEntity(String)
    /// The document type declares entities or attribute defaults, which are never expanded.
    case declaration(String)
    /// A byte that does not belong to the encoding of the document (XML 1.0, 4.3.3).
    case encoding(String)
    /// The encoding is not known.
    case unknownEncoding(String)
    /// A character that XML cannot hold (XML 1.0, 2.2).
    case character(UInt32)
    /// More elements in each other than are read.
    case tooDeep
    /// A longer name, tag or text than is read.
    case limit(String)
    /// Compressed bytes, or another format that is no text.
    case compressed(String)
  }

  /// What kind of fault it is.
  public let kind: Kind
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// What libxml2 says of it.
  public let message: String
}
