@testable import MajlisFeed

/// Makes records at random, the same in every run: whatever a vocabulary allows in a dialect, or in the catalog's files.
struct RecordGenerator {
  private var random: Xorshift
  private let dialect: Dialect
  private let isCatalog: Bool
  private let lexicon = Lexicon.shared

  /// The namespace that foreign attributes and elements are in.
  static let namespaces = [DocumentHead.Binding(prefix: "my", uri: "urn:example:my")]

  init(_ dialect: Dialect, seed: UInt64, isCatalog: Bool = false) {
    (self.dialect, self.isCatalog) = (dialect, isCatalog)
    random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
  }

  /// A record of a whole feed or item.
  ///
  /// - Parameter density: how many of a hundred terms are there.
  mutating func record(_ vocabulary: Int, density: Int) -> Record {
    var record = Record()
    fill(&record, vocabulary, density, depth: 0)
    if chance(30) { addForeignElements(to: &record, vocabulary) }
    record.closeRoot()
    return record
  }

  /// A record that holds one term, perhaps several times, with everything that may stand in it.
  mutating func record(of term: Term) -> Record {
    var record = Record()
    for _ in 0..<(term.field.isMany ? 3 : 1) { add(term, to: &record, density: 70, depth: 0) }
    record.closeRoot()
    return record
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
}

// MARK: - Records

extension RecordGenerator {
  private mutating func fill(_ record: inout Record, _ vocabulary: Int, _ density: Int, depth: Int) {
    for term in lexicon.terms[vocabulary] where has(term) {
      guard chance(density) else { continue }
      let count = term.field.isMany && depth < 3 ? Int.random(in: 1...3, using: &random) : 1
      for _ in 0..<count { add(term, to: &record, density: density, depth: depth) }
    }
  }

  /// Whether the records have a place for a term. What a root declares is no term of a record.
  func has(_ term: Term) -> Bool {
    if term.field.key == "rss" || term.field.key == "namespaces" { return false }
    return isCatalog || term.field.place.mark(in: dialect) != nil
  }

  private mutating func add(_ term: Term, to record: inout Record, density: Int, depth: Int) {
    guard let child = term.child else { return addValue(term, to: &record) }
    guard depth < 4 else { return }
    let node = record.open(term.number, origin: 0)
    if let type = lexicon.terms[child].first(where: { $0.spelling == .textType }), dialect == .atom, chance(20) {
      record.add(type, "xhtml")
      record.add(
        lexicon.term("value", in: child), "<div xmlns=\"http://www.w3.org/1999/xhtml\">a <b>b</b> &amp; c</div>")
    } else {
      fill(&record, child, density, depth: depth + 1)
    }
    if chance(10) { addForeignAttribute(to: &record) }
    if chance(10), !lexicon.isText(child, dialect) { record.addForeign("<my:part>\(pick(Self.markup))</my:part>") }
    record.close(node)
  }

  private mutating func addValue(_ term: Term, to record: inout Record) {
    let node = record.open(term.number, origin: 0)
    let text = text(term.spelling ?? .text)
    if case .element = term.field.place.mark(in: dialect) {
      if chance(10) { addForeignAttribute(to: &record) }
      if chance(90) { record.setText(text.utf8.span, of: node) }
    } else {
      record.setText(text.utf8.span, of: node)
    }
    record.close(node)
  }

  private mutating func addForeignAttribute(to record: inout Record) {
    let name = pick(["my:kind", "xml:lang", "data-x"])
    record.add(.foreignAttribute, Array("\(name)\0\(pick(Self.texts))".utf8).span, origin: 0)
  }

  private mutating func addForeignElements(to record: inout Record, _ vocabulary: Int) {
    for _ in 0..<Int.random(in: 1...3, using: &random) { record.addForeign(pick(Self.foreign)) }
    let single = lexicon.term("title", in: vocabulary)
    if record.first(single) != nil { record.addForeign("<title>another</title>") }
    if chance(50) { record.addForeign("stray &amp; text") }
    if record.first(single) != nil, chance(50) { record.addForeign("more\n\nof it") }
    if record.first(single) != nil, chance(50) { record.addForeign("more\n\nof it") }
  }
}

// MARK: - Values

extension RecordGenerator {
  private mutating func text(_ spelling: Spelling) -> String {
    switch spelling {
    case .line, .textType: pick(Self.texts.filter { !$0.contains("\n") })
    case .text, .markup: pick(Self.texts + Self.markup)
    case .identifier: pick(Self.texts + ["  spaces around  ", "\tx\t"])
    case .address: pick(["https://example.org/?a=1&b=<2>", "ü.mp3", "urn:x", "https://example.org/%20#a"])
    case .date: pick(dialect == .rss && !isCatalog ? Self.mailDates : Self.instants)
    case .instant: pick(Self.instants)
    case .mailDate: pick(isCatalog ? Self.instants : Self.mailDates)
    case .duration: pick(["1:02:03", "0:39:03", "2343", "00:01:00", "59:59"])
    case .yesNo: pick(["true", "false", "yes", "no", "clean", "explicit", "True", "NO"])
    case .whole: pick(["0", "1", "1065", "007"])
    case .decimal: pick(["0", "73.0", "-1.5", ".5"])
    case .language: pick(["en", "de-ch", "ar", "klingon!"])
    case .mediaType: pick(["audio/mpeg", "video/mp4", "text/vtt; charset=utf-8", "mp3"])
    }
  }

  private static let texts = [
    "plain", "a & b", "a < b > c", "]]>", "a]]>b&]]>", "\"quotes\" and 'quotes'", "两岸 مجلس Ünï 🎙", "e\u{301}",
    "a\nb\n\nc",
    "a\r\nb\rc", "a\tb", "&amp;amp;", "<![CDATA[x]]>", "-->", "\u{7F}\u{85}\u{2028}\u{FEFF}x", "0", "~",
  ]
  private static let markup = [
    "<p>A <b>bold</b> &amp; &lt;safe&gt; word</p>", "<p>a</p>\n<!-- b -->\n<p>c</p>", "<p title=\"a &quot; b\">é</p>",
  ]
  private static let foreign = [
    "<my:a/>", "<my:a my:b=\"c &amp; &quot;d&quot;\">e<![CDATA[<f>]]></my:a>",
    "<my:a><my:b>1</my:b><!-- c --><my:b>2</my:b></my:a>",
    "<x:a xmlns:x=\"urn:x\" x:b='\"'><x:c xmlns:x=\"urn:y\"/></x:a>", "<a xmlns=\"urn:a\"><b/></a>",
  ]
  private static let mailDates = [
    "Sat, 28 Nov 2015 10:00:00 +0100", "Thu, 29 Feb 2024 23:59:59 +0000", "Fri, 01 Jan 1999 00:00:00 -0330",
  ]
  private static let instants = ["2015-11-28T10:00:00+01:00", "2024-02-29T23:59:59Z", "1999-01-01T00:00:00-03:30"]
}

extension Record {
  fileprivate mutating func addForeign(_ xml: String) { add(.foreignElement, xml.utf8.span, origin: 0) }
}

/// Random numbers that are the same in every run.
struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
