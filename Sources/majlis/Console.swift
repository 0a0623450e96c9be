import ArgumentParser
import Glibc
import MajlisCatalog
import MajlisFeed

/// What the program says: data to standard output, everything else to standard error,
/// and nothing unheard when it fails.
final class Console {
  /// Where data goes.
  let output = Output.standardOutput()
  private let errors = Output.standardError()

  /// Runs a command and says how the program ends.
  func ending(_ body: () throws -> Void) -> Int32 {
    do {
      try body()
      return 0
    } catch let refusal as Refusal {
      return refusal.status
    } catch let fault as SystemFault {
      return fault.isBrokenPipe ? Status.brokenPipe : failing("\(fault) [\(fault.rule.id)]", Status.world)
    } catch let fault as CatalogFault {
      return failing(fault.words.message, fault.isUsage ? Status.usage : Status.world, help: fault.words.help)
    } catch let fault as QueryFault {
      return failing(fault.words.message, Status.usage, help: fault.words.help)
    } catch let fault as CommandError {
      return failing(fault.message, fault.status, help: fault.help)
    } catch {
      return parsing(error)
    }
  }

  /// What the argument parser has to say: help and the version are data, everything else is wrong usage.
  private func parsing(_ error: any Error) -> Int32 {
    let code = Majlis.exitCode(for: error).rawValue
    let text = Majlis.fullMessage(for: error)
    guard code != 0 else { return ending { try put(text.isEmpty ? "" : text.withExamplesLast + "\n") } }
    note(text.printableLines + "\n")
    return code == EX_USAGE ? Status.usage : Status.world
  }

  private func failing(_ message: String, _ status: Int32, help: String? = nil) -> Int32 {
    note("majlis: \(message.printableLines)\n" + (help.map { "  help: \($0)\n" } ?? ""))
    return status
  }

  /// Writes text to standard output and waits until it is there.
  func put(_ text: String) throws {
    try output.write(text)
    try output.flush()
  }

  /// Writes to standard error. Where nobody hears it, nobody can be told.
  func note(_ text: String) {
    try? errors.write(text)
    try? errors.flush()
  }

  /// Asks somebody at a terminal; everything but a yes is a no.
  func isAffirmed(_ question: String) -> Bool {
    note("\(question) [y/N] ")
    return readLine()?.lowercased().hasPrefix("y") ?? false
  }

  /// Writes findings to standard error.
  func note(_ findings: [Finding]) {
    note(findings.map(\.line).joined())
  }
}

/// The ends of the program.
enum Status {
  static let data: Int32 = 1
  static let world: Int32 = 2
  static let usage: Int32 = 64
  static let brokenPipe: Int32 = 141
}

/// A command that has said already what is wrong.
struct Refusal: Error {
  let status: Int32

  /// The data has errors.
  static let data = Refusal(status: Status.data)
  /// Something could not be read.
  static let world = Refusal(status: Status.world)
}

/// Something to say before the program ends.
struct CommandError: Error {
  /// One line.
  let message: String
  let status: Int32
  /// The remedy, if there is one.
  var help: String?
}

extension String {
  /// Each line made fit for a terminal: what the argument parser says quotes what it was given.
  var printableLines: String {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { Printable($0).text }
      .joined(separator: "\n")
  }
}

extension Finding {
  /// `file:line:column: error: text [rule-id]` and the remedy on a line of its own.
  var line: String {
    var text = Printable(file ?? "").text
    if let place { text += ":\(place.line):\(place.column)" }
    text += "\(text.isEmpty ? "" : ": ")\(severity.rawValue): \(message) [\(rule.id)]\n"
    if let help { text += "  help: \(help)\n" }
    return text
  }
}

/// A write to a pipe that nobody reads is a fault like any other, not the end of the program.
func ignoreBrokenPipes() {
  // SIG_IGN is no function of ours and keeps nothing.
  _ = signal(SIGPIPE, SIG_IGN)
}

/// Ends the program without taking it apart.
func leave(_ status: Int32) -> Never {
  exit(status)
}
