// swift-tools-version: 6.2
import PackageDescription

/// Every module is held to the same rules; each pointer that Swift cannot prove safe is marked where it stands.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "majlis",
  products: [.executable(name: "majlis", targets: ["majlis"])],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibC"),
    .target(name: "MajlisXML", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(name: "MajlisFeed", dependencies: ["MajlisXML"], swiftSettings: strict),
    .target(name: "MajlisCatalog", dependencies: ["MajlisFeed", "CLibYAML", "CLibC"], swiftSettings: strict),
    .executableTarget(
      name: "majlis",
      dependencies: ["MajlisCatalog", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    .testTarget(name: "MajlisXMLTests", dependencies: ["MajlisXML"], swiftSettings: strict),
    .testTarget(name: "MajlisFeedTests", dependencies: ["MajlisFeed"], swiftSettings: strict),
    .testTarget(name: "MajlisCatalogTests", dependencies: ["MajlisCatalog"], swiftSettings: strict),
    .testTarget(name: "MajlisTests", dependencies: ["majlis"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6])
