internal import MajlisFeed
@_spi(_Unicode) internal import Swift

/// A title as a part of a file's name: lower case, letters and digits of every script as they are, `-` for each run of
/// everything else, in NFC.
struct Slug: Equatable {
  /// Empty where the title has neither letter nor digit.
  let text: String

  init(_ title: String) {
    text = Self.plain(title.utf8.span) ?? Self.folded(title)
  }

  /// The slug of a title in ASCII; nil for another.
  private static func plain(_ title: Span<UInt8>) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(title.count)
    var isBroken = false
    for index in title.indices {
      let byte = title[index].lowercased
      guard byte < 0x80 else { return nil }
      guard byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 else {
        isBroken = true
        continue
      }
      if isBroken, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      slug.append(byte)
      isBroken = false
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func folded(_ title: String) -> String {
    var slug: [UInt8] = []
    var isBroken = false
    for scalar in title.withScalars(mapped: \.lowercase).unicodeScalars {
      switch Part(scalar) {
      case .letter:
        if isBroken, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        slug += scalar.utf8
        isBroken = false
      case .mark where !slug.isEmpty && !isBroken: slug += scalar.utf8
      case .mark, .other: isBroken = true
      case .nothing: break
      }
    }
    return String(decoding: slug, as: UTF8.self).normalizedNFC
  }

  /// The slug cut to so many bytes of UTF-8, between two characters and not behind a `-`.
  func prefix(bytes limit: Int) -> String {
    if text.utf8.count <= limit { return text }
    var prefix = ""
    var count = 0
    for character in text {
      count += character.utf8.count
      guard count <= limit else { break }
      prefix.append(character)
    }
    while prefix.utf8.last == UInt8(ascii: "-") { prefix.removeLast() }
    return prefix
  }
}

/// What a scalar is to a slug.
private enum Part {
  case letter
  /// Belongs to the letter before it, as an accent or a vowel sign of Devanagari does.
  case mark
  /// Says how the letter before it is drawn.
  case nothing
  case other

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self = scalar.isLetterOrDigit ? .letter : .other
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
      self = properties.isDefaultIgnorableCodePoint ? .other : .letter
    case .nonspacingMark, .spacingMark:
      self = properties.isDefaultIgnorableCodePoint ? .nothing : .mark
    default:
      self = .other
    }
  }
}

extension Unicode.Scalar.Properties {
  /// The lower case of a scalar; nil where that is the scalar itself.
  fileprivate var lowercase: String? { changesWhenLowercased ? lowercaseMapping : nil }

  /// The one form of a scalar in either case; nil where that is the scalar itself.
  fileprivate var caseless: String? {
    changesWhenUppercased || changesWhenLowercased ? uppercaseMapping.lowercased() : nil
  }
}

extension Unicode.Scalar {
  /// Of ASCII.
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case "0"..."9", "A"..."Z", "a"..."z": true
    default: false
    }
  }
}

extension String {
  /// Unicode's composed form. The standard library compares by it and keeps it to itself, under an underscore.
  var normalizedNFC: String {
    // Below U+0300, where the combining marks begin, there is no other form.
    if utf8.allSatisfy({ $0 < 0xCC }) { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }

  /// Unicode's decomposed form: letters apart from their marks.
  var normalizedNFD: [Unicode.Scalar] { Array(_nfd) }

  /// The form in which two names are the same on a file system that ignores case or normalization.
  var foldedName: String { isASCII ? lowercased() : normalizedNFC.foldedNameOfNFC }

  /// The folded name of a name in NFC.
  var foldedNameOfNFC: String {
    let folded = withScalars(mapped: \.caseless)
    return folded.utf8.elementsEqual(utf8) ? self : folded.normalizedNFC
  }

  /// The text with other scalars in place of some. Those of ASCII are in lower case then.
  ///
  /// - Parameter map: what stands in place of a scalar; nil for that itself, as it is with most.
  fileprivate func withScalars(mapped map: (Unicode.Scalar.Properties) -> String?) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.isASCII {
        text.append(UInt8(ascii: scalar).lowercased)
      } else if let other = map(scalar.properties) {
        text += other.utf8
      } else {
        text += scalar.utf8
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether it has no other characters than those of ASCII.
  var isASCII: Bool {
    let bytes = utf8.span
    return bytes.indices.allSatisfy { bytes[$0] < 0x80 }
  }
}
