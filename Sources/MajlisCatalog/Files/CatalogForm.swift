internal import MajlisFeed

/// How files of the catalog say the values of a term, worked out once: the words as bytes, terms in place of keys.
final class CatalogForm: Sendable {
  let term: Term
  /// The key for one value and that for several.
  let (singular, plural): ([UInt8], [UInt8])
  /// How its text is spelled.
  let spelling: Spelling
  /// The words that say something more than the term's own key.
  let words: [Word]
  /// How a record that says little is written.
  let short: Short

  /// A value that a word or a short form says without writing it.
  struct Implied: Sendable {
    let term: Term
    let text: String
  }

  /// A word for values that say a certain thing.
  struct Word: Sendable {
    let (singular, plural): ([UInt8], [UInt8])
    let implied: [Implied]
    /// The term by the beginning of whose text a value is recognised.
    let recognised: (term: Term, prefix: String)?
    /// Whether it can stand for several values: a feed lives at one address.
    let isForMany: Bool
  }

  /// A shorter form of a record.
  enum Short: Sendable {
    case none
    /// The text of one term.
    case scalar(Term, [Implied])
    /// The values of one term.
    case list(Term, [Implied])
    /// The texts of one term of a chain of records, each inside the one before it.
    case path(Term, through: Term)
  }

  fileprivate init(_ term: Term) {
    self.term = term
    (singular, plural) = (Array(term.field.singular.utf8), Array(term.field.plural.utf8))
    spelling = term.spelling ?? .text
    words = term.child.map { child in term.field.views.map { Word($0, in: child) } } ?? []
    short = term.child.map { Short(Lexicon.shared.vocabularies[$0].shorthand, in: $0) } ?? .none
  }
}

/// The forms of all terms, made once.
final class CatalogForms: Sendable {
  static let shared = CatalogForms(.shared)

  private let forms: [CatalogForm?]

  private init(_ lexicon: Lexicon) {
    let terms = lexicon.terms.joined()
    var forms = [CatalogForm?](repeating: nil, count: (terms.map(\.number.order).max() ?? 0) + 1)
    for term in terms { forms[term.number.order] = CatalogForm(term) }
    self.forms = forms
  }

  /// The form of a term; nil for what no term takes.
  subscript(_ number: TermNumber) -> CatalogForm? { forms[number.order] }
}

extension CatalogForm.Word {
  fileprivate init(_ view: KeyView, in vocabulary: Int) {
    (singular, plural) = (Array(view.key.utf8), Array(view.plural.utf8))
    implied = [CatalogForm.Implied](view.implied, in: vocabulary)
    recognised = view.recognised.map { (Lexicon.shared.term($0.key, in: vocabulary), $0.prefix) }
    isForMany = view.key != "url"
  }
}

extension CatalogForm.Short {
  fileprivate init(_ shorthand: Vocabulary.Shorthand, in vocabulary: Int) {
    let lexicon = Lexicon.shared
    switch shorthand {
    case .none: self = .none
    case .scalar(let key, let pairs): self = .scalar(lexicon.term(key, in: vocabulary), .init(pairs, in: vocabulary))
    case .list(let key, let pairs): self = .list(lexicon.term(key, in: vocabulary), .init(pairs, in: vocabulary))
    case .path(let key, let through):
      self = .path(lexicon.term(key, in: vocabulary), through: lexicon.term(through, in: vocabulary))
    }
  }
}

extension [CatalogForm.Implied] {
  fileprivate init(_ pairs: [(key: String, text: String)], in vocabulary: Int) {
    self = pairs.map { CatalogForm.Implied(term: Lexicon.shared.term($0.key, in: vocabulary), text: $0.text) }
  }
}
