import MajlisFeed
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    "en", "EN", "en-us", "en-US", " de-CH-1901\n", "zh-Hant-TW", "sr-Latn-RS", "es-419", "zh-cmn-Hans-CN", "zh-min-nan",
    "sl-rozaj-biske", "de-DE-u-co-phonebk", "en-a-myext-b-another", "x-whatever", "x-a-1", "en-x-us", "i-klingon",
    "I-Default", "en-GB-oed", "sgn-BE-FR", "de-1996", "hy-Latn-IT-arevela", "ast", "no-bok", "qaa-Qaaa-QM-x-southern",
  ])
  func `a tag of RFC 5646 is well-formed and known`(source: String) {
    #expect(LanguageTag(reading: source)?.isKnown == true)
    #expect(LanguageTag.better(than: source) == nil)
  }

  @Test(arguments: [
    "", " ", "e", "en_US", "en-", "-en", "en--us", "x", "x-", "en-x", "en-u", "englishes", "1en", "en us", "de-419-DE",
    "a-DE", "ar-a-aaa-b", "en-usa1-x", "ukraïne", "i-other", "zh-min-nan-hak-cmn", "en-\u{0}",
  ])
  func `what the grammar of RFC 5646 does not give is no tag`(source: String) {
    #expect(LanguageTag(reading: source) == nil)
  }

  @Test(arguments: ["xx", "english", "eng", "deu", "ger", "epo", "uk-old", "xy-US", "root"])
  func `a well-formed tag may name no language`(source: String) {
    #expect((LanguageTag(reading: source)?.isKnown ?? true) == (source == "uk-old"))
  }

  @Test(arguments: [
    ("en_US", "en-us"), ("en\n  -", "en"), ("english", "en"), ("English", "en"), ("eng", "en"), ("epo", "eo"),
    ("ger", "de"),
    ("Deutsch", "de"),
    ("en-UK", "en-gb"), ("pt_BR.UTF-8", "pt-br"), ("русский", "ru"), ("日本語", "ja"), ("Français", "fr"),
    ("en US", "en-us"),
    ("ENG-us", "en-us"), (" zh_Hant_TW ", "zh-hant-tw"),
  ])
  func `the tag that was meant is found`(source: String, better: String) {
    #expect(LanguageTag.better(than: source) == better)
    #expect(LanguageTag(reading: better)?.isKnown == true)
  }

  @Test(arguments: ["", "xx", "klingon", "se", "_", "a", "supercalifragilistic"])
  func `nothing is suggested where nothing is known`(source: String) {
    #expect(LanguageTag.better(than: source) == nil)
  }

  @Test func `all 184 codes of ISO 639-1 are known, of 676`() {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let codes = letters.flatMap { first in letters.map { "\(first)\($0)" } }
    #expect(codes.count { LanguageTag(reading: $0)?.isKnown == true } == 184)
  }

  @Test func `the primary language is in lower case`() {
    #expect(LanguageTag(reading: "EN-us")?.language == "en")
  }
}
