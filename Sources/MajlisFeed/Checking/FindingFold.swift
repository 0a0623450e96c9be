/// The findings of one document, those that come again and again told once: memory stays
/// the same for any number of items.
public struct FindingFold: Sendable {
  /// How many of the same rule about the same thing are told one by one.
  public static let limit = 20
  /// How many different ones are told apart.
  private static let mostGroups = 1000

  fileprivate struct Group {
    var told: [Finding] = []
    var count = 0
    var last: Place?
  }

  /// What the findings of a group have in common; where there are too many groups, the rule alone.
  private struct Key: Hashable {
    let rule: ObjectIdentifier
    var severity: Severity?
    var subject = ""
  }

  /// In the order in which they began.
  private var groups: [Group] = []
  private var indices: [Key: Int] = [:]

  /// Nothing has been found.
  public init() {}

  /// Takes findings in.
  public mutating func add(_ findings: [Finding]) {
    for finding in findings { add(finding) }
  }

  /// Takes a finding in.
  public mutating func add(_ finding: Finding) {
    groups[group(of: finding)].take(finding)
  }

  /// The group of a finding, which begins with it if it is the first.
  private mutating func group(of finding: Finding) -> Int {
    var key = Key(rule: ObjectIdentifier(finding.rule), severity: finding.severity, subject: finding.subject)
    if let known = indices[key] { return known }
    if groups.count >= Self.mostGroups {
      key = Key(rule: key.rule)
      if let known = indices[key] { return known }
    }
    indices[key] = groups.count
    groups.append(Group())
    return groups.count - 1
  }

  /// What is to be told, in the order of the document.
  public var findings: [Finding] {
    let all = groups.map(\.findings).joined()
    return all.enumerated().sorted { a, b in
      let (x, y) = (a.element.place ?? Self.start, b.element.place ?? Self.start)
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
  }

  private static let start = Place(line: 1, column: 1)
}

extension FindingFold.Group {
  fileprivate mutating func take(_ finding: Finding) {
    count += 1
    if let place = finding.place { last = max(last ?? place, place) }
    if told.count < FindingFold.limit { told.append(finding) }
  }

  /// Each by itself, or the first for all.
  fileprivate var findings: [Finding] {
    guard count > FindingFold.limit,
      var first = told.min(by: { ($0.place ?? .init(line: 0, column: 0)) < ($1.place ?? .init(line: 0, column: 0)) })
    else { return told }
    (first.count, first.lastPlace) = (count, last)
    return [first]
  }
}
