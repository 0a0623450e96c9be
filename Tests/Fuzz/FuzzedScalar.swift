@testable import MajlisFeed

/// Any text as a value of every kind.
struct FuzzedScalar {
  private let bytes: [UInt8]
  private static let spellings: [Spelling] = [
    .line, .text, .markup, .identifier, .address, .date, .instant, .mailDate, .duration, .yesNo, .whole, .decimal,
    .language, .mediaType, .textType,
  ]

  init(_ bytes: [UInt8]) {
    // What is read elsewhere has been found to be UTF-8 before.
    self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// A spelling for another medium can be read there, means the same, and is not spelled yet another way.
  func isStable() {
    for spelling in Self.spellings {
      guard spelling.reads(bytes.span) else { continue }
      let meaning = spelling.canonical(bytes.span)
      for medium in [Spelling.Medium.rss, .atom, .catalog] {
        guard let respelled = spelling.respelled(bytes.span, for: medium) else { continue }
        let span = Array(respelled.utf8)
        require(spelling.reads(span.span), "\(spelling) \(medium): \(respelled) cannot be read")
        require(spelling.canonical(span.span) == meaning, "\(spelling) \(medium): \(respelled) means something else")
        let again = spelling.respelled(span.span, for: medium)
        require(again == nil || again == respelled, "\(spelling) \(medium): \(respelled) becomes \(again ?? "")")
      }
    }
    _ = (UUID5.podcast(feedAddress: bytes.span), WebAddress(reading: bytes.span), LanguageTag(reading: bytes.span))
    _ = AppleCategory(reading: String(decoding: bytes, as: UTF8.self))
  }
}
