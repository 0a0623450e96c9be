/// Who lists podcasts, and what they refuse a feed for.
public enum Consumer: String, Sendable, CaseIterable {
  /// Apple, "A Podcaster's Guide to RSS".
  case apple
  /// Spotify, "Show Metadata Requirements".
  case spotify
  /// The Podcast Standards Project, PSP-1.
  case psp1
  /// YouTube, as hosts describe it.
  case youtube

  /// The rules whose breach is an error for them, whatever it is for others. What is an
  /// error for all is not named again.
  public var requires: [Rule] {
    switch self {
    case .apple: Self.all + Self.appleAndPSP1 + [.descriptionTooLong, .namespaceNearMiss]
    case .psp1:
      Self.all + Self.appleAndPSP1 + [.descriptionTooLong, .namespaceNearMiss, .selfLinkMissing, .linkMissing]
    case .spotify: Self.all + [.imageMissing, .authorMissing, .guidMissing, .dateMissing, .itunesNamespaceMissing]
    case .youtube:
      Self.all + [.imageMissing, .authorMissing, .dateMissing, .descriptionMissing, .itunesNamespaceMissing]
    }
  }

  private static let all: [Rule] = [.xmlEncodingNotUTF8, .titleMissing, .itemWithoutAudio, .feedNoItems]

  private static let appleAndPSP1: [Rule] = [
    .languageMissing, .imageMissing, .categoryMissing, .explicitMissing, .explicitValue, .itunesNamespaceMissing,
    .guidMissing, .enclosureTypeUnsupported, .textTooLong, .textWhitespace,
  ]

  /// The finding as grave as it is for them.
  public func judged(_ finding: Finding) -> Finding {
    guard requires.contains(finding.rule) else { return finding }
    var finding = finding
    finding.severity = .error
    return finding
  }
}
