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
///
/// The items may be written before what stands in front of them: another writer is told `beginItems` for them, and what
/// it wrote is handed to `items`.
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

  /// Begins with the first item.
  ///
  /// - Parameters:
  ///   - feed: the feed as far as it is known.
  ///   - head: what the document says of itself, as far as it is known.
  public func beginItems(of feed: borrowing Record, _ head: DocumentHead) {
    json = FeedJSON(head, feed: feed, addresses)
    if layout != .lines { writer = JSONWriter(isIndented: layout == .indented, level: 2) }
  }

  /// The namespaces of the document, of which more may be known with every item.
  public func learn(_ head: DocumentHead) { json?.learn(head) }

  /// Whether an item would be told the same by what is known of the feed now.
  public func tellsItems(of feed: borrowing Record, _ head: DocumentHead) -> Bool {
    json.map { $0.tellsItems(as: FeedJSON(head, feed: feed, addresses)) } ?? true
  }

  /// Ends after the last item. False if any byte could not be written.
  public func finishItems() -> Bool {
    pass()
    return isWriting
  }

  /// Writes items that another writer has written.
  public func items(_ text: borrowing Span<UInt8>) {
    guard !text.isEmpty else { return }
    writer.standBehindValues()
    pass()
    if isWriting { isWriting = sink.take(text) }
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
    if writer.count >= Self.pieceLength { pass() }
  }

  private func pass() {
    if isWriting { isWriting = writer.isTaken(by: sink) }
    writer.forget()
  }
}
