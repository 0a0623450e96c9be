/// Writes a damaged document anew, with what it lacks and without what it has too much.
struct MarkupMender {
  var output: RepairOutput
  let source: [UInt8]
  private let markup: MarkupPairing
  private let notes: [(kind: XMLRepair.Kind, offset: Int)]
  private var scanner: MarkupScanner
  private var open: [OpenElement] = []
  /// Start tags whose elements were closed before their end tags.
  private var closedEarly: Set<Int32> = []
  /// How often elements of a name were closed across their end tags, which mean nothing any more.
  private var owed: [Int32: Int] = [:]
  private var hasDeclaration = false
  private var hasDocumentType = false
  /// Whether the document type lies elsewhere, so that it may declare what nobody here reads.
  private(set) var hasOuterType = false
  private var isBehindRoot = false
  private var junkStart: Int?

  /// An element that has begun and not ended.
  private struct OpenElement {
    let token: Int
    let place: TextPoint
  }

  /// How many levels are opened at most; the next one closes its parent. A reader takes no more than 256.
  private static let depthLimit = 200

  init(_ document: DecodedDocument, _ markup: MarkupPairing) {
    (source, notes, self.markup) = (document.text, document.notes, markup)
    output = RepairOutput(document.text)
    scanner = MarkupScanner(document.text)
  }

  /// Writes the whole document.
  mutating func mend() {
    for note in notes { output.note(note.kind, at: note.offset) }
    var index = 0
    for number in markup.tokens.indices {
      let token = markup.tokens[number]
      text(index..<token.range.lowerBound, before: token)
      take(token, number)
      index = token.range.upperBound
    }
    text(index..<source.count, before: nil)
    endJunk(before: nil)
    finish()
  }

  private mutating func take(_ token: MarkupToken, _ number: Int) {
    if isOutside(number) { return takeOutside(token) }
    switch token.kind {
    case .start, .empty: start(token, number)
    case .end: end(token, number)
    case .comment: comment(token.range)
    case .section: section(token.range)
    case .instruction: instruction(token.range)
    case .declaration: output.note(.declarationAgain, at: token.range.lowerBound)
    case .documentType: output.note(.documentType, at: token.range.lowerBound)
    case .refuse: refuse(token.range)
    }
  }

  private mutating func refuse(_ range: Range<Int>) {
    if range.upperBound == source.count { return }
    output.note(.strayInTag(excerpt(range)), at: range.lowerBound)
  }

  /// The first words of a stretch.
  func excerpt(_ range: Range<Int>) -> String {
    let words = source[range].prefix(60)
    let isWhole = words.endIndex == range.upperBound
    return String(decoding: isWhole ? words : words[..<UTF8Bytes.validEnd(words)], as: UTF8.self)
  }

  /// Closes what is open where the document ends.
  private mutating func finish() {
    guard !open.isEmpty else { return }
    let names = open.map { markup.name(of: markup.tokens[$0.token]) }
    output.note(.truncated(names), at: source.count)
    while let element = open.popLast() { insertEnd(of: element) }
  }
}

// MARK: - Outside the root

extension MarkupMender {
  private func isOutside(_ number: Int) -> Bool { number < (markup.root ?? 0) || isBehindRoot }

  private mutating func text(_ range: Range<Int>, before token: MarkupToken?) {
    guard !isBehindRoot, !open.isEmpty else { return blankOrJunk(range) }
    mendText(range, .text)
  }

  private mutating func blankOrJunk(_ range: Range<Int>) {
    guard let first = source[range].firstIndex(where: { !XMLCharacters.isSpace($0) }) else {
      if junkStart == nil { output.copy(range) }
      return
    }
    if junkStart == nil { junkStart = first }
  }

  private mutating func takeOutside(_ token: MarkupToken) {
    switch token.kind {
    case .comment:
      endJunk(before: token)
      comment(token.range)
    case .instruction:
      endJunk(before: token)
      instruction(token.range)
    case .documentType: documentType(token)
    case .declaration: declaration(token)
    default: if junkStart == nil { junkStart = token.range.lowerBound }
    }
  }

  /// Says what was left out, once for all that stood together.
  private mutating func endJunk(before token: MarkupToken?) {
    guard let start = junkStart else { return }
    junkStart = nil
    let words = excerpt(start..<(token?.range.lowerBound ?? source.count))
    if isBehindRoot {
      output.note(.contentAfterRoot(words), at: start)
    } else if token?.kind != .declaration || hasDeclaration {
      output.note(.contentBeforeRoot(words), at: start)
    }
  }

  /// An XML declaration has to come first, and only once (XML 1.0, 2.8).
  private mutating func declaration(_ token: MarkupToken) {
    endJunk(before: token)
    let isFirst = !hasDeclaration
    hasDeclaration = true
    guard isFirst else { return output.note(.declarationAgain, at: token.range.lowerBound) }
    if token.range.lowerBound > 0 { output.note(.declarationNotFirst, at: token.range.lowerBound) }
    guard DeclarationSyntax.isSound(source[token.range]) else {
      return output.note(.malformedDeclaration, at: token.range.lowerBound)
    }
    if output.isBlank { output.begin(with: token.range) }
  }

  private mutating func documentType(_ token: MarkupToken) {
    guard !hasDocumentType, !isBehindRoot, DeclarationSyntax.isDocumentType(source[token.range]) else {
      return output.note(.documentType, at: token.range.lowerBound)
    }
    hasDocumentType = true
    let head = source[token.range].prefix(512).prefix { $0 != UInt8(ascii: "[") }
    hasOuterType = ["SYSTEM", "PUBLIC"].contains { head.firstRange(of: $0.utf8) != nil }
    endJunk(before: token)
    output.copy(token.range)
  }
}

// MARK: - Elements

extension MarkupMender {
  private mutating func start(_ token: MarkupToken, _ number: Int) {
    endJunk(before: token)
    closeUnclosed(before: token)
    _ = scanner.readTag(at: token.range.lowerBound)
    let name = markup.name(of: token)
    if scanner.tag.isCut {
      if open.isEmpty { output.note(.unfinishedTag(name), at: token.range.lowerBound) }
      return
    }
    if open.count >= Self.depthLimit { closeInnermost() }
    let place = output.place(of: token.range.lowerBound)
    let isVoid = token.kind == .start && token.pair < 0 && ElementNames.void.contains(name)
    if isVoid { output.note(.unclosed(name), at: place) }
    write(scanner.tag, token.range, isVoid: isVoid)
    if token.kind == .start, !isVoid {
      open.append(OpenElement(token: number, place: place))
    } else if open.isEmpty {
      isBehindRoot = true
    }
  }

  private mutating func end(_ token: MarkupToken, _ number: Int) {
    guard token.pair >= 0 else { return dropEnd(token) }
    guard closedEarly.remove(token.pair) == nil else { return }
    while let element = open.last, element.token != token.pair { closeInnermost() }
    guard open.popLast() != nil else { return }
    if source[token.range.upperBound - 1] == UInt8(ascii: ">"), isPlainEnd(token.range) {
      output.copy(token.range)
    } else {
      output.note(.unfinishedTag("/" + markup.name(of: token)), at: token.range.lowerBound)
      output.insert("</\(markup.name(of: token))>".utf8)
    }
    isBehindRoot = open.isEmpty
  }

  private func isPlainEnd(_ range: Range<Int>) -> Bool {
    var index = XMLCharacters.nameEnd(source, from: range.lowerBound + 2)
    while XMLCharacters.isSpace(source[index]) { index += 1 }
    return index == range.upperBound - 1
  }

  /// An end tag that belongs to nothing; that of an element which was closed across it was told already.
  private mutating func dropEnd(_ token: MarkupToken) {
    if let count = owed[token.name], count > 0 {
      owed[token.name] = count - 1
    } else {
      output.note(.unopened(markup.name(of: token)), at: token.range.lowerBound)
    }
  }

  /// Closes the innermost element, whose end tag is missing or comes too late.
  private mutating func closeInnermost() {
    guard let element = open.popLast() else { return }
    let token = markup.tokens[element.token]
    output.note(.unclosed(markup.name(of: token)), at: element.place)
    insertEnd(of: element)
    if token.pair >= 0 {
      closedEarly.insert(Int32(element.token))
    } else {
      owed[token.name, default: 0] += 1
    }
  }

  private mutating func insertEnd(of element: OpenElement) {
    output.insert("</\(markup.name(of: markup.tokens[element.token]))>".utf8)
  }

  /// Closes elements without an end tag where the next tag shows that they are over.
  private mutating func closeUnclosed(before token: MarkupToken) {
    let name = markup.name(of: token)
    let isStructure = ElementNames.structure.contains(name)
    guard isStructure || ElementNames.isField(name) else { return }
    var count = 0
    for (distance, element) in open.dropFirst().reversed().enumerated() {
      let parent = markup.tokens[element.token]
      guard parent.pair < 0 else { break }
      let parentName = markup.name(of: parent)
      if ElementNames.structure.contains(parentName) {
        if Self.follows(name, parentName) { count = distance + 1 }
        break
      }
      if isStructure || ElementNames.isLeaf(parentName) { count = distance + 1 }
    }
    if isStructure { owed = [:] }
    for _ in 0..<count { closeInnermost() }
  }

  /// Whether an element of the structure is over where another begins.
  private static func follows(_ name: String, _ open: String) -> Bool {
    (open == "item" || open == "entry") && (name == "item" || name == "entry")
  }
}
