import MajlisXML

@testable import MajlisFeed

/// Documents made of the declarations themselves, for the laws that hold of all terms.
struct SampleFeed {
  let dialect: Dialect
  private let lexicon = Lexicon.shared

  init(_ dialect: Dialect) {
    self.dialect = dialect
  }

  /// A feed with one item, in which every term stands with all that it can hold.
  var document: String {
    let (feed, item) = (elements(of: Lexicon.feed), elements(of: Lexicon.item))
    guard dialect == .rss else { return "<feed \(declarations)>\(feed)<entry>\(item)</entry></feed>" }
    return "<rss version=\"2.0\" \(declarations)><channel>\(feed)<item>\(item)</item></channel></rss>"
  }

  /// The terms of a feed or an item that are elements.
  func terms(of vocabulary: Int) -> [Term] {
    lexicon.terms[vocabulary].filter { term in
      if case .element? = term.field.place.mark(in: dialect) { true } else { false }
    }
  }

  private func elements(of vocabulary: Int) -> String {
    terms(of: vocabulary).map { element($0, depth: 0) }.joined()
  }

  private var declarations: String {
    let named = Namespace.known.filter { !$0.prefix.isEmpty && $0 != .xml }
    let own = dialect == .atom ? ["xmlns=\"\(Namespace.atom.uri)\""] : []
    return (own + named.map { "xmlns:\($0.prefix)=\"\($0.uri)\"" }).joined(separator: " ")
  }

  /// An element with all that it can hold, twice where it may stand twice; those of its own kind end at the third level.
  private func element(_ term: Term, depth: Int) -> String {
    guard depth < 3, case .element(let name)? = term.field.place.mark(in: dialect) else { return "" }
    let one = "<\(spelled(name))\(attributes(term))>\(text(term))\(elements(term, depth: depth))</\(spelled(name))>"
    return term.field.isMany ? one + one : one
  }

  private func elements(_ term: Term, depth: Int) -> String {
    parts(term).map { element($0, depth: depth + 1) }.joined()
  }

  private func attributes(_ term: Term) -> String {
    parts(term).map { part in
      guard case .attribute(let name)? = part.field.place.mark(in: dialect) else { return "" }
      return " \(spelled(name))=\"\(sample(of: part))\""
    }.joined()
  }

  private func text(_ term: Term) -> String {
    guard term.child != nil else { return sample(of: term) }
    return parts(term).first { $0.field.place.mark(in: dialect) == .text }.map { sample(of: $0) } ?? ""
  }

  private func parts(_ term: Term) -> [Term] { term.child.map { lexicon.terms[$0] } ?? [] }

  private func spelled(_ name: Name) -> String {
    dialect == .atom && name.namespace == .atom ? name.local : name.description
  }

  private var mailDate: String { "Sat, 28 Nov 2015 10:00:00 +0100" }

  private func sample(of term: Term) -> String {
    switch term.spelling {
    case .address: "https://example.org/\(term.field.key)"
    case .date: dialect == .rss ? mailDate : "2015-11-28T10:00:00+01:00"
    case .mailDate: mailDate
    case .instant: "2015-11-28T10:00:00+01:00"
    case .duration: "0:39:03"
    case .yesNo: "no"
    case .whole: "12"
    case .decimal: "1.5"
    case .language: "de-ch"
    case .mediaType: "audio/mpeg"
    case .textType: "text"
    case .line, .text, .markup, .identifier, nil: "the \(term.field.key)"
    }
  }
}

/// A document read, and written again.
final class ReadSample: FeedHandler {
  private(set) var items: [Record] = []
  private(set) var feed = Record()
  private var head = DocumentHead()

  init(_ xml: String) throws {
    let reader = FeedReader(self)
    try reader.read(.bytes(Array(xml.utf8)))
    (feed, head) = (reader.feed, reader.head)
  }

  func item(_ item: borrowing Record, from reader: FeedReader) { items.append(copy item) }

  /// The record that a vocabulary is of: the feed, or its first item.
  func record(of vocabulary: Int) -> Record { vocabulary == Lexicon.item ? items[0] : feed }

  /// The whole as majlis writes it.
  func written(_ dialect: Dialect) -> String {
    var plan = NamespacePlan(dialect)
    plan.note(feed)
    for item in items { plan.note(item) }
    let page = Page()
    let writer = FeedWriter(dialect, plan: plan, to: page)
    writer.begin(feed)
    for item in items { writer.item(item) }
    return writer.finish() ? String(decoding: page.bytes, as: UTF8.self) : "not written"
  }
}

private final class Page: XMLSink {
  var bytes: [UInt8] = []
  func take(_ bytes: borrowing Span<UInt8>) -> Bool {
    for index in bytes.indices { self.bytes.append(bytes[index]) }
    return true
  }
}

extension Record {
  /// The nodes with their texts, in the order of their terms among those beside them, to compare records by.
  var told: [String] { told(of: 0) }

  private func told(of node: Int) -> [String] {
    let inner = children(of: node).sorted { nodes[$0].term.raw < nodes[$1].term.raw }
    return ["\(nodes[node].term.raw) \(text(of: node)) {"] + inner.flatMap { told(of: $0) } + ["}"]
  }

  /// What had to be kept as it stood.
  var foreign: [String] {
    nodes.indices.filter { [.foreignElement, .foreignAttribute].contains(nodes[$0].term) }.map { text(of: $0) }
  }
}
