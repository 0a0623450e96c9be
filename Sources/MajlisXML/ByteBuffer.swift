/// Bytes that are gathered in many small pieces, for which an array would ask each time whether it is shared.
package struct ByteBuffer: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes there are.
  package private(set) var count = 0

  /// An empty buffer.
  ///
  /// - Parameter capacity: for how many bytes there is room at first.
  package init(capacity: Int = 1 << 10) {
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// Appends a byte.
  package mutating func append(_ byte: UInt8) {
    if count == memory.count { grow(to: count + 1) }
    memory[count] = byte
    count += 1
  }

  /// Appends the same byte several times.
  package mutating func append(_ byte: UInt8, times: Int) {
    if count + times > memory.count { grow(to: count + times) }
    memory[count..<count + times].update(repeating: byte)
    count += times
  }

  /// Appends bytes.
  package mutating func append(_ bytes: borrowing Span<UInt8>) {
    bytes.withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { append(start, count: bytes.count) }
    }
  }

  /// Appends a number in its digits.
  package mutating func append(decimal number: Int) {
    var digits: InlineArray<20, UInt8> = .init(repeating: 0)
    var (rest, first) = (number.magnitude, digits.count)
    repeat {
      first -= 1
      digits[first] = 0x30 + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digits.span.extracting(first..<digits.count))
  }

  /// Appends bytes with another byte before and behind them.
  package mutating func append(_ bytes: borrowing Span<UInt8>, between byte: UInt8) {
    let length = bytes.count + 2
    if count + length > memory.count { grow(to: count + length) }
    memory[count] = byte
    bytes.withUnsafeBufferPointer { _ = memory[(count + 1)...].update(fromContentsOf: $0) }
    memory[count + length - 1] = byte
    count += length
  }

  /// Appends a text as UTF-8.
  package mutating func append(_ text: String) { append(text.utf8.span) }

  /// Appends bytes that lie elsewhere.
  mutating func append(_ bytes: UnsafePointer<UInt8>, count length: Int) {
    if count + length > memory.count { grow(to: count + length) }
    // There is room for them behind those that are there.
    UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(memory)[count...])
      .copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: length))
    count += length
  }

  /// Lets go of the bytes from an index on.
  package mutating func removeAll(from index: Int = 0) {
    precondition(index <= count, "there are fewer bytes")
    count = index
  }

  /// The bytes from an index on, good until the next change.
  package func withBytes<Result>(from start: Int = 0, _ body: (borrowing Span<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(rebasing: memory[start..<count]).span)
  }

  /// The bytes of a range, good until the next change.
  package func withBytes(_ range: Range<Int>, _ body: (borrowing Span<UInt8>) -> Void) {
    precondition(range.upperBound <= count, "there are fewer bytes")
    body(UnsafeBufferPointer(rebasing: memory[range]).span)
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
