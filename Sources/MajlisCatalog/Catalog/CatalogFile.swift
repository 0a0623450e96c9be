internal import MajlisFeed

/// A file of the catalog as it was read: its text, what it says, and what is wrong with it.
struct CatalogFile: Sendable {
  /// Its path from the catalog's folder.
  let path: String
  /// How it is called in messages.
  let shown: String
  /// What it says.
  var record: Record
  /// What cannot be carried, and keys that nobody knows.
  var findings: [Finding]
  /// The user's own keys, which begin with `x_`, and what stands under them.
  let ownEntries: [YAMLEntry]

  /// More bytes than this are no file that people keep.
  static let limit = 16 << 20

  /// Reads the text of a file by a vocabulary.
  init(_ bytes: [UInt8], path: String, shown: String, as vocabulary: Int) {
    self.init(YAMLTree(reading: bytes), path: path, shown: shown, as: vocabulary)
  }

  init(_ tree: YAMLTree, path: String, shown: String, as vocabulary: Int) {
    var reading = RecordReading()
    self.init(tree, &reading, path: path, shown: shown, as: vocabulary)
  }

  /// What a tree says.
  ///
  /// - Parameter reading: used again for every file.
  init(_ tree: YAMLTree, _ reading: inout RecordReading, path: String, shown: String, as vocabulary: Int) {
    let (record, findings) = reading.read(tree, as: vocabulary)
    (self.path, self.shown, self.record, ownEntries) = (path, shown, record, tree.ownEntries)
    self.findings = findings.map { finding in
      var finding = finding
      finding.file = shown
      return finding
    }
  }

  /// A file that is not read, for the reason that a finding says.
  init(unread finding: Finding, path: String) {
    (self.path, shown, record, findings, ownEntries) = (path, finding.file ?? path, Record(), [finding], [])
  }

  /// The file with another record.
  func with(_ record: Record) -> CatalogFile {
    var file = self
    file.record = record
    return file
  }

  /// Whether a feed can be made of it.
  var isCarried: Bool { !findings.contains { $0.severity == .error } }
}

extension YAMLTree {
  /// The entries whose keys begin with `x_`.
  fileprivate var ownEntries: [YAMLEntry] {
    guard nodes.first?.kind == .mapping else { return [] }
    var (own, key): ([YAMLEntry], Int) = ([], 1)
    while key < nodes[0].end {
      let value = nodes[key].end
      if text(of: key, startsWith: "x_") { own.append(YAMLEntry(text(of: key), self.value(of: value))) }
      key = nodes[value].end
    }
    return own
  }

  /// A node with all in it, as it could be written.
  func value(of node: Int) -> YAMLValue {
    switch nodes[node].kind {
    case .scalar: .typed(text(of: node))
    case .sequence: .sequence(children(of: node).map { value(of: $0) })
    case .mapping: .mapping(entries(of: node).map { YAMLEntry(text(of: $0.key), value(of: $0.value)) })
    }
  }
}

/// A show: what it says of itself, and how its feed is to be made.
struct FeedFile: Sendable {
  /// The name of its file without `.yaml`.
  let name: String
  var file: CatalogFile

  init(_ file: CatalogFile) {
    let last = file.path.split(separator: "/").last ?? ""
    name = String(last.prefix { $0 != "." })
    self.file = file
  }

  var record: Record { file.record }
  /// The dialect that its feed has when nobody asks for another.
  var dialect: Dialect { record.value(FeedTerm.format).flatMap { Dialect(rawValue: $0) } ?? .rss }
  /// The version of RSS that its root names.
  var version: String { record.value(FeedTerm.version) ?? "2.0" }
  /// Minutes east of UTC for dates that name no offset.
  var zone: Int { record.read(FeedTerm.timezone) { FeedDate.offset(reading: $0) } ?? 0 }
  /// How many items its feed carries; nil for all.
  var limit: Int? { record.read(FeedTerm.limit) { WholeNumber(reading: $0)?.value } }
  /// In which order its items stand.
  var order: EpisodeOrder { record.value(FeedTerm.order).flatMap { EpisodeOrder(rawValue: $0) } ?? .newestFirst }
  /// Which episodes are its own; empty for those that nobody else claims.
  var patterns: [String] { record.values(FeedTerm.episodes) }
  /// What stands in its `xml-stylesheet` instructions.
  var stylesheets: [String] { record.values(FeedTerm.stylesheet) }

  /// Its namespaces as its source spelled them.
  var bindings: [DocumentHead.Binding] {
    guard let node = record.first(FeedTerm.namespaces) else { return [] }
    return record.children(of: node).filter { record.nodes[$0].term == .foreignAttribute }.map {
      let (prefix, uri) = record.foreignAttribute($0)
      return DocumentHead.Binding(prefix: prefix, uri: uri)
    }
  }
}
