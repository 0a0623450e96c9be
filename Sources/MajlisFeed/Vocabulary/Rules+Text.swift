/// Titles, descriptions and other text.
extension Rule {
  static let ofText = [
    textWhitespace, textMojibake, textControlChar, textInvisibleChar, textTooLong, titleMissing, titleHTML,
    titleNewline, titleDuplicate, titleHasNumber, titleShouting, descriptionMissing, descriptionTooLong,
    descriptionHTML, descriptionNotHTML, descriptionUndeclaredHTML, descriptionDoubleEscaped, descriptionRelativeLink,
    descriptionSameAsTitle,
  ]

  /// Some readers trim, some do not. Atom forbids it in dates and addresses (RFC 4287, 2 and 3.3).
  public static let textWhitespace = Rule(
    "text-whitespace", .advice, by: .apple, "white space around {subject} is part of the value for some",
    help: "write the value without it",
    why: "Some readers trim and some do not: titles do not match, and addresses are not found.",
    fails: "<title> The round table </title>", passes: "<title>The round table</title>")
  /// UTF-8 that somebody has read as windows-1252.
  public static let textMojibake = Rule(
    "text-mojibake", .warning, by: .majlis, "{subject} looks damaged: {detail}",
    help: "write the characters that were meant; the text was read in another encoding than it was written in",
    why: "Listeners see the damaged letters.", fails: "<title>CafÃ©</title>", passes: "<title>Café</title>")
  /// XML cannot carry it, or it steers a terminal.
  public static let textControlChar = Rule(
    "text-control-char", .error, by: .xml, "{subject} holds the control character {detail}",
    help: "delete the character",
    why: "XML cannot carry most of them, and others steer the terminal on which the text is shown.",
    fails: #"title: "a\e[31m""#, passes: "title: a")
  /// Characters that nobody sees and that hide what a text says.
  public static let textInvisibleChar = Rule(
    "text-invisible-char", .warning, by: .majlis, "{subject} holds the invisible character {detail}",
    help: "delete the character",
    why:
      "It turns the direction of the text around or hides in it: search does not find the word, and eyes read another.",
    fails: "a title with U+202E in it", passes: "the title without it")
  /// "Values ≤ 255 characters"; the podcast namespace has limits of its own.
  public static let textTooLong = Rule(
    "text-too-long", .warning, .podcast, by: .apple, "{subject} has {value} characters; {detail} are shown",
    why: "Apple cuts at 255 characters, the podcast namespace sets 128 for names and 32 for a display number.",
    fails: "a title of 300 characters", passes: "a title of 60 characters")
  /// RSS 2.0, "Elements of item": a title or a description; podcasts need the title.
  public static let titleMissing = Rule(
    "title-missing", .error, by: .rss, "{subject} has no title",
    why: "The title is the one thing that every list of episodes shows.",
    fails: "<item><description>…</description></item>",
    passes: "<item><title>The round table</title></item>")
  /// RSS 2.0 leaves open whether titles are HTML, so that apps differ.
  public static let titleHTML = Rule(
    "title-html", .warning, by: .rssProfile, "{subject} holds HTML: `{detail}` is shown as it stands",
    help: "write plain text", why: "Most apps show tags and entities in a title letter by letter.",
    fails: "<title>&lt;b&gt;The round table&lt;/b&gt;</title>", passes: "<title>The round table</title>")
  /// Apps cut it there or join the lines.
  public static let titleNewline = Rule(
    "title-newline", .warning, by: .majlis, "{subject} has a line break in it", help: "write it on one line",
    why: "Some apps cut the title there, some join the words.", fails: "<title>The round\ntable</title>",
    passes: "<title>The round table</title>")
  /// Listeners cannot tell the episodes apart.
  public static let titleDuplicate = Rule(
    "title-duplicate", .warning, .podcast, by: .majlis, "the title `{value}` stands also in {detail}",
    why: "Listeners cannot tell the episodes apart, and programs that drop doubles drop one.",
    fails: "two episodes called Episode 1", passes: "Episode 1: Osh, Episode 2: Bishkek")
  /// Apple, "Episode title": numbers have fields of their own.
  public static let titleHasNumber = Rule(
    "title-has-number", .advice, .podcast, by: .apple, "{subject} `{value}` begins with the number of the episode",
    help: "put the number into itunes:episode",
    why: "Apps show the number of an episode by themselves, and sort by it.", fails: "<title>Ep. 12: Osh</title>",
    passes: "<title>Osh</title><itunes:episode>12</itunes:episode>")
  /// Apple removes shows that stuff keywords.
  public static let titleShouting = Rule(
    "title-shouting", .advice, .podcast, by: .apple, "{subject} `{value}` is written in capitals",
    why: "Apple refuses titles that shout or list keywords.", fails: "<title>NEWS AND POLITICS PODCAST</title>",
    passes: "<title>News and Politics</title>")
  /// Apple and PSP-1 recommend it; YouTube requires it.
  public static let descriptionMissing = Rule(
    "description-missing", .warning, .podcast, by: .apple, "{subject} has no description",
    why: "Search and listeners go by it; YouTube requires it.", fails: "<item><title>Osh</title></item>",
    passes: "<item><title>Osh</title><description>What happened in Osh.</description></item>")
  /// Apple and PSP-1 count bytes.
  public static let descriptionTooLong = Rule(
    "description-too-long", .warning, .podcast, by: .apple, "{subject} has {value} bytes; {detail} are kept",
    help: "put the whole text into content:encoded",
    why: "Apple and PSP-1 keep 4,000 bytes: bytes, not characters.", fails: "a description of 5 KB",
    passes: "a description of 500 letters, and the whole text in content:encoded")
  /// What apps strip, or what would run in a browser.
  public static let descriptionHTML = Rule(
    "description-html", .warning, by: .apple, "{subject} holds {detail}, which apps strip or refuse",
    help: "keep to p, ol, ul, li, a, b, i, strong, em and br",
    why:
      "It could run a program or load something where the text is shown, so that careful apps take it out or drop the text.",
    fails: "<description>&lt;script&gt;…&lt;/script&gt;</description>",
    passes: "<description>&lt;p&gt;…&lt;/p&gt;</description>")
  /// HTML that is none.
  public static let descriptionNotHTML = Rule(
    "description-not-html", .warning, by: .atom, "{subject} is said to be {detail}, and is not",
    why: "Readers take the text for markup, and show something else than was meant.",
    fails: #"<summary type="xhtml">&lt;p&gt;…&lt;/p&gt;</summary>"#,
    passes: #"<summary type="html">&lt;p&gt;…&lt;/p&gt;</summary>"#)
  /// RFC 4287, 3.1.1: text is not HTML unless it says so.
  public static let descriptionUndeclaredHTML = Rule(
    "description-undeclared-html", .warning, by: .atom,
    "{subject} looks like HTML and is read as plain text: `{detail}`",
    help: "write plain text, or say type=\"html\" where Atom allows it",
    why: "Listeners see the tags.", fails: "<summary>&lt;p&gt;What happened&lt;/p&gt;</summary>",
    passes: #"<summary type="html">&lt;p&gt;What happened&lt;/p&gt;</summary>"#)
  /// The usual fault of content management.
  public static let descriptionDoubleEscaped = Rule(
    "description-double-escaped", .warning, by: .majlis, "{subject} is escaped twice: listeners read `{detail}`",
    help: "escape it once", why: "What should be markup is shown letter by letter.",
    fails: "<description>&amp;lt;p&amp;gt;What happened</description>",
    passes: "<description>&lt;p&gt;What happened</description>")
  /// Apps do not know what the link is relative to.
  public static let descriptionRelativeLink = Rule(
    "description-relative-link", .warning, by: .rssProfile, "{subject} holds the relative link `{detail}`",
    help: "write the whole address",
    why: "An app does not know what it is relative to, so that the link leads nowhere.",
    fails: #"&lt;a href="/about"&gt;"#, passes: #"&lt;a href="https://example.org/about"&gt;"#)
  /// PSP-1: nothing is said twice.
  public static let descriptionSameAsTitle = Rule(
    "description-same-as-title", .advice, .podcast, by: .psp1, "{subject} only repeats the title",
    why: "Listeners learn nothing from it, and search neither.",
    fails: "<title>Osh</title><description>Osh</description>",
    passes: "<title>Osh</title><description>What happened in Osh.</description>")
}
