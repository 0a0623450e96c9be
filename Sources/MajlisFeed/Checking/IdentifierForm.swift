/// The forms of identifiers: `tag:` (RFC 4151), `urn:` (RFC 8141, RFC 9562) and addresses.
enum IdentifierForm {
  /// What is wrong with an identifier that is a URI.
  static func fault(in text: String) -> Fault? {
    let scheme = text.prefix { $0 != ":" }
    let rest = text.dropFirst(scheme.count + 1)
    switch scheme.lowercased() {
    case "tag": return isTag(rest) ? nil : Fault(.idURI, ": a tag is tag:DOMAIN,DATE:NAME")
    case "urn": return urnFault(rest)
    case "http", "https": return canonical(text).map { Fault(.urlNonCanonical, $0) }
    default:
      return known.contains(scheme.lowercased())
        ? nil : Fault(.idURI, ": nobody has registered the scheme \(scheme)", severity: .warning)
    }
  }

  private static let known: Set<String> = [
    "ftp", "mailto", "news", "nntp", "cid", "mid", "info", "doi", "at", "data", "file", "sip", "xmpp", "magnet", "ni",
    "gopher", "geo", "hdl", "uuid", "ipfs", "did", "spotify", "yt", "nostr",
  ]

  /// RFC 4151, 2.1.
  private static func isTag(_ text: Substring) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let parts = text[..<colon].split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let numbers = parts[1].split(separator: "-", omittingEmptySubsequences: false)
    let widths = numbers.map(\.utf8.count)
    return numbers.allSatisfy { $0.utf8.allSatisfy(\.isDigit) } && [[4], [4, 2], [4, 2, 2]].contains(widths)
  }

  private static func urnFault(_ text: Substring) -> Fault? {
    let name = text.prefix { $0 != ":" }
    let rest = text.dropFirst(name.count + 1)
    guard name.utf8.count >= 2, name.utf8.allSatisfy({ $0.isAlphanumeric || $0 == 0x2D }), !rest.isEmpty else {
      return Fault(.idURI, ": a urn is urn:NAME:TEXT")
    }
    guard name.lowercased() == "uuid", TextForm.uuid.doubt(about: String(rest).utf8.span) != nil else { return nil }
    return Fault(.idURI, ": a UUID is 8-4-4-4-12 hexadecimal digits")
  }

  /// The usual spelling of an address, where it is another one (RFC 3986, 6.2.2 and 6.2.3).
  private static func canonical(_ text: String) -> String? {
    guard let slashes = text.utf8.firstIndex(of: UInt8(ascii: "/")), text[slashes...].hasPrefix("//") else {
      return nil
    }
    let scheme = text[..<slashes].lowercased()
    let rest = text[slashes...].dropFirst(2)
    let authority = rest.prefix { !"/?#".contains($0) }
    var host = authority.lowercased()
    let port = scheme == "http:" ? ":80" : ":443"
    if host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasSuffix(":") { host.removeLast() }
    let path = rest.dropFirst(authority.count)
    let usual = "\(scheme)//\(host)\(path.first == "/" ? "" : "/")\(path)"
    return usual == text ? nil : usual
  }
}
