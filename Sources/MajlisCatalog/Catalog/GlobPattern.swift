/// A pattern of paths: `*` and `?` within a name, `[a-z]` for one character of a set, `**` for any folders.
struct GlobPattern {
  private let names: [ArraySlice<UInt8>]

  init(_ pattern: String) {
    names = Self.names(pattern)
  }

  private static func names(_ path: String) -> [ArraySlice<UInt8>] {
    Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  }

  /// Whether a path is meant.
  func matches(_ path: String) -> Bool {
    Self.matches(names[...], Self.names(path)[...], isAny: { $0.elementsEqual("**".utf8) }, isOne: Self.matches)
  }

  private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    matches(Glyph.all(in: pattern)[...], characters(of: name)[...], isAny: { $0.isAny }, isOne: { $0.matches($1) })
  }

  private static func characters(of name: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: name, as: UTF8.self).unicodeScalars)
  }

  /// Matches a row of patterns with a row of values, where some patterns stand for any number of values. A failure goes
  /// back to the last of those only: what the earlier ones took can stay.
  private static func matches<Pattern, Value>(
    _ patterns: ArraySlice<Pattern>, _ values: ArraySlice<Value>, isAny: (Pattern) -> Bool,
    isOne: (Pattern, Value) -> Bool
  ) -> Bool {
    var (patterns, values) = (patterns, values)
    var retry: (patterns: ArraySlice<Pattern>, values: ArraySlice<Value>)?
    while true {
      if let first = patterns.first, isAny(first) {
        patterns = patterns.dropFirst()
        retry = (patterns, values)
      } else if let pattern = patterns.first, let value = values.first, isOne(pattern, value) {
        (patterns, values) = (patterns.dropFirst(), values.dropFirst())
      } else if patterns.isEmpty, values.isEmpty {
        return true
      } else if let last = retry, !last.values.isEmpty {
        retry = (last.patterns, last.values.dropFirst())
        (patterns, values) = (last.patterns, last.values.dropFirst())
      } else {
        return false
      }
    }
  }
}

/// What stands for characters in the pattern of a name.
private enum Glyph {
  case any
  case one
  case character(Unicode.Scalar)
  case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)

  var isAny: Bool {
    if case .any = self { true } else { false }
  }

  func matches(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .any, .one: true
    case .character(let wanted): wanted == scalar
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  static func all(in pattern: ArraySlice<UInt8>) -> [Glyph] {
    var rest = Array(String(decoding: pattern, as: UTF8.self).unicodeScalars)[...]
    var glyphs: [Glyph] = []
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": glyphs.append(.any)
      case "?": glyphs.append(.one)
      case "[": glyphs.append(takeSet(&rest) ?? .character("["))
      default: glyphs.append(.character(scalar))
      }
    }
    return glyphs
  }

  /// A set up to its `]`, which may stand first in it; nil where nothing closes it.
  private static func takeSet(_ rest: inout ArraySlice<Unicode.Scalar>) -> Glyph? {
    guard let close = rest.dropFirst().firstIndex(of: "]") else { return nil }
    let isNegated = rest.first == "!" || rest.first == "^"
    var members = rest[(isNegated ? rest.startIndex + 1 : rest.startIndex)..<close]
    rest = rest[(close + 1)...]
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let low = members.popFirst() {
      guard members.first == "-", members.count > 1 else {
        ranges.append(low...low)
        continue
      }
      members.removeFirst()
      let high = members.removeFirst()
      ranges.append(low...max(low, high))
    }
    return .set(ranges, isNegated: isNegated)
  }
}
