/// The rules that `majlis check` knows, in the order of the manual. Each is declared in the file of its section, with
/// the explanation that `check --explain` prints; who breaks it is found by a field's demands (`Terms`), by the
/// spelling of a value (`Checking/SpellingJudge`), or, across fields, by an `Examination`.
extension Rule {
  /// All rules.
  public static let all: [Rule] = Array(
    [
      ofFiles, ofXML, ofShape, ofText, ofAddresses, ofIdentity, ofTimes, ofAudio, ofShows, ofPodcasting, ofAtom,
      ofCatalogs, ofPublishing,
    ].joined())
}
