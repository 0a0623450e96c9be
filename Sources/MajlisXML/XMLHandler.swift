/// Hears what stands in a document, in the order in which it stands there. Nothing handed over outlives its call.
public protocol XMLHandler: AnyObject {
  /// The number under which the handler wants to hear of a name. Asked once for each distinct name of a document.
  ///
  /// - Parameter uri: the namespace; nil for none. For a prefix that nobody declared,
  ///   `prefix` is given and `uri` is nil.
  func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int
  /// An element begins.
  func begin(_ name: XMLName)
  /// An attribute of the element that has begun.
  func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>)
  /// All attributes have been told. The answer says what is wanted of the element's text.
  func opened() -> XMLTextUse
  /// Text before a child, in an element whose text is wanted in runs. White space alone is none, and of white space
  /// before other text more or less is told.
  func run(_ text: borrowing Span<UInt8>)
  /// The element that began last ends.
  /// - Parameter text: its own text as far as it is wanted, or the last run of it; of child elements nothing.
  func end(_ text: borrowing Span<UInt8>)
  /// A processing instruction in front of the root (XML 1.0, 2.6).
  func instruction(_ target: String, _ data: String)
}

extension XMLHandler {
  /// Most take the text of an element as one.
  public func run(_ text: borrowing Span<UInt8>) {}
  /// Most do not look at instructions.
  public func instruction(_ target: String, _ data: String) {}
}

/// What a handler wants of the text of an element.
public enum XMLTextUse: Sendable {
  case none
  /// All of it as one.
  case whole
  /// The stretches between the children, each by itself.
  case runs
}

/// The name of an element or attribute as the handler numbers it.
public struct XMLName: Sendable, Equatable {
  /// The handler's number.
  public let number: Int
}
