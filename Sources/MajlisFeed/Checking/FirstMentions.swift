/// The number of the item that said something first, by a hash of what it said: eight bytes for each.
///
/// The hash has a secret seed, and 34 bits of it and more are compared with those of two or three others: in a feed of
/// 100,000 items one is taken for another once in 10,000 such feeds.
struct FirstMentions {
  /// One item's, with how it was said.
  struct Mention {
    /// The number of the item; from the largest one on they are all the same.
    var number: Int
    /// A sign of the caller's own.
    var isMarked = false

    static let largest = 1 << 19 - 1
  }

  // Many small tables grow one by one, so that there is never an old one beside the whole new one.
  private var tables = [[UInt64]](repeating: [], count: 1024)
  private var counts = [Int32](repeating: 0, count: 1024)

  /// The mention that a hash leads to. Nil can be given to it, too: that changes nothing.
  subscript(hash: Int) -> Mention? {
    get {
      let place = place(of: hash)
      guard let slot = place.slot, tables[place.table][slot] != 0 else { return nil }
      let entry = tables[place.table][slot]
      return Mention(number: Int(entry >> 1 & UInt64(Mention.largest)), isMarked: entry & 1 != 0)
    }
    set {
      guard let newValue else { return }
      let table = place(of: hash).table
      if tables[table].count * 7 <= Int(counts[table]) * 8 { grow(table) }
      let place = place(of: hash)
      guard let slot = place.slot else { return }
      if tables[table][slot] == 0 { counts[table] += 1 }
      let number = UInt64(min(newValue.number, Mention.largest))
      tables[table][slot] = place.print | number << 1 | (newValue.isMarked ? 1 : 0)
    }
  }

  /// The bits of the hash that are kept, above those of the number.
  private static let printBits = ~UInt64(1 << 20 - 1)

  /// Where a hash stands or would stand; no slot in a table that has none yet.
  private func place(of hash: Int) -> (table: Int, slot: Int?, print: UInt64) {
    let bits = UInt64(bitPattern: Int64(hash))
    // None of them is 0, which means that there is nothing.
    let print = bits & Self.printBits | 1 << 20
    let table = Int(bits & 1023)
    return (table, slot(of: print, in: tables[table]), print)
  }

  private func slot(of print: UInt64, in table: [UInt64]) -> Int? {
    guard !table.isEmpty else { return nil }
    var slot = Int((print >> 32 &* UInt64(table.count)) >> 32)
    while table[slot] != 0, table[slot] & Self.printBits != print { slot = slot + 1 < table.count ? slot + 1 : 0 }
    return slot
  }

  /// Makes a table larger by a quarter.
  private mutating func grow(_ index: Int) {
    let old = tables[index]
    var table = [UInt64](repeating: 0, count: max(8, old.count + old.count / 4))
    for entry in old where entry != 0 {
      if let slot = slot(of: entry & Self.printBits, in: table) { table[slot] = entry }
    }
    tables[index] = table
  }
}
