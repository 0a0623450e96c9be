internal import MajlisFeed

/// What a value of a file is by the vocabularies, which decides its quotes and the order of its keys.
enum YAMLSense {
  /// A mapping with the keys of a vocabulary.
  case record(Int)
  /// A value of a term, or a list of them.
  case term(Term)
  /// Text of a kind; nil where nobody knows the key, and the quotes of the file decide.
  case text(YAMLScalarKind?)

  /// The sense of the value under a key.
  func value(of key: String) -> YAMLSense {
    if key.attributeName != nil { return .text(.line) }
    switch self {
    case .record(let vocabulary):
      if Lexicon.shared.vocabularies[vocabulary].isOpen { return .text(.typed) }
      if key == "foreign" { return .text(.text) }
      return KeyTable.shared.meaning(of: key, in: vocabulary).map { .term($0.term) } ?? .text(nil)
    case .term(let term):
      if let child = term.child { return YAMLSense.record(child).value(of: key) }
      return key == "value" ? self : .text(nil)
    case .text: return .text(nil)
    }
  }

  /// The sense of the items of a list.
  var item: YAMLSense {
    guard case .term(let term) = self, term.isList, let main = term.main else { return self }
    return .term(main)
  }

  /// The term of a scalar: the value's own, or that of the key for which it stands in short.
  var scalarTerm: Term? {
    guard case .term(let term) = self else { return nil }
    return term.spelling == nil ? term.main : term
  }

  /// How a scalar is written; nil where its own quotes decide.
  var kind: YAMLScalarKind? {
    switch self {
    case .record: nil
    case .text(let kind): kind
    case .term: scalarTerm?.spelling?.scalarKind ?? .text
    }
  }

  /// The place of a key among the others, which keep their order where it is the same: keys of the vocabulary,
  /// attributes, the user's own, what no key takes.
  func rank(of key: String) -> Int {
    if key.attributeName != nil { return .max - 2 }
    switch self {
    case .record(let vocabulary):
      if Lexicon.shared.vocabularies[vocabulary].isOpen { return 0 }
      if key == "foreign" { return .max }
      return KeyTable.shared.meaning(of: key, in: vocabulary)?.term.number.order ?? .max - 1
    case .term(let term):
      return term.child.map { YAMLSense.record($0).rank(of: key) } ?? (key == "value" ? 0 : .max - 1)
    case .text: return 0
    }
  }
}

extension Term {
  /// The term of the key that stands for its record in short.
  fileprivate var main: Term? {
    guard let child else { return nil }
    switch Lexicon.shared.vocabularies[child].shorthand {
    case .scalar(let key, _), .list(let key, _): return Lexicon.shared.term(key, in: child)
    case .path, .none: return nil
    }
  }
}
