public import MajlisXML

/// Hears of the items of a feed, one by one.
public protocol FeedHandler: AnyObject {
  /// An item has ended. Its place in the source is known to the reader until the call returns.
  func item(_ item: borrowing Record, from reader: FeedReader) throws
}

/// Reads a feed of any size: each item is handed over at its end tag and forgotten,
/// the feed itself is there at the end.
///
/// What no field takes is kept as it stood, in order: unknown, surplus and unreadable elements, and unknown attributes.
public final class FeedReader {
  /// Nothing that it tells the handler of reaches into it again, so that access to it is not checked for overlapping,
  /// event by event.
  @safe @exclusivity(unchecked) private var assembly = FeedAssembly()
  private weak var handler: (any FeedHandler)?
  private var failure: (any Error)?

  /// A reader that tells the handler of each item; without a handler it reads the feed alone.
  public init(_ handler: (any FeedHandler)? = nil) {
    self.handler = handler
  }

  /// Reads a document to its end.
  ///
  /// - Throws: `XMLFault` for a document that is not well-formed, `NotAFeed` for another root, `XMLSourceFault` for a
  ///   source that cannot be read, and whatever the handler throws.
  public func read(_ source: XMLSource) throws {
    let xml = assembly.xml
    do {
      try xml.read(source, for: self)
    } catch {
      throw failure ?? assembly.refusal ?? error
    }
    if let failure = failure ?? assembly.refusal { throw failure }
    assembly.finish()
  }

  private func deliver() {
    let item = assembly.record
    do {
      try handler?.item(item, from: self)
    } catch {
      failure = error
      assembly.xml.stop()
    }
    assembly.forgetItem()
  }
}

// MARK: - What is known

extension FeedReader {
  /// What the root says.
  public var head: DocumentHead { assembly.head }

  /// What the root says, with the namespaces that were used up to here.
  public var headSoFar: DocumentHead { assembly.headSoFar }

  /// How many different names have been met: with a new one, a namespace may be used for the first time.
  public var nameCount: Int { assembly.names.count }

  /// How many items have ended.
  public var itemCount: Int { assembly.itemCount }

  /// The feed without its items; complete when the document has been read.
  public var feed: Record { assembly.feed }

  /// The dialect of the document; RSS while no root has been seen.
  public var dialect: Dialect { assembly.dialect }

  /// Where the parts of the root stand.
  public var rootPlaces: RootPlaces { assembly.rootPlaces }

  /// What stands before the root.
  var prolog: XMLProlog { assembly.xml.prolog }

  /// Where the item stands that has just ended.
  public var standing: ItemStanding { assembly.standing }

  /// How many bytes have been read.
  public var byteCount: Int { assembly.xml.offset }

  /// Where the value of a node stands: an attribute's value, an element's text. Good for an item while it is being
  /// handled, for the feed at any time behind its start.
  public func place(of node: Int, in record: borrowing Record) -> Place { assembly.place(of: node, in: record) }

  /// The findings so far, which are forgotten here.
  public func takeFindings() -> [Finding] { assembly.takeFindings() }
}

// MARK: - What the document says

extension FeedReader: XMLHandler {
  /// Numbers the names of the document in the order in which they are met.
  public func number(ofName local: String, uri: String?, prefix: String?, isAttribute: Bool) -> Int {
    assembly.number(ofName: local, uri: uri, prefix: prefix, isAttribute: isAttribute)
  }

  /// An element begins.
  public func begin(_ name: XMLName) { assembly.begin(name) }

  /// An attribute of the element that has begun.
  public func attribute(_ name: XMLName, _ value: borrowing Span<UInt8>) { assembly.attribute(name, value) }

  /// All attributes have been told.
  public func opened() -> XMLTextUse { assembly.textUse }

  /// Text between the children of the channel or of an item.
  public func run(_ text: borrowing Span<UInt8>) { assembly.run(text) }

  /// The element that began last ends.
  public func end(_ text: borrowing Span<UInt8>) {
    if assembly.end(text) { deliver() }
  }

  /// `xml-stylesheet` is the one instruction that feeds have.
  public func instruction(_ target: String, _ data: String) {
    if target == "xml-stylesheet" { assembly.head.stylesheets.append(data) }
  }
}
