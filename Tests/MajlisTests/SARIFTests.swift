import Foundation
import Testing

/// What is written for code hosts, against what the schema of SARIF 2.1.0 (OASIS) demands of the objects that are used.
@Suite struct SARIFTests {
  /// The properties of each kind of object: those that must be there, and others that may.
  private static let shapes: [String: (required: Set<String>, optional: Set<String>)] = [
    "sarifLog": (["version", "runs"], ["$schema"]),
    "run": (["tool"], ["results", "columnKind"]),
    "tool": (["driver"], []),
    "toolComponent": (["name"], ["version", "informationUri", "rules"]),
    "reportingDescriptor": (
      ["id"], ["shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration"]
    ),
    "multiformatMessageString": (["text"], ["markdown"]),
    "reportingConfiguration": ([], ["level"]),
    "result": (["message"], ["ruleId", "ruleIndex", "level", "locations"]),
    "message": (["text"], []),
    "location": ([], ["physicalLocation"]),
    "physicalLocation": (["artifactLocation"], ["region"]),
    "artifactLocation": (["uri"], []),
    "region": ([], ["startLine", "startColumn"]),
  ]

  /// What kind of object stands under a property.
  private static let kinds = [
    "runs": "run", "tool": "tool", "driver": "toolComponent", "rules": "reportingDescriptor",
    "shortDescription": "multiformatMessageString", "fullDescription": "multiformatMessageString",
    "help": "multiformatMessageString", "defaultConfiguration": "reportingConfiguration", "results": "result",
    "message": "message", "locations": "location", "physicalLocation": "physicalLocation",
    "artifactLocation": "artifactLocation", "region": "region",
  ]

  private static let words: [String: Set<String>] = [
    "version": ["2.1.0"], "level": ["none", "note", "warning", "error"],
    "columnKind": ["utf16CodeUnits", "unicodeCodePoints"],
  ]

  private static func log(_ files: [String: String], _ arguments: String...) throws -> [String: Any] {
    let output = try Workplace(files).shell("$MAJLIS check --advice --format sarif " + arguments.joined(separator: " "))
    return try #require(try JSONSerialization.jsonObject(with: Data(output.output)) as? [String: Any])
  }

  private func check(_ value: Any, _ kind: String) throws {
    if let list = value as? [Any] { return try list.forEach { try check($0, kind) } }
    let object = try #require(value as? [String: Any], "a \(kind) is an object")
    let shape = try #require(Self.shapes[kind])
    #expect(shape.required.subtracting(object.keys) == [], "in a \(kind)")
    #expect(Set(object.keys).subtracting(shape.required.union(shape.optional)) == [], "in a \(kind)")
    for (key, value) in object {
      if let kind = Self.kinds[key] {
        try check(value, kind)
      } else if let number = value as? Int {
        #expect(number >= (key == "ruleIndex" ? 0 : 1), "\(key) of a \(kind)")
      } else {
        let text = try #require(value as? String, "\(key) of a \(kind) is text")
        #expect(!text.isEmpty, "\(key) of a \(kind)")
        if kind != "toolComponent", let words = Self.words[key] { #expect(words.contains(text), "\(key) of a \(kind)") }
        if key == "uri" { #expect(text.allSatisfy { $0.isASCII && $0 != " " && $0 != "\"" }) }
      }
    }
  }

  @Test(arguments: [
    ["feeds/x.yaml": "title: X\nlink: /about\n", "episodes/a b.yaml": "title: 1\nduration: 39 min\n"],
    ["feeds/x.yaml": "title: \"\\u001b[31m\n", "episodes/ø.yaml": "title: [\n"],
    ["feeds/x.yaml": Example.feed],
  ])
  func `every object has what the schema demands, and nothing that it does not know`(files: [String: String]) throws {
    try check(try Self.log(files), "sarifLog")
  }

  @Test func `each result names its rule, and the rule is described once`() throws {
    let files = ["feeds/x.yaml": "title: X\nlink: /about\ndocs: /docs\n", "episodes/a.yaml": "title: A\nlink: x y\n"]
    let run = try #require((try Self.log(files)["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(Set(rules).count == rules.count)
    #expect(results.count > rules.count)
    for result in results {
      #expect(rules[try #require(result["ruleIndex"] as? Int)] == result["ruleId"] as? String)
    }
  }

  @Test func `a document without a fault gives results of none`() throws {
    let document = """
      <rss version="2.0"><channel><title>X</title><link>https://example.org/</link><description>X</description>
      <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://example.org/feed.xml"/></channel></rss>
      """
    let log = try Self.log(["feed.xml": document], "feed.xml")
    try check(log, "sarifLog")
    #expect(((log["runs"] as? [[String: Any]])?.first?["results"] as? [Any])?.isEmpty == true)
  }
}
