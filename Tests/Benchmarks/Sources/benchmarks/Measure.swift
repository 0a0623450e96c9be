import ArgumentParser
import Foundation

struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure all jobs on feeds of several sizes.",
    discussion: """
      Prints medians. MB/s and items/s are for each second of CPU time. The floors, in C, run in turn with the jobs:
      sax is libxml2's push parser with handlers that do nothing, events are libyaml's of every file of the catalog,
      open opens, reads and closes every file, write writes the feed's bytes escaped, start loads both libraries.
      """)

  @OptionGroup var subject: Subject

  @Option(parsing: .upToNextOption, help: "How many episodes the feeds have.")
  var sizes = [100, 1000, 10_000, 100_000]

  @Flag(help: "Also measure Python's packages, where they are installed, up to \(Peers.mostEpisodes) episodes.")
  var peers = false

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard sizes.allSatisfy({ $0 > 0 }) else { throw ValidationError("--sizes takes numbers from 1 on") }
  }

  func run() throws {
    let peers = peers ? try Peers() : nil
    if let peers, !peers.missing.isEmpty { Subject.note("not installed: \(peers.missing.joined(separator: ", "))") }
    let workbench = try subject.workbench()
    var all: [Measurement] = []
    for size in sizes {
      for style in NotesStyle.allCases { all += try measure(size, style, peers, on: workbench) }
    }
    try json ? putJSON(all) : putGrowth(all)
  }

  private func measure(
    _ size: Int, _ style: NotesStyle, _ peers: Peers?, on workbench: Workbench
  ) throws -> [Measurement] {
    let material = try workbench.material(size, style)
    var jobs = workbench.floors(material) + workbench.feedJobs(material)
    jobs += peers?.feedJobs(material) ?? []
    // Of both styles comes the same catalog.
    if style == .cdata { jobs += workbench.catalogJobs(material) + (peers?.catalogJobs(material) ?? []) }
    let samples = try workbench.launcher.samples(of: jobs, runs: subject.runs)
    let measurements = Measurement.medians(jobs, samples, material)
    if !json { put(Table(measurements, title(material))) }
    return measurements
  }

  private func title(_ material: Material) -> String {
    let megabytes = [material.feedBytes, material.catalogBytes].map { (Double($0) / 1e6).digits(1) }
    let count = Double(material.count).digits(0)
    return """
      \(count) episodes, \(material.style.rawValue): feed \(megabytes[0]) MB, catalog \(megabytes[1]) MB; \
      medians of \(subject.runs)
      """
  }

  private func putGrowth(_ measurements: [Measurement]) {
    // Below a thousand, the start of the program is most of it.
    let sizes = sizes.filter { $0 >= 1000 }
    guard let small = sizes.min(), let large = sizes.max(), small < large else { return }
    put(Table(growth: measurements, from: small, to: large))
  }

  private func putJSON(_ measurements: [Measurement]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(measurements), as: UTF8.self))
  }

  private func put(_ table: Table) {
    FileHandle.standardOutput.write(Data(table.text.utf8))
  }
}
