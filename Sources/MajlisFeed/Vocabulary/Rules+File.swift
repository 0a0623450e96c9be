/// The file that is checked.
extension Rule {
  static let ofFiles = [
    fileUnreadable, fileNotRegular, fileEmpty, fileTooLarge, feedTooLarge, fileCompressed, fileName, feedNotAFeed,
    showNotFound, pathOutside, pathLoop, pathMissing, tempLeftover, writeFailed,
  ]

  /// A file that the system does not give.
  public static let fileUnreadable = Rule(
    "file-unreadable", .error, by: .majlis, "{subject} cannot be read: {detail}",
    why: "What cannot be read cannot be checked: an empty result would look like a good one.",
    fails: "majlis check gone.xml", passes: "majlis check feed.xml")
  /// A folder, a pipe or a device in place of a file.
  public static let fileNotRegular = Rule(
    "file-not-regular", .error, by: .majlis, "{subject} is {detail}",
    why: "Opening a pipe waits for ever, and a device never ends.",
    fails: "episodes/x.yaml is a pipe", passes: "episodes/x.yaml is a file")
  /// Nothing, or nothing but white space.
  public static let fileEmpty = Rule(
    "file-empty", .error, by: .xml, "the file is empty",
    why: "A document has a root element (XML 1.0, 2.1). The usual cause is an upload that broke off.",
    fails: "a file of 0 bytes", passes: #"<rss version="2.0">…</rss>"#)
  /// More than is read.
  public static let fileTooLarge = Rule(
    "file-too-large", .error, by: .majlis, "{subject} is {detail}",
    why: "Memory stays bounded whatever somebody puts into a folder.",
    fails: "an episode file of 50 MB", passes: "an episode file of 5 KB")
  /// Podcast apps and hosts cap what they download.
  public static let feedTooLarge = Rule(
    "feed-too-large", .warning, .podcast, by: .paging, "the feed has {value} MB; some apps stop at 10 MB",
    help: "let the feed carry fewer episodes, or shorter notes",
    why: "Apps and directories cap what they download; episodes behind the cap are never seen.",
    fails: "a feed of 25 MB", passes: "a feed of 5 MB")
  /// Compressed bytes.
  public static let fileCompressed = Rule(
    "file-compressed", .error, by: .majlis, "these are {detail} bytes, not XML", help: "decompress the file first",
    why: "A small compressed file can unpack to gigabytes, so that nothing is unpacked unasked.",
    fails: "feed.xml.gz", passes: "feed.xml")
  /// A name that could steer a terminal or that no other system can hold.
  public static let fileName = Rule(
    "file-name", .warning, .catalog, by: .majlis, "the file name {subject} holds {detail}", help: "rename the file",
    why:
      "Control characters in a name steer the terminal that lists it, and bytes that are not UTF-8 do not survive git on other systems.",
    fails: "episodes/a\\u{1b}[31m.yaml", passes: "episodes/a.yaml")
  /// Another kind of document.
  public static let feedNotAFeed = Rule(
    "feed-not-a-feed", .error, by: .majlis, "this is {detail}, neither RSS nor Atom",
    why: "The usual case is the error page of a server, saved in place of the feed.",
    fails: "<!DOCTYPE html><html>…</html>", passes: #"<rss version="2.0">…</rss>"#)
  /// A folder is a catalog when it has `feeds/`.
  public static let showNotFound = Rule(
    "show-not-found", .error, .catalog, by: .majlis, "no catalog {detail} or in a folder above: there is no feeds/",
    help: "majlis init begins one, majlis import FEED makes one of a feed",
    why: "Without a show there is nothing to publish.",
    fails: "cd / && majlis check", passes: "cd my-show && majlis check")
  /// A link in the catalog may lead anywhere on the machine.
  public static let pathOutside = Rule(
    "path-outside", .error, .catalog, by: .majlis, "{subject} leads out of the catalog",
    help: "put the file itself there",
    why: "What lies elsewhere would be published, or overwritten, by whoever puts a link into the folder.",
    fails: "episodes/x.yaml is a link to /etc/passwd", passes: "episodes/x.yaml is a file")
  /// A walk through links need not end.
  public static let pathLoop = Rule(
    "path-loop", .warning, .catalog, by: .majlis, "{subject} is passed over: {detail}",
    help: "put the folder itself there",
    why: "A link to a folder may lead round in a circle; what lies behind it is not read.",
    fails: "episodes/loop is a link to episodes", passes: "episodes/2015 is a folder")
  /// A pattern from which the files have moved away.
  public static let pathMissing = Rule(
    "path-missing", .warning, .catalog, by: .majlis, "{subject} names `{value}`, but no file has such a path",
    help: "write where the files are, below episodes/",
    why: "Episodes that the pattern once meant are not published any more, and nothing else says so.",
    fails: "episodes: [2015/**, osh.yaml] without episodes/osh.yaml", passes: "episodes: [2015/**]")
  /// What a run had staged when it was killed.
  public static let tempLeftover = Rule(
    "temp-leftover", .advice, .catalog, by: .majlis, "{subject} was left by a run that was interrupted",
    help: "the next command that writes removes it",
    why: "It is of no use to anybody: a run that had decided what to do is finished by the next one.",
    fails: "a file in .majlis/tmp after kill -9", passes: "no file in .majlis/tmp")
  /// All or nothing.
  public static let writeFailed = Rule(
    "write-failed", .error, .catalog, by: .majlis, "{subject} cannot be written: {detail}",
    help: "nothing was changed: make room or get the permission, and run the command again",
    why: "A command that cannot write all of what it should writes nothing.",
    fails: "majlis add episode.yaml on a full disk", passes: "majlis add episode.yaml with room on the disk")
}
