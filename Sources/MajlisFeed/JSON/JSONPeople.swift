/// The keys about persons, who stand in elements of Atom and in lines of text of RSS.
extension JSONKey {
  /// RSS's `author`; of Atom's first author the name and the address.
  static let author: Maker = { source, key, writer in
    if key.paths.count > 3, let line = source.text(key.paths[3]) { return writer.collapsed(key.name, line.span) }
    let (name, email) = (source.text(key.paths[0]), source.text(key.paths[1]))
    guard let first = name ?? email else { return }
    let address = name == nil ? [] : email.map { Array(" (".utf8) + $0 + Array(")".utf8) } ?? []
    let whole = first + address
    writer.collapsed(key.name, whole.span)
  }

  /// Atom's authors; else the one that RSS says in a line of text.
  static let authors: Maker = { source, key, writer in
    guard let term = key.path.first else { return }
    writer.array(key.name) { writer in
      for node in source.all([term]) { source.write(node, key.ends.prefix(3), calling: ["uri": "url"], &writer) }
      guard source.first(term) == nil, let line = source.text(key.paths[3]) else { return }
      source.write(PersonText(line), nil, &writer)
    }
  }

  /// Who publishes: `dc:publisher`, else `webMaster`.
  static let publisher: Maker = { source, key, writer in
    guard let line = key.paths.lazy.compactMap({ source.text($0) }).first else { return }
    source.write(PersonText(line), key.name, &writer)
  }
}

extension JSONSource {
  fileprivate func write(_ person: PersonText, _ key: String?, _ writer: inout JSONWriter) {
    writer.object(key) { writer in
      if let name = person.name { writer.string("name", name.span) }
      if let email = person.email { writer.string("email", email.span) }
    }
  }
}
