import ArgumentParser
import MajlisFeed

/// Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code hosts read.
enum SARIF {
  /// One run with all findings and the rules that they break.
  static func text(of findings: [Finding]) -> String {
    var writer = JSONWriter(isIndented: true)
    writer.object { writer in
      writer.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.string("version", "2.1.0")
      writer.array("runs") { writer in writer.object { run(findings, &$0) } }
    }
    return writer.text + "\n"
  }

  private static func run(_ findings: [Finding], _ writer: inout JSONWriter) {
    var rules: [Rule] = []
    for finding in findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    writer.object("tool") { writer in
      writer.object("driver") { writer in
        writer.string("name", "majlis")
        writer.string("version", Majlis.configuration.version.split(separator: " ").last.map { String($0) } ?? "")
        writer.array("rules", isRequired: true) { writer in
          for rule in rules { writer.object { describe(rule, &$0) } }
        }
      }
    }
    writer.string("columnKind", "unicodeCodePoints")
    writer.array("results", isRequired: true) { writer in
      for finding in findings {
        writer.object { result(finding, rules.firstIndex(of: finding.rule) ?? 0, &$0) }
      }
    }
  }

  private static func describe(_ rule: Rule, _ writer: inout JSONWriter) {
    writer.string("id", rule.id)
    writer.object("shortDescription") { $0.string("text", rule.plainSentence) }
    writer.object("fullDescription") { $0.string("text", rule.why.isEmpty ? rule.plainSentence : rule.why) }
    writer.object("help") { $0.string("text", "Fails: \(rule.failing)\nPasses: \(rule.passing)") }
    writer.object("defaultConfiguration") { $0.string("level", rule.severity.level) }
  }

  private static func result(_ finding: Finding, _ index: Int, _ writer: inout JSONWriter) {
    writer.string("ruleId", finding.rule.id)
    writer.number("ruleIndex", index)
    writer.string("level", finding.severity.level)
    let text = [finding.message, finding.help].compactMap { $0 }.joined(separator: "; ")
    writer.object("message") { $0.string("text", text) }
    guard let file = finding.file else { return }
    writer.array("locations") { writer in
      writer.object { writer in
        writer.object("physicalLocation") { writer in
          writer.object("artifactLocation") { $0.string("uri", file.asReference) }
          guard let place = finding.place else { return }
          writer.object("region") { writer in
            writer.number("startLine", place.line)
            writer.number("startColumn", place.column)
          }
        }
      }
    }
  }
}

extension Severity {
  /// SARIF's word for it.
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }
}

extension String {
  /// The path as a reference (RFC 3986, 4.1): what cannot stand there is written with `%`.
  fileprivate var asReference: String {
    var text = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.properties.isAlphabetic && byte < 0x80 || "0123456789-._~/+@".utf8.contains(byte) {
        text.unicodeScalars.append(scalar)
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
