import Testing

@testable import MajlisCatalog

@Suite struct `An episode's file name` {
  private func name(_ title: String?, _ date: String? = "2015-11-28", taken: [String] = []) -> String {
    var names = EpisodeFileNames(taken: taken)
    return names.name(date: date, title: title)
  }

  @Test(arguments: [
    ("The State of the Islamic Movement", "the-state-of-the-islamic-movement"),
    ("Kazakhstan's  “Election” — 2024!", "kazakhstan-s-election-2024"),
    ("  ...Is it? ", "is-it"),
    ("Cafe\u{301} ÉTÉ", "café-été"),
    ("हिन्दी पॉडकास्ट", "हिन्दी-पॉडकास्ट"),
    ("Меҷлис: Осиёи Марказӣ", "меҷлис-осиёи-марказӣ"),
    ("مجلس ۱۲", "مجلس-۱۲"),
    ("日本語のタイトル", "日本語のタイトル"),
    ("İstanbul STRASSE Straße ΣΑΣ", "i\u{307}stanbul-strasse-straße-σασ"),
    ("👩🏽‍🚀 Space 1\u{FE0F}\u{20E3}", "space-1"),
    ("\u{301}accent first", "accent-first"),
    ("../../etc/passwd", "etc-passwd"),
    (".hidden", "hidden"),
    ("a\u{0}b\u{1B}[31m\nc\u{202E}", "a-b-31m-c"),
  ])
  func `is the date and the title in lower case, with letters of every script`(_ title: String, _ slug: String) {
    let name = name(title)
    #expect(Array(name.unicodeScalars) == Array("2015-11-28-\(slug.normalizedNFC).yaml".unicodeScalars))
  }

  @Test(arguments: [nil, "", "!!!", "👍", "\u{3164}", "\u{301}"])
  func `has a word where the title has none`(_ title: String?) {
    #expect(name(title) == "2015-11-28-episode.yaml")
    #expect(name(title, nil) == "undated-episode.yaml")
  }

  @Test(arguments: ["con", "NUL", "aux.txt", "COM1", "lpt9", "prn", ".git", "..", "-", "~x"])
  func `is never hidden and never a device of Windows`(_ title: String) {
    for date in ["2015-11-28", nil] {
      let name = name(title, date)
      #expect(name.hasPrefix(date ?? "undated") && name.hasSuffix(".yaml"))
      #expect(FeedName.isValid(String(name.dropLast(5))))
    }
  }

  @Test(arguments: ["x", "é", "ш", "語", "क्षि", "a b "])
  func `is at most 180 bytes before its ending, and ends with a whole character`(_ unit: String) {
    var names = EpisodeFileNames(taken: [String]())
    for _ in 0..<12 {
      let name = names.name(date: "2015-11-28", title: String(repeating: unit, count: 300))
      let stem = name.dropLast(5)
      #expect(stem.utf8.count <= 180 && stem.utf8.count > 165)
      #expect(!stem.hasSuffix("-"))
      #expect(stem.unicodeScalars.count == String(stem).normalizedNFC.unicodeScalars.count)
    }
  }

  @Test func `of which one character is longer than all is a word`() {
    #expect(name("a" + String(repeating: "\u{301}", count: 1000)) == "2015-11-28-episode.yaml")
  }

  @Test func `has a number where it is taken, whatever the case and the form of Unicode`() {
    var names = EpisodeFileNames(taken: ["2015-11-28-CAFE\u{301}.YAML", "2015-11-28-café-3.yaml", "x.txt"])
    #expect(names.name(date: "2015-11-28", title: "Café") == "2015-11-28-café-2.yaml")
    #expect(names.name(date: "2015-11-28", title: "CAFÉ") == "2015-11-28-café-4.yaml")
    #expect(names.name(date: "2015-11-28", title: "Strasse") == "2015-11-28-strasse.yaml")
    #expect(names.name(date: "2015-11-28", title: "Straße") == "2015-11-28-straße-2.yaml")
  }

  @Test func `is folded scalar by scalar as the standard library folds texts`() {
    let scalars = stride(from: UInt32(0x80), to: 0x1E950, by: 7).compactMap { Unicode.Scalar($0) }
    let unlike = scalars.filter { scalar in
      let name = "A\(scalar)z"
      let folded = name.normalizedNFC.uppercased().lowercased().normalizedNFC
      return !name.foldedName.utf8.elementsEqual(folded.utf8)
    }
    #expect(unlike.isEmpty)
  }

  @Test(.timeLimit(.minutes(20)))
  func `costs no more for ten thousand of one title`() {
    var names = EpisodeFileNames(taken: [String]())
    let all = Set((0..<10_000).map { _ in names.name(date: "2015-11-28", title: "Same") })
    #expect(all.count == 10_000)
    #expect(all.contains("2015-11-28-same-10000.yaml"))
  }
}

@Suite struct `A feed's name` {
  @Test(arguments: [
    ("Majlis Podcast", "majlis-podcast"), ("  Café Großstadt & Øl! ", "cafe-grossstadt-ol"), ("Меҷлис", "feed"),
    ("", "feed"),
    ("日本 2024", "2024"), ("...", "feed"), ("Con", "con-feed"), ("COM1", "com1-feed"), ("Comedy", "comedy"),
    ("Việt Nam", "viet-nam"), ("../x", "x"),
  ])
  func `has plain letters and digits only`(_ title: String, _ name: String) {
    #expect(FeedName.from(title: title) == name)
    #expect(FeedName.isValid(name))
  }

  @Test func `is of a length to be typed`() {
    #expect(FeedName.from(title: String(repeating: "word ", count: 100)).utf8.count <= 60)
    #expect(!FeedName.isValid("") && !FeedName.isValid("a/b") && !FeedName.isValid("A") && !FeedName.isValid("é"))
  }
}
