internal import Glibc

/// Where the bytes of a document come from. They are read in pieces; the whole is never held.
public enum XMLSource: Sendable {
  /// A file descriptor that is open for reading; whoever opened it closes it.
  case descriptor(Int32)
  /// Bytes that are in memory already.
  case bytes([UInt8])
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

  /// Appends at most `count` bytes to the buffer; nothing is appended at the end of the source.
  mutating func read(atMost count: Int, into buffer: inout [UInt8]) throws(XMLSourceFault) {
    switch source {
    case .bytes(let bytes): append(from: bytes, atMost: count, to: &buffer)
    case .repaired(let document): append(from: document.text, atMost: count, to: &buffer)
    case .descriptor(let descriptor):
      try append(from: descriptor, atMost: count, to: &buffer)
    }
  }

  private mutating func append(from bytes: [UInt8], atMost count: Int, to buffer: inout [UInt8]) {
    let end = min(position + count, bytes.count)
    buffer.append(contentsOf: bytes[position..<end])
    position = end
  }

  private func append(from descriptor: Int32, atMost count: Int, to buffer: inout [UInt8]) throws(XMLSourceFault) {
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
    buffer.append(contentsOf: piece)
  }
}
