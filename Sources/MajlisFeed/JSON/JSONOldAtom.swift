/// What only Atom 0.3 says. It stands in no term and is kept as it stood.
extension JSONKey {
  /// A part of what `info` says.
  enum InfoPart {
    case text
    case type
    case language
  }

  /// `created` (Atom 0.3, 4.13.6).
  static let created: Maker = { source, key, writer in
    guard let element = source.oldAtom("created") else { return }
    writer.value(key.name, element.text.span.extracting(element.text.span.trimmed), .date)
  }

  /// `info`, a text for people who meet the document itself (Atom 0.3, 4.11).
  static func oldInfo(_ part: InfoPart) -> Maker {
    { source, key, writer in
      guard let element = source.oldAtom("info") else { return }
      switch part {
      case .text:
        let text = source.foreign.text(of: element)
        let markup = InnerMarkup.ofXHTML(text.span)
        writer.value(key.name, markup.span, .verbatim)
      case .type: writer.string(key.name, element.attribute("type") ?? "text/plain")
      case .language:
        let language = element.attribute("xml:lang") ?? source.language(of: 0)
        if let language, !language.isEmpty { writer.string(key.name, language) }
      }
    }
  }

  /// `generator/@uri`, which was `url` in Atom 0.3 and still is in some feeds.
  static let generatorAddress: Maker = { source, key, writer in
    guard let path = key.paths.first, let term = path.first, let node = source.first(term) else { return }
    if source.first(path) != nil { return source.write(path, under: key.name, .address, &writer) }
    if let url = source.attribute("url", of: node) { writer.string(key.name, source.resolved(url, in: node)) }
  }
}

extension JSONSource {
  /// The first element of Atom 0.3 with a name that Atom 1.0 does not have.
  func oldAtom(_ name: String) -> ForeignElement? {
    guard document.edition == .oldAtom else { return nil }
    return record.children().lazy.compactMap { self.trees[$0] }.first { $0.isOldAtom(name) }
  }
}

extension ForeignElement {
  /// Whether it is an element of Atom 0.3 with a key of its own.
  var isToldByKey: Bool { isOldAtom("created") || isOldAtom("info") }

  fileprivate func isOldAtom(_ name: String) -> Bool { self.name == name && OldNames.isOldAtom(namespace) }

  fileprivate func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
  }
}
