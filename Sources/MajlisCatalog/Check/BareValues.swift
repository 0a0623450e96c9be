internal import MajlisFeed

/// Values without quotes that other programs read as something else (YAML 1.1).
struct BareValues {
  private let tree: YAMLTree
  private let file: CatalogFile

  /// Values that look so, wherever they stand; the file is read again only where there are some.
  static func doubts(in file: CatalogFile, _ source: () throws -> [UInt8]) rethrows -> [Finding] {
    let record = file.record
    let suspects = record.nodes.indices.dropFirst().filter {
      doubt(record.bytes[record.range(of: $0)], record, $0) != nil
    }
    guard !suspects.isEmpty else { return [] }
    let values = BareValues(tree: YAMLTree(reading: try source()), file: file)
    return suspects.compactMap { values.finding($0) }
  }

  private func finding(_ node: Int) -> Finding? {
    let record = file.record
    let place = Origin(packed: record.nodes[node].origin).place
    guard let doubt = Self.doubt(record.bytes[record.range(of: node)], record, node),
      let value = tree.nodes.last(where: { $0.kind == .scalar && $0.start == place }), value.style == .plain
    else { return nil }
    let text = record.text(of: node)
    var finding = Finding(
      doubt.rule, at: place, subject: key(of: node), value: text, detail: doubt.detail, file: file.shown)
    let isNumber = doubt.rule == .numberLeadingZero
    // Quotes change nothing of what is said, and yet no file's line with a guid is touched.
    if finding.subject != "guid" { finding.fix = isNumber ? String(text.drop { $0 == "0" }) : text }
    return finding
  }

  /// The key of a node: of what holds it, where it is the value that stands for a record in short.
  private func key(of node: Int) -> String {
    let record = file.record
    let key = Lexicon.shared.term(record.nodes[node].term)?.field.key ?? ""
    guard key == "value", let holder = (1..<node).last(where: { record.nodes[$0].end > node }) else { return key }
    return Lexicon.shared.term(record.nodes[holder].term)?.field.key ?? key
  }

  private static func doubt(_ text: ArraySlice<UInt8>, _ record: Record, _ node: Int) -> (rule: Rule, detail: String)? {
    guard (1...8).contains(text.count), let spelling = Lexicon.shared.term(record.nodes[node].term)?.spelling else {
      return nil
    }
    switch spelling {
    case .duration: return sexagesimal(text).map { (.yamlBareSexagesimal, String($0)) }
    case .whole: return octal(text).map { (.numberLeadingZero, String($0)) }
    case .line, .language, .identifier:
      return words[String(decoding: text, as: UTF8.self).lowercased()].map { (.yamlBareWord, $0) }
    default: return nil
    }
  }

  private static let words = [
    "y": "true", "yes": "true", "on": "true", "true": "true", "n": "false", "no": "false", "off": "false",
    "false": "false",
  ]

  /// `39:03`, but not `0:39:03`.
  private static func sexagesimal(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first) else { return nil }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard parts.count > 1, numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    return numbers.reduce(0) { $0 * 60 + $1 }
  }

  /// `010`, which is 8 there.
  private static func octal(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.count > 1, text.first == UInt8(ascii: "0") else { return nil }
    return Int(String(decoding: text, as: UTF8.self), radix: 8)
  }
}
