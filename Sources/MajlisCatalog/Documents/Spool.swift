internal import Glibc
internal import MajlisXML

/// Text that is written before that which stands in front of it is known. It is held in memory, and as soon as it is
/// large in a file without a name, where the system has a place for one.
final class Spool: XMLSink {
  private var bytes: [UInt8] = []
  private var file: Descriptor?
  private var hasNoPlace = false
  /// How many bytes the file holds, and for how many the system has been asked for room.
  private var (length, room) = (0, 0)
  /// Why it could not be written.
  private(set) var fault: SystemFault?

  /// More bytes than this are not held in memory.
  private static let memoryLimit = 1 << 20
  private static let pieceLength = 64 << 10
  /// For how many more bytes room is asked for at once.
  private static let roomLength = 16 << 20

  func take(_ piece: borrowing Span<UInt8>) -> Bool {
    guard fault == nil else { return false }
    bytes.append(contentsOf: piece)
    if bytes.count >= Self.memoryLimit, !hasNoPlace { moveToFile() }
    return fault == nil
  }

  /// Hands over all that was written, in its order.
  func forEachPiece(_ body: (borrowing Span<UInt8>) throws -> Void) throws {
    if let fault { throw fault }
    if file != nil { try forEachPieceOfFile(body) }
    let rest = bytes
    try body(rest.span)
  }

  private func moveToFile() {
    if file == nil { file = Self.makeFile() }
    guard let number = file?.number else {
      hasNoPlace = true
      return
    }
    // Taken out, so that nobody else has it and its memory can be used again.
    var held: [UInt8] = []
    swap(&held, &bytes)
    makeRoom(for: held.count, in: number)
    do throws(SystemFault) {
      try writeAll(held.span, to: number, Self.folder)
    } catch {
      fault = error
    }
    held.removeAll(keepingCapacity: true)
    swap(&held, &bytes)
  }

  /// Asks for room ahead of the writing, which is faster than to have it found page by page. Where the system has none, the
  /// writing says so.
  private func makeRoom(for count: Int, in number: CInt) {
    length += count
    guard length > room else { return }
    let wanted = length - room + Self.roomLength
    _ = posix_fallocate(number, off_t(room), off_t(wanted))
    room += wanted
  }

  private func forEachPieceOfFile(_ body: (borrowing Span<UInt8>) throws -> Void) throws {
    guard let number = file?.number, lseek(number, 0, SEEK_SET) == 0 else { throw SystemFault(.read, Self.folder) }
    var piece = [UInt8](repeating: 0, count: Self.pieceLength)
    // Behind them there may be room that was not needed.
    var rest = length
    while rest > 0 {
      // The system writes into the array, no more than it holds.
      let count = uninterrupted { unsafe read(number, &piece, min(rest, piece.count)) }
      guard count > 0 else { throw SystemFault(.read, Self.folder) }
      try body(piece.span.extracting(0..<count))
      rest -= count
    }
  }

  /// The folder for files that do not outlive the program (POSIX, `TMPDIR`).
  private static var folder: String {
    // The environment is not changed while the program runs.
    guard let name = unsafe getenv("TMPDIR"), unsafe name.pointee != 0 else { return "/tmp" }
    return unsafe String(cString: name)
  }

  /// `O_TMPFILE` of open(2), which the Glibc module does not show.
  private static let nameless = 0o20000000 | O_DIRECTORY

  private static func makeFile() -> Descriptor? {
    // The name is the string's for this call.
    Descriptor(adopting: unsafe open(folder, nameless | O_RDWR | O_CLOEXEC, 0o600))
  }
}
