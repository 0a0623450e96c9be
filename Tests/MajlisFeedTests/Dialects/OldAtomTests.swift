import Testing

@testable import MajlisFeed

@Suite struct OldAtomTests {
  /// The entry of a feed of Atom 0.3, as Atom 1.0 has it, without line ends and indentation.
  private static func entry(_ contents: String) throws -> String {
    let read = try ReadFeed("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>\(contents)</entry></feed>")
    let lines = String(decoding: read.document, as: UTF8.self).split(separator: "\n")
    return lines.dropFirst(3).dropLast(2).map { $0.drop { $0 == " " } }.joined()
  }

  @Test(arguments: [
    ("<title>a &lt; b</title>", "<title><![CDATA[a < b]]></title>"),
    ("<title type='text/plain'>a</title>", "<title type=\"text\">a</title>"),
    ("<title type='text/html' mode='escaped'>&lt;b></title>", "<title type=\"html\"><![CDATA[<b>]]></title>"),
    ("<title type='text/html' mode='xml'>a &lt; b</title>", "<title type=\"html\"><![CDATA[a &lt; b]]></title>"),
    ("<title mode='base64'>PGI+</title>", "<title type=\"html\"><![CDATA[<b>]]></title>"),
    (
      "<title>a <b>b</b></title>",
      "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">a <b>b</b></div></title>"
    ),
    (
      "<content type='application/xhtml+xml'><div xmlns='http://www.w3.org/1999/xhtml'>c</div></content>",
      "<content type=\"xhtml\"><div xmlns='http://www.w3.org/1999/xhtml'>c</div></content>"
    ),
    (
      "<content type='image/svg+xml' mode='xml'><svg xmlns='urn:s'/></content>",
      "<content type=\"image/svg+xml\"><svg xmlns='urn:s'/></content>"
    ),
    ("<content type='image/png' mode='base64'>aGVsbG8=</content>", "<content type=\"image/png\">aGVsbG8=</content>"),
  ])
  func `a text says by its type alone what type and mode said`(old: String, new: String) throws {
    #expect(try Self.entry(old) == new)
  }

  @Test func `elements have the names of today`() throws {
    let entry = try Self.entry(
      """
      <issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-13T18:30:02Z</modified>\
      <author><name>N</name><url>u</url></author>
      """)
    #expect(
      entry == """
        <published>2003-12-13T08:29:29-04:00</published><updated>2003-12-13T18:30:02Z</updated>\
        <author><name>N</name><uri>u</uri></author>
        """)
    let feed = try ReadFeed(
      """
      <feed version='0.3' xmlns='http://purl.org/atom/ns#'><tagline>T</tagline><copyright>C</copyright>\
      <generator url='u' version='1'>G</generator><x url='u'/></feed>
      """)
    #expect(feed.head.version == "0.3")
    #expect(
      feed.feed.outline == """
        foreign <x xmlns="http://purl.org/atom/ns#" url='u'/>
        description
          value T
        copyright
          value C
        generator
          value G
          uri u
          version 1
        """)
  }

  @Test func `what Atom 1 does not have is kept in the namespace that it had`() throws {
    let created = "<created xmlns=\"http://purl.org/atom/ns#\">2003-12-13</created>"
    #expect(try Self.entry("<created>2003-12-13</created>") == created)
    #expect(
      try Self.entry("<author>x<name>N</name></author>")
        == "<author xmlns=\"http://purl.org/atom/ns#\">x<name>N</name></author>")
  }

  @Test func `JSON tells what only the old format says`() throws {
    let json = try Told.document(
      """
      <feed version='0.3' xmlns='http://purl.org/atom/ns#'><info type='text/html'>I</info>\
      <entry><created>2003-12-13T18:30:02Z</created><contributor><name>N</name><homepage>h</homepage></contributor>\
      </entry></feed>
      """)
    #expect(json.contains(#""info_type":"text/html""#))
    #expect(json.contains(#""info":"I"}"#))
    #expect(json.contains(#"{"contributors":[{"name":"N","url":"h"}],"created":"2003-12-13T18:30:02Z"}"#))
  }
}

@Suite struct AtomRootTests {
  @Test func `a feed without a namespace is Atom 1`() throws {
    let read = try ReadFeed("<feed><title>T</title><entry><id>i</id><x><y/></x></entry></feed>")
    #expect(read.head.edition == .atom)
    #expect(read.items.first?.value(ItemTerm.guid) == "i")
    #expect(String(decoding: read.document, as: UTF8.self).contains("<x><y/></x>"))
  }

  @Test func `a document may be one entry`() throws {
    let read = try ReadFeed("<entry xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title>T</title></entry>")
    #expect(read.items.map { $0.value(ItemTerm.title) } == ["T"])
  }

  @Test func `content of another type of XML is text that stands as it is`() throws {
    let xml =
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='image/svg+xml'>"
      + "<svg xmlns='urn:s'><a/></svg></content></entry></feed>"
    let read = try ReadFeed(xml)
    #expect(read.items.first?.value(ItemTerm.content) == "<svg xmlns='urn:s'><a/></svg>")
    let document = String(decoding: read.document, as: UTF8.self)
    #expect(document.contains("<content type=\"image/svg+xml\"><svg xmlns='urn:s'><a/></svg></content>"))
  }

  @Test func `the prefix of Atom itself is not declared where nothing needs it`() throws {
    let read = try ReadFeed("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>T</a:title></a:feed>")
    #expect(read.head.namespaces == [])
    let kept = try ReadFeed("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:x/></a:feed>")
    #expect(kept.head.namespaces.map(\.prefix) == ["a"])
  }
}
