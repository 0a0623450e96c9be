internal import MajlisFeed

/// One thing that an episode must fulfil, or must not.
struct Condition {
  let test: Test
  let isNegated: Bool

  enum Test {
    /// One of the fields holds the text.
    case holds([EpisodeField], FoldedPattern)
    /// One of the fields holds what the regular expression describes.
    case fits([EpisodeField], Regex<AnyRegexOutput>)
    /// The episode says something under the field.
    case isThere(EpisodeField)
    case date(EpisodeField, DateBounds)
    case duration(EpisodeField, Bounds<Timespan>)
    case number(EpisodeField, Bounds<Double>)
    /// Yes or no; what is not said is a no.
    case isYes(EpisodeField, Bool)
  }

  func matches(_ episode: Episode) -> Bool { test.isMet(by: episode) != isNegated }
}

extension Condition.Test {
  fileprivate func isMet(by episode: Episode) -> Bool {
    switch self {
    case .holds(let fields, let pattern):
      fields.contains { $0.contains(in: episode) { pattern.occurs(in: $0) } }
    case .fits(let fields, let regex):
      fields.contains { $0.values(of: episode).contains { (try? regex.firstMatch(in: $0)) ?? nil != nil } }
    case .isThere(let field): field.contains(in: episode) { !$0.isEmpty }
    case .date(let field, let bounds):
      field.date(of: episode).map { bounds.contains($0, zone: episode.zone) } ?? false
    case .duration(let field, let bounds):
      field.contains(in: episode) { Timespan(reading: $0).map(bounds.contains) ?? false }
    case .number(let field, let bounds):
      field.contains(in: episode) { DecimalNumber(reading: $0).map { bounds.contains($0.value) } ?? false }
    case .isYes(let field, let answer):
      field.contains(in: episode) { YesNo(reading: $0)?.value == true } == answer
    }
  }
}
