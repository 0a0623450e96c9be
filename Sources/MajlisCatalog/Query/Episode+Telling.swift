public import MajlisFeed

extension Episode {
  /// Everything that its file says, key by key in the catalog's order, each value in words.
  public var facts: [(key: String, values: [String])] {
    entries.map { entry in
      if case .sequence(let items) = entry.value { return (entry.key, items.map(\.inWords)) }
      return (entry.key, [entry.value.inWords])
    }
  }

  /// Writes everything that its file says as members of an object, with the catalog's keys; all values are text.
  public func write(_ writer: inout JSONWriter) {
    for entry in entries { entry.value.write(&writer, under: entry.key) }
  }

  private var entries: [YAMLEntry] { RecordWriting.entries(of: record, as: Lexicon.item) + file.ownEntries }
}

extension YAMLValue {
  /// A text as it stands; of a mapping the first value, and the others in parentheses.
  fileprivate var inWords: String {
    switch self {
    case .scalar(let text, _): return text
    case .sequence(let items): return items.map(\.inWords).joined(separator: ", ")
    case .mapping(let entries):
      let values = entries.map(\.value.inWords)
      return (values.first ?? "") + (values.count > 1 ? " (\(values.dropFirst().joined(separator: ", ")))" : "")
    }
  }

  fileprivate func write(_ writer: inout JSONWriter, under key: String?) {
    switch self {
    case .scalar(let text, _): writer.string(key, text)
    case .sequence(let items): writer.array(key) { writer in for item in items { item.write(&writer, under: nil) } }
    case .mapping(let entries):
      writer.object(key) { writer in for entry in entries { entry.value.write(&writer, under: entry.key) } }
    }
  }
}
