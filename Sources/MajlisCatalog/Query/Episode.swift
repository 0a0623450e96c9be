public import MajlisFeed

/// An episode of the catalog as those see it who ask for it.
public struct Episode: Sendable {
  let file: CatalogFile
  /// The name of its feed.
  public let feed: String
  /// Minutes east of UTC for a date that names no offset.
  let zone: Int
  /// When it came out, read once: whoever lists people asks for it for each of them.
  let published: FeedDate?
  private let registry: PeopleRegistry

  init(_ file: CatalogFile, _ feed: FeedFile, _ registry: PeopleRegistry) {
    (self.file, self.feed, zone, self.registry) = (file, feed.name, feed.zone, registry)
    published = file.record.date
  }

  var record: Record { file.record }

  /// The path of its file, as seen from the current folder.
  public var path: String { file.shown }
  /// What is wrong in its file.
  public var findings: [Finding] { file.findings }
  /// What it is known by.
  public var guid: String? { record.value(ItemTerm.guid) }
  /// What it is called.
  public var title: String? { record.value(ItemTerm.title) }
  /// RFC 3339, as far as the file says it.
  public var date: String? { published?.asRead }
  /// `2015-11-28`, in the episode's own offset.
  public var day: String? { published?.date }
  /// `H:MM:SS`.
  public var duration: String? { length?.clock }
  /// The number of its season.
  public var season: String? { record.value(ItemTerm.season) }
  /// Its number in the season.
  public var episode: String? { record.value(ItemTerm.episode) }
  /// The names of its hosts.
  public var moderators: [String] { names(role: Role.moderator) }
  /// The names of its guests.
  public var panellists: [String] { names(role: Role.panellist) }
  /// Whether no feed carries it yet.
  public var isDraft: Bool { record.read(ItemTerm.draft) { YesNo(reading: $0)?.value } ?? false }

  var length: Timespan? { record.read(ItemTerm.duration) { Timespan(reading: $0) } }

  /// The name of its file without date and `.yaml`: what people call it.
  public var slug: String { EpisodeFileNames.slug(of: file.path) }

  /// Who is in it, in which role: that of its file, else the one that the feed's file gives the person, else host.
  var people: [(name: String, role: String)] {
    record.all(ItemTerm.person).compactMap { node in
      record.text(PartTerm.personName, in: node).map { ($0, role(of: node, named: $0)) }
    }
  }

  private func names(role: String) -> [String] { people.filter { $0.role == role }.map(\.name) }

  private func role(of person: Int, named name: String) -> String {
    (record.text(PartTerm.personRole, in: person) ?? registry.role(of: name) ?? Role.moderator).lowercased()
  }

  /// Whether a value is what a word of the catalog says of it: a `moderator` is a host, `audio` has no other type.
  func says(_ view: KeyView, _ node: Int, _ term: Term) -> Bool {
    if term == ItemTerm.person {
      let role = record.text(PartTerm.personName, in: node).map { self.role(of: node, named: $0) }
      return view.implied.allSatisfy { $0.key != "role" || $0.text == role }
    }
    guard let child = term.child, let (key, prefix) = view.recognised else { return true }
    return record.text(Lexicon.shared.term(key, in: child), in: node)?.hasPrefix(prefix) ?? true
  }
}

/// The roles for which the catalog has words of its own (the podcast namespace, `person`).
enum Role {
  static let moderator = "host"
  static let panellist = "guest"

  /// A role in the catalog's words.
  static func word(_ role: String) -> String {
    switch role {
    case moderator: "moderator"
    case panellist: "panellist"
    default: role
    }
  }
}

/// What a question found in the catalog.
public struct Selection: Sendable {
  /// The episodes, in the order that was asked for: without one feed by feed, each in its feed's order.
  public internal(set) var episodes: [Episode] = []
  /// What is wrong in the files that were read.
  public internal(set) var findings: [Finding] = []
}

extension Catalog {
  /// The episodes that a query means.
  public func episodes(matching query: Query = Query()) throws -> Selection {
    try CatalogContents.read(self) { contents in try contents.selection(query) }
  }
}

extension CatalogContents {
  func selection(_ query: Query) throws -> Selection {
    var selection = Selection()
    selection.findings = findings
    var seen: Set<PathKey> = []
    for feed in feeds {
      let files = try episodes(of: feed)
      let registry = PeopleRegistry(feed.record)
      // A file that two feeds have is told of once.
      let unseen = files.filter { seen.insert(PathKey($0.path)).inserted }
      selection.findings += feed.file.findings + unseen.flatMap(\.findings)
      selection.episodes += feed.order.sorted(files, zone: feed.zone).map { Episode($0, feed, registry) }
    }
    selection.episodes = query.selected(from: selection.episodes)
    return selection
  }
}
