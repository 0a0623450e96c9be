import Testing

@testable import MajlisFeed

/// Examples of each vocabulary: what stands in XML, and where it stands in a record.
@Suite struct ModuleTests {
  @Test(arguments: [
    ("<podcast:podroll><podcast:remoteItem feedGuid='a'/></podcast:podroll>", ["podroll", "remote_item", "feed_guid"]),
    (
      "<podcast:publisher><podcast:remoteItem medium='a'/></podcast:publisher>", ["publisher", "remote_item", "medium"]
    ),
    ("<podcast:liveItem start='2021-09-26T07:30:00Z'><title>a</title></podcast:liveItem>", ["live_item", "title"]),
    ("<podcast:liveItem><podcast:chat server='a'/></podcast:liveItem>", ["live_item", "chat", "server"]),
    ("<podcast:updateFrequency rrule='a'/>", ["update_frequency", "rrule"]),
    ("<podcast:block id='a'>yes</podcast:block>", ["service_block", "id"]),
    ("<podcast:images srcset='a'/>", ["podcast_srcset", "srcset"]),
    ("<sy:updatePeriod>a</sy:updatePeriod>", ["sy_update_period"]),
    ("<admin:generatorAgent rdf:resource='a'/>", ["admin_generator_agent", "resource"]),
    ("<feedburner:info uri='a'/>", ["feedburner_info", "uri"]),
    ("<spotify:access><spotify:partner id='a'/></spotify:access>", ["spotify_access", "partner", "id"]),
    ("<rawvoice:subscribe feed='a' other='b'/>", ["rawvoice_subscribe", "feed"]),
    ("<rawvoice:flashLiveStream url='a'/>", ["rawvoice_flash_live_stream", "url"]),
    ("<googleplay:image href='a'/>", ["googleplay_image", "href"]),
    ("<georss:point>a</georss:point>", ["georss_point"]),
  ])
  func `an element of a feed stands under its key`(xml: String, path: [String]) throws {
    let feed = try read(xml).feed
    #expect(text(at: path, in: feed, Lexicon.feed) == "a")
  }

  @Test(arguments: [
    ("<media:content fileSize='12' url='a'/>", ["media_content", "url"]),
    ("<media:group><media:content url='a'/></media:group>", ["media_group", "content", "url"]),
    ("<media:content><media:credit role='a'>x</media:credit></media:content>", ["media_content", "credit", "role"]),
    ("<media:community><media:tags>a</media:tags></media:community>", ["media_community", "tags"]),
    ("<media:scenes><media:scene><sceneTitle>a</sceneTitle></media:scene></media:scenes>", scene),
    ("<media:embed><media:param name='n'>a</media:param></media:embed>", ["media_embed", "param", "value"]),
    ("<dcterms:valid>a</dcterms:valid>", ["dcterms_valid"]),
    ("<slash:hit_parade>a</slash:hit_parade>", ["slash_hit_parade"]),
    ("<wfw:commentRss>a</wfw:commentRss>", ["wfw_comment_rss"]),
    ("<wfw:commentRSS>a</wfw:commentRSS>", ["wfw_comment_rss_capitals"]),
    ("<thr:in-reply-to ref='a'/>", ["thr_in_reply_to", "ref"]),
    ("<cc:license rdf:resource='a'/>", ["cc_license", "resource"]),
    ("<creativeCommons:license>a</creativeCommons:license>", ["creative_commons_license"]),
    ("<itunes:category text='a'/>", ["itunes_category", "text"]),
    ("<podcast:contentLink href='a'>x</podcast:contentLink>", ["content_link", "href"]),
    (value, split),
  ])
  func `an element of an item stands under its key`(xml: String, path: [String]) throws {
    let item = try read("<item>\(xml)</item>").items[0]
    #expect(text(at: path, in: item, Lexicon.item) == "a")
  }

  private static let value = """
    <podcast:value><podcast:valueTimeSplit><podcast:remoteItem itemGuid="a"/></podcast:valueTimeSplit></podcast:value>
    """
  private static let scene = ["media_scenes", "scene", "scene_title"]
  private static let split = ["value", "time_split", "remote_item", "item_guid"]

  @Test func `an element that is empty and means something is there`() throws {
    let read = try read("<fh:complete/><podcast:images/>")
    #expect(read.feed.text(Lexicon.shared.term("fh_complete", in: Lexicon.feed)) == "")
    #expect(read.feed.first(Lexicon.shared.term("podcast_srcset", in: Lexicon.feed)) != nil)
    let written = read.written(.rss)
    #expect(written.contains("<fh:complete/>"))
    #expect(written.contains("<podcast:images/>"))
  }

  @Test func `what a typed term cannot read is kept as it stood`() throws {
    let read = try read("<item><slash:comments>many</slash:comments><media:content height='big'/></item>")
    let written = read.written(.rss)
    #expect(written.contains("<slash:comments>many</slash:comments>"))
    #expect(written.contains("<media:content height=\"big\"/>"))
  }

  @Test func `media of a group and of the item keep their order`() throws {
    let xml = "<media:content url='1'/><media:group><media:content url='2'/></media:group><media:content url='3'/>"
    let item = try read("<item>\(xml)</item>").items[0]
    let content = Lexicon.shared.term("media_content", in: Lexicon.item)
    #expect(item.values(content) == ["1", "3"])
  }

  private func read(_ contents: String) throws -> ReadSample {
    let declarations = Namespace.known.filter { !$0.prefix.isEmpty && $0 != .xml }
    let bound = declarations.map { "xmlns:\($0.prefix)='\($0.uri)'" }.joined(separator: " ")
    return try ReadSample("<rss version='2.0' \(bound)><channel>\(contents)</channel></rss>")
  }

  /// The text that a path of keys leads to.
  private func text(at path: [String], in record: Record, _ root: Int) -> String? {
    var (node, vocabulary) = (0, root)
    for (index, key) in path.enumerated() {
      let term = Lexicon.shared.term(key, in: vocabulary)
      guard let next = record.first(term, in: node) else { return nil }
      if index == path.count - 1 { return record.value(term, in: node) }
      (node, vocabulary) = (next, term.child ?? vocabulary)
    }
    return nil
  }
}
