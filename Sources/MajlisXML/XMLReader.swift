internal import CLibXML2

/// One pass over a document of any size, through libxml2's push parser, which what is plain enough goes past (`Plain/`).
///
/// The source is read in pieces. What was read is kept from `keeps(from:)` on, so that an element can be taken verbatim
/// at its end and a value's line and column can be found when somebody asks.
public final class XMLReader {
  let context: xmlParserCtxtPtr
  private var decoder = XMLDecoder()
  var fault: XMLFault?
  /// The offset behind a piece of CDATA that ends with a carriage return.
  var returnEnd: Int?

  // libxml2 calls back one event after the other, on one thread. What each event touches is not checked for overlapping
  // access, which would cost a tenth of the reading.

  @exclusivity(unchecked) var window = XMLWindow()
  @exclusivity(unchecked) private(set) var keptFrom = 0
  @exclusivity(unchecked) var text = ByteBuffer(capacity: 64 << 10)
  /// Who hears of the document, while it is being read.
  @exclusivity(unchecked) var audience: Unmanaged<Audience>?
  @exclusivity(unchecked) var names = XMLNameCache()
  @exclusivity(unchecked) var event = XMLCurrentName()
  @exclusivity(unchecked) var element = Element()
  @exclusivity(unchecked) var outer: [Element] = []
  /// The namespaces that the element declares which has begun: prefix (empty for the default one) and URI.
  @exclusivity(unchecked) public internal(set) var declarations: [(prefix: String, uri: String)] = []
  /// Whether the reading ends with the present callback.
  @exclusivity(unchecked) var isStopping = false
  /// Whether nobody is to hear of what libxml2 reads at present.
  @exclusivity(unchecked) var isMuted = false
  /// Whether what comes next is read without libxml2, and how far that has come.
  @exclusivity(unchecked) var isPlain = false
  @exclusivity(unchecked) var plain = PlainContent()
  /// How many bytes of the document libxml2 has not seen, without those that it alone has seen.
  @exclusivity(unchecked) var passedOver = 0
  /// What stands before the root.
  public internal(set) var prolog = XMLProlog()

  /// Holds the handler for good, so that it can be called without a reference being counted.
  final class Audience {
    let handler: any XMLHandler

    init(_ handler: any XMLHandler) {
      self.handler = handler
    }
  }

  /// An open element and what is wanted of its text.
  struct Element {
    var textStart = 0
    var use = XMLTextUse.none
  }

  /// How many bytes are read at a time. libxml2's speed does not depend on it; small pieces
  /// keep clear of its look-up limit.
  private static let pieceLength = 64 << 10
  /// Whether plain content is read without libxml2.
  private let mayBePlain: Bool

  /// A reader for one document.
  public convenience init() { self.init(mayBePlain: true) }

  /// A reader for one document.
  ///
  /// - Parameter mayBePlain: whether plain content is read without libxml2, which tells the same of it.
  package init(mayBePlain: Bool) {
    self.mayBePlain = mayBePlain
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
    if mayBePlain, next == 0, window.end > 0 { next = try beginPlain() }
    if isPlain {
      try readPlain(isLast: isLast)
      next = offset
    }
    if !isPlain { try parse(from: next, isLast: isLast) }
    let needed = min(keptFrom, offset)
    if isPlain { noteLines(before: needed) }
    window.forget(before: needed)
    guard window.end - needed <= XMLLimits.itemBytes else {
      throw self.fault(.limit("an item of more than \(XMLLimits.itemBytes >> 20) MB"), at: offset, "")
    }
  }

  /// Has libxml2 read all that is held from an offset on.
  private func parse(from start: Int, isLast: Bool) throws(XMLFault) {
    var next = start
    while next < window.end {
      // Decoding may have made the piece longer than what is read at a time.
      let end = min(next + Self.pieceLength, window.end)
      try checkTag(upTo: end)
      try parse(next..<end, isLast: false)
      next = end
    }
    // libxml2 takes the end of the root for something behind it when it is told the document's end with it.
    if isLast { try parse(next..<next, isLast: true) }
  }

  /// Has libxml2 read a stretch of what is held.
  func parse(_ stretch: Range<Int>, isLast: Bool) throws(XMLFault) {
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
    if isPlain { return plain.position }
    // The input is there while the parser is.
    guard let input = context.pointee.input else { return window.end }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base) + passedOver
  }

  /// Says that nothing before the offset will be asked for again.
  public func keeps(from offset: Int) {
    keptFrom = offset
  }
}
