/// Text of the open elements, one behind the other. libxml2 hands it over in small pieces, for which an array would ask
/// each time whether it is shared.
struct XMLTextBuffer: ~Copyable {
  private var memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)
  /// How many bytes there are.
  private(set) var count = 0

  deinit { memory.deallocate() }

  /// Appends bytes that lie elsewhere.
  mutating func append(_ bytes: UnsafePointer<UInt8>, count length: Int) {
    if count + length > memory.count { grow(to: count + length) }
    // There is room for them behind those that are there.
    UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(memory)[count...])
      .copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: length))
    count += length
  }

  /// Lets go of the bytes from an index on.
  mutating func removeAll(from index: Int) { count = index }

  /// The bytes from an index on, good until the next change.
  func withBytes(from start: Int, _ body: (borrowing Span<UInt8>) -> Void) {
    body(UnsafeBufferPointer(rebasing: memory[start..<count]).span)
  }

  /// Makes a line feed of each carriage return, with or without a line feed behind it (XML 1.0, 2.11).
  mutating func normaliseLineEnds(from start: Int) {
    let bytes = UnsafeMutableBufferPointer(rebasing: memory[start..<count])
    guard bytes.span.contains(0x0D) else { return }
    var text = Array(bytes)
    text.normaliseLineEnds()
    count = start + text.count
    _ = memory[start...].update(fromContentsOf: text)
  }

  private mutating func grow(to needed: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(needed, 2 * memory.count))
    _ = larger.update(fromContentsOf: memory[..<count])
    memory.deallocate()
    memory = larger
  }
}
