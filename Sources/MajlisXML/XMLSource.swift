internal import Glibc

/// Where the bytes of a document come from. They are read in pieces; the whole is never held.
public enum XMLSource: Sendable {
  /// A file descriptor that is open for reading; whoever opened it closes it.
  case descriptor(Int32)
  /// Bytes that are in memory already.
  case bytes([UInt8])
  /// Text that is UTF-8 whatever it says of itself, such as an element alone.
  case text([UInt8])
  /// A document that was damaged; its places are told as they are in the document as it came.
  case repaired(RepairedDocument)
}

/// A source that could not be read on.
public struct XMLSourceFault: Error, Sendable, Equatable {
  /// The `errno` of the system call that failed.
  public let code: Int32
}

/// How far a source has been read.
struct XMLSourceCursor {
  private let source: XMLSource
  private var position = 0

  init(_ source: XMLSource) {
    self.source = source
  }

  /// The next bytes of the source, at most `count`; none at its end.
  mutating func read(atMost count: Int) throws(XMLSourceFault) -> [UInt8] {
    switch source {
    case .bytes(let bytes), .text(let bytes): take(atMost: count, of: bytes)
    case .repaired(let document): take(atMost: count, of: document.text)
    case .descriptor(let descriptor): try read(atMost: count, from: descriptor)
    }
  }

  private mutating func take(atMost count: Int, of bytes: [UInt8]) -> [UInt8] {
    let start = position
    position = min(start + count, bytes.count)
    return Array(bytes[start..<position])
  }

  private func read(atMost count: Int, from descriptor: Int32) throws(XMLSourceFault) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { memory, filled in
      repeat {
        // The memory is as large as the count that the system call gets.
        let got = Glibc.read(descriptor, memory.baseAddress, count)
        filled = max(0, got)
        failure = got < 0 ? errno : 0
      } while failure == EINTR
    }
    guard failure == 0 else { throw XMLSourceFault(code: failure) }
    return piece
  }
}
