/// A table of text in columns that fits a terminal.
public struct TextTable {
  /// A column of a table.
  public struct Column {
    let title: String
    let isNumber: Bool
    let isFlexible: Bool

    /// - Parameters:
    ///   - title: what stands above it.
    ///   - isNumber: whether it is aligned to the right.
    ///   - isFlexible: whether it gives way where the table is too wide.
    public init(_ title: String, isNumber: Bool = false, isFlexible: Bool = false) {
      (self.title, self.isNumber, self.isFlexible) = (title, isNumber, isFlexible)
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []
  private static let gap = 2
  /// A column that gives way keeps so many cells.
  private static let least = 8

  /// A table without rows; a row of titles stands above them where any column has one.
  public init(_ columns: [Column]) {
    self.columns = columns
    if columns.contains(where: { !$0.title.isEmpty }) { rows.append(columns.map(\.title)) }
  }

  /// Adds a row; it has a cell for each column.
  public mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines of the table. A column in which nothing stands is left out.
  ///
  /// - Parameter width: how many cells a line may take; nil for any number.
  public func lines(width: Int?) -> [String] {
    let widths = widths(fitting: width)
    return rows.map { row in
      var line = ""
      for (index, cell) in row.enumerated() where widths[index] > 0 {
        let isLast = index == row.count - 1
        let shown = CellWidth.cut(cell, to: widths[index])
        let isPadded = !isLast || columns[index].isNumber
        line += isPadded ? CellWidth.padded(shown, to: widths[index], isNumber: columns[index].isNumber) : shown
        if !isLast { line += String(repeating: " ", count: Self.gap) }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// What each column takes: those that give way share what is missing, the widest first.
  private func widths(fitting width: Int?) -> [Int] {
    var widths = columns.indices.map { column in rows.map { CellWidth.of($0[column]) }.max() ?? 0 }
    guard let width else { return widths }
    var missing = widths.reduce(0, +) + Self.gap * (widths.count { $0 > 0 } - 1) - width
    while missing > 0 {
      let flexible = columns.indices.filter { columns[$0].isFlexible && widths[$0] > Self.least }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      let next = flexible.filter { $0 != widest }.map { widths[$0] }.max() ?? Self.least
      let step = min(missing, max(1, widths[widest] - max(next, Self.least)))
      widths[widest] -= step
      missing -= step
    }
    return widths
  }
}
