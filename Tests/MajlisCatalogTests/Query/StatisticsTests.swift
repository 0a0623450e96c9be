import Testing

@testable import MajlisCatalog

@Suite struct StatisticsTests {
  @Test func `a catalog is told in numbers`() throws {
    let statistics = try Statistics(
      SmallCatalog(
        "title: A\ndate: 2020-01-01\nduration: 0:30:00\nseason: 1",
        "title: B\ndate: 2020-01-11\nduration: 60\nseason: 1",
        "title: C\ndate: 2022-01-11\ndraft: yes\nseason: 02\nhost: X", "title: D\nduration: 1:00:00"
      ).selection())
    #expect(statistics.episodes.map(\.title) == ["A", "B", "C", "D"])
    #expect([statistics.seconds, statistics.silentCount, statistics.draftCount] == [5460, 1, 1])
    #expect(
      statistics.years.map { [$0.number, $0.count, $0.seconds] } == [[2020, 2, 1860], [2021, 0, 0], [2022, 1, 0]])
    #expect(statistics.seasons.map { [$0.number, $0.count] } == [[1, 2], [2, 1]])
    #expect(statistics.longest?.title == "D" && statistics.shortest?.title == "B")
    #expect(statistics.gaps.map { "\($0.days) \($0.from.title ?? "") \($0.to.title ?? "")" } == ["731 B C", "10 A B"])
    #expect(statistics.credits.people.map(\.name) == ["X"])
  }

  @Test func `a gap counts the days between the dates that are shown`() throws {
    let statistics = try Statistics(
      SmallCatalog(
        "title: A\ndate: 2018-11-04T18:00:00+01:00", "title: B\ndate: 2019-10-13T09:00:00+02:00",
        "title: C\ndate: 2019-10-13T23:30:00-05:00", "title: D\ndate: 2019-10-14T04:40:00Z",
        "title: E\ndate: 2019-10-14T05:00:00Z"
      ).selection())
    #expect(statistics.gaps.map { "\($0.days) \($0.from.title ?? "")" } == ["343 A", "1 C"])
  }

  @Test func `nothing and too much are told too`() throws {
    #expect(try Statistics(SmallCatalog(files: [:]).selection()).years.isEmpty)
    let far = try Statistics(
      SmallCatalog(
        "title: A\ndate: 0001-01-01\nduration: 9223372036854775807", "title: B\ndate: 9999-12-31\nduration: 9"
      ).selection())
    #expect(far.years.map(\.number) == [1, 9999])
    #expect(far.longest?.title == "A")
  }

  @Test func `lengths that no number holds together are told as the largest one`() throws {
    let episode = "date: 2024-01-01\nseason: 1\nduration: 9223372036854775800"
    let statistics = try Statistics(SmallCatalog("title: A\n" + episode, "title: B\n" + episode).selection())
    #expect([statistics.seconds, statistics.years[0].seconds, statistics.seasons[0].seconds] == [.max, .max, .max])
  }
}
