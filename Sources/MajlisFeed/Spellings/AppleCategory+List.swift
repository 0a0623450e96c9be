extension AppleCategory {
  /// Apple's categories with those below them, in Apple's order.
  public static let list: [(name: String, subs: [String])] = table.split(separator: "\n").map { line in
    let parts = line.split(separator: ":")
    let subs = parts.dropFirst().joined().split(separator: ",").map { String($0.drop { $0 == " " }) }
    return (name: String(parts[0]), subs: subs)
  }

  /// What took the place of each retired category, by its name in lower case.
  static let retired = Dictionary(
    retiredTable.split(separator: "\n").map { line in
      let sides = line.split(separator: "=")
      return (String(sides[0].dropLast()).lowercased(), String(sides[1].dropFirst()))
    }, uniquingKeysWith: { first, _ in first })

  private static let table = """
    Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts
    Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit
    Comedy: Comedy Interviews, Improv, Stand-Up
    Education: Courses, How To, Language Learning, Self-Improvement
    Fiction: Comedy Fiction, Drama, Science Fiction
    Government
    History
    Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality
    Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids
    Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games
    Music: Music Commentary, Music History, Music Interviews
    News: Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech News
    Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality
    Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, Nature, Physics, \
    Social Sciences
    Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, Relationships
    Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, Soccer, Swimming, \
    Tennis, Volleyball, Wilderness, Wrestling
    Technology
    True Crime
    TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews
    """

  private static let retiredTable = """
    Arts > Literature = Arts > Books
    Arts & Entertainment = Arts
    Audio Blogs = Society & Culture > Personal Journals
    Business > Business News = News > Business News
    Business > Management & Marketing = Business > Management
    Business > Shopping = Business
    Comedy > Improvisation = Comedy > Improv
    Education > Education = Education
    Education > Education Technology = Education
    Education > Educational Technology = Education
    Education > Higher Education = Education
    Education > K-12 = Education
    Education > Language Courses = Education > Language Learning
    Education > Training = Education > Courses
    Family = Kids & Family
    Food = Arts > Food
    Games & Hobbies = Leisure
    Games & Hobbies > Automotive = Leisure > Automotive
    Games & Hobbies > Aviation = Leisure > Aviation
    Games & Hobbies > Hobbies = Leisure > Hobbies
    Games & Hobbies > Other Games = Leisure > Games
    Games & Hobbies > Video Games = Leisure > Video Games
    Government & Organizations = Government
    Government & Organizations > Local = Government
    Government & Organizations > National = Government
    Government & Organizations > Non-Profit = Business > Non-Profit
    Government & Organizations > Regional = Government
    Health = Health & Fitness
    Health > Alternative Health = Health & Fitness > Alternative Health
    Health > Fitness & Nutrition = Health & Fitness > Fitness
    Health > Self-Help = Education > Self-Improvement
    Health > Sexuality = Health & Fitness > Sexuality
    International = News
    Movies & Television = TV & Film
    News & Politics = News
    Politics = News > Politics
    Public Radio = News
    Religion & Spirituality > Other = Religion & Spirituality > Religion
    Science & Medicine = Science
    Science & Medicine > Medicine = Health & Fitness > Medicine
    Science & Medicine > Natural Sciences = Science > Natural Sciences
    Science & Medicine > Social Sciences = Science > Social Sciences
    Society & Culture > History = History
    Sports & Recreation = Sports
    Sports & Recreation > Amateur = Sports
    Sports & Recreation > College & High School = Sports
    Sports & Recreation > Outdoor = Sports > Wilderness
    Sports & Recreation > Professional = Sports
    Talk Radio = Society & Culture
    Technology > Gadgets = Technology
    Technology > Podcasting = Technology
    Technology > Software How-To = Technology
    Technology > Tech News = News > Tech News
    Transportation = Leisure > Automotive
    Travel = Society & Culture > Places & Travel
    """
}
