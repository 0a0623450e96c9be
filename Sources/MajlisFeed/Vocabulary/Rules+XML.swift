/// The document as XML.
extension Rule {
  static let ofXML = [
    xmlNotWellFormed, xmlDeclarationNotFirst, xmlVersion, xmlUndefinedEntity, xmlDoctype, xmlDTDEntities, xmlEncoding,
    xmlEncodingMismatch, xmlEncodingNotUTF8, xmlControlChar, xmlTooDeep, xmlLimit, xmlUnboundPrefix, namespaceNearMiss,
    namespaceWrongPrefix, namespaceObsolete, xmlUnknownNamespace, elementCase,
  ]

  /// XML 1.0, 2.1.
  public static let xmlNotWellFormed = Rule(
    "xml-not-well-formed", .error, by: .xml, "not well-formed: {detail}",
    why: "XML has no second guess: most readers refuse the whole feed from this place on (XML 1.0, 2.1).",
    fails: "<title>Salt & Pepper</title>", passes: "<title>Salt &amp; Pepper</title>")
  /// XML 1.0, 2.8.
  public static let xmlDeclarationNotFirst = Rule(
    "xml-declaration-not-first", .error, by: .xml, "{detail}", help: "the first bytes of the document must be <?xml",
    why: "Most readers refuse the whole feed; the usual cause is a blank line that a plug-in prints.",
    fails: "a blank line and then <?xml version=\"1.0\"?>", passes: #"<?xml version="1.0"?>"#)
  /// XML 1.0, 2.8; XML 1.1 is read by few.
  public static let xmlVersion = Rule(
    "xml-version", .warning, by: .xml, "the document says that it is XML `{value}`", help: "write version=\"1.0\"",
    why: "Readers of feeds know XML 1.0, and some refuse every other version.", fails: #"<?xml version="1.1"?>"#,
    passes: #"<?xml version="1.0"?>"#)
  /// RSS 0.91 had a document type; no later feed has.
  public static let xmlDoctype = Rule(
    "xml-doctype", .warning, by: .majlis, "a document type, which no reader of feeds fetches{detail}",
    help: "delete the line with <!DOCTYPE",
    why: "Only RSS 0.91 had one; some readers refuse every document that has, because it could name other files.",
    fails: #"<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "…">"#,
    passes: #"<rss version="2.0">…</rss>"#)
  /// XML 1.0, 4.1.
  public static let xmlUndefinedEntity = Rule(
    "xml-undefined-entity", .error, by: .xml, "entity `{value}` is not defined in XML",
    help: "write the character itself; XML knows only amp, lt, gt, quot and apos",
    why: "Names such as eacute belong to HTML; readers refuse a feed that uses them (XML 1.0, 4.1).",
    fails: "<title>Caf&eacute;</title>", passes: "<title>Café</title>")
  /// Entities and attribute defaults could read other files or grow without bounds.
  public static let xmlDTDEntities = Rule(
    "xml-dtd-entities", .error, by: .majlis, "the document declares {detail}, which is never expanded",
    why:
      "Declared entities can name files of the reader's machine or grow without bounds, so that no careful reader expands them.",
    fails: #"<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#, passes: #"<?xml version="1.0"?>"#)
  /// XML 1.0, 4.3.3.
  public static let xmlEncoding = Rule(
    "xml-encoding", .error, by: .xml, "{detail}",
    why: "Bytes that do not belong to the declared encoding end the document for every strict reader (XML 1.0, 4.3.3).",
    fails: #"<?xml version="1.0" encoding="UTF-8"?> and the byte E9"#,
    passes: #"<?xml version="1.0" encoding="UTF-8"?> and the bytes C3 A9"#)
  /// XML 1.0, 4.3.3: every reader has to guess.
  public static let xmlEncodingMismatch = Rule(
    "xml-encoding-mismatch", .warning, by: .xml, "declared as `{value}`, but the bytes are {detail}",
    help: "declare encoding=\"{detail}\"",
    why: "Readers that believe the declaration show damaged letters.",
    fails: #"encoding="ISO-8859-1" and bytes in UTF-8"#, passes: #"encoding="UTF-8" and bytes in UTF-8"#)
  /// Apple and PSP-1: "plain text UTF-8".
  public static let xmlEncodingNotUTF8 = Rule(
    "xml-encoding-not-utf8", .warning, by: .apple, "the feed is in {value}", help: "write the feed in UTF-8",
    why: "UTF-8 is the one encoding that Apple and PSP-1 name and that every reader knows.",
    fails: #"<?xml version="1.0" encoding="UTF-16"?>"#, passes: #"<?xml version="1.0" encoding="UTF-8"?>"#)
  /// XML 1.0, 2.2.
  public static let xmlControlChar = Rule(
    "xml-control-char", .error, by: .xml, "{detail} is not allowed in XML",
    why: "No reader accepts it, not even as a reference (XML 1.0, 2.2).", fails: "<title>a&#x1b;b</title>",
    passes: "<title>ab</title>")
  /// Levels of elements that no feed needs.
  public static let xmlTooDeep = Rule(
    "xml-too-deep", .error, by: .majlis, "more than {detail} elements stand inside each other",
    why: "Many readers give up at such a depth; the usual cause is an end tag that a program forgets.",
    fails: "300 elements inside each other", passes: "the same side by side")
  /// Limits that keep memory and time bounded.
  public static let xmlLimit = Rule(
    "xml-limit", .error, by: .majlis, "{detail}",
    why: "Memory and time stay bounded for any document: 64 KB a tag, 10 MB a text, 16 MB an item.",
    fails: "a text of 11 MB", passes: "a text of 5 KB")
  /// Namespaces in XML, 3.
  public static let xmlUnboundPrefix = Rule(
    "xml-unbound-prefix", .error, by: .xml, "prefix `{value}` is not declared",
    help: "declare xmlns:{value}=\"{detail}\"",
    why:
      "A name whose prefix says nothing is an error, and readers drop the element or refuse the feed (Namespaces in XML, 3).",
    fails: #"<rss version="2.0"><channel><itunes:author>X</itunes:author>"#,
    passes:
      #"<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><itunes:author>X</itunes:author>"#
  )
  /// Apple compares the URI letter by letter.
  public static let namespaceNearMiss = Rule(
    "namespace-near-miss", .warning, by: .apple, "namespace `{value}` differs from {detail}", help: "write {detail}",
    why: "The URI is compared letter by letter: to Apple the elements of another spelling do not exist.",
    fails: #"xmlns:itunes="http://www.itunes.com/DTDs/Podcast-1.0.dtd""#,
    passes: #"xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd""#)
  /// A prefix that everybody takes for something else.
  public static let namespaceWrongPrefix = Rule(
    "namespace-wrong-prefix", .warning, by: .xml, "prefix `{value}` usually means {detail}",
    why: "Some readers go by the prefix, so that they read the elements as something else.",
    fails: #"xmlns:podcast="http://www.itunes.com/dtds/podcast-1.0.dtd""#,
    passes: #"xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd""#)
  /// A namespace that has moved.
  public static let namespaceObsolete = Rule(
    "namespace-obsolete", .warning, by: .podcasting, "namespace `{value}` was replaced by {detail}",
    help: "write {detail}", why: "Readers of today look for the new address only.",
    fails: #"xmlns:podcast="https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md""#,
    passes: #"xmlns:podcast="https://podcastindex.org/namespace/1.0""#)
  /// So that nobody wonders.
  public static let xmlUnknownNamespace = Rule(
    "xml-unknown-namespace", .advice, by: .majlis,
    "namespace `{value}` is not known; its elements are kept as they are",
    why: "What stands in it is carried along and checked by nobody.", fails: #"xmlns:x="urn:x""#,
    passes: #"xmlns:dc="http://purl.org/dc/elements/1.1/""#)
  /// XML 1.0, 2.3: names are compared letter by letter.
  public static let elementCase = Rule(
    "element-case", .warning, by: .xml, "<{value}> is not <{detail}>: names are case-sensitive",
    help: "write <{detail}>",
    why: "To a reader an <ITEM> is no item: what stands in it is lost.", fails: "<ITEM>…</ITEM>",
    passes: "<item>…</item>")
}
