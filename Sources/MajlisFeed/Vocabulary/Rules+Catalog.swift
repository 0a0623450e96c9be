/// The catalog's own files.
extension Rule {
  static let ofCatalogs = [
    yamlSyntax, yamlEncoding, yamlDuplicateKey, yamlUnknownKey, yamlType, yamlAlias, yamlTag, yamlKey, yamlTooDeep,
    yamlDocuments, yamlBareSexagesimal, yamlBareWord, numberLeadingZero, slugUnsafe, slugCollision, personUnknown,
    keyConflict,
  ]

  /// YAML that libyaml cannot read.
  public static let yamlSyntax = Rule(
    "yaml-syntax", .error, .catalog, by: .yaml, "{detail}", why: "The file cannot be read from this place on.",
    fails: "title: Part 2: The return", passes: #"title: "Part 2: The return""#)
  /// Catalog files are UTF-8.
  public static let yamlEncoding = Rule(
    "yaml-encoding", .error, .catalog, by: .majlis, "{detail}", help: "save the file as UTF-8",
    why: "In another encoding other letters stand there.", fails: "a file in Latin-1", passes: "the same in UTF-8")
  /// YAML 1.2, 3.2.1.3.
  public static let yamlDuplicateKey = Rule(
    "yaml-duplicate-key", .error, .catalog, by: .yaml, "key `{value}` again; the first is in line {detail}",
    why: "Elsewhere the last one wins without a word, and what the first said is lost.",
    fails: "title: Osh\ntitle: Bishkek", passes: "title: Osh")
  /// A slip of the pen that would lose data.
  public static let yamlUnknownKey = Rule(
    "yaml-unknown-key", .warning, .catalog, by: .majlis, "key `{value}` is not known{detail}",
    why: "What it says would never be published.", fails: "durration: 0:39:03", passes: "duration: 0:39:03")
  /// A list where text belongs, or the other way round.
  public static let yamlType = Rule(
    "yaml-type", .error, .catalog, by: .majlis, "{subject} should be {detail}", why: "A feed cannot carry it.",
    fails: "title: [a, b]", passes: "title: a, b")
  /// Aliases can grow without bounds.
  public static let yamlAlias = Rule(
    "yaml-alias", .error, .catalog, by: .majlis, "anchors, aliases and merge keys are not read",
    help: "write the value out", why: "Ten lines of aliases can stand for a billion values.", fails: "a: &x 1\nb: *x",
    passes: "a: 1\nb: 1")
  /// Tags change what a value means.
  public static let yamlTag = Rule(
    "yaml-tag", .error, .catalog, by: .majlis, "tags are not read", help: "leave the tag out: every value is text",
    why: "A tag makes other programs build objects out of the text.", fails: "title: !!python/object x",
    passes: "title: x")
  /// Keys are words.
  public static let yamlKey = Rule(
    "yaml-key", .error, .catalog, by: .majlis, "a key must be plain text", why: "No term has a list for a name.",
    fails: "? [a, b]\n: x", passes: "a: x")
  /// Bounded memory.
  public static let yamlTooDeep = Rule(
    "yaml-too-deep", .error, .catalog, by: .majlis, "more than {detail} levels",
    why: "No term is that deep; memory and time stay bounded.", fails: "[[[[…", passes: "[a]")
  /// One file, one episode.
  public static let yamlDocuments = Rule(
    "yaml-documents", .error, .catalog, by: .majlis, "a second document begins here", help: "one episode a file",
    why: "What follows would be lost.", fails: "title: Osh\n---\ntitle: Bishkek", passes: "two files")
  /// YAML 1.1 reads numbers to the base of 60.
  public static let yamlBareSexagesimal = Rule(
    "yaml-bare-sexagesimal", .advice, .catalog, by: .yaml,
    "{subject} `{value}` is the number {detail} to other programs",
    help: "put it into quotes, or begin with 0:",
    why: "YAML 1.1 reads such a value to the base of 60; majlis reads the text.", fails: "duration: 39:03",
    passes: "duration: 0:39:03")
  /// YAML 1.1 reads some words as something else.
  public static let yamlBareWord = Rule(
    "yaml-bare-word", .advice, .catalog, by: .yaml, "{subject} `{value}` is {detail} to other programs",
    help: "put it into quotes", why: "The language of Norway is not false; majlis reads the text.",
    fails: "language: no", passes: #"language: "no""#)
  /// YAML 1.1 reads octal numbers.
  public static let numberLeadingZero = Rule(
    "number-leading-zero", .warning, .catalog, by: .yaml, "{subject} `{value}` is {detail} to some programs",
    help: "write the number without the zero", why: "YAML 1.1 reads a number that begins with 0 to the base of 8.",
    fails: "season: 010", passes: "season: 10")
  /// A slug becomes the name of a file, and a feed's name stands in commands and addresses.
  public static let slugUnsafe = Rule(
    "slug-unsafe", .error, .catalog, by: .majlis, "{subject} `{value}` is not a plain file name",
    help: "write {detail}",
    why:
      "A name with a slash leads to another folder, and Windows refuses some names: a program that makes a file of it may overwrite another one.",
    fails: "slug: ../../x", passes: "slug: x")
  /// Names that are one on other systems.
  public static let slugCollision = Rule(
    "slug-collision", .warning, .catalog, by: .majlis, "{subject} and {detail} are the same file on macOS and Windows",
    help: "rename one of them", why: "One of the two disappears when the folder is checked out there.",
    fails: "episodes/Osh.yaml and episodes/osh.yaml", passes: "episodes/osh.yaml and episodes/osh-2.yaml")
  /// One spelling a person.
  public static let personUnknown = Rule(
    "person-unknown", .warning, .catalog, by: .majlis, "{subject} `{value}` is nearly {detail}, who is often here",
    help: "write {detail}, or add the other person to people", why: "Two spellings are two persons to every app.",
    fails: "panellist: Bruce Panier", passes: "panellist: Bruce Pannier")
  /// Something that only one of the feed's words can say.
  public static let keyConflict = Rule(
    "key-conflict", .error, .catalog, by: .majlis, "{subject} and {detail} say the same thing",
    help: "keep one of them", why: "Nobody knows which one counts.", fails: "guid: a\nid: b", passes: "guid: a")
}
