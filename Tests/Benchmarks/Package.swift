// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds or tests majlis builds this. `./run` builds and runs it.

let careful: [CSetting] = [.treatAllWarnings(as: .error), .enableWarning("all"), .enableWarning("extra")]

/// The Swift runtime, which no line of C needs, would be half of what a small program takes.
let plain: [LinkerSetting] = [.unsafeFlags(["-nostartfiles", "-static-stdlib"])]

let package = Package(
  name: "benchmarks",
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .executableTarget(
      name: "floors", dependencies: ["CLibXML2", "CLibYAML"], cSettings: careful, linkerSettings: plain),
    .executableTarget(name: "launch", cSettings: careful, linkerSettings: plain),
    .executableTarget(
      name: "benchmarks", dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"), .strictMemorySafety(),
      ]),
  ],
  swiftLanguageModes: [.v6])
