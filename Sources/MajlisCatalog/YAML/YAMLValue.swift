internal import MajlisXML

/// Something to be written as YAML: a text, a list or a mapping in its order.
enum YAMLValue: Equatable, Sendable {
  case scalar(String, YAMLScalarKind)
  case sequence([YAMLValue])
  case mapping([YAMLEntry])

  /// Words.
  static func text(_ text: String) -> YAMLValue { .scalar(text, .text) }

  /// A duration, date, number, UUID, yes or no, in its spelling.
  static func typed(_ text: String) -> YAMLValue { .scalar(text, .typed) }

  /// Whether it may stand within a line: a list or mapping of texts of one line each.
  var isFlat: Bool {
    switch self {
    case .scalar: false
    case .sequence(let items): items.count <= 50 && items.allSatisfy(\.isOneLine)
    case .mapping(let entries): entries.count <= 50 && entries.allSatisfy(\.value.isOneLine)
    }
  }

  /// Whether it is a text without line breaks, or an empty collection.
  private var isOneLine: Bool {
    switch self {
    case .scalar(let text, _): !text.utf8Span.span.contains(0x0A)
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }

  /// Whether it is a collection of nothing: `[]` or `{}`.
  var isEmptyCollection: Bool {
    switch self {
    case .scalar: false
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }
}

/// A key and its value.
struct YAMLEntry: Equatable, Sendable {
  var key: String
  var value: YAMLValue

  init(_ key: String, _ value: YAMLValue) {
    (self.key, self.value) = (key, value)
  }
}
