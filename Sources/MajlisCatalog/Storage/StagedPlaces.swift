/// Finds the staged files of a run by their places: a table of where in the journal each stands, so that the paths are
/// kept only once.
struct StagedPlaces {
  /// Where the steps stand in the journal; -1 for nothing. Never more than half of it is taken.
  private var slots: [Int32] = []
  private var count = 0

  /// The number of the file that is staged for a place.
  func number(of path: String, in journal: Journal) -> Int? {
    guard !slots.isEmpty, case let step = Int(slots[slot(of: path, in: journal)]), step >= 0,
      case .file(let number, _) = journal.step(at: step)
    else { return nil }
    return number
  }

  /// A file is staged for a place, instead of the one that was before.
  ///
  /// - Parameter step: where the journal says so.
  mutating func set(_ path: String, at step: Int, in journal: Journal) {
    if slots.count <= count * 2 { grow(journal) }
    let slot = slot(of: path, in: journal)
    if slots[slot] < 0 { count += 1 }
    slots[slot] = Int32(step)
  }

  /// The slot of a path: its own, or the free one where it would stand.
  private func slot(of path: String, in journal: Journal) -> Int {
    var slot = PathKey(path).hashValue & (slots.count - 1)
    while slots[slot] >= 0, !journal.isPath(path, at: Int(slots[slot])) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow(_ journal: Journal) {
    let old = slots
    slots = Array(repeating: -1, count: Swift.max(64, old.count * 2))
    for step in old where step >= 0 {
      guard case .file(_, let path) = journal.step(at: Int(step)) else { continue }
      slots[slot(of: path, in: journal)] = step
    }
  }
}
