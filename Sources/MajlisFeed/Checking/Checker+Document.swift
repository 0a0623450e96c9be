internal import MajlisXML

/// What is said of a document as a whole, which is in no record.
extension Checker {
  /// What is wrong with a document that has been read to its end, beside its records.
  public func check(documentOf reader: FeedReader) -> [Finding] {
    check(reader.prolog, version: reader.head.version) + check(reader.head, reader.rootPlaces, reader.prolog)
      + check(size: reader.byteCount, reader.rootPlaces)
  }

  /// What stands before the root.
  private func check(_ prolog: XMLProlog, version: String) -> [Finding] {
    var findings: [Finding] = []
    if let part = prolog.version, part.text != "1.0" {
      findings.append(Finding(.xmlVersion, at: Place(part), value: part.text))
    }
    if let part = prolog.documentType { findings.append(finding(ofDocumentType: part, version: version)) }
    return findings
  }

  /// A document type of RSS 0.91 in front of another version is a lie.
  private func finding(ofDocumentType part: XMLProlog.Part, version: String) -> Finding {
    let isWrong = part.text.contains("RSS 0.91") && version != "0.91"
    return Finding(
      .xmlDoctype, at: Place(part), detail: isWrong ? "; it is that of RSS 0.91" : "", severity: isWrong ? .error : nil)
  }

  /// What the root of a document says: its version, its namespaces and its encoding.
  private func check(_ head: DocumentHead, _ places: RootPlaces, _ prolog: XMLProlog) -> [Finding] {
    var findings: [Finding] = []
    if head.edition == .rss, !["2.0", "0.91", "0.92", "0.93", "0.94"].contains(head.version) {
      findings.append(Finding(.rssVersion, at: places.version ?? places.root, subject: "<rss>", value: head.version))
    }
    if Self.isDeclaredOther(head.encoding, prolog) {
      findings.append(
        Finding(
          .xmlEncodingNotUTF8, at: prolog.encoding.map { Place($0) } ?? Place(line: 1, column: 1), value: head.encoding)
      )
    }
    for binding in head.namespaces {
      let isOfRoot = binding.prefix.isEmpty && head.edition == .rss
      guard var finding = isOfRoot ? Self.finding(ofRoot: binding) : Self.finding(binding) else { continue }
      finding.place = places.namespaces[binding.prefix] ?? places.root
      findings.append(finding)
    }
    return findings
  }

  /// Whether a document says, or shows by its first bytes, that it is not UTF-8.
  /// Bytes that do not keep to what it says are told of by who reads it.
  private static func isDeclaredOther(_ encoding: String, _ prolog: XMLProlog) -> Bool {
    let declared = prolog.encoding?.text.lowercased() ?? (encoding.hasPrefix("utf-") ? encoding : "utf-8")
    return !["utf-8", "us-ascii", "ascii"].contains(encoding) && !["utf-8", "utf8"].contains(declared)
  }

  /// What is wrong with the size of a document, in bytes.
  private func check(size: Int, _ places: RootPlaces) -> [Finding] {
    guard size > 10_000_000, isPodcast else { return [] }
    return [Finding(.feedTooLarge, at: places.root, value: String(size / 1_000_000))]
  }

  /// RSS 2.0: the elements of RSS are in no namespace.
  private static func finding(ofRoot binding: DocumentHead.Binding) -> Finding? {
    if binding.uri.isEmpty || Namespace.named(binding.uri) != nil { return finding(binding) }
    return Finding(.feedNotAFeed, value: binding.uri, detail: "<rss> in the namespace \(binding.uri)")
  }

  private static func finding(_ binding: DocumentHead.Binding) -> Finding? {
    guard let known = Namespace.named(binding.uri) else { return unknown(binding) }
    if known == .rss { return nil }
    if known.uri != binding.uri {
      let isNear = known.uri.lowercased().utf8.count - binding.uri.utf8.count
      let rule = abs(isNear) <= 2 ? Rule.namespaceNearMiss : .namespaceObsolete
      return Finding(rule, value: binding.uri, detail: known.uri)
    }
    guard let usual = Namespace.usual(prefix: binding.prefix), usual != known else { return nil }
    return Finding(.namespaceWrongPrefix, value: binding.prefix, detail: usual.uri)
  }

  private static func unknown(_ binding: DocumentHead.Binding) -> Finding? {
    if binding.uri.isEmpty || binding.prefix == "xml" { return nil }
    if let meant = NearMiss.nearest(binding.uri, among: Namespace.known.map(\.uri)) {
      return Finding(.namespaceNearMiss, value: binding.uri, detail: meant)
    }
    if let usual = Namespace.usual(prefix: binding.prefix) {
      if usual.uri == binding.uri { return nil }
      return Finding(.namespaceWrongPrefix, value: binding.prefix, detail: usual.uri)
    }
    return Finding(.xmlUnknownNamespace, value: binding.uri)
  }
}

extension Place {
  fileprivate init(_ part: XMLProlog.Part) { self.init(line: part.line, column: part.column) }
}

/// Where the parts of a document's root stand.
public struct RootPlaces: Sendable {
  /// The root's tag.
  public var root: Place?
  /// The value of `version`.
  public var version: Place?
  /// The URIs of the namespaces, by their prefixes.
  public var namespaces: [String: Place] = [:]

  /// No place is known.
  public init() {}
}
