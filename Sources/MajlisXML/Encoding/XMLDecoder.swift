/// Turns the bytes of a document into UTF-8, piece by piece, by its byte order mark or its
/// declaration (XML 1.0, appendix F).
///
/// It takes only bytes that are what the document says they are. What is not so certain can be understood only by who
/// sees the whole document: `DecodedDocument`.
struct XMLDecoder {
  /// The encoding's name, in lower case; nil until the first bytes have been seen.
  private(set) var encoding: String?
  private var converter: CharacterConverter?
  private var head: [UInt8] = []
  /// The beginning of a character whose end the next piece brings.
  private var cut: [UInt8] = []
  private var suspicion = Suspicion()

  /// A decoder of a document whose encoding is not known yet.
  init() {}

  /// A decoder of a document whose encoding is known by its name in lower case, and that has no mark of it.
  init(encoding: String) {
    self.encoding = encoding
  }

  /// A decoder of text that is UTF-8 and was checked, decoded from another encoding.
  init(decodedFrom encoding: String) {
    self.encoding = encoding
    isChecked = true
  }

  private var isChecked = false

  /// Appends the piece to the output as UTF-8.
  mutating func decode(_ piece: [UInt8], isLast: Bool, into output: inout [UInt8]) throws(XMLDecodingFault) {
    if isChecked {
      output += piece
    } else if encoding != nil {
      try convert(piece, isLast: isLast, into: &output)
    } else {
      head += piece
      guard head.count >= EncodingGuess.headLength || isLast else { return }
      let rest = Array(head[try settle()...])
      head = []
      try convert(rest, isLast: isLast, into: &output)
    }
  }

  /// Decides on the encoding; the answer is where the text begins, behind a byte order mark.
  private mutating func settle() throws(XMLDecodingFault) -> Int {
    if let magic = Self.compression(of: head) { throw XMLDecodingFault(kind: .compressed(magic)) }
    let guess = EncodingGuess(head)
    guard guess.isConsistent, guess.isPossible else {
      throw XMLDecodingFault(
        kind: .encoding("declared \(guess.declared ?? guess.name), but the bytes are \(guess.name)"))
    }
    if head[guess.start...].starts(with: [0xEF, 0xBB, 0xBF]) { throw XMLDecodingFault(kind: .character(0xFEFF)) }
    encoding = guess.name
    guard guess.name != "utf-8", guess.name != "us-ascii" else { return guess.start }
    guard let converter = CharacterConverter(guess.name) else {
      throw XMLDecodingFault(kind: .unknownEncoding(guess.declared ?? guess.name))
    }
    self.converter = converter
    return guess.start
  }

  private static func compression(of head: [UInt8]) -> String? {
    let known: [([UInt8], String)] = [
      ([0x1F, 0x8B], "gzip"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x50, 0x4B, 0x03, 0x04], "zip"),
      ([0x42, 0x5A, 0x68], "bzip2"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
    ]
    return known.first { head.starts(with: $0.0) }?.1
  }

  private mutating func convert(_ piece: [UInt8], isLast: Bool, into output: inout [UInt8]) throws(XMLDecodingFault) {
    let start = output.count
    if let converter {
      try convert(piece, by: converter, isLast: isLast, into: &output)
    } else {
      try pass(piece, isLast: isLast, into: &output)
    }
    if UTF8Bytes.firstNUL(output[start...]) != nil { throw XMLDecodingFault(kind: .character(0)) }
  }

  private mutating func convert(
    _ piece: [UInt8], by converter: CharacterConverter, isLast: Bool, into output: inout [UInt8]
  ) throws(XMLDecodingFault) {
    suspicion.look(at: piece, isLast: isLast, declared: encoding ?? "")
    let bytes = cut + piece
    cut = []
    switch converter.convert(bytes[...], into: &output) {
    case .whole: break
    case .cut(let index) where !isLast: cut = Array(bytes[index...])
    case .cut, .fault: throw XMLDecodingFault(kind: .encoding("bytes that are not \(encoding ?? "")"))
    }
    if let actual = suspicion.actual {
      throw XMLDecodingFault(kind: .encoding("declared \(encoding ?? ""), but the bytes are \(actual)"))
    }
  }

  /// Passes UTF-8 on, of which it makes sure.
  private mutating func pass(_ piece: [UInt8], isLast: Bool, into output: inout [UInt8]) throws(XMLDecodingFault) {
    let bytes = cut.isEmpty ? piece : cut + piece
    cut = []
    let end = UTF8Bytes.validEnd(bytes[...])
    output += bytes[..<end]
    if end < bytes.count {
      guard !isLast, UTF8Bytes.isCut(bytes[end...]) else {
        throw XMLDecodingFault(kind: .encoding("bytes that are not UTF-8"))
      }
      cut = Array(bytes[end...])
    }
    if encoding == "us-ascii", bytes.contains(where: { $0 >= 0x80 }) {
      throw XMLDecodingFault(kind: .encoding("declared us-ascii, but there are other characters"))
    }
  }
}

/// A fault of the decoder, which knows no lines yet.
struct XMLDecodingFault: Error {
  let kind: XMLFault.Kind
}

/// What speaks against the declared encoding while it is being read.
struct Suspicion {
  /// What the document is instead, as soon as it is known.
  private(set) var actual: String?
  private var evidence = UTF8Evidence()
  private var cut: [UInt8] = []

  /// Looks at one more piece of the source.
  mutating func look(at piece: [UInt8], isLast: Bool, declared: String) {
    if declared == "iso-8859-1", piece.contains(where: { (0x80..<0xA0).contains($0) }) { actual = "windows-1252" }
    guard evidence.isPossible else { return }
    let bytes = cut + piece
    let end = evidence.look(at: bytes[...], isLast: isLast)
    cut = Array(bytes[end...])
    if isLast, evidence.isConvincing(against: declared) { actual = "utf-8" }
  }
}

/// How far bytes that are said to be another encoding are UTF-8.
struct UTF8Evidence {
  /// Whether nothing was seen yet that cannot be UTF-8.
  private(set) var isPossible = true
  private var count = 0
  private var longCount = 0

  /// Looks at bytes; the answer is where a character begins that is not whole.
  mutating func look(at bytes: ArraySlice<UInt8>, isLast: Bool) -> Int {
    let end = UTF8Bytes.validEnd(bytes)
    for byte in bytes[..<end] where byte >= 0xC0 {
      count += 1
      if byte >= 0xE0 { longCount += 1 }
    }
    if end < bytes.endIndex, isLast || !UTF8Bytes.isCut(bytes[end...]) { isPossible = false }
    return end
  }

  /// Whether no text in the declared encoding has these bytes. In encodings of two bytes
  /// a few pairs may look like UTF-8.
  func isConvincing(against declared: String) -> Bool {
    guard isPossible, count > 0, !EncodingName.isWide(declared) else { return false }
    return EncodingName.isSingle(declared) || longCount >= 4
  }
}
