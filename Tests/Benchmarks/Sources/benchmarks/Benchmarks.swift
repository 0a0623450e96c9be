import ArgumentParser
import Foundation

/// The program: `measure`, which is what it does when it is not told, and `guard`.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks", abstract: "Measure majlis against what libxml2, libyaml and the system can do.",
    subcommands: [Measure.self, Guard.self], defaultSubcommand: Measure.self)
}

/// What is measured, and how often.
struct Subject: ParsableArguments {
  @Option(help: ArgumentHelp("The program; left out, it is built as README says.", valueName: "path"))
  var majlis: String?

  @Option(help: "How often each job runs, in turn with the others.")
  var runs = 5

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs takes a number from 1 on") }
  }

  /// The folder with the program ready to be measured.
  func workbench() throws -> Workbench {
    let workbench = try Workbench(majlis.map { URL(filePath: $0) } ?? build())
    if !workbench.isInMemory { Self.note("no /dev/shm: files are on a disk, in \(workbench.folder.path)") }
    return workbench
  }

  private func build() throws -> URL {
    let root = URL(filePath: #filePath).appending(path: "../../../../..").standardizedFileURL
    Self.note("building majlis for release")
    let command = "swift build -q -c release --static-swift-stdlib --product majlis --package-path"
    _ = try Launcher.output(of: "/usr/bin/env", command.split(separator: " ").map(String.init) + [root.path])
    return root.appending(path: ".build/release/majlis")
  }

  /// Says something that is no result.
  static func note(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\(text)\n".utf8))
  }
}
