internal import MajlisFeed

/// The names of episode files in one folder: `DATE-slug.yaml`, each given once.
struct EpisodeFileNames {
  /// Bytes of UTF-8 before `.yaml`: file systems take 255, and sync tools add to it.
  static let limit = 180
  private static let suffix = ".yaml"

  /// As they compare, each by the number that its bytes make: of a hundred thousand names a few bytes each are kept. Two
  /// names that made the same number would cost the second a `-2` that it does not need, and nothing else.
  private var taken: Set<UInt64>
  /// The number to try next for a stem that was asked for before, so that a thousand of
  /// one title cost no more than others.
  private var numbers: [String: Int] = [:]

  /// - Parameter names: All names in the folder.
  init(taken names: some Sequence<String>) {
    taken = Set(names.map { Self.key($0.normalizedNFC) })
  }

  /// A name for an episode that nothing in the folder has, taken from now on.
  mutating func name(of episode: Record) -> String {
    name(date: episode.date?.date, title: episode.plainText(ItemTerm.title))
  }

  /// A name that nothing in the folder has, taken from now on.
  /// - Parameters:
  ///   - date: `2015-11-28`, in the episode's own offset; nil where it has none.
  ///   - title: As the episode says it; nil where it has none.
  mutating func name(date: String?, title: String?) -> String {
    let day = date ?? "undated"
    let slug = Slug(title ?? "")
    let stem = Self.stem(day, slug, room: Self.limit)
    let name = stem + Self.suffix
    if take(name) { return name }
    let key = stem.foldedName
    var number = numbers[key] ?? 2
    while true {
      let tail = "-\(number)"
      let name = Self.stem(day, slug, room: Self.limit - tail.utf8.count) + tail + Self.suffix
      number += 1
      numbers[key] = number
      if take(name) { return name }
    }
  }

  /// The part of a file's name that the title gave it: without folders, date and `.yaml`.
  static func slug(of path: String) -> String {
    let name = path.pathParts.name
    let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
    let parts = stem.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    let isDated = parts.count == 4 && zip(parts, [4, 2, 2]).allSatisfy { $0.utf8.count == $1 && Int($0) != nil }
    return String(isDated ? parts[3] : stem)
  }

  private mutating func take(_ name: String) -> Bool { taken.insert(Self.key(name)).inserted }

  /// The same number for names that are the same on a file system that ignores case or normalization, in every run.
  ///
  /// - Parameter name: in NFC.
  private static func key(_ name: String) -> UInt64 {
    // FNV-1a, 64 bits.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    let folded = name.isASCII ? name : name.foldedNameOfNFC
    let bytes = folded.utf8.span
    for index in bytes.indices { key = (key ^ UInt64(bytes[index].lowercased)) &* 0x100_0000_01B3 }
    return key
  }

  private static func stem(_ day: String, _ slug: Slug, room: Int) -> String {
    let start = day + "-"
    let rest = slug.prefix(bytes: room - start.utf8.count)
    return start + (rest.isEmpty ? "episode" : rest)
  }
}
