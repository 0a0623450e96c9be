/// Forms of text that are no spelling of their own: they are judged, and never read.
public enum TextForm: Sendable, Equatable {
  /// An e-mail address (RFC 5322, addr-spec).
  case email
  /// An e-mail address with a name in brackets behind it (RSS 2.0, `managingEditor`; RSS Best Practices Profile).
  case mailbox
  /// A UUID (RFC 9562).
  case uuid
  /// Latitude and longitude (RFC 5870).
  case geo
  /// A type of OpenStreetMap and a number (podcast namespace, `location`).
  case osm
  /// The name of a field of a form (HTML 4, "ID and NAME tokens").
  case name
  /// A whole address.
  case uri

  /// What is wrong with a text.
  struct Doubt {
    let expected: String
    var remedy: String?
    /// Whether it is read all the same.
    var isMild = false
  }

  /// What is wrong with a text that is not empty; nil for nothing.
  func doubt(about bytes: borrowing Span<UInt8>) -> Doubt? {
    let text = String(copying: bytes)
    switch self {
    case .email: return Self.isEmail(text) ? nil : Doubt(expected: "an e-mail address")
    case .mailbox: return Self.mailboxDoubt(about: text)
    case .uuid: return UUIDText.isUUID(text) ? nil : Doubt(expected: "a UUID")
    case .geo: return Self.isGeo(text) ? nil : Doubt(expected: "geo:LATITUDE,LONGITUDE", isMild: true)
    case .osm: return Self.isOSM(text) ? nil : Doubt(expected: "N, W or R and a number", isMild: true)
    case .name: return Self.isName(text) ? nil : Doubt(expected: "a letter and then letters, digits, hyphens or points")
    case .uri:
      return WebAddress.isURI(bytes) ? nil : Doubt(expected: "a whole address such as https://example.org/")
    }
  }

  private static func mailboxDoubt(about text: String) -> Doubt? {
    let expected = "an e-mail address with the name behind it in brackets"
    if text.hasPrefix("mailto:") { return nil }
    let address = text.prefix { $0 != " " && $0 != "(" }
    if isEmail(String(address)) {
      let rest = text.dropFirst(address.count).drop { $0 == " " }
      return rest.isEmpty || (rest.first == "(" && rest.last == ")") ? nil : Doubt(expected: expected, isMild: true)
    }
    guard let open = text.firstIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close,
      case let inner = String(text[text.index(after: open)..<close]), isEmail(inner)
    else { return Doubt(expected: expected) }
    let name = text[..<open].split(separator: " ").joined(separator: " ")
    return Doubt(expected: expected, remedy: "write \(inner) (\(name))", isMild: true)
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].contains("..") else { return false }
    let isLocal = parts[0].utf8.allSatisfy {
      $0.isAlphanumeric || $0 >= 0x80 || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0)
    }
    let isHost = parts[1].utf8.allSatisfy { $0.isAlphanumeric || $0 >= 0x80 || $0 == 0x2D || $0 == 0x2E }
    return isLocal && isHost && parts[1].last != "." && parts[1].first != "."
  }

  private static func isGeo(_ text: String) -> Bool {
    guard text.hasPrefix("geo:") else { return false }
    let numbers = text.dropFirst(4).prefix { $0 != ";" }.split(separator: ",", omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count), let latitude = Double(numbers[0]), let longitude = Double(numbers[1]) else {
      return false
    }
    return abs(latitude) <= 90 && abs(longitude) <= 180
  }

  private static func isOSM(_ text: String) -> Bool {
    guard let type = text.first, "NWR".contains(type) else { return false }
    let number = text.dropFirst().prefix { $0 != "#" }
    return !number.isEmpty && number.utf8.allSatisfy(\.isDigit)
  }

  private static func isName(_ text: String) -> Bool {
    guard text.utf8.first?.isLetter == true else { return false }
    return text.utf8.allSatisfy { $0.isAlphanumeric || "-_:.[]".utf8.contains($0) }
  }
}

/// The form of a UUID.
private enum UUIDText {
  static func isUUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.utf8.allSatisfy(\.isHexDigit) }
  }
}
