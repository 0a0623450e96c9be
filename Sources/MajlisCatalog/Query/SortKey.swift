internal import MajlisFeed

/// A field to sort by: `date-` from the last to the first, `title+` the other way.
/// Episodes that do not say it come last.
struct SortKey {
  private let field: EpisodeField
  private let isDescending: Bool

  /// What two episodes are compared by.
  private struct Value: Comparable {
    let number: Double
    let text: String

    static func < (a: Self, b: Self) -> Bool { (a.number, a.text) < (b.number, b.text) }
  }

  /// Nil where the argument is none: it does not end with a sign, or it is a word of a title that ends with a plus
  /// (`canal+`) and nothing like a field. No word ends with a minus.
  init?(_ argument: Substring) throws(QueryFault) {
    guard let sign = argument.last, sign == "+" || sign == "-", argument.count > 1,
      argument.dropLast().allSatisfy(\.isOfField)
    else { return nil }
    isDescending = sign == "-"
    do {
      field = try EpisodeField(String(argument.dropLast()))
    } catch .noSuchField(let name, nearest: nil) where sign == "+" && name.allSatisfy(\.isLetter) {
      return nil
    }
  }

  func sorted(_ episodes: [Episode]) -> [Episode] {
    let folder = TextFolder()
    let values = episodes.map { value(of: $0, folder) }
    let order = episodes.indices.sorted { a, b in
      guard let x = values[a], let y = values[b] else { return values[a] == nil ? values[b] == nil && a < b : true }
      if x == y { return a < b }
      return (x < y) != isDescending
    }
    return order.map { episodes[$0] }
  }

  private func value(of episode: Episode, _ folder: TextFolder) -> Value? {
    if field.kind == .date {
      return field.date(of: episode).map { Value(number: Double($0.instant(in: episode.zone)), text: "") }
    }
    guard let text = field.values(of: episode).first else { return nil }
    return switch field.kind {
    case .duration:
      Timespan(reading: text.utf8.span).map {
        Value(number: Double($0.seconds) + Double($0.nanoseconds) / 1e9, text: "")
      }
    case .number: DecimalNumber(reading: text.utf8.span).map { Value(number: $0.value, text: "") }
    case .yesNo: Value(number: YesNo(reading: text.utf8.span)?.value == true ? 1 : 0, text: "")
    case .date, .text: Value(number: 0, text: folder.key(text))
    }
  }
}
