import MajlisCatalog

/// What a shell is told when it completes a word from the catalog here. Where there is none, nothing.
enum Completion {
  static var episodes: [String] { (try? Catalog(at: ".").episodeNames()) ?? [] }
  static var people: [String] { (try? Catalog(at: ".").peopleNames()) ?? [] }
}
