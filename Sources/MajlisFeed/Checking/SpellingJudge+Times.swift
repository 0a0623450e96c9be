extension SpellingJudge {
  /// What is wrong with a date: that it cannot be read, that it lies, or that a strict reader would not take it.
  func date(_ text: borrowing Span<UInt8>, as spelling: Spelling, takesDay: Bool) -> Fault? {
    guard let date = FeedDate(reading: text) else { return Fault(.dateInvalid, expectedDate(spelling)) }
    if date.form == form(of: spelling), date.isStrict { return plausibility(of: date) }
    if date.oddities.contains(.wrongWeekday) { return Fault(.dateWeekday, respelled(date, spelling)) }
    if medium == .catalog { return catalogDate(date) }
    if takesDay, date.form == .rfc3339, date.oddities.isSubset(of: [.noTime, .noZone, .noSeconds]) { return nil }
    if medium == .atom || date.form != form(of: spelling) {
      let fix = respelled(date, spelling)
      return Fault(.dateInvalid, expectedDate(spelling), remedy: "write \(fix)", fix: fix)
    }
    return Fault(.dateForm, respelled(date, spelling), fix: respelled(date, spelling))
  }

  /// What is odd about the instant itself. A day more is for clocks that go wrong. The catalog may plan ahead.
  private func plausibility(of date: FeedDate) -> Fault? {
    if date.year < 1990 { return Fault(.dateImplausible) }
    guard let now, medium != .catalog, date.year >= 2024, date.instant(in: zone) > now + 86_400 else { return nil }
    return Fault(.dateFuture)
  }

  /// What the catalog takes besides RFC 3339: a day or a time without a zone, with a word about it,
  /// and a space for the `T`.
  private func catalogDate(_ date: FeedDate) -> Fault? {
    let resolved = date.resolved(in: zone).rfc3339
    if date.oddities.contains(.noTime) { return Fault(.dateNoTime, resolved, fix: resolved) }
    if date.oddities.contains(.noZone) { return Fault(.dateNoZone, resolved, fix: resolved) }
    if date.form == .rfc3339, date.oddities.isSubset(of: [.separator, .noSeconds]) { return nil }
    return Fault(.dateForm, date.rfc3339, severity: .advice, fix: date.rfc3339)
  }

  private func form(of spelling: Spelling) -> FeedDate.Form {
    switch spelling {
    case .date: medium == .rss ? .rfc822 : .rfc3339
    case .mailDate: medium == .catalog ? .rfc3339 : .rfc822
    default: .rfc3339
    }
  }

  private func respelled(_ date: FeedDate, _ spelling: Spelling) -> String {
    let date = date.resolved(in: zone)
    return form(of: spelling) == .rfc822 ? date.rfc822 : date.rfc3339
  }

  private func expectedDate(_ spelling: Spelling) -> String {
    form(of: spelling) == .rfc822 ? "a date such as Sat, 28 Nov 2015 10:00:00 +0100" : spelling.expected
  }

  /// What is wrong with a length of time.
  func duration(_ text: borrowing Span<UInt8>) -> Fault? {
    if Timespan.allows(text) { return nil }
    guard let span = Timespan(reading: text) else { return Fault(.durationInvalid, Spelling.duration.expected) }
    return Fault(.durationForm, span.clock, fix: span.clock)
  }
}
