/// Hosts that only the machines of one network reach.
enum PrivateHost {
  /// The host of an address, if it is one; makes no `String` of other addresses.
  static func name(in text: borrowing Span<UInt8>) -> String? {
    guard let colon = WebAddress.endOfScheme(text), colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"),
      mayBePrivate(text[colon + 3]), let range = WebAddress(reading: text)?.host
    else { return nil }
    let host = (String(text, range) ?? "").lowercased()
    return isPrivate(host) ? host : nil
  }

  private static func mayBePrivate(_ first: UInt8) -> Bool {
    first.isDigit || first == UInt8(ascii: "[") || first.lowercased == UInt8(ascii: "l")
  }

  private static func isPrivate(_ host: String) -> Bool {
    if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
    if host.hasPrefix("[fc") || host.hasPrefix("[fd") || host.hasPrefix("[fe80") { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard parts.count == 4, parts.allSatisfy({ (0...255).contains($0) }) else { return false }
    switch (parts[0], parts[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (192, 168), (172, 16...31): return true
    default: return false
    }
  }
}
