internal import MajlisXML

/// Atom 0.3 as Atom 1.0: other names, and texts whose attributes `type` and `mode` say together how they are written.
extension FeedAssembly {
  /// Takes an attribute that only an old format has. False for any other.
  mutating func takeOld(_ name: XMLName, _ value: borrowing Span<UInt8>) -> Bool {
    if edition == .rdf { return takeGraph(name, value) }
    guard xml.prefix == nil, let frame = stack.last else { return false }
    if frame.role == .feed, xml.localName == "version" { return true }
    if frame.term == FeedTerm.generator, xml.localName == "url" {
      record.add(PartTerm.generatorAddress.number, value.extracting(value.trimmed), origin: frame.mark)
      return true
    }
    guard xml.localName == "mode", typeTerm(of: frame) != nil else { return false }
    textMode = String(copying: value)
    return true
  }

  /// The term that says what kind of text an element holds, if it is one that does.
  func typeTerm(of frame: Frame) -> Term? {
    frame.vocabulary.flatMap { lexicon.terms[$0].first { $0.spelling == .textType } }
  }

  private func type(of frame: Frame, _ term: Term) -> String? {
    record.firstOpen(term, in: frame.node).map { record.text(of: $0).lowercased() }
  }

  private mutating func setType(_ type: String, _ term: Term, of frame: Frame) {
    if let node = record.firstOpen(term, in: frame.node) {
      record.setText(type.utf8.span, of: node)
    } else {
      record.add(term, type, origin: frame.mark)
    }
  }

  /// A text without an element in it.
  mutating func addOldText(_ text: borrowing Span<UInt8>, _ term: TermNumber, _ typeTerm: Term, _ frame: Frame) {
    let text = OldText([UInt8](copying: text), type: type(of: frame, typeTerm), mode: textMode)
    if let type = text.modernType { setType(type, typeTerm, of: frame) }
    record.add(term, text.bytes.span, origin: frame.mark)
  }

  /// The inner XML of a text: XHTML in a `div`, as Atom 1.0 wants it, or XML of another type as it stands.
  mutating func oldMarkup(_ markup: [UInt8], _ frame: Frame, isDiv: Bool, needed: [DocumentHead.Binding]) -> [UInt8] {
    guard let typeTerm = typeTerm(of: frame) else { return markup }
    if let type = type(of: frame, typeTerm), Term.isXML(type), type != "application/xhtml+xml" { return markup }
    setType("xhtml", typeTerm, of: frame)
    return isDiv ? markup : OldText.inDiv(markup, needed)
  }
}

/// A text of Atom 0.3 that holds no element, as Atom 1.0 writes it.
struct OldText {
  /// The text.
  private(set) var bytes: [UInt8]
  /// The type of Atom 1.0; nil where the element's own may stay as it is.
  private(set) var modernType: String?

  init(_ bytes: [UInt8], type: String?, mode: String?) {
    self.bytes = bytes
    let isText = type == nil || type == "text/plain"
    if mode == "base64" {
      guard isText || type?.contains("html") == true, let text = Base64.decode(bytes.span) else { return }
      (self.bytes, modernType) = (text, type == "text/plain" ? "text" : "html")
    } else if isText {
      modernType = type == nil ? nil : "text"
    } else if type == "application/xhtml+xml", mode != "escaped" {
      (self.bytes, modernType) = (Self.inDiv([UInt8](escaping: bytes.span), []), "xhtml")
    } else if type?.contains("html") == true {
      modernType = "html"
      if mode == "xml" { self.bytes = [UInt8](escaping: bytes.span) }
    } else if let type, Term.isXML(type) {
      let isMarkup = mode == "escaped" && XMLFragment.isWellFormed(bytes)
      if !isMarkup { self.bytes = [UInt8](escaping: bytes.span) }
    }
  }

  static func inDiv(_ markup: [UInt8], _ bindings: [DocumentHead.Binding]) -> [UInt8] {
    var tag = "<div xmlns=\"\(OldNames.xhtml)\""
    for binding in bindings where !binding.prefix.isEmpty {
      tag += " xmlns:\(binding.prefix)=\"\(binding.uri.escapedForAttribute)\""
    }
    return Array((tag + ">").utf8) + markup + Array("</div>".utf8)
  }
}

extension XMLFragment {
  fileprivate static func isWellFormed(_ text: [UInt8]) -> Bool {
    if case .success = elements(in: text) { true } else { false }
  }
}

extension Term {
  /// Whether a type says that a text is XML which stands as it is (RFC 4287, 3.1.1.3, 4.1.3.3).
  package static func isXML(_ type: String) -> Bool {
    let type = type.lowercased()
    return type == "xhtml" || type.hasSuffix("+xml") || type.hasSuffix("/xml")
  }
}
