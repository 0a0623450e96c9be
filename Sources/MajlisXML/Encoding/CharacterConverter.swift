internal import Glibc

/// Owns a conversion from one encoding to UTF-8 by iconv.
final class CharacterConverter {
  private let descriptor: iconv_t

  /// Why a conversion ended.
  enum End: Equatable {
    /// All bytes are converted.
    case whole
    /// The bytes from the index on are the beginning of a character.
    case cut(Int)
    /// The bytes from the index on do not belong to the encoding.
    case fault(Int)
  }

  /// A conversion; nil for an encoding that iconv does not know.
  init?(_ name: String) {
    guard EncodingName.isSafe(name) else { return nil }
    let descriptor = iconv_open("UTF-8", EncodingName.converterName(name))
    // iconv_open answers (iconv_t) -1 for a name that it does not know.
    guard let descriptor, descriptor != UnsafeMutableRawPointer(bitPattern: -1) else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// Appends the bytes as UTF-8, as far as they belong to the encoding; the indexes are the slice's.
  @discardableResult
  func convert(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) -> End {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (next, code) = step(bytes[index...], &output)
      index = next
      if code == EILSEQ { return .fault(index) }
      if code == EINVAL { return .cut(index) }
    }
    return .whole
  }

  /// Converts as much as one piece of output holds; the answer is where it ended and the error of iconv.
  private func step(_ bytes: ArraySlice<UInt8>, _ output: inout [UInt8]) -> (next: Int, code: Int32) {
    var code: Int32 = 0
    var left = bytes.count
    let piece = [UInt8](unsafeUninitializedCapacity: 64 << 10) { memory, filled in
      bytes.withUnsafeBytes { source in
        memory.withMemoryRebound(to: CChar.self) { memory in
          // iconv reads `left` bytes of the source, which it does not change, and writes `room` bytes of the memory.
          var from = UnsafeMutablePointer(mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
          var to = memory.baseAddress
          var room = memory.count
          if iconv(descriptor, &from, &left, &to, &room) == -1 { code = errno }
          filled = memory.count - room
        }
      }
    }
    output += piece
    return (bytes.endIndex - left, code)
  }
}
