/// What Atom asks, and what it cannot say.
extension Rule {
  static let ofAtom = [atomTextType, atomContent, atomLink, atomDate, notCarried]

  /// RFC 4287, 3.1.1.
  public static let atomTextType = Rule(
    "atom-text-type", .error, by: .atom, "{subject} `{value}` is not {detail}",
    why: "Readers do not know whether the text is HTML.", fails: #"<summary type="text/plain">…</summary>"#,
    passes: #"<summary type="text">…</summary>"#)
  /// RFC 4287, 4.1.3.2.
  public static let atomContent = Rule(
    "atom-content", .error, by: .atom, "{subject} points elsewhere, {detail}",
    why: "What has a src is empty itself, names the media type of what it points to, and has a summary beside it.",
    fails: #"<content src="https://example.org/1.pdf">text</content>"#,
    passes: #"<summary>…</summary><content src="https://example.org/1.pdf" type="application/pdf"/>"#)
  /// RFC 4287, 4.1.1 and 4.2.7.
  public static let atomLink = Rule(
    "atom-link", .error, by: .atom, "{subject} `{value}` {detail}",
    why: "Readers do not know which of the links is the page, or what a link is for.",
    fails: #"<link href="https://example.org/a"/><link href="https://example.org/b"/>"#,
    passes: #"<link href="https://example.org/a"/><link rel="related" href="https://example.org/b"/>"#)
  /// RFC 4287, 4.1.2.
  public static let atomDate = Rule(
    "atom-date", .error, by: .atom, "{subject} has no date, and Atom requires one",
    why: "Every entry has an updated date.", fails: "format: atom and an episode without date",
    passes: "date: 2015-11-28T10:00:00+01:00")
  /// What a dialect has no word for.
  public static let notCarried = Rule(
    "not-carried", .warning, by: .majlis, "{subject} cannot be said in {detail} and is left out",
    why: "The dialect has no word for it.", fails: "majlis convert feed.xml --to atom, with skipDays",
    passes: "majlis convert feed.xml --to rss")
}
