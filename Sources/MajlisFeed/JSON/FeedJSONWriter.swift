public import MajlisXML

/// How a feed in JSON is laid out.
public enum JSONLayout: Sendable, CaseIterable {
  /// One object on one line.
  case line
  /// One object, indented by two spaces a level.
  case indented
  /// The feed on a line, then each item on one.
  case lines
}

/// Writes a feed document as JSON, item by item.
public final class FeedJSONWriter {
  /// Whether everything so far could be written.
  public private(set) var isWriting = true

  private let layout: JSONLayout
  private let addresses: JSONAddresses
  private let sink: any XMLSink
  private var writer: JSONWriter
  private var json: FeedJSON?

  /// How many bytes are gathered before the sink gets them.
  private static let pieceLength = 32 << 10

  /// A writer to a sink, which it keeps alive.
  public init(_ layout: JSONLayout, _ addresses: JSONAddresses = .asTheyStand, to sink: any XMLSink) {
    (self.layout, self.addresses, self.sink) = (layout, addresses, sink)
    writer = JSONWriter(isIndented: layout == .indented)
  }

  /// Writes all that stands before the items.
  ///
  /// - Parameters:
  ///   - head: what the document says of itself; it has been read to its end.
  ///   - isWellFormed: whether the document was well-formed XML in the encoding that it declares.
  public func begin(_ feed: borrowing Record, _ head: DocumentHead, isWellFormed: Bool) {
    let json = FeedJSON(head, feed: feed, addresses)
    self.json = json
    if layout == .lines {
      json.write(feed: feed, isWellFormed: isWellFormed, &writer)
      writer.endLine()
    } else {
      writer.begin(.object)
      json.write(feed: feed, isWellFormed: isWellFormed, &writer, under: "feed")
      writer.begin(.array, "items")
    }
    passIfLarge()
  }

  /// Writes an item.
  public func item(_ item: borrowing Record) {
    precondition(json != nil, "the feed stands before its items")
    json?.write(item: item, &writer)
    if layout == .lines { writer.endLine() }
    passIfLarge()
  }

  /// Ends the document. False if any byte could not be written.
  public func finish() -> Bool {
    if layout != .lines {
      writer.end(.array)
      writer.end(.object)
      writer.endLine()
    }
    pass()
    return isWriting
  }

  private func passIfLarge() {
    if writer.bytes.count >= Self.pieceLength { pass() }
  }

  private func pass() {
    if isWriting { isWriting = sink.take(writer.bytes.span) }
    writer.forget()
  }
}
