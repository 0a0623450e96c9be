import Foundation
import Testing

@testable import MajlisFeed

/// Each feed of `Tests/Fixtures/feeds` says in its comment what must be found in it: `expect: rule line:column`, or
/// none; and `known:` where the program has a fault.
@Suite struct FixtureTests {
  /// The lines of the comment that begin with a word, without it.
  private static func lines(_ word: String, of document: [UInt8]) -> [String] {
    document.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.hasPrefix("\(word): ") }.map { String($0.dropFirst(word.count + 2)) }
  }

  @Test func `there are fixtures`() {
    #expect(Fixtures.feeds.count >= 15)
  }

  @Test(arguments: Fixtures.feeds) func `reading finds what the fixture expects, where it expects it`(name: String)
    throws
  {
    let document = try Fixtures.feed(name)
    let found = try ReadFeed(document).findings.map { finding in
      finding.place.map { "\(finding.rule.id) \($0.line):\($0.column)" } ?? finding.rule.id
    }
    #expect(found.sorted() == Self.lines("expect", of: document).filter { $0 != "none" }.sorted())
  }

  @Test(arguments: Fixtures.feeds) func `nothing that the fixture says is lost`(name: String) throws {
    let document = try Fixtures.feed(name)
    let read = try ReadFeed(document)
    guard read.isWhole else { return }
    let fault = Self.lines("known", of: document).first
    try withKnownIssue(Comment(rawValue: fault ?? "")) { () throws in
      let written = read.document
      let (before, after) = (try InformationItems.of(document), try InformationItems.of(written))
      #expect(after.difference(from: before).map(Self.said) == [])
      let again = try ReadFeed(written).document
      expectLines(String(decoding: again, as: UTF8.self), String(decoding: written, as: UTF8.self), "again")
    } when: {
      fault != nil
    }
  }

  static func said(_ change: CollectionDifference<String>.Change) -> String {
    switch change {
    case .insert(_, let item, _): "added \(item)"
    case .remove(_, let item, _): "lost \(item)"
    }
  }
}

/// The laws over feeds as they are.
@Suite struct CorpusTests {
  @Test(
    .enabled(
      if: Fixtures.hasCorpus, "the corpus does not lie beside the package, and MAJLIS_CORPUS does not say where"),
    .timeLimit(.minutes(20)), arguments: ["wild", "suites"])
  func `no RSS 0.9x, RSS 2.0 or Atom 1.0 feed of the corpus loses anything, and written twice it is the same`(
    folder: String
  ) throws {
    var count = 0
    for file in Fixtures.corpus(folder) {
      let document = try Array(Data(contentsOf: file))
      guard document.count < 4_000_000, let read = try? ReadFeed(document), read.isWhole, read.feed.nodes[0].origin > 0,
        read.head.edition == .rss || read.head.edition == .atom
      else { continue }
      count += 1
      let written = read.document
      guard let before = try? InformationItems.of(document), let after = try? InformationItems.of(written) else {
        Issue.record("\(file.lastPathComponent): what was written cannot be read")
        continue
      }
      // Atom without its namespace is read too, and comes back with it.
      if before.first?.hasPrefix("/feed") == true { continue }
      // A root without a version gets one.
      let changes =
        before == after
        ? [] : after.difference(from: before).map(FixtureTests.said).filter { !$0.hasSuffix("rss/@version=2.0") }
      #expect(changes.prefix(3) == [], "\(file.lastPathComponent)")
      let again = try ReadFeed(written).document
      expectLines(
        String(decoding: again, as: UTF8.self), String(decoding: written, as: UTF8.self), file.lastPathComponent)
    }
    #expect(count > 0)
  }
}
