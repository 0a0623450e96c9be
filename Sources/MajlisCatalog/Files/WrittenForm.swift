internal import MajlisFeed

/// A ``CatalogForm`` as it is asked for with every value that is written: plain values, for which no reference is counted.
///
/// Its words, what is implied and all texts lie in the ``WrittenForms``, in one array each.
struct WrittenForm {
  let number: TermNumber
  /// The number of the vocabulary of the record that it holds, if it holds one.
  let child: Int?
  let spelling: Spelling
  /// Whether it may stand several times.
  let isMany: Bool
  /// Where the key for one value stands among the texts, and that for several.
  let (singular, plural): (Range<Int>, Range<Int>)
  let words: Range<Int>
  let short: Short

  struct Implied {
    let term: TermNumber
    let text: Range<Int>
  }

  struct Word {
    let (singular, plural): (Range<Int>, Range<Int>)
    let implied: Range<Int>
    let recognised: (term: TermNumber, prefix: Range<Int>)?
    let isForMany: Bool
  }

  enum Short {
    case none
    case scalar(TermNumber, Range<Int>)
    case list(TermNumber, Range<Int>)
    case path(TermNumber, through: TermNumber)
  }
}

/// The forms of all terms as they are written, made once.
struct WrittenForms {
  private(set) var words: [WrittenForm.Word] = []
  private(set) var implied: [WrittenForm.Implied] = []
  /// The texts of all keys, values and prefixes.
  private(set) var texts: [UInt8] = []
  private var forms: [WrittenForm?] = []

  static let shared = WrittenForms()

  private init() {
    forms = CatalogForm.all.map { form in form.map { add($0) } }
  }

  /// The form of a term; nil for what no term takes.
  subscript(_ number: TermNumber) -> WrittenForm? { forms[number.order] }

  private mutating func add(_ form: CatalogForm) -> WrittenForm {
    let start = words.count
    for word in form.words { words.append(add(word)) }
    return WrittenForm(
      number: form.term.number, child: form.term.child, spelling: form.spelling, isMany: form.term.isMany,
      singular: add(form.singular), plural: add(form.plural), words: start..<words.count, short: add(form.short))
  }

  private mutating func add(_ word: CatalogForm.Word) -> WrittenForm.Word {
    WrittenForm.Word(
      singular: add(word.singular), plural: add(word.plural), implied: add(word.implied),
      recognised: word.recognised.map { ($0.term.number, add(Array($0.prefix.utf8))) }, isForMany: word.isForMany)
  }

  private mutating func add(_ short: CatalogForm.Short) -> WrittenForm.Short {
    switch short {
    case .none: .none
    case .scalar(let term, let implied): .scalar(term.number, add(implied))
    case .list(let term, let implied): .list(term.number, add(implied))
    case .path(let term, let through): .path(term.number, through: through.number)
    }
  }

  private mutating func add(_ pairs: [CatalogForm.Implied]) -> Range<Int> {
    let start = implied.count
    for pair in pairs { implied.append(WrittenForm.Implied(term: pair.term.number, text: add(Array(pair.text.utf8)))) }
    return start..<implied.count
  }

  private mutating func add(_ text: [UInt8]) -> Range<Int> {
    texts += text
    return texts.count - text.count..<texts.count
  }
}
