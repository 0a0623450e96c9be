internal import CLibXML2

// What the handler hears of the document, whoever has read it.

extension XMLReader {
  /// What libxml2 hands over as an array of pointers, good for the call.
  typealias Pointers = UnsafeBufferPointer<UnsafePointer<UInt8>?>

  func begin(_ name: XMLCurrentName, _ declared: Pointers, _ attributes: Pointers) {
    audience?._withUnsafeGuaranteedRef { begin(name, declared, attributes, $0.handler) }
  }

  func begin(
    _ name: XMLCurrentName, _ declared: Pointers, _ attributes: Pointers, _ handler: any XMLHandler
  ) {
    enter(name)
    let number = number(of: name, isAttribute: false, handler)
    declare(declared)
    if !isStopping { handler.begin(number) }
    for index in stride(from: 0, to: attributes.count, by: 5) where !isStopping {
      tell(attribute: Pointers(rebasing: attributes[index..<index + 5]), handler)
    }
    if !isStopping { element.use = handler.opened() }
  }

  func enter(_ name: XMLCurrentName) {
    if element.use == .runs { tellRun() }
    outer.append(element)
    if outer.count > XMLLimits.levels { stop(.tooDeep, "too deep") }
    if outer.count == 1 { noteDeclaration() }
    element = Element(textStart: text.count)
    event = name
  }

  func number(of name: XMLCurrentName, isAttribute: Bool, _ handler: any XMLHandler) -> XMLName {
    let number = names.number(of: name, isAttribute: isAttribute) {
      handler.number(ofName: name.local, uri: name.uri, prefix: name.prefix, isAttribute: isAttribute)
    }
    return XMLName(number: number)
  }

  private func tell(attribute parts: Pointers, _ handler: any XMLHandler) {
    // Local name, prefix, URI, begin and end of the value, which is not NUL-terminated.
    guard let local = parts[0], let start = parts[3], let end = parts[4] else { return }
    event = XMLCurrentName(local: local, prefix: parts[1], uri: parts[2])
    let value = UnsafeBufferPointer(start: start, count: end - start)
    handler.attribute(number(of: event, isAttribute: true, handler), value.span)
  }

  private func tellRun() {
    guard text.count > element.textStart else { return }
    text.withBytes(from: element.textStart) { text in
      audience?._withUnsafeGuaranteedRef { $0.handler.run(text) }
    }
    text.removeAll(from: element.textStart)
  }

  func tell(instruction target: UnsafePointer<UInt8>, _ data: UnsafePointer<UInt8>?) {
    // Both are NUL-terminated and libxml2's for this call.
    guard outer.isEmpty else { return }
    audience?._withUnsafeGuaranteedRef { audience in
      audience.handler.instruction(String(cString: target), data.map { String(cString: $0) } ?? "")
    }
  }

  func append(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    switch element.use {
    case .none: return
    case .runs where text.count == element.textStart && isSpace(UnsafeBufferPointer(start: bytes, count: count).span):
      return
    case .runs, .whole: break
    }
    text.append(bytes, count: count)
    checkText()
  }

  /// Appends CDATA, whose line ends libxml2's push parser leaves as they are (XML 1.0,
  /// 2.11 wants a line feed for each).
  func append(cdata bytes: UnsafePointer<UInt8>, _ count: Int) {
    guard element.use != .none, count > 0 else { return }
    let start = text.count
    // A pair of carriage return and line feed may be parted by the end of a piece, but not by the end of a section.
    let parted = offset == returnEnd && bytes[0] == 0x0A ? 1 : 0
    text.append(bytes + parted, count: count - parted)
    returnEnd = bytes[count - 1] == 0x0D ? offset + count : nil
    text.normaliseLineEnds(from: start)
    checkText()
  }

  /// Whether text is white space alone. It is XML's, in which no other character stands below the space.
  func isSpace(_ bytes: borrowing Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] > 0x20 { return false }
    return true
  }

  func checkText() {
    if text.count - element.textStart > XMLLimits.textBytes { stop(exceeding: "a text of more than 10 MB") }
  }

  func end() {
    text.withBytes(from: element.textStart) { text in
      audience?._withUnsafeGuaranteedRef { $0.handler.end(text) }
    }
    text.removeAll(from: element.textStart)
    element = outer.removeLast()
  }

  /// Ends an element whose text lies elsewhere.
  func end(with text: borrowing Span<UInt8>) {
    audience?._withUnsafeGuaranteedRef { $0.handler.end(text) }
    element = outer.removeLast()
  }

  /// The name of the element or attribute of the present event, with the prefix that the document gives it.
  public var spelledName: String { event.spelled }

  /// The namespace of the element or attribute of the present event.
  public var namespaceURI: String? { event.uri }

  /// The prefix of the element or attribute of the present event.
  public var prefix: String? { event.prefix }

  /// The local name of the element or attribute of the present event.
  public var localName: String { event.local }

  /// Whether the element that has begun declares namespaces.
  public var declares: Bool { !declarations.isEmpty }

  private func declare(_ parts: Pointers) {
    if declares || !parts.isEmpty { declarations = Self.declarations(in: parts) }
  }

  /// What is declared by pairs of prefix and URI, each NUL-terminated or nil.
  private static func declarations(in parts: Pointers) -> [(prefix: String, uri: String)] {
    stride(from: 0, to: parts.count, by: 2).map { index in
      (parts[index].map { String(cString: $0) } ?? "", parts[index + 1].map { String(cString: $0) } ?? "")
    }
  }
}
