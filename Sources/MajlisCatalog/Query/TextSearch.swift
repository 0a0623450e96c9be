public import MajlisFeed

/// A line of a file in which a text was found.
public struct TextHit: Sendable {
  /// The file, as seen from the current folder.
  public let path: String
  /// Where the first hit in the line begins.
  public let place: Place
  /// The line as it stands in the file; where an escape or a break in the file keeps the text apart,
  /// the value on one line.
  public let line: String
  /// The bytes of the hits in the line, in UTF-8; of the first hundred in each value.
  public fileprivate(set) var ranges: [Range<Int>]
}

extension Catalog {
  /// Looks for a text in all values of all files, case and diacritics aside.
  ///
  /// - Throws: `QueryFault.nothingAsked` for a text without a letter or sign.
  public func searching(_ text: String) throws -> (hits: [TextHit], findings: [Finding]) {
    let pattern = FoldedPattern(text, folder: TextFolder())
    guard !pattern.isEmpty else { throw QueryFault.nothingAsked }
    return try CatalogContents.read(self) { contents in
      var search = TextSearch(pattern)
      search.findings = contents.findings
      for path in contents.feeds.map(\.file.path) + contents.episodePaths {
        do throws(SystemFault) {
          search.search(try contents.source(of: path), shown: shown(path))
        } catch {
          guard error.rule == .fileTooLarge else { throw error }
          search.findings.append(Finding(error, shown: shown(path)))
        }
      }
      return (search.hits, search.findings)
    }
  }
}

/// One search through many files.
private struct TextSearch {
  private(set) var hits: [TextHit] = []
  var findings: [Finding] = []
  private let pattern: FoldedPattern
  private var tree = YAMLTree()
  /// The last line that was looked at: thousands of values may share it.
  private var line: Line?

  private struct Line {
    /// Its bytes in the file.
    let range: Range<Int>
    /// What was found in it, by its place among all hits.
    var hit: Int?
  }

  init(_ pattern: FoldedPattern) { self.pattern = pattern }

  mutating func search(_ source: [UInt8], shown: String) {
    tree.read(source.span)
    findings += tree.faults.map { Finding($0).named(shown) }
    guard !tree.nodes.isEmpty else { return }
    let values = tree.values.filter { pattern.occurs(in: tree.bytes.span.extracting(tree.nodes[$0].text)) }
    guard !values.isEmpty else { return }
    let map = YAMLSourceMap(tree, of: source)
    line = nil
    for value in values where !noteLines(of: value, map, shown) {
      if let hit = wholeValue(value, shown) { hits.append(hit) }
    }
  }

  /// Notes the lines of the file in which the value holds the text as it stands. False if there are none.
  private mutating func noteLines(of value: Int, _ map: YAMLSourceMap, _ shown: String) -> Bool {
    let range = map.range(of: value)
    var (at, number, isFound) = (range.lowerBound, tree.nodes[value].start.line, false)
    while at < range.upperBound {
      let whole = lineRange(of: at, map)
      let found = ranges(in: map.source.span.extracting(at..<min(whole.upperBound, range.upperBound)))
      let shift = at - whole.lowerBound
      note(found.map { $0.lowerBound + shift..<$0.upperBound + shift }, map, number, shown)
      isFound = isFound || !found.isEmpty
      at = whole.upperBound + YAMLCharacters.lineBreak(map.source.span, at: whole.upperBound)
      number += 1
    }
    return isFound
  }

  /// The bytes of the line that a byte stands on, which is kept.
  private mutating func lineRange(of offset: Int, _ map: YAMLSourceMap) -> Range<Int> {
    if let range = line?.range, range.contains(offset) { return range }
    let range = map.lineStart(of: offset)..<map.lineEnd(of: offset)
    line = Line(range: range)
    return range
  }

  /// Adds what was found in the kept line to what was found there before.
  private mutating func note(_ ranges: [Range<Int>], _ map: YAMLSourceMap, _ number: Int, _ shown: String) {
    guard let whole = line?.range, let first = ranges.first else { return }
    if let hit = line?.hit {
      hits[hit].ranges += ranges
    } else {
      line?.hit = hits.count
      let column = map.source.span.extracting(whole.lowerBound..<whole.lowerBound + first.lowerBound).characterCount + 1
      let text = String(decoding: map.source[whole], as: UTF8.self)
      hits.append(TextHit(path: shown, place: Place(line: number, column: column), line: text, ranges: ranges))
    }
  }

  /// A hit that the spelling of the file hides.
  private func wholeValue(_ value: Int, _ shown: String) -> TextHit? {
    let line = tree.text(of: value).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let ranges = ranges(in: line.utf8.span)
    return ranges.isEmpty ? nil : TextHit(path: shown, place: tree.nodes[value].start, line: line, ranges: ranges)
  }

  private func ranges(in text: borrowing Span<UInt8>) -> [Range<Int>] { pattern.ranges(in: text, limit: Self.enough) }

  /// More places in one line are not told.
  private static let enough = 100
}

extension YAMLTree {
  /// The scalars that are no keys.
  fileprivate var values: [Int] {
    var values: [Int] = []
    var pending = nodes.isEmpty ? [] : [0]
    while let node = pending.popLast() {
      switch nodes[node].kind {
      case .scalar: values.append(node)
      case .sequence: pending += children(of: node).reversed()
      case .mapping: pending += entries(of: node).map(\.value).reversed()
      }
    }
    return values
  }
}

extension Span<UInt8> {
  fileprivate var characterCount: Int {
    var count = 0
    for index in indices where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
