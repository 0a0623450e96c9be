/// A whole document as UTF-8, understood where its bytes are not what it says they are.
struct DecodedDocument {
  /// The text, without a byte order mark. All of it is UTF-8.
  private(set) var text: [UInt8] = []
  /// What the bytes were read as.
  private(set) var encoding: String
  /// What had to be understood, in order; offsets are those of the text.
  private(set) var notes: [(kind: XMLRepair.Kind, offset: Int)] = []

  private let source: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    let guess = EncodingGuess(bytes)
    source = bytes[guess.start...]
    encoding = guess.name
    text.reserveCapacity(bytes.count + bytes.count / 8)
    if !guess.isPossible || guess.name == "utf-8" || guess.name == "us-ascii" {
      readAsUTF8(guess)
    } else if isUTF8(in: guess.name) {
      readAsUTF8(guess)
    } else if guess.name == "iso-8859-1" || guess.name == "windows-1252" {
      readAsWindows1252(guess)
    } else if let converter = CharacterConverter(guess.name) {
      read(by: converter)
      noteMismatch(guess)
    } else {
      readAsUnknown(guess)
    }
  }

  /// Whether the bytes are UTF-8, whatever the declaration says.
  private func isUTF8(in declared: String) -> Bool {
    guard EncodingName.canonical(declared) == declared, CharacterConverter(declared) != nil else { return false }
    var evidence = UTF8Evidence()
    _ = evidence.look(at: source, isLast: true)
    return evidence.isConvincing(against: declared)
  }

  private mutating func noteMismatch(_ guess: EncodingGuess) {
    guard let declared = guess.declared, !EncodingName.agree(EncodingName.canonical(declared), encoding) else { return }
    notes.insert((.encodingMismatch(declared: declared, actual: encoding), 0), at: 0)
  }

  private mutating func readAsUnknown(_ guess: EncodingGuess) {
    readAsUTF8(guess)
    notes.removeAll { if case .encodingMismatch = $0.kind { true } else { false } }
    notes.insert((.unknownEncoding(guess.declared ?? guess.name, readAs: encoding), 0), at: 0)
  }

  // MARK: - Single bytes

  private mutating func readAsWindows1252(_ guess: EncodingGuess) {
    for byte in source { text.append(windows1252: byte) }
    let isWindows = source.contains { (0x80..<0xA0).contains($0) }
    encoding = isWindows ? "windows-1252" : guess.name
    noteMismatch(guess)
  }

  private mutating func readAsUTF8(_ guess: EncodingGuess) {
    encoding = "utf-8"
    let end = UTF8Bytes.validEnd(source)
    if end == source.endIndex {
      text += source
      if guess.name == "us-ascii", !text.contains(where: { $0 >= 0x80 }) { encoding = "us-ascii" }
      noteMismatch(guess)
    } else if let name = ScriptGuess.encoding(of: source), let converter = CharacterConverter(name) {
      encoding = name
      read(by: converter)
      // Where nothing is declared it is UTF-8 (XML 1.0, 4.3.3).
      notes.insert((.encodingMismatch(declared: guess.declared ?? "utf-8", actual: name), 0), at: 0)
    } else {
      mend()
    }
  }

  /// Reads what is not UTF-8 as Windows-1252, byte by byte; the whole document where hardly anything in it is UTF-8.
  private mutating func mend() {
    var index = source.startIndex
    var (goodCount, badCount) = (0, 0)
    while index < source.endIndex {
      let end = UTF8Bytes.validEnd(source[index...])
      for byte in source[index..<end] where byte >= 0xC0 { goodCount += 1 }
      text += source[index..<end]
      index = end
      let start = index
      let offset = text.count
      while index < source.endIndex, UTF8Bytes.validEnd(source[index..<min(index + 4, source.endIndex)]) == index {
        if UTF8Bytes.isCut(source[index...]) { break }
        text.append(windows1252: source[index])
        index += 1
      }
      badCount += index - start
      if index > start {
        notes.append((.bytes(source[start], count: index - start, of: "UTF-8", readAs: "windows-1252"), offset))
      }
      if index < source.endIndex, UTF8Bytes.isCut(source[index...]) { dropCut(from: &index) }
    }
    if goodCount == 0, badCount > 0 { readWholly(badCount) }
  }

  /// The document breaks off within a character.
  private mutating func dropCut(from index: inout Int) {
    let count = source.endIndex - index
    notes.append((.bytes(source[index], count: count, of: "UTF-8", readAs: nil), text.count))
    index = source.endIndex
  }

  /// Nothing beyond ASCII was UTF-8: one finding says it for the whole document.
  private mutating func readWholly(_ badCount: Int) {
    guard case .bytes(let byte, _, let of, .some(let readAs))? = notes.first?.kind else { return }
    notes = [(.bytes(byte, count: badCount, of: of, readAs: readAs), notes[0].offset)]
    encoding = "windows-1252"
  }

  // MARK: - Other encodings

  private mutating func read(by converter: CharacterConverter) {
    var rest = source
    let width = encoding.hasPrefix("utf-16") ? 2 : encoding.hasPrefix("utf-32") ? 4 : 1
    reading: while true {
      switch converter.convert(rest, into: &text) {
      case .whole: break reading
      case .cut(let index):
        notes.append((.bytes(rest[index], count: rest.endIndex - index, of: encoding, readAs: nil), text.count))
        break reading
      case .fault(let index):
        note(rest[index])
        rest = rest[min(index + width, rest.endIndex)...]
      }
    }
  }

  /// A byte that the encoding does not have becomes U+FFFD; those beside it belong to the same note.
  private mutating func note(_ byte: UInt8) {
    let offset = text.count
    text.append("\u{FFFD}" as Unicode.Scalar)
    if case (.bytes(let first, let count, let of, nil), let start)? = notes.last, start + 3 * count == offset {
      notes[notes.count - 1].kind = .bytes(first, count: count + 1, of: of, readAs: nil)
    } else {
      notes.append((.bytes(byte, count: 1, of: encoding, readAs: nil), offset))
    }
  }
}
