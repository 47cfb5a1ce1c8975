// swift-tools-version: 6.1
import PackageDescription

// Imports go one way: avance → SiteBuilding → ContentReading → Indicators → Diagnostics.
// Templating and Charts stand beside them and import Diagnostics at most; Serving imports these two: Diagnostics, Templating.
let package = Package(
  name: "avance",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(name: "Diagnostics"),
    .target(name: "Indicators", dependencies: ["Diagnostics", "Parallel"]),
    .target(
      name: "ContentReading",
      dependencies: [
        "Indicators", "Parallel", "CCMark", "CZip", "CExpat", .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Charts"),
    .target(name: "Parallel"),
    .target(name: "Demonstration"),
    .target(name: "Templating", dependencies: ["Diagnostics"]),
    .target(
      name: "SiteBuilding", dependencies: ["ContentReading", "Charts", "Parallel", "Templating", "CXLSXWriter"]),
    .target(
      name: "Serving",
      dependencies: [
        "Diagnostics", "Templating", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "avance",
      dependencies: [
        "SiteBuilding", "Demonstration", "Parallel", "Serving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "WrittenWorkbooks", path: "Tests/WrittenWorkbooks"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "IndicatorsTests", dependencies: ["Indicators"]),
    .testTarget(
      name: "ContentReadingTests", dependencies: ["ContentReading", "WrittenWorkbooks"], exclude: ["Samples"]),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], exclude: ["Goldens"]),
    .testTarget(name: "DemonstrationTests", dependencies: ["Demonstration"]),
    .testTarget(name: "TemplatingTests", dependencies: ["Templating"]),
    .testTarget(
      name: "SiteBuildingTests", dependencies: ["SiteBuilding", "Demonstration"], exclude: ["Samples"]),
    .testTarget(name: "ServingTests", dependencies: ["Serving"]),
    .testTarget(name: "AvanceTests", dependencies: ["avance", "WrittenWorkbooks"], exclude: ["Cases"]),
  ]
)

// `make fuzz` says where the toolchain's fuzzing runtime is. Only then are there fuzzers, and is the code instrumented.
if let runtime = Context.environment["AVANCE_FUZZ_RUNTIME"] {
  let instrumented: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])]
  for target in package.targets where target.type == .regular { target.swiftSettings = instrumented }
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
    .target(name: "Fuzzing", dependencies: ["CFuzzer", "ContentReading"], path: "Tests/Fuzzing/Fuzzing"),
  ]
  for name in ["Delimited", "Narrative", "Settings", "Template", "Workbook"].map({ "\($0)Fuzzer" }) {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: ["Fuzzing", "ContentReading", "Templating", "WrittenWorkbooks"],
        path: "Tests/Fuzzing/\(name)",
        exclude: ["Seeds", "words.dict"], swiftSettings: instrumented,
        linkerSettings: [.unsafeFlags(["-sanitize=address", "-Xlinker", runtime, "-lstdc++"])]))
  }
}
