/// Parts of RSS that Atom says in another way.
extension Record {
  /// Takes what stands at the root of RSS, or is said in Atom already. False for any other node.
  mutating func takeRoot(_ node: Int, of feed: borrowing Record) -> Bool {
    if feed.nodes[node].term == .foreignAttribute { return isLanguage(node, feed) }
    guard feed.nodes[node].term == FeedTerm.root.number else { return false }
    for part in feed.children(of: node) where !isLanguage(part, feed) && !feed.saysAtTop(part) {
      append(part, of: feed)
    }
    return true
  }

  private func isLanguage(_ node: Int, _ feed: borrowing Record) -> Bool {
    feed.nodes[node].term == .foreignAttribute && feed.foreignAttribute(node).name == "xml:lang"
      && feed.first(FeedTerm.language) != nil
  }

  /// Whether the channel itself has the attribute too, which then counts.
  private func saysAtTop(_ node: Int) -> Bool {
    guard nodes[node].term == .foreignAttribute else { return false }
    let name = foreignAttribute(node).name
    return children().contains { nodes[$0].term == .foreignAttribute && foreignAttribute($0).name == name }
  }

  /// Takes an author who stands in a line of text, or the feed that an item came from. False for any other node.
  mutating func takeItemPart(_ node: Int, of item: borrowing Record) -> Bool {
    switch item.nodes[node].term {
    case ItemTerm.rssAuthor.number: addAuthor(Array(item.bytes[item.range(of: node)]), origin: item.nodes[node].origin)
    case ItemTerm.source.number: addSource(node, of: item)
    default: return false
    }
    return true
  }

  private mutating func addAuthor(_ line: [UInt8], origin: Int) {
    let person = PersonText(line)
    guard let name = person.name ?? person.email else { return }
    let node = open(ItemTerm.atomAuthor.number, origin: origin)
    add(PartTerm.atomPersonName.number, name.span, origin: origin)
    if person.name != nil, let email = person.email {
      add(PartTerm.atomPersonEmail.number, email.span, origin: origin)
    }
    close(node)
  }

  /// RSS's `source` is the title and the address of a feed (RFC 4287, 4.2.11).
  private mutating func addSource(_ source: Int, of item: borrowing Record) {
    let origin = item.nodes[source].origin
    let node = open(ItemTerm.source.number, origin: origin)
    let atom = Namespace.atom.uri
    if let title = item.text(PartTerm.sourceTitle, in: source) {
      let text = String(decoding: [UInt8](escaping: title.utf8.span), as: UTF8.self)
      add(.foreignElement, "<title xmlns=\"\(atom)\">\(text)</title>".utf8.span, origin: origin)
    }
    if let address = item.text(PartTerm.sourceAddress, in: source) {
      let link = "<link xmlns=\"\(atom)\" rel=\"self\" href=\"\(address.escapedForAttribute)\"/>"
      add(.foreignElement, link.utf8.span, origin: origin)
    }
    close(node)
  }
}
