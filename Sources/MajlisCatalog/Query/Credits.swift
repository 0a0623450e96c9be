internal import MajlisFeed

/// Who has been in which episodes, as the episodes themselves name them.
public struct Credits: Sendable {
  /// Somebody under one spelling of the name.
  public struct Person: Sendable {
    /// As the episodes spell it.
    public let name: String
    /// Its place in the alphabet of names.
    fileprivate let number: Int
    /// The places of the episodes among all.
    fileprivate let places: [Int]
    /// In which episodes, from the first to the last.
    public fileprivate(set) var episodes: [Episode] = []
    /// How often in which role, the most frequent first, in the catalog's words.
    public fileprivate(set) var roles: [(role: String, count: Int)] = []
  }

  /// The most frequent first, those of the same number by their names.
  public private(set) var people: [Person] = []

  /// All names in the order of the alphabet.
  private let names: [String]
  /// For each episode the numbers of those who are in it.
  private var casts: [[Int]]

  /// The credits of a selection, each file counted once.
  public init(_ selection: Selection) {
    let episodes = selection.unique.inTime
    var places: [String: [Int]] = [:]
    var roles: [String: [String: Int]] = [:]
    for (index, episode) in episodes.enumerated() {
      for (name, role) in episode.people {
        if places[name]?.last != index { places[name, default: []].append(index) }
        roles[name, default: [:]][Role.word(role), default: 0] += 1
      }
    }
    names = places.keys.sorted()
    casts = Array(repeating: [], count: episodes.count)
    people = names.enumerated().map { number, name in
      let places = places[name] ?? []
      for place in places { casts[place].append(number) }
      return Person(
        name: name, number: number, places: places, episodes: places.map { episodes[$0] },
        roles: Self.ranked(roles[name] ?? [:]))
    }.sorted { ($1.episodes.count, $0.name) < ($0.episodes.count, $1.name) }
  }

  /// For each name the others that look like the same person's.
  public func alikeNames() -> [String: [String]] { NameLikeness(people.map(\.name).sorted()).names }

  /// Those who are meant by a name or a part of it, case and diacritics aside.
  public func people(named name: String) throws(QueryFault) -> [Person] {
    let folder = TextFolder()
    let wanted = folder.key(name)
    guard !wanted.isEmpty else { throw .nothingAsked }
    let exact = people.filter { folder.key($0.name) == wanted }
    let meant = exact.isEmpty ? people.filter { folder.key($0.name).contains(wanted) } : exact
    guard meant.isEmpty else { return meant }
    throw .noSuchPerson(name, nearest: NearMiss.nearest(name, among: people.map(\.name)))
  }

  /// More companions of one person are not told.
  private static let enough = 20

  /// In how many episodes somebody was together with whom, the twenty most frequent, those of the same number by their names.
  public func companions(of person: Person) -> [(name: String, count: Int)] {
    var counts = [Int](repeating: 0, count: names.count)
    for place in person.places {
      for number in casts[place] where number != person.number { counts[number] += 1 }
    }
    var most: [Int] = []
    for number in names.indices where counts[number] > (most.count < Self.enough ? 0 : counts[most[Self.enough - 1]]) {
      most.insert(number, at: most.firstIndex { counts[$0] < counts[number] } ?? most.count)
      if most.count > Self.enough { most.removeLast() }
    }
    return most.map { (names[$0], counts[$0]) }
  }

  private static func ranked(_ counts: [String: Int]) -> [(role: String, count: Int)] {
    counts.map { (role: $0.key, count: $0.value) }.sorted { ($1.count, $0.role) < ($0.count, $1.role) }
  }
}

extension [Episode] {
  /// From the first to the last; those without a date at the end.
  var inTime: [Episode] {
    map { ($0, $0.published?.instant(in: $0.zone) ?? .max) }.sorted { ($0.1, $0.0.path) < ($1.1, $1.0.path) }
      .map(\.0)
  }
}
