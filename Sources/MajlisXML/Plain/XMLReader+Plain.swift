internal import CLibXML2

// Nearly all of a feed is tags whose names have stood there before, text, references to characters, and CDATA. The
// reader knows these by itself, in a third of the time that libxml2 needs. It begins behind the root's start tag, and it
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
