internal import MajlisFeed
internal import MajlisXML

/// What is asked of the bytes of a file before libyaml sees them: size, UTF-8, no control characters.
enum YAMLSourceCheck {
  /// How many bytes a file may have: 16 MiB.
  static let sizeLimit = 16 << 20
  /// How many `%TAG` lines are let through; libyaml compares each with all others.
  private static let tagLineLimit = 64
  /// How many control characters of one file are told.
  private static let controlLimit = 20

  /// Where the text begins: behind a byte order mark.
  static func start(of source: Span<UInt8>) -> Int { begins(source, with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// What speaks against letting libyaml read it.
  static func faults(in source: Span<UInt8>) -> [YAMLFault] {
    let beginning = Place(line: 1, column: 1)
    guard source.count <= sizeLimit else { return [YAMLFault(place: beginning, problem: .tooLarge)] }
    guard !isWide(source) else { return [YAMLFault(place: beginning, problem: .utf16)] }
    return characterFaults(in: source)
  }

  /// UTF-16 or UTF-32, by its mark or by the zero that an ASCII character has beside it.
  private static func isWide(_ source: Span<UInt8>) -> Bool {
    begins(source, with: [0xFF, 0xFE]) || begins(source, with: [0xFE, 0xFF])
      || (source.count >= 2 && (source[0] == 0) != (source[1] == 0))
  }

  private static func begins(_ source: Span<UInt8>, with prefix: [UInt8]) -> Bool {
    guard source.count >= prefix.count else { return false }
    return prefix.indices.allSatisfy { source[$0] == prefix[$0] }
  }

  private static func characterFaults(in source: Span<UInt8>) -> [YAMLFault] {
    var faults: [YAMLFault] = []
    let surplus = surplusTagLine(in: source)
    var index = source.firstBeyondText(from: start(of: source))
    while index < surplus ?? source.count {
      guard let next = checkRare(source, at: index, &faults) else { return faults }
      index = source.firstBeyondText(from: next)
    }
    return surplus.map { [fault(.tag("%TAG"), at: $0, in: source)] } ?? faults
  }

  /// Where the line begins that is one `%TAG` line too many.
  private static func surplusTagLine(in source: Span<UInt8>) -> Int? {
    var (count, index) = (0, 1)
    while let sign = source.firstIndex(of: UInt8(ascii: "%"), from: index) {
      if isTagLine(source, sign) { count += 1 }
      if count > tagLineLimit { return sign }
      index = sign + 1
    }
    return nil
  }

  /// - Returns: where the next character begins, or nil where the check ends.
  private static func checkRare(_ source: Span<UInt8>, at index: Int, _ faults: inout [YAMLFault]) -> Int? {
    guard let (scalar, width) = YAMLCharacters.decode(source, at: index) else {
      faults.append(fault(.encoding(byte: source[index]), at: index, in: source))
      return nil
    }
    if !YAMLCharacters.isAllowed(scalar) {
      faults.append(fault(.controlCharacter(scalar), at: index, in: source))
      if faults.count >= controlLimit { return nil }
    }
    return index + width
  }

  private static func isTagLine(_ source: Span<UInt8>, _ index: Int) -> Bool {
    source[index - 1] == 0x0A && index + 4 <= source.count && source[index + 1] == UInt8(ascii: "T")
      && source[index + 2] == UInt8(ascii: "A") && source[index + 3] == UInt8(ascii: "G")
  }

  private static func fault(_ problem: YAMLFault.Problem, at index: Int, in source: Span<UInt8>) -> YAMLFault {
    YAMLFault(place: YAMLCharacters.place(of: index, in: source, from: start(of: source)), problem: problem)
  }
}
