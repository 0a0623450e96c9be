internal import CLibXML2

// Nearly all of a feed is tags whose names have stood there before, text, references to characters, and CDATA. The
// reader knows these by itself, at a fraction of what libxml2 needs. It begins behind the root's start tag, and it
// judges nothing: from the first token on that is not as plain as that, libxml2 reads on, which alone says what is
// wrong.

extension XMLReader {
  /// Lets libxml2 read the prolog and the root's start tag, and goes on by itself if there is nothing unusual so far.
  /// The answer is the offset up to which libxml2 has been given the document.
  func beginPlain() throws(XMLFault) -> Int {
    guard let end = window.rootTagEnd else { return 0 }
    try parse(0..<end, isLast: false)
    guard outer.count == 1, offset == end, prolog.documentType == nil else { return end }
    let dictionary = context.pointee.dict
    var bindings = declarations.compactMap { declared -> PlainNames.Binding? in
      // `xmlns=""` says that there is no namespace.
      guard !declared.uri.isEmpty else { return nil }
      return declared.uri.utf8.interned(dictionary).map { uri in
        PlainNames.Binding(prefix: declared.prefix.isEmpty ? nil : declared.prefix.utf8.interned(dictionary), uri: uri)
      }
    }
    if let uri = context.pointee.str_xml_ns {
      bindings.append(PlainNames.Binding(prefix: "xml".utf8.interned(dictionary), uri: uri))
    }
    plain.names.enter(root: bindings)
    (plain.position, plain.wanted, isPlain) = (end, end, true)
    return end
  }

  /// Reads on as far as there is plain content.
  func readPlain(isLast: Bool) throws(XMLFault) {
    guard isLast || window.end >= plain.wanted else { return }
    let outcome = window.bytes.withUnsafeBufferPointer { readPlain($0.span) }
    if let fault { throw fault }
    let length = window.end - plain.position
    if case .cut = outcome, !isLast, length < PlainContent.tokenLimit {
      // A token that is cut again and again is looked at no more often than it doubles.
      plain.wanted = window.end + length / 2
    } else {
      endPlain()
    }
  }

  /// Has libxml2 read on where this reader does not.
  private func endPlain() {
    let position = offset
    noteLines(before: position)
    isPlain = false
    // libxml2 has seen no tag since the root's, and learns which elements are open; nobody else hears of them again.
    isMuted = true
    for element in plain.open {
      // libxml2 says of an element in which line it begins.
      context.pointee.input?.pointee.line = CInt(clamping: element.line ?? 0)
      plain.startTag(of: element).withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { _ = xmlParseChunk(context, $0.baseAddress, CInt($0.count), 0) }
      }
    }
    isMuted = false
    context.pointee.input?.pointee.line = CInt(clamping: place(at: position).line)
    passedOver = position - offset
  }

  /// Notes the lines of the open elements that begin before an offset.
  func noteLines(before offset: Int) {
    for index in plain.open.indices where plain.open[index].line == nil && plain.open[index].start < offset {
      plain.open[index].line = place(at: plain.open[index].start).line
    }
  }

  private func readPlain(_ bytes: borrowing Span<UInt8>) -> PlainOutcome {
    while !isStopping {
      let outcome = readToken(bytes, at: plain.position - window.start)
      guard case .whole(let end) = outcome else {
        tellPlainText(bytes)
        return outcome
      }
      plain.position = window.start + end
    }
    return .strange
  }

  private func readToken(_ bytes: borrowing Span<UInt8>, at index: Int) -> PlainOutcome {
    guard index < bytes.count else { return .cut }
    guard bytes[index] == UInt8(ascii: "<") else { return readText(bytes, at: index) }
    guard index + 1 < bytes.count else { return .cut }
    switch bytes[index + 1] {
    case UInt8(ascii: "/"): return readEndTag(bytes, at: index)
    case UInt8(ascii: "!"): return readCDATA(bytes, at: index)
    default: return readStartTag(bytes, at: index)
    }
  }
}

// MARK: - Tags

extension XMLReader {
  private func readStartTag(_ bytes: borrowing Span<UInt8>, at index: Int) -> PlainOutcome {
    let outcome = plain.tag.read(bytes, at: index)
    guard case .whole(let end) = outcome else { return outcome }
    guard end - index <= XMLLimits.tagBytes else { return .strange }
    let outerScope = plain.scope
    guard let declarations = enterScope(bytes), let name = nameTag(bytes) else {
      plain.scope = outerScope
      return .strange
    }
    tellPlainText(bytes)
    plain.open.append(
      PlainContent.Open(
        name: name, outerScope: outerScope, declarations: declarations, start: window.start + index))
    plain.position = window.start + plain.tag.inside
    if !isStopping { audience?._withUnsafeGuaranteedRef { beginPlainElement(name, bytes, $0.handler) } }
    if plain.tag.isClosed, !isStopping {
      plain.position = window.start + end
      endPlainElement(bytes)
    }
    return .whole(end: end)
  }

  /// Enters what the tag declares; the answer is its declarations as they are written, nil where they are not plain.
  private func enterScope(_ bytes: borrowing Span<UInt8>) -> [UInt8]? {
    guard !plain.tag.declarations.isEmpty else { return [] }
    guard let source = plain.tag.declarationsSource(bytes) else { return nil }
    let dictionary = context.pointee.dict
    var bindings: [PlainNames.Binding] = []
    for declaration in plain.tag.declarations {
      let prefix = bytes.copy(declaration.spelled.dropFirst(6))
      guard prefix.isEmpty || XMLCharacters.nameEnd(prefix, from: 0) == prefix.count,
        !prefix.contains(UInt8(ascii: ":")),
        prefix != Array("xml".utf8), prefix != Array("xmlns".utf8),
        let uri = bytes.copy(declaration.value).interned(dictionary), !XMLCurrentName.isReserved(uri)
      else { return nil }
      let binding = PlainNames.Binding(prefix: prefix.isEmpty ? nil : prefix.interned(dictionary), uri: uri)
      if bindings.contains(where: { $0.prefix == binding.prefix }) { return nil }
      bindings.append(binding)
    }
    guard let scope = plain.names.scope(in: plain.scope, declaring: bindings, source) else { return nil }
    plain.scope = scope
    return source
  }

  /// Finds the names of the tag and its attributes, of which no two may be the same; nil where they are not plain.
  private func nameTag(_ bytes: borrowing Span<UInt8>) -> Int? {
    let dictionary = context.pointee.dict
    for index in plain.tag.attributes.indices {
      let spelled = plain.tag.attributes[index].spelled
      guard
        let name = plain.names.index(of: bytes, spelled, isAttribute: true, scope: plain.scope, in: dictionary)
      else { return nil }
      for other in 0..<index where plain.names.areSame(plain.tag.attributes[other].name, name) { return nil }
      plain.tag.name(index, name)
    }
    return plain.names.index(of: bytes, plain.tag.spelled, isAttribute: false, scope: plain.scope, in: dictionary)
  }

  private func readEndTag(_ bytes: borrowing Span<UInt8>, at index: Int) -> PlainOutcome {
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
    for index in plain.tag.attributes.indices where !isStopping {
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

// MARK: - Text

extension XMLReader {
  /// Reads text up to the next tag or reference (XML 1.0, 2.4).
  private func readText(_ bytes: borrowing Span<UInt8>, at start: Int) -> PlainOutcome {
    if bytes[start] == UInt8(ascii: "&") { return readReference(bytes, at: start) }
    if isBetweenElements {
      let end = bytes.firstNoSpace(from: start)
      if end < bytes.count, bytes[end] == UInt8(ascii: "<") { return .whole(end: end) }
    }
    var text = PlainContent.Text(range: start..<start, isCDATA: false, hasReturns: false)
    var index = bytes.firstOfText(from: start)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"), UInt8(ascii: "&"):
        text.range = start..<index
        tellPlainText(bytes)
        plain.text = text
        return .whole(end: index)
      case UInt8(ascii: "]"):
        guard index + 2 < bytes.count else { return .cut }
        // `]]>` ends CDATA and cannot stand in text.
        if bytes[index + 1] == UInt8(ascii: "]"), bytes[index + 2] == UInt8(ascii: ">") { return .strange }
      case 0x0D: text.hasReturns = true
      case 0xEF where XMLCharacters.noncharacterEnd(at: index, in: bytes) == nil: break
      default: return .strange
      }
      index = bytes.firstOfText(from: index + 1)
    }
    return .cut
  }

  private func tell(reference scalar: Unicode.Scalar) {
    switch element.use {
    case .none: return
    case .runs where text.count == element.textStart && scalar.value <= 0x20: return
    case .runs, .whole: text.append(scalar)
    }
    checkText()
  }

  private func readReference(_ bytes: borrowing Span<UInt8>, at start: Int) -> PlainOutcome {
    switch bytes.reference(at: start) {
    case .scalar(let scalar, let end):
      tellPlainText(bytes)
      tell(reference: scalar)
      return .whole(end: end)
    case .cut: return .cut
    case .strange: return .strange
    }
  }

  /// Reads CDATA to its end (XML 1.0, 2.7), or passes over a comment (2.5).
  private func readCDATA(_ bytes: borrowing Span<UInt8>, at start: Int) -> PlainOutcome {
    guard start + 9 <= bytes.count else { return .cut }
    guard bytes.isSpelled(start..<start + 9, "<![CDATA[") else { return readComment(bytes, at: start) }
    var text = PlainContent.Text(range: start..<start, isCDATA: true, hasReturns: false)
    var index = bytes.firstOfCDATA(from: start + 9)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "]"):
        guard index + 2 < bytes.count else { return .cut }
        guard bytes[index + 1] == UInt8(ascii: "]"), bytes[index + 2] == UInt8(ascii: ">") else { break }
        text.range = start + 9..<index
        tellPlainText(bytes)
        plain.text = text
        return .whole(end: index + 3)
      case 0x0D: text.hasReturns = true
      case 0xEF where XMLCharacters.noncharacterEnd(at: index, in: bytes) == nil: break
      default: return .strange
      }
      index = bytes.firstOfCDATA(from: index + 1)
    }
    return .cut
  }

  private func readComment(_ bytes: borrowing Span<UInt8>, at start: Int) -> PlainOutcome {
    guard bytes.isSpelled(start..<start + 4, "<!--") else { return .strange }
    var index = bytes.firstOfComment(from: start + 4)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "-"):
        guard index + 2 < bytes.count else { return .cut }
        guard bytes[index + 1] == UInt8(ascii: "-") else { break }
        tellPlainText(bytes)
        return bytes[index + 2] == UInt8(ascii: ">") ? .whole(end: index + 3) : .strange
      case 0x0D: break
      case 0xEF where XMLCharacters.noncharacterEnd(at: index, in: bytes) == nil: break
      default: return .strange
      }
      index = bytes.firstOfComment(from: index + 1)
    }
    return .cut
  }

  /// Passes text on that is not all there is in its element.
  private func tellPlainText(_ bytes: borrowing Span<UInt8>) {
    guard let part = plain.text else { return }
    plain.text = nil
    guard element.use != .none else { return }
    let piece = bytes.extracting(part.range)
    if element.use == .runs, !part.isCDATA, text.count == element.textStart, isSpace(piece) { return }
    let start = text.count
    text.append(piece)
    if part.hasReturns { text.normaliseLineEnds(from: start) }
    checkText()
  }

  /// Whether white space that comes next is of no interest.
  private var isBetweenElements: Bool {
    element.use == .none || (element.use == .runs && text.count == element.textStart && plain.text == nil)
  }

  /// Whether text that nobody has heard of is all there is in its element, as it stands.
  private func isAlone(_ part: PlainContent.Text) -> Bool {
    element.use == .whole && text.count == element.textStart && !part.hasReturns
  }
}
