import MajlisFeed
import Testing

@Suite struct JSONItemTests {
  @Test(arguments: [
    ("<title> A\n B </title>", #"{"title":"A\n B"}"#),
    ("<itunes:author>A\n  B</itunes:author>", #"{"itunes_author":"A B"}"#),
    ("<pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>", #"{"published":"2015-11-28T10:00:00+01:00"}"#),
    ("<itunes:duration>1:02.5</itunes:duration>", #"{"duration":62.5}"#),
    ("<itunes:season>02</itunes:season>", #"{"season":2}"#),
    ("<itunes:explicit>Clean</itunes:explicit>", #"{"explicit":false}"#),
    ("<itunes:episodeType>Full</itunes:episodeType>", #"{"episode_type":"full"}"#),
    ("<itunes:keywords>a, ,b  c</itunes:keywords>", #"{"keywords":["a","b c"]}"#),
    ("<dc:date>2003</dc:date>", #"{"dc":{"date":["2003-01-01T00:00:00Z"]}}"#),
    ("<itunes:order>7</itunes:order>", #"{"order":7}"#),
  ])
  func `a value stands in its normal form`(contents: String, json: String) throws {
    #expect(try Told.item(contents) == json)
  }

  @Test func `an item that says nothing is an empty object`() throws {
    #expect(try Told.item("<title/><enclosure/><itunes:keywords>,</itunes:keywords>") == "{}")
  }

  @Test func `a guid of RSS is an address unless it says otherwise`() throws {
    #expect(try Told.item("<guid>x</guid>") == #"{"guid":"x","guid_is_permalink":true}"#)
    #expect(try Told.item(#"<guid isPermaLink="false">x</guid>"#) == #"{"guid":"x","guid_is_permalink":false}"#)
    #expect(try !Told.entry("<id>x</id>").contains("permalink"))
  }

  @Test func `enclosures of RSS and of Atom stand in document order`() throws {
    let json = try Told.item(
      """
      <atom:link rel="enclosure" href="a" type="audio/ogg"/><enclosure url="b" length="5" type="audio/mpeg"/>
      """)
    #expect(
      json == """
        {"links":[{"href":"a","rel":"enclosure","type":"audio/ogg"}],\
        "enclosures":[{"url":"a","type":"audio/ogg"},{"url":"b","type":"audio/mpeg","length":5}]}
        """)
  }

  @Test(arguments: [
    ("me@x.org (Me)", #"{"name":"Me","email":"me@x.org"}"#),
    ("Me Too &lt;me@x.org&gt;", #"{"name":"Me Too","email":"me@x.org"}"#),
    ("Me (me@x.org)", #"{"name":"Me","email":"me@x.org"}"#),
    ("me@x.org", #"{"email":"me@x.org"}"#),
    ("Me @ Home", #"{"name":"Me @ Home"}"#),
    ("(Me)", #"{"name":"Me"}"#),
  ])
  func `an author of RSS is parted into name and address`(line: String, json: String) throws {
    #expect(try Told.item("<author>\(line)</author>").contains(#""authors":[\#(json)]"#))
  }

  @Test func `persons, transcripts and chapters are lists of objects`() throws {
    let json = try Told.item(
      """
      <podcast:person role="guest" href="h">A</podcast:person><podcast:person>B</podcast:person>\
      <podcast:transcript url="t" type="text/vtt"/><podcast:chapters url="c" type="application/json+chapters"/>\
      <psc:chapters version="1.2"><psc:chapter start="1:00" title="One"/></psc:chapters>
      """)
    #expect(
      json == """
        {"persons":[{"name":"A","role":"guest","href":"h"},{"name":"B"}],\
        "transcripts":[{"url":"t","type":"text/vtt"}],"chapters_url":"c",\
        "chapters":[{"start":60,"title":"One"}],"chapters_version":"1.2"}
        """)
  }

  @Test func `the plain text of a description has no markup`() throws {
    let json = try Told.item(
      "<description>&lt;p>a&lt;br>b &amp;amp; c&amp;rsquo;s &lt;i>d&lt;/i>e&lt;/p></description>")
    #expect(json.contains(#""description_text":"a b & c’s de""#))
  }

  @Test(arguments: [
    ("<title><b>x</b> y</title>", #"{"title":"<b>x</b> y"}"#),
    ("<itunes:image>http://x/i.png</itunes:image>", #"{"itunes_image":"http://x/i.png"}"#),
    (#"<itunes:image url="http://x/i.png"/>"#, #"{"itunes_image":"http://x/i.png"}"#),
    (#"<link href="a" rel="self"/><link>http://x/</link>"#, #"{"link":"http://x/"}"#),
    (#"<enclosure url="a">text</enclosure>"#, #"{"enclosures":[{"url":"a"}]}"#),
    (#"<category domain="d"><p>x</p></category>"#, #"{"categories":[{"term":"<p>x</p>","scheme":"d"}]}"#),
    ("<atom:author>stray<atom:name>N</atom:name></atom:author>", #"{"author":"N","authors":[{"name":"N"}]}"#),
  ])
  func `an element that was kept as it stood is told where its meaning is plain`(xml: String, json: String) throws {
    #expect(try Told.item(xml) == json)
  }
}
