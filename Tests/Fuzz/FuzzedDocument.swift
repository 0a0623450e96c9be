import MajlisXML

@testable import MajlisCatalog
@testable import MajlisFeed

/// Any bytes as a feed document.
struct FuzzedDocument {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var source: FeedSource { FeedSource(bytes, name: "feed.xml") }

  /// What is plain in it is told as libxml2 tells it.
  func isToldAlike() {
    let plain = Hearsay.lines(of: bytes, mayBePlain: true)
    let general = Hearsay.lines(of: bytes, mayBePlain: false)
    require(plain == general, "\(plain.joined(separator: "\n"))\nis not\n\(general.joined(separator: "\n"))")
  }

  /// A check ends, and what it says can be put on a terminal.
  func check() {
    guard let outcome = try? CheckOutcome(document: source) else { fail("bytes in memory can be read") }
    for finding in outcome.findings { finding.isFitToPrint() }
  }

  /// What is imported can be carried, and comes back from its own feed byte for byte. Of a damaged document that holds from the
  /// second time on: what its prefixes mean was guessed the first time.
  func comesBack() {
    let source = source
    guard let feed = feed(importing: source, isRequired: false), let again = self.feed(importing: feed) else { return }
    if source.isWellFormed {
      require(feed == again, "\(feed.text)\nis not\n\(again.text)")
    } else if let third = self.feed(importing: again) {
      require(again == third, "\(again.text)\nis not\n\(third.text)")
    }
  }

  private func feed(importing feed: [UInt8]) -> [UInt8]? {
    self.feed(importing: FeedSource(feed, name: "again.xml"), isRequired: true)
  }

  private func feed(importing source: FeedSource, isRequired: Bool) -> [UInt8]? {
    guard let catalog = FuzzedCatalog(importing: source) else {
      require(!isRequired, "majlis cannot read what it wrote")
      return nil
    }
    if catalog.feed == nil { fail("not carried: \(catalog.errors.joined(separator: "\n"))\n\(catalog.text)") }
    return catalog.feed
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

extension Finding {
  /// Nothing in its words steers a terminal.
  func isFitToPrint() {
    let words = message + (help ?? "")
    require(words.unicodeScalars.allSatisfy(Printable.isSafe), "unsafe: \(Printable(words).text)")
  }
}

/// A catalog in memory, as an import makes it.
struct FuzzedCatalog {
  private let show: FeedFile
  private let episodes: [CatalogFile]
  /// The text of its files.
  let text: String

  /// Imports a document; nil where it cannot be read.
  init?(importing source: FeedSource) {
    guard let survey = try? FeedSurvey(source), survey.failure == nil else { return nil }
    var record = survey.feedRecord(order: survey.order)
    record.closeRoot()
    let items = FuzzedItems(survey)
    let reading = try? source.read { items.collector }
    require(
      reading != nil && reading?.failure == nil && items.files.count == survey.itemCount,
      "\(items.files.count) of \(survey.itemCount) items")
    let feedText = RecordWriting.file(RecordWriting.entries(of: record, as: Lexicon.feed))
    show = FeedFile(CatalogFile(feedText, path: "feeds/feed.yaml", shown: "feeds/feed.yaml", as: Lexicon.feed))
    let files = items.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    episodes = files.map { CatalogFile($0.text, path: $0.path, shown: $0.path, as: Lexicon.item) }
    text = ([feedText] + files.map(\.text)).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "---\n")
  }

  /// A catalog of files that somebody wrote.
  init(_ feed: [UInt8], _ episode: [UInt8]) {
    show = FeedFile(CatalogFile(feed, path: "feeds/feed.yaml", shown: "feeds/feed.yaml", as: Lexicon.feed))
    episodes = [CatalogFile(episode, path: "episodes/a.yaml", shown: "episodes/a.yaml", as: Lexicon.item)]
    text = String(decoding: feed + Array("---\n".utf8) + episode, as: UTF8.self)
  }

  /// What keeps its feed from being made.
  var errors: [String] { document(nil).findings.filter { $0.severity == .error }.map(\.message) }

  /// Its feed, in its own dialect; nil where it cannot be carried.
  var feed: [UInt8]? { feed(as: nil) }

  func feed(as dialect: Dialect?) -> [UInt8]? {
    let document = document(dialect)
    guard document.isCarried else { return nil }
    let sink = FuzzedSink()
    require(document.write(to: sink), "a sink in memory takes all")
    return sink.bytes
  }

  private func document(_ dialect: Dialect?) -> FeedDocument {
    guard let catalog = try? Catalog(becoming: ".") else { fail("there is a current folder") }
    return FeedDocument(catalog, show, episodes, FeedOptions(format: dialect))
  }
}

/// The items of a document as an import names and writes them.
private final class FuzzedItems {
  private(set) var files: [(path: String, text: [UInt8])] = []
  private var names = EpisodeFileNames(taken: [String]())
  private var position: Int
  private let isPlaced: Bool

  init(_ survey: FeedSurvey) {
    (position, isPlaced) = (survey.itemCount, survey.order == .position)
  }

  var collector: ItemCollector {
    ItemCollector { item, reader in
      let record = item.imported(from: reader.dialect, position: self.isPlaced ? self.position : nil)
      self.position -= 1
      let name = self.names.name(date: record.date?.date, title: record.value(ItemTerm.title))
      require(!name.utf8.contains(UInt8(ascii: "/")) && !name.hasPrefix("."), "unsafe name \(name)")
      self.files.append(("episodes/\(name)", RecordWriting.file(RecordWriting.entries(of: record, as: Lexicon.item))))
    }
  }
}

private final class FuzzedSink: XMLSink {
  private(set) var bytes: [UInt8] = []

  func take(_ span: borrowing Span<UInt8>) -> Bool {
    for index in span.indices { bytes.append(span[index]) }
    return true
  }
}
