/// The repaired text in the making.
struct RepairOutput {
  private(set) var text: [UInt8] = []
  private(set) var marks: [TextMark] = []
  private(set) var repairs: [XMLRepair] = []
  /// How many repairs there are, told and untold.
  private(set) var count = 0

  private let source: [UInt8]
  private var point = TextPoint()
  /// Where the source goes on if what comes next is to need no mark.
  private var next = 0

  /// How many marks are kept: what lies behind the last one may be told a wrong column.
  private static let markLimit = 1 << 20

  init(_ source: [UInt8]) {
    self.source = source
    text.reserveCapacity(source.count + source.count / 16)
  }

  /// Where an offset of the source lies. Whoever asks goes forward.
  mutating func place(of offset: Int) -> TextPoint {
    if offset < point.offset { point = TextPoint() }
    point.advance(to: offset, in: source)
    return point
  }

  /// Copies a stretch of the source.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if range.lowerBound != next, marks.count < Self.markLimit {
      marks.append(TextMark(place(of: range.lowerBound), at: text.count))
    }
    text += source[range]
    next = range.upperBound
  }

  /// Whether nothing but white space was written.
  var isBlank: Bool { text.allSatisfy { XMLCharacters.isSpace($0) } }

  /// Copies a stretch of the source to the very beginning, whatever white space stands there.
  mutating func begin(with range: Range<Int>) {
    (text, marks, next) = ([], [], range.lowerBound == 0 ? 0 : -1)
    copy(range)
  }

  /// Adds what the source does not have.
  mutating func insert(_ new: some Sequence<UInt8>) {
    text += new
    next = -1
  }

  /// Notes a repair at an offset of the source.
  mutating func note(_ kind: XMLRepair.Kind, at offset: Int) {
    guard repairs.count < RepairedDocument.repairLimit else {
      count += 1
      return
    }
    note(kind, at: place(of: offset))
  }

  /// Notes a repair at a place that is known.
  mutating func note(_ kind: XMLRepair.Kind, at place: TextPoint) {
    count += 1
    guard repairs.count < RepairedDocument.repairLimit else { return }
    repairs.append(XMLRepair(kind: kind, line: place.line, column: place.column))
  }
}
