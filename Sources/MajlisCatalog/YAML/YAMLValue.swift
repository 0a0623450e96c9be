/// Something to be written as YAML: a text, a list or a mapping in its order.
enum YAMLValue: Equatable, Sendable {
  case scalar(String, YAMLScalarKind)
  case sequence([YAMLValue])
  case mapping([YAMLEntry])

  /// Words.
  static func text(_ text: String) -> YAMLValue { .scalar(text, .text) }

  /// A duration, date, number, UUID, yes or no, in its spelling.
  static func typed(_ text: String) -> YAMLValue { .scalar(text, .typed) }
}

/// A key and its value.
struct YAMLEntry: Equatable, Sendable {
  var key: String
  var value: YAMLValue

  init(_ key: String, _ value: YAMLValue) {
    (self.key, self.value) = (key, value)
  }
}
