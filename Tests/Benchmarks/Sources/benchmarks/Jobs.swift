import Foundation

extension Workbench {
  /// The floors that a feed and its catalog can be held against.
  func floors(_ material: Material) -> [Job] {
    Floor.allCases.map { floor in
      let (name, program) = (floor.rawValue, [Launcher.programs.appending(path: "floors").path, floor.rawValue])
      switch floor {
      case .sax, .write: return material.feedJob(name, against: floor, program + [material.feed.path])
      case .events, .open: return material.catalogJob(name, against: floor, program + [material.catalog.path])
      case .start: return Job(name: name, floor: floor, command: program)
      }
    }
  }

  /// What majlis does with a feed.
  func feedJobs(_ material: Material) -> [Job] {
    let (program, feed, catalog) = (majlis.path, material.feed.path, material.catalog.path)
    let new = folder.appending(path: "new")
    return [
      material.feedJob("check", [program, "check", feed]),
      material.feedJob("convert --to json", [program, "convert", feed, "--to", "json"]),
      material.feedJob("convert --to rss", [program, "convert", feed, "--to", "rss"]),
      material.feedJob("import, new", [program, "import", "-C", new.path, feed]) { try Self.empty(new) },
      material.feedJob("import, again", [program, "import", "-C", catalog, feed]),
    ]
  }

  /// What majlis does with a catalog, and that it starts.
  func catalogJobs(_ material: Material) -> [Job] {
    let (program, catalog) = (majlis.path, material.catalog.path)
    return [
      material.catalogJob("feed", [program, "feed", "-C", catalog]),
      material.catalogJob("list", [program, "list", "-C", catalog]),
      Job(name: "--version", floor: .start, command: [program, "--version"]),
    ]
  }
}
