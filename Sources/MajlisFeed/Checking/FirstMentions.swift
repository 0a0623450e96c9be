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

  /// The mention that a hash leads to; where there is none yet, it is the one given from now on.
  ///
  /// - Parameter replacing: whether a mention that is marked makes way for the one given.
  mutating func first(_ hash: Int, else mention: Mention, replacing: Bool = false) -> Mention? {
    let bits = UInt64(bitPattern: Int64(hash))
    let table = Int(bits & 1023)
    if tables[table].count * 7 <= Int(counts[table]) * 8 { grow(table) }
    // None of them is 0, which means that there is nothing.
    let print = bits & Self.printBits | 1 << 20
    let slot = slot(of: print, in: tables[table])
    let entry = tables[table][slot]
    let isMarked = entry & 1 != 0
    if entry == 0 { counts[table] += 1 }
    if entry == 0 || (replacing && isMarked) {
      let number = UInt64(min(mention.number, Mention.largest))
      tables[table][slot] = print | number << 1 | (mention.isMarked ? 1 : 0)
    }
    return entry == 0 ? nil : Mention(number: Int(entry >> 1 & UInt64(Mention.largest)), isMarked: isMarked)
  }

  /// The bits of the hash that are kept, above those of the number.
  private static let printBits = ~UInt64(1 << 20 - 1)

  /// Where the bits of a hash stand or would stand; the table is not full.
  private func slot(of print: UInt64, in table: [UInt64]) -> Int {
    var slot = Int((print >> 32 &* UInt64(table.count)) >> 32)
    while table[slot] != 0, table[slot] & Self.printBits != print { slot = slot + 1 < table.count ? slot + 1 : 0 }
    return slot
  }

  /// Makes a table larger by a quarter.
  private mutating func grow(_ index: Int) {
    let old = tables[index]
    var table = [UInt64](repeating: 0, count: max(8, old.count + old.count / 4))
    for entry in old where entry != 0 {
      table[slot(of: entry & Self.printBits, in: table)] = entry
    }
    tables[index] = table
  }
}
