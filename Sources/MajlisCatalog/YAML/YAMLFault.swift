internal import MajlisFeed

/// Something in a YAML file that majlis does not read, with its place.
struct YAMLFault: Equatable, Sendable {
  var place: Place
  var problem: Problem

  enum Problem: Equatable, Sendable {
    /// It is no YAML; the problem in words, and what could be done, where that is known.
    case syntax(problem: String, hint: String?)
    /// It is no UTF-8: the byte that cannot stand where it does.
    case encoding(byte: UInt8)
    /// It is UTF-16 or UTF-32.
    case utf16
    /// A character that YAML does not allow in a file, such as NUL; only escapes can say it.
    case controlCharacter(Unicode.Scalar)
    /// A tab where the line is indented.
    case tab
    /// A key stands a second time in its mapping; the place is the second's.
    case duplicateKey(String, first: Place)
    /// `*name`.
    case alias(String)
    /// `&name`.
    case anchor(String)
    /// `!name`.
    case tag(String)
    /// `<<:`.
    case mergeKey
    /// A key that is a list, a mapping, or nothing.
    case complexKey
    /// More levels than ``YAMLBuilder/depthLimit``.
    case tooDeep
    /// More bytes than ``YAMLSourceCheck/sizeLimit``.
    case tooLarge
    /// A second document begins.
    case severalDocuments
    /// The document is a list or a text.
    case notAMapping
    /// The document says nothing.
    case empty
  }
}
