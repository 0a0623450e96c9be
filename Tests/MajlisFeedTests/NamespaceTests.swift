import Testing

@testable import MajlisFeed

@Suite struct NamespaceTests {
  /// The declarations of a document with the given terms and foreign elements.
  private static func declarations(
    _ dialect: Dialect, _ keys: [String], foreign: [String] = [], bindings: [(String, String)] = []
  ) -> [String] {
    var record = Record()
    for key in keys { record.add(Lexicon.shared.term(key, in: Lexicon.feed), "x") }
    for element in foreign { record.add(.foreignElement, element.utf8.span, origin: 0) }
    record.closeRoot()
    var plan = NamespacePlan(dialect, bindings: bindings.map { DocumentHead.Binding(prefix: $0.0, uri: $0.1) })
    plan.note(record)
    return plan.declarations.map { "\($0.prefix)=\($0.uri)" }
  }

  private static let apple = "http://www.itunes.com/dtds/podcast-1.0.dtd"

  @Test func `RSS without modules declares nothing, Atom its own namespace`() {
    #expect(Self.declarations(.rss, ["title", "ttl"]) == [])
    #expect(Self.declarations(.atom, ["title"]) == ["=http://www.w3.org/2005/Atom"])
  }

  @Test func `the namespaces that are used are declared once each, in one order`() {
    let expected = ["itunes=\(Self.apple)", "podcast=https://podcastindex.org/namespace/1.0"]
    #expect(Self.declarations(.rss, ["author", "summary", "medium"]) == expected)
    #expect(Self.declarations(.rss, ["medium", "author"]) == expected)
  }

  @Test func `a namespace keeps the prefix and the address that its source gave it`() {
    #expect(Self.declarations(.rss, ["author"], bindings: [("p", Self.apple)]) == ["p=\(Self.apple)"])
    let capitals = "http://www.itunes.com/DTDs/Podcast-1.0.dtd"
    #expect(Self.declarations(.rss, ["author"], bindings: [("itunes", capitals)]) == ["itunes=\(capitals)"])
  }

  @Test func `a prefix that means something else is not taken`() {
    let found = Self.declarations(.rss, ["author"], bindings: [("itunes", "urn:x"), ("itunes2", "urn:y")])
    #expect(found == ["itunes3=\(Self.apple)"])
  }

  @Test(arguments: ["<itunes:x/>", "<a itunes:x='1'/>", "<a><b\nitunes:x=''/></a>", "<a></itunes:x>"])
  func `a prefix in foreign markup is declared when it is a usual one`(element: String) {
    #expect(Self.declarations(.rss, ["title"], foreign: [element]) == ["itunes=\(Self.apple)"])
  }

  @Test(arguments: ["<a>x: y</a>", "<a b='itunes:x'/>", "<a b=\"itunes:x\"/>", "<a>itunes</a>"])
  func `a colon in a value is no prefix`(element: String) {
    #expect(Self.declarations(.rss, ["title"], foreign: [element]) == [])
  }

  @Test(
    arguments: [
      "<a>see itunes:x</a>", "<a b=\"c itunes:x\"/>", "<a><!-- <itunes:x/> --></a>", "<a><![CDATA[<itunes:x/>]]></a>",
      "<a><?b <itunes:x c='d'/> ?></a>",
    ])
  func `a colon in text, in a comment, in an instruction or behind a space in a value is no prefix`(element: String) {
    #expect(Self.declarations(.rss, ["title"], foreign: [element]) == [])
  }

  @Test func `a namespace that nothing uses is not declared`() {
    #expect(Self.declarations(.rss, ["title"], bindings: [("my", "urn:my")]) == [])
  }

  @Test(arguments: [
    ("http://www.itunes.com/DTDs/Podcast-1.0.dtd", "itunes"),
    ("https://www.itunes.com/dtds/podcast-1.0.dtd/", "itunes"),
    ("http://podcastindex.org/namespace/1.0", "podcast"), ("http://www.w3.org/2005/Atom", "atom"), ("", ""),
    ("http://purl.org/dc/elements/1.1", "dc"), ("http://backend.userland.com/RSS2", ""),
  ])
  func `a namespace is known by its address in any usual spelling`(uri: String, prefix: String) {
    #expect(Namespace.named(uri)?.prefix == prefix)
  }

  @Test(arguments: ["urn:x", "http://www.itunes.com/dtds/podcast-1.0", "http://search.yahoo.com/mrs/"])
  func `another address is another namespace`(uri: String) {
    #expect(Namespace.named(uri) == nil)
  }
}
