@testable import MajlisCatalog
@testable import MajlisFeed

/// A file's text as a record, with what was found in it.
struct ReadFile {
  let record: Record
  let findings: [Finding]

  init(_ text: some Sequence<UInt8>, as vocabulary: Int = Lexicon.item) {
    (record, findings) = RecordReading.read(YAMLTree(reading: Array(text)), as: vocabulary)
  }

  init(_ text: String, as vocabulary: Int = Lexicon.item) { self.init(text.utf8, as: vocabulary) }

  /// What the record says, line by line.
  var outline: [String] { record.outline.split(separator: "\n").map(String.init) }

  /// The findings with their places: `rule line:column`.
  var found: [String] { findings.map { "\($0.rule.id) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" } }
}

extension Record {
  /// The text of the file that says the same.
  func file(as vocabulary: Int = Lexicon.item) -> String {
    String(decoding: RecordWriting.file(RecordWriting.entries(of: self, as: vocabulary)), as: UTF8.self)
  }
}
