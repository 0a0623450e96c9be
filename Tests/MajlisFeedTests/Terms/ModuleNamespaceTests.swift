import Testing

@testable import MajlisFeed

@Suite struct ModuleNamespaceTests {
  @Test(arguments: [
    ("http://search.yahoo.com/mrss", Namespace.media), ("http://www.rssboard.org/media-rss", .media),
    ("http://www.google.com/schemas/play-podcasts/1.0/", .googleplay),
    ("https://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd", .googleplay),
    ("https://www.spotify.com/ns/rss", .spotify), ("https://www.rawvoice.com/rawvoiceRssModule/", .rawvoice),
    ("http://creativecommons.org/ns#", .cc), ("http://web.resource.org/cc/", .cc),
    ("HTTP://WWW.ITUNES.COM/DTDs/PodCast-1.0.dtd", .itunes),
    ("https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", .podcast),
    ("https://podlove.org/simple-chapters/", .psc), ("http://purl.org/dc/elements/1.0/", .dc),
  ])
  func `an address of a namespace is read in all its spellings`(uri: String, namespace: Namespace) {
    #expect(Namespace.named(uri) == namespace)
  }

  @Test func `no two namespaces have an address or a prefix in common`() {
    #expect(Set(Namespace.known.map(\.uri)).count == Namespace.known.count)
    #expect(Set(Namespace.known.map(\.prefix)).count == Namespace.known.count)
    for namespace in Namespace.known { #expect(Namespace.named(namespace.uri) == namespace) }
  }

  @Test func `a prefix that nobody declared means what it usually means`() throws {
    #expect(Namespace.usual(prefix: "media") == .media)
    #expect(Namespace.usual(prefix: "syn") == .sy)
    #expect(Namespace.usual(prefix: "") == nil)
    #expect(Namespace.usual(prefix: "q") == nil)
  }
}
