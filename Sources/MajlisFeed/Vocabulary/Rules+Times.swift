/// Dates and lengths of time.
extension Rule {
  static let ofTimes = [
    dateInvalid, dateForm, dateWeekday, dateMissing, dateFuture, dateImplausible, dateNoZone, dateNoTime,
    durationInvalid, durationForm, durationMissing, durationZero, durationImplausible, durationAmbiguous,
  ]

  /// RFC 822 in RSS, RFC 3339 in Atom and in the catalog.
  public static let dateInvalid = Rule(
    "date-invalid", .error, by: .rss, "{subject} `{value}` is not {detail}",
    why: "Apps cannot sort the episode, and some leave it out. RSS has dates of RFC 822, Atom of RFC 3339.",
    fails: "<pubDate>2015-11-28 10:00</pubDate>", passes: "<pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>")
  /// Readable, and not as the standard spells it.
  public static let dateForm = Rule(
    "date-form", .warning, by: .rss, "{subject} `{value}` can be read, but not by everybody", help: "write {detail}",
    why:
      "Readers that go by the letter refuse years of two digits, zones by other names than GMT, and missing seconds.",
    fails: "<pubDate>28 Nov 15 10:00 EST</pubDate>", passes: "<pubDate>Sat, 28 Nov 2015 10:00:00 -0500</pubDate>")
  /// RFC 822, 5.2.
  public static let dateWeekday = Rule(
    "date-weekday", .error, by: .rss, "{subject} `{value}` names the wrong day of the week", help: "write {detail}",
    why: "One of the two is wrong, and readers that check it drop the date (RFC 822, 5.2).",
    fails: "<pubDate>Mon, 28 Nov 2015 10:00:00 +0100</pubDate>",
    passes: "<pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>")
  /// Spotify requires it.
  public static let dateMissing = Rule(
    "date-missing", .warning, .podcast, by: .spotify, "{subject} has no date; its place in the feed is a guess",
    why: "Apps sort by date; Spotify and YouTube require one.", fails: "<item><title>Osh</title></item>",
    passes: "<item><title>Osh</title><pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate></item>")
  /// Apple hides it until then; others show it at once.
  public static let dateFuture = Rule(
    "date-future", .warning, by: .apple, "{subject} `{value}` lies in the future",
    why: "Some apps hide the episode until then, others show it at once and keep it on top.",
    fails: "<pubDate>Sat, 28 Nov 2099 10:00:00 +0100</pubDate>",
    passes: "<pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>")
  /// Before there were feeds.
  public static let dateImplausible = Rule(
    "date-implausible", .warning, by: .majlis, "{subject} `{value}` is older than the web",
    why: "The usual cause is a date of 0, which computers read as 1970.",
    fails: "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>",
    passes: "<pubDate>Sat, 28 Nov 2015 10:00:00 +0100</pubDate>")
  /// An instant without its offset is not an instant.
  public static let dateNoZone = Rule(
    "date-no-zone", .warning, .catalog, by: .majlis, "{subject} `{value}` names no time zone; it is read as {detail}",
    help: "write the offset behind it: the zone of the feed knows no summer time",
    why: "Without an offset the instant is a guess.", fails: "date: 2015-11-28 10:00",
    passes: "date: 2015-11-28T10:00:00+01:00")
  /// A day without a time.
  public static let dateNoTime = Rule(
    "date-no-time", .advice, .catalog, by: .majlis, "{subject} `{value}` names no time; it is read as {detail}",
    why: "Two episodes of one day have no order.", fails: "date: 2015-11-28", passes: "date: 2015-11-28T10:00:00+01:00")
  /// Apple, `itunes:duration`.
  public static let durationInvalid = Rule(
    "duration-invalid", .error, .podcast, by: .apple, "{subject} `{value}` is not {detail}",
    help: "write 0:39:00 for 39 minutes", why: "Apps show no length, or a wrong one.",
    fails: "<itunes:duration>39 min</itunes:duration>", passes: "<itunes:duration>0:39:00</itunes:duration>")
  /// Apple recommends seconds; `H:MM:SS` is read by all.
  public static let durationForm = Rule(
    "duration-form", .advice, .podcast, by: .apple, "{subject} `{value}` is read by some only", help: "write {detail}",
    why: "Apple and PSP-1 name whole seconds and H:MM:SS; other forms are guessed at.",
    fails: "<itunes:duration>PT39M</itunes:duration>", passes: "<itunes:duration>0:39:00</itunes:duration>")
  /// PSP-1 recommends it.
  public static let durationMissing = Rule(
    "duration-missing", .advice, .podcast, by: .psp1, "{subject} does not say how long it is",
    why: "Apps show the length before the audio is fetched.", fails: "<item>…</item>",
    passes: "<item>…<itunes:duration>0:39:03</itunes:duration></item>")
  /// Nothing plays for no time.
  public static let durationZero = Rule(
    "duration-zero", .warning, .podcast, by: .apple, "{subject} `{value}` says that the episode is over at once",
    why: "Some apps mark the episode as heard.", fails: "<itunes:duration>0</itunes:duration>",
    passes: "<itunes:duration>0:39:03</itunes:duration>")
  /// A slip of the pen.
  public static let durationImplausible = Rule(
    "duration-implausible", .warning, .podcast, by: .majlis, "{subject} `{value}` is {detail}",
    why: "The usual cause is a length in bytes or milliseconds.",
    fails: "<itunes:duration>99999999</itunes:duration>", passes: "<itunes:duration>0:39:03</itunes:duration>")
  /// `00:39` beside 36 MB of audio.
  public static let durationAmbiguous = Rule(
    "duration-ambiguous", .warning, .podcast, by: .majlis,
    "{subject} `{value}` is read as seconds, and the size of the audio says otherwise",
    help: "write {detail}", why: "Two numbers are minutes and seconds; for hours and minutes a third one is needed.",
    fails: "<itunes:duration>00:39</itunes:duration> and 36 MB", passes: "<itunes:duration>0:39:00</itunes:duration>")
}
