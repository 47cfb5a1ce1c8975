// swift-tools-version: 6.1
import PackageDescription

// Imports go one way: avance → SiteBuilding → ContentReading → Indicators → Diagnostics.
// Templating and Charts stand beside them and import Diagnostics at most.
let package = Package(
  name: "avance",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "Diagnostics"),
    .target(name: "Indicators", dependencies: ["Diagnostics"]),
    .target(
      name: "ContentReading",
      dependencies: [
        "Indicators", "CCMark", .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Charts"),
    .target(name: "Demonstration"),
    .target(name: "Templating", dependencies: ["Diagnostics"]),
    .target(name: "SiteBuilding", dependencies: ["ContentReading", "Charts", "Templating"]),
    .executableTarget(
      name: "avance",
      dependencies: [
        "SiteBuilding", "Demonstration", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "IndicatorsTests", dependencies: ["Indicators"]),
    .testTarget(name: "ContentReadingTests", dependencies: ["ContentReading"], exclude: ["Samples"]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], exclude: ["Goldens"]),
    .testTarget(name: "DemonstrationTests", dependencies: ["Demonstration"]),
    .testTarget(name: "TemplatingTests", dependencies: ["Templating"]),
    .testTarget(name: "SiteBuildingTests", dependencies: ["SiteBuilding"], exclude: ["Samples"]),
    .testTarget(name: "AvanceTests", dependencies: ["avance"], exclude: ["Cases"]),
  ]
)
