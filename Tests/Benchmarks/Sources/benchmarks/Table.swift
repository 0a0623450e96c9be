import Foundation

/// Rows of text with columns below each other: the first to the left, numbers to the right.
struct Table {
  private let widths: [Int]
  private(set) var text = ""

  /// A title, and the head of the columns with how wide each is.
  init(_ title: String, _ columns: [(head: String, width: Int)]) {
    widths = columns.map(\.width)
    text = "\n\(title)\n"
    add(columns.map(\.head))
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    var line = ""
    for (index, (cell, width)) in zip(cells, widths).enumerated() {
      line += index == 0 ? cell.padded(behind: width) : cell.padded(before: width)
    }
    while line.last == " " { line.removeLast() }
    text += line + "\n"
  }
}

extension String {
  /// With spaces behind it, to so many characters.
  func padded(behind width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// With spaces before it, to so many characters.
  func padded(before width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

extension Double {
  /// With so many digits behind the point, thousands apart, in every locale alike.
  func digits(_ count: Int) -> String {
    formatted(.number.precision(.fractionLength(count)).locale(Locale(identifier: "en_US")))
  }
}

extension Table {
  /// What was measured on one feed.
  init(_ measurements: [Measurement], _ title: String) {
    self.init(
      title,
      [
        ("", 20), ("CPU ms", 11), ("wall ms", 11), ("peak MiB", 10), ("MB/s", 9), ("items/s", 12), ("to the floor", 17),
      ])
    for row in measurements {
      add([
        row.label, row.cpu.digits(1), row.wall.digits(1), row.peak.digits(1),
        row.megabytesPerSecond?.digits(1) ?? "", row.itemsPerSecond?.digits(0) ?? "",
        row.isFloor ? "" : "\(row.ratio.digits(2)) x \(row.floor.rawValue.padded(behind: 6))",
      ])
    }
  }

  /// How time and memory grow between two sizes.
  init(growth measurements: [Measurement], from small: Int, to large: Int) {
    let factor = (Double(large) / Double(small)).digits(0)
    self.init(
      "growth from \(Double(small).digits(0)) to \(Double(large).digits(0)) episodes, x \(factor)",
      [("", 30), ("CPU time", 12), ("peak memory", 15)])
    for end in measurements where end.episodes == large {
      let start = measurements.first { $0.episodes == small && $0.notes == end.notes && $0.job == end.job }
      guard let start, end.itemsPerSecond != nil else { continue }
      let growth = (time: end.cpu / start.cpu, memory: end.peak / start.peak)
      add(["\(end.label), \(end.notes.rawValue)", "x \(growth.time.digits(1))", "x \(growth.memory.digits(2))"])
    }
  }
}
