internal import CLibXML2

/// The names of elements and attributes that stood in plain content, found by how they are spelled and by what their
/// prefixes mean there.
///
/// A name is looked at once. Where the same bytes stand again, they are the same name.
struct PlainNames: ~Copyable {
  /// What a prefix means, in libxml2's dictionary.
  struct Binding {
    /// Nil for the default namespace.
    let prefix: UnsafePointer<UInt8>?
    let uri: UnsafePointer<UInt8>
  }

  /// One name.
  struct Entry {
    let name: XMLCurrentName
    /// The handler's number; nil until it has been asked.
    var number: Int?
    fileprivate let spelling: Spelling
  }

  /// The first twenty-four bytes of a name and how many there are.
  fileprivate struct Spelling: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var count = 0
  }

  private struct Slot {
    var spelling = Spelling()
    /// The scope, and whether it is an attribute's name.
    var use = 0
    var entry = 0
  }

  private(set) var entries: [Entry] = []
  /// All bytes of each entry's spelling.
  private var spellings: [[UInt8]] = []
  private var slots = [Slot](repeating: Slot(), count: 128)
  /// What prefixes mean where nothing else is declared, for each scope by its number. The root's is the first; the others
  /// were made by declarations inside another one.
  private var scopes: [(outer: Int, declarations: [UInt8], bindings: [Binding])] = []

  /// More scopes than this are not told apart: no feed declares so many different things below its root.
  private static let scopeLimit = 64
  /// More names than this are not plain.
  private static let limit = 4096
  /// A name that is looked for in more places than this is not plain either: names can be made to meet in one place.
  private static let probeLimit = 64

  /// The scope of the root, with what it declares.
  mutating func enter(root bindings: [Binding]) { scopes = [(0, [], bindings)] }

  /// The scope that declarations make inside another one; nil where there are too many.
  mutating func scope(in outer: Int, declaring bindings: [Binding], _ text: [UInt8]) -> Int? {
    if let known = scopes.firstIndex(where: { $0.outer == outer && $0.declarations == text }) { return known }
    guard scopes.count < Self.scopeLimit else { return nil }
    scopes.append((outer, text, scopes[outer].bindings + bindings))
    return scopes.count - 1
  }

  /// The declarations that have made a scope, as they are written in a tag.
  func declarations(of scope: Int) -> [UInt8] { scopes[scope].declarations }

  /// Whether a name has the bytes of a range.
  func entry(_ index: Int, isSpelled bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let spelling = Spelling(bytes, range)
    guard entries[index].spelling == spelling else { return false }
    if spelling.isWhole { return true }
    return hasBytes(index, bytes, range)
  }

  private func hasBytes(_ index: Int, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let known = spellings[index]
    return known.span.isEqual(toLong: bytes.extracting(range))
  }

  /// Whether two names have the same local name and namespace.
  func areSame(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (entries[one].name.key, entries[other].name.key)
    return one.local == other.local && one.uri == other.uri
  }

  /// Remembers the handler's number of a name.
  mutating func setNumber(_ number: Int, of index: Int) { entries[index].number = number }

  /// How long the name is that is spelled somewhere.
  func length(of index: Int) -> Int { entries[index].spelling.count }

  /// The name as it is spelled.
  func spelled(_ index: Int) -> [UInt8] { spellings[index] }

  /// The name that has the bytes of a range, in a scope; nil where they are no plain name.
  mutating func index(
    of bytes: borrowing Span<UInt8>, _ range: Range<Int>, isAttribute: Bool, scope: Int, in dictionary: xmlDictPtr?
  ) -> Int? {
    let spelling = Spelling(bytes, range)
    let use = scope << 1 | (isAttribute ? 1 : 0)
    var place = spelling.hash(use) & (slots.count - 1)
    var probes = 0
    while slots[place].spelling.count > 0 {
      let slot = slots[place]
      if slot.spelling == spelling, slot.use == use {
        if spelling.isWhole { return slot.entry }
        if hasBytes(slot.entry, bytes, range) { return slot.entry }
      }
      place = (place + 1) & (slots.count - 1)
      probes += 1
    }
    guard entries.count < Self.limit, probes < Self.probeLimit,
      let name = name(bytes, range, isAttribute, scope, dictionary)
    else { return nil }
    entries.append(Entry(name: name, spelling: spelling))
    spellings.append(bytes.copy(range))
    slots[place] = Slot(spelling: spelling, use: use, entry: entries.count - 1)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private mutating func grow() {
    let old = slots.filter { $0.spelling.count > 0 }
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for slot in old {
      var place = slot.spelling.hash(slot.use) & (slots.count - 1)
      while slots[place].spelling.count > 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  /// The parts of a name of ASCII with at most one prefix (Namespaces in XML, 4); nil for any other.
  private func name(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ isAttribute: Bool, _ scope: Int, _ dictionary: xmlDictPtr?
  ) -> XMLCurrentName? {
    let parts = bytes.copy(range).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy(Self.isPlainName), let local = parts.last?.interned(dictionary) else {
      return nil
    }
    let prefix = parts.count == 2 ? parts[0].interned(dictionary) : nil
    if parts.count == 2, prefix == nil { return nil }
    // An attribute without a prefix has no namespace (Namespaces in XML, 6.2).
    let binding = isAttribute && prefix == nil ? nil : scopes[scope].bindings.last { $0.prefix == prefix }
    return XMLCurrentName(local: local, prefix: prefix, uri: binding?.uri)
  }

  private static func isPlainName(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first, name.count < 100, isLetter(first) else { return false }
    return name.dropFirst().allSatisfy { isLetter($0) || "0123456789.-".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}

extension PlainNames.Spelling {
  @inline(__always)
  init(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    count = range.upperBound &- range.lowerBound
    if range.lowerBound &+ 24 <= bytes.count {
      first = bytes.word(at: range.lowerBound, count)
      if count > 8 { second = bytes.word(at: range.lowerBound &+ 8, count &- 8) }
      if count > 16 { third = bytes.word(at: range.lowerBound &+ 16, count &- 16) }
    } else {
      (first, second, third) = bytes.words(range)
    }
  }

  var isWhole: Bool { count <= 24 }

  @inline(__always)
  func hash(_ use: Int) -> Int {
    let mixed = first ^ (second &* 0xC2B2_AE3D_27D4_EB4F) ^ third ^ UInt64(truncatingIfNeeded: count &<< 8 ^ use)
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) &>> 40)
  }
}

extension Span<UInt8> {
  /// As many bytes as a count says, or eight where it says more, as a number. Eight bytes must be there.
  @inline(__always)
  fileprivate func word(at index: Int, _ length: Int) -> UInt64 {
    // Any bytes are a number, and the call checks that they are there.
    let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    return length >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: 8 &* length)) &- 1)
  }

  /// Up to twenty-four bytes as three numbers.
  fileprivate func words(_ range: Range<Int>) -> (UInt64, UInt64, UInt64) {
    var words = [UInt64](repeating: 0, count: 3)
    for (place, index) in range.prefix(24).enumerated() { words[place / 8] |= UInt64(self[index]) << (8 * (place % 8)) }
    return (words[0], words[1], words[2])
  }
}

extension Sequence<UInt8> {
  /// The same bytes in libxml2's dictionary, where equal strings have one address.
  func interned(_ dictionary: xmlDictPtr?) -> UnsafePointer<UInt8>? {
    // The dictionary copies the bytes and ends them with NUL.
    Array(self).withUnsafeBufferPointer { xmlDictLookup(dictionary, $0.baseAddress, CInt($0.count)) }
  }
}
