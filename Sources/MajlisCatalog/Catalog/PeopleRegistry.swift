internal import MajlisFeed

/// The persons that a feed's file describes once; an episode finds them again by name.
struct PeopleRegistry {
  private var persons: [String: (role: String?, address: String?, image: String?)] = [:]

  init(_ feed: Record) {
    for node in feed.all(FeedTerm.person) {
      guard let name = feed.text(PartTerm.personName, in: node), persons[name] == nil else { continue }
      persons[name] = (
        feed.text(PartTerm.personRole, in: node), feed.text(PartTerm.personAddress, in: node),
        feed.text(PartTerm.personImage, in: node)
      )
    }
  }

  /// The role that the feed's file gives a person.
  func role(of name: String) -> String? { persons[name]?.role }

  /// The episodes with what the feed's file says of persons that they name by name alone.
  func completed(_ episodes: [CatalogFile]) -> [CatalogFile] {
    guard !persons.isEmpty else { return episodes }
    return episodes.map { $0.with(completed($0.record)) }
  }

  /// The item with what the feed's file says of persons that the item names by name alone.
  func completed(_ item: Record) -> Record {
    guard !persons.isEmpty, item.first(ItemTerm.person) != nil else { return item }
    var result = Record()
    result.reset(origin: item.nodes[0].origin)
    for child in item.children() {
      guard item.nodes[child].term == ItemTerm.person.number, let known = known(item, child) else {
        result.append(child, of: item)
        continue
      }
      let node = result.open(ItemTerm.person.number, origin: item.nodes[child].origin)
      for part in item.children(of: child) { result.append(part, of: item) }
      if item.first(PartTerm.personRole, in: child) == nil, let role = known.role {
        result.add(PartTerm.personRole, role)
      }
      if let address = known.address { result.add(PartTerm.personAddress, address) }
      if let image = known.image { result.add(PartTerm.personImage, image) }
      result.close(node)
    }
    result.closeRoot()
    return result
  }

  /// Whether the feed's file says more of a person whom the item names by name alone.
  func describes(_ item: Record) -> Bool {
    !persons.isEmpty && item.all(ItemTerm.person).contains { known(item, $0) != nil }
  }

  /// The feed without the persons that are only described there, for they have no role in every episode.
  static func withoutDescriptions(_ feed: Record) -> Record {
    feed.filtered { child in
      feed.nodes[child].term != FeedTerm.person.number || feed.first(PartTerm.personRole, in: child) != nil
    }
  }

  private func known(_ item: Record, _ node: Int) -> (role: String?, address: String?, image: String?)? {
    let isNameAlone = item.children(of: node).allSatisfy {
      [PartTerm.personName.number, PartTerm.personRole.number, PartTerm.personAffiliation.number].contains(
        item.nodes[$0].term)
    }
    return isNameAlone ? item.text(PartTerm.personName, in: node).flatMap { persons[$0] } : nil
  }
}
