// swift-tools-version: 6.3

import PackageDescription

/// One list of settings for every target: a warning stops the build.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "stadtfeed",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "stadtfeed", targets: ["stadtfeed"]),
    .library(name: "Syndication", targets: ["Syndication"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    .target(name: "Syndication", dependencies: ["CLibXML2"], swiftSettings: settings),

    .target(
      name: "Storage",
      dependencies: [
        "Syndication",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),

    .target(
      name: "CityConfiguration",
      dependencies: ["Storage", "Syndication", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),

    .target(name: "Clustering", dependencies: ["Storage", "Syndication"], swiftSettings: settings),

    .target(
      name: "Importing", dependencies: ["CityConfiguration", "Storage", "Syndication"],
      swiftSettings: settings),

    .target(
      name: "Aggregation",
      dependencies: [
        "CityConfiguration", "Storage", "Syndication",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),

    .target(
      name: "Publishing",
      dependencies: [
        "CityConfiguration", "Clustering", "Storage", "Syndication",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Pages/Templates")],
      swiftSettings: settings),

    .target(
      name: "Server",
      dependencies: [
        "CityConfiguration", "Storage", "Syndication",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),

    .executableTarget(
      name: "stadtfeed",
      dependencies: [
        "Aggregation", "CityConfiguration", "Importing", "Publishing", "Server", "Storage",
        "Syndication",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("Templates")],
      swiftSettings: settings),

    .target(name: "Baselines", dependencies: ["CLibXML2"], path: "Benchmarks/Baselines"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Baselines", "CityConfiguration", "Storage", "Syndication"],
      path: "Benchmarks/Benchmarks", swiftSettings: settings),

    .testTarget(
      name: "SyndicationTests", dependencies: ["Syndication"], swiftSettings: settings),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Storage", "Syndication", .product(name: "GRDB", package: "GRDB.swift")],
      resources: [.copy("Resources/first-schema.sql")],
      swiftSettings: settings),
    .testTarget(
      name: "CityConfigurationTests",
      dependencies: ["CityConfiguration", "Storage", "Syndication"],
      swiftSettings: settings),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["CityConfiguration", "Importing", "Storage", "Syndication"],
      swiftSettings: settings),
    .testTarget(
      name: "ClusteringTests", dependencies: ["Clustering", "Storage", "Syndication"],
      swiftSettings: settings),
    .testTarget(
      name: "AggregationTests",
      dependencies: [
        "Aggregation", "CityConfiguration", "Storage", "Syndication",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      exclude: ["Certificates"],
      swiftSettings: settings),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Aggregation", "CityConfiguration", "Importing", "Publishing", "Storage", "Syndication",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "CityConfiguration", "Server",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    // Runs the program itself.
    .testTarget(
      name: "stadtfeedTests", dependencies: ["stadtfeed", "Syndication"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
