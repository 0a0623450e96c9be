/// Makes files as people lay them out, with comments wherever there may be some; the same in every run.
struct LayoutGenerator {
  private var random: Xorshift

  init(seed: UInt64) {
    random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
  }

  private static let keys = [
    "title", "guid", "date", "people", "audio", "description", "x_mine", "foo", "tags", "chapters", "duration", "link",
  ]
  private static let parts = ["name", "href", "role", "value", "k", "x_a"]
  private static let scalars = [
    "A", "\"q # x\"", "'it''s'", "1:02", "no", "~", "\"a\\nb\"", "http://x/#a", "é ü", "2024-01-01", "-x", "\"  sp \"",
    "2343",
  ]

  /// A file of a mapping.
  mutating func file() -> String {
    let lines = mapping(Self.keys, indent: 0, depth: 3) + own(indent: 2)
    return lines.joined(separator: "\n") + pick(["\n", "", "\n\n"])
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(random.next() >> 33) % choices.count]
  }

  private mutating func chance(_ percent: Int) -> Bool { Int(random.next() >> 33) % 100 < percent }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: Comments

  private mutating func behind() -> String { pick(["", "", "", " # c", "   #d"]) }

  private mutating func own(indent: Int) -> [String] {
    (0..<pick([0, 0, 0, 1, 1, 2])).map { _ in chance(40) ? "" : spaces(pick([0, 2, 4, indent])) + "# o" }
  }

  // MARK: Values

  private mutating func mapping(_ keys: [String], indent: Int, depth: Int) -> [String] {
    var lines: [String] = []
    for key in keys.shuffled(using: &random).prefix(pick([1, 2, 3, keys.count])) {
      let above = own(indent: indent)
      let (rest, more) = value(indent: indent, depth: depth)
      lines += above + [spaces(indent) + key + ":" + rest] + more
    }
    return lines
  }

  /// What stands behind `key:`, and the lines below.
  private mutating func value(indent: Int, depth: Int) -> (String, [String]) {
    switch depth == 0 ? 0 : pick([0, 0, 0, 0, 1, 2, 3, 3, 4, 4]) {
    case 0: return (" \(pick(Self.scalars + [""]))" + behind(), [])
    case 1: return (" \(flow(indent: indent, depth: 2))" + behind(), [])
    case 2: return (" \(pick(["|", "|-", "|+", ">", ">-", ">+"]))" + behind(), text(indent: indent + 2))
    case 3:
      let inner = indent + pick([0, 2, 4])
      return (behind(), (0..<pick([1, 2, 3])).flatMap { _ in item(indent: inner, depth: depth - 1) })
    default: return (behind(), mapping(Self.parts, indent: indent + pick([2, 3, 4]), depth: depth - 1))
    }
  }

  private mutating func text(indent: Int) -> [String] {
    [spaces(indent) + "first"]
      + (0..<pick([0, 1, 2])).map { _ in chance(30) ? "" : spaces(indent) + pick(["text", "# not", "a: b"]) }
  }

  private mutating func item(indent: Int, depth: Int) -> [String] {
    let above = own(indent: indent)
    switch pick([0, 1, 2, 2]) {
    case 0: return above + [spaces(indent) + "- \(pick(Self.scalars))" + behind()]
    case 1: return above + [spaces(indent) + "- \(flow(indent: indent, depth: 2))" + behind()]
    default:
      var lines = mapping(Self.parts, indent: indent + 2, depth: depth)[...]
      if chance(20) { return above + [spaces(indent) + "-" + behind()] + lines }
      lines = lines.drop { !$0.contains(":") }
      return above + [spaces(indent) + "- " + (lines.first?.drop { $0 == " " } ?? "q")] + lines.dropFirst()
    }
  }

  private mutating func flow(indent: Int, depth: Int) -> String {
    let kind = depth == 0 ? 0 : pick([0, 1, 2])
    if kind == 0 { return pick(Self.scalars) }
    let values = (0..<pick([0, 1, 2, 3])).map { number in
      lineBreak(indent) + (kind == 2 ? "\(Self.parts[number]): " : "") + flow(indent: indent, depth: depth - 1)
    }
    let inside = values.joined(separator: ", ") + lineBreak(indent)
    return kind == 1 ? "[\(inside)]" : "{\(inside)}"
  }

  private mutating func lineBreak(_ indent: Int) -> String { chance(25) ? " # f\n" + spaces(indent + 2) : "" }
}
