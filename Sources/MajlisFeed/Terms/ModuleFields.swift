/// How the elements and attributes of other vocabularies are declared: their keys follow from their names.
extension Field {
  /// A module's element that holds text, in a feed or an item: its key is the prefix and the name, `sy_update_period`.
  static func module(_ name: Name, _ spelling: Spelling, many: Bool = false) -> Field {
    Field(name.key, .element(name), spelling, many: many)
  }

  /// A module's element that holds a record, in a feed or an item.
  static func module(
    _ name: Name, _ record: @autoclosure @escaping @Sendable () -> Vocabulary, many: Bool = false
  ) -> Field {
    Field(name.key, .element(name), record(), many: many)
  }

  /// An element of a record that holds text: its key is the name alone.
  static func part(_ name: Name, _ spelling: Spelling, many: Bool = false) -> Field {
    Field(name.local.snakeCased, .element(name), spelling, many: many)
  }

  /// An element of a record that holds a record of its own.
  static func part(
    _ name: Name, _ record: @autoclosure @escaping @Sendable () -> Vocabulary, many: Bool = false
  ) -> Field {
    Field(name.local.snakeCased, .element(name), record(), many: many)
  }

  /// An attribute that has no namespace.
  static func attribute(_ name: String, _ spelling: Spelling) -> Field {
    Field(name.snakeCased, .attribute(name), spelling)
  }

  /// An attribute of a namespace.
  static func attribute(_ name: Name, _ spelling: Spelling) -> Field {
    Field(name.local.snakeCased, FieldPlace(rss: .attribute(name), atom: .attribute(name)), spelling)
  }

  /// An attribute that is one of some words.
  static func word(_ name: String, _ words: [String]) -> Field {
    Field(name.snakeCased, .attribute(name), .line, .oneOf(words, by: .rss, .wordUnknown))
  }

  /// The element's own text, under the key `value`.
  static func ownText(_ spelling: Spelling = .line) -> Field { Field("value", .text(), spelling) }
}

extension Vocabulary {
  /// An element whose own text is what counts; it may have attributes.
  static func text(_ name: Name, _ spelling: Spelling = .line, _ attributes: Field...) -> Vocabulary {
    Vocabulary(name.description, .scalar("value"), [.ownText(spelling)] + attributes)
  }

  /// An empty element of which one attribute says nearly all: its first.
  static func main(_ name: Name, _ main: Field, _ others: Field...) -> Vocabulary {
    Vocabulary(name.description, .scalar(main.key), [main] + others)
  }

  /// An element that is a list of others and nothing else.
  static func list(_ name: Name, of element: Field) -> Vocabulary {
    Vocabulary(name.description, .list(element.key), [element])
  }

  /// An element with attributes and elements.
  static func record(_ name: Name, _ fields: Field...) -> Vocabulary { Vocabulary(name.description, fields) }
}

extension Name {
  /// The key of the element in a feed or an item.
  fileprivate var key: String { "\(namespace.prefix.snakeCased)_\(local.snakeCased)" }
}

extension String {
  /// `updatePeriod`, `in-reply-to` and `isHD` as the catalog spells keys: `update_period`, `in_reply_to`, `is_hd`.
  var snakeCased: String {
    var key: [UInt8] = []
    var wasCapital = true
    for byte in utf8 {
      let isCapital = byte != byte.lowercased
      if isCapital, !wasCapital { key.append(UInt8(ascii: "_")) }
      key.append(byte == UInt8(ascii: "-") ? UInt8(ascii: "_") : byte.lowercased)
      wasCapital = isCapital || byte == UInt8(ascii: "-")
    }
    return String(decoding: key, as: UTF8.self)
  }
}
