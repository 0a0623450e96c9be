internal import MajlisFeed

/// What `modify` is told: which keys get which values, and for which episodes.
///
/// `season=2` gives a value, `season=` takes the key away, a key given again gets a list. A value in brackets or braces
/// is YAML where the key takes a list or a mapping.
public struct Assignments: Sendable {
  /// The arguments that are a query.
  public private(set) var query: [String] = []
  private(set) var assignments: [Assignment] = []

  /// Sorts and reads the arguments of a command.
  public init(_ arguments: [String]) throws(QueryFault) {
    var values: [(name: String, texts: [String])] = []
    for argument in arguments {
      guard let sign = argument.firstIndex(of: "="), case let name = String(argument[..<sign]), !name.isEmpty,
        name.allSatisfy({ $0.isOfField || $0.isNumber })
      else {
        query.append(argument)
        continue
      }
      let text = String(argument[sign...].dropFirst())
      if let known = values.firstIndex(where: { $0.name == name }) {
        values[known].texts.append(text)
      } else {
        values.append((name, [text]))
      }
    }
    for (name, texts) in values { assignments.append(try Assignment(name, texts)) }
    if assignments.isEmpty { throw .nothingAssigned }
  }
}

/// A key and what is to stand under it.
struct Assignment: Sendable {
  private let name: String
  /// What the key means; nil for a key of the user's own.
  private let meaning: KeyMeaning?
  /// Nil where the key is taken away.
  private let entry: YAMLEntry?

  init(_ name: String, _ texts: [String]) throws(QueryFault) {
    let field = try EpisodeField(name)
    guard field.entry != nil || field.isOwn else {
      throw .fixedField(name, reason: name.contains(".") ? "only whole keys are" : "it is no key of the file")
    }
    if field.entry?.term == ItemTerm.guid {
      throw .fixedField(name, reason: "every app would offer the episode again")
    }
    if field.entry?.term == ItemTerm.title, texts == [""] {
      throw .fixedField(name, reason: "an episode cannot be without one")
    }
    (self.name, meaning) = (name, field.entry)
    entry = texts == [""] ? nil : try Self.entry(name, field.entry, texts)
  }

  /// The entry as the catalog writes it, read by the rules by which files are read.
  private static func entry(_ name: String, _ meaning: KeyMeaning?, _ texts: [String]) throws(QueryFault) -> YAMLEntry {
    let values = try texts.map { text throws(QueryFault) in try value(text, name, meaning) }
    let written = YAMLEntry(name, values.count == 1 ? values[0] : .sequence(values))
    guard let meaning else { return written }
    let (record, findings) = RecordReading.read(YAMLTree(reading: RecordWriting.file([written])), as: Lexicon.item)
    if let fault = findings.first { throw .badAssignment(message: fault.message, help: fault.help) }
    guard let entry = RecordWriting.entries(of: meaning.term.number, in: record).first else {
      throw .badAssignment(message: "\(name) takes \(meaning.term.expected)", help: nil)
    }
    return entry
  }

  private static func value(_ text: String, _ name: String, _ meaning: KeyMeaning?) throws(QueryFault) -> YAMLValue {
    guard text.hasPrefix("[") || text.hasPrefix("{"), let term = meaning?.term, term.takesCollections else {
      return .typed(text)
    }
    let tree = YAMLTree(reading: Array("value: \(text)\n".utf8))
    guard tree.faults.isEmpty, tree.nodes.count > 2 else {
      throw .badAssignment(message: "\(name): `\(Printable(text, limit: 100).text)` is not YAML", help: nil)
    }
    return tree.value(of: 2)
  }

  /// Changes a file in this key alone.
  func apply(to edit: inout YAMLEdit) throws(YAMLEditError) {
    let present = edit.keys(isMeant)
    for key in present.dropFirst(entry == nil ? 0 : 1) { try edit.remove(key) }
    guard let entry else { return }
    if let key = present.first {
      try edit.replaceValue(of: key, with: entry.value)
    } else if let meaning {
      try edit.insert(entry, of: meaning.term.number, Lexicon.item)
    } else {
      try edit.append(entry)
    }
  }

  /// Whether a file says already what it should, however it is spelled there.
  func isFulfilled(_ before: CatalogFile, _ after: CatalogFile) -> Bool {
    if let term = meaning?.term.number {
      return !RecordLikeness(isWhole: true).unlikeTerms(before.record, after.record).contains(term)
    }
    let (old, new) = (before.ownEntries, after.ownEntries)
    return RecordWriting.file(old.filter { isMeant($0.key) }) == RecordWriting.file(new.filter { isMeant($0.key) })
  }

  private func isMeant(_ key: String) -> Bool {
    guard let meaning else { return key == name }
    guard let other = KeyTable.shared.meaning(of: key, in: Lexicon.item) else { return false }
    return other.term == meaning.term && other.view?.key == meaning.view?.key
  }
}

extension Term {
  /// Whether a list or a mapping may stand under its key.
  fileprivate var takesCollections: Bool {
    if field.isMany { return true }
    guard let child else { return false }
    if case .scalar = Lexicon.shared.vocabularies[child].shorthand { return false }
    return true
  }
}
