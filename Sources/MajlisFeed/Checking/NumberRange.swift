/// The whole numbers that a field takes, and the rule that others break.
struct NumberRange {
  var range: ClosedRange<Int> = 0...Int.max
  /// A number beyond the range that is read, though it should not be written.
  var tolerated: Int?
  var rule = Rule.numberInvalid

  /// What a number has to be, in words.
  var words: String {
    if range.upperBound < .max { return "a whole number from \(range.lowerBound) to \(range.upperBound)" }
    return range.lowerBound > 0 ? "a whole number of at least \(range.lowerBound)" : "a whole number, 0 or more"
  }
}
