internal import MajlisFeed
internal import MajlisXML

/// Reads catalog files into records, by the same vocabularies by which a feed is read.
///
/// One reading serves any number of files and keeps its memory from one to the next.
struct RecordReading {
  /// What cannot be carried into a feed, and keys that nobody knows.
  private var findings = FindingFold()
  /// How many keys are not known: the nearest is looked for only as long as all are told.
  private var unknownCount = 0
  private var tree = YAMLTree()
  private var record = Record()
  private let lexicon = Lexicon.shared
  private let forms = CatalogForms.shared
  private let keys = CatalogForms.shared.keys
  private let stylesheetValue = PartTerm.stylesheetValue.number

  init() {}

  /// The record of a whole file and what was found in it.
  static func read(_ tree: YAMLTree, as vocabulary: Int) -> (record: Record, findings: [Finding]) {
    var reading = RecordReading()
    return reading.read(tree, as: vocabulary)
  }

  /// The record of a whole file and what was found in it.
  mutating func read(_ tree: YAMLTree, as vocabulary: Int) -> (record: Record, findings: [Finding]) {
    (self.tree, findings, unknownCount) = (tree, FindingFold(), 0)
    // Who reads the next file into the tree finds it his own.
    defer { self.tree = YAMLTree() }
    record.reset(origin: 0)
    if !tree.faults.isEmpty { findings.add(tree.faults.map { Finding($0) }) }
    if !tree.nodes.isEmpty { readEntries(of: 0, vocabulary, implied: []) }
    record.closeRoot()
    var result = record
    result.compact()
    return (result, findings.findings)
  }

  private func origin(_ node: Int) -> Int { Origin(tree.nodes[node].start).packed }

  private mutating func report(
    _ rule: Rule, _ node: Int, subject: String = "", value: String = "", detail: String = "", remedy: String? = nil
  ) {
    findings.add(finding(rule, node, subject: subject, value: value, detail: detail, remedy: remedy))
  }

  private func finding(
    _ rule: Rule, _ node: Int, subject: String = "", value: String = "", detail: String = "", remedy: String? = nil
  ) -> Finding {
    Finding(rule, at: tree.nodes[node].start, subject: subject, value: value, detail: detail, remedy: remedy)
  }

  /// What is expected of a term, for a message.
  private func expected(_ term: TermTraits) -> String { lexicon.term(term.number)?.expected ?? "" }
}

// MARK: - Entries

extension RecordReading {
  private mutating func readEntries(of mapping: Int, _ vocabulary: Int, implied: [CatalogForm.Implied]) {
    guard tree.nodes[mapping].kind == .mapping else { return }
    var key = mapping + 1
    while key < tree.nodes[mapping].end {
      let value = tree.nodes[key].end
      if let meaning = keys.meaning(of: tree.bytes.span.extracting(tree.nodes[key].text), in: vocabulary) {
        read(value, key, meaning)
      } else if !tree.isNull(key) {
        // The tree has told of a key that is no text.
        readOther(key, value, of: mapping, vocabulary)
      }
      key = tree.nodes[value].end
    }
    for pair in implied where tree.key(pair.term.field.key, in: mapping) == nil { imply(pair, at: mapping) }
  }

  /// Reads an entry whose key no term has.
  private mutating func readOther(_ key: Int, _ value: Int, of mapping: Int, _ vocabulary: Int) {
    if vocabulary == forms.namespaces {
      // A prefix may be any word, such as `foreign`.
      readAttribute(named: tree.text(of: key), value)
    } else if let name = tree.text(of: key).attributeName {
      readOwnAttribute(named: name, value)
      reportDouble(key, in: mapping, vocabulary)
    } else if tree.text(of: key, is: "foreign") {
      readForeign(value)
    } else if tree.text(of: key, startsWith: "x_") {
      return
    } else {
      reportUnknown(key, value, vocabulary)
    }
  }

  private mutating func reportUnknown(_ node: Int, _ value: Int, _ vocabulary: Int) {
    let key = tree.text(of: node)
    if key == "slug", tree.nodes[value].kind == .scalar, FeedName.isHarmful(tree.text(of: value)) {
      let slug = tree.text(of: value)
      return report(.slugUnsafe, value, subject: key, value: slug, detail: FeedName.from(title: slug))
    }
    unknownCount += 1
    let nearest = unknownCount <= FindingFold.limit ? KeyTable.shared.nearest(to: key, in: vocabulary) : nil
    report(.yamlUnknownKey, node, value: key, remedy: nearest.map { "did you mean \($0)?" })
  }

  private mutating func read(_ value: Int, _ key: Int, _ meaning: CatalogKey) {
    if tree.isNull(value) { return }
    guard tree.nodes[value].kind == .sequence, !meaning.isList else { return readOne(value, key, meaning) }
    guard meaning.term.isMany else {
      return report(.yamlType, value, subject: tree.text(of: key), detail: "\(expected(meaning.term)), not a list")
    }
    var item = value + 1
    while item < tree.nodes[value].end {
      if !tree.isNull(item) { readOne(item, key, meaning) }
      item = tree.nodes[item].end
    }
  }

  private mutating func readOne(_ value: Int, _ key: Int, _ meaning: CatalogKey) {
    if let child = meaning.term.child {
      readRecord(value, key, meaning, child)
    } else {
      readText(value, key, meaning.term)
    }
  }

  /// An attribute of the user's own that one of the keys says already would stand twice.
  private mutating func reportDouble(_ key: Int, in mapping: Int, _ vocabulary: Int) {
    let name = tree.text(of: key)
    guard let term = name.attributeName.flatMap({ lexicon.term(ofAttribute: $0, in: vocabulary) }) else { return }
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
  private mutating func readText(_ value: Int, _ key: Int, _ term: TermTraits) {
    switch tree.nodes[value].kind {
    case .scalar:
      let isTaken = take(value, key, term)
      record.add(term.number, isTaken ? tree.nodes[value].text : 0..<0, of: value, in: tree)
    case .mapping where tree.key("value", in: value) != nil:
      readSpelledOut(value, key, term)
    case let kind:
      let given = kind == .mapping ? "mapping" : "list"
      report(.yamlType, value, subject: tree.text(of: key), detail: "\(expected(term)), not a \(given)")
    }
  }

  /// `{value: Hallo, "@xml:lang": de}`: text with attributes that its term does not know.
  private mutating func readSpelledOut(_ mapping: Int, _ key: Int, _ term: TermTraits) {
    let node = record.open(term.number, origin: origin(mapping))
    for (attribute, text) in tree.entries(of: mapping) {
      if let name = tree.text(of: attribute).attributeName { readAttribute(named: name, text) }
    }
    if let value = tree.value(of: "value", in: mapping), !tree.isNull(value), take(value, key, term) {
      let bytes = tree.bytes
      record.setText(bytes.span.extracting(tree.nodes[value].text), of: node)
    }
    record.close(node)
  }

  /// Whether the scalar can be carried as what the term wants; else it is reported.
  private mutating func take(_ value: Int, _ key: Int, _ term: TermTraits) -> Bool {
    guard let refusal = refusal(of: value, key, term) else { return true }
    findings.add(refusal)
    return false
  }

  private func refusal(of value: Int, _ key: Int, _ term: TermTraits) -> Finding? {
    guard tree.nodes[value].kind == .scalar else {
      return finding(.yamlType, value, subject: tree.text(of: key), detail: expected(term))
    }
    let text = tree.bytes.span.extracting(tree.nodes[value].text)
    if !tree.isVerbatim, let character = XMLCharacters.firstForbidden(in: text) {
      return finding(.textControlChar, value, subject: tree.text(of: key), detail: character)
    }
    if term.number == stylesheetValue, tree.text(of: value).contains("?>") {
      return finding(.yamlType, value, subject: tree.text(of: key), detail: "text without ?>")
    }
    if term.carries(text) { return nil }
    var refusal = lexicon.term(term.number)?.refusal(of: text, in: .catalog, subject: tree.text(of: key))
    refusal?.place = tree.nodes[value].start
    return refusal
  }

  private mutating func readRecord(_ value: Int, _ key: Int, _ meaning: CatalogKey, _ child: Int) {
    let node = record.open(meaning.term.number, origin: origin(value))
    if tree.nodes[value].kind == .mapping {
      readEntries(of: value, child, implied: forms.implied(by: meaning))
    } else if tree.nodes[value].kind == .scalar, let main = meaning.main {
      readMain(value, key, main)
    } else if let form = forms[meaning.term.number] {
      readShort(value, key, form, child, forms.implied(by: meaning))
    }
    record.close(node)
    if meaning.hasMarkup, let markup = forms[meaning.term.number]?.markup { checkMarkup(of: node, markup, value) }
  }

  /// The one text of a record.
  private mutating func readMain(_ value: Int, _ key: Int, _ main: TermTraits) {
    guard !tree.nodes[value].text.isEmpty, take(value, key, main) else { return }
    record.add(main.number, tree.nodes[value].text, of: value, in: tree)
  }

  /// A record that is no mapping.
  private mutating func readShort(
    _ value: Int, _ key: Int, _ form: CatalogForm, _ child: Int, _ implied: [CatalogForm.Implied]
  ) {
    switch (tree.nodes[value].kind, form.short) {
    case (.scalar, .scalar(let main, let short)):
      readShort(value, key, main, implied, short)
    case (.scalar, .path(let main, let through)):
      guard take(value, key, TermTraits(main)) else { break }
      let names = tree.text(of: value).split(pathSeparator: " > ")
      guard names.count <= XMLLimits.recordLevels else {
        report(.yamlTooDeep, value, detail: String(XMLLimits.recordLevels))
        break
      }
      readPath(names[...], value, main, through)
    case (.scalar, _) where tree.nodes[value].text.isEmpty:
      break
    case (.sequence, .list(let main, let short)):
      for pair in short { imply(pair, at: value) }
      if let main = forms[main.number] { read(value, key, CatalogKey(main)) }
    default:
      let keys = lexicon.vocabularies[child].keyList
      report(.yamlType, value, subject: tree.text(of: key), detail: "a mapping with \(keys)")
    }
  }

  /// XHTML and other XML is written as it stands (RFC 4287, 3.1.1.3 and 4.1.3.3), so it must be well-formed.
  private mutating func checkMarkup(of node: Int, _ terms: (kind: Term, text: Term), _ value: Int) {
    guard let kind = record.text(terms.kind, in: node), Term.isXML(kind),
      let markup = record.first(terms.text, in: node),
      let at = tree.value(of: terms.text.field.key, in: value)
    else { return }
    if case .failure(let fault) = XMLFragment.elements(in: record.bytes[record.range(of: markup)]) {
      report(.xmlNotWellFormed, at, detail: "\(fault.message) (line \(fault.line) of the text)")
    }
  }

  private mutating func readShort(
    _ value: Int, _ key: Int, _ main: Term, _ implied: [CatalogForm.Implied], _ more: [CatalogForm.Implied]
  ) {
    if tree.nodes[value].text.isEmpty { return }
    readMain(value, key, TermTraits(main))
    for pair in implied { imply(pair, at: value) }
    for pair in more { imply(pair, at: value) }
  }

  private mutating func imply(_ pair: CatalogForm.Implied, at value: Int) {
    record.add(pair.term.number, pair.text.utf8.span, origin: origin(value))
  }

  /// `News > Politics`: each name stands inside the one before it.
  private mutating func readPath(_ names: ArraySlice<String>, _ value: Int, _ main: Term, _ through: Term) {
    guard let name = names.first else { return }
    record.add(main.number, name.utf8.span, origin: origin(value))
    guard names.count > 1 else { return }
    let node = record.open(through.number, origin: origin(value))
    readPath(names.dropFirst(), value, main, through)
    record.close(node)
  }
}
