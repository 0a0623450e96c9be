/// The markup of a damaged document, with each start tag matched to the end tag that belongs to it, if there is one.
///
/// In a well-formed document every tag is matched, so that nothing in it is changed.
struct MarkupPairing {
  private(set) var tokens: [MarkupToken] = []
  /// The names of the elements, by their numbers.
  private(set) var names: [String] = []
  /// The token of the root's start tag.
  private(set) var root: Int?
  private var numbers: [ArraySlice<UInt8>: Int32] = [:]
  private var open: [Int] = []
  /// For each name the places in `open` where it stands.
  private var placesByName: [[Int]] = []
  private var borders: [Int] = []
  private var isStructure: [Bool] = []
  private var isRootEnded = false

  /// More tags than this are not looked at.
  private static let tokenLimit = 4 << 20

  /// Finds the markup; nil where no element is.
  init?(_ text: [UInt8]) {
    guard text.count < Int(UInt32.max), let start = Self.start(of: text), scan(text, from: start) else { return nil }
    if root.map({ !ElementNames.allRoots.contains(name(of: tokens[$0])) }) ?? true,
      let feed = Self.firstRoot(in: text, from: start)
    {
      // A comment or section without an end has swallowed the beginning.
      (tokens, names, numbers, placesByName, isStructure) = ([], [], [:], [], [])
      guard scan(text, from: feed) else { return nil }
    }
    guard root != nil else { return nil }
    match()
  }

  /// Finds the markup from an offset on; false where there is more of it than is looked at.
  private mutating func scan(_ text: [UInt8], from start: Int) -> Bool {
    var scanner = MarkupScanner(text)
    var index = start
    while let token = scanner.next(from: index, inside: parent(in: text)) {
      guard tokens.count < Self.tokenLimit else { return false }
      add(token, nameIn: text)
      index = token.range.upperBound
    }
    root = findRoot()
    return true
  }

  func name(of token: MarkupToken) -> String { token.name < 0 ? "" : names[Int(token.name)] }

  /// The name of the element that was begun last; a rough answer while the tags are being found.
  private func parent(in text: [UInt8]) -> ArraySlice<UInt8>? {
    guard let last = tokens.last, last.kind == .start else { return nil }
    let start = last.range.lowerBound + 1
    return text[start..<XMLCharacters.nameEnd(text, from: start)]
  }

  private mutating func add(_ token: MarkupToken, nameIn text: [UInt8]) {
    var token = token
    switch token.kind {
    case .start, .empty, .end:
      let start = token.range.lowerBound + (token.kind == .end ? 2 : 1)
      token.name = number(of: text[start..<XMLCharacters.nameEnd(text, from: start)])
    default: break
    }
    tokens.append(token)
  }

  private mutating func number(of name: ArraySlice<UInt8>) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(String(decoding: name, as: UTF8.self))
    isStructure.append(ElementNames.structure.contains(names[Int(number)]))
    placesByName.append([])
    return number
  }
}

// MARK: - The beginning

extension MarkupPairing {
  /// The first `<` that the document can begin with; text in front of a known beginning is passed over with its markup.
  private static func start(of text: [UInt8]) -> Int? {
    let scanner = MarkupScanner(text)
    guard let first = scanner.first(UInt8(ascii: "<"), from: 0) else { return nil }
    if beginsDocument(text, at: first) { return first }
    return firstPlace(in: text, from: first) { beginsFeed(text, at: $0) } ?? first
  }

  private static func firstRoot(in text: [UInt8], from start: Int) -> Int? {
    firstPlace(in: text, from: start) { isRoot(text, at: $0) }
  }

  /// The first `<` that fulfils a condition.
  private static func firstPlace(in text: [UInt8], from start: Int, _ isWanted: (Int) -> Bool) -> Int? {
    let scanner = MarkupScanner(text)
    var index = start
    while let found = scanner.first(UInt8(ascii: "<"), from: index) {
      if isWanted(found) { return found }
      index = found + 1
    }
    return nil
  }

  private static func beginsDocument(_ text: [UInt8], at index: Int) -> Bool {
    let next = index + 1 < text.count ? text[index + 1] : 0
    return next == UInt8(ascii: "?") || next == UInt8(ascii: "!") || beginsFeed(text, at: index)
  }

  private static func beginsFeed(_ text: [UInt8], at index: Int) -> Bool {
    text[(index + 1)...].starts(with: "?xml ".utf8) || isRoot(text, at: index)
  }

  private static func isRoot(_ text: [UInt8], at index: Int) -> Bool {
    let nameStart = index + 1
    let name = text[nameStart..<XMLCharacters.nameEnd(text, from: nameStart)]
    return ElementNames.allRoots.contains { name.elementsEqual($0.utf8) }
  }

  /// The first element that a feed begins with, or else the first element.
  private func findRoot() -> Int? {
    let isElement = { (token: MarkupToken) in token.kind == .start || token.kind == .empty }
    return tokens.firstIndex { isElement($0) && ElementNames.allRoots.contains(name(of: $0)) }
      ?? tokens.firstIndex(where: isElement)
  }
}

// MARK: - Matching

extension MarkupPairing {
  private mutating func match() {
    for index in (root ?? 0)..<tokens.count where !isRootEnded {
      switch tokens[index].kind {
      case .start: begin(index)
      case .end: end(index)
      case .empty where index == root: isRootEnded = true
      default: break
      }
    }
  }

  private mutating func begin(_ index: Int) {
    let name = Int(tokens[index].name)
    placesByName[name].append(open.count)
    if isStructure[name] { borders.append(open.count) }
    open.append(index)
  }

  /// Matches an end tag with the innermost element of its name, unless the border of a greater one lies between.
  private mutating func end(_ index: Int) {
    let name = Int(tokens[index].name)
    guard let place = placesByName[name].last, isStructure[name] || place > (borders.last ?? -1) else { return }
    while open.count > place + 1 { drop() }
    let start = drop()
    tokens[start].pair = Int32(index)
    tokens[index].pair = Int32(start)
    isRootEnded = open.isEmpty
  }

  /// Forgets the innermost element; the answer is its token.
  @discardableResult
  private mutating func drop() -> Int {
    let index = open.removeLast()
    placesByName[Int(tokens[index].name)].removeLast()
    if borders.last == open.count { borders.removeLast() }
    return index
  }
}
