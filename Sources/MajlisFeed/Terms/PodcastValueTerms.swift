/// How listeners pay: the podcast namespace, `value` (docs/tags/value.md).
extension Vocabulary {
  /// `podcast:value`: how listeners pay.
  static let value = Vocabulary(
    "podcast:value",
    [
      Field("type", .attribute("type"), .line, .required(by: .podcasting)),
      Field("method", .attribute("method"), .line, .required(by: .podcasting)),
      .attribute("suggested", .decimal),
      Field("recipient", .element(Namespace.podcast("valueRecipient")), valueRecipient, many: true),
      Field("time_split", .element(Namespace.podcast("valueTimeSplit")), valueTimeSplit, many: true),
    ])

  /// `podcast:valueRecipient`: `split` is a number of shares.
  static let valueRecipient = Vocabulary(
    "podcast:valueRecipient",
    [
      Field("name", .attribute("name"), .line),
      Field("type", .attribute("type"), .line, .required(by: .podcasting)),
      Field("address", .attribute("address"), .line, .required(by: .podcasting)),
      Field("custom_key", .attribute("customKey"), .line),
      Field("custom_value", .attribute("customValue"), .line),
      Field("split", .attribute("split"), .whole, .required(by: .podcasting)),
      Field("fee", .attribute("fee"), .yesNo),
    ])

  /// `podcast:valueTimeSplit`: a stretch, in seconds, that others are paid for: an item of another feed, to which
  /// `remotePercentage` goes, or recipients.
  static let valueTimeSplit = Vocabulary(
    "podcast:valueTimeSplit",
    [
      Field("start_time", .attribute("startTime"), .decimal, .required(by: .podcasting)),
      Field("duration", .attribute("duration"), .decimal, .required(by: .podcasting)),
      .attribute("remoteStartTime", .decimal),
      .attribute("remotePercentage", .decimal),
      .part(Namespace.podcast("remoteItem"), remoteItem),
      Field("recipient", .element(Namespace.podcast("valueRecipient")), valueRecipient, many: true),
    ])
}
