/// A piece of markup in a document that may be damaged.
struct MarkupToken {
  enum Kind: UInt8 {
    case start
    case empty
    case end
    case comment
    case section
    case instruction
    case declaration
    case documentType
    /// Markup that is nothing and is left out.
    case refuse
  }

  let kind: Kind
  /// The number of an element's name; -1 for other markup.
  var name: Int32 = -1
  /// The token of the end tag that belongs to a start tag, or the other way round; -1 if there is none.
  var pair: Int32 = -1
  private let bounds: (start: UInt32, end: UInt32)

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    bounds = (UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  var range: Range<Int> { Int(bounds.start)..<Int(bounds.end) }
}
