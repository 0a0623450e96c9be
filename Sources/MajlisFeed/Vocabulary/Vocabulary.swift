/// The fields of one kind of record, in the order in which they are written.
public struct Vocabulary: Sendable {
  /// What the record is called in messages: `item`, `enclosure`.
  public let name: String
  /// How a record that says little is written in the catalog.
  public let shorthand: Shorthand
  /// The fields, in the order of writing.
  public let fields: [Field]

  /// A shorter form of a record in the catalog.
  public enum Shorthand: Sendable {
    /// Always a mapping.
    case none
    /// The text of one key, when nothing else is said but what the short form implies.
    case scalar(String, implying: [(key: String, text: String)] = [])
    /// The values of one key as a list, when nothing else is said but what the short form implies.
    case list(String, implying: [(key: String, text: String)] = [])
    /// A chain of records of the same kind, as the texts of one key with ` > ` between them: `News > Politics`.
    case path(String, through: String)
  }

  init(_ name: String, _ shorthand: Shorthand, _ fields: [Field]) {
    (self.name, self.shorthand, self.fields) = (name, shorthand, fields)
  }

  init(_ name: String, _ fields: [Field]) {
    self.init(name, .none, fields)
  }

  /// Whether its keys are the user's: prefixes of namespaces.
  public var isOpen: Bool { name == "namespaces" }

  /// The keys in words, for a message.
  public var keyList: String { fields.map(\.key).joined(separator: ", ") }
}
