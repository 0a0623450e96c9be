public import MajlisFeed

/// How an import goes about.
public struct ImportOptions: Sendable {
  /// The name of the feed; nil to find or make one.
  public var name: String?
  /// Whether files that differ are changed; else they are only shown.
  public var updates = false
  /// Whether nothing is written.
  public var isDryRun = false
  /// Whether a document that had to be repaired is refused.
  public var isStrict = false

  /// A feed found or made by what the document says; nothing that is there is changed.
  public init() {}
}

/// What an import did, or would do, with one show.
public struct ImportReport: Sendable {
  /// The name of the feed.
  public internal(set) var name: String
  /// The feed's file, if it is new.
  public internal(set) var feedPath: String?
  /// How many episodes are new.
  public internal(set) var addedCount = 0
  /// How many files say already what the document says.
  public internal(set) var unchangedCount = 0
  /// The files that say something else, with the keys that differ.
  public internal(set) var different: [(path: String, keys: [String])] = []
  /// Whether the files that differ were changed.
  public internal(set) var isUpdated = false
  /// The files of episodes that the document does not have. Nothing is ever deleted.
  public internal(set) var missing: [String] = []
}

/// What came of an import.
public struct ImportOutcome: Sendable {
  /// One report for each show.
  public internal(set) var reports: [ImportReport] = []
  /// What was found in the documents.
  public internal(set) var findings: [Finding] = []
  /// Whether a document could not be read, so that nothing was imported at all.
  public internal(set) var isRefused = false
}
