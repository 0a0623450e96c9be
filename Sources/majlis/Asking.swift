import ArgumentParser
import MajlisCatalog
import MajlisFeed

/// What a query looks like, for the help of the commands that take one.
enum QueryHelp {
  static let text = """
    A query is one or more of these; an episode must fulfil all of them:

      uzbek  \"two words\"       in the title, the names of people or the tags
      title:uzbek              in this field, case and accents aside
      title::'^The .*war'      a regular expression, which minds case
      season:2  season:2..4    a number, or from one to another
      duration:..30:00         at most; duration:1:00:00.. is at least
      date:2020..2023          also date:2024-05 and date:today; -2m.. is since two
                               months ago (d, w, m, y)
      explicit:yes  season:    yes or no; is there at all
      ^host:tahir              not so
      a b , c                  a comma begins another choice
      date-  title+            the order: downwards, upwards

    A field is any key of an episode's file, such as title, guid, date, season,
    episode, duration, moderators, panellists, people, tags, description, x_mine,
    audio.url or people.role; or path, slug, feed, day, year.
    """
}

/// The query of a command.
struct QueryArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("Which episodes; all without it.", valueName: "query"))
  var words: [String] = []

  /// The query, read with the clock at hand.
  var query: Query {
    get throws { try Query(words, now: Clock.now) }
  }
}

extension Console {
  /// Ends a question: what is wrong with files that were read is said, and errors among it count.
  func finish(_ findings: [Finding]) throws {
    try output.flush()
    let errors = findings.filter { $0.severity == .error }
    note(errors)
    if !errors.isEmpty { throw Refusal.data }
  }

  /// Writes lines to standard output.
  func put(lines: [String]) throws {
    for line in lines { try output.write(line + "\n") }
  }

  /// Writes an object of JSON as a line.
  func put(object body: (inout JSONWriter) -> Void) throws {
    var writer = JSONWriter()
    writer.object(nil, body)
    try output.write(writer.text + "\n")
  }
}

extension JSONWriter {
  /// A string, where there is one.
  mutating func string(_ key: String, ifAny text: String?) {
    if let text { string(key, text) }
  }

  /// An array of strings.
  mutating func strings(_ key: String, _ texts: [String]) {
    array(key) { writer in for text in texts { writer.string(nil, text) } }
  }
}
