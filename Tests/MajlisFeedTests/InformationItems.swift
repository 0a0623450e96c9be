import MajlisXML

@testable import MajlisFeed

/// What a document says, piece by piece, so that two can be compared: each element, each attribute, each text, and the order
/// of like siblings. How it is spelled does not count: CDATA, quotes, prefixes, line ends, the form of a date or duration.
final class InformationItems: XMLHandler {
  private var root = Element(name: "")
  private var open: [Element] = []
  private let reader = XMLReader()

  fileprivate final class Element {
    let name: String
    var attributes: [String] = []
    var children: [Element] = []
    var text = ""

    init(name: String) { self.name = name }
  }

  /// The items of a document, each with its path; equal lists say the same.
  static func of(_ document: some Sequence<UInt8>) throws -> [String] {
    let items = InformationItems()
    try items.reader.read(.bytes(Array(document)), for: items)
    return items.root.items(below: "").sorted()
  }

  func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int { 0 }

  func begin(_ name: XMLName) {
    let element = Element(name: spelled)
    if open.isEmpty {
      root = element
    } else {
      place(of: element).children.append(element)
    }
    open.append(element)
  }

  /// Where an element counts: an item of RSS that stands beside its channel counts as one inside it.
  private func place(of element: Element) -> Element {
    let parent = open[open.count - 1]
    guard open.count == 1, parent.name == "rss", element.name == "item" else { return parent }
    return parent.children.first { $0.name == "channel" } ?? parent
  }

  /// The name with its namespace, by whatever prefix and in whatever spelling.
  private var spelled: String {
    let namespace =
      reader.namespaceURI.map { Namespace.named($0)?.uri ?? $0 }
      ?? reader.prefix.map { Namespace.usual(prefix: $0)?.uri ?? "undeclared \($0)" }
    return namespace.map { $0.isEmpty ? reader.localName : "{\($0)}\(reader.localName)" } ?? reader.localName
  }

  func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>) {
    open.last?.attributes.append("\(spelled)=\(Self.normal(String(copying: value), in: reader.localName))")
  }

  func opened() -> XMLTextUse { .whole }

  func end(_ text: borrowing Span<UInt8>) {
    let element = open.removeLast()
    element.text = Self.normal(String(copying: text), in: String(element.name.drop { $0 != "}" }.dropFirst()))
    if !element.name.hasPrefix("{") { element.text = Self.normal(String(copying: text), in: element.name) }
  }

  /// A value without the white space around it, a date as its instant, a duration as its seconds.
  private static func normal(_ value: String, in name: String) -> String {
    let text = String(copying: value.utf8.span.extracting(value.utf8.span.trimmed))
    switch name {
    case "pubDate", "lastBuildDate", "updated", "published", "pubdate", "date", "expirationDate":
      return FeedDate(reading: text.utf8.span).map { "instant \($0.instant())" } ?? text
    case "duration", "start":
      return Timespan(reading: text.utf8.span)?.secondsText ?? text
    default: return text
    }
  }
}

extension InformationItems.Element {
  /// The items of an element: its own and those of what stands in it. Unlike siblings may trade places.
  fileprivate func items(below path: String) -> [String] {
    let path = "\(path)/\(name)"
    // Between elements white space is layout.
    let text = children.isEmpty ? self.text : self.text.split { $0.isWhitespace }.joined(separator: " ")
    var items = [path] + attributes.map { "\(path)/@\($0)" }
    if !text.isEmpty { items.append("\(path) \(text)") }
    var counts: [String: Int] = [:]
    for child in children {
      let number = counts[child.name, default: 0]
      counts[child.name] = number + 1
      items += child.items(below: number == 0 ? path : "\(path)[\(child.name) \(number)]")
    }
    return items
  }
}
