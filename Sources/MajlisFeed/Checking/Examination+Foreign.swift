/// Elements that no field takes although they are of a namespace that apps read: they stand in the wrong place,
/// or nobody knows them.
extension Examination {
  /// Looks at elements of Apple's, the podcast and Atom's namespace; of more than twenty in a
  /// record the rest is of the same kind.
  mutating func checkForeignElements() {
    var count = 0
    for node in record.nodes.indices where record.nodes[node].term == .foreignElement && count < FindingFold.limit {
      guard let name = nameOfPodcasting(node) else { continue }
      count += 1
      let holder = holder(of: node)
      let within = holder == 0 ? vocabulary : Int(plan.entries[Int(record.nodes[holder].term.raw)].child)
      if let fault = fault(of: name, in: within, called: naming.name(of: holder)) {
        remark(fault.fault, at: node, subject: "<\(spelled(name))>", value: fault.value)
      }
    }
  }

  /// RSS 2.0: items are elements of the channel.
  mutating func remarkMisplacedItem() {
    remark(Fault(.feedMisplacedElement, "<channel>"), at: 0, value: "<rss>")
  }

  /// What is wrong with an element that the record cannot hold; nil for what is there once too often,
  /// and for what is new.
  private func fault(of name: String, in vocabulary: Int, called frame: String) -> (fault: Fault, value: String)? {
    let belonging = Belonging.elements(of: plan.medium.dialect ?? .rss)
    let isOwn = plan.medium == .atom && name.hasPrefix(Self.ownPrefix)
    let severity: Severity? = isOwn ? nil : .warning
    if let holder = belonging.holder(of: name, outside: vocabulary) {
      return (Fault(.feedMisplacedElement, spelled(holder), severity: severity), frame)
    }
    let prefix = String(name.prefix { $0 != ":" }) + ":"
    let nearest = NearMiss.nearest(name, among: belonging.names(in: vocabulary, prefix: prefix))
    guard !belonging.isKnown(name), isOwn || nearest != nil else { return nil }
    let remedy = nearest.map { "did you mean <\(spelled($0))>?" }
    return (Fault(.feedUnexpectedElement, frame, remedy: remedy, severity: severity), "")
  }

  private static let ownPrefix = "atom:"

  /// Atom's own elements have no prefix in Atom.
  private func spelled(_ name: String) -> String {
    plan.medium == .atom ? name.replacing(Self.ownPrefix, with: "", maxReplacements: 1) : name
  }

  /// The name of an element, with the usual prefix, whose namespace is one that podcasts have.
  private func nameOfPodcasting(_ node: Int) -> String? {
    let tag = record.bytes[record.range(of: node)].prefix(1024).prefix { $0 != UInt8(ascii: ">") }
    let name = String(
      decoding: tag.dropFirst().prefix { $0.isAlphanumeric || $0 == UInt8(ascii: ":") || $0 == 0x2D }.prefix(64),
      as: UTF8.self)
    if ["itunes:", "podcast:", Self.ownPrefix].contains(where: { name.hasPrefix($0) }) { return name }
    let isAtom = plan.medium == .atom && !name.isEmpty && !name.contains(":") && tag.firstRange(of: "xmlns".utf8) == nil
    return isAtom ? Self.ownPrefix + name : nil
  }
}
