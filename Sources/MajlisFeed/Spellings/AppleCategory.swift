/// `itunes:category`: a category of Apple Podcasts, and one below it (Apple, "Apple Podcasts categories",
/// in force since 2019).
public struct AppleCategory: Sendable, Equatable, Hashable {
  /// The category: `News`.
  public let name: String
  /// The category below it: `Politics`.
  public let sub: String?

  /// A category, which Apple need not know.
  public init(_ name: String, sub: String? = nil) {
    (self.name, self.sub) = (name, sub)
  }

  /// Reads `News` or `News > Politics`, as the catalog writes it; nil where a part is empty or there are more than two.
  public init?(reading text: String) {
    let parts = text.split(separator: ">", omittingEmptySubsequences: false).map { Self.trim($0) }
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(parts[0], sub: parts.count == 2 ? parts[1] : nil)
  }

  /// `News` or `News > Politics`.
  public var text: String { sub.map { "\(name) > \($0)" } ?? name }

  /// Whether Apple has this category, spelled just so.
  public var isKnown: Bool { Self.isKnown(name, sub: sub) }

  /// Whether Apple has a category, and one below it, spelled just so.
  public static func isKnown(_ category: String, sub: String? = nil) -> Bool {
    guard let subs = list.first(where: { $0.name == category })?.subs else { return false }
    return sub.map { subs.contains($0) } ?? true
  }

  /// What took the place of a category that Apple retired in 2019 or before, case aside; nil for all others.
  public var replacement: AppleCategory? {
    guard !isKnown, let name = Self.retired[text.lowercased()] else { return nil }
    return AppleCategory(reading: name)
  }

  /// The category of Apple that was meant: the replacement of a retired one; the same words in another case, with `and`
  /// for `&` or under another category; the nearest names. Nil where this one is known, or nothing is near.
  public var nearest: AppleCategory? {
    if isKnown { return nil }
    if let replacement { return replacement }
    guard let sub else {
      return Self.nearestName(name, among: Self.list.map(\.name)).map { AppleCategory($0) } ?? Self.holder(of: name)
    }
    let category = Self.nearestName(name, among: Self.list.map(\.name)) ?? AppleCategory(name).replacement?.name
    let subs = Self.list.first { $0.name == category }?.subs ?? []
    if let category, let near = Self.nearestName(sub, among: subs) { return AppleCategory(category, sub: near) }
    return Self.holder(of: sub) ?? category.map { AppleCategory($0) }
  }

  /// The category below which a name stands.
  private static func holder(of sub: String) -> AppleCategory? {
    for (name, subs) in list {
      if let found = subs.first(where: { fold($0) == fold(sub) }) { return AppleCategory(name, sub: found) }
    }
    return nil
  }

  private static func nearestName(_ name: String, among names: [String]) -> String? {
    names.first { fold($0) == fold(name) } ?? NearMiss.nearest(name, among: names)
  }

  /// The words of a name, without case, with `&` for `and`.
  private static func fold(_ name: String) -> [String] {
    name.lowercased().split { $0 == " " || $0 == "-" }.map { $0 == "and" ? "&" : String($0) }
  }

  private static func trim(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
