/// Text as it stands in show notes: mostly plain words, now and then another script or what XML has to escape.
enum Prose {
  private static let words = """
    river valley border market bread winter harvest railway letter teacher radio signal archive museum glacier dam
    council election treaty pipeline cotton apricot caravan pass village capital minister journalist poet listener
    question answer journey return crossing between after before without against toward because never often again
    water power light sound memory language song border history future neighbour trade road bridge mountain lake
    speaks remembers builds leaves finds follows explains asks hears writes carries opens the a this every another
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let abroad = [
    "مجلس", "گفتگو", "Ташкент", "Бишкек шаары", "Нұр-Сұлтан", "თბილისი", "भारत", "中亚", "東京", "Κύπρος", "café", "🎙️",
  ]

  private static let names = [
    "Aigul Bekova", "Tomás Núñez", "Jürgen Weiß", "Li Na", "Олена Бойко", "Siobhán O’Neill", "Nodira Aliyeva",
    "Mehmet Şahin", "Amara Diallo", "Hana Nováková", "فریدون رضایی", "Ed \"Ace\" Young",
  ]

  /// Some words in a row.
  static func phrase(_ count: Int, _ numbers: inout SeededNumbers) -> String {
    (0..<count).map { _ in numbers.pick(words) }.joined(separator: " ")
  }

  /// A sentence; about one in five has a word in another script, one in eight something to escape.
  static func sentence(_ numbers: inout SeededNumbers) -> String {
    var text = phrase(numbers.number(7...16), &numbers).capitalizedAtStart
    if numbers.chance(20) { text += " — “\(numbers.pick(abroad))”" }
    if numbers.chance(12) { text += " & \(numbers.pick(words)) < \(numbers.pick(words))" }
    return text + "."
  }

  /// Some sentences in a row.
  static func paragraph(_ count: Int, _ numbers: inout SeededNumbers) -> String {
    (0..<count).map { _ in sentence(&numbers) }.joined(separator: " ")
  }

  /// The title of an episode.
  static func title(_ numbers: inout SeededNumbers) -> String {
    let text = phrase(numbers.number(3...7), &numbers).capitalizedAtStart
    return numbers.chance(15) ? "\(text): \(numbers.pick(abroad))" : text
  }

  /// People who are not the same.
  static func people(_ count: Int, _ numbers: inout SeededNumbers) -> [String] {
    let first = numbers.number(0...names.count - 1)
    return (0..<count).map { names[(first + $0) % names.count] }
  }
}

extension String {
  /// With a capital at the start.
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
