import MajlisFeed
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://example.org", " https://example.org/a%20b?c=d&e[]=f#g\n", "HTTP://[::1]:8080/", "mailto:a@b.c",
    "urn:isbn:1",
    "tag:example.org,2005:x", "file:///etc/passwd", "https://пример.рф/ü", "https://me:pw@example.org:/", "data:,x",
  ])
  func `a good address has no fault`(source: String) {
    #expect(WebAddress.fault(in: source) == nil)
    #expect(WebAddress(reading: source) != nil)
    #expect(WebAddress.isURI(source))
  }

  @Test(arguments: [
    ("", WebAddress.Fault.empty), (" \n", .empty), ("http://exa mple.com/x", .whiteSpace),
    ("http://a/\nb", .whiteSpace),
    ("http://a/\u{1}", .control(1)), ("http://a/\u{7F}", .control(0x7F)), ("/about", .relative), ("about", .relative),
    ("//a/b", .relative), ("1http://a", .relative), ("a/b:c", .relative), (":x", .relative), ("http://a/%", .badEscape),
    ("http://a/%2", .badEscape), ("http://a/%2x", .badEscape), ("http://a/<b>", .forbidden(0x3C)),
    ("http://a/{b}", .forbidden(0x7B)), ("http://a\\b", .forbidden(0x5C)), ("http://a/`", .forbidden(0x60)),
    ("http://a/#b#c", .forbidden(0x23)), ("http://", .noHost), ("http:a", .noHost), ("https:///a", .noHost),
    ("http://:80/", .noHost), ("http://me@/", .noHost), ("http://[::1/", .noHost), ("http://[::1]x/", .noHost),
    ("http://a:b/", .badPort), ("http://a:65536/", .badPort), ("http://a:99999999999999999999/", .badPort),
    ("http://a:1:2/", .badPort),
  ])
  func `the first fault of an address is found`(source: String, fault: WebAddress.Fault) {
    #expect(WebAddress.fault(in: source) == fault)
    #expect(WebAddress(reading: source) == nil)
  }

  @Test(arguments: [
    ("http://exa mple.com", false), ("example.org/1", false), ("12", false), ("", false), ("x:%zz", false),
    ("http:a", true),
  ])
  func `a URI needs a scheme and good characters only`(source: String, isURI: Bool) {
    #expect(WebAddress.isURI(source) == isURI)
  }

  @Test(
    arguments: [
      (" HTTPS://me:pw@Example.org:8443/a", "https", "Example.org", "me:pw", 8443, true),
      ("http://[2001:db8::1]:80?x", "http", "[2001:db8::1]", nil, 80, true),
      ("mailto:a@b.c", "mailto", nil, nil, nil, true),
      ("https://ü.example", "https", "ü.example", nil, nil, false), ("http://a:/", "http", "a", nil, nil, true),
      ("http://a@b@c/", "http", "c", "a@b", nil, true),
    ] as [(String, String, String?, String?, Int?, Bool)])
  func `an address gives its parts`(
    source: String, scheme: String, host: String?, userInfo: String?, port: Int?, isASCII: Bool
  ) throws {
    let address = try #require(WebAddress(reading: source))
    let bytes = Array(source.utf8)
    #expect(address.scheme == scheme)
    #expect(address.host.map { String(decoding: bytes[$0], as: UTF8.self) } == host)
    #expect(address.userInfo.map { String(decoding: bytes[$0], as: UTF8.self) } == userInfo)
    #expect(address.port == port)
    #expect(address.isASCII == isASCII)
  }
}
