/// What the root of a document says about it.
public struct DocumentHead: Sendable, Equatable {
  /// What kind of document it is; nil while no root has been seen.
  public var edition: Edition?
  /// The version that the root names: `2.0`, `0.91`; for RDF and Atom the one that its namespace says.
  public var version = ""
  /// The namespaces that the document declares and uses, as it spells them.
  public var namespaces: [Binding] = []
  /// What stands in the `xml-stylesheet` instructions in front of the root.
  public var stylesheets: [String] = []
  /// The encoding that the bytes were read in, in lower case.
  public var encoding = "utf-8"

  /// What is said before the root has been seen.
  public init() {}

  /// RSS or Atom; nil while no root has been seen.
  public var dialect: Dialect? { edition?.dialect }

  /// The version of RSS as which the document is written again: its own, or 2.0 for RDF and Atom.
  public var writtenVersion: String { edition == .rss && !version.isEmpty ? version : "2.0" }

  /// A prefix and the URI it stands for.
  public struct Binding: Sendable, Equatable {
    /// The prefix; empty for the default namespace.
    public let prefix: String
    /// The URI as it is spelled.
    public let uri: String

    /// A prefix bound to a URI.
    public init(prefix: String, uri: String) {
      (self.prefix, self.uri) = (prefix, uri)
    }

    /// Whether majlis would write the very same declaration by itself.
    public var isUsual: Bool {
      if prefix.isEmpty { return uri == Namespace.atom.uri || uri.isEmpty }
      return Namespace.known.contains { $0.prefix == prefix && $0.uri == uri }
    }
  }
}

/// The kinds of documents that are read.
public enum Edition: Sendable, Equatable {
  /// RSS 0.91 to 2.0.
  case rss
  /// RSS 0.90, 1.0 and 1.1, which are RDF; written as RSS 2.0.
  case rdf
  /// Atom 0.3; written as Atom 1.0.
  case oldAtom
  /// Atom 1.0.
  case atom

  /// What it becomes in a record.
  public var dialect: Dialect {
    switch self {
    case .rss, .rdf: .rss
    case .oldAtom, .atom: .atom
    }
  }
}

/// A document whose root is no feed's.
public struct NotAFeed: Error, Sendable {
  /// What it is, in words.
  public let what: String
  /// Where its root stands.
  public let place: Place

  init(root: String, uri: String?, place: Place) {
    self.place = place
    switch root.lowercased() {
    case "html": what = "an HTML page"
    case "opml": what = "an OPML list"
    case "rdf": what = "RDF without a channel of RSS"
    case "channel" where root == "CHANNEL" || uri?.lowercased().contains("cdf") == true: what = "a CDF channel"
    default: what = "XML with the root <\(root)>"
    }
  }

  /// The finding that says so.
  public var finding: Finding { Finding(.feedNotAFeed, at: place, detail: what) }
}
