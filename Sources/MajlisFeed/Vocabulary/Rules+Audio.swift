/// Audio and what goes with it.
extension Rule {
  static let ofAudio = [
    enclosureLength, enclosureLengthZero, enclosureLengthImplausible, enclosureType, enclosureTypeUnusual,
    enclosureTypeUnsupported, enclosureTypeMismatch, chaptersOrder, chaptersBeyondEnd, chaptersType, transcriptType,
    soundbiteRange,
  ]

  /// RSS 2.0, `enclosure`.
  public static let enclosureLength = Rule(
    "enclosure-length", .error, by: .rss, "length `{value}` is not a whole number of bytes",
    help: "write 0 if it is not known", why: "The attribute is required; apps show the size by it before they fetch.",
    fails: #"length="12.5 MB""#, passes: #"length="12500000""#)
  /// RSS 2.0, `enclosure`: 0 where the length is not known; some hosts refuse to import it.
  public static let enclosureLengthZero = Rule(
    "enclosure-length-zero", .warning, .podcast, by: .rss, "{subject} is 0: apps show no size",
    why: "0 says that the size is not known; some hosts refuse to import such an episode.", fails: #"length="0""#,
    passes: #"length="37502976""#)
  /// Kilobytes for bytes.
  public static let enclosureLengthImplausible = Rule(
    "enclosure-length-implausible", .warning, .podcast, by: .rss, "{subject} `{value}` are too few bytes for {detail}",
    help: "write the size in bytes", why: "The usual cause is a size in kilobytes or megabytes.",
    fails: #"length="37502" and 0:39:03"#, passes: #"length="37502976" and 0:39:03"#)
  /// RSS 2.0, `enclosure`.
  public static let enclosureType = Rule(
    "enclosure-type", .error, by: .rss, "{subject} `{value}` is not {detail}",
    why: "Apps choose by it whether they can play the file.", fails: #"type="mp3""#, passes: #"type="audio/mpeg""#)
  /// Types that are read by some.
  public static let enclosureTypeUnusual = Rule(
    "enclosure-type-unusual", .warning, .podcast, by: .apple, "{subject} `{value}` is unusual", help: "write {detail}",
    why: "Apps that do not know the name take the file for one that they cannot play.", fails: #"type="audio/mp3""#,
    passes: #"type="audio/mpeg""#)
  /// Apple and PSP-1: MP3 and MPEG-4.
  public static let enclosureTypeUnsupported = Rule(
    "enclosure-type-unsupported", .warning, .podcast, by: .apple, "{subject} `{value}` is not played by Apple Podcasts",
    help: "publish MP3 or M4A, and put this one into podcast:alternateEnclosure",
    why: "Apple and PSP-1 name MP3 and MPEG-4; other episodes are not listed.", fails: #"type="audio/ogg""#,
    passes: #"type="audio/mpeg""#)
  /// Apple goes by the ending of the file's name.
  public static let enclosureTypeMismatch = Rule(
    "enclosure-type-mismatch", .warning, .podcast, by: .apple,
    "{subject} `{value}` does not fit a file that ends in {detail}",
    why: "Apple goes by the ending of the name, others by the type.",
    fails: #"url="https://example.org/1.m4a" type="audio/mpeg""#,
    passes: #"url="https://example.org/1.m4a" type="audio/x-m4a""#)
  /// Podlove Simple Chapters, "start"; Normal Play Time.
  public static let chaptersOrder = Rule(
    "chapters-order", .error, .podcast, by: .podlove, "chapter `{value}` begins before the one above it",
    help: "put the chapters in the order of their starts", why: "Apps jump to the wrong chapter.",
    fails: #"<psc:chapter start="5:00" …/><psc:chapter start="1:00" …/>"#,
    passes: #"<psc:chapter start="1:00" …/><psc:chapter start="5:00" …/>"#)
  /// Nobody will ever get there.
  public static let chaptersBeyondEnd = Rule(
    "chapters-beyond-end", .warning, .podcast, by: .podlove,
    "chapter `{value}` begins behind the end of the episode at {detail}",
    why: "It is never reached; either the chapter or the duration is wrong.", fails: #"start="2:00:00" and 0:39:03"#,
    passes: #"start="0:30:00" and 0:39:03"#)
  /// Podcast namespace, `chapters`.
  public static let chaptersType = Rule(
    "chapters-type", .warning, .podcast, by: .podcasting, "{subject} `{value}` is not {detail}",
    why: "Apps look for this type only.", fails: #"<podcast:chapters url="…" type="application/json"/>"#,
    passes: #"<podcast:chapters url="…" type="application/json+chapters"/>"#)
  /// Podcast namespace, `transcript`.
  public static let transcriptType = Rule(
    "transcript-type", .warning, .podcast, by: .podcasting, "{subject} `{value}` is not {detail}, which apps read",
    why: "Apps choose a transcript by its type, and Apple takes WebVTT and SRT.",
    fails: #"<podcast:transcript url="…" type="text/srt"/>"#,
    passes: #"<podcast:transcript url="…" type="application/x-subrip"/>"#)
  /// Podcast namespace, `soundbite`.
  public static let soundbiteRange = Rule(
    "soundbite-range", .error, .podcast, by: .podcasting,
    "the soundbite at `{value}` lies outside of the episode, which ends at {detail}",
    why: "There is nothing to play.", fails: #"<podcast:soundbite startTime="99999" duration="30"/>"#,
    passes: #"<podcast:soundbite startTime="73" duration="30"/>"#)
}
