import Testing

@testable import MajlisFeed

@Suite struct ModuleJSONTests {
  @Test(arguments: [
    (
      "<media:group><media:content url='a' fileSize='5'/><media:thumbnail url='t'/></media:group><media:content url='b'/>",
      #""media_content":[{"url":"a","length":5},{"url":"b"}],"media_thumbnails":[{"url":"t"}]"#
    ),
    (
      "<media:content><media:title>T</media:title><media:credit role='r'>C</media:credit></media:content>",
      #""media_title":"T","media_credits":[{"name":"C","role":"r"}]"#
    ),
    ("<media:category scheme='s'>C</media:category>", #""media_categories":[{"term":"C","scheme":"s"}]"#),
    ("<media:rating>adult</media:rating>", #""media_rating":{"value":"adult"}"#),
    ("<media:license href='h'>L</media:license>", #""media_license":{"value":"L","url":"h"}"#),
    ("<dcterms:issued>2003-12-31</dcterms:issued>", #""dcterms":{"issued":"2003-12-31T00:00:00Z"}"#),
    ("<dc:author>A</dc:author>", #""dc":{"author":["A"]}"#),
    ("<cc:license rdf:resource='r'/>", #""license":"r""#),
    ("<creativeCommons:license>r</creativeCommons:license>", #""license":"r""#),
    ("<googleplay:image href='h'/>", #""googleplay_image":"h""#),
    ("<wfw:commentRSS>c</wfw:commentRSS>", #""wfw_commentrss":"c""#),
    ("<expirationDate>Thu, 01 Jan 2004 19:48:21 GMT</expirationDate>", #""expired":"2004-01-01T19:48:21Z""#),
    ("<itunes:category text='A'/>", #""itunes_categories":[["A"]],"itunes_categories_flat":["A"]"#),
  ])
  func `what an item says in another vocabulary stands under its key`(xml: String, json: String) throws {
    #expect(try told("<item>\(xml)</item>").last == "{\(json)}")
  }

  @Test(arguments: [
    ("<feedburner:browserFriendly>b</feedburner:browserFriendly>", #","info":"b"}"#),
    ("<admin:generatorAgent rdf:resource='g'/>", #","admin":{"generator_agent":"g"}}"#),
    ("<media:thumbnail url='t'/>", #","media_thumbnails":[{"url":"t"}]}"#),
  ])
  func `what a feed says in another vocabulary stands under its key`(xml: String, json: String) throws {
    #expect(try told(xml)[0].hasSuffix(json))
  }

  @Test func `where an old feed has moved is told as its new address`() throws {
    let json = try Told.document("<rss><redirect><newLocation> http://a/ </newLocation></redirect></rss>", .lines)
    #expect(json.contains(#""new_feed_url":"http://a/""#))
  }

  @Test func `a term that no key tells stands among the extensions`() throws {
    let json = try told("<item><slash:comments>3</slash:comments></item>")[1]
    let element = #"{"namespace":"http://purl.org/rss/1.0/modules/slash/","name":"comments","text":"3"}"#
    #expect(json == "{\"extensions\":[\(element)]}")
  }

  private func told(_ contents: String) throws -> [Substring] {
    let declarations = Namespace.known.filter { !$0.prefix.isEmpty && $0 != .xml }
    let bound = declarations.map { "xmlns:\($0.prefix)='\($0.uri)'" }.joined(separator: " ")
    return try Told.document("<rss version='2.0' \(bound)><channel>\(contents)</channel></rss>", .lines)
      .split(separator: "\n")
  }
}
