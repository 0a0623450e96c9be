import Testing

@testable import MajlisFeed

@Suite struct AppleCategoryTests {
  @Test func `Apple's list has 19 categories and 91 below them`() {
    #expect(AppleCategory.list.count == 19)
    #expect(AppleCategory.list.reduce(0) { $0 + $1.subs.count } == 91)
    for (name, subs) in AppleCategory.list {
      #expect(AppleCategory(name).nearest == nil)
      for sub in subs { #expect(AppleCategory.isKnown(name, sub: sub), "\(name) > \(sub)") }
    }
  }

  @Test(
    arguments: [
      ("News", nil), ("News", "Politics"), ("Religion & Spirituality", "Religion"), ("Sports", "Wrestling"),
      ("TV & Film", "TV Reviews"),
      ("Science", "Social Sciences"), ("Leisure", "Home & Garden"), ("Kids & Family", "Education for Kids"),
    ] as [(String, String?)])
  func `a category of Apple is known`(name: String, sub: String?) {
    #expect(AppleCategory.isKnown(name, sub: sub))
  }

  @Test(
    arguments: [("Podcasts", nil), ("news", nil), ("Politics", nil), ("News", "Golf"), ("", nil), ("News", "")]
      as [(String, String?)])
  func `any other category is not known`(name: String, sub: String?) {
    #expect(!AppleCategory.isKnown(name, sub: sub))
  }

  @Test func `every retired category has a replacement that is known`() {
    let known = AppleCategory.list.flatMap { category in
      [category.name] + category.subs.map { "\(category.name) > \($0)" }
    }
    for (old, new) in AppleCategory.retired {
      #expect(!known.contains { $0.lowercased() == old }, "\(old)")
      #expect(AppleCategory(reading: new)?.isKnown == true, "\(new)")
    }
  }

  @Test(arguments: [
    ("Games & Hobbies", "Leisure"), ("Government & Organizations", "Government"), ("Sports & Recreation", "Sports"),
    ("Science & Medicine", "Science"), ("health", "Health & Fitness"), ("Technology > Podcasting", "Technology"),
    ("News & Politics", "News"), ("Technology>Tech News", "News > Tech News"),
  ])
  func `a retired category has its replacement`(old: String, new: String) throws {
    let category = try #require(AppleCategory(reading: old))
    #expect(category.replacement?.text == new)
    #expect(category.nearest?.text == new)
  }

  @Test(
    arguments: [
      ("Techology", "Technology"), ("society and culture", "Society & Culture"), ("News > Politcs", "News > Politics"),
      ("Politic", nil), ("Hobbies", "Leisure > Hobbies"), ("news > Golf", "Sports > Golf"), ("News > Nonsense", "News"),
      ("Nonsense", nil), ("Comedy > Stand Up", "Comedy > Stand-Up"), ("Games & Hobbies > Nonsense", "Leisure"),
    ] as [(String, String?)])
  func `the category that was meant is found`(source: String, meant: String?) throws {
    let category = try #require(AppleCategory(reading: source))
    #expect(category.nearest?.text == meant)
  }

  @Test(arguments: ["", " ", ">", "News >", "> News", "News > Politics > Local"])
  func `what has empty parts or too many is no category`(source: String) {
    #expect(AppleCategory(reading: source) == nil)
  }
}
