/// What has to be so elsewhere in the feed for a finding to count.
enum Premise: Int, CaseIterable {
  /// The feed is a podcast (`Profile.podcast`).
  case podcast
  /// The show is serial (Apple, `itunes:type`).
  case serial
  /// The feed itself names no author (RFC 4287, 4.1.1).
  case noFeedAuthor
  /// The show says that it is not explicit (Apple, `itunes:explicit`).
  case cleanShow
  /// The show names people itself (podcast namespace, `person`).
  case hosts
}

/// The premises of which it may still turn out that they hold.
struct OpenPremises {
  private var bits: UInt8 = 0

  mutating func insert(_ premise: Premise) { bits |= 1 << UInt8(premise.rawValue) }

  func contains(_ premise: Premise) -> Bool { bits & 1 << UInt8(premise.rawValue) != 0 }
}

/// Findings that wait until it is known whether what they rest on is so.
struct WaitingFindings {
  /// Whether the premise holds; nil while nobody knows.
  private(set) var answer: Bool?
  private var findings: [Finding] = []

  /// How many wait at most. A feed that shows itself as a podcast only behind so many is spared the rest:
  /// memory stays bounded.
  static let limit = 100

  /// Whether there is any use in making a finding that rests on the premise.
  var isOpen: Bool { answer ?? (findings.count < Self.limit) }

  /// Takes a finding in while the answer is not known.
  mutating func hold(_ finding: Finding) { findings.append(finding) }

  /// Gives the findings back when the premise holds and forgets them when it does not. The first answer counts.
  mutating func settle(_ holds: Bool) -> [Finding] {
    if answer == nil { answer = holds }
    defer { findings = [] }
    return answer == true ? findings : []
  }
}
