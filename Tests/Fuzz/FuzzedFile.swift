import MajlisXML

@testable import MajlisCatalog
@testable import MajlisFeed

/// Any bytes as the text of a file of the catalog: an episode's, or a feed's where they begin with `#`.
struct FuzzedFile {
  private let bytes: [UInt8]
  private static let feed = Array("title: Show\nlink: https://example.org/\ndescription: About\n".utf8)
  private static let episode = Array("title: One\nguid: one\ndate: 2024-01-05T10:00:00Z\n".utf8)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whatever it says, a feed made of it is well-formed, and what is wrong with it can be put on a terminal.
  func isCarriedWell() {
    let isFeed = bytes.first == UInt8(ascii: "#")
    let catalog = isFeed ? FuzzedCatalog(bytes, Self.episode) : FuzzedCatalog(Self.feed, bytes)
    check(as: isFeed ? Lexicon.feed : Lexicon.item)
    if !isFeed { takesAGUID() }
    isReadAlike()
    for dialect in Dialect.allCases {
      guard let feed = catalog.feed(as: dialect) else { continue }
      let text = String(decoding: feed, as: UTF8.self)
      let reader = FeedReader()
      do {
        try reader.read(.bytes(feed))
      } catch {
        fail("\(error)\n\(text)")
      }
      require(!reader.takeFindings().contains { $0.rule == .xmlUnboundPrefix }, "unbound prefix\n\(text)")
    }
  }

  /// Where both can read it, the scanner and libyaml read the same.
  private func isReadAlike() {
    guard YAMLSourceCheck.faults(in: bytes.span).isEmpty else { return }
    let text = bytes.span.extracting(YAMLSourceCheck.start(of: bytes.span)...)
    guard let scanned = YAMLScanner.tree(of: text, in: YAMLTree()) else { return }
    let parsed = YAMLBuilder.tree(of: text, in: YAMLTree())
    require(scanned == parsed, String(decoding: bytes, as: UTF8.self))
  }

  private func check(as vocabulary: Int) {
    let file = CatalogFile(bytes, path: "a.yaml", shown: "a.yaml", as: vocabulary)
    var checker = Checker()
    let kind = vocabulary == Lexicon.feed ? Checker.Kind.feed : .item
    for finding in file.check(kind, &checker, names: ["a.yaml"]) { finding.isFitToPrint() }
  }

  /// A line for the guid, as `add` inserts it, is read back, and nothing else changes.
  private func takesAGUID() {
    let file = CatalogFile(bytes, path: "a.yaml", shown: "a.yaml", as: Lexicon.item)
    guard file.isCarried, file.record.first(ItemTerm.guid) == nil, file.record.value(ItemTerm.title) != nil,
      var edit = try? YAMLEdit(bytes)
    else { return }
    do {
      try edit.insert(YAMLEntry("guid", .typed("one")), after: "title")
    } catch {
      return
    }
    let edited = CatalogFile(edit.source, path: "a.yaml", shown: "a.yaml", as: Lexicon.item)
    let text = String(decoding: edit.source, as: UTF8.self)
    require(edited.isCarried && edited.record.value(ItemTerm.guid) == "one", text)
    require(edited.meaning == file.meaning, text)
  }
}

extension CatalogFile {
  /// What an episode says, but for its guid.
  fileprivate var meaning: [YAMLEntry] {
    RecordWriting.entries(of: record, as: Lexicon.item).filter { $0.key != "guid" }
  }
}
