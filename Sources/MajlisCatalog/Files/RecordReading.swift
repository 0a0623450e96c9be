internal import MajlisFeed
internal import MajlisXML

/// Reads a mapping of a catalog file into a record, by the same vocabularies by which a feed is read.
struct RecordReading {
  /// What cannot be carried into a feed, and keys that nobody knows.
  private var findings = FindingFold()
  /// How many keys are not known: the nearest is looked for only as long as all are told.
  private var unknownCount = 0
  private let tree: YAMLTree
  private var record = Record()
  private let lexicon = Lexicon.shared
  private let keys = KeyTable.shared

  private init(_ tree: YAMLTree) {
    self.tree = tree
  }

  /// The record of a whole file and what was found in it.
  static func read(_ tree: YAMLTree, as vocabulary: Int) -> (record: Record, findings: [Finding]) {
    var reading = RecordReading(tree)
    reading.findings.add(tree.faults.map { Finding($0) })
    if !tree.nodes.isEmpty { reading.readEntries(of: 0, vocabulary, implied: []) }
    reading.record.closeRoot()
    reading.record.compact()
    return (reading.record, reading.findings.findings)
  }

  private func origin(_ node: Int) -> Int { Origin(tree.nodes[node].start).packed }

  private mutating func report(
    _ rule: Rule, _ node: Int, subject: String = "", value: String = "", detail: String = "", remedy: String? = nil
  ) {
    findings.add(
      Finding(rule, at: tree.nodes[node].start, subject: subject, value: value, detail: detail, remedy: remedy))
  }
}

// MARK: - Entries

extension RecordReading {
  private mutating func readEntries(of mapping: Int, _ vocabulary: Int, implied: [(key: String, text: String)]) {
    guard tree.nodes[mapping].kind == .mapping else { return }
    // The tree has told of a key that is no text.
    for (key, value) in tree.entries(of: mapping) where !tree.isNull(key) {
      readEntry(key, value, vocabulary)
      reportDouble(key, in: mapping, vocabulary)
    }
    for pair in implied where tree.key(pair.key, in: mapping) == nil {
      record.add(lexicon.term(pair.key, in: vocabulary).number, pair.text.utf8.span, origin: origin(mapping))
    }
  }

  private mutating func readEntry(_ keyNode: Int, _ value: Int, _ vocabulary: Int) {
    if tree.text(of: keyNode, startsWith: "x_") { return }
    let key = tree.text(of: keyNode)
    if isOwnAttribute(keyNode) { return readOwnAttribute(named: String(key.dropFirst()), value) }
    if key == "foreign" { return readForeign(value) }
    if lexicon.vocabularies[vocabulary].isOpen { return readAttribute(named: key, value) }
    guard let meaning = keys.meaning(of: key, in: vocabulary) else {
      if key == "slug", tree.nodes[value].kind == .scalar, FeedName.isHarmful(tree.text(of: value)) {
        let slug = tree.text(of: value)
        return report(.slugUnsafe, value, subject: key, value: slug, detail: FeedName.from(title: slug))
      }
      unknownCount += 1
      let nearest = unknownCount <= FindingFold.limit ? keys.nearest(to: key, in: vocabulary) : nil
      return report(.yamlUnknownKey, keyNode, value: key, remedy: nearest.map { "did you mean \($0)?" })
    }
    read(value, key, meaning)
  }

  private mutating func read(_ value: Int, _ key: String, _ meaning: KeyMeaning) {
    if tree.isNull(value) { return }
    guard tree.nodes[value].kind == .sequence, !meaning.term.isList else { return readOne(value, key, meaning) }
    guard meaning.term.field.isMany else {
      return report(.yamlType, value, subject: key, detail: "\(meaning.term.expected), not a list")
    }
    for item in tree.children(of: value) where !tree.isNull(item) { readOne(item, key, meaning) }
  }

  private mutating func readOne(_ value: Int, _ key: String, _ meaning: KeyMeaning) {
    if let child = meaning.term.child {
      readRecord(value, key, meaning, child)
    } else {
      readText(value, key, meaning.term)
    }
  }

  private func isOwnAttribute(_ key: Int) -> Bool { tree.text(of: key, startsWith: "@") }

  /// An attribute of the user's own that one of the keys says already would stand twice.
  private mutating func reportDouble(_ key: Int, in mapping: Int, _ vocabulary: Int) {
    guard isOwnAttribute(key) else { return }
    let name = tree.text(of: key)
    guard let term = lexicon.term(ofAttribute: String(name.dropFirst()), in: vocabulary) else { return }
    if tree.key(term.field.key, in: mapping) != nil { report(.keyConflict, key, subject: name, detail: term.field.key) }
  }

  private mutating func readAttribute(named name: String, _ value: Int) {
    guard tree.nodes[value].kind == .scalar else {
      return report(.yamlType, value, subject: "@\(name)", detail: "text")
    }
    guard name.isEmpty || XMLCharacters.isQualifiedName(name) else {
      return report(.yamlType, value, subject: "@\(name)", detail: "a name that XML allows")
    }
    if let character = XMLCharacters.firstForbidden(in: tree.bytes.span.extracting(tree.nodes[value].text)) {
      return report(.textControlChar, value, subject: "@\(name)", detail: character)
    }
    let text = Array("\(name)\0".utf8) + tree.bytes[tree.nodes[value].text]
    let origin = origin(value)
    record.add(.foreignAttribute, text.span, origin: origin)
  }

  private mutating func readOwnAttribute(named name: String, _ value: Int) {
    guard !name.isEmpty else { return report(.yamlType, value, subject: "@", detail: "the name of an attribute") }
    readAttribute(named: name, value)
  }

  private mutating func readForeign(_ value: Int) {
    if tree.isNull(value) { return }
    guard tree.nodes[value].kind == .scalar else {
      return report(.yamlType, value, subject: "foreign", detail: "XML text")
    }
    switch XMLFragment.elements(in: tree.bytes[tree.nodes[value].text]) {
    case .success(let elements):
      let origin = origin(value)
      for element in elements { record.add(.foreignElement, element.span, origin: origin) }
    case .failure(let fault):
      report(.xmlNotWellFormed, value, detail: "\(fault.message) (line \(fault.line) of the text)")
    }
  }
}

// MARK: - Values

extension RecordReading {
  private mutating func readText(_ value: Int, _ key: String, _ term: Term) {
    switch tree.nodes[value].kind {
    case .scalar:
      let node = record.open(term.number, origin: origin(value))
      if take(value, key, term) { setText(of: node, value) }
      record.close(node)
    case .mapping where tree.key("value", in: value) != nil:
      readSpelledOut(value, key, term)
    case .mapping, .sequence:
      report(
        .yamlType, value, subject: key,
        detail: "\(term.expected), not a \(tree.nodes[value].kind == .mapping ? "mapping" : "list")")
    }
  }

  /// `{value: Hallo, "@xml:lang": de}`: text with attributes that its term does not know.
  private mutating func readSpelledOut(_ mapping: Int, _ key: String, _ term: Term) {
    let node = record.open(term.number, origin: origin(mapping))
    for (attribute, text) in tree.entries(of: mapping) {
      let name = tree.text(of: attribute)
      if name.hasPrefix("@") { readAttribute(named: String(name.dropFirst()), text) }
    }
    if let value = tree.value(of: "value", in: mapping), !tree.isNull(value), take(value, key, term) {
      setText(of: node, value)
    }
    record.close(node)
  }

  private mutating func setText(of node: Int, _ value: Int) {
    let tree = tree
    record.setText(tree.bytes.span.extracting(tree.nodes[value].text), of: node)
  }

  /// Whether the scalar can be carried as what the term wants; else it is reported.
  private mutating func take(_ value: Int, _ key: String, _ term: Term) -> Bool {
    let tree = tree
    guard tree.nodes[value].kind == .scalar else {
      report(.yamlType, value, subject: key, detail: term.expected)
      return false
    }
    let text = tree.bytes.span.extracting(tree.nodes[value].text)
    if let character = XMLCharacters.firstForbidden(in: text) {
      report(.textControlChar, value, subject: key, detail: character)
      return false
    }
    if term == PartTerm.stylesheetValue, tree.text(of: value).contains("?>") {
      report(.yamlType, value, subject: key, detail: "text without ?>")
      return false
    }
    if var refusal = term.refusal(of: text, in: .catalog, subject: key) {
      refusal.place = tree.nodes[value].start
      findings.add(refusal)
      return false
    }
    return true
  }

  private mutating func readRecord(_ value: Int, _ key: String, _ meaning: KeyMeaning, _ child: Int) {
    let node = record.open(meaning.term.number, origin: origin(value))
    let implied = meaning.view?.implied ?? []
    switch (tree.nodes[value].kind, lexicon.vocabularies[child].shorthand) {
    case (.mapping, _):
      readEntries(of: value, child, implied: implied)
    case (.scalar, .scalar(let main, let short)):
      readShort(value, key, child, main, implied: implied + short)
    case (.scalar, .path(let main, let through)):
      guard take(value, key, lexicon.term(main, in: child)) else { break }
      let names = tree.text(of: value).split(pathSeparator: " > ")
      guard names.count <= XMLLimits.recordLevels else {
        report(.yamlTooDeep, value, detail: String(XMLLimits.recordLevels))
        break
      }
      readPath(names[...], value, child, main, through)
    case (.scalar, _) where tree.text(of: value, is: ""):
      break
    case (.sequence, .list(let main, let short)):
      imply(short, child, at: value)
      read(value, key, KeyMeaning(term: lexicon.term(main, in: child), view: nil))
    default:
      report(.yamlType, value, subject: key, detail: "a mapping with \(lexicon.vocabularies[child].keyList)")
    }
    record.close(node)
    checkMarkup(of: node, child, value)
  }

  /// XHTML is written as it stands (RFC 4287, 3.1.1.3), so it must be well-formed.
  private mutating func checkMarkup(of node: Int, _ vocabulary: Int, _ value: Int) {
    guard let type = lexicon.terms[vocabulary].first(where: { $0.spelling == .textType }),
      record.text(type, in: node) == "xhtml", let text = lexicon.textTerm(in: vocabulary, .atom),
      let markup = record.first(text, in: node), let at = tree.value(of: text.field.key, in: value)
    else { return }
    if case .failure(let fault) = XMLFragment.elements(in: record.bytes[record.range(of: markup)]) {
      report(.xmlNotWellFormed, at, detail: "\(fault.message) (line \(fault.line) of the text)")
    }
  }

  private mutating func readShort(
    _ value: Int, _ key: String, _ child: Int, _ main: String, implied: [(key: String, text: String)]
  ) {
    if tree.text(of: value, is: "") { return }
    let term = lexicon.term(main, in: child)
    if take(value, key, term) {
      let node = record.open(term.number, origin: origin(value))
      setText(of: node, value)
      record.close(node)
    }
    imply(implied, child, at: value)
  }

  private mutating func imply(_ implied: [(key: String, text: String)], _ vocabulary: Int, at value: Int) {
    for pair in implied {
      record.add(lexicon.term(pair.key, in: vocabulary).number, pair.text.utf8.span, origin: origin(value))
    }
  }

  /// `News > Politics`: each name stands inside the one before it.
  private mutating func readPath(
    _ names: ArraySlice<String>, _ value: Int, _ child: Int, _ main: String, _ through: String
  ) {
    guard let name = names.first else { return }
    record.add(lexicon.term(main, in: child).number, name.utf8.span, origin: origin(value))
    guard names.count > 1 else { return }
    let node = record.open(lexicon.term(through, in: child).number, origin: origin(value))
    readPath(names.dropFirst(), value, child, main, through)
    record.close(node)
  }
}

extension YAMLTree {
  /// The keys of a mapping with their values.
  func entries(of mapping: Int) -> [(key: Int, value: Int)] {
    var entries: [(key: Int, value: Int)] = []
    var key = mapping + 1
    while key < nodes[mapping].end {
      let value = nodes[key].end
      entries.append((key, value))
      key = nodes[value].end
    }
    return entries
  }
}

extension String {
  fileprivate func split(pathSeparator: String) -> [String] {
    var parts = [""]
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(pathSeparator) {
        parts.append("")
        rest = rest.dropFirst(pathSeparator.count)
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }
}
