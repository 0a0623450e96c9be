import Foundation

/// An episode of about 3 KB of XML with what well-kept feeds have. Its number decides all of it.
struct GeneratedEpisode {
  let number: Int
  /// What stands in the addresses of its files.
  let slug: String
  let title: String
  let guid: String
  let summary: String
  /// The show notes, as HTML.
  let notes: String
  let people: [String]
  /// The size of its audio, in bytes.
  let length: Int
  /// How long it plays, in seconds.
  let duration: Int

  init(_ number: Int) {
    var numbers = SeededNumbers(seed: number)
    self.number = number
    title = Prose.title(&numbers)
    slug = Prose.phrase(4, &numbers).replacing(" ", with: "-")
    guid = String(numbers.bits(), radix: 16) + "-" + String(numbers.bits(), radix: 16)
    summary = Prose.paragraph(3, &numbers)
    notes = Self.notes(&numbers)
    people = Prose.people(3, &numbers)
    length = numbers.number(10_000_000...90_000_000)
    duration = numbers.number(900...7200)
  }

  private static func notes(_ numbers: inout SeededNumbers) -> String {
    var html = "<p>\(Prose.paragraph(3, &numbers).escaped)</p>\n<ul>\n"
    for _ in 0..<3 {
      let link = "https://example.org/\(Prose.phrase(1, &numbers))?page=\(numbers.number(1...999))&amp;from=feed"
      html += "  <li><a href=\"\(link)\">\(Prose.phrase(4, &numbers))</a></li>\n"
    }
    html += "</ul>\n<p>"
    for minute in [0, 9, 21, 34] {
      html += "\(minute):\(numbers.number(10...59)) \(Prose.phrase(4, &numbers))<br />\n"
    }
    return html + "</p>\n<p>\(Prose.paragraph(3, &numbers).escaped)</p>\n"
  }
}

extension GeneratedEpisode {
  private static let dates: DateFormatter = {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = .gmt
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
    return formatter
  }()

  /// One every two hours from 2001-01-01 on, so that a hundred thousand lie in the past.
  private var date: String { Self.dates.string(from: Date(timeIntervalSinceReferenceDate: Double(number) * 7200)) }

  /// The item of a feed.
  func item(_ style: NotesStyle) -> String {
    let file = "https://cdn.example.org/\(number)/\(slug)"
    let roles = ["host", "guest", "guest"]
    let persons = zip(people, roles).map { name, role in
      """
            <podcast:person role="\(role)" href="https://example.org/people/\(number % 97)" \
      img="https://cdn.example.org/people/\(number % 97).jpg">\(name.escaped)</podcast:person>

      """
    }
    return """
          <item>
            <title>\(title.escaped)</title>
            <link>https://example.org/episodes/\(number)-\(slug)</link>
            <guid isPermaLink="false">\(guid)</guid>
            <pubDate>\(date)</pubDate>
            <description>\(summary.escaped)</description>
            <content:encoded>\(style.text(notes))</content:encoded>
            <enclosure url="\(file).mp3" length="\(length)" type="audio/mpeg"/>
            <itunes:title>\(title.escaped)</itunes:title>
            <itunes:author>Example Radio</itunes:author>
            <itunes:duration>\(duration)</itunes:duration>
            <itunes:season>\(1 + number / 50)</itunes:season>
            <itunes:episode>\(number)</itunes:episode>
            <itunes:episodeType>\(number % 10 == 0 ? "bonus" : "full")</itunes:episodeType>
            <itunes:explicit>false</itunes:explicit>
            <itunes:image href="https://cdn.example.org/\(number)/cover.jpg"/>
      \(persons.joined())\
            <podcast:transcript url="\(file).vtt" type="text/vtt" language="en"/>
            <podcast:chapters url="\(file).json" type="application/json+chapters"/>
          </item>

      """
  }
}
