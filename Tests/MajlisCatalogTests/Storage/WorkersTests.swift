import Testing

@testable import MajlisCatalog
@testable import MajlisFeed

/// Work that is shared comes to the same as work that is not.
struct WorkersTests {
  @Test(arguments: [0, 1, 9, 10, 11, 100, 1001])
  func `every part of the work is done once and in its order`(count: Int) {
    let stretches = Workers.map(count, least: 10) { Array($0) }
    #expect(stretches.count >= 1 && stretches.count <= max(1, count / 10))
    #expect(Array(stretches.joined()) == Array(0..<count))
  }

  /// More episodes than one processor reads; some with faults, one with an element kept as it stood.
  private static let files = Dictionary(
    uniqueKeysWithValues: (0..<600).map { number in
      let more = number.isMultiple(of: 7) ? "nonsense: 1\n" : number.isMultiple(of: 5) ? "foreign: |\n  <x/>\n" : ""
      return ("episodes/\(1000 + number).yaml", "title: Episode \(number)\n\(more)")
    })

  @Test func `many files are read as one by one`() throws {
    let small = try SmallCatalog(files: Self.files)
    try withExtendedLifetime(small) {
      try CatalogContents.read(small.catalog) { contents in
        let feed = try contents.feed(nil)
        var expected: [CatalogFile] = []
        try contents.forEachEpisode(at: contents.paths(of: feed)) { expected.append($0) }
        let read = try contents.episodes(of: feed)
        #expect(read.map(\.path) == expected.map(\.path))
        #expect(read.map(\.findings) == expected.map(\.findings))
        #expect(read.map { $0.record.text(ItemTerm.title) } == expected.map { $0.record.text(ItemTerm.title) })
        #expect(read.map(\.record.bytes) == expected.map(\.record.bytes))
      }
    }
  }

  @Test func `of several files that cannot be read the first is told`() throws {
    let small = try SmallCatalog(files: Self.files)
    let fault = #expect(throws: SystemFault.self) {
      try CatalogContents.read(small.catalog) { contents in
        let feed = try contents.feed(nil)
        try small.folder.folder.folder("episodes").remove("1551.yaml")
        try small.folder.folder.folder("episodes").remove("1251.yaml")
        return try contents.episodes(of: feed).count
      }
    }
    #expect(fault?.path.hasSuffix("1251.yaml") == true)
  }
}
