import MajlisFeed
import Testing

@Suite struct MediaTypeTests {
  @Test(arguments: [
    ("audio/mpeg", "audio/mpeg"), ("Audio/MPEG", "audio/mpeg"), (" audio/x-m4a\n", "audio/x-m4a"),
    ("application/vnd.api+json", "application/vnd.api+json"), ("text/html; charset=utf-8", "text/html"),
    ("text/html;charset=\"a \\\" b\";x=y ;", "text/html"), ("audio/ogg ; codecs=opus", "audio/ogg"),
  ])
  func `a media type is read in lower case`(source: String, text: String) {
    #expect(MediaType(reading: source)?.text == text)
    #expect(MediaType.isMediaType(source))
  }

  @Test(arguments: [
    "", " ", "mp3", "audio/", "/mpeg", "audio/mpeg/x", "audio mpeg", "audio /mpeg", "audio/mp eg",
    "audio/mpeg; charset",
    "audio/mpeg; =x", "audio/mpeg; a=\"b", "audio/mpeg; a=", "-x/y", "audio/мп3", "audio/mpeg, audio/mp4",
    "audio/" + String(repeating: "a", count: 128),
  ])
  func `what is no media type is not read`(source: String) {
    #expect(MediaType(reading: source) == nil)
    #expect(!MediaType.isMediaType(source))
  }

  @Test(arguments: [
    ("audio/mp3", "audio/mpeg"), ("AUDIO/X-MP3", "audio/mpeg"), ("audio/mpg", "audio/mpeg"), ("mp3", "audio/mpeg"),
    (".m4a", "audio/x-m4a"), ("x-audio/mp3", "audio/mpeg"), ("text/srt", "application/x-subrip"),
    ("application/srt", "application/x-subrip"), ("audio/mp3; a=b", "audio/mpeg"),
  ])
  func `the media type that was meant is found`(source: String, better: String) {
    #expect(MediaType.better(than: source) == better)
    #expect(MediaType.better(than: better) == nil)
  }

  @Test(arguments: [
    "audio/mpeg", "audio/m4a", "audio/x-m4a", "audio/mp4", "text/vtt", "nonsense", "", "a name that is too long",
  ])
  func `a good media type and an unknown one have none better`(source: String) {
    #expect(MediaType.better(than: source) == nil)
  }

  @Test(arguments: [
    ("1.mp3", "audio/mpeg"), ("https://example.org/a.b/E1.M4A?x=1.mp3#y", "audio/x-m4a"), ("a.mp4", "video/mp4"),
    ("a.m4v", "video/x-m4v"), ("a.mov", "video/quicktime"), ("a.pdf", "application/pdf"), ("a.ogg", "audio/ogg"),
    ("a.opus", "audio/ogg"), ("a.wav", "audio/wav"), ("a.flac", "audio/flac"), ("a.aac", "audio/aac"),
    ("a.vtt", "text/vtt"), ("a.srt", "application/x-subrip"), ("a.json", "application/json"), ("a.html", "text/html"),
    ("a.txt", "text/plain"), ("a.jpg", "image/jpeg"), ("a.png", "image/png"),
  ])
  func `the ending of a name gives its media type`(name: String, type: String) {
    #expect(MediaType.forFileName(name) == type)
  }

  @Test(arguments: [
    "", "mp3", "a.", "a.xyz", "https://a.mp3/b", "a.mp3/b", "a?b.mp3", ".", "a.abcdefghijklmnopqrstuvwxyz",
  ])
  func `a name without a known ending gives no media type`(name: String) {
    #expect(MediaType.forFileName(name) == nil)
  }
}
