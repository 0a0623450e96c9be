import MajlisFeed

// Swift Testing's macros cannot lend a `Span`; the readers take a `String` here.

extension Timespan {
  init?(reading text: String) { self.init(reading: text.utf8.span) }

  static func allows(_ text: String) -> Bool { allows(text.utf8.span) }
}

extension FeedDate {
  init?(reading text: String) { self.init(reading: text.utf8.span) }

  init?(rfc822 text: String) { self.init(rfc822: text.utf8.span) }

  init?(rfc3339 text: String) { self.init(rfc3339: text.utf8.span) }

  static func offset(reading text: String) -> Int? { offset(reading: text.utf8.span) }
}

extension YesNo {
  init?(reading text: String) { self.init(reading: text.utf8.span) }
}

extension WholeNumber {
  init?(reading text: String) { self.init(reading: text.utf8.span) }
}

extension DecimalNumber {
  init?(reading text: String) { self.init(reading: text.utf8.span) }
}

extension LanguageTag {
  init?(reading text: String) { self.init(reading: text.utf8.span) }

  static func better(than text: String) -> String? { better(than: text.utf8.span) }
}

extension MediaType {
  init?(reading text: String) { self.init(reading: text.utf8.span) }

  static func isMediaType(_ text: String) -> Bool { isMediaType(text.utf8.span) }

  static func better(than text: String) -> String? { better(than: text.utf8.span) }

  static func forFileName(_ text: String) -> String? { forFileName(text.utf8.span) }
}

extension WebAddress {
  init?(reading text: String) { self.init(reading: text.utf8.span) }

  static func fault(in text: String) -> Fault? { fault(in: text.utf8.span) }

  static func isURI(_ text: String) -> Bool { isURI(text.utf8.span) }
}

extension UUID5 {
  static func podcast(feedAddress text: String) -> String { podcast(feedAddress: text.utf8.span) }

  static func text(of name: String, in namespace: UInt128) -> String { text(of: name.utf8.span, in: namespace) }

  static func isUUID(_ text: String) -> Bool { isUUID(text.utf8.span) }
}
