internal import MajlisFeed

/// Why a question to the catalog cannot be understood.
public enum QueryFault: Error, Equatable, Sendable {
  /// No key and nothing known of an episode has this name.
  case noSuchField(String, nearest: String?)
  /// The value cannot be one of the field; what would be one.
  case badValue(field: String, value: String, expected: String)
  /// A range that ends before it begins, so that no value lies in it.
  case emptyRange(field: String, from: String, to: String)
  /// A regular expression that cannot be read, and the character (from 1) at which it goes wrong.
  case badPattern(String, problem: String, character: Int?)
  /// A brace of a template that nothing closes or opens, and its character (from 1).
  case badTemplate(String, character: Int)
  /// Nothing is said that could be looked for.
  case nothingAsked
  /// No episode is meant by this name; the nearest slug.
  case noSuchEpisode(String, nearest: String?)
  /// Several episodes are meant; what each is called.
  case severalEpisodes(String, [String])
  /// Nobody is called like that; the nearest name.
  case noSuchPerson(String, nearest: String?)
  /// The field cannot be changed; why.
  case fixedField(String, reason: String)

  /// A value that its key cannot take; what is wrong, and a remedy.
  case badAssignment(message: String, help: String?)
  /// Nothing is to be changed.
  case nothingAssigned

  /// One line for a message, and a remedy.
  public var words: (message: String, help: String?) {
    switch self {
    case .noSuchField(let name, let nearest):
      ("no field is called `\(name.shown)`", nearest.map { "did you mean \($0)?" } ?? "majlis help list names them")
    case .badValue(let field, let value, let expected): ("\(field): `\(value.shown)` is not \(expected)", nil)
    case .emptyRange(let field, let from, let to):
      ("\(field): `\(from.shown)..\(to.shown)` ends before it begins", "write \(to.shown)..\(from.shown)")
    case .badPattern(let pattern, let problem, let character):
      ("`\(pattern.shown)`\(character.map { ", character \($0)" } ?? ""): \(problem.shown)", nil)
    case .badTemplate(let text, let character):
      ("`\(text.shown)`, character \(character): a brace without its other one", "write {{ or }} for the brace itself")
    case .nothingAsked: ("nothing to look for", nil)
    case .noSuchEpisode(let name, let nearest):
      ("no episode is called `\(name.shown)`", nearest.map { "did you mean \($0.shown)?" })
    case .severalEpisodes(let name, let candidates):
      ("`\(name.shown)` may be \(candidates.count) episodes", "say which: " + candidates.listed)
    case .noSuchPerson(let name, let nearest):
      ("nobody is called `\(name.shown)`", nearest.map { "did you mean \($0.shown)?" })
    case .badAssignment(let message, let help): (message, help)
    case .nothingAssigned: ("nothing to change", "say what, such as season=2")
    case .fixedField(let name, let reason): ("`\(name.shown)` is not changed here: \(reason)", nil)
    }
  }
}

extension String {
  fileprivate var shown: String { Printable(self, limit: 100).text }
}

extension [String] {
  /// The first ten, and how many more there are.
  fileprivate var listed: String {
    prefix(10).map(\.shown).joined(separator: ", ") + (count > 10 ? " and \(count - 10) more" : "")
  }
}
