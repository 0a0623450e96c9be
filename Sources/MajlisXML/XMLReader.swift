internal import CLibXML2

/// One pass over a document of any size, through libxml2's push parser.
///
/// The source is read in pieces. What was read is kept from `keeps(from:)` on, so that an element can be taken verbatim
/// at its end and a value's line and column can be found when somebody asks.
public final class XMLReader {
  let context: xmlParserCtxtPtr
  private var decoder = XMLDecoder()
  var fault: XMLFault?
  /// The offset behind a piece of CDATA that ends with a carriage return.
  private var returnEnd: Int?

  // libxml2 calls back one event after the other, on one thread. What each event touches is not checked for overlapping
  // access, which would cost a tenth of the reading.

  @exclusivity(unchecked) var window = XMLWindow()
  @exclusivity(unchecked) private(set) var keptFrom = 0
  @exclusivity(unchecked) private var text = ByteBuffer(capacity: 64 << 10)
  /// Who hears of the document, while it is being read.
  @exclusivity(unchecked) private var audience: Unmanaged<Audience>?
  @exclusivity(unchecked) private var names = XMLNameCache()
  @exclusivity(unchecked) private var event = XMLCurrentName()
  @exclusivity(unchecked) private var element = Element()
  @exclusivity(unchecked) private var outer: [Element] = []
  /// The namespaces that the element declares which has begun: prefix (empty for the default one) and URI.
  @exclusivity(unchecked) public private(set) var declarations: [(prefix: String, uri: String)] = []
  /// Whether the reading ends with the present callback.
  @exclusivity(unchecked) var isStopping = false
  /// What stands before the root.
  public internal(set) var prolog = XMLProlog()

  /// Holds the handler for good, so that it can be called without a reference being counted.
  private final class Audience {
    let handler: any XMLHandler

    init(_ handler: any XMLHandler) {
      self.handler = handler
    }
  }

  /// An open element and what is wanted of its text.
  private struct Element {
    var textStart = 0
    var use = XMLTextUse.none
  }

  /// How many bytes are read at a time. libxml2's speed does not depend on it; small pieces
  /// keep clear of its look-up limit.
  private static let pieceLength = 64 << 10

  /// A reader for one document.
  public init() {
    silenceLibXML2()
    var callbacks = xmlSAXHandler.majlis
    // libxml2 copies the callbacks; the parser is freed in deinit.
    guard let context = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else {
      preconditionFailure("libxml2 has no memory for a parser")
    }
    self.context = context
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    // NOENT makes libxml2 resolve `&amp;` in attributes; as every entity declaration stops the parser,
    // there is nothing else to resolve.
    let options = [XML_PARSE_NOENT, XML_PARSE_NONET, XML_PARSE_IGNORE_ENC, XML_PARSE_BIG_LINES]
    _ = xmlCtxtUseOptions(context, Int32(bitPattern: options.reduce(0) { $0 | $1.rawValue }))
  }

  deinit {
    // A document is there where entities were declared, although nobody asked for one; the parser does not free it.
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// Reads a document to its end.
  ///
  /// - Parameter handler: hears of it.
  /// - Throws: `XMLFault` with its place for what is wrong with the document,
  ///   `XMLSourceFault` for a source that cannot be read.
  public func read(_ source: XMLSource, for handler: any XMLHandler) throws {
    let audience = Audience(handler)
    self.audience = .passUnretained(audience)
    defer { withExtendedLifetime(audience) { self.audience = nil } }
    var cursor = XMLSourceCursor(source)
    switch source {
    case .descriptor, .bytes: break
    case .text: decoder = XMLDecoder(encoding: "utf-8")
    case .repaired(let document):
      decoder = XMLDecoder(decodedFrom: document.encoding)
      window.marks = document.marks
    }
    var isLast = false
    while !isLast {
      let piece = try cursor.read(atMost: Self.pieceLength)
      isLast = piece.isEmpty
      try push(piece, isLast: isLast)
    }
  }

  private func push(_ piece: [UInt8], isLast: Bool) throws(XMLFault) {
    var next = window.end
    do throws(XMLDecodingFault) {
      try decoder.decode(piece, isLast: isLast, into: &window.bytes)
    } catch {
      throw self.fault(error.kind, at: window.end, "")
    }
    repeat {
      // Decoding may have made the piece longer than what is read at a time.
      let end = min(next + Self.pieceLength, window.end)
      try checkTag(upTo: end)
      try parse(next..<end, isLast: isLast && end == window.end)
      next = end
    } while next < window.end
    window.forget(before: min(keptFrom, offset))
    guard window.end - min(keptFrom, offset) <= XMLLimits.itemBytes else {
      throw self.fault(.limit("an item of more than \(XMLLimits.itemBytes >> 20) MB"), at: offset, "")
    }
  }

  private func parse(_ stretch: Range<Int>, isLast: Bool) throws(XMLFault) {
    let code = window.bytes.withUnsafeBufferPointer { bytes in
      // libxml2 copies what it is given before the closure ends.
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        let start = bytes.baseAddress.map { unsafe $0 + (stretch.lowerBound - window.start) }
        return xmlParseChunk(context, start, Int32(stretch.count), isLast ? 1 : 0)
      }
    }
    if let fault { throw fault }
    if code != 0, context.pointee.wellFormed == 0 { throw lastFault }
  }

  /// Refuses a tag that is too long before libxml2 sees its end. libxml2 waits at the beginning of a tag for the whole
  /// of it, and a tag that does not cross two pieces is no longer than one of them.
  private func checkTag(upTo end: Int) throws(XMLFault) {
    let start = offset
    guard end - start > XMLLimits.tagBytes, window.tagLength(at: start) > XMLLimits.tagBytes else { return }
    throw fault(.limit("a tag of more than \(XMLLimits.tagBytes >> 10) KB"), at: start, "")
  }

  /// The encoding that the document was read in, in lower case.
  public var encoding: String { decoder.encoding ?? "utf-8" }

  /// The offset, in the document as UTF-8, of what is read next. Within `begin` and
  /// `opened` it lies inside the start tag.
  public var offset: Int {
    // The input is there while the parser is.
    guard let input = context.pointee.input else { return window.end }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// Says that nothing before the offset will be asked for again.
  public func keeps(from offset: Int) {
    keptFrom = offset
  }
}

// MARK: - Events

extension XMLReader {
  /// What libxml2 hands over as an array of pointers, good for the call.
  typealias Pointers = UnsafeBufferPointer<UnsafePointer<UInt8>?>

  func begin(_ name: XMLCurrentName, _ declared: Pointers, _ attributes: Pointers) {
    audience?._withUnsafeGuaranteedRef { begin(name, declared, attributes, $0.handler) }
  }

  private func begin(
    _ name: XMLCurrentName, _ declared: Pointers, _ attributes: Pointers, _ handler: any XMLHandler
  ) {
    if element.use == .runs { tellRun() }
    outer.append(element)
    if outer.count > XMLLimits.levels { stop(.tooDeep, "too deep") }
    if outer.count == 1 { noteDeclaration() }
    element = Element(textStart: text.count)
    event = name
    let number = number(of: name, isAttribute: false, handler)
    declare(declared)
    if !isStopping { handler.begin(number) }
    for index in stride(from: 0, to: attributes.count, by: 5) where !isStopping {
      tell(attribute: Pointers(rebasing: attributes[index..<index + 5]), handler)
    }
    if !isStopping { element.use = handler.opened() }
  }

  private func number(of name: XMLCurrentName, isAttribute: Bool, _ handler: any XMLHandler) -> XMLName {
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
    case .runs where text.count == element.textStart && isSpace(bytes, count): return
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

  private func isSpace(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    // The bytes are libxml2's for this call, which lets no other character below the space pass.
    for index in 0..<count where bytes[index] > 0x20 { return false }
    return true
  }

  private func checkText() {
    if text.count - element.textStart > XMLLimits.textBytes { stop(exceeding: "a text of more than 10 MB") }
  }

  func end() {
    text.withBytes(from: element.textStart) { text in
      audience?._withUnsafeGuaranteedRef { $0.handler.end(text) }
    }
    text.removeAll(from: element.textStart)
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
