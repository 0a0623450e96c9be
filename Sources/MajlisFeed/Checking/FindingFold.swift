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

  private var groups: [String: Group] = [:]
  private var order: [String] = []

  /// Nothing has been found.
  public init() {}

  /// Takes findings in.
  public mutating func add(_ findings: [Finding]) {
    for finding in findings { add(finding) }
  }

  /// Takes a finding in.
  public mutating func add(_ finding: Finding) {
    var key = "\(finding.rule.id) \(finding.severity.rawValue) \(finding.subject)"
    if groups[key] == nil, order.count >= Self.mostGroups { key = finding.rule.id }
    if groups[key] == nil { order.append(key) }
    groups[key, default: Group()].take(finding)
  }

  /// What is to be told, in the order of the document.
  public var findings: [Finding] {
    let all = order.compactMap { groups[$0]?.findings }.joined()
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
