import Foundation

/// What one run of a program took.
struct Sample {
  /// User and system time, in seconds.
  let cpu: Double
  /// From start to end, in seconds.
  let wall: Double
  /// The most memory that was resident at once, in MiB.
  let peak: Double
}

/// Runs programs, one after the other, and says what they took.
struct Launcher {
  /// Where this package's programs are built.
  static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

  /// Runs a program to its end; its output goes nowhere.
  ///
  /// - Throws: `Failure` where it ends with anything but success.
  func run(_ command: [String]) throws -> Sample {
    let line = try Self.output(of: Self.programs.appending(path: "launch").path, command)
    let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count == 4 else { throw Failure("`launch` said: \(line)") }
    guard numbers[3] == 0 else {
      throw Failure("`\(command.joined(separator: " "))` ended with status \(Int(numbers[3]))")
    }
    return Sample(cpu: numbers[0] / 1e6, wall: numbers[1] / 1e6, peak: numbers[2] / 1024)
  }

  /// What a program says on its standard output.
  static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failure("\(text)`\(program)` ended with status \(process.terminationStatus)")
    }
    return text
  }
}

/// Why nothing can be measured.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
