internal import CLibXML2

/// The name that an event is about, in libxml2's own memory, which is good for the event.
struct XMLCurrentName {
  private var localPointer: UnsafePointer<UInt8>?
  private var prefixPointer: UnsafePointer<UInt8>?
  private var uriPointer: UnsafePointer<UInt8>?

  init() {}

  init(local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, uri: UnsafePointer<UInt8>?) {
    (localPointer, prefixPointer, uriPointer) = (local, prefix, uri)
  }

  // Names are NUL-terminated strings of libxml2's dictionary.
  var local: String { localPointer.map { String(cString: $0) } ?? "" }
  var prefix: String? { prefixPointer.map { String(cString: $0) } }
  var uri: String? { uriPointer.map { String(cString: $0) } }
  var spelled: String { prefix.map { "\($0):\(local)" } ?? local }

  /// Whether the namespace is one that cannot be declared again (Namespaces in XML, 3).
  static func isReserved(_ uri: UnsafePointer<UInt8>) -> Bool {
    ["http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"].contains(String(cString: uri))
  }

  /// Equal names have equal keys: libxml2 keeps one copy of a string as long as its parser lives.
  var key: XMLNameKey {
    XMLNameKey(
      local: UInt(bitPattern: localPointer), prefix: UInt(bitPattern: prefixPointer), uri: UInt(bitPattern: uriPointer))
  }
}

/// A name by the addresses of its parts.
struct XMLNameKey: Equatable {
  var local: UInt = 0
  var prefix: UInt = 0
  var uri: UInt = 0
  var isAttribute = false

  var hash: Int {
    let mixed = (local >> 3) &+ (prefix >> 2) &* 31 &+ (uri >> 3) &* 131 &+ (isAttribute ? 7 : 0)
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}

/// The handler's numbers of the names met so far, found by the address of the name.
struct XMLNameCache {
  private struct Slot {
    var key = XMLNameKey()
    var number = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 512)
  private var used = 0

  /// The number, from the cache or else from the question, which is put once for each name.
  mutating func number(of name: borrowing XMLCurrentName, isAttribute: Bool, _ ask: () -> Int) -> Int {
    var key = name.key
    key.isAttribute = isAttribute
    // Most names stand where they would like to.
    let slot = slots[key.hash & (slots.count - 1)]
    if slot.key == key { return slot.number }
    let index = place(of: key)
    if slots[index].key == key { return slots[index].number }
    slots[index] = Slot(key: key, number: ask())
    used += 1
    if used * 4 > slots.count { grow() }
    return slots[place(of: key)].number
  }

  /// Where the key stands or would stand.
  private func place(of key: XMLNameKey) -> Int {
    var index = key.hash & (slots.count - 1)
    while slots[index].key.local != 0, slots[index].key != key { index = (index + 1) & (slots.count - 1) }
    return index
  }

  private mutating func grow() {
    let old = slots.filter { $0.key.local != 0 }
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for slot in old { slots[place(of: slot.key)] = slot }
  }
}
