/// What a job took, against its floor in the same run.
struct Measurement: Codable {
  /// How many episodes the feed has.
  let episodes: Int
  let notes: NotesStyle
  let job: String
  let floor: Floor
  /// User and system time, in milliseconds.
  let cpu: Double
  /// From start to end, in milliseconds.
  let wall: Double
  /// In MiB.
  let peak: Double
  /// CPU time in that of the floor.
  let ratio: Double
  /// Millions of bytes for each second of CPU time; none for a start.
  let megabytesPerSecond: Double?
  /// Episodes for each second of CPU time; none for a start.
  let itemsPerSecond: Double?

  var isFloor: Bool { job == floor.rawValue }

  /// The job, and whether it is a floor.
  var label: String { isFloor ? "floor: \(job)" : job }
}

extension Measurement {
  /// The medians of the runs of jobs, which the floors are among.
  static func medians(_ jobs: [Job], _ samples: [[Sample]], _ material: Material) -> [Measurement] {
    func cpu(_ index: Int) -> Double { samples[index].map(\.cpu).median }
    return jobs.indices.map { index in
      let job = jobs[index]
      let floor = jobs.firstIndex { $0.name == job.floor.rawValue }
      let seconds = cpu(index)
      return Measurement(
        episodes: material.count, notes: material.style, job: job.name, floor: job.floor, cpu: seconds * 1000,
        wall: samples[index].map(\.wall).median * 1000, peak: samples[index].map(\.peak).median,
        ratio: seconds / (floor.map(cpu) ?? seconds),
        megabytesPerSecond: job.bytes == 0 ? nil : Double(job.bytes) / 1e6 / seconds,
        itemsPerSecond: job.items == 0 ? nil : Double(job.items) / seconds)
    }
  }
}

extension [Double] {
  /// The value in the middle, the mean of both where there are two; 0 where there is none.
  var median: Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
