import MajlisFeed
import Testing

@Suite struct JSONFeedTests {
  private let head = #"{"format":"rss","version":"2.0","encoding":"utf-8","well_formed":true"#

  @Test(arguments: [
    ("<title>A \"B\" \\ C</title>", #","title":"A \"B\" \\ C"}"#),
    ("<podcast:locked owner='a'>yes</podcast:locked>", #","locked":true}"#),
    ("<skipHours><hour>1</hour><hour>2</hour></skipHours>", #","skip_hours":["1","2"]}"#),
    ("<podcast:funding url='u'>Give</podcast:funding>", #","funding":[{"url":"u","text":"Give"}]}"#),
    ("<image><url>u</url><width>88</width></image>", #","image":{"url":"u","width":88}}"#),
    ("<cloud port='80'/>", #","cloud":{"port":"80"}}"#),
    ("<itunes:owner><itunes:email>e</itunes:email></itunes:owner>", #","owner":{"email":"e"}}"#),
    ("<webMaster>w@x.org</webMaster>", #","webmaster":"w@x.org","publisher":{"email":"w@x.org"}}"#),
  ])
  func `what a channel says stands under the key of its element`(contents: String, json: String) throws {
    #expect(try Told.channel(contents) == head + json)
  }

  @Test func `Apple's categories are told nested by depth and flat`() throws {
    let json = try Told.channel(
      """
      <itunes:category text="A"><itunes:category text="B"/></itunes:category>\
      <itunes:category><itunes:category text="C"/></itunes:category>
      """)
    let nested = #","itunes_categories":[["A","B"],["","C"]],"itunes_categories_flat":["A","B","C"]}"#
    #expect(json == head + nested)
  }

  @Test func `an element of RSS is told under its key in whatever case its letters are`() throws {
    #expect(try Told.channel("<TiTlE>a</TiTlE>") == head + #","title":"a"}"#)
  }

  @Test func `links are found by their relation`() throws {
    let json = try Told.channel(
      #"<atom:link href="a"/><atom:link rel="self" href="s"/><atom:link rel="next" href="n"/>"#)
    #expect(json.contains(#""link":"a","links":[{"href":"a"},"#))
    #expect(json.contains(#""self_link":"s","next_page":"n""#))
  }

  @Test func `one document is one object, on one line or indented, or a line an item`() throws {
    let xml = "<rss version='2.0'><channel><title>T</title><item><title>A</title></item><item/></channel></rss>"
    let feed = head + #","title":"T"}"#
    #expect(try Told.document(xml) == "{\"feed\":\(feed),\"items\":[{\"title\":\"A\"},{}]}\n")
    #expect(try Told.document(xml, .lines) == "\(feed)\n{\"title\":\"A\"}\n{}\n")
    #expect(
      try Told.document(xml, .indented) == """
        {
          "feed": {
            "format": "rss",
            "version": "2.0",
            "encoding": "utf-8",
            "well_formed": true,
            "title": "T"
          },
          "items": [
            {
              "title": "A"
            },
            {}
          ]
        }

        """)
  }

  @Test func `a feed without items has an empty list of them`() throws {
    #expect(try Told.document("<rss version='2.0'><channel/></rss>").hasSuffix("},\"items\":[]}\n"))
  }
}

@Suite struct JSONExtensionTests {
  @Test func `what no key tells stands under extensions in document order`() throws {
    let json = try Told.item(
      """
      <q:a q:b="1" c="2">t <q:d/></q:a><podcast:location geo="g">Here</podcast:location><title>T</title><title>U</title>
      """)
    #expect(
      json == """
        {"title":"T","extensions":[\
        {"namespace":"urn:q","name":"a","attributes":{"q:b":"1","c":"2"},"text":"t",\
        "children":[{"namespace":"urn:q","name":"d"}]},\
        {"namespace":"https://podcastindex.org/namespace/1.0","name":"location","attributes":{"geo":"g"},"text":"Here"},\
        {"namespace":"","name":"title","text":"U"}]}
        """)
  }

  @Test func `a record without a key is told with all that it holds`() throws {
    let json = try Told.item(
      """
      <podcast:value type="t" method="m"><podcast:valueRecipient type="n" address="a" split="1"/><q:x/></podcast:value>
      """)
    #expect(json.contains(#""name":"value","attributes":{"type":"t","method":"m"},"children":[{"namespace":"#))
    #expect(json.contains(#""name":"valueRecipient","attributes":{"type":"n","address":"a","split":"1"}},"#))
    #expect(json.hasSuffix(#"{"namespace":"urn:q","name":"x"}]}]}"#))
  }

  @Test(arguments: [
    ("<pubDate>soon</pubDate>", "pubDate", "", "soon"),
    ("<itunes:episodeType>x</itunes:episodeType>", "episodeType", "http://www.itunes.com/dtds/podcast-1.0.dtd", "x"),
  ])
  func `what cannot be read is absent and kept with its text`(
    xml: String, name: String, uri: String, text: String
  ) throws {
    #expect(
      try Told.item(xml) == #"{"extensions":[{"namespace":"\#(uri)","name":"\#(name)","text":"\#(text)"}]}"#)
  }

  @Test func `what an element quotes of another document says nothing of its own encoding`() throws {
    // Far behind the first bytes, among which the document itself may say it.
    let summary = String(repeating: "a", count: 4096)
    let json = try Told.item(
      "<itunes:summary>\(summary)</itunes:summary><q:z><![CDATA[<?xml version='1.0' encoding='utf-16'?>]]></q:z>")
    #expect(json.contains(#""name":"z","text":"<?xml version='1.0' encoding='utf-16'?>""#))
  }

  @Test func `elements of any depth are told, those that are too deep as text`() throws {
    let count = 240
    let deep = String(repeating: "<q:a>", count: count) + "x" + String(repeating: "</q:a>", count: count)
    let json = try Told.item(deep)
    #expect(json.contains("<a><a>") && json.contains("x</a>"))
    #expect(json.split(separator: "\"children\"").count < 101)
  }

  @Test func `an unknown element inside a known one is not lost`() throws {
    let json = try Told.channel("<itunes:owner><itunes:name>N</itunes:name><q:z/></itunes:owner>")
    #expect(json.hasSuffix(#""owner":{"name":"N"},"extensions":[{"namespace":"urn:q","name":"z"}]}"#))
  }
}
