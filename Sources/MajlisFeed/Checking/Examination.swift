/// One record while it is being checked, and what was found in it so far.
///
/// The compiler copies it before it calls what does not change it; what is asked for at every node is put in place instead.
struct Examination {
  /// Something wrong at a node, which may rest on something elsewhere in the feed.
  struct Remark {
    let node: Int
    let finding: Finding
    let premise: Premise?
    /// How many bytes of the node's text stand before it, where it is a stretch of source.
    var inside = 0
  }

  let record: Record
  /// The number of the record's vocabulary.
  let vocabulary: Int
  let plan: CheckPlan
  let judge: SpellingJudge
  /// What findings may rest on.
  let open: OpenPremises
  /// Names for the messages about the record.
  var naming: Naming
  /// Whether it holds elements or attributes that no term takes.
  private(set) var hasForeign = false
  private(set) var remarks: [Remark] = []

  init(
    _ record: Record, vocabulary: Int, medium: Spelling.Medium, target: Dialect, zone: Int, now: Int?,
    open: OpenPremises, names: TermNames
  ) {
    (self.record, self.vocabulary, self.open) = (record, vocabulary, open)
    plan = CheckPlan.plan(for: medium, target: target)
    naming = Naming(record, vocabulary: vocabulary, medium: medium, known: names)
    judge = SpellingJudge(medium: medium, zone: zone, now: now)
  }

  /// Notes what is wrong at a node.
  ///
  /// - Parameter premise: what the finding rests on, where that is not what its rule says.
  mutating func remark(
    _ fault: Fault, at node: Int, subject: String? = nil, value: String? = nil, premise: Premise? = nil,
    inside: Int = 0
  ) {
    let premise = premise ?? fault.rule.premise
    if let premise, !open.contains(premise) { return }
    var finding = Finding(
      fault.rule, subject: subject ?? naming.name(of: node), value: value ?? record.excerpt(of: node),
      detail: fault.detail, remedy: fault.remedy, severity: fault.severity)
    finding.fix = fault.fix
    remarks.append(Remark(node: node, finding: finding, premise: premise, inside: inside))
  }
}

extension Rule {
  fileprivate var premise: Premise? { profile == .podcast ? .podcast : nil }
}

// MARK: - What the declarations say

extension Examination {
  /// Checks every node against the declaration of its field.
  mutating func checkFields() {
    checkRecord(0, vocabulary)
    hasForeign = record.nodes.contains { $0.term == .foreignElement || $0.term == .foreignAttribute }
    if hasForeign { checkForeignAttributes() }
    for node in record.nodes.indices.dropFirst() {
      let term = record.nodes[node].term
      guard term.raw >= TermNumber.first else { continue }
      let entry = plan.entries[Int(term.raw)]
      if entry.child >= 0 {
        checkNested(node, entry)
      } else {
        checkValue(node, entry)
      }
    }
    // Most records have nothing odd in all of their text, which is looked through at once.
    if TextScan.fault(in: record.bytes.span) != nil { checkCharacters() }
  }

  private mutating func checkNested(_ node: Int, _ entry: CheckPlan.Entry) {
    if checkRecord(node, Int(entry.child)), isBlank(node, entry) { remark(Fault(.feedEmptyElement), at: node) }
    if entry.isLimited, let text = record.first(entry.text, in: node) { checkLength(text, entry) }
  }

  /// Whether a record neither says anything nor holds anything.
  @inline(__always)
  private func isBlank(_ node: Int, _ entry: CheckPlan.Entry) -> Bool {
    var children = record.children(of: node)
    guard let child = children.next() else { return true }
    return children.next() == nil && record.nodes[child].term == entry.text && record.nodes[child].isEmpty
  }

  /// Whether a record has all that it needs; what it lacks is noted.
  @discardableResult
  private mutating func checkRecord(_ node: Int, _ vocabulary: Int) -> Bool {
    var isWhole = true
    for index in plan.wantedRanges[vocabulary] where !has(plan.wanted[index], node) {
      isWhole = false
      lacks(plan.wanted[index], node)
    }
    return isWhole
  }

  private func has(_ wanted: CheckPlan.Wanted, _ node: Int) -> Bool {
    guard let child = record.first(wanted.term, in: node) else { return false }
    return !wanted.isText || !record.isBlank(child)
  }

  private mutating func lacks(_ wanted: CheckPlan.Wanted, _ node: Int) {
    guard let term = Lexicon.shared.term(wanted.term), let demand = plan.demands.demand(on: term),
      wanted.isText || !naming.standsAsForeign(term.field, in: node)
    else { return }
    let subject = naming.name(of: node)
    guard demand.rule == nil else {
      return remark(Fault(demand.rule ?? .feedMissingElement), at: node, subject: subject)
    }
    let name = naming.bareName(of: term.field)
    let isAttribute = plan.medium != .catalog && plan.entries[Int(term.number.raw)].isAttribute
    let rule = wanted.isText ? Rule.feedEmptyElement : isAttribute ? .feedMissingAttribute : .feedMissingElement
    remark(Fault(rule, name), at: node, subject: subject)
  }
}

// MARK: - Values

extension Examination {
  private mutating func checkValue(_ node: Int, _ entry: CheckPlan.Entry) {
    let ends = record.ends(of: node)
    guard ends != .blank else { return checkEmpty(node, entry) }
    if let fault = fault(of: node, entry) { remark(fault, at: node) }
    if entry.isLimited { checkLength(node, entry) }
    if entry.isFetched { checkFetched(node) }
    if entry.isObsolete { remark(Fault(.itunesObsolete), at: node) }
    checkText(node, entry)
    if ends == .space, !entry.keepsSpace { remark(Fault(.textWhitespace, fix: trimmedText(of: node)), at: node) }
  }

  /// An element without text says nothing; an attribute without text is as good as none.
  private mutating func checkEmpty(_ node: Int, _ entry: CheckPlan.Entry) {
    guard entry.isAttribute else {
      if !entry.isText { remark(Fault(.feedEmptyElement), at: node) }
      return
    }
    guard entry.isRequired, let term = Lexicon.shared.term(record.nodes[node].term) else { return }
    // An empty reference means the document itself (RFC 3986, 4.4), and Atom's addresses are references.
    if plan.medium == .atom, entry.spelling == .address { return }
    if let fault = fault(of: node, entry), entry.spelling == .whole { return remark(fault, at: node) }
    let rule = plan.medium == .catalog ? Rule.feedMissingElement : .feedMissingAttribute
    remark(Fault(rule, naming.bareName(of: term.field)), at: node, subject: naming.name(ofHolderOf: node))
  }

  @inline(__always)
  private func fault(of node: Int, _ entry: CheckPlan.Entry) -> Fault? {
    let text = record.bytes.span.extracting(record.range(of: node))
    // A word of the list is spelled well.
    return entry.words < 0 ? judge.fault(in: text, entry) : plan.words[Int(entry.words)].fault(in: text, entry.spelling)
  }

  private mutating func checkLength(_ node: Int, _ entry: CheckPlan.Entry) {
    let range = record.range(of: node)
    if range.count > entry.mostBytes {
      remark(Fault(.descriptionTooLong, String(entry.mostBytes)), at: node, value: String(range.count))
    }
    guard range.count > entry.mostCharacters else { return }
    let count = TextScan.characters(in: record.bytes.span.extracting(range))
    guard count > entry.mostCharacters else { return }
    remark(Fault(.textTooLong, String(entry.mostCharacters)), at: node, value: String(count))
  }

  private func trimmedText(of node: Int) -> String {
    let text = record.bytes.span.extracting(record.range(of: node))
    return String(copying: text.extracting(text.trimmed))
  }

  private mutating func checkCharacters() {
    for node in record.nodes.indices where record.nodes[node].term.raw >= TermNumber.first {
      let fault = TextScan.fault(in: record.bytes.span.extracting(record.range(of: node)))
      if let fault { remark(fault, at: node) }
    }
  }

  private static let unencrypted: Word = "http://"

  /// Apple: apps on iOS block what is not encrypted.
  private mutating func checkFetched(_ node: Int) {
    let start = record.range(of: node).prefix(7)
    if Word(record.bytes.span, start.lowerBound..<start.upperBound) == Self.unencrypted {
      remark(Fault(.urlHTTP), at: node)
    }
  }
}

extension CheckPlan.Words {
  /// What is wrong with a text that should be one of the words; case does not count, nor do a media type's parameters.
  func fault(in text: borrowing Span<UInt8>, _ spelling: Spelling?) -> Fault? {
    var range = text.trimmed
    if spelling == .mediaType, let end = range.first(where: { text[$0] == UInt8(ascii: ";") }) {
      range = range.lowerBound..<end
    }
    if contains(text.extracting(range)) { return nil }
    return fault(ofOther: String(copying: text.extracting(range)), spelling)
  }

  /// `yes` for `true` is understood, so it is a warning; the remedy is the word that was meant.
  private func fault(ofOther text: String, _ spelling: Spelling?) -> Fault {
    let answer = spelling == .yesNo ? YesNo(reading: text.utf8.span) : nil
    let type = spelling == .mediaType ? MediaType.better(than: text.utf8.span) : nil
    let isUnderstood = answer != nil && rule == .explicitValue
    let lock = rule == .lockedValue ? YesNo(reading: text.utf8.span).map { $0.value ? "yes" : "no" } : nil
    let certain = isUnderstood ? answer?.text : lock ?? type
    let meant = certain ?? NearMiss.nearest(text, among: words)
    return Fault(
      rule, list, remedy: meant.map { "write \($0)" }, severity: isUnderstood ? .warning : nil, fix: certain)
  }

  /// `full, trailer or bonus`.
  private var list: String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

// MARK: - Records

extension Record {
  /// The text of a node, as far as anybody wants to read it in a message.
  func excerpt(of node: Int) -> String {
    let range = range(of: node)
    guard range.count > 4096 else { return text(of: node) }
    return String(decoding: bytes[range.prefix(4096)], as: UTF8.self) + "…"
  }

  /// Whether a node has no text but white space.
  func isBlank(_ node: Int) -> Bool { ends(of: node) == .blank }

  /// What stands at the two ends of a text.
  enum Ends {
    case text
    /// White space at one of them at least.
    case space
    /// Nothing: there is no text but white space.
    case blank
  }

  /// What stands at the two ends of a node's text.
  func ends(of node: Int) -> Ends {
    let range = range(of: node)
    guard let first = range.first, let last = range.last else { return .blank }
    if !bytes[first].isSpace, !bytes[last].isSpace { return .text }
    return bytes.span.extracting(range).trimmed.isEmpty ? .blank : .space
  }
}
