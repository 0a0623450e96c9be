internal import MajlisFeed

/// A name taken apart, so that it can be compared with others.
struct NameParts {
  /// Without case, marks and signs.
  private let words: [String]
  /// The words in the order of the alphabet.
  private let letters: [Unicode.Scalar]
  /// The letters without vowels, and with one letter for two of a kind.
  private let skeleton: [Unicode.Scalar]
  private let digits: [Unicode.Scalar]

  init(_ name: String, _ folder: TextFolder) {
    words = folder.key(name).split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map { $0.filter { $0 != "'" } }
    letters = Array(words.sorted().joined(separator: " ").unicodeScalars)
    skeleton = letters.reduce(into: []) { skeleton, letter in
      if !Self.vowels.contains(letter), letter != skeleton.last { skeleton.append(letter) }
    }
    digits = letters.filter { $0.properties.numericType != nil }
  }

  private var fullWords: [String] { words.filter { $0.count > 1 } }
  private var hasInitials: Bool { words.count > 1 && fullWords.count < words.count }

  // MARK: Keys

  /// Shorter names differ in a letter because they are others: Tom and Tim.
  private static let shortest = 8
  /// Longer ones are no names.
  private static let longest = 64

  /// One of these is shared by any two names that are alike. Two other names may share one by chance.
  var keys: [UInt64] {
    guard letters.count <= Self.longest else { return [] }
    var keys = [Self.key(letters), Self.key(skeleton, salt: 1)]
    if letters.count >= Self.shortest { keys += letters.indices.map { Self.key(letters, without: $0) } }
    let full = fullWords
    if let first = words.first?.unicodeScalars.first, let last = full.last {
      keys.append(Self.key([first] + Array(last.unicodeScalars), salt: 2))
    }
    if full.count > 1 { keys.append(Self.key(Array(full.sorted().joined(separator: " ").unicodeScalars))) }
    return keys
  }

  private static let vowels = Set("aeiouyаеиоуыэюя".unicodeScalars)

  /// The FNV-1a hash of the letters, but for one of them.
  private static func key(_ letters: [Unicode.Scalar], without skipped: Int? = nil, salt: UInt64 = 0) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ salt
    for index in letters.indices where index != skipped {
      hash = (hash ^ UInt64(letters[index].value)) &* 0x100_0000_01B3
    }
    return hash
  }

  // MARK: Comparing

  /// Whether both may be the name of one person.
  func isLike(_ other: NameParts) -> Bool {
    if letters == other.letters { return true }
    guard digits == other.digits else { return false }
    if hasInitials || other.hasInitials { return abbreviates(other) || other.abbreviates(self) }
    let length = min(letters.count, other.letters.count)
    let limit = length >= 12 && skeleton == other.skeleton ? 3 : 1
    return length >= Self.shortest && NearMiss.distance(letters, other.letters, within: limit) != nil
  }

  /// Whether its words are in turn those of the other name, or the initials of them;
  /// a middle initial may be missing there.
  private func abbreviates(_ other: NameParts) -> Bool {
    guard hasInitials, fullWords.last == other.fullWords.last else { return false }
    var rest = other.words[...]
    for (index, word) in words.enumerated() {
      if let next = rest.first, next == word || (word.count == 1 && next.hasPrefix(word)) {
        rest.removeFirst()
      } else if word.count > 1 || index == 0 {
        return false
      }
    }
    return rest.isEmpty
  }
}
