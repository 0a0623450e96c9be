/// An address in its five parts, absolute or relative (RFC 3986, 4.1). Nothing in it is judged, decoded or respelled.
struct AddressReference: Sendable, Equatable {
  private var scheme: ArraySlice<UInt8>?
  private var authority: ArraySlice<UInt8>?
  private var path: ArraySlice<UInt8>
  private var query: ArraySlice<UInt8>?
  private var fragment: ArraySlice<UInt8>?

  /// Parts a text without white space around it, whatever it is (RFC 3986, appendix B).
  init(_ text: some Collection<UInt8>) {
    path = ArraySlice(text)
    fragment = path.cut(at: UInt8(ascii: "#"))
    query = path.cut(at: UInt8(ascii: "?"))
    if let colon = WebAddress.endOfScheme(path.span) {
      scheme = path.prefix(colon)
      path = path.dropFirst(colon + 1)
    }
    guard path.starts(with: "//".utf8) else { return }
    let hierarchy = path.dropFirst(2)
    let end = hierarchy.firstIndex(of: UInt8(ascii: "/")) ?? hierarchy.endIndex
    (authority, path) = (hierarchy[..<end], hierarchy[end...])
  }

  /// Whether it has a scheme, so that it needs no other address to mean something.
  var isAbsolute: Bool { scheme != nil }

  /// The address that it means where another is the base (RFC 3986, 5.2.2).
  func resolved(against base: Self) -> Self {
    var target = self
    guard scheme == nil else {
      target.path = Self.withoutDots(path)
      return target
    }
    target.scheme = base.scheme
    if authority != nil {
      target.path = Self.withoutDots(path)
      return target
    }
    target.authority = base.authority
    if path.isEmpty {
      (target.path, target.query) = (base.path, query ?? base.query)
    } else {
      target.path = Self.withoutDots(path.first == UInt8(ascii: "/") ? path : base.merged(with: path))
    }
    return target
  }

  /// The path of another address in place of what stands behind the last slash of this one's (RFC 3986, 5.2.3).
  private func merged(with other: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if authority != nil, path.isEmpty { return "/".utf8 + other }
    let end = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
    return path[..<end] + other
  }

  /// A path without its segments `.` and `..`, each of which takes the one before it along (RFC 3986, 5.2.4).
  private static func withoutDots(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let slash = UInt8(ascii: "/")
    let segments = path.split(separator: slash, omittingEmptySubsequences: false)
    var kept: [ArraySlice<UInt8>] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment.elementsEqual(".".utf8) {
        if isLast { kept.append([]) }
      } else if segment.elementsEqual("..".utf8) {
        // The empty segment before the first slash stays.
        if kept.count > (path.first == slash ? 1 : 0) { kept.removeLast() }
        if isLast { kept.append([]) }
      } else {
        kept.append(segment)
      }
    }
    return ArraySlice(kept.joined(separator: CollectionOfOne(slash)))
  }

  /// The parts put together (RFC 3986, 5.3).
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    if let scheme { bytes += scheme + ":".utf8 }
    if let authority { bytes += "//".utf8 + authority }
    bytes += path
    if let query { bytes += "?".utf8 + query }
    if let fragment { bytes += "#".utf8 + fragment }
    return bytes
  }
}

extension ArraySlice<UInt8> {
  /// Takes off what begins with the first of a byte; the answer is what stands behind that byte.
  fileprivate mutating func cut(at byte: UInt8) -> Self? {
    guard let index = firstIndex(of: byte) else { return nil }
    defer { self = self[..<index] }
    return self[(index + 1)...]
  }
}
