// swift-tools-version: 6.3
import PackageDescription

/// What every module is held to.
let careful: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Above the module that is nothing but libxml2, each unsafe expression is marked where it stands.
let strict = careful + [.strictMemorySafety()]

let package = Package(
  name: "majlis",
  products: [.executable(name: "majlis", targets: ["majlis"])],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibC"),
    .target(name: "MajlisXML", dependencies: ["CLibXML2"], swiftSettings: careful),
    .target(name: "MajlisFeed", dependencies: ["MajlisXML"], swiftSettings: strict),
    .target(
      name: "MajlisCatalog", dependencies: ["MajlisFeed", "MajlisXML", "CLibYAML", "CLibC"], swiftSettings: strict),
    .executableTarget(
      name: "majlis",
      dependencies: [
        "MajlisCatalog", "MajlisFeed", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "MajlisXMLTests", dependencies: ["MajlisXML"], swiftSettings: strict),
    .testTarget(name: "MajlisFeedTests", dependencies: ["MajlisFeed"], swiftSettings: strict),
    .testTarget(name: "MajlisCatalogTests", dependencies: ["MajlisCatalog"], swiftSettings: strict),
    .testTarget(name: "MajlisTests", dependencies: ["majlis"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6])

// libFuzzer brings its own entry point, which plain builds would miss: the target is there for `Tests/Fuzz/run` alone.
if Context.environment["MAJLIS_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["MajlisCatalog", "MajlisFeed", "MajlisXML"], path: "Tests/Fuzz",
      exclude: ["Seeds", "run", "words.dict"], swiftSettings: strict))
}
