internal import MajlisFeed

/// Writes what a document says into a file, or compares it with what the file says.
struct FileImport {
  private let transaction: Transaction?
  private let contents: CatalogContents
  private let updates: Bool
  private var writing = RecordWriting()

  init(_ transaction: Transaction?, _ contents: CatalogContents, updates: Bool) {
    (self.transaction, self.contents, self.updates) = (transaction, contents, updates)
  }

  /// Stages a new file.
  ///
  /// - Returns: a finding where the file would be larger than those that are read.
  mutating func add(_ record: Record, at path: String, as vocabulary: Int) throws -> Finding? {
    let text = text(of: record, as: vocabulary)
    guard text.count <= CatalogFile.limit else {
      return Finding(.fileTooLarge, subject: contents.catalog.shown(path), detail: "\(CatalogFile.limit >> 20) MB")
    }
    try transaction?.stage(new: text, as: path)
    return nil
  }

  /// The text of a new file.
  mutating func text(of record: Record, as vocabulary: Int) -> [UInt8] { writing.file(record, as: vocabulary) }

  /// The keys in which a file differs from what a document says; they are changed in it when that is wanted.
  func compare(_ record: Record, with file: CatalogFile, as vocabulary: Int, _ registry: PeopleRegistry? = nil) throws
    -> [String]
  {
    let old = registry?.completed(file.record) ?? file.record
    let difference = RecordDifference(from: old, to: record, vocabulary)
    guard !difference.isEmpty else { return [] }
    if updates, let transaction {
      let source = try contents.source(of: file.path)
      try transaction.stage(difference.applied(to: source), as: file.path, replacing: true)
    }
    return difference.keys
  }
}

/// In which terms two records differ.
struct RecordDifference {
  private let terms: [TermNumber]
  private let new: Record
  private let vocabulary: Int

  /// What only the catalog says is no difference, nor are two spellings of the same.
  init(from old: Record, to new: Record, _ vocabulary: Int) {
    (self.new, self.vocabulary) = (new, vocabulary)
    let terms = RecordLikeness().unlikeTerms(old.described(vocabulary), new.described(vocabulary))
    self.terms = terms.sorted { $0.fileOrder < $1.fileOrder }
  }

  var isEmpty: Bool { terms.isEmpty }

  /// The keys that differ, as the catalog calls them.
  var keys: [String] { terms.map { Lexicon.shared.term($0)?.field.key ?? "foreign" } }

  /// The file's text with the values that differ; everything else stays byte for byte.
  func applied(to source: [UInt8]) throws -> [UInt8] {
    var edit = try YAMLEdit(source)
    for term in terms {
      let entries = RecordWriting.entries(of: term, in: new)
      let present = edit.keys { TermNumber(ofKey: $0, in: vocabulary) == term }
      for key in present where !entries.contains(where: { $0.key == key }) { try edit.remove(key) }
      for entry in entries {
        if present.contains(entry.key) {
          try edit.replaceValue(of: entry.key, with: entry.value)
        } else {
          try edit.insert(entry, of: term, vocabulary)
        }
      }
    }
    return edit.source
  }
}

extension TermNumber {
  /// The term that a key of a file stands for.
  fileprivate init?(ofKey key: String, in vocabulary: Int) {
    if key == "foreign" {
      self = .foreignElement
    } else if key.attributeName != nil {
      self = .foreignAttribute
    } else if let number = KeyTable.shared.meaning(of: key, in: vocabulary)?.term.number {
      self = number
    } else {
      return nil
    }
  }

  /// Its place in a file: what no term takes comes last.
  fileprivate var fileOrder: Int { Lexicon.shared.term(self) == nil ? .max : order }
}

extension YAMLEdit {
  /// Adds an entry behind the last one that stands in front of its term in the catalog's order.
  mutating func insert(_ entry: YAMLEntry, of term: TermNumber, _ vocabulary: Int) throws(YAMLEditError) {
    let before = keys { TermNumber(ofKey: $0, in: vocabulary).map { $0.fileOrder <= term.fileOrder } ?? false }
    if let last = before.last { try insert(entry, after: last) } else { try append(entry) }
  }

  /// The keys of the file that fulfil a condition, in their order.
  func keys(_ isWanted: (String) -> Bool) -> [String] {
    tree.nodes.isEmpty ? [] : tree.entries(of: 0).map { tree.text(of: $0.key) }.filter(isWanted)
  }
}

extension Record {
  /// A feed's record without the persons that the catalog only describes.
  fileprivate func described(_ vocabulary: Int) -> Record {
    vocabulary == Lexicon.feed ? PeopleRegistry.withoutDescriptions(self) : self
  }
}
