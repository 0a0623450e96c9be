internal import MajlisFeed

/// A key with what it said before and what it says now, and what that means for those who follow the feed.
public struct FieldChange: Sendable, Equatable {
  /// The key in the catalog's files.
  public let key: String
  /// The old value as a file of the catalog has it, a list or a mapping on one line; nil where there was none.
  public let old: String?
  /// The new value, likewise.
  public let new: String?
  /// What a subscriber notices.
  public let meaning: String
}

/// An episode that is not in both feeds, or not the same in both.
public struct EpisodeChange: Sendable, Equatable {
  /// What has become of it; the gravest first.
  public enum Kind: String, Sendable, CaseIterable {
    /// The same episode under another guid, or without one at another address.
    case reissued
    case removed
    /// Its date has changed, perhaps among other things.
    case moved
    case changed
    case added
  }

  /// What has become of it.
  public let kind: Kind
  /// The guid that it has now; of one that is gone, the guid that it had. Nil where it has none.
  public let guid: String?
  /// Its title, likewise.
  public let title: String?
  /// The day on which it was published, in its own offset: `2015-11-28`.
  public let date: String?
  /// What differs, in the order of a file.
  public let fields: [FieldChange]
  /// What the whole means for a subscriber; nil where the fields say it.
  public let meaning: String?
}

extension EpisodeChange {
  init(_ kind: Kind, _ item: ComparedItem, _ fields: [FieldChange] = [], meaning: String? = nil) {
    let guid = item.record.value(ItemTerm.guid)
    self.init(
      kind: kind, guid: guid?.isEmpty == false ? guid : nil, title: item.record.value(ItemTerm.title),
      date: item.record.date?.date, fields: fields, meaning: meaning)
  }
}

extension FieldChange {
  /// What has become of a term, one change for each key under which files say it.
  static func changes(of number: TermNumber, from old: Record, to new: Record, meaning: String) -> [FieldChange] {
    let (before, after) = (RecordWriting.entries(of: number, in: old), RecordWriting.entries(of: number, in: new))
    let keys = before.map(\.key) + after.map(\.key).filter { key in !before.contains { $0.key == key } }
    return keys.compactMap { key in
      let values = [before, after].map { $0.first { $0.key == key }?.value.onOneLine }
      return values[0] == values[1] ? nil : FieldChange(key: key, old: values[0], new: values[1], meaning: meaning)
    }
  }
}

extension YAMLValue {
  /// The text of a scalar, everything else as YAML on one line.
  fileprivate var onOneLine: String {
    if case .scalar(let text, _) = self { return text }
    var writer = YAMLWriter()
    writer.flow(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
