/// What a key of a catalog file means.
public struct KeyMeaning: Sendable {
  /// The term.
  public let term: Term
  /// The word for it that says something more, if it is one.
  public let view: KeyView?

  /// A meaning.
  public init(term: Term, view: KeyView?) {
    (self.term, self.view) = (term, view)
  }
}

/// The keys of all vocabularies, made once.
public final class KeyTable: Sendable {
  /// The one table of the program.
  public static let shared = KeyTable(.shared)

  private let meanings: [[String: KeyMeaning]]

  private init(_ lexicon: Lexicon) {
    meanings = lexicon.terms.map { terms in
      var table: [String: KeyMeaning] = [:]
      for term in terms { Self.add(term, to: &table) }
      return table
    }
  }

  private static func add(_ term: Term, to table: inout [String: KeyMeaning]) {
    let field = term.field
    for key in [field.key, field.plural] where table[key] == nil { table[key] = KeyMeaning(term: term, view: nil) }
    for view in field.views {
      for word in [view.key] + view.synonyms {
        for key in [word, KeyView.plural(of: word)] { table[key] = KeyMeaning(term: term, view: view) }
      }
    }
  }

  /// The meaning of a key in a vocabulary.
  public func meaning(of key: String, in vocabulary: Int) -> KeyMeaning? { meanings[vocabulary][key] }

  /// All keys of a vocabulary with their meanings.
  public func meanings(in vocabulary: Int) -> [String: KeyMeaning] { meanings[vocabulary] }

  /// The known key that a word most likely stands for.
  public func nearest(to key: String, in vocabulary: Int) -> String? {
    NearMiss.nearest(key, among: meanings[vocabulary].keys.sorted())
  }
}
