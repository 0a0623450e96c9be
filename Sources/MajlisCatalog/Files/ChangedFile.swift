/// A file of the catalog before and after a change.
struct ChangedFile: Sendable {
  /// Its path from the catalog's folder.
  let path: String
  /// How it is called in messages.
  let shown: String
  let before: [UInt8]
  var after: [UInt8]
}

extension [ChangedFile] {
  /// The changes as a unified diff.
  var difference: String {
    map { UnifiedDiff(old: $0.before, new: $0.after).text(named: $0.shown) }.joined()
  }
}
