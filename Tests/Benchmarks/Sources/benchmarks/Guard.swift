import ArgumentParser

/// Fails when majlis has become slow. Only ratios of one run are looked at, and of each job the fastest of several runs, so
/// that a machine which is slow or busy changes nothing.
struct Guard: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fail when a job takes too much CPU time, compared with its floor.",
    discussion: "The limits stand in Guard.swift. Exit status 1 says that one is exceeded.")

  /// How often each job takes its floor's CPU time on the machine where that was last looked at. What becomes faster is written
  /// down here, so that it stays so; what is allowed to become slower has its reason beside it.
  private static let reached: [(job: String, ratio: Double)] = [
    ("check", 2.2), ("convert --to json", 3.1), ("convert --to rss", 2.5), ("import, new", 4.3),
    ("import, again", 4.0), ("feed", 1.15), ("list", 1.2), ("--version", 2.3),
  ]

  /// How many times that is too much: processors and versions of the libraries differ by less than a half, and noise by far
  /// less, while what is done twice is found.
  private static let slack = 1.5

  /// Enough that the start of a program is a small part, few enough for CI.
  private static let episodes = 2000

  @OptionGroup var subject: Subject

  func run() throws {
    let workbench = try subject.workbench()
    let material = try workbench.material(Self.episodes, .cdata)
    let jobs = workbench.floors(material) + workbench.feedJobs(material) + workbench.catalogJobs(material)
    let samples = try workbench.launcher.samples(of: jobs, runs: subject.runs)
    let fastest = samples.map { $0.map(\.cpu).min() ?? 0 }
    let cpu = Dictionary(uniqueKeysWithValues: zip(jobs.map(\.name), fastest))
    let verdicts = try Self.reached.map { name, reached in
      guard let job = jobs.first(where: { $0.name == name }), let own = cpu[name], let floor = cpu[job.floor.rawValue]
      else { throw Failure("no job is called `\(name)`") }
      return Verdict(job: name, floor: job.floor, ratio: own / floor, limit: reached * Self.slack)
    }
    for verdict in verdicts { print(verdict.text) }
    if verdicts.contains(where: \.isTooSlow) { throw ExitCode(1) }
  }
}

/// What the guard has to say about a job.
private struct Verdict {
  let job: String
  let floor: Floor
  /// The job's CPU time in that of the floor.
  let ratio: Double
  /// The most that it may be.
  let limit: Double

  var isTooSlow: Bool { ratio > limit }

  var text: String {
    "\(isTooSlow ? "too slow" : "ok"): \(job): \(ratio.digits(2)) x \(floor.rawValue), at most \(limit.digits(2))"
  }
}
