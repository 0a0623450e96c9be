/// An absolute address as it stands in a feed: checked by RFC 3986 and never changed.
/// Characters beyond ASCII are taken as RFC 3987 (IRI) does.
public struct WebAddress: Sendable, Equatable {
  /// The scheme in lower case, such as `https`.
  public let scheme: String
  /// Where the host stands in the bytes, an IPv6 address with its brackets; nil where the scheme has none (`mailto:`).
  public let host: Range<Int>?
  /// Where a user name and password stand, without the `@`; nil where there are none.
  public let userInfo: Range<Int>?
  /// The port if one is given.
  public let port: Int?
  /// Whether all characters are ASCII; only such an address is a URI, others are IRIs.
  public let isASCII: Bool

  /// What is wrong with an address.
  public enum Fault: Sendable, Equatable {
    /// Nothing but white space.
    case empty
    /// White space inside.
    case whiteSpace
    /// A control character; its byte.
    case control(UInt8)
    /// A character that no URI may have: one of `<>"{}|\^` and the backtick, or a second `#`.
    case forbidden(UInt8)
    /// A `%` without two hexadecimal digits behind it.
    case badEscape
    /// No scheme: the address is relative.
    case relative
    /// No host, where the scheme needs one, or a bracket that is not closed.
    case noHost
    /// A port that is no number up to 65535.
    case badPort
  }

  /// Reads an address with white space around it; nil where ``fault(in:)`` finds something.
  public init?(reading bytes: borrowing Span<UInt8>) {
    guard Self.fault(in: bytes) == nil, let colon = Self.endOfScheme(bytes) else { return nil }
    let range = Cursor(bytes).rest
    let authority = Authority(bytes, colon + 1..<range.upperBound)
    scheme = (String(bytes, range.lowerBound..<colon) ?? "").lowercased()
    (host, userInfo) = (authority?.host, authority?.userInfo)
    port = authority?.port.flatMap { WholeNumber(reading: bytes.extracting($0))?.value }
    isASCII = Self.isASCII(bytes, range)
  }

  /// The first thing that is wrong with an address: its characters from left to right, then scheme, host and port;
  /// nil where it is good.
  public static func fault(in bytes: borrowing Span<UInt8>) -> Fault? {
    let range = Cursor(bytes).rest
    if range.isEmpty { return .empty }
    if let fault = characterFault(in: bytes, range) { return fault }
    guard let colon = endOfScheme(bytes) else { return .relative }
    guard let authority = Authority(bytes, colon + 1..<range.upperBound) else {
      return needsHost(bytes, range.lowerBound..<colon) ? .noHost : nil
    }
    if !authority.isClosed || (authority.host.isEmpty && needsHost(bytes, range.lowerBound..<colon)) { return .noHost }
    if let port = authority.port, !isPort(bytes, port) { return .badPort }
    return nil
  }

  /// Whether bytes are a URI or IRI of any kind, as `atom:id` must be (RFC 4287, 4.2.6): a scheme,
  /// and no character that none may have.
  public static func isURI(_ bytes: borrowing Span<UInt8>) -> Bool {
    let range = Cursor(bytes).rest
    return !range.isEmpty && characterFault(in: bytes, range) == nil && endOfScheme(bytes) != nil
  }
}
