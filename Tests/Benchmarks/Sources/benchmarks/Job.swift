/// What cannot be beaten: the names that the program `floors` knows.
enum Floor: String, CaseIterable, Codable {
  /// libxml2's push parser with handlers that do nothing.
  case sax
  /// libyaml's events of every file.
  case events
  /// Opening, reading and closing every file.
  case open
  /// Writing the bytes of the feed, escaped.
  case write
  /// Loading libxml2 and libyaml.
  case start
}

/// Something to be measured.
struct Job {
  let name: String
  /// What it is compared with.
  let floor: Floor
  let command: [String]
  /// How much it reads, or writes where it only writes. Nothing for a start.
  var bytes = 0
  /// How many episodes it deals with.
  var items = 0
  /// What has to be done before each run and is not measured.
  var prepare: () throws -> Void = {}
}

extension Launcher {
  /// Runs jobs in turn, so that whatever slows the machine slows all of them alike. Samples by job.
  func samples(of jobs: [Job], runs: Int) throws -> [[Sample]] {
    var samples: [[Sample]] = Array(repeating: [], count: jobs.count)
    for _ in 0..<runs {
      for (index, job) in jobs.enumerated() {
        try job.prepare()
        samples[index].append(try run(job.command))
      }
    }
    return samples
  }
}
