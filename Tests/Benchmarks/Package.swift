// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "sekisho", path: "../..")],
  targets: [
    .executableTarget(
      name: "benchmark",
      dependencies: [
        .product(name: "ExportControl", package: "sekisho"),
        .product(name: "SekishoApp", package: "sekisho"),
        .product(name: "TerminalUI", package: "sekisho"),
      ])
  ]
)
