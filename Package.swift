// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build in our own targets; dependencies are left alone.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "sekisho",
  products: [
    .executable(name: "sekisho", targets: ["sekisho"]),
    // For the benchmarks, which are a package of their own.
    .library(name: "ExportControl", targets: ["ExportControl"]),
    .library(name: "TerminalUI", targets: ["TerminalUI"]),
    .library(name: "SekishoApp", targets: ["SekishoApp"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "EmbeddedData", cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "CTerminal",
      cSettings: [.treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "ExportControl", dependencies: ["EmbeddedData"], swiftSettings: strict),
    .target(name: "TerminalUI", dependencies: ["CTerminal"], swiftSettings: strict),
    .target(
      name: "SekishoApp",
      dependencies: [
        "ExportControl", "TerminalUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(name: "sekisho", dependencies: ["SekishoApp"], swiftSettings: strict),
    // Opens the screen and crashes, so that a test can see the terminal come back.
    .executableTarget(
      name: "CrashProbe", dependencies: ["TerminalUI"], path: "Tests/CrashProbe",
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "ExportControlTests", dependencies: ["ExportControl", "TestSupport"],
      exclude: ["Golden", "Items"], swiftSettings: strict),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SekishoAppTests", dependencies: ["SekishoApp", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["sekisho", "CrashProbe", "TestSupport"],
      path: "Tests/EndToEnd", swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)
