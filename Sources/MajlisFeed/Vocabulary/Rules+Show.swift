/// The show and its episodes in directories: RSS 2.0 and Apple.
extension Rule {
  static let ofShows = [
    itunesNamespaceMissing, imageMissing, imageRSSSize, imageRSSMismatch, categoryMissing, categoryUnknown,
    categoryObsolete, categoryTooMany, explicitMissing, explicitValue, explicitEpisodeConflict, languageMissing,
    languageInvalid, authorMissing, ownerEmailMissing, emailInvalid, linkMissing, typeSerial, episodeNumber,
    episodeNumberDuplicate, episodeType, seasonMissing, blockValue, blocked, itunesObsolete, rssSchedule, numberInvalid,
    wordUnknown,
  ]

  /// Apple reads nothing but its own elements.
  public static let itunesNamespaceMissing = Rule(
    "itunes-namespace-missing", .warning, .podcast, by: .apple,
    "no element of the itunes namespace: Apple knows no artwork, category or author",
    help: "declare xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" and say what Apple asks for",
    why: "Apple and most directories read artwork, category and author from that namespace only.",
    fails: #"<rss version="2.0">"#,
    passes: #"<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">"#)
  /// Apple, "A Podcaster's Guide to RSS", show artwork.
  public static let imageMissing = Rule(
    "image-missing", .warning, .podcast, by: .apple, "{subject} has no artwork",
    why: "No directory lists a show without it.", fails: "<channel>…</channel>",
    passes: #"<channel>…<itunes:image href="https://example.org/cover.jpg"/></channel>"#)
  /// RSS 2.0, `image`.
  public static let imageRSSSize = Rule(
    "image-rss-size", .error, by: .rss, "{subject} `{value}` is not {detail}",
    why: "RSS allows 144 pixels of width and 400 of height for this small picture.", fails: "<width>500</width>",
    passes: "<width>144</width>")
  /// RSS 2.0, `image`: "In practice the image title and link should have the same value as the channel's".
  public static let imageRSSMismatch = Rule(
    "image-rss-mismatch", .advice, by: .rss, "{subject} `{value}` is not that of the channel",
    why: "Readers show the picture with its title and link in place of the channel's.",
    fails: "<channel><title>Majlis</title><image><title>Logo</title>…",
    passes: "<channel><title>Majlis</title><image><title>Majlis</title>…")
  /// Apple, `itunes:category`.
  public static let categoryMissing = Rule(
    "category-missing", .warning, .podcast, by: .apple, "{subject} has no category of Apple's list",
    why: "Apple and PSP-1 require one; charts and search go by it.", fails: "<channel>…</channel>",
    passes: #"<channel>…<itunes:category text="News"/></channel>"#)
  /// Apple's list of 19 categories and 91 below them.
  public static let categoryUnknown = Rule(
    "category-unknown", .error, .podcast, by: .apple, "`{value}` is not one of Apple's categories",
    why: "Apple refuses the feed, or lists the show nowhere.", fails: #"<itunes:category text="Podcasts"/>"#,
    passes: #"<itunes:category text="News"/>"#)
  /// Names that were retired in 2019.
  public static let categoryObsolete = Rule(
    "category-obsolete", .warning, .podcast, by: .apple, "`{value}` was retired in 2019", help: "write {detail}",
    why: "Directories of today do not know it.", fails: #"<itunes:category text="Games &amp; Hobbies"/>"#,
    passes: #"<itunes:category text="Leisure"/>"#)
  /// Apple: the first one counts.
  public static let categoryTooMany = Rule(
    "category-too-many", .advice, .podcast, by: .apple,
    "{subject} has {value} categories; Apple takes the first, others up to three",
    why: "What stands behind the third is read by nobody.", fails: "five categories", passes: "up to three categories")
  /// Apple, `itunes:explicit`.
  public static let explicitMissing = Rule(
    "explicit-missing", .warning, .podcast, by: .apple, "{subject} does not say whether it is explicit",
    why: "Apple and PSP-1 require it.", fails: "<channel>…</channel>",
    passes: "<channel>…<itunes:explicit>false</itunes:explicit></channel>")
  /// Apple, `itunes:explicit`.
  public static let explicitValue = Rule(
    "explicit-value", .error, .podcast, by: .apple, "{subject} `{value}` is not {detail}", help: "write true or false",
    why: "Apple knows true and false; yes, no and clean are of old, and are still read.",
    fails: "<itunes:explicit>maybe</itunes:explicit>", passes: "<itunes:explicit>false</itunes:explicit>")
  /// Apple may remove the show.
  public static let explicitEpisodeConflict = Rule(
    "explicit-episode-conflict", .warning, .podcast, by: .apple, "{subject} is explicit in a show that says it is not",
    help: "say true for the show", why: "Apple removes shows that hide explicit episodes.",
    fails: "false for the show, true for an episode", passes: "true for both")
  /// RSS 2.0 leaves it open; Apple and PSP-1 require it.
  public static let languageMissing = Rule(
    "language-missing", .warning, .podcast, by: .apple, "{subject} does not say its language",
    why: "Directories list a show by its language; Apple and PSP-1 require it.", fails: "<channel>…</channel>",
    passes: "<channel>…<language>en</language></channel>")
  /// BCP 47.
  public static let languageInvalid = Rule(
    "language-invalid", .error, by: .rss, "{subject} `{value}` is not {detail}",
    why: "Apple refuses a feed whose language it does not know; others list it under none.",
    fails: "<language>english</language>", passes: "<language>en</language>")
  /// Spotify and YouTube require it.
  public static let authorMissing = Rule(
    "author-missing", .warning, .podcast, by: .spotify, "{subject} has no author",
    why: "Directories show it below the title; Spotify and YouTube require it.", fails: "<channel>…</channel>",
    passes: "<channel>…<itunes:author>RFE/RL</itunes:author></channel>")
  /// Spotify and YouTube verify who owns a show by it.
  public static let ownerEmailMissing = Rule(
    "owner-email-missing", .advice, .podcast, by: .spotify, "{subject} names no owner with an e-mail address",
    why: "Spotify, YouTube and others prove by it who owns the show. Only while they do, it has to be there.",
    fails: "<channel>…</channel>",
    passes: "<channel>…<itunes:owner><itunes:email>podcast@example.org</itunes:email></itunes:owner></channel>")
  /// RSS 2.0, `managingEditor`, `webMaster`, `author`; RFC 4287, 3.2.3.
  public static let emailInvalid = Rule(
    "email-invalid", .error, by: .rss, "{subject} `{value}` is not {detail}",
    why: "Nobody can write to it. RSS wants the address first and the name in brackets.",
    fails: "<managingEditor>Bruce Pannier</managingEditor>",
    passes: "<managingEditor>bruce@example.org (Bruce Pannier)</managingEditor>")
  /// RSS 2.0, "Required channel elements".
  public static let linkMissing = Rule(
    "link-missing", .warning, .podcast, by: .rss, "{subject} has no link to its web site",
    why: "Listeners look for more about the show there.", fails: "<channel>…</channel>",
    passes: "<channel>…<link>https://example.org/</link></channel>")
  /// Apple, `itunes:type`.
  public static let typeSerial = Rule(
    "type-serial", .error, .podcast, by: .apple, "{subject} `{value}` is not {detail}",
    why: "Apple plays a serial show from its first episode on, and goes by their numbers.",
    fails: "<itunes:type>series</itunes:type>",
    passes: "<itunes:type>serial</itunes:type> and a number for each episode")
  /// Apple, `itunes:type`: every episode of a serial show has a number.
  public static let serialWithoutNumber = Rule(
    "type-serial", .error, .podcast, by: .apple, "{subject} has no episode number, and the show is serial",
    why: typeSerial.why, fails: typeSerial.failing, passes: typeSerial.passing)
  /// Apple, `itunes:episode`, `itunes:season`: "a non-zero integer".
  public static let episodeNumber = Rule(
    "episode-number", .error, .podcast, by: .apple, "{subject} `{value}` is not {detail}",
    why: "Apple takes whole numbers above 0; podcast:episode may have a fraction.",
    fails: "<itunes:episode>IV</itunes:episode>", passes: "<itunes:episode>4</itunes:episode>")
  /// Apple orders serial shows by it.
  public static let episodeNumberDuplicate = Rule(
    "episode-number-duplicate", .warning, .podcast, by: .apple,
    "{subject} `{value}` of this season stands also in {detail}",
    why: "Apple orders episodes by it.", fails: "two episodes with season 1, episode 3", passes: "episodes 3 and 4")
  /// Apple, `itunes:episodeType`.
  public static let episodeType = Rule(
    "episode-type", .error, .podcast, by: .apple, "{subject} `{value}` is not {detail}",
    why: "Apple sets trailers and bonus episodes apart by it.",
    fails: "<itunes:episodeType>teaser</itunes:episodeType>",
    passes: "<itunes:episodeType>trailer</itunes:episodeType>")
  /// Apple groups by season.
  public static let seasonMissing = Rule(
    "season-missing", .advice, .podcast, by: .apple, "{subject} has no season, and earlier ones have",
    why: "Apple groups episodes by season, and this one stands outside.", fails: "an episode without <itunes:season>",
    passes: "<itunes:season>1</itunes:season> in every episode")
  /// Apple, `itunes:block` and `itunes:complete`: "any other value than Yes has no effect".
  public static let blockValue = Rule(
    "block-value", .warning, .podcast, by: .apple, "{subject} `{value}` has no effect",
    help: "write Yes, the only word that has one", why: "What should be hidden is shown.",
    fails: "<itunes:block>true</itunes:block>", passes: "<itunes:block>Yes</itunes:block>")
  /// A switch that is easily forgotten.
  public static let blocked = Rule(
    "blocked", .advice, .podcast, by: .apple, "{subject} hides the show from Apple Podcasts",
    why: "It is a switch that is easily forgotten.", fails: "<itunes:block>Yes</itunes:block>",
    passes: "no <itunes:block>")
  /// Apple no longer names them.
  public static let itunesObsolete = Rule(
    "itunes-obsolete", .advice, .podcast, by: .apple, "{subject} is no longer used by Apple",
    why: "It does nothing there, and search engines never liked it.",
    fails: "<itunes:keywords>news, asia</itunes:keywords>",
    passes: "<itunes:category text=\"News\"/>")
  /// RSS 2.0, `skipHours`, `skipDays` and `ttl`; the syndication module.
  public static let rssSchedule = Rule(
    "rss-schedule", .error, by: .rss, "{subject} `{value}` is not {detail}",
    why: "Readers that go by it do not know when to come back: hours are 0 to 23, days English names, each once.",
    fails: "<skipDays><day>Freitag</day></skipDays>", passes: "<skipDays><day>Friday</day></skipDays>")
  /// A number where one is wanted.
  public static let numberInvalid = Rule(
    "number-invalid", .error, by: .majlis, "{subject} `{value}` is not {detail}",
    why: "A program that reads it as a number fails, or reads 0.", fails: #"<podcast:valueRecipient split="half" …/>"#,
    passes: #"<podcast:valueRecipient split="50" …/>"#)
  /// A word out of a list.
  public static let wordUnknown = Rule(
    "word-unknown", .warning, by: .podcasting, "{subject} `{value}` is not one of {detail}",
    why: "Apps know the words of the list only.", fails: "<podcast:medium>audio</podcast:medium>",
    passes: "<podcast:medium>podcast</podcast:medium>")
}
