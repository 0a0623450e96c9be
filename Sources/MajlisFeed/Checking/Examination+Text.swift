internal import MajlisXML

/// Rules about what stands in a text: HTML where none belongs, and HTML that does harm where it does.
extension Examination {
  /// What a text is made of.
  private enum Kind {
    case plain
    case html
    case xhtml
    /// Something that is judged by nobody here: a media type of its own.
    case other
  }

  mutating func checkText(_ node: Int, _ entry: CheckPlan.Entry) {
    guard entry.spelling == .line || entry.spelling == .markup else { return }
    for fault in textFaults(node, entry) { remark(fault, at: node) }
  }

  @inline(__always)
  private func textFaults(_ node: Int, _ entry: CheckPlan.Entry) -> [Fault] {
    let text = record.bytes.span.extracting(record.range(of: node))
    switch kind(of: node, entry) {
    case .plain: return MarkupFaults.plain(text, isTitle: entry.isTitle, isFile: plan.medium == .catalog)
    case .html: return MarkupFaults.html(text, isAtom: plan.medium == .atom)
    case .xhtml: return MarkupFaults.xhtml(text)
    case .other: return []
    }
  }

  /// RFC 4287, 3.1.1: text is plain unless its type says otherwise. RSS 2.0: descriptions are HTML.
  @inline(__always)
  private func kind(of node: Int, _ entry: CheckPlan.Entry) -> Kind {
    guard plan.medium == .atom, entry.textType != .root else { return entry.spelling == .markup ? .html : .plain }
    guard let type = record.first(entry.textType, in: holder(of: node)) else { return .plain }
    switch record.text(of: type).lowercased() {
    case "text", "": return .plain
    case "html", "text/html": return .html
    case "xhtml": return .xhtml
    default: return .other
    }
  }

  /// The record that a node stands in.
  func holder(of node: Int) -> Int {
    var index = node - 1
    while index > 0, record.nodes[index].end <= node { index -= 1 }
    return max(0, index)
  }

  /// Elements of XHTML that are no field of RSS: `<body xmlns="http://www.w3.org/1999/xhtml">`.
  mutating func checkForeignMarkup() {
    for node in record.children() where record.nodes[node].term == .foreignElement {
      guard record.bytes[record.range(of: node)].starts(with: "<body".utf8) else {
        checkCoordinates(node)
        continue
      }
      if has(ItemTerm.description) {
        remark(Fault(.semanticsDuplicate, naming.bareName(of: ItemTerm.description.field)), at: node, subject: "<body>")
      }
      let harm = MarkupFaults.harm(in: record.bytes.span.extracting(record.range(of: node)))
      if let harm { remark(harm, at: node, subject: "<body>") }
    }
  }
}

/// What is wrong with the markup of a text, or with the text for having any.
enum MarkupFaults {
  // MARK: Plain text

  /// - Parameter isFile: whether it stands in a file of the catalog, whose text may be of several lines.
  static func plain(_ text: borrowing Span<UInt8>, isTitle: Bool, isFile: Bool) -> [Fault] {
    var faults: [Fault] = []
    if isTitle, !isFile, text.firstIndex(of: 0x0A) != nil { faults.append(Fault(.titleNewline)) }
    guard let range = MarkupScan.usualTag(in: text) ?? MarkupScan.entity(in: text) else { return faults }
    let sample = String(copying: text.extracting(range.prefix(40)))
    faults.append(Fault(isTitle ? .titleHTML : .descriptionUndeclaredHTML, sample))
    return faults
  }

  // MARK: HTML

  static func html(_ text: borrowing Span<UInt8>, isAtom: Bool) -> [Fault] {
    var (harm, link): (String?, String?)
    var (start, isCut, hasTag) = (0, false, false)
    while let tag = MarkupScan.tag(in: text, from: start) {
      hasTag = true
      if !MarkupScan.isPlain(tag, in: text) {
        let inspection = MarkupScan.inspect(tag, in: text)
        if harm == nil { harm = inspection.harm }
        if link == nil, !isAtom { link = inspection.address.flatMap { relativeLink(of: tag, $0, in: text) } }
      }
      isCut = !tag.isClosed
      start = tag.isClosed ? tag.range.upperBound : tag.range.lowerBound + 1
    }
    var faults: [Fault] = []
    if let harm { faults.append(Fault(.descriptionHTML, harm)) }
    if let link { faults.append(Fault(.descriptionRelativeLink, link)) }
    if isCut, isAtom { faults.append(Fault(.descriptionNotHTML, "HTML")) }
    guard !hasTag, let range = MarkupScan.escapedTag(in: text) else { return faults }
    faults.append(Fault(.descriptionDoubleEscaped, String(copying: text.extracting(range))))
    return faults
  }

  private static let (anchor, picture): (Word, Word) = ("a", "img")

  /// The address of a link or a picture, if it has no scheme and no host.
  private static func relativeLink(
    of tag: MarkupScan.Tag, _ range: Range<Int>, in text: borrowing Span<UInt8>
  ) -> String? {
    let (name, address) = (tag.name(in: text), text.extracting(range))
    guard name == anchor || name == picture, !address.isEmpty, address[0] != UInt8(ascii: "#"),
      address[0] != UInt8(ascii: "{"), WebAddress.endOfScheme(address) == nil,
      !(address.count > 1 && address[0] == UInt8(ascii: "/") && address[1] == UInt8(ascii: "/"))
    else { return nil }
    return String(copying: address)
  }

  // MARK: XHTML

  /// RFC 4287, 3.1.1.3: one `div` of XHTML, and nothing that is escaped.
  static func xhtml(_ text: borrowing Span<UInt8>) -> [Fault] {
    var faults: [Fault] = []
    if MarkupScan.escapedTag(in: text) != nil {
      faults.append(Fault(.descriptionNotHTML, "XHTML", remedy: "say type=\"html\" for escaped markup"))
    } else if !isDivision(text) {
      faults.append(Fault(.feedMissingElement, "<div> of XHTML"))
    }
    if let harm = harm(in: text) { faults.append(harm) }
    return faults
  }

  /// Whether a text begins with a `div` that says which namespace it is of, in a prefix or in a declaration.
  private static func isDivision(_ text: borrowing Span<UInt8>) -> Bool {
    guard let tag = MarkupScan.tag(in: text, from: 0), tag.range.lowerBound == text.trimmed.lowerBound,
      tag.name(in: text) == "div"
    else { return false }
    let hasPrefix = Word(text, tag.range.lowerBound + 1..<tag.range.lowerBound + 4) != "div"
    return hasPrefix || MarkupScan.attribute("xmlns", of: tag, in: text) != nil
  }

  /// The first thing in a text that apps strip or refuse.
  static func harm(in text: borrowing Span<UInt8>) -> Fault? {
    var start = 0
    while let tag = MarkupScan.tag(in: text, from: start) {
      if let harm = MarkupScan.inspect(tag, in: text).harm { return Fault(.descriptionHTML, harm) }
      start = tag.range.upperBound
    }
    return nil
  }
}
