internal import MajlisFeed

/// How files of the catalog say the values of a term, worked out once: the words as bytes, terms in place of keys.
final class CatalogForm: Sendable {
  /// The forms by the numbers of their terms; nil for what no term takes.
  static let all: [CatalogForm?] = {
    let terms = Lexicon.shared.terms.joined()
    var forms = [CatalogForm?](repeating: nil, count: (terms.map(\.number.order).max() ?? 0) + 1)
    for term in terms { forms[term.number.order] = CatalogForm(term) }
    return forms
  }()

  let term: Term
  /// The key for one value and that for several.
  let (singular, plural): ([UInt8], [UInt8])
  /// How its text is spelled.
  let spelling: Spelling
  /// The words that say something more than the term's own key.
  let words: [Word]
  /// How a record that says little is written.
  let short: Short
  /// Whether its short form is a list, so that a list is one value.
  let isList: Bool
  /// Where a record says what kind of text it holds, and the text, which may be markup.
  let markup: (kind: Term, text: Term)?

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
    isList = term.isList
    markup = term.child.flatMap { child in
      guard let kind = Lexicon.shared.terms[child].first(where: { $0.spelling == .textType }) else { return nil }
      return Lexicon.shared.textTerm(in: child, .atom).map { (kind, $0) }
    }
  }
}

/// What a key of a catalog file means: a value of a term, of which its word may say something more. A plain value, as
/// every entry of every file asks for one.
struct CatalogKey: Sendable {
  let term: TermTraits
  /// Whether its short form is a list, so that a list is one value.
  let isList: Bool
  /// The term of which a scalar is the text, where it says nothing more.
  let main: TermTraits?
  /// Whether it says what kind of text it holds, which may be markup.
  let hasMarkup: Bool
  /// Which of the form's words it is.
  fileprivate let word: Int?

  init(_ form: CatalogForm, word: Int? = nil) {
    (term, isList, self.word) = (TermTraits(form.term), form.isList, word)
    hasMarkup = form.markup != nil
    if case .scalar(let main, let more) = form.short, more.isEmpty, word.map({ form.words[$0].implied.isEmpty }) ?? true
    {
      self.main = TermTraits(main)
    } else {
      main = nil
    }
  }
}

/// The meanings of all keys, made once.
final class CatalogForms: Sendable {
  static let shared = CatalogForms(.shared)

  /// The vocabulary whose keys are the user's: prefixes of namespaces.
  let namespaces: Int?
  private let forms = CatalogForm.all
  /// The keys of all vocabularies.
  let keys: CatalogKeys

  private init(_ lexicon: Lexicon) {
    let forms = CatalogForm.all
    namespaces = lexicon.vocabularies.firstIndex { $0.isOpen }
    var keys: [CatalogKeys.Entry] = []
    for vocabulary in lexicon.terms.indices {
      for (key, meaning) in KeyTable.shared.meanings(in: vocabulary) {
        guard let form = forms[meaning.term.number.order] else { continue }
        let word = meaning.view.flatMap { view in
          form.words.firstIndex { $0.singular.elementsEqual(view.key.utf8) }
        }
        keys.append((Array(key.utf8), vocabulary, CatalogKey(form, word: word)))
      }
    }
    self.keys = CatalogKeys(keys)
  }

  /// What a word says without writing it.
  func implied(by key: CatalogKey) -> [CatalogForm.Implied] {
    guard let word = key.word, let form = self[key.term.number] else { return [] }
    return form.words[word].implied
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

/// The keys of all vocabularies, found by their bytes: every entry of every file asks for one.
struct CatalogKeys: Sendable {
  typealias Entry = (key: [UInt8], vocabulary: Int, meaning: CatalogKey)

  /// The number of each key, in the slot that its bytes give or, where others have that, in the next free one; -1 in those.
  private var slots: [Int16]
  private var keys: [(text: Range<Int>, vocabulary: Int, meaning: CatalogKey)] = []
  /// The texts of all keys.
  private var texts: [UInt8] = []

  fileprivate init(_ entries: [Entry]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (key, vocabulary, meaning) in entries {
      let slot = slot(of: key.span, in: vocabulary)
      slots[slot] = Int16(keys.count)
      keys.append((texts.count..<texts.count + key.count, vocabulary, meaning))
      texts += key
    }
  }

  /// The meaning of a key in a vocabulary.
  func meaning(of key: Span<UInt8>, in vocabulary: Int) -> CatalogKey? {
    let number = Int(slots[slot(of: key, in: vocabulary)])
    return number < 0 ? nil : keys[number].meaning
  }

  /// The slot of a key: its own, or the free one where it would stand. The table has many free slots, and no file can
  /// fill them.
  private func slot(of key: Span<UInt8>, in vocabulary: Int) -> Int {
    var slot = (key.keyNumber &+ vocabulary &* 41) & (slots.count - 1)
    while slots[slot] >= 0, !isKey(Int(slots[slot]), key, in: vocabulary) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isKey(_ number: Int, _ key: Span<UInt8>, in vocabulary: Int) -> Bool {
    keys[number].vocabulary == vocabulary && key.isEqual(to: texts.span.extracting(keys[number].text))
  }
}

extension Span<UInt8> {
  /// A number that few other keys have: by the length and three of the bytes.
  var keyNumber: Int {
    guard count > 0 else { return 0 }
    let bytes = UInt64(self[0]) << 16 | UInt64(self[count / 2]) << 8 | UInt64(self[count - 1])
    // The golden ratio spreads numbers that lie close together (Knuth, volume 3, 6.4).
    return Int(((UInt64(count) << 24 | bytes) &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}

extension Span<UInt8> {
  /// Whether the bytes are those of another span.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
