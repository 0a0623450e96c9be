public import MajlisFeed

/// A feed document that is turned into another, item by item, without a catalog.
public struct Conversion {
  /// What it is turned into.
  public enum Target: Sendable {
    case json(JSONLayout, JSONAddresses = .asTheyStand)
    case feed(Dialect)
  }

  /// What was found in the document; errors among them that keep it from being read at all refuse it.
  public private(set) var findings: [Finding]
  /// Whether nothing can be made of it.
  public private(set) var isRefused: Bool
  private let document: any ConvertedDocument

  /// Reads the document.
  ///
  /// - Throws: `SystemFault` when the source cannot be read, or what is made of it cannot be kept.
  public init(_ source: FeedSource, to target: Target) throws {
    var reading = try source.read { ConversionReader(target.makeDocument()) }
    reading.handler.finish(reading.reader, isWellFormed: source.isWellFormed)
    if reading.failure == nil, !reading.handler.document.isSettled {
      let known = reading.handler.document
      reading = try source.read { ConversionReader(known.again()) }
      reading.handler.finish(reading.reader, isWellFormed: source.isWellFormed)
    }
    document = reading.handler.document
    let found = source.repairs + reading.handler.findings + document.leftOut + [reading.failure].compactMap { $0 }
    findings = found.map { $0.named(source.name) }
    isRefused = reading.failure != nil
  }

  /// Writes what the document says. It must not have been refused.
  public func write(to output: Output) throws {
    let sink = OutputSink(output)
    let isWritten = try document.write(to: sink)
    if let fault = sink.fault { throw fault }
    precondition(isWritten, "a writer fails only when its sink does")
  }
}

/// A document in the making. Its items are written as they come; what stands around them is known only at the end.
protocol ConvertedDocument: AnyObject {
  /// Takes an item.
  func item(_ item: Record, from reader: FeedReader) throws
  /// Takes what is known behind the last item.
  func finish(_ reader: FeedReader, isWellFormed: Bool)
  /// Whether no item was written in a way that turned out to be wrong.
  var isSettled: Bool { get }
  /// The same document, to be made once more by what is known now.
  func again() -> any ConvertedDocument
  /// What the source says and the target cannot.
  var leftOut: [Finding] { get }
  /// Writes the whole. False if any byte could not be written.
  func write(to sink: OutputSink) throws -> Bool
}

extension Conversion.Target {
  fileprivate func makeDocument() -> any ConvertedDocument {
    switch self {
    case .json(let layout, let addresses): JSONDocument(layout, addresses)
    case .feed(let dialect): XMLDocument(dialect)
    }
  }
}

/// Reads a document that is being converted.
private final class ConversionReader: FeedHandler {
  let document: any ConvertedDocument
  private var fold = FindingFold()
  var findings: [Finding] { fold.findings }

  init(_ document: any ConvertedDocument) {
    self.document = document
  }

  func item(_ item: borrowing Record, from reader: FeedReader) throws {
    fold.add(reader.takeFindings())
    try document.item(copy item, from: reader)
  }

  func finish(_ reader: FeedReader, isWellFormed: Bool) {
    fold.add(reader.takeFindings())
    document.finish(reader, isWellFormed: isWellFormed)
  }
}

/// Hands each item to a closure.
final class ItemCollector: FeedHandler {
  private let body: (Record, FeedReader) throws -> Void
  init(_ body: @escaping (Record, FeedReader) throws -> Void) { self.body = body }
  func item(_ item: borrowing Record, from reader: FeedReader) throws { try body(copy item, reader) }
}
