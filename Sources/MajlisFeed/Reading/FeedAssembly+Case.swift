internal import MajlisXML

/// Documents that do not keep to the case of letters: `<RSS>`, `<Channel>`, `<ITEM>`.
extension FeedAssembly {
  /// What a name of RSS or Atom is called today. Names are told apart by case, but an item is an item however it is
  /// written; in a document that says `ITEM`, all names of RSS are read without a look at their case.
  mutating func modern(_ local: String, in namespace: Namespace, isAttribute: Bool) -> String {
    guard namespace == .rss || namespace == .atom else { return local }
    let names = isAttribute ? OldNames.attributesByLowerCase : OldNames.elementsByLowerCase
    guard head.edition == .rss, namespace == .rss, let name = names[local.lowercased()], name != local else {
      return edition.modern(local, isAttribute: isAttribute)
    }
    if !isAttribute, name == "item" || name == "channel" { isCaseless = true }
    guard isCaseless else { return local }
    reportCase(local, name)
    return name
  }

  mutating func reportCase(_ local: String, _ name: String) {
    isCaseless = true
    report(Finding(.elementCase, at: place(at: xml.tagStart(at: xml.offset)), value: local, detail: name))
  }
}
