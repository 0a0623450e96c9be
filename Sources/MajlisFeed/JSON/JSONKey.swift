/// One key of the JSON and what it tells of a feed or an item. Each is said once, in the tables of `JSONKeys`.
struct JSONKey: Sendable {
  let name: String
  let place: Place
  let shape: Shape

  /// Which terms a key tells, by their keys in the vocabulary; a dot leads into the record of a term.
  struct Place: Sendable {
    let feed: [String]
    let item: [String]

    /// Whether there may be something to tell though none of the terms is there.
    private(set) var isOpen = false

    fileprivate var isFree: Bool { feed.isEmpty && item.isEmpty }

    /// The same in a feed and in an item.
    static func both(_ paths: String...) -> Self { Self(feed: paths, item: paths) }
    /// Only in a feed.
    static func feed(_ paths: String...) -> Self { Self(feed: paths, item: []) }
    /// Only in an item.
    static func item(_ paths: String...) -> Self { Self(feed: [], item: paths) }
    /// What belongs to no term of its own.
    static let free = Self(feed: [], item: [], isOpen: true)
    /// One in a feed, another in an item.
    static func each(feed: [String], item: [String]) -> Self { Self(feed: feed, item: item) }

    /// The same, also where none of the terms is there.
    var open: Self { Self(feed: feed, item: item, isOpen: true) }
  }

  /// What stands under a key.
  indirect enum Shape: Sendable {
    /// A value, in the form that belongs to the term's spelling if none is given.
    case value(JSONForm?)
    /// A list of values, one for each time that the term stands.
    case values(JSONForm?)
    /// An object made of the term's record.
    case object([JSONKey])
    /// A list of objects, one for each time that the term stands.
    case objects([JSONKey])
    /// An object whose members are told of the feed or item itself.
    case group([JSONKey])
    /// What only a function of its own can tell.
    case made(Maker)
  }

  /// Writes a key by the terms of its place, or nothing.
  typealias Maker = @Sendable (JSONSource, ResolvedKey, inout JSONWriter) -> Void

  init(_ name: String, _ place: Place, _ shape: Shape = .value(nil)) {
    (self.name, self.place, self.shape) = (name, place, shape)
  }

  init(_ name: String, _ place: Place, _ form: JSONForm) { self.init(name, place, .value(form)) }

  /// A value under the key that its term has.
  init(_ name: String) { self.init(name, .both(name)) }
}

/// A key with the terms that it tells.
final class ResolvedKey: Sendable {
  let name: String
  let shape: Shape
  /// The function that alone can tell it, where its shape is that.
  let maker: JSONKey.Maker?
  /// The terms that lead to each value of its place.
  let paths: [[Term]]
  /// The terms at which they arrive.
  let ends: [Term]
  /// The terms that lead to what it tells, where its shape says how.
  let path: [Term]
  /// The form of a value.
  let form: JSONForm
  /// The keys of an object.
  let keys: KeyList
  /// The numbers of these terms: plain values, for a loop that asks many keys.
  let route: [TermNumber]
  /// The numbers of the terms at which its paths begin.
  let starts: [TermNumber]
  /// The numbers of the terms at which they arrive.
  let arrivals: [TermNumber]
  /// Whether there may be something to tell though none of its terms is there.
  let isOpen: Bool

  /// What stands under a key. It is asked for with every key, so that nothing is in it that is counted by reference.
  enum Shape: Sendable {
    case value
    case values
    case object
    case objects
    case group
    case made
  }

  /// Nil where the key has no place in the vocabulary.
  init?(_ key: JSONKey, in vocabulary: Int) {
    let lexicon = Lexicon.shared
    paths = (vocabulary == Lexicon.item ? key.place.item : key.place.feed).map { lexicon.path($0, in: vocabulary) }
    guard let first = paths.first ?? (key.place.isFree ? [] : nil) else { return nil }
    (name, path, ends) = (key.name, first, paths.compactMap(\.last))
    route = first.map(\.number)
    (starts, arrivals) = (paths.compactMap(\.first?.number), ends.map(\.number))
    var (form, keys, maker): (JSONForm?, [ResolvedKey], JSONKey.Maker?) = (nil, [], nil)
    switch key.shape {
    case .value(let given): (shape, form) = (.value, given)
    case .values(let given): (shape, form) = (.values, given)
    case .object(let inner): (shape, keys) = (.object, Self.all(inner, in: first.last?.child))
    case .objects(let inner): (shape, keys) = (.objects, Self.all(inner, in: first.last?.child))
    case .group(let inner): (shape, keys) = (.group, Self.all(inner, in: vocabulary))
    case .made(let given): (shape, maker) = (.made, given)
    }
    self.form = form ?? first.last?.spelling.map { JSONForm($0) } ?? .text
    self.keys = KeyList(keys)
    self.maker = maker
    isOpen = shape == .group ? keys.contains(where: \.isOpen) : key.place.isOpen
  }

  static func all(_ keys: [JSONKey], in vocabulary: Int?) -> [ResolvedKey] {
    guard let vocabulary else { return [] }
    return keys.compactMap { ResolvedKey($0, in: vocabulary) }
  }

  /// The terms of the feed or item that are told here.
  var terms: [Term] { shape == .group ? keys.all.flatMap(\.terms) : paths.compactMap(\.first) }
}

/// Keys in their order. Whoever goes through them holds none, because the list does: to count who holds each would be a
/// twentieth of the writing.
@safe struct KeyList: Sendable {
  let all: [ResolvedKey]
  private let references: [Unmanaged<ResolvedKey>]

  init(_ keys: [ResolvedKey]) {
    all = keys
    unsafe references = keys.map { unsafe .passUnretained($0) }
  }

  /// Lends a key, by its place.
  func withKey(_ index: Int, _ body: (ResolvedKey) -> Void) {
    // It lives as long as the list.
    unsafe references[index]._withUnsafeGuaranteedRef(body)
  }

  /// Lends each key.
  func forEach(_ body: (ResolvedKey) -> Void) {
    for index in all.indices { withKey(index, body) }
  }
}

extension Lexicon {
  /// The terms of a path such as `owner.name`.
  fileprivate func path(_ path: String, in vocabulary: Int) -> [Term] {
    var terms: [Term] = []
    for key in path.split(separator: ".") {
      guard let owner = terms.isEmpty ? vocabulary : terms.last?.child else {
        preconditionFailure("\(path) leads into a term that holds no record")
      }
      terms.append(term(String(key), in: owner))
    }
    return terms
  }
}
