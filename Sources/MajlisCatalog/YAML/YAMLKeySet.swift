/// The keys of one mapping that is being read: each is compared with the others only where it may be one of them.
struct YAMLSeenKeys {
  /// So many keys are compared one by one; of more, all go into the set.
  private static let fewKeys = 32

  /// One bit of 128 for each key, by its length and three of its bytes.
  private var marks: UInt128 = 0
  private var count = 0

  /// Adds the key that was read last.
  ///
  /// - Returns: the same key, where the mapping had it before.
  mutating func insert(_ key: Int, of mapping: Int, in tree: YAMLTree, _ all: inout YAMLKeySet) -> Int? {
    let mark: UInt128 = 1 &<< UInt128(tree.bytes.span.extracting(tree.nodes[key].text).keyNumber)
    let isNew = marks & mark == 0
    marks |= mark
    count += 1
    guard count > Self.fewKeys else { return isNew ? nil : Self.find(key, of: mapping, in: tree) }
    if count == Self.fewKeys + 1 {
      Self.forEachKey(before: key, of: mapping, in: tree) { _ = all.insert($0, of: mapping, in: tree) }
    }
    return all.insert(key, of: mapping, in: tree)
  }

  private static func find(_ key: Int, of mapping: Int, in tree: YAMLTree) -> Int? {
    var found: Int?
    forEachKey(before: key, of: mapping, in: tree) { other in
      if found == nil, tree.text(of: other, isThatOf: key) { found = other }
    }
    return found
  }

  private static func forEachKey(before key: Int, of mapping: Int, in tree: YAMLTree, _ body: (Int) -> Void) {
    var other = mapping + 1
    while other < key {
      body(other)
      other = tree.nodes[tree.nodes[other].end].end
    }
  }
}

/// The keys of all large mappings of one tree, hashed, so that a key that stands twice is found at once.
///
/// The hash is seeded anew in every process: no file can be made to collide. It decides nothing that is seen.
struct YAMLKeySet {
  private struct Slot {
    let hash: Int
    /// The nodes of the key and of its mapping; the key -1 says that the slot is free.
    let (key, mapping): (Int32, Int32)
  }

  private static let free = Slot(hash: 0, key: -1, mapping: -1)
  private var slots: [Slot] = []
  private var count = 0

  /// Adds a key of a mapping.
  ///
  /// - Returns: the same key of the same mapping, where it stood before; the set is left as it was then.
  mutating func insert(_ key: Int, of mapping: Int, in tree: YAMLTree) -> Int? {
    if slots.count <= count * 2 { grow() }
    let hash = Self.hash(tree.bytes.span.extracting(tree.nodes[key].text), of: mapping)
    var index = hash & (slots.count - 1)
    while slots[index].key >= 0 {
      let other = slots[index]
      if other.hash == hash, other.mapping == mapping, tree.text(of: Int(other.key), isThatOf: key) {
        return Int(other.key)
      }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = Slot(hash: hash, key: Int32(key), mapping: Int32(mapping))
    count += 1
    return nil
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.free, count: max(64, old.count * 2))
    for slot in old where slot.key >= 0 {
      var index = slot.hash & (slots.count - 1)
      while slots[index].key >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  private static func hash(_ text: Span<UInt8>, of mapping: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(mapping)
    // The bytes are read within the closure only.
    unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
