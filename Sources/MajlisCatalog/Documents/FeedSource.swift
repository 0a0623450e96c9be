internal import Glibc
internal import MajlisFeed
internal import MajlisXML

/// A feed document that is to be read: a file, which is read piece by piece, or standard input, which is held.
public final class FeedSource {
  /// How it is called in messages.
  public let name: String
  private let source: XMLSource
  private let holder: Holder?

  /// More bytes than this are not taken from a pipe.
  private static let pipeLimit = 1 << 30

  /// Opens a file, or takes standard input for `-`.
  ///
  /// - Throws: `SystemFault` for what cannot be opened or is no file.
  public init(_ path: String) throws(SystemFault) {
    guard path != "-" else {
      name = "standard input"
      source = .bytes(try File.readStandardInput(limit: Self.pipeLimit))
      holder = nil
      return
    }
    let holder = Holder(try File.openRegular(path))
    (name, source) = (path, .descriptor(holder.descriptor.number))
    self.holder = holder
  }

  /// A document that is in memory already.
  init(_ bytes: [UInt8], name: String) {
    (self.name, source, holder) = (name, .bytes(bytes), nil)
  }

  /// Keeps a file open as long as the source is there.
  private final class Holder {
    let descriptor: Descriptor
    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
  }

  /// What had to be repaired so that the document could be read; empty before it has been read.
  private(set) var repairs: [Finding] = []
  private var repaired: RepairedDocument?

  /// Whether the document is well-formed XML in the encoding that it declares, as far as it has been read.
  var isWellFormed: Bool { repaired == nil }

  /// Whether the document ends before its root does.
  var isCutOff: Bool {
    repaired?.repairs.contains { if case .truncated = $0.kind { true } else { false } } ?? false
  }

  /// A larger document is not repaired: that needs all of it in memory.
  private static let repairLimit = 64 << 20

  /// Reads the document from its beginning. A damaged one is repaired and read once more, then and ever after.
  ///
  /// - Parameter handler: makes the handler of one attempt.
  func read<Handler: FeedHandler>(_ handler: () -> Handler) throws -> FeedReading<Handler> {
    var reading = FeedReading(handler())
    guard let fault = try attempt(&reading), repaired == nil, fault.isRepairable, try repair() else { return reading }
    var second = FeedReading(handler())
    let left = try attempt(&second)
    if left == nil, !second.reader.isEmpty { return second }
    // What could not be repaired is told as it was found; an attack that stood behind the damage is told as such.
    (repaired, repairs) = (nil, [])
    guard let left, fault.isDamage, !left.isDamage else { return reading }
    return second
  }

  /// Reads the document once; the answer is what is wrong with it, which the reading says in words.
  private func attempt<Handler: FeedHandler>(_ reading: inout FeedReading<Handler>) throws -> DocumentFault? {
    do {
      try reading.reader.read(try rewound())
      return nil
    } catch let fault as XMLFault {
      reading.failure = Finding(fault)
      return .xml(fault.kind)
    } catch let other as NotAFeed {
      reading.failure = other.finding
      return .notAFeed
    } catch let fault as XMLSourceFault {
      throw SystemFault(.read, name, errno: fault.code)
    }
  }

  private func rewound() throws(SystemFault) -> XMLSource {
    if let repaired { return .repaired(repaired) }
    if let holder, lseek(holder.descriptor.number, 0, SEEK_SET) < 0 { throw SystemFault(.read, name) }
    return source
  }

  /// Repairs the document; false where that cannot be done.
  private func repair() throws(SystemFault) -> Bool {
    guard let bytes = try wholeDocument(), let document = RepairedDocument(bytes) else { return false }
    repaired = document
    repairs = document.repairs.map { Finding($0).named(name) }
    if document.furtherCount > 0 { repairs.append(.furtherRepairs(document.furtherCount).named(name)) }
    return true
  }

  private func wholeDocument() throws(SystemFault) -> [UInt8]? {
    switch source {
    case .bytes(let bytes), .text(let bytes): return bytes.count > Self.repairLimit ? nil : bytes
    case .descriptor(let descriptor):
      let size = lseek(descriptor, 0, SEEK_END)
      guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemFault(.read, name) }
      return size > Self.repairLimit ? nil : try File.readToEnd(descriptor, name, limit: Self.repairLimit)
    case .repaired: return nil
    }
  }
}

/// What reading a document came to.
struct FeedReading<Handler: FeedHandler> {
  /// Who heard of the items.
  let handler: Handler
  let reader: FeedReader
  /// What keeps the document from being a feed, if anything does.
  fileprivate(set) var failure: Finding?

  init(_ handler: Handler) {
    self.handler = handler
    reader = FeedReader(handler)
  }
}

extension FeedReader {
  /// Whether the document says nothing at all.
  fileprivate var isEmpty: Bool { itemCount == 0 && feed.nodes.count <= 1 }
}

/// Why a document could not be read.
private enum DocumentFault {
  case xml(XMLFault.Kind)
  case notAFeed

  /// Whether a repair may help: junk before a feed may look like another root.
  var isRepairable: Bool {
    if case .notAFeed = self { true } else { isDamage }
  }

  /// Whether it is XML that is not well-formed, or not in its encoding.
  var isDamage: Bool {
    if case .xml(let kind) = self { kind.isRepairable } else { false }
  }
}
