/// What tells episodes apart.
extension Examination {
  mutating func checkGuid(_ number: Int, _ seen: inout SeenBefore, _ source: some CheckedSource) {
    guard let guid = record.first(ItemTerm.guid), let node = record.first(PartTerm.guidValue, in: guid),
      !record.isBlank(node)
    else { return }
    for fault in guidFaults(node, in: guid) { remark(fault, at: node) }
    if record.range(of: node).count > Self.longestGuid {
      remark(Fault(.guidTooLong, String(Self.longestGuid)), at: node, value: String(record.range(of: node).count))
    }
    checkUniqueness(of: node, number, &seen, source)
  }

  /// Databases keep 255 to 2,048 bytes.
  private static let longestGuid = 255

  /// In Atom entries of the same id are versions of one entry (RFC 4287, 4.1.1).
  private mutating func checkUniqueness(
    of node: Int, _ number: Int, _ seen: inout SeenBefore, _ source: some CheckedSource
  ) {
    switch seen.item(before: number, guid: record.bytes.span.extracting(record.range(of: node))) {
    case .same(let earlier)?:
      let severity: Severity? = plan.medium == .atom ? .warning : nil
      remark(Fault(.guidDuplicate, source.name(ofItem: earlier), severity: severity), at: node)
    case .alike(let earlier)?: remark(Fault(.guidCase, source.name(ofItem: earlier)), at: node)
    case nil: break
    }
  }

  private func guidFaults(_ node: Int, in guid: Int) -> [Fault] {
    let text = record.bytes.span.extracting(record.range(of: node))
    var faults: [Fault] = []
    if text.indices.contains(where: { text[$0].isSpace }) { faults.append(Fault(.guidWhitespace)) }
    if plan.target == .atom {
      if let fault = Self.idFault(text) { faults.append(fault) }
    } else if !isPermalink(guid) {
      if text.count < 6, text.indices.allSatisfy({ text[$0].isDigit }) { faults.append(Fault(.guidWeak)) }
    } else if WebAddress.fault(in: text) != nil || !SpellingJudge.isOfWeb(text) {
      faults.append(Fault(.guidPermalink))
    }
    return faults
  }

  /// RSS 2.0, `guid`: "If its value is false, the guid may not be assumed to be a url";
  /// without the attribute it is one.
  private func isPermalink(_ guid: Int) -> Bool {
    guard let node = record.first(PartTerm.guidPermalink, in: guid) else { return true }
    return YesNo(reading: record.bytes.span.extracting(record.range(of: node)))?.value ?? true
  }
}
