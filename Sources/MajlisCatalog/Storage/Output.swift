internal import Glibc

/// Where a program writes to: collected to pieces of 64 KiB, and no failure goes unheard.
///
/// Whoever writes to it must call `flush` at the end, for only then is it known that all has arrived.
public final class Output {
  private static let capacity = 1 << 16

  private let descriptor: CInt
  private let name: String
  private var buffer: [UInt8] = []
  /// The first failure; what comes behind a gap is not written.
  private var fault: SystemFault?

  /// - Parameters:
  ///   - descriptor: Open for writing; it stays the caller's.
  ///   - name: How a fault names it.
  public init(descriptor: CInt, name: String) {
    (self.descriptor, self.name) = (descriptor, name)
    buffer.reserveCapacity(Self.capacity)
  }

  /// The output that other programs read.
  public static func standardOutput() -> Output { Output(descriptor: STDOUT_FILENO, name: "standard output") }

  /// The output that people read.
  public static func standardError() -> Output { Output(descriptor: STDERR_FILENO, name: "standard error") }

  /// Writes a text as UTF-8.
  public func write(_ text: String) throws(SystemFault) {
    try makeRoom(for: text.utf8.count)
    buffer.append(contentsOf: text.utf8)
    try flushIfFull()
  }

  /// Writes bytes.
  public func write(_ bytes: [UInt8]) throws(SystemFault) { try write(bytes.span) }

  /// Writes bytes.
  public func write(_ bytes: Span<UInt8>) throws(SystemFault) {
    try makeRoom(for: bytes.count)
    guard bytes.count < Self.capacity else { return try send(bytes) }
    // The bytes are copied before the closure ends.
    unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
  }

  /// Hands everything to the system. Only when this returns has it taken it.
  public func flush() throws(SystemFault) {
    defer { buffer.removeAll(keepingCapacity: true) }
    try send(buffer.span)
  }

  private func makeRoom(for count: Int) throws(SystemFault) {
    if let fault { throw fault }
    if buffer.count + count > Self.capacity { try flush() }
  }

  private func flushIfFull() throws(SystemFault) {
    if buffer.count >= Self.capacity { try flush() }
  }

  private func send(_ bytes: Span<UInt8>) throws(SystemFault) {
    if let fault { throw fault }
    do throws(SystemFault) {
      try writeAll(bytes, to: descriptor, name)
    } catch {
      fault = error
      throw error
    }
  }
}
