internal import MajlisXML

/// What no field takes is kept as it stood in the source, byte for byte.
extension FeedAssembly {
  /// Begins to pass over the element that has just begun.
  mutating func startSlice(_ reason: Finding?, _ name: XMLName? = nil) {
    slice = Slice(start: xml.tagStart(at: xml.offset), reason: reason)
    enter(name)
  }

  /// An element in the midst of what should have been text: the whole is kept as it stands, or the markup is the text.
  mutating func demote(_ name: XMLName) {
    guard let frame = stack.last else { return }
    if holdsMarkup(frame) {
      // All that stands between the tags is one text, whatever elements follow.
      slice = Slice(
        start: xml.contentStart(ofTagAt: frame.mark), depth: 1, isMarkup: true, tops: [xml.tagStart(at: xml.offset)])
      scope.enter([])
    } else {
      if isTextAlone(frame) { report(unexpectedInText(frame)) }
      stack.removeLast()
      block(frame.term)
      record.withdraw(frame.node)
      let notes = notes(of: frame)
      slice = Slice(start: xml.tagStart(at: frame.mark), depth: 1, needed: notes?.needed ?? [])
      scope.enter(notes?.declarations ?? [])
      forgetNotes(of: frame)
    }
    enter(name)
  }

  /// Whether an element can hold nothing but text: one of Atom's own in Atom (RFC 4287, 3.1.1.1), but for content of a
  /// media type of its own and for `source`.
  private func isTextAlone(_ frame: Frame) -> Bool {
    guard dialect == .atom, frame.term?.field.key != "source", let vocabulary = frame.vocabulary else { return false }
    guard lexicon.vocabularies[vocabulary].name == "content",
      let type = lexicon.terms[vocabulary].first(where: { $0.spelling == .textType }),
      let node = record.firstOpen(type, in: frame.node)
    else { return true }
    return ["text", "html", "text/plain", "text/html"].contains(record.text(of: node))
  }

  /// Takes an element back at its end and keeps it as it stands.
  mutating func keepWhole(_ frame: Frame, because finding: Finding) {
    report(finding)
    block(frame.term)
    record.withdraw(frame.node)
    keep(from: xml.tagStart(at: frame.mark), needed: notes(of: frame)?.needed ?? [])
  }

  private mutating func block(_ term: Term?) {
    guard let term, !stack.isEmpty, !notes.blocked.contains(term.number) else { return }
    notes.blocked.append(term.number)
  }

  /// Whether the element holds markup by its type: XHTML or other XML in Atom (RFC 4287, 3.1.1.3, 4.1.3.3);
  /// any in Atom 0.3.
  func holdsMarkup(_ frame: Frame) -> Bool {
    guard dialect == .atom, let type = typeTerm(of: frame) else { return false }
    if edition == .oldAtom { return true }
    return record.firstOpen(type, in: frame.node).map { Term.isXML(record.text(of: $0)) } ?? false
  }

  /// An element inside one that is passed over.
  mutating func pass(_ name: XMLName) {
    if let slice, slice.isMarkup, slice.depth == 0 { slice.tops.append(xml.tagStart(at: xml.offset)) }
    slice?.depth += 1
    enter(name)
  }

  private mutating func enter(_ name: XMLName?) {
    scope.enter(xml.declarations)
    if let name { need(name) }
  }

  /// Notes what a name in a kept stretch needs that the root does not say.
  mutating func need(_ name: XMLName) {
    guard !names[name.number].isAtRoot, let binding = scope.missing(prefix: xml.prefix, uri: xml.namespaceURI) else {
      return
    }
    if slice?.needed.contains(binding) == false { slice?.needed.append(binding) }
  }

  /// The same for an element that is being read as a field and may yet have to be kept as it stands.
  mutating func needInFrame() {
    let declared = xml.declarations.contains { $0.prefix == xml.prefix ?? "" }
    guard !declared, let binding = scope.missing(prefix: xml.prefix, uri: xml.namespaceURI) else { return }
    notes.need(binding)
  }

  /// An element ends while one is passed over.
  mutating func endPassed() {
    scope.leave()
    guard let passed = slice else { return }
    if passed.depth > 0 {
      passed.depth -= 1
      return
    }
    slice = nil
    if passed.isMarkup { return endMarkup(passed) }
    if var reason = passed.reason {
      reason.place = place(at: passed.start)
      report(reason)
    }
    keep(from: passed.start, needed: passed.needed)
    noteFeedPlaces()
  }

  /// What stands between the tags becomes the text of the element, which ends here.
  private mutating func endMarkup(_ passed: Slice) {
    guard let frame = stack.popLast(), let vocabulary = frame.vocabulary,
      let term = lexicon.textTerm(in: vocabulary, dialect)
    else { return }
    let markup = markup(of: passed, upTo: xml.tagStart(at: xml.offset), frame)
    scope.use(in: markup)
    record.add(term.number, markup.span.extracting(markup.span.trimmed), origin: frame.mark)
    record.close(frame.node)
    forgetNotes(of: frame)
    noteFeedPlaces()
  }

  /// The inner XML, each of its outermost elements with the declarations that it needs.
  private mutating func markup(of passed: Slice, upTo end: Int, _ frame: Frame) -> [UInt8] {
    let bare = source(passed.start..<end)
    let isDiv = edition == .oldAtom && passed.tops.count == 1 && InnerMarkup.isDivAlone(bare.span)
    if edition == .oldAtom, !isDiv {
      let markup = oldMarkup(bare, frame, isDiv: false, needed: passed.needed)
      if markup.count != bare.count { return markup }
    }
    var markup = source(passed.start..<passed.tops[0])
    for (start, next) in zip(passed.tops, passed.tops.dropFirst() + [end]) {
      markup += declare(passed.needed, in: source(start..<next))
    }
    return edition == .oldAtom ? oldMarkup(markup, frame, isDiv: isDiv, needed: []) : markup
  }

  private mutating func keep(from start: Int, needed: [DocumentHead.Binding]) {
    let element = element(from: start, needed: needed)
    scope.use(in: element)
    if stack.last?.role == .root, edition == .rss { return atRoot.append((.foreignElement, element, place(at: start))) }
    record.add(.foreignElement, element.span, origin: start + 1)
  }

  /// The element that begins at an offset and ends here, as it stands.
  func element(from start: Int, needed: [DocumentHead.Binding]) -> [UInt8] {
    declare(needed, in: source(start..<xml.offset))
  }

  private func source(_ range: Range<Int>) -> [UInt8] {
    var bytes = Array(xml.source(range))
    bytes.normaliseLineEnds()
    return bytes
  }

  /// Says inside the element what was said outside of it, where the document's root does not say the same.
  private func declare(_ bindings: [DocumentHead.Binding], in element: [UInt8]) -> [UInt8] {
    guard !bindings.isEmpty else { return element }
    let ends: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/")]
    let nameEnd = element.firstIndex { ends.contains($0) } ?? element.count
    let declarations = bindings.map { binding in
      " \(binding.prefix.isEmpty ? "xmlns" : "xmlns:\(binding.prefix)")=\"\(binding.uri.escapedForAttribute)\""
    }
    return Array(element[..<nameEnd]) + declarations.joined().utf8 + element[nameEnd...]
  }
}
