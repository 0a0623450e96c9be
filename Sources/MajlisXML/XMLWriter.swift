internal import CLibXML2

/// Takes the bytes of a document that is being written.
public protocol XMLSink: AnyObject {
  /// Takes the bytes; false when they could not be written, which ends the document.
  func take(_ bytes: borrowing Span<UInt8>) -> Bool
}

/// A document being written as UTF-8, through libxml2's output buffer.
///
/// Whoever writes has checked the characters; what XML cannot hold (XML 1.0, 2.2) is left out here as the last guard.
public final class XMLWriter {
  private let output: xmlOutputBufferPtr
  private let sink: any XMLSink
  // Every byte of a feed goes through these two, and nobody but this writer's own methods has them: that no two accesses
  // meet is plain to see, and not looked for at each.
  @exclusivity(unchecked) private var bytes = ByteBuffer(capacity: 2 * pieceLength)
  @exclusivity(unchecked) private var isOpen = false

  /// How many bytes are gathered before libxml2's buffer gets them.
  private static let pieceLength = 32 << 10

  /// A writer to a sink, which it keeps alive.
  public init(_ sink: any XMLSink) {
    self.sink = sink
    silenceLibXML2()
    let write: xmlOutputWriteCallback = { context, bytes, count in
      guard let context = context, let bytes = bytes else { return -1 }
      // The context is the sink's box, which the writer holds; the bytes are libxml2's for this call.
      let sink = Unmanaged<SinkBox>.fromOpaque(context).takeUnretainedValue().sink
      let isTaken = UnsafeRawBufferPointer(start: bytes, count: Int(count)).withMemoryRebound(to: UInt8.self) { bytes in
        sink.take(bytes.span)
      }
      return isTaken ? count : -1
    }
    box = SinkBox(sink: sink)
    guard let output = xmlOutputBufferCreateIO(write, nil, Unmanaged.passUnretained(box).toOpaque(), nil) else {
      preconditionFailure("libxml2 has no memory for an output buffer")
    }
    self.output = output
  }

  private final class SinkBox {
    let sink: any XMLSink
    init(sink: any XMLSink) { self.sink = sink }
  }
  private let box: SinkBox

  deinit {
    if isClosed { return }
    _ = xmlOutputBufferClose(output)
  }
  private var isClosed = false

  /// Writes what is left. False if any byte could not be written.
  public func finish() -> Bool {
    pass()
    isClosed = true
    return xmlOutputBufferClose(output) >= 0
  }

  /// Whether everything so far could be written.
  public private(set) var isWriting = true

  private func passIfLarge() {
    if bytes.count >= Self.pieceLength { pass() }
  }

  private func pass() {
    guard isWriting, bytes.count > 0 else { return }
    isWriting = bytes.withBytes { bytes in
      // libxml2 copies or writes the bytes before the closure ends.
      bytes.withUnsafeBytes {
        xmlOutputBufferWrite(output, Int32($0.count), $0.bindMemory(to: CChar.self).baseAddress) >= 0
      }
    }
    bytes.removeAll()
  }
}

extension XMLWriter {
  /// `<?xml version="1.0" encoding="UTF-8"?>` and a line end.
  public func declaration() {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Begins an element on the present line.
  public func begin(_ name: borrowing Span<UInt8>) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(name)
    isOpen = true
  }

  /// An attribute of the element begun last.
  public func attribute(_ name: borrowing Span<UInt8>, _ value: borrowing Span<UInt8>) {
    beginAttribute(name)
    endAttribute(value)
  }

  /// The name of an attribute, whose value comes next.
  package func beginAttribute(_ name: borrowing Span<UInt8>) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(name)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
  }

  /// The value of the attribute whose name was written last.
  package func endAttribute(_ value: borrowing Span<UInt8>) {
    bytes.appendEscaped(value, .attribute)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Ends an element: `/>` when nothing stood in it.
  public func end(_ name: borrowing Span<UInt8>) {
    if isOpen {
      bytes.append(UInt8(ascii: "/"))
      isOpen = false
    } else {
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      bytes.append(name)
    }
    bytes.append(UInt8(ascii: ">"))
    passIfLarge()
  }

  /// Text: in CDATA when it holds `<` or `&`, else as it is. A carriage return survives only as a reference.
  public func text(_ text: borrowing Span<UInt8>) {
    closeTag()
    let hasMarkup = text.contains(UInt8(ascii: "<")) || text.contains(UInt8(ascii: "&"))
    if hasMarkup, !text.contains(0x0D) {
      bytes.appendCDATA(text)
    } else {
      bytes.appendEscaped(text, .text)
    }
  }

  /// XML that is well-formed already.
  public func verbatim(_ xml: borrowing Span<UInt8>) {
    closeTag()
    bytes.append(xml)
    passIfLarge()
  }

  /// XML that another writer has written: it goes to the sink as it is, behind what was written here.
  public func passOn(_ xml: borrowing Span<UInt8>) {
    closeTag()
    pass()
    if isWriting { isWriting = xmlOutputBufferFlush(output) >= 0 && sink.take(xml) }
  }

  /// A line end and an indentation of two spaces a level.
  public func line(_ level: Int) {
    closeTag()
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(UInt8(ascii: " "), times: level * 2)
  }

  private func closeTag() {
    guard isOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isOpen = false
  }
}
