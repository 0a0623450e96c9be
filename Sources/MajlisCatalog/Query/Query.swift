internal import MajlisFeed

/// What somebody wants to see of a catalog, in words.
///
/// Each argument is one condition, and all must be met; a comma, by itself or behind an argument,
/// begins another choice.
///
///     uzbek                      in the title, the names of persons or the tags
///     title:uzbek                in a field
///     title::^The                a regular expression
///     date:2020..2023            from one value to another; also for numbers and durations
///     season:                    is there
///     ^moderator:tahir           is not so
///     date- title+               the order: downwards, upwards
public struct Query {
  private var choices: [[Condition]] = [[]]
  private var order: [SortKey] = []

  /// All episodes.
  public init() {}

  /// Reads the arguments of a command.
  ///
  /// - Parameter now: seconds since 1970, UTC; only relative dates look at it.
  public init(_ arguments: [String], now: Int) throws(QueryFault) {
    let reader = QueryReader(now: now)
    for argument in arguments {
      var text = argument[...]
      let endsChoice = text.last == ","
      if endsChoice { text.removeLast() }
      if let key = try SortKey(text) {
        order.append(key)
      } else if !text.isEmpty {
        choices[choices.count - 1].append(try reader.condition(String(text)))
      }
      if endsChoice { choices.append([]) }
    }
    if choices.count > 1 { choices.removeAll(where: \.isEmpty) }
    if choices.isEmpty { choices = [[]] }
  }

  /// Whether it means all episodes, in whatever order.
  public var isOfAll: Bool { choices.contains(where: \.isEmpty) }

  /// Whether an episode is meant.
  func matches(_ episode: Episode) -> Bool {
    choices.contains { choice in choice.allSatisfy { $0.matches(episode) } }
  }

  /// The episodes that are meant, in the order that is asked for.
  func selected(from episodes: [Episode]) -> [Episode] {
    let meant = isOfAll ? episodes : episodes.filter(matches)
    return order.reversed().reduce(meant) { episodes, key in key.sorted(episodes) }
  }
}

/// Reads the conditions of a query.
private struct QueryReader {
  let now: Int
  private let folder = TextFolder()

  init(now: Int) { self.now = now }

  /// Where a word without a field is looked for.
  private static let common = ["title", "people", "tags", "keywords"]

  func condition(_ text: String) throws(QueryFault) -> Condition {
    let isNegated = text.first == "^"
    return Condition(test: try test(isNegated ? String(text.dropFirst()) : text), isNegated: isNegated)
  }

  private func test(_ text: String) throws(QueryFault) -> Condition.Test {
    guard let colon = text.firstIndex(of: ":"), case let name = text[..<colon], name.allSatisfy(\.isOfField),
      case let value = text[colon...].dropFirst(), !value.hasPrefix("//")
    else { return .holds(try commonFields(), try pattern(text)) }
    let fields = name.isEmpty ? try commonFields() : [try EpisodeField(String(name))]
    if value.first == ":" { return .fits(fields, try Self.regex(String(value.dropFirst()))) }
    guard !name.isEmpty else { return .holds(fields, try pattern(String(value))) }
    return try test(fields[0], String(value))
  }

  /// What is looked for; accents alone, or nothing, would be found nowhere, and with a `^` everywhere.
  private func pattern(_ text: String) throws(QueryFault) -> FoldedPattern {
    let pattern = FoldedPattern(text, folder: folder)
    if pattern.isEmpty { throw .nothingAsked }
    return pattern
  }

  private func test(_ field: EpisodeField, _ value: String) throws(QueryFault) -> Condition.Test {
    if value.isEmpty { return .isThere(field) }
    switch field.kind {
    case .text: return .holds([field], try pattern(value))
    case .date: return .date(field, try DateBounds(value, of: field.name, now: now))
    case .duration:
      return .duration(
        field,
        try Bounds(value, of: field.name, expected: Spelling.duration.expected) { Timespan(reading: $0.utf8.span) })
    case .number:
      return .number(
        field,
        try Bounds(value, of: field.name, expected: "a number or a range such as 2..4") {
          DecimalNumber(reading: $0.utf8.span)?.value
        })
    case .yesNo:
      guard let answer = YesNo(reading: value.utf8.span)?.value else {
        throw .badValue(field: field.name, value: value, expected: "yes or no")
      }
      return .isYes(field, answer)
    }
  }

  private func commonFields() throws(QueryFault) -> [EpisodeField] {
    try Self.common.map { name throws(QueryFault) in try EpisodeField(name) }
  }

  private static func regex(_ pattern: String) throws(QueryFault) -> Regex<AnyRegexOutput> {
    do {
      return try Regex(pattern).matchingSemantics(.unicodeScalar)
    } catch {
      // The parser's error keeps its place to itself; without it the problem is still told.
      let range = Mirror(reflecting: error).descendant("location", "range") as? Range<String.Index>
      let character = range.map { pattern.distance(from: pattern.startIndex, to: $0.lowerBound) + 1 }
      throw .badPattern(pattern, problem: "\(error)", character: character)
    }
  }
}

extension Character {
  /// Whether the name of a field may have it.
  var isOfField: Bool { self == "_" || self == "." || ("a"..."z").contains(self) }
}
