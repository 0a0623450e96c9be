/// How addresses stand in the JSON.
public enum JSONAddresses: Sendable, Equatable {
  /// As they stand in the document.
  case asTheyStand
  /// Relative ones are made absolute: against `xml:base`, against the address that the document came from, or where
  /// that is not known, the one that it says to have itself (RFC 3986, 5.1).
  case resolved(documentAddress: String? = nil)
}

extension JSONAddresses {
  /// What is relative to what in a document: the feed to its root and its own address, the items to the channel.
  func bases(in feed: borrowing Record) -> (feed: AddressReference?, items: AddressReference?) {
    guard case .resolved(let given) = self else { return (nil, nil) }
    let address = given ?? feed.address(relation: "self", Lexicon.feed) ?? ""
    let root = feed.first(FeedTerm.root).flatMap { feed.foreignAttribute("xml:base", of: $0) }
    let base = AddressReference(address.utf8).enclosing(root)
    return (base, base.enclosing(feed.foreignAttribute("xml:base", of: 0)))
  }
}

extension JSONSource {
  /// The address in a node, made absolute; nil where it is told as it stands.
  func resolved(_ node: Int) -> [UInt8]? {
    guard resolves, !record.range(of: node).isEmpty else { return nil }
    return resolved(AddressReference(record.bytes[record.range(of: node)]), in: node)
  }

  /// An address that stands in a node, made absolute where that is asked for.
  func resolved(_ address: String, in node: Int) -> String {
    guard resolves else { return address }
    return resolved(AddressReference(address.utf8), in: node).map { String(decoding: $0, as: UTF8.self) } ?? address
  }

  private func resolved(_ address: AddressReference, in node: Int) -> [UInt8]? {
    guard !address.isAbsolute, let base = base(around: node), base.isAbsolute else { return nil }
    return address.resolved(against: base).bytes
  }

  /// What addresses in a node are relative to: `xml:base` of the node and of all that it stands in (XML Base, 4).
  func base(around node: Int) -> AddressReference? {
    guard var base else { return nil }
    var holder: Int? = 0
    while let current = holder {
      base = base.enclosing(record.foreignAttribute("xml:base", of: current))
      holder = record.children(of: current).first { $0 <= node && node < Int(record.nodes[$0].end) }
    }
    return base
  }
}

extension AddressReference {
  /// What is relative to an address that itself stands in this one's range.
  fileprivate func enclosing(_ inner: String?) -> AddressReference {
    inner.map { AddressReference($0.utf8).resolved(against: self) } ?? self
  }
}
