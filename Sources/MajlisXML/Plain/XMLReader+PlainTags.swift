internal import CLibXML2

// Tags of plain content (XML 1.0, 3.1).

extension XMLReader {
  /// Reads a start tag, and the end of an element that is empty. What is not plain in it shows before anybody hears of it.
  func readStartTag(_ bytes: borrowing Span<UInt8>, at index: Int) -> PlainOutcome {
    let outcome = plain.tag.read(bytes, at: index)
    guard case .whole(let end) = outcome else { return outcome }
    guard end - index <= XMLLimits.tagBytes else { return .strange }
    let outerScope = plain.scope
    guard enterScope(bytes), let name = nameTag(bytes) else {
      plain.scope = outerScope
      return .strange
    }
    tellPlainText(bytes)
    plain.open.append(
      PlainContent.Open(name: name, scope: plain.scope, outerScope: outerScope, start: window.start + index))
    plain.position = window.start + plain.tag.inside
    if !isStopping { audience?._withUnsafeGuaranteedRef { beginPlainElement(name, bytes, $0.handler) } }
    if plain.tag.isClosed, !isStopping {
      plain.position = window.start + end
      endPlainElement(bytes)
    }
    return .whole(end: end)
  }

  /// Enters what the tag declares; the answer is whether that is plain.
  private func enterScope(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard !plain.tag.declarations.isEmpty else { return true }
    guard let source = plain.tag.declarationsSource(bytes) else { return false }
    let dictionary = context.pointee.dict
    var bindings: [PlainNames.Binding] = []
    for declaration in plain.tag.declarations {
      let prefix = bytes.copy(declaration.spelled.dropFirst(6))
      guard prefix.isEmpty || XMLCharacters.nameEnd(prefix, from: 0) == prefix.count,
        !prefix.contains(UInt8(ascii: ":")), prefix != Array("xml".utf8), prefix != Array("xmlns".utf8),
        let uri = bytes.copy(declaration.value).interned(dictionary), !XMLCurrentName.isReserved(uri)
      else { return false }
      let binding = PlainNames.Binding(prefix: prefix.isEmpty ? nil : prefix.interned(dictionary), uri: uri)
      if bindings.contains(where: { $0.prefix == binding.prefix }) { return false }
      bindings.append(binding)
    }
    guard let scope = plain.names.scope(in: plain.scope, declaring: bindings, source) else { return false }
    plain.scope = scope
    return true
  }

  /// Finds the names of the tag and its attributes, of which no two may be the same; nil where they are not plain.
  private func nameTag(_ bytes: borrowing Span<UInt8>) -> Int? {
    guard plain.tag.attributeCount <= PlainContent.attributeLimit else { return nil }
    let dictionary = context.pointee.dict
    for index in 0..<plain.tag.attributeCount {
      let spelled = plain.tag.attributes[index].spelled
      guard
        let name = plain.names.index(of: bytes, spelled, isAttribute: true, scope: plain.scope, in: dictionary)
      else { return nil }
      for other in 0..<index where plain.names.areSame(plain.tag.attributes[other].name, name) { return nil }
      plain.tag.name(index, name)
    }
    return plain.names.index(of: bytes, plain.tag.spelled, isAttribute: false, scope: plain.scope, in: dictionary)
  }

  /// Reads the end tag of the element that is open.
  func readEndTag(_ bytes: borrowing Span<UInt8>, at index: Int) -> PlainOutcome {
    // The root's end tag is libxml2's, and what comes behind it.
    guard let name = plain.open.last?.name else { return .strange }
    let spelled = index + 2..<index + 2 + plain.names.length(of: name)
    guard spelled.upperBound < bytes.count else { return .cut }
    let close = bytes.firstNoSpace(from: spelled.upperBound)
    guard close < bytes.count else { return .cut }
    guard bytes[close] == UInt8(ascii: ">"), plain.names.entry(name, isSpelled: bytes, spelled) else { return .strange }
    plain.position = window.start + close + 1
    endPlainElement(bytes)
    return .whole(end: close + 1)
  }

  private func beginPlainElement(_ name: Int, _ bytes: borrowing Span<UInt8>, _ handler: any XMLHandler) {
    enter(plain.names.entries[name].name)
    let known = number(ofPlain: name, isAttribute: false, handler)
    if declares || !plain.tag.declarations.isEmpty { declarations = plain.tag.declarations(in: bytes) }
    if !isStopping { handler.begin(known) }
    for index in 0..<plain.tag.attributeCount where !isStopping {
      let attribute = plain.tag.attributes[index]
      event = plain.names.entries[attribute.name].name
      let number = number(ofPlain: attribute.name, isAttribute: true, handler)
      if attribute.isDecoded {
        plain.tag.decoded.withBytes(attribute.value) { handler.attribute(number, $0) }
      } else {
        handler.attribute(number, bytes.extracting(attribute.value))
      }
    }
    if !isStopping { element.use = handler.opened() }
  }

  private func number(ofPlain name: Int, isAttribute: Bool, _ handler: any XMLHandler) -> XMLName {
    if let number = plain.names.entries[name].number { return XMLName(number: number) }
    let asked = number(of: plain.names.entries[name].name, isAttribute: isAttribute, handler)
    plain.names.setNumber(asked.number, of: name)
    return asked
  }

  private func endPlainElement(_ bytes: borrowing Span<UInt8>) {
    if let text = plain.text, isAlone(text) {
      plain.text = nil
      end(with: bytes.extracting(text.range))
    } else {
      tellPlainText(bytes)
      if !isStopping { end() }
    }
    if let open = plain.open.popLast() { plain.scope = open.outerScope }
  }
}
