internal import CLibXML2

extension XMLReader {
  /// Ends the reading here; `read` throws.
  public func stop() { stop(.notWellFormed, "stopped") }

  /// Ends the reading because the document is no XML with namespaces.
  public func stop(because message: String) { stop(.notWellFormed, message) }

  /// Ends the reading because there is more of something than is read.
  public func stop(exceeding what: String) { stop(.limit(what), "limit") }

  /// Ends the reading with a fault at the present place.
  func stop(_ kind: XMLFault.Kind, _ message: String) {
    guard fault == nil else { return }
    fault = fault(kind, at: offset, message)
    isStopping = true
  }

  func hear(_ error: xmlError) {
    // Behind an external document type an unknown entity is only a warning to libxml2, and the text without it goes on.
    let isLost = UInt32(bitPattern: error.code) == XML_WAR_UNDECLARED_ENTITY.rawValue
    guard fault == nil, error.level == XML_ERR_FATAL || isLost else { return }
    if isLost { isStopping = true }
    let message = error.message.map { String(cString: $0) } ?? ""
    let detail = error.str1.map { String(cString: $0) } ?? ""
    let kind = XMLFault.Kind(code: Int(error.code), detail: detail, message: message)
    fault = fault(kind == .empty ? window.contents : kind, at: offset, message)
  }

  var lastFault: XMLFault { fault ?? fault(.notWellFormed, at: offset, "not well-formed") }

  func fault(_ kind: XMLFault.Kind, at offset: Int, _ message: String) -> XMLFault {
    let (line, column) = window.place(at: min(offset, window.end), keptFrom: keptFrom)
    return XMLFault(kind: kind, line: line, column: column, message: message.trimmed)
  }
}

extension String {
  /// Without the line end that libxml2 puts behind its messages.
  fileprivate var trimmed: String {
    var text = self
    while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
    return text
  }
}
